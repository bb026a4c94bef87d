"""``incidents.csv``: one row per incident, its ranges and how well they are supported."""

from collections.abc import Callable

from sijill.domain.incident import Bounds, Incident
from sijill.domain.place import Place
from sijill.domain.when import When
from sijill.exports.airwars import geolocation, harm_grade, strike_status
from sijill.exports.cells import STATUS, Cell, joined, write_table
from sijill.exports.counting import counting_reports
from sijill.exports.record import Record
from sijill.exports.situating import finest, shape_of

NO_TIME, NO_PLACE, NO_FIGURE = When(), Place(None, None), Bounds()
FIGURES = (
    "killed",
    "injured",
    "civilians_killed",
    "civilians_injured",
    "women_killed",
    "children_killed",
    "attackers_killed",
)
Fill = Callable[[Incident, Record], Cell]


def _when(incident: Incident) -> When:
    return incident.when or NO_TIME


def _place(incident: Incident) -> Place:
    return finest(incident.places) or NO_PLACE


def _bound(figure: str, bound: str) -> Fill:
    return lambda incident, _: getattr(getattr(incident, figure) or NO_FIGURE, bound)


# Column, what it says, and how an incident fills it.
COLUMNS: tuple[tuple[str, str, Fill], ...] = (
    ("incident", "id of the incident", lambda incident, _: incident.id),
    ("when_start", "first day, of the written precision", lambda incident, _: _when(incident).start),
    ("when_end", "last day, of the written precision", lambda incident, _: _when(incident).end),
    ("when_precision", "how exactly the time is given", lambda incident, _: incident.when.precision if incident.when else None),
    ("place", "finest place named", lambda incident, _: _place(incident).name or _place(incident).as_written),
    ("place_level", "what kind of place that is", lambda incident, _: _place(incident).level.value if incident.places else None),
    ("country", "ISO 3166 alpha-2", lambda incident, _: _place(incident).country),
    ("lat", "degrees north, empty if not located", lambda incident, _: _place(incident).lat),
    ("lon", "degrees east, empty if not located", lambda incident, _: _place(incident).lon),
    ("radius_km", "how far off the point may be", lambda incident, _: _place(incident).radius_km),
    ("where_prec", "how exactly, in UCDP's codes: 1 exact to 6 country", lambda incident, _: _place(incident).precision),
    ("airwars_accuracy", "the same on Airwars' scale, derived", lambda incident, _: geolocation(finest(incident.places))),
    ("drawn_as", "whether the place may be a point, an area, or nowhere", lambda incident, _: shape_of(finest(incident.places)).value),
    *(
        (f"{figure}_{bound}", f"{figure.replace('_', ' ')}, {bound} value, empty if open or not stated", _bound(figure, bound))
        for figure in FIGURES
        for bound in ("low", "best", "high")
    ),
    ("perpetrators", "as alleged", lambda incident, _: joined(each.name or each.as_written for each in incident.perpetrators)),
    ("harm_grade", "how well the harm is supported", lambda incident, _: incident.harm_grade.value),
    ("attribution_grade", "how the blame stands", lambda incident, _: incident.attribution_grade.value),
    ("airwars_harm", "the same on Airwars' scale, derived: confirmed, fair, weak, contested, discounted", lambda each, _: harm_grade(each)),
    ("airwars_strike", "the blame on Airwars' scale, derived, empty where nobody is blamed", lambda each, _: strike_status(each)),
    ("reports", "how many reports have a claim in it", lambda incident, _: len(counting_reports(incident))),
    (
        "report_ids",
        "ids of these and of reports listed beside them, which count nobody or wait",
        lambda incident, _: joined(incident.reports),
    ),
    ("claims", "report and id of each claim", lambda incident, _: joined(f"{ref.report}/{ref.claim}" for ref in incident.claims)),
    ("policy", "how rival claims became one range", lambda incident, _: incident.policy),
    ("profile", "number profile, name and version", lambda _, record: record.profile),
    ("reasons", "why, in sentences", lambda incident, _: joined(incident.reasons)),
    ("status", STATUS, lambda _, __: STATUS),
)


def incidents_csv(record: Record) -> bytes:
    """The file, incidents in the order of the record."""
    rows = ([fill(incident, record) for _, _, fill in COLUMNS] for incident in record.incidents)
    return write_table([name for name, _, _ in COLUMNS], rows)
