"""Whether a site's robots.txt lets programs read an address (RFC 9309)."""

from collections.abc import Iterable, Iterator
from urllib.parse import quote, unquote, urlsplit

from sijill.domain.errors import FetchError
from sijill.intake.capture import CAPTURE_LIMITS, CaptureLimits, capture
from sijill.intake.encoding import decode

NAME = "sijill"  # what rules for us would be headed with
MOST = 500 * 1024  # bytes of rules, as the standard has it

Rule = tuple[str, bool]  # a pattern of paths, and whether they are allowed


class Robots:
    """What sites say, asked once each."""

    def __init__(self, limits: CaptureLimits = CAPTURE_LIMITS, *, private: bool = False) -> None:
        self._limits, self._private = limits, private
        self._rules: dict[str, tuple[Rule, ...] | None] = {}

    def allows(self, address: str) -> bool:
        """A site without rules allows everything; one that cannot be asked allows nothing."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._ask(site)
        rules = self._rules[site]
        return rules is not None and allowed(rules, parts.path + (f"?{parts.query}" if parts.query else ""))

    def _ask(self, site: str) -> tuple[Rule, ...] | None:
        try:
            answer = capture(f"{site}/robots.txt", self._limits, private=self._private, refusals=True)
        except FetchError:
            return None
        if answer.status >= 500:
            return None
        return read_rules(_words(answer.body[:MOST])) if answer.status < 400 else ()


def read_rules(words: str) -> tuple[Rule, ...]:
    """The rules that a robots.txt has for us: those of every group under our name, else of every group for all."""
    groups = list(_groups(words.splitlines()))
    ours = [rule for names, rules in groups for rule in rules if NAME in names]
    is_named = any(NAME in names for names, _ in groups)
    return tuple(ours if is_named else [rule for names, rules in groups for rule in rules if "*" in names])


def _groups(lines: Iterable[str]) -> Iterator[tuple[set[str], list[Rule]]]:
    names: set[str] = set()
    rules: list[Rule] = []
    was_name = False
    for line in lines:
        key, _, value = (part.strip() for part in line.partition("#")[0].partition(":"))
        kind = key.lower()
        if kind == "user-agent":
            if not was_name and names:
                yield names, rules
                names, rules = set(), []
            names.add(value.split("/")[0].strip().lower())
            was_name = True
        elif kind in ("allow", "disallow"):
            was_name = False
            rules += [(value, kind == "allow")] if value else []
    yield names, rules


def allowed(rules: Iterable[Rule], path: str) -> bool:
    """What the longest rule that fits says; of two as long the one that allows; where none fits, everything is allowed."""
    path = _plain(path or "/")
    fitting = [(len(pattern), is_allowed) for pattern, is_allowed in rules if _fits(pattern, path)]
    return max(fitting, default=(0, True))[1]


def _fits(pattern: str, path: str) -> bool:
    """A pattern fits the beginning of a path; ``*`` stands for anything, ``$`` at its end for the end."""
    first, *others = (_plain(part) for part in pattern.removesuffix("$").split("*"))
    if not path.startswith(first):
        return False
    last = at = len(first)
    for part in others:  # the first place will do for all but the last
        last, found = at, path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    if not pattern.endswith("$"):
        return True
    return path.endswith(others[-1]) and len(path) - len(others[-1]) >= last if others else path == first


def _plain(path: str) -> str:
    """A path in one spelling, whichever of its letters were encoded."""
    return quote(unquote(path, errors="replace"), safe="/?=&:;@!$'()*+,~[]")


def _words(content: bytes) -> str:
    return decode(content).text if content.strip() and b"\0" not in content else ""
