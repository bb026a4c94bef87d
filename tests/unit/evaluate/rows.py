"""Small gold rows and lines of the program, about nobody."""

from typing import Any

Row = dict[str, Any]


def claim(name: str = "k1", start: int = 0, end: int = 10, best: int | None = 5, modifier: str = "exact", **fields: Any) -> Row:
    """A claim of five killed at the beginning of the text."""
    bounds = {"low": best, "best": best, "high": best if modifier == "exact" else None}
    number = bounds | {"modifier": modifier, "as_written": str(best), "start": start, "end": start + 2}
    whole = {
        "id": name,
        "kind": "casualty",
        "harm": "killed",
        "quote": "",
        "start": start,
        "end": end,
        "number": number,
        "scope": "incident",
    }
    return whole | {"polarity": "affirmed", "modality": "asserted", "group": "people", "civilian_status": "unknown"} | fields


def row(*claims: Row, name: str = "r1", **fields: Any) -> Row:
    """A gold row, or a line of the program, with these claims."""
    return {"id": name, "text": "x" * 400, "claims": list(claims)} | fields
