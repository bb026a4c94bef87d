"""How the counts of one report stand to each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.claim import LinkType, Scope
from sijill.domain.quantity import Modifier, Quantity
from sijill.extract.drafts import Draft
from sijill.extract.relate import add_up, contest, couple, relate, set_apart, supersede
from tests.factories import at_least, harms, number
from tests.steps import steps


def draft(sentence: int, figure: int | Quantity, harm: str = "killed", group: str = "people", headline: bool = False) -> Draft:
    quantity = number(figure) if isinstance(figure, int) else figure
    return Draft(harm, sentence * 10, sentence * 10 + 5, quantity, group, "unknown", sentence, "test", headline=headline)


def same_day(*_: Draft) -> bool:
    """No two counts speak of different days."""
    return False


def related(*drafts: Draft, scopes: dict[int, Scope | None] | None = None) -> list[tuple[int, str, int]]:
    """Links as (from, type, to), by the place in the row."""
    row = list(drafts)
    relate(row, scopes or {id(each): Scope.INCIDENT for each in row}, same_day)
    return [(at, kind, row.index(other)) for at, each in enumerate(row) for kind, other in each.links]


@pytest.mark.parametrize(
    ("drafts", "links"),
    [
        ((draft(0, 9), draft(1, 9)), [(1, "restates", 0)]),
        ((draft(0, 9, headline=True), draft(1, 9)), [(0, "restates", 1)]),
        ((draft(0, 9), draft(1, 12)), []),
        ((draft(0, 9), draft(1, 9, "injured")), []),
        ((draft(0, 9, group="women"), draft(1, 9, group="soldiers")), []),
        ((draft(0, 9, group="women"), draft(1, 9)), [(1, "restates", 0)]),
        ((draft(0, 9), draft(0, 9)), []),
        ((draft(0, 13, group="people"), draft(1, Quantity(13, 13, None, "more than 12", Modifier.MORE_THAN))), [(1, "restates", 0)]),
        ((draft(0, 9), draft(1, at_least(9))), [(1, "restates", 0)]),
    ],
)
def test_the_same_toll_again(drafts: tuple[Draft, ...], links: list[tuple[int, str, int]]) -> None:
    assert related(*drafts) == links


def test_a_running_toll_does_not_restate_an_incident() -> None:
    first, second = draft(0, 9), draft(1, 9)
    assert related(first, second, scopes={id(first): Scope.INCIDENT, id(second): Scope.CUMULATIVE}) == []


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 4), st.sampled_from(["killed", "injured"]), st.booleans()), max_size=10))
def test_links_lie_in_no_circle_and_each_count_yields_once(rows: list[tuple[int, int, str, bool]]) -> None:
    drafts = [draft(sentence, figure, harm, headline=headline) for sentence, figure, harm, headline in sorted(rows)]
    relate(drafts, {id(each): Scope.INCIDENT for each in drafts}, same_day)
    for each in drafts:
        assert len(each.links) <= 1
        seen, at = {id(each)}, each
        while at.links:
            at = at.links[0][1]
            assert id(at) not in seen
            seen.add(id(at))


def wholes(*drafts: Draft) -> list[int | None]:
    """For each draft the place of its whole."""
    row = list(drafts)
    add_up(row, lambda *_: False)
    return [row.index(each.parent) if each.parent is not None else None for each in row]


@pytest.mark.parametrize(
    ("drafts", "parents"),
    [
        ((draft(0, 19), draft(1, 17), draft(2, 2)), [None, 0, 0]),
        ((draft(0, 19), draft(1, 10), draft(2, 7), draft(3, 2)), [None, 0, 0, 0]),
        ((draft(0, 19), draft(1, 17), draft(2, 3)), [None, None, None]),
        ((draft(0, 19), draft(1, 17, "injured"), draft(2, 2)), [None, None, None]),
        ((draft(0, 19), draft(0, 17), draft(0, 2)), [None, None, None]),
        ((draft(0, 19), draft(40, 17), draft(41, 2)), [None, None, None]),
        ((draft(0, 30, "casualties"), draft(1, 10), draft(1, 20, "injured")), [None, 0, 0]),
        ((draft(0, at_least(19)), draft(1, 17), draft(2, 2)), [None, 0, 0]),
    ],
)
def test_counts_told_after_their_whole_are_its_parts(drafts: tuple[Draft, ...], parents: list[int | None]) -> None:
    assert wholes(*drafts) == parents


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(1, 12)), max_size=9))
def test_parts_found_by_adding_are_never_more_than_their_whole(rows: list[tuple[int, int]]) -> None:
    drafts = [draft(sentence, figure) for sentence, figure in sorted(rows, key=lambda each: each[0])]
    add_up(drafts, lambda *_: False)
    for whole in drafts:
        parts = [each.number.best or 0 for each in drafts if each.parent is whole and each.number]
        assert not parts or (whole.number is not None and sum(parts) == whole.number.best)


def rivals(earlier: Draft, later: Draft, first: str, second: str) -> list[str]:
    contest(
        [earlier, later],
        {id(earlier): Scope.INCIDENT, id(later): Scope.INCIDENT},
        {id(earlier): first, id(later): second},
        lambda _: frozenset(),
    )
    assert not earlier.links
    return [kind for kind, other in later.links if other is earlier]


@pytest.mark.parametrize(
    ("earlier", "later", "first", "second", "links"),
    [
        (draft(0, 12), draft(1, 15), "medics", "the mayor", ["competing_estimate"]),
        (draft(0, 12), draft(1, 15), "medics", "medics", []),
        (draft(0, 12), draft(1, 12), "medics", "the mayor", []),
        (draft(0, 12), draft(1, 15), "medics", "", []),
        (draft(0, 12), draft(1, 15, "injured"), "medics", "the mayor", []),
        (draft(0, 12), draft(4, 15), "medics", "the mayor", []),
        (draft(0, 12, headline=True), draft(1, 15), "medics", "the mayor", []),
    ],
)
def test_two_speakers_and_two_figures_are_rivals(earlier: Draft, later: Draft, first: str, second: str, links: list[str]) -> None:
    assert rivals(earlier, later, first, second) == links


@pytest.mark.parametrize(
    ("text", "tie"),
    [
        ("Two clerks were hurt. A guard was killed and two others were hurt.", None),
        ("Two clerks were hurt. Two others were hurt in the yard.", "disjoint_from"),
        ("Two clerks were hurt. Four others were hurt. Four others were hurt, a guard said.", None),
        ("Sixteen people were shot in Orlo. Tom Roe was killed. The mayor said 15 others were shot.", "part"),
        ("A boy, one of three people wounded in Orlo, was named. Two other victims were wounded.", "part"),
        ("Five people were wounded in Orlo. Two other victims were wounded.", "disjoint_from"),
        ("Nine clerks were killed and two others were hurt. Two others were hurt, a guard said.", None),
    ],
)
def test_others_are_beside_those_of_their_own_sentence(text: str, tie: str | None) -> None:
    last = harms(text)[-1]
    ties = ["part"] * (last.subset_of == "c1") + [link.type.value for link in last.relations if link.type == LinkType.DISJOINT_FROM]
    assert ties == ([tie] if tie else [])


def test_others_in_one_sentence_are_of_one_event() -> None:
    near, far = (
        harms(text)[-1] for text in ("A boy was hurt in a raid that hurt three other people.", "A boy was hurt. Three others were hurt.")
    )
    assert LinkType.SAME_EVENT_AS in [link.type for link in near.relations]
    assert LinkType.SAME_EVENT_AS not in [link.type for link in far.relations]


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("Two clerks were killed and three were hurt.", True),
        ("The raid killed two clerks, including a boy, and hurt three.", True),
        ("Two clerks were killed in Brame and in Ostin three were hurt.", False),
        ("Two clerks were killed. Three were hurt.", False),
    ],
)
def test_dead_and_hurt_joined_by_and_are_of_one_event(text: str, tied: bool) -> None:
    last = harms(text)[-1]
    assert ((LinkType.SAME_EVENT_AS, "c1") in [(link.type, link.to) for link in last.relations]) is tied


def test_counts_of_other_days_restate_nothing() -> None:
    first, again = draft(0, 9), draft(1, 9)
    relate([first, again], {id(first): Scope.INCIDENT, id(again): Scope.INCIDENT}, lambda *_: True)
    assert not again.links


def test_relations_of_a_report() -> None:
    headline, body = harms("Shelling kills nine in Brame\n\nNine people were killed by shelling in Brame on Monday, medics said.")
    assert [(link.type, link.to) for link in headline.relations] == [(LinkType.RESTATES, body.id)]
    assert not body.relations
    older, later = harms("The shelling killed 12 people, medics said. The mayor said 15 people were killed.")
    assert [(link.type, link.to) for link in later.relations] == [(LinkType.COMPETING_ESTIMATE, older.id)]


def _row(count: int) -> list[Draft]:
    """Counts of a long report: some told again, most not."""
    return [draft(at, at % 11 + 2, ("killed", "injured")[at % 2], ("people", "women", "soldiers")[at % 3]) for at in range(count)]


def _work(rows: list[Draft]) -> None:
    scopes: dict[int, Scope | None] = {id(each): Scope.INCIDENT for each in rows}
    relate(rows, scopes, same_day)
    supersede(rows, scopes, {id(each) for each in rows[::3]})
    set_apart(rows, lambda _: frozenset())
    add_up(rows, same_day)
    couple(rows, scopes, lambda *_: True)


def test_four_times_as_many_counts_take_about_four_times_the_steps() -> None:
    few, many = _row(150), _row(600)
    assert steps(lambda: _work(many)) < 6 * steps(lambda: _work(few))


def test_one_person_is_told_again_under_the_same_noun_only() -> None:
    peasant, civilian, again = draft(0, 1), draft(1, 1), draft(2, 1)
    peasant.group_text, civilian.group_text, again.group_text = "peasant", "civilian", "Civilian"
    assert related(peasant, civilian, again) == [(2, "restates", 1)]


def test_those_whose_bodies_bring_a_toll_to_its_height_are_part_of_it() -> None:
    killed, bodies, toll = harms("Shelling killed 25 people in Ostin. Twelve bodies were pulled out on Monday, bringing the toll to 37.")
    assert (bodies.subset_of, killed.relations[0].type, killed.relations[0].to) == (toll.id, LinkType.SUPERSEDED_BY, toll.id)


def test_counts_of_two_places_are_no_rivals_and_counts_of_two_days_add_up_to_nothing() -> None:
    one, other = draft(0, 7), draft(1, 2)
    scopes: dict[int, Scope | None] = {id(one): Scope.INCIDENT, id(other): Scope.INCIDENT}
    contest([one, other], scopes, {id(one): "police", id(other): "residents"}, lambda each: frozenset(("Orlo" if each is one else "Tarn",)))
    assert (one.links, other.links) == ([], [])
    days = "- 18 March 2031: three people killed in Ostin.\n- 20 March 2031: two people killed.\n- 22 March 2031: one killed."
    listed = harms(f"A week\n\nIt was a bad week.\n{days}")
    assert [(claim.subset_of, claim.when.as_written if claim.when else None) for claim in listed] == [
        (None, "18 March 2031"),
        (None, "20 March 2031"),
        (None, "22 March 2031"),
    ]


def test_an_update_above_outdates_the_original_entry_below_it() -> None:
    update, old = draft(0, 11), draft(3, 6)
    scopes: dict[int, Scope | None] = {id(update): Scope.INCIDENT, id(old): Scope.INCIDENT}
    supersede([update, old], scopes, {id(update)})
    assert old.links == []
    supersede([update, old], scopes, {id(update)}, {id(old)})
    assert old.links == [("superseded_by", update)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("The number of dead reached 19 as two more bodies were found.", True),
        ("Gunmen killed 15 people, 12 of them guards. Three attackers also died.", False),
    ],
)
def test_who_is_found_last_is_in_the_toll_and_who_attacked_is_not(text: str, part: bool) -> None:
    assert (harms(text)[-1].subset_of is not None) is part


@pytest.mark.parametrize(
    "text",
    [
        "Nine people were killed in the raid, the mayor said. Twenty others were hurt. Residents gave a higher toll of 14.",
        "Nine people were killed in the raid, the mayor said. The depot burned. The army denied it. It said that only five had died.",
    ],
)
def test_another_speakers_figure_a_few_sentences_on_is_a_rival(text: str) -> None:
    first, *_, last = (claim for claim in harms(text) if claim.harm == "killed")
    assert [(link.type.value, link.to) for link in last.relations] == [("competing_estimate", first.id)]
