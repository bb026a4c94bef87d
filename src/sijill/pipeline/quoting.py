"""Whether every quote of every run stands in its report's working text, where it says."""

from collections.abc import Iterable, Iterator

from sijill.custody import Archive, Item, Shelf, read_lines
from sijill.domain.errors import CustodyError, WireError
from sijill.exports import read_line
from sijill.pipeline.sealing import Told
from sijill.pipeline.workspace import Workspace

CLAIMS = "claims.jsonl"


def wrong_quotes(workspace: Workspace, kept: Iterable[Told]) -> tuple[int, list[str]]:
    """How many quotes there are, and a line for each that is not in any text that its report, one of those kept, ever had."""
    texts, archive = _texts(kept), Archive(workspace.archive)
    count, faults = 0, []
    for number in workspace.run_numbers():
        path = workspace.runs / str(number) / CLAIMS
        for at, (_, line) in enumerate(read_lines(path), 1):
            try:
                reading = read_line(line, at)
                quotes = [(claim["id"], claim["start"], claim["end"], claim["quote"]) for claim in reading.get("claims", ())]
            except (WireError, KeyError, TypeError, AttributeError) as error:
                faults.append(f"{path} line {at}: is no reading ({error})")
                continue
            count += len(quotes)
            known = list(_read(archive, texts.get(str(reading.get("id")), [])))
            faults += [
                f"{path}: report {reading.get('id')}, claim {name}: its quote is not in the text"
                for name, start, end, quote in quotes
                if all(text[start:end] != quote for text in known)
            ]
    return count, faults


def _texts(kept: Iterable[Told]) -> dict[str, list[str]]:
    """The digests of the working texts that each report ever had."""
    found: dict[str, list[str]] = {}
    for told in kept:
        found.setdefault(str(told.get("id")), []).append(str(told.get("text")))
    return found


def _read(archive: Archive, digests: list[str]) -> Iterator[str]:
    for digest in digests:
        try:
            yield archive.read_text(Item(Shelf.TEXT, digest))
        except (CustodyError, UnicodeDecodeError):
            continue  # what is missing or changed is told as such
