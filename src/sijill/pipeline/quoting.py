"""Whether every quote of every run stands in its report's working text, where it says."""

from collections.abc import Iterator

from sijill.custody import Archive, Item, Shelf, read_lines
from sijill.domain.errors import CustodyError, WireError
from sijill.exports import read_line
from sijill.pipeline.workspace import Workspace

CLAIMS = "claims.jsonl"


def wrong_quotes(workspace: Workspace) -> tuple[int, list[str]]:
    """How many quotes there are, and a line for each that is not in any text that its report ever had."""
    texts, archive = _texts(workspace), Archive(workspace.archive)
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


def _texts(workspace: Workspace) -> dict[str, list[str]]:
    """The digests of the working texts that each report ever had."""
    found: dict[str, list[str]] = {}
    for number, (_, line) in enumerate(read_lines(workspace.reports), 1):
        try:
            kept = read_line(line, number)
            found.setdefault(str(kept["id"]), []).append(str(kept["text"]))
        except (WireError, KeyError):
            continue  # the list of reports is sealed, and a broken one is told there
    return found


def _read(archive: Archive, digests: list[str]) -> Iterator[str]:
    for digest in digests:
        try:
            yield archive.read_text(Item(Shelf.TEXT, digest))
        except (CustodyError, UnicodeDecodeError):
            continue  # what is missing or changed is told as such
