"""Annotated passages as a person writes them (YAML), made into rows of ``gold/SCHEMA.md`` with offsets computed from the words.

A passage gives its text once and each claim by its words; ``sijill.evaluate.notation`` has the short forms of the values. ``every``
holds values for all claims of the passage that do not say otherwise; ``nth`` says which occurrence of the quote is meant, from 1;
``also`` gives other readings of the number; ``out_of_scope`` is the reason why a passage must yield no claim; a distractor is
``"words | why"``. All scalars are text.
"""

import re
from collections.abc import Callable

from sijill.domain.claim import CivilianStatus, Harm, Kind, Modality, Polarity, Scope, Zero
from sijill.domain.errors import ManyFaults
from sijill.evaluate.figures import Row
from sijill.evaluate.notation import read_number, read_pair, read_place, read_relation, read_source, read_when, read_zero

SCHEMA = "casualty-gold/1"
DEFAULTS = {
    "kind": "casualty",
    "harm": None,
    "group": "people",
    "civilian_status": "unknown",
    "scope": "incident",
    "modality": "asserted",
    "polarity": "affirmed",
    "zero": None,
}
CODES = (Kind, Harm, None, CivilianStatus, Scope, Modality, Polarity, Zero)  # of the defaults' keys, in their order
LISTS: dict[str, Callable[[str], Row]] = {
    "relations": read_relation,
    "places": read_place,
    "perpetrators": lambda line: read_pair(line, "name"),
    "weapons": lambda line: read_pair(line, "type"),
    "targets": lambda line: read_pair(line, "type"),
    "sources": read_source,
}


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
    names = [passage.get("id") for passage in passages]
    faults += [f"{name}: the id stands twice" for name in sorted({str(name) for name in names if names.count(name) > 1})]
    if faults:
        raise PassageError(file, faults)
    return rows


def _row(passage: Row) -> Row:
    text, outside = passage["text"], passage.get("out_of_scope")
    claims = [_claim(passage.get("every", {}) | claim, text) for claim in passage.get("claims", [])]
    _check_links(claims)
    if outside and claims:
        raise ValueError("a passage out of scope has no claims")
    given = {key: passage.get(key) for key in ("title", "publisher", "published", "context", "notes")}
    return {
        "id": passage["id"],
        "schema": SCHEMA,
        "language": passage.get("language", "en"),
        "style": passage["style"],
        "conflict": f"{passage['country']} (invented)",
        "provenance": "invented",
        **given,
        "text": text,
        "n_chars": len(text),
        "in_scope": not outside,
        "out_of_scope_reason": outside,
        "claims": claims,
        "distractors": [_distractor(line, text) for line in passage.get("distractors", [])],
    }


def _claim(given: Row, text: str) -> Row:
    quote = given["quote"]
    start = _find(text, quote, int(given.get("nth", "1")))
    claim = {"id": given["id"], "quote": quote, "start": start, "end": start + len(quote), **_codes(given)}
    claim["number"] = _number(given["number"], text, claim) if "number" in given else None
    claim |= {key: given.get(key) for key in ("group_text", "subset_of", "cause", "notes")}
    claim["when"] = read_when(given.get("when", "- unresolved"))
    claim |= {key: [read(line) for line in given.get(key, [])] for key, read in LISTS.items()}
    claim["persons"] = [person | {"age": int(person["age"])} if "age" in person else person for person in given.get("persons", [])]
    if "also" in given:
        claim["number_alternatives"] = [read_number(line) for line in given["also"]]
    return claim


def _codes(given: Row) -> Row:
    renamed = given | ({"civilian_status": given["status"]} if "status" in given else {})
    values = DEFAULTS | {key: renamed[key] for key in DEFAULTS if key in renamed}
    if zero := read_zero(given.get("number", "")):
        values |= {"polarity": "negated", "zero": zero}
    for (key, value), code in zip(values.items(), CODES, strict=True):
        if value is not None and code is not None and value not in set(code):
            raise ValueError(f"{key} {value!r} is none of the list")
    return values


def _check_links(claims: list[Row]) -> None:
    known = {claim["id"] for claim in claims}
    if len(known) != len(claims):
        raise ValueError("two claims have one id")
    named = {link["to"] for claim in claims for link in claim["relations"]} | {claim["subset_of"] for claim in claims if claim["subset_of"]}
    if named - known:
        raise ValueError(f"no claim {', '.join(sorted(named - known))}")


def _number(line: str, text: str, quote: Row) -> Row:
    number = read_number(line)
    if words := number["as_written"]:
        inside = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text[quote["start"] : quote["end"]])  # "a" is no letter of "death"
        start = quote["start"] + inside.start() if inside else _find(text, words)
        number |= {"start": start, "end": start + len(words)}
    return number


def _find(text: str, words: str, nth: int = 1) -> int:
    at = -1
    for _ in range(nth):
        at = text.find(words, at + 1)
        if at < 0:
            raise ValueError(f"the words {words!r} are not in the text")
    return at


def _distractor(line: str, text: str) -> Row:
    words, why = (part.strip() for part in line.rsplit("|", 1))
    start = _find(text, words)
    return {"why": why, "quote": words, "start": start, "end": start + len(words)}
