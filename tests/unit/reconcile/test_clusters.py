from typing import Any

from sijill.domain.claim import Link, LinkType, Weapon
from sijill.reconcile.account import accounts_of
from sijill.reconcile.clusters import CONTRADICTED, cluster
from sijill.reconcile.events import Event, events_of
from sijill.reconcile.mentions import Mention, mention_of
from tests.factories import claim, day, reading, town

HILL, HARBOUR = town("Hill", 12.5), town("Harbour", 12.47)
MONDAY: dict[str, Any] = {"when": day("2031-05-05")}


def mention(identity: str, figure: int = 9, published: str = "2031-05-06", **fields: Any) -> Mention:
    known = reading(identity, claim("c1", figure, **fields), published=published)
    return mention_of(events_of(accounts_of(known))[0][0], known, identity)


ALIKE = [mention(f"r{at}", places=(HILL,), **MONDAY) for at in range(3)]
OTHER = mention("r9", 30, places=(town("Isle", 2.0),), **MONDAY)


def test_reports_of_one_day_place_and_number_are_one_incident_with_its_reasons() -> None:
    found = cluster([*ALIKE, OTHER])
    assert found.groups == ((0, 1, 2), (3,))
    assert "both name the same place" in found.reasons[0][0]
    assert not found.queue


def test_what_people_hold_apart_stays_apart_whoever_else_is_like_both() -> None:
    found = cluster(ALIKE, apart=frozenset({(0, 1)}))
    assert all(not {0, 1} <= set(group) for group in found.groups)


def test_what_is_apart_is_no_question_and_no_chain_undoes_it() -> None:
    pair = [mention("r0", 9, places=(HILL,), **MONDAY), mention("r1", 30, places=(HILL,), **MONDAY)]
    assert cluster(pair, apart=frozenset({(0, 1)})).queue == ()
    chained = cluster(ALIKE, together=[(1, 2)], apart=frozenset({(0, 1)}))
    assert chained.groups == ((0,), (1, 2))


def test_judgements_that_contradict_each_other_go_back_to_people() -> None:
    found = cluster(ALIKE, together=[(0, 1), (1, 2)], apart=frozenset({(0, 2)}))
    assert found.groups == ((0, 1), (2,))
    assert [question.sentence for question in found.queue] == [CONTRADICTED]


def test_what_people_hold_together_is_one() -> None:
    assert cluster([ALIKE[0], OTHER], together=[(0, 1)]).groups == ((0, 1),)


def test_unsure_pairs_are_asked_not_merged() -> None:
    found = cluster(
        [mention("r0", 9, places=(HILL,), **MONDAY), mention("r1", 11, places=(HARBOUR,), weapons=(Weapon("bomb", "ied"),), **MONDAY)]
    )
    assert found.groups == ((0,), (1,))
    (question,) = found.queue  # neighbours on one day
    assert "neighbours" in question.sentence
    bomb, gun = Weapon("bomb", "ied"), Weapon("gun", "small_arms")
    found = cluster(
        [
            mention("r0", 9, places=(HILL,), weapons=(bomb,), **MONDAY),
            mention("r1", 30, "2031-05-12", places=(HILL,), weapons=(gun,), **MONDAY),
        ]
    )
    assert found.groups == ((0,), (1,))
    (question,) = found.queue
    assert "more than twice" in question.sentence


def told_twice(**fields: Any) -> list[Mention]:
    """A report that counts the dead of a town and, as if it were another event, those of its hospital; and one that counts them once."""
    ward = town("Ward", 12.51)
    known = reading(
        "r0", claim("c1", 9, places=(HILL,), **MONDAY), claim("c2", 9, places=(ward,), **MONDAY, **fields), published="2031-05-06"
    )
    accounts = accounts_of(known)
    return [*(mention_of(Event((each,)), known, "r0") for each in accounts), mention("r1", 9, places=(HILL,), **MONDAY)]


def test_what_another_report_tells_once_was_told_twice() -> None:
    assert cluster(told_twice()).groups == ((0, 1, 2),)


def test_what_a_report_sets_apart_no_other_report_joins() -> None:
    found = cluster(told_twice(relations=(Link(LinkType.SEPARATE_EVENT, "c1"),)))
    assert found.groups == ((0, 2), (1,))


def test_nothing_at_all() -> None:
    assert cluster([]).groups == ()
