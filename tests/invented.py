"""A rich record about Velmora, a country that does not exist: two dozen reports, fifteen incidents, every kind of claim.

Everything here is invented for the tests of the exporters. Its coordinates lie in the open Atlantic.
"""
# ruff: noqa: E501 - sentences and their claims stand in one line each, as in a table

from typing import Any

from sijill.domain.claim import CivilianStatus, Claim, Harm, Kind, Link, LinkType, Modality, Person, Polarity, Scope, Target, Weapon, Zero
from sijill.domain.incident import AttributionGrade, Bounds, HarmGrade, Incident
from sijill.domain.place import Level, Place
from sijill.domain.provenance import Perpetrator, Source
from sijill.domain.quantity import Modifier, Quantity
from sijill.domain.reading import Ignored, Reading
from sijill.domain.relation import ClaimRef, Relation, RelationKind
from sijill.domain.report import Head, Report, Zone, ZoneKind
from sijill.domain.span import Span
from sijill.domain.toll import Audit, CellUsed, Floor, FloorKind, Highest, IncidentSum, Said, Toll, Window
from sijill.domain.when import Precision, When
from sijill.exports.record import FileOutcome, Outcome, Record

NOTE = " (Invented; there is no country called Velmora.)"

TARSK = Place("Tarsk", "Tarsk", Level.CITY, "XV", 12.41, -41.22, "gazetteer", radius_km=4.0, precision=1)
HARBOUR = Place(
    "the harbour quarter", "Tarsk harbour", Level.NEIGHBOURHOOD, "XV", 12.43271, -41.20118, "gazetteer", radius_km=0.8, precision=1
)
DUNMOR = Place("Dunmor", "Dunmor", Level.TOWN, "XV", 13.05, -40.55, "gazetteer", radius_km=2.5, precision=1)
SELVIN = Place("Selvin", "Selvin", Level.VILLAGE, "XV", 12.87654, -41.61234, "gazetteer", radius_km=1.0, precision=1)
OSTIN = Place("Ostin", "Ostin", Level.CITY, "XV", 11.62, -40.31, "gazetteer", radius_km=5.0, precision=1)
KERR_ROAD = Place("on the Kerr road", "near Kerr", Level.AREA, "XV", 12.05512, -40.73415, "relative", radius_km=15.0, precision=2)
UPLANDS = Place("the Uplands", "Uplands province", Level.PROVINCE, "XV", 13.30, -41.30, "centroid", radius_km=45.0, precision=4)
MARCHES = Place("the Marches", "The Marches", Level.PROVINCE, "XV", 11.95, -41.75, "centroid", radius_km=38.0, precision=4)
BRAME = Place("Brame", "Brame", Level.TOWN, "XV", 11.88, -40.98, "gazetteer", radius_km=2.0, precision=1)
UNFOUND = Place("Little Ashby", None, Level.UNKNOWN, "XV", reason="no gazetteer knows the name")
VELMORA = Place("Velmora", "Velmora", Level.COUNTRY, "XV", 12.4, -41.0, "centroid", radius_km=180.0, precision=6)

RESCUE = Source("Velmora Rescue Corps", "speaker", "rescuers", "rescue service")
NETWORK = Source("Hillside Documentation Network", "speaker", "the Hillside Documentation Network", "monitoring group")
MINISTRY = Source("Ministry of Defence", "belligerent claim", "the defence ministry", "government", "government")
HOSPITAL = Source("Tarsk General Hospital", "speaker", "a hospital director", "hospital")
FRONT = Source("Upland Front", "belligerent claim", "the Upland Front", "armed group", "Upland Front")
ARMY = Perpetrator("government guns", "Velmoran army", "alleged by the rescuers", "government")
REBELS = Perpetrator("the Upland Front", "Upland Front", "alleged by the ministry", "Upland Front")

REPORTS: list[Report] = []
CLAIMS: dict[str, list[Claim]] = {}
IGNORED: dict[str, list[Ignored]] = {}


def report(identity: str, publisher: str, published: str, title: str, text: str, lang: str = "en", **head: Any) -> str:
    """Keep a report; its text begins with its title."""
    whole = f"{title}\n\n{text}{NOTE}"
    zones = (Zone(ZoneKind.HEADLINE, Span(0, len(title)), "first line, set apart"),)
    known = Head(published=published, publisher=publisher, title=title, lang=lang, **head)
    REPORTS.append(Report(identity, whole, known, zones=zones))
    CLAIMS[identity], IGNORED[identity] = [], []
    return identity


def text_of(identity: str) -> str:
    """The text of a report kept."""
    return next(each.text for each in REPORTS if each.id == identity)


def number(words: str, low: int | None, best: int | None, high: int | None, modifier: Modifier = Modifier.EXACT) -> Quantity:
    """A quantity in these words."""
    return Quantity(low, best, high, words, modifier)


def exact(count: int, words: str | None = None) -> Quantity:
    """A plain number."""
    return Quantity(count, count, count, words or str(count))


def day(iso: str, end: str | None = None, precision: Precision = Precision.DAY) -> When:
    """A time."""
    return When(iso, end or iso, precision)


def claim(identity: str, quote: str, **fields: Any) -> ClaimRef:
    """Keep a claim of harm (or of another kind) in words of a report."""
    text = text_of(identity)
    start = text.index(quote)
    found = CLAIMS[identity]
    fields.setdefault("kind", Kind.CASUALTY)
    if fields["kind"] is Kind.CASUALTY:
        defaults = {
            "harm": Harm.KILLED,
            "scope": Scope.INCIDENT,
            "modality": Modality.REPORTED,
            "polarity": Polarity.AFFIRMED,
            "group": "people",
        }
        fields = defaults | fields
    found.append(Claim.at(text, start, start + len(quote), id=f"c{len(found) + 1}", **fields))
    return ClaimRef(identity, found[-1].id)


def ignore(identity: str, quote: str, reason: str) -> None:
    """Keep words that look like harm and are none."""
    start = text_of(identity).index(quote)
    IGNORED[identity].append(Ignored(quote, start, start + len(quote), reason))


def bounds(low: int | None, best: int | None, high: int | None, *refs: ClaimRef) -> Bounds:
    """Bounds that stand on these claims."""
    return Bounds(low, best, high, refs[:1], refs[-1:], refs[-1:] if high is not None else ())


def _harbour() -> tuple[Incident, list[ClaimRef]]:
    wire = report(
        "courier-0504", "The Velmora Courier", "2031-05-04", "Shelling of harbour quarter kills at least 21",
        "TARSK - At least 21 people were killed when shells fell on the harbour quarter of Tarsk on Sunday morning, rescuers said. "
        "Among the dead were six children and nine women. More than forty were wounded. Rescuers blamed government guns on the ridge. "
        "Ilva Marenko, 34, a midwife, was killed with her daughter Tessa, 6, as they queued for bread. Marenko had refused to leave the city. "
        "Nineteen shells were counted.", address="https://courier.example/2031/05/04/ilva-marenko-killed-in-harbour", digest="5d" * 32,
    )  # fmt: skip
    rescuers = {
        "when": day("2031-05-04"),
        "places": (HARBOUR, TARSK),
        "perpetrators": (ARMY,),
        "source_chain": (RESCUE,),
        "weapons": (Weapon("shells", "artillery"),),
    }
    a = claim(wire, "At least 21 people were killed", number=number("At least 21", 21, 21, None, Modifier.AT_LEAST), **rescuers)
    b = claim(wire, "six children", number=exact(6, "six"), group="children", subset_of="c1", **rescuers)
    c = claim(wire, "nine women", number=exact(9, "nine"), group="women", subset_of="c1", **rescuers)
    d = claim(
        wire,
        "More than forty were wounded",
        harm=Harm.INJURED,
        number=number("More than forty", 41, 40, None, Modifier.MORE_THAN),
        **rescuers,
    )
    e = claim(
        wire, "Ilva Marenko, 34, a midwife, was killed with her daughter Tessa, 6", number=exact(2, "Ilva Marenko ... with her daughter"),
        subset_of="c1", persons=(Person("Ilva Marenko", 34, "female"), Person("Tessa", 6, "female")), civilian_status=CivilianStatus.CIVILIAN, **rescuers,
    )  # fmt: skip
    claim(wire, "Nineteen shells were counted", kind=Kind.ATTACK, number=exact(19, "Nineteen"), when=day("2031-05-04"), places=(HARBOUR,),
          weapons=(Weapon("shells", "artillery", count=exact(19, "Nineteen")),), source_chain=(RESCUE,))  # fmt: skip
    hospital = report(
        "beacon-0505", "Harbour Beacon", "2031-05-05", "Toll of Tarsk shelling rises to 26",
        "A hospital director in Tarsk said on Monday that the number of dead from Sunday's shelling had risen to 26, after five of the wounded died "
        "overnight. Dr. Marenko's ward has no midwife now, he said.",
    )  # fmt: skip
    f = claim(hospital, "the number of dead from Sunday's shelling had risen to 26", number=exact(26), when=day("2031-05-04"), places=(TARSK,),
              source_chain=(HOSPITAL,))  # fmt: skip
    denial = report(
        "ministry-0505", "Ministry of Defence of Velmora", "2031-05-05", "Statement on false reports from Tarsk",
        "The defence ministry said its batteries had not fired on Sunday. No civilians were harmed by our forces in Tarsk, the ministry said, and 14 militants "
        "of the Upland Front died when their own store of shells exploded.",
    )  # fmt: skip
    g = claim(denial, "No civilians were harmed by our forces in Tarsk", number=exact(0, "No"), group="civilians", modality=Modality.DENIED,
              polarity=Polarity.NEGATED, zero=Zero.EXPLICIT_NONE, when=day("2031-05-04"), places=(TARSK,), source_chain=(MINISTRY,))  # fmt: skip
    h = claim(denial, "14 militants of the Upland Front died when their own store of shells exploded", number=exact(14), group="militants",
              civilian_status=CivilianStatus.COMBATANT, modality=Modality.CLAIMED, when=day("2031-05-04"), places=(TARSK,), source_chain=(MINISTRY,),
              perpetrators=(REBELS,))  # fmt: skip
    refs = [a, b, c, d, e, f, g, h]
    incident = Incident(
        "VM-0001", (wire, hospital, denial), tuple(refs), day("2031-05-04"), (HARBOUR, TARSK),
        killed=bounds(21, 26, 26, a, f), injured=bounds(41, 41, None, d), civilians_killed=bounds(2, 2, None, e), women_killed=bounds(9, 9, 9, c),
        children_killed=bounds(6, 6, 6, b), perpetrators=(ARMY,), harm_grade=HarmGrade.CORROBORATED, attribution_grade=AttributionGrade.CONTESTED,
        policy="ucdp/1", reasons=(
            "Velmora Rescue Corps and Tarsk General Hospital are two independent claimants of no party to the conflict.",
            "The later figure, 26, includes five who died of their wounds; it takes the place of 21 as best value.",
            "The Ministry of Defence denies it; a denial by the accused does not lower the range.",
        ), reason_codes=("two_independent", "updated_count", "denied_by_accused"),
    )  # fmt: skip
    return incident, refs


def _simple(
    identity: str, reports: list[tuple[str, str, str, str, str, str, Quantity, dict[str, Any]]], incident: dict[str, Any]
) -> tuple[Incident, list[ClaimRef]]:
    """One incident out of reports given as (id, publisher, date, title, text, quote, number, fields of the claim)."""
    refs = []
    for name, publisher, published, title, text, quote, count, fields in reports:
        refs.append(claim(report(name, publisher, published, title, text), quote, number=count, **fields))
    return Incident(
        id=identity,
        reports=tuple(each[0] for each in reports),
        claims=tuple(refs),
        policy="ucdp/1",
        injured=incident.pop("injured", Bounds()),
        **incident,
    ), refs


def _others() -> list[Incident]:
    common = {"source_chain": (RESCUE,), "perpetrators": (ARMY,), "weapons": (Weapon("air strike", "airstrike"),)}
    made = []
    when = day("2031-05-06")
    made.append(_simple("VM-0002", [
        ("courier-0506", "The Velmora Courier", "2031-05-06", "Strike on Dunmor mill", "An air strike on the mill at Dunmor killed 17 workers on Tuesday, rescuers said.",
         "killed 17 workers", exact(17), {"when": when, "places": (DUNMOR,), "group": "workers", "targets": (Target("the mill", "factory"),), **common}),
        ("front-0506", "Upland Front information desk", "2031-05-06", "Massacre at Dunmor", "Thirty-one workers were martyred at the mill of Dunmor this morning, the Upland Front said.",
         "Thirty-one workers were martyred", exact(31, "Thirty-one"), {"when": when, "places": (DUNMOR,), "group": "workers", "source_chain": (FRONT,), "perpetrators": (ARMY,)}),
        ("courier-0506b", "Ostin Daily", "2031-05-07", "Mill strike kills 17", "An air strike on the mill at Dunmor killed 17 workers on Tuesday, rescuers said. (Courier)",
         "killed 17 workers", exact(17), {"when": when, "places": (DUNMOR,), "group": "workers", **common}),
    ], {"when": when, "places": (DUNMOR,), "killed": Bounds(17, 17, 31), "perpetrators": (ARMY,), "harm_grade": HarmGrade.RIVAL_COUNTS,
        "attribution_grade": AttributionGrade.ALLEGED_BY_SEVERAL, "reasons": ("17 and 31 are rival counts of one strike.", "Ostin Daily copies The Velmora Courier: one voice."),
        "reason_codes": ("rival_counts", "copied")}))  # fmt: skip
    when = day("2031-05-06")
    made.append(_simple("VM-0003", [
        ("beacon-0506", "Harbour Beacon", "2031-05-06", "Sniper at Selvin", "A sniper shot dead a shepherd and his son near Selvin, residents said.",
         "shot dead a shepherd and his son", exact(2, "a shepherd and his son"), {"when": when, "places": (SELVIN,), "source_chain": (Source("residents", "unnamed sources"),), "weapons": (Weapon("sniper", "sniper"),)}),
    ], {"when": when, "places": (SELVIN,), "killed": Bounds(2, 2, 2), "children_killed": Bounds(None, None, 1), "harm_grade": HarmGrade.SINGLE_CLAIMANT,
        "reasons": ("Only residents say so, in one report.",), "reason_codes": ("single_claimant",)}))  # fmt: skip
    when = day("2031-05-09")
    made.append(_simple("VM-0004", [
        ("courier-0509", "The Velmora Courier", "2031-05-09", "Convoy struck on Kerr road", "Dozens of displaced people were killed on Friday when jets struck a convoy on the Kerr road, the Hillside Documentation Network said.",
         "Dozens of displaced people were killed", number("Dozens", 24, None, None, Modifier.DOZENS), {"when": when, "places": (KERR_ROAD,), "source_chain": (NETWORK,), "group": "displaced people", "perpetrators": (ARMY,), "weapons": (Weapon("jets", "airstrike"),)}),
        ("ministry-0509", "Ministry of Defence of Velmora", "2031-05-09", "Operation near Kerr", "The air force killed up to 40 militants on the Kerr road, the ministry said.",
         "killed up to 40 militants", number("up to 40", None, None, 40, Modifier.UP_TO), {"when": when, "places": (KERR_ROAD,), "source_chain": (MINISTRY,), "group": "militants", "modality": Modality.CLAIMED, "perpetrators": (Perpetrator("The air force", "Velmoran air force", "says so itself", "government"),)}),
    ], {"when": when, "places": (KERR_ROAD,), "killed": Bounds(24, None, 40), "perpetrators": (ARMY,), "harm_grade": HarmGrade.RIVAL_COUNTS, "attribution_grade": AttributionGrade.ADMITTED,
        "reasons": ("One side's displaced people may be the other side's militants: the figures are not added.",), "reason_codes": ("population_words_differ",)}))  # fmt: skip
    when = day("2031-05-11", "2031-05-12", Precision.NIGHT)
    made.append(_simple("VM-0005", [
        ("network-0512", "Hillside Documentation Network", "2031-05-12", "Uplands: overnight raids", "Raids overnight killed nine people in villages of the Uplands.",
         "killed nine people", exact(9, "nine"), {"when": when, "places": (UPLANDS,), "source_chain": (NETWORK,)}),
    ], {"when": when, "places": (UPLANDS,), "killed": Bounds(9, 9, 9), "harm_grade": HarmGrade.SINGLE_CLAIMANT, "reasons": ("One claimant.",), "reason_codes": ("single_claimant",)}))  # fmt: skip
    when = day("2031-05-14")
    made.append(_simple("VM-0006", [
        ("courier-0514", "The Velmora Courier", "2031-05-14", "Car bomb in Ostin", "A car bomb outside the land registry in Ostin killed 12 people and wounded 57, police said.",
         "killed 12 people", exact(12), {"when": when, "places": (OSTIN,), "source_chain": (Source("police", "speaker", kind="police", side="government"),), "weapons": (Weapon("car bomb", "car_bomb"),)}),
        ("beacon-0514", "Harbour Beacon", "2031-05-14", "Ostin blast", "Hospital staff in Ostin counted 13 dead after the blast.",
         "counted 13 dead", exact(13), {"when": when, "places": (OSTIN,), "source_chain": (HOSPITAL,)}),
    ], {"when": when, "places": (OSTIN,), "killed": Bounds(12, 12, 13), "injured": Bounds(57, 57, 57), "attackers_killed": Bounds(1, 1, 1), "harm_grade": HarmGrade.CORROBORATED,
        "reasons": ("Two independent claimants.",), "reason_codes": ("two_independent",)}))  # fmt: skip
    when = day("2031-05-14")
    made.append(_simple("VM-0007", [
        ("beacon-0515", "Harbour Beacon", "2031-05-15", "No one hurt in Brame", "Two rockets fell on Brame on Wednesday; no one was hurt, the mayor said.",
         "no one was hurt", exact(0, "no one"), {"when": when, "places": (BRAME,), "harm": Harm.KILLED_OR_INJURED, "polarity": Polarity.NEGATED, "zero": Zero.EXPLICIT_NONE, "source_chain": (Source("the mayor", "speaker"),)}),
    ], {"when": when, "places": (BRAME,), "killed": Bounds(0, 0, 0), "injured": Bounds(0, 0, 0), "harm_grade": HarmGrade.SINGLE_CLAIMANT, "reasons": ("An explicit none by a third party is a count of zero.",), "reason_codes": ("explicit_none",)}))  # fmt: skip
    for index, (iso, place, low, best, high) in enumerate(
        (("2031-05-16", MARCHES, 4, 4, 4), ("2031-05-17", TARSK, 7, 8, 10), ("2031-05-17", TARSK, 3, 3, None), ("2031-05-18", BRAME, 5, 5, 5),
         ("2031-05-21", UNFOUND, 11, 11, 11), ("2031-05-22", OSTIN, 1, 1, 1), ("2031-05-24", DUNMOR, 6, 6, 9), (None, VELMORA, 3, 3, 3)), start=8,
    ):  # fmt: skip
        when = day(iso) if iso else When(precision=Precision.RELATIVE, as_written="recently")
        words = f"{best} people were killed"
        count = Quantity(
            low, best, high, f"{best}", Modifier.AT_LEAST if high is None else Modifier.EXACT if low == high else Modifier.APPROXIMATELY
        )
        made.append(_simple(f"VM-{index:04}", [
            (f"courier-{index:02}", "The Velmora Courier", iso or "2031-05-25", f"Deaths in {place.name or place.as_written}", f"In {place.as_written} {words}, rescuers said.",
             words, count, {"when": when, "places": (place,), "source_chain": (RESCUE,), "perpetrators": (ARMY,) if index % 2 else ()}),
        ], {"when": when, "places": (place,), "killed": Bounds(low, best, high), "harm_grade": HarmGrade.SINGLE_CLAIMANT, "perpetrators": (ARMY,) if index % 2 else (),
            "attribution_grade": AttributionGrade.ALLEGED_BY_ONE if index % 2 else AttributionGrade.NOT_ALLEGED, "reasons": ("Only one claimant.",), "reason_codes": ("single_claimant",)}))  # fmt: skip
    return [incident for incident, _ in made]


def _digest() -> dict[str, ClaimRef]:
    daily = report(
        "network-0507", "Hillside Documentation Network", "2031-05-07", "Daily record of 6 May",
        "The network recorded at least 58 people killed across Velmora on Tuesday, including seven women and eleven children. Of these, 31 died in the Uplands and 17 in "
        "Dunmor. More than 300 people have been killed since 1 March. The network has 40 volunteers. Six of the eleven clinics of Tarsk still function. "
        "Some 80,000 residents of Tarsk are besieged. At least 12,000 people have fled Dunmor. The United Assembly said the army was responsible for the strike on the mill. "
        "If the dam broke, thousands would drown. Three people died in a bus accident near Ostin. Leave a comment: 12 replies.",
    )  # fmt: skip
    when = day("2031-05-06")
    said: dict[str, Any] = {"when": when, "source_chain": (NETWORK,), "scope": Scope.DAY_TOTAL}
    refs = {
        "day": claim(daily, "at least 58 people killed across Velmora on Tuesday", number=number("at least 58", 58, 58, None, Modifier.AT_LEAST), places=(VELMORA,), **said),
        "women": claim(daily, "seven women", number=exact(7, "seven"), group="women", subset_of="c1", places=(VELMORA,), **said),
        "children": claim(daily, "eleven children", number=exact(11, "eleven"), group="children", subset_of="c1", places=(VELMORA,), **said),
        "uplands": claim(daily, "31 died in the Uplands", number=exact(31), subset_of="c1", places=(UPLANDS,), **said),
        "dunmor": claim(daily, "17 in Dunmor", number=exact(17), subset_of="c1", places=(DUNMOR,), relations=(Link(LinkType.DISJOINT_FROM, "c4"),), **said),
        "period": claim(daily, "More than 300 people have been killed since 1 March", number=number("More than 300", 301, 300, None, Modifier.MORE_THAN),
                        when=When("2031-03-01", "2031-05-07", Precision.OPEN_PERIOD), scope=Scope.PERIOD_AGGREGATE, source_chain=(NETWORK,), places=(VELMORA,)),
    }  # fmt: skip
    claim(daily, "Six of the eleven clinics of Tarsk still function", kind=Kind.FACILITY_STATUS, number=exact(6, "Six"), group="clinics", when=day("2031-05-07", precision=Precision.AS_OF),
          places=(TARSK,), targets=(Target("clinics", "clinic", status="functioning"),), source_chain=(NETWORK,))  # fmt: skip
    claim(daily, "Some 80,000 residents of Tarsk are besieged", kind=Kind.SIEGE_DISPLACEMENT, harm=Harm.BESIEGED, number=number("Some 80,000", None, 80000, None, Modifier.APPROXIMATELY),
          group="residents", scope=Scope.ONGOING_CONDITION, places=(TARSK,), source_chain=(NETWORK,))  # fmt: skip
    claim(daily, "At least 12,000 people have fled Dunmor", kind=Kind.SIEGE_DISPLACEMENT, harm=Harm.DISPLACED, number=number("At least 12,000", 12000, 12000, None, Modifier.AT_LEAST),
          group="people", places=(DUNMOR,), source_chain=(NETWORK,))  # fmt: skip
    claim(daily, "The United Assembly said the army was responsible for the strike on the mill", kind=Kind.STATEMENT_ATTRIBUTION, when=day("2031-05-07"), places=(DUNMOR,),
          perpetrators=(ARMY,), source_chain=(Source("United Assembly", "speaker", "The United Assembly", "intergovernmental"),))  # fmt: skip
    ignore(daily, "If the dam broke, thousands would drown", "hypothetical")
    ignore(daily, "Three people died in a bus accident near Ostin", "accident")
    ignore(daily, "12 replies", "furniture")
    return refs


def _hostile() -> None:
    name = report(
        "hostile", "<b>Evil & Sons</b>", "2031-05-20", '<script>document.title="owned"</script>',
        '=HYPERLINK("http://x.example") "><img src=x onerror=alert(1)> \u202eFive people\u202c were killed </details></section> {{ 7*7 }} ' + "w" * 400 + " \x07",
    )  # fmt: skip
    claim(
        name,
        "Five people\u202c were killed </details></section>",
        number=exact(5, "Five"),
        scope=Scope.BACKGROUND,
        source_chain=(Source("<i>nobody</i>", "speaker"),),
        places=(UNFOUND,),
    )


def _toll(incidents: tuple[Incident, ...], totals: dict[str, ClaimRef]) -> Toll:
    said = {
        "day": Said(totals["day"], NETWORK.name or "", None, 58, None, "at least 58 people killed across Velmora on Tuesday", "Hillside Documentation Network", "day_total"),
        "uplands": Said(totals["uplands"], NETWORK.name or "", None, 31, 31, "31 died in the Uplands", None, "day_total"),
        "dunmor": Said(totals["dunmor"], NETWORK.name or "", None, 17, 17, "17 in Dunmor", None, "day_total"),
        "women": Said(totals["women"], NETWORK.name or "", None, 7, 7, "seven women", None, "day_total"),
        "children": Said(totals["children"], NETWORK.name or "", None, 11, 11, "eleven children", None, "day_total"),
        "period": Said(totals["period"], NETWORK.name or "", None, 301, None, "More than 300 people have been killed since 1 March", "Hillside Documentation Network", "period_aggregate"),
        "harbour": Said(ClaimRef("courier-0504", "c1"), RESCUE.name or "", None, 21, None, "At least 21 people were killed", "The Velmora Courier", "incident"),
        "hospital": Said(ClaimRef("beacon-0505", "c1"), HOSPITAL.name or "", None, 26, 26, "risen to 26", "Harbour Beacon", "incident"),
    }  # fmt: skip
    two = Floor(FloorKind.TWO_CLAIMANTS, 33, (
        CellUsed(21, (said["harbour"], said["hospital"]), False, (RESCUE.name or "", HOSPITAL.name or ""), ()),
        CellUsed(12, (Said(ClaimRef("courier-0514", "c1"), "police", "government", 12, 12, "killed 12 people", "The Velmora Courier"),
                      Said(ClaimRef("beacon-0514", "c1"), HOSPITAL.name or "", None, 13, 13, "counted 13 dead", "Harbour Beacon")), False, ("police", HOSPITAL.name or ""), ("government",)),
    ), True, "If the claims used are true, at least 33 people were killed.")  # fmt: skip
    one = Floor(FloorKind.ONE_CLAIMANT, 301, (CellUsed(301, (said["period"],), True, (NETWORK.name or "",), (), (said["day"], said["harbour"])),), True,
                "If the claim used is true, at least 301 people were killed; claimed by Hillside Documentation Network.")  # fmt: skip
    low, high = sum(each.killed.low or 0 for each in incidents), None
    best = sum(each.killed.best if each.killed.best is not None else each.killed.low or 0 for each in incidents)
    return Toll(
        Window(), "ucdp/1", IncidentSum(low, best, high, tuple(each.id for each in incidents), 0), (two, one), Highest(412, True), (),
        (Audit(said["day"], "place", (said["uplands"], said["dunmor"]), 10, None, "31 + 17 of 58 are placed; 10 are in no part."),
         Audit(said["day"], "population", (said["women"], said["children"]), 40, None, "7 women and 11 children are part of 58.")),
        ((said["harbour"], said["hospital"]),), ((said["uplands"], "its place is a province"),), ("Nothing was reviewed by a person.",),
    )  # fmt: skip


def velmora() -> Record:
    """The record."""
    REPORTS.clear()
    CLAIMS.clear()
    harbour, refs = _harbour()
    incidents = (harbour, *_others())
    totals = _digest()
    _hostile()
    report("sahil-0508", "صوت الساحل", "2031-05-08", "مقتل تسعة أشخاص", "نص متخيَّل.", "ar")
    report("sahil-0509", "صوت الساحل", "2031-05-09", "قصف جديد", "نص متخيَّل.", "ar")
    readings = tuple(
        Reading(each.id, each.head, tuple(CLAIMS[each.id]), (), tuple(IGNORED[each.id])) for each in REPORTS if each.head.lang != "ar"
    )
    files = (
        *(FileOutcome(f"reports/{each.id}.txt", Outcome.STORED if each.head.lang == "ar" else Outcome.READ, (each.id,), digest="ab" * 32) for each in REPORTS),
        FileOutcome("reports/broken.pdf", Outcome.FAILED, (), "ends before its last page; fetch it again"),
        FileOutcome("reports/locked.pdf", Outcome.FAILED, (), "needs a password; save a copy without one"),
    )  # fmt: skip
    relations = (
        Relation(refs[0], refs[5], RelationKind.UPDATES, "The hospital's figure is a day later and speaks of the same shelling."),
        Relation(refs[7], refs[0], RelationKind.RIVAL, "The ministry gives another cause and another population for the same moment."),
        Relation(
            ClaimRef("courier-0506", "c1"), ClaimRef("courier-0506b", "c1"), RelationKind.SAME, "The second report is a copy of the first."
        ),
    )
    return Record(
        workspace="velmora-may", profile="strict/1", policy="ucdp/1", reports=tuple(REPORTS), readings=readings, incidents=incidents, relations=relations, files=files,
        tolls=(_toll(incidents, totals),), landmarks=(TARSK, OSTIN, DUNMOR, BRAME), versions=(("sijill", "0.1.0"), ("pack en", "3f" * 32), ("profile", "strict/1")),
        digests={"claims.jsonl": "0c" * 32, "incidents.jsonl": "1d" * 32},
    )  # fmt: skip
