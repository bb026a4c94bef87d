"""The JSON lines of Sijill: domain values as plain dicts and back.

Field names are those of ``gold/SCHEMA.md``; the form of each line is told in ``docs/wire.md``. Enums are strings, tuples are lists,
fields of the schema are always there (``None`` as null); what only the program knows (``OMITTED_WHEN_EMPTY``) is left out where it is
empty. A reader ignores keys it does not know and raises WireError, naming row and key, where a value is of another type than promised.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import msgspec

from sijill.domain.claim import Claim
from sijill.domain.errors import ClaimError, WireError
from sijill.domain.incident import Bounds, Incident
from sijill.domain.place import Place
from sijill.domain.reading import Ignored, Reading
from sijill.domain.relation import Relation
from sijill.domain.report import Context, Head, Report, Zone

Line = dict[str, Any]
T = TypeVar("T")

OMITTED_WHEN_EMPTY = frozenset(
    (
        *("month_day", "weekday"),  # of a time
        *("span_start", "span_end", "note", "type_text", "status", "rule"),
        *("radius_km", "precision", "gazetteer_id", "parents", "candidates", "reason"),  # of a place
        *("kind", "side"),  # of an actor
        *("low_claims", "best_claims", "high_claims", "reason_codes"),  # of an incident
    )
)
GROUPS = ("civilians_killed", "civilians_injured", "women_killed", "children_killed", "attackers_killed")
EMPTY: tuple[object, ...] = (None, (), [])
SIMPLE = frozenset((str, int, float, bool, type(None)))  # stay as they are


def to_wire(value: object) -> Any:
    """Any domain value (or a dict, list or tuple of them) as plain dicts, lists, strings and numbers."""
    return _plain(value)


def from_wire(kind: type[T], raw: object, row: object = None, at: str = "") -> T:
    """The domain value of a class from its plain form.

    Raises WireError naming the row and the key, where a key is missing, a value is of another type, or what is told cannot be (a date that
    is on no calendar).
    """
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        raise WireError(_fault(str(error), row, at)) from error
    except ClaimError as error:  # raised by a value itself, so that the path to it is not known
        raise WireError(_fault(str(error), row, at)) from error


def read_line(raw: str | bytes, row: object = None) -> Line:
    """One line of JSON Lines as a dict.

    Raises WireError naming the row where it is not JSON, or not an object.
    """
    try:
        line = msgspec.json.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError) as fault:
        line = _read_leniently(raw, row, fault)
    if not isinstance(line, dict):
        raise WireError(f"row {row}: a JSON object is wanted, not {kind_of(line)}")
    return line


def write_line(line: Mapping[str, Any]) -> bytes:
    """One line of JSON Lines in UTF-8, without its line end; text that is no valid Unicode is written with escapes."""
    try:
        return msgspec.json.encode(line)
    except UnicodeEncodeError:
        return json.dumps(line, separators=(",", ":")).encode("ascii")


def claim_to_line(claim: Claim) -> Line:
    """A claim with the field names of the schema."""
    line: Line = to_wire(claim)
    return line


def line_to_claim(line: Mapping[str, Any], row: object = None) -> Claim:
    """The claim of a line; WireError names the key that is wrong."""
    return from_wire(Claim, line, row)


def reading_to_line(reading: Reading, incidents: Iterable[Incident] = (), profile: str | None = None) -> Line:
    """The line ``sijill extract`` writes for a report: its claims, its own incidents (most prominent first), its places and head."""
    line = {
        "id": reading.id,
        "claims": to_wire(reading.claims),
        "incidents": [_incident_of_report(incident) for incident in incidents],
        "places": to_wire(reading.places),
        "report": to_wire(reading.head),
    }
    if reading.ignored:
        line["ignored"] = [msgspec.to_builtins(each) for each in reading.ignored]
    if profile is not None:
        line["profile"] = profile
    return line


def line_to_reading(line: Mapping[str, Any], row: object = None) -> Reading:
    """The reading of a line of ``sijill extract``.

    Lists that are missing are empty. Raises WireError naming the row and the key.
    """
    return Reading(
        id=_report_id(line, row),
        head=from_wire(Head, line.get("report") or {}, row, "report"),
        claims=from_wire(tuple[Claim, ...], line.get("claims") or (), row, "claims"),
        places=from_wire(tuple[Place, ...], line.get("places") or (), row, "places"),
        ignored=from_wire(tuple[Ignored, ...], line.get("ignored") or (), row, "ignored"),
    )


def incident_to_line(incident: Incident) -> Line:
    """The line ``sijill reconcile`` writes for an incident; claims are ``[report, claim]`` pairs, groups not stated are left out."""
    line: Line = to_wire(incident)
    for group in GROUPS:
        if line[group] is None:
            del line[group]
    return line


def line_to_incident(line: Mapping[str, Any], row: object = None) -> Incident:
    """The incident of a line of ``sijill reconcile``; a figure that is null is an empty range."""
    filled = dict(line)
    for harm in ("killed", "injured"):
        if filled.get(harm) is None:
            filled[harm] = Bounds()
    return from_wire(Incident, filled, row)


def relation_to_line(relation: Relation) -> Line:
    """A relation of two claims, each a ``[report, claim]`` pair, with its reason."""
    line: Line = to_wire(relation)
    return line


def line_to_relation(line: Mapping[str, Any], row: object = None) -> Relation:
    """The relation of a line; WireError names the key that is wrong."""
    return from_wire(Relation, line, row)


def report_to_line(report: Report) -> Line:
    """A report as a line that ``sijill extract`` reads: what is known of it stands beside ``id`` and ``text``."""
    line = {"id": report.id, "text": report.text, **to_wire(report.head)}
    line["context"] = to_wire(report.context)
    line["zones"] = [msgspec.to_builtins(zone) for zone in report.zones]
    return line


def line_to_report(line: Mapping[str, Any], row: object = None) -> Report:
    """The report of a line with ``id``, ``text`` and what else is known (``title``, ``published``, ``lang``, ``publisher``, ``context``).

    An id that is a number is taken as its digits. Raises WireError naming the row and the key.
    """
    if not isinstance(line.get("text"), str):
        raise WireError(f"row {_row(row, line)}: text: a text is wanted, not {kind_of(line.get('text'))}")
    return Report(
        id=_report_id(line, row),
        text=line["text"],
        head=from_wire(Head, {key: value for key, value in line.items() if key != "shingles" or value}, _row(row, line)),
        context=from_wire(Context, line.get("context") or {}, _row(row, line), "context"),
        zones=from_wire(tuple[Zone, ...], line.get("zones") or (), _row(row, line), "zones"),
    )


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if kind in SIMPLE:
        return value
    if kind is tuple or kind is list:
        return [item if type(item) in SIMPLE else _plain(item) for item in value]
    if kind is dict:
        return _line(map(_plain, value), value.values())
    names, values = _fields(kind)
    return _line(names, values(value)) if names else _plain(msgspec.to_builtins(value))


def _line(names: Iterable[str], values: Iterable[Any]) -> Line:
    return {
        name: item if type(item) in SIMPLE else _plain(item)
        for name, item in zip(names, values, strict=True)
        if item or name not in OMITTED_WHEN_EMPTY or item not in EMPTY
    }


@cache
def _fields(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The fields of a domain class and what gives their values; none of another class."""
    names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
    return names, (attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names))


def _incident_of_report(incident: Incident) -> Line:
    line = incident_to_line(incident)
    del line["reports"]
    line["claims"] = [claim for _, claim in line["claims"]]
    for figure in ("killed", "injured", *GROUPS):
        for bound in ("low_claims", "best_claims", "high_claims"):
            if bound in (line.get(figure) or {}):
                line[figure][bound] = [claim for _, claim in line[figure][bound]]
    return line


def _report_id(line: Mapping[str, Any], row: object) -> str:
    identity = line.get("id")
    if isinstance(identity, int) and not isinstance(identity, bool):
        return str(identity)
    if not isinstance(identity, str) or not identity:
        raise WireError(f"row {row}: id: a text is wanted, not {kind_of(identity)}")
    return identity


def _row(row: object, line: Mapping[str, Any]) -> object:
    return row if row is not None else line.get("id")


def _read_leniently(raw: str | bytes, row: object, fault: Exception) -> Any:
    """Python's reader takes a lone surrogate, which a post cut off in the middle of an emoji has."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise WireError(f"row {row}: not JSON: {error}") from fault


def _fault(message: str, row: object, at: str) -> str:
    """``Expected `int`, got `str` - at `$.number.low` `` as ``row 3: claims[0].number.low: expected int, got str``."""
    what, _, path = message.partition(" - at `$")
    where = (at + path.rstrip("`")).lstrip(".") or "the object"
    return f"row {row}: {where}: {what.replace('`', '')}"


def kind_of(value: object) -> str:
    """What a value is in JSON, in words: ``a list``, ``null``."""
    names = {
        dict: "an object",
        list: "a list",
        str: "an empty text" if value == "" else "a text",
        bool: "true or false",
        type(None): "null",
    }
    return names.get(type(value), "a number")
