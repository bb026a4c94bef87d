"""Claims against claims: what was found, and how right it is."""

from collections import Counter
from dataclasses import dataclass, field

from sijill.evaluate.figures import Figures, Row, by_id, rates, share, spans_overlap
from sijill.evaluate.matching import counted, folded, lists_agree, pair_up, same_bounds, spot
from sijill.evaluate.totals import NOTHING, report_total

CODES = ("civilian_status", "scope", "polarity", "modality")
HARMS = ("killed", "injured")
FEWEST_PLACES = 0.3  # places are described in many words: a third of them is agreement
MOST_MISSES = 12


@dataclass(frozen=True, slots=True)
class Compared:
    """One gold row beside what was given for it: claims of harm, and which is which by index."""

    row: Row
    wanted: list[Row]
    given: list[Row]
    pairs: dict[int, int]

    @property
    def missed(self) -> list[Row]:
        """Claims of the gold that nothing given is."""
        return [claim for i, claim in enumerate(self.wanted) if i not in self.pairs]

    @property
    def surplus(self) -> list[Row]:
        """Claims given that are none of the gold."""
        return [claim for j, claim in enumerate(self.given) if j not in self.pairs.values()]

    @property
    def found(self) -> list[tuple[Row, Row]]:
        """Pairs of a gold claim and the claim found for it."""
        return [(self.wanted[i], self.given[j]) for i, j in self.pairs.items()]


@dataclass(slots=True)
class _Tally:
    n: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)


def compare_row(row: Row, out: Row | None) -> Compared:
    """One gold row against the line the program wrote for it, or none."""
    wanted, given = counted(row["claims"]), counted((out or {}).get("claims", []))
    return Compared(row, wanted, given, pair_up(wanted, given))


def score_claims(gold: list[Row], out: list[Row]) -> Figures:
    """The measures of ``claims``: found or not, fields among the found, parts, totals, quiet, quotes."""
    lines, tally = by_id(out), _Tally()
    for row in gold:
        compared = compare_row(row, lines.get(str(row["id"])))
        for count in (_count_found, _count_words, _count_totals, _count_parts, _count_fields):
            count(compared, tally)
    return _figures(tally)


def _figures(tally: _Tally) -> Figures:
    n = tally.n
    wanted, given = n["found"] + n["missed"], n["found"] + n["surplus"]
    return {
        "claims": wanted,
        **rates(n["found"], given, wanted),
        "of_found": {name: share(tally.right[name], tally.asked[name]) for name in sorted(tally.asked)},
        "part_of": {"precision": share(n["parts right"], n["parts given"]), "recall": share(n["parts right"], n["parts wanted"])},
        "report_total_right": {harm: share(n[f"{harm} total right"], n[f"{harm} total"]) for harm in HARMS},
        "out_of_scope_quiet": share(n["quiet"], n["out of scope"]),
        "claims_on_distractors": n["on distractor"],
        "quotes_not_in_text": n["quote wrong"],
        "misses": dict(tally.misses.most_common(MOST_MISSES)),
    }


def _count_found(compared: Compared, tally: _Tally) -> None:
    surplus = compared.surplus
    tally.n.update({"found": len(compared.pairs), "missed": len(compared.missed), "surplus": len(surplus)})
    for claim in compared.missed:
        tally.misses["number: " + ((claim.get("number") or {}).get("modifier") or "none")] += 1
        tally.misses["same words read differently" if any(spans_overlap(spot(give), spot(claim)) for give in surplus) else "not seen"] += 1


def _count_words(compared: Compared, tally: _Tally) -> None:
    row, given, text = compared.row, compared.given, compared.row.get("text")
    traps = [trap for trap in row.get("distractors") or [] if "start" in trap]
    tally.n["quote wrong"] += sum(text is not None and text[claim["start"] : claim["end"]] != claim["quote"] for claim in given)
    tally.n["on distractor"] += sum(any(spans_overlap(spot(claim), trap) for trap in traps) for claim in given)
    if row.get("in_scope") is False:
        tally.n.update({"out of scope": 1, "quiet": int(not given)})


def _count_totals(compared: Compared, tally: _Tally) -> None:
    for harm in HARMS:
        total = report_total(compared.wanted, harm)
        if total != NOTHING:
            tally.n.update({f"{harm} total": 1, f"{harm} total right": int(total == report_total(compared.given, harm))})


def _count_parts(compared: Compared, tally: _Tally) -> None:
    mate = {want["id"]: give["id"] for want, give in compared.found}
    for want, give in compared.found:
        if want.get("subset_of"):
            right = give.get("subset_of") is not None and give.get("subset_of") == mate.get(want["subset_of"])
            tally.n.update({"parts wanted": 1, "parts right": int(right)})
        tally.n["parts given"] += bool(give.get("subset_of"))


def _count_fields(compared: Compared, tally: _Tally) -> None:
    for want, give in compared.found:
        for name, right in field_answers(compared.row, want, give).items():
            tally.asked[name] += 1
            tally.right[name] += right


def field_answers(row: Row, want: Row, give: Row) -> dict[str, bool]:
    """Of each field that the gold claim decides: whether the found claim is right in it."""
    answers = {"bounds": same_bounds(want, give)}
    if want.get("group"):
        answers["group"] = folded(want.get("group")) == folded(give.get("group"))
    answers |= {name: want.get(name) == give.get(name) for name in CODES if want.get(name)}
    answers |= _date_answer(row, want.get("when") or {}, give.get("when") or {})
    answers |= _list_answers(want, give)
    return answers


def _date_answer(row: Row, want: Row, give: Row) -> dict[str, bool]:
    if not want.get("start"):
        return {"no date invented": not give.get("start")}
    if not is_datable(row, want):
        return {}
    return {"date": want.get("start") == give.get("start") and want.get("end") == give.get("end")}


def is_datable(row: Row, when: Row) -> bool:
    """The report itself settles the year: it stands in the text, the publication date or the context given."""
    year = str(when.get("start") or "")[:4]
    published = str(row.get("published") or "").startswith(("19", "20"))
    return bool(year) and (year in (row.get("text") or "") or published or bool(row.get("context")))


def _list_answers(want: Row, give: Row) -> dict[str, bool]:
    answers = {}
    if want.get("places"):
        answers["place"] = lists_agree(want["places"], give.get("places"), FEWEST_PLACES)
    if want.get("perpetrators"):
        answers["perpetrator"] = lists_agree(want["perpetrators"], give.get("perpetrators"))
    else:
        answers["no perpetrator invented"] = not give.get("perpetrators")
    answers |= _weapon_answer(_types(want), _types(give))
    if sources := want.get("source_chain") or want.get("sources"):
        answers["source"] = lists_agree(sources, give.get("source_chain") or give.get("sources"))
    return answers


def _types(claim: Row) -> set[str]:
    return {weapon.get("type") for weapon in claim.get("weapons") or []}


def _weapon_answer(want: set[str], give: set[str]) -> dict[str, bool]:
    if not want:
        return {"no weapon invented": not give}
    return {"weapon": len(want & give) / len(want | give) >= 0.5}
