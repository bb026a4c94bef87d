"""Whether a server gave the page that was asked for, or a check for robots, a wall of cookies or a log-in, a front page, half a page.

What a page says in words is found by the packs when it is read; here is what its markup, headers and redirects say.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from sijill.intake.capture import Captured

_FILE = Path(__file__).with_name("quality.yml")
FEW = 600  # characters of text below which a page with the marks of a wall is one
_GONE, _LOGIN = (404, 410, 451), (401, 407)
KEPT = frozenset((401, 403, *_GONE))  # refusals that stay refused: the answer is what there is to be kept
_OPEN_TAG = re.compile(rb"<[a-z!/][^<>]*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a page shows instead of its report ("bot", "cookies", "login", "removed", "truncated", "refused"), why that is thought, and
    whether there is no report in it at all.
    """

    kind: str
    why: str
    is_whole: bool = True


def judge(captured: Captured, letters: int) -> Verdict | None:
    """The verdict over a captured page of which so many letters of text were read; ``None`` where nothing speaks against it."""
    if refused := _refused(captured):
        return refused
    first, last = urlsplit(captured.hops[0]), urlsplit(captured.hops[-1])
    if len(captured.hops) > 1 and (mark := _met(last.path.lower() + "/", "login")) and not _met(first.path.lower() + "/", "login"):
        return Verdict("login", f"the address leads on to {last.netloc}{last.path[:100]} ({mark})")
    if len(captured.hops) > 1 and len(first.path) > 1 and last.path in ("", "/") and not last.query:
        return Verdict("removed", "the address leads on to the front page of its site: what was there is gone")
    if _is_page(captured) and letters < FEW:
        for kind in ("bot", "cookies"):
            if mark := _marked(captured, kind):
                return Verdict(kind, f"the page holds {letters} letters and the mark {mark!r}")
    return _half(captured)


def _refused(captured: Captured) -> Verdict | None:
    """What a server means by not giving a page."""
    if captured.status < 400:
        return None
    mark = _marked(captured, "bot") if captured.status not in _GONE else None
    kind = "removed" if captured.status in _GONE else "bot" if mark else "login" if captured.status in _LOGIN else "refused"
    return Verdict(kind, f"the server refuses ({captured.status}{f', {mark}' if mark else ''})")


def _marked(captured: Captured, kind: str) -> str | None:
    """A mark of some kind in the page, in the headers, or in the address it came to."""
    source = captured.body[: 1 << 20].decode("latin-1").lower()
    told = "\n".join(f"{name}: {value}" for name, value in captured.headers).lower()
    return _met(source, kind) or _met(told, kind) or _met(captured.hops[-1].lower(), kind)


def _is_page(captured: Captured) -> bool:
    kind = (captured.header("content-type") or "").lower()
    return "html" in kind or (not kind and b"<html" in captured.body[:2048].lower())


def _half(captured: Captured) -> Verdict | None:
    """A page whose packing does not end, or that ends within a tag, was cut off on its way."""
    if captured.is_cut:
        return Verdict("truncated", "what the server sent breaks off before its end", is_whole=False)
    if not _is_page(captured):
        return None
    end = captured.body.rstrip()[-2000:]
    if _OPEN_TAG.search(end) and b"</html" not in end.lower():
        return Verdict("truncated", "the page ends in the middle of a tag", is_whole=False)
    return None


def _met(text: str, kind: str) -> str | None:
    return next((mark for mark in _marks()[kind] if mark in text), None)


@cache
def _marks() -> dict[str, list[str]]:
    marks: dict[str, list[str]] = yaml.load(_FILE.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return marks
