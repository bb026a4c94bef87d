"""Wholes and their parts: lists and sums, "including", shares, brackets, and people of a harm told before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.drafts import Draft
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, drafts_in, shown


def row(draft: Draft) -> tuple[str, str, str]:
    return draft.harm, shown(draft.number), draft.group


def family(drafts: list[Draft]) -> dict[str, list[str]]:
    """Each whole with its parts, as ``number group``."""
    wholes = {id(draft): f"{shown(draft.number)} {draft.group}" for draft in drafts if draft.parent is None}
    found: dict[str, list[str]] = {name: [] for name in wholes.values()}
    for draft in drafts:
        if draft.parent is not None:
            found[wholes[id(draft.parent)]].append(f"{shown(draft.number)} {draft.group}")
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Twelve people, including four children, were killed.", {"12 people": ["4 children"]}),
        ("Twelve people were killed, including four children.", {"12 people": ["4 children"]}),
        ("Twelve people were killed, including four children and two women.", {"12 people": ["4 children", "2 women"]}),
        ("Twelve people were killed, among them three medics.", {"12 people": ["3 medical staff"]}),
        ("Twelve people were killed, five of them women.", {"12 people": ["5 women"]}),
        ("Twelve people were killed, four of whom were children.", {"12 people": ["4 children"]}),
        ("At least 12 people, including a priest, were killed.", {"at_least 12 people": ["1 clergy"]}),
        ("Over 100 fighters, including 30 women, were killed.", {"more_than 101 militants": ["30 women"]}),
        ("Shells killed 12 people (seven men, three women and two boys).", {"12 people": ["7 men", "3 women", "2 boys"]}),
        ("Two women, a child and three men were killed.", {"6 people": ["2 women", "1 children", "3 men"]}),
        ("A woman and her three children were killed.", {"4 family": ["1 women", "3 children"]}),
        ("Shells killed two girls and a boy.", {"3 people": ["2 girls", "1 boys"]}),
        ("Three soldiers and 14 civilians were killed.", {"3 soldiers": [], "14 civilians": []}),
        ("16 women and children were killed.", {"16 women and children": []}),
        ("Forty people were killed in the raid, most of them women.", {"40 people": ["most women"]}),
        ("Three people, two women and a child, were killed.", {"3 people": ["2 women", "1 children"]}),
        ("Two clerks among seven killed in Orlo raid.", {"7 people": ["2 workers"]}),
        ("Mayor among three killed in Orlo blast.", {"3 people": ["1 officials"]}),
        ("Twelve people, among two women and ten men, were killed.", {"12 people": ["2 women", "10 men"]}),
        ("A clerk and two guards were among the dead.", {"3 people": ["1 workers", "2 police"]}),
        ("Four soldiers and the bomber were killed.", {"5 people": ["4 soldiers", "1 attackers"]}),
        ("Twelve people were killed.", {"12 people": []}),
    ],
)
def test_wholes_and_parts_of_one_sentence(text: str, expected: dict[str, list[str]]) -> None:
    assert family(drafts_in(text)) == expected


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("An air strike killed 17 workers and wounded 30.", [("killed", "17", "workers"), ("injured", "30", "workers")]),
        ("Twelve were killed and 30 wounded.", [("killed", "12", "people"), ("injured", "30", "people")]),
        ("Shells killed five teachers; 14 were wounded.", [("killed", "5", "workers"), ("injured", "14", "workers")]),
    ],
)
def test_a_number_alone_takes_the_noun_before_it(text: str, rows: list[tuple[str, str, str]]) -> None:
    assert [row(draft) for draft in drafts_in(text)] == rows


def test_the_figure_before_a_rise_yields_to_the_new_one() -> None:
    new, old = sorted(drafts_in("The death toll rose from 12 to 17."), key=lambda draft: bool(draft.links))
    assert (shown(new.number), shown(old.number)) == ("17", "12")
    assert old.links == [("superseded_by", new)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Twelve people were killed in the raid. The fatalities included five women.", "5 women"),
        ("Twelve people were killed in the raid. Among the dead were five women.", "5 women"),
        ("Twelve people were killed in the raid. Most of the victims were women.", "most women"),
    ],
)
def test_people_of_a_harm_told_in_the_sentence_before(text: str, part: str) -> None:
    whole, found = harms(text)
    assert (found.subset_of, found.harm) == (whole.id, whole.harm)
    assert f"{shown(found.number)} {found.group}" == part


KINDS = ["women", "men", "girls", "boys", "soldiers", "rebels", "teachers", "nurses", "farmers"]


@given(
    st.lists(st.tuples(st.integers(2, 9), st.sampled_from(KINDS)), min_size=2, max_size=5, unique_by=lambda part: part[1]),
    st.sampled_from(["killed", "wounded", "abducted"]),
)
def test_a_list_is_never_more_nor_less_than_its_parts(parts: list[tuple[int, str]], harm: str) -> None:
    phrases = [f"{count} {kind}" for count, kind in parts]
    drafts = drafts_in(f"{', '.join(phrases[:-1])} and {phrases[-1]} were {harm}.")
    wholes = [draft for draft in drafts if draft.parent is None]
    assert sum(draft.number.best or 0 for draft in wholes if draft.number) == sum(count for count, _ in parts)
    for whole in wholes:
        inside = [draft.number.best or 0 for draft in drafts if draft.parent is whole and draft.number]
        assert not inside or (whole.number is not None and sum(inside) == whole.number.best)


@given(
    st.integers(2, 500),
    st.integers(1, 500),
    st.sampled_from(KINDS),
    st.sampled_from(
        [
            "{whole} people, including {part} {kind}, were killed.",
            "{whole} people were killed, {part} of them {kind}.",
            "{whole} people were killed, among them {part} {kind}.",
        ]
    ),
)
def test_a_part_belongs_to_its_whole(whole: int, less: int, kind: str, form: str) -> None:
    drafts = drafts_in(form.format(whole=whole + less, part=max(2, whole), kind=kind))
    outer = [draft for draft in drafts if draft.parent is None]
    inner = [draft for draft in drafts if draft.parent is not None]
    assert [shown(draft.number) for draft in outer] == [str(whole + less)]
    assert [(shown(draft.number), draft.parent) for draft in inner] == [(str(max(2, whole)), outer[0])]


PIECES = [
    "12 people",
    "four children",
    "including",
    "among them",
    "of them",
    "were",
    "killed",
    ",",
    "and",
    "(",
    ")",
    "most of them",
    "women",
    "the victims",
    "wounded",
    "others",
    "five",
    "was",
    "the dead",
    "included",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map(" ".join))
def test_parts_lie_in_no_circle_and_words_stand_where_they_are_said(text: str) -> None:
    reader, _ = clauses_of(text)
    for draft in drafts_in(text):
        assert 0 <= draft.start < draft.end <= len(reader.text)
        seen, owner = {id(draft)}, draft.parent
        while owner is not None:
            assert id(owner) not in seen
            seen.add(id(owner))
            owner = owner.parent


@pytest.mark.parametrize(("words", "harm"), [("among the dead", "killed"), ("among the wounded", "injured")])
def test_those_among_the_dead_are_dead_whoever_was_told_last(words: str, harm: str) -> None:
    *wholes, children = harms(f"Six people were killed and eleven wounded by shelling. Three children were {words}.")
    whole = next(each for each in wholes if each.harm == harm)
    assert (children.harm, children.subset_of) == (harm, whole.id)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Among the injured in the raid were a priest and two nuns.", ["injured 3", "injured 1", "injured 2"]),
        ("Among those killed in the raid was a nurse.", ["killed 1"]),
        ("The raid killed 31. Among the dead, he said, were four drivers.", ["killed 31", "killed 4"]),
        ("The raid cost nine lives, said Ada Roe, a nurse at the clinic.", ["killed 9"]),
        ("Among the ruins after the raid was a mill.", []),
    ],
)
def test_who_was_among_them_behind_the_verb(text: str, told: list[str]) -> None:
    assert [f"{claim.harm} {shown(claim.number)}" for claim in harms(text)] == told


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Nine people were injured, two of whom are in a critical condition.", ("injured", "2")),
        ("Forty were hurt, four of them are in intensive care.", ("injured", "4")),
        ("Of the 30 wounded, 12 are still in hospital.", ("injured", "12")),
        ("Shells caused 70 casualties, 25 of them fatal.", ("killed", "25")),
    ],
)
def test_those_of_a_state_are_part_of_those_told_before_them(text: str, part: tuple[str, str]) -> None:
    whole, told = harms(text)
    assert (told.harm, shown(told.number), told.subset_of) == (*part, whole.id)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("The raid killed eight fighters, among them Abu Rami, who led the unit.", ["among them Abu Rami"]),
        ("The raid killed eight fighters, including Karel Dovan, 34.", ["Karel Dovan, 34"]),
        ("Nine more were hurt in the raid, Dovan among them.", ["Dovan"]),
        ("The raid killed eight fighters, including in Tell Rami.", []),
        ("The raid killed eight fighters, including near Tell Rami, a hill.", []),
    ],
)
def test_one_who_is_named_is_a_part(text: str, parts: list[str]) -> None:
    whole, *rest = harms(text)
    assert [claim.quote.strip(",") for claim in rest] == [part.removeprefix("among them ") for part in parts]
    assert all(claim.subset_of == whole.id for claim in rest)
