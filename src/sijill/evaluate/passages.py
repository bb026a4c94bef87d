"""Annotated passages as a person writes them (YAML), made into rows of ``gold/SCHEMA.md`` with offsets computed from the words.

A passage gives its text once and each claim by its words. Short forms of the values (all YAML scalars are read as text):

- ``number``: ``"12"``, ``"twelve = 12"``, ``"at least twelve = at_least 12"``, ``"6 to 8 = range 6 8"``, ``"dozens = dozens"``, ``"no = none"`` (said to be
  none), ``"no = none_reported"``; nothing before ``=`` means no words stand for it;
- ``when``: ``"2021-03-04 day on Thursday"``, ``"2021-03..- open_period since March"``, ``"- weekday on Tuesday"``;
- ``places``: ``"words | level | name"``; ``perpetrators``: ``"words | name"``; ``weapons``, ``targets``: ``"words | type"``; ``sources``: ``"words | role | name"``
  (a last part left out is the words themselves; ``-`` for words is none);
- ``relations``: ``"restates k2"``; ``distractors``: ``"words | why"``;
- ``every``: values for all claims of the passage that do not say otherwise; ``nth``: which occurrence of the quote is meant, from 1.
"""

from typing import Any

from sijill.domain.claim import CivilianStatus, Harm, Kind, LinkType, Modality, Polarity, Scope, Zero
from sijill.domain.errors import ManyFaults
from sijill.domain.quantity import Modifier
from sijill.domain.when import Precision
from sijill.evaluate.bounds import bounds_of

SCHEMA = "casualty-gold/1"
Row = dict[str, Any]
CLOSED: dict[str, frozenset[str]] = {
    "kind": frozenset(Kind), "harm": frozenset(Harm), "civilian_status": frozenset(CivilianStatus), "scope": frozenset(Scope),
    "modality": frozenset(Modality), "polarity": frozenset(Polarity), "zero": frozenset(Zero),
}  # fmt: skip
DEFAULTS = {"kind": "casualty", "group": "people", "civilian_status": "unknown", "scope": "incident", "modality": "asserted", "polarity": "affirmed"}


class PassageError(ManyFaults):
    """A passage does not agree with its own text or with the code lists."""


def compile_passages(passages: list[Row], file: str) -> list[Row]:
    """Rows of the gold's form, in order; raises PassageError with all faults of the file at once."""
    rows, faults = [], []
    for passage in passages:
        try:
            rows.append(_row(passage))
        except (KeyError, ValueError) as fault:
            faults.append(f"{passage.get('id', '?')}: {fault}")
    if faults:
        raise PassageError(file, faults)
    return rows


def _row(passage: Row) -> Row:
    text, outside = passage["text"], passage.get("out_of_scope")
    claims = [_claim(passage.get("every", {}) | claim, text) for claim in passage.get("claims", [])]
    _check_links(claims)
    if bool(outside) and bool(claims):
        raise ValueError("a passage out of scope has no claims")
    return {
        "id": passage["id"], "schema": SCHEMA, "language": passage.get("language", "en"), "style": passage["style"], "conflict": passage["country"],
        "phenomena": passage.get("phenomena", []), "provenance": "invented", "title": passage.get("title"), "publisher": passage.get("publisher"),
        "published": passage.get("published"), "context": passage.get("context"), "text": text, "n_chars": len(text), "in_scope": not outside,
        "out_of_scope_reason": outside, "claims": claims, "distractors": [_distractor(line, text) for line in passage.get("distractors", [])],
        "notes": passage.get("notes"),
    }  # fmt: skip


def _claim(given: Row, text: str) -> Row:
    start = _find(text, given["quote"], int(given.get("nth", "1")))
    span = (start, start + len(given["quote"]))
    claim = DEFAULTS | {key: given[key] for key in ("kind", "harm", "group", "scope", "modality", "zero", "polarity") if key in given}
    claim["civilian_status"] = given.get("status", "unknown")
    if _zero(given):
        claim |= {"polarity": "negated", "zero": _zero(given)}
    _check_codes(claim)
    number = _number(given["number"], text, span) if "number" in given else None
    return {"id": given["id"], "quote": given["quote"], "start": span[0], "end": span[1]} | claim | {
        "number": number, "group_text": given.get("group_text"), "subset_of": given.get("subset_of"),
        "relations": [_link(line) for line in given.get("relations", [])], "when": _when(given.get("when", "- unresolved")),
        "places": [_place(line) for line in given.get("places", [])], "perpetrators": [_pair(line, "name") for line in given.get("perpetrators", [])],
        "weapons": [_pair(line, "type") for line in given.get("weapons", [])], "targets": [_pair(line, "type") for line in given.get("targets", [])],
        "cause": given.get("cause"), "sources": [_source(line) for line in given.get("sources", [])], "zero": claim.get("zero"),
        "persons": given.get("persons", []), "notes": given.get("notes"),
    } | ({"number_alternatives": [_bounds(line) for line in given["also"]]} if "also" in given else {})  # fmt: skip


def _zero(given: Row) -> str | None:
    return {"none": "explicit_none", "none_reported": "none_reported"}.get(given.get("number", "").split("=")[-1].strip())


def _check_codes(claim: Row) -> None:
    for key, codes in CLOSED.items():
        if key in claim and claim[key] not in codes:
            raise ValueError(f"{key} {claim[key]!r} is none of the list")


def _check_links(claims: list[Row]) -> None:
    known = {claim["id"] for claim in claims}
    if len(known) != len(claims):
        raise ValueError("two claims have one id")
    named = {link["to"] for claim in claims for link in claim["relations"]} | {claim["subset_of"] for claim in claims if claim["subset_of"]}
    if named - known:
        raise ValueError(f"no claim {', '.join(sorted(named - known))}")


def _find(text: str, words: str, nth: int, start: int = 0, end: int | None = None) -> int:
    at = start - 1
    for _ in range(nth):
        at = text.find(words, at + 1, len(text) if end is None else end)
        if at < 0:
            raise ValueError(f"the words {words!r} are not in the text")
    return at


def _number(line: str, text: str, quote: tuple[int, int]) -> Row:
    words = line.split("=")[0].strip()
    number = _bounds(line)
    if words:
        inside = text.find(words, *quote)
        start = inside if inside >= 0 else _find(text, words, 1)
        number |= {"start": start, "end": start + len(words)}
    return number


def _bounds(line: str) -> Row:
    words, _, reading = (part.strip() for part in line.partition("="))
    modifier, *figures = (reading or words).split()
    if modifier[0].isdigit():
        modifier, figures = "exact", [modifier]
    if modifier in ("none", "none_reported"):
        return {"low": 0, "best": 0, "high": 0 if modifier == "none" else None, "as_written": words or None, "modifier": "exact"}
    low, best, high = bounds_of(Modifier(modifier), [int(figure.replace(",", "")) for figure in figures])
    return {"low": low, "best": best, "high": high, "as_written": words or None, "modifier": modifier}


def _when(line: str) -> Row:
    dates, precision, *words = line.split(" ", 2)
    start, _, end = dates.partition("..")
    ends = [None if part in ("-", "") else part for part in (start, end or start)]
    return {"start": ends[0], "end": ends[1], "precision": Precision(precision).value, "as_written": words[0] if words and words[0] != "-" else None}


def _parts(line: str) -> list[str | None]:
    return [None if part.strip() == "-" else part.strip() for part in line.split("|")]


def _place(line: str) -> Row:
    words, level, name = (*_parts(line), None, None)[:3]
    return {"as_written": words, "name": name or words, "level": level or "unknown", "country": None, "lat": None, "lon": None}


def _pair(line: str, key: str) -> Row:
    words, value = (*_parts(line), None)[:2]
    return {"as_written": words, key: value or words}


def _source(line: str) -> Row:
    words, role, name = (*_parts(line), None, None)[:3]
    return {"as_written": words, "role": role, "name": name or words}


def _link(line: str) -> Row:
    kind, target = line.split()
    return {"type": LinkType(kind).value, "to": target}


def _distractor(line: str, text: str) -> Row:
    words, why = (part.strip() for part in line.rsplit("|", 1))
    start = _find(text, words, 1)
    return {"why": why, "quote": words, "start": start, "end": start + len(words)}
