import pytest

from sijill.domain.claim import Claim, LinkType
from sijill.domain.quantity import Modifier, Quantity
from sijill.reconcile.account import Account, accounts_of
from sijill.reconcile.figures import figures_by_voice, may_be_one_figure, merge_wordings
from tests.factories import at_least, claim, link, nearly, number, reading, said_by

DOZENS = Quantity(24, None, None, "dozens", Modifier.DOZENS)


def accounts(*quantities: Quantity, published: str = "2031-05-04", voice: str = "Orrel Monitor", report: str = "r") -> tuple[Account, ...]:
    claims: list[Claim] = [claim(f"c{at}", each, start=20 * at, source_chain=said_by(voice)) for at, each in enumerate(quantities)]
    return accounts_of(reading(report, *claims, published=published))


@pytest.mark.parametrize(
    ("one", "other", "may_be"),
    [
        (number(25), nearly(25), True),
        (number(25), number(25), True),
        (number(25), number(31), False),
        (at_least(20), number(25), True),
        (at_least(26), number(25), False),
        (DOZENS, number(31), True),
        (DOZENS, number(3), False),
        (number(20, None, 30, Modifier.RANGE), number(25), True),
        (number(20, None, 30, Modifier.RANGE), number(31), False),
        (number(24, 24, 25, Modifier.NEARLY), number(25), True),  # what the profile acled makes of "nearly 25"
        (nearly(25), number(3), False),
        (Quantity(None, 26, None, "about 26", Modifier.APPROXIMATELY), number(24), True),
        (number(26, 26, 26, Modifier.APPROXIMATELY), number(24), True),  # ucdp reads "about 26" as 26
        (Quantity(None, 26, None, "about 26", Modifier.APPROXIMATELY), number(90), False),
    ],
)
def test_two_numbers_may_be_one_count(one: Quantity, other: Quantity, may_be: bool) -> None:
    left, right = accounts(one, other)
    assert may_be_one_figure(left, right) is may_be_one_figure(right, left) is may_be


@pytest.mark.parametrize(
    ("quantities", "bounds"),
    [
        ((number(25), nearly(25)), (None, 25, 25)),  # the weaker wording
        ((number(25), at_least(25)), (25, 25, None)),
        ((number(3), number(5)), (3, 3, 5)),
        ((number(3), number(5), number(5)), (5, 5, 5)),  # three of the five, for all we know
        ((DOZENS, number(31)), (31, 31, 31)),  # words are silent beside numbers
        ((DOZENS,), (24, None, None)),
        ((at_least(30), number(25)), (30, 30, None)),
    ],
)
def test_wordings_of_one_voice_are_one_figure(quantities: tuple[Quantity, ...], bounds: tuple[int | None, ...]) -> None:
    figure = merge_wordings(accounts(*quantities))
    assert (figure.low, figure.best, figure.high) == bounds


def test_a_smaller_number_lowers_the_low_where_it_is_a_rival_or_of_another_report_and_always_the_least() -> None:
    parts = merge_wordings(accounts(number(5), number(5), number(3)))
    assert (parts.low, parts.least) == (5, 3)
    rival = claim("c2", 3, source_chain=said_by("Orrel Monitor"), relations=link(LinkType.COMPETING_ESTIMATE, "c1"), start=9)
    first = claim("c1", 5, source_chain=said_by("Orrel Monitor"))
    assert merge_wordings(accounts_of(reading("r", first, rival))).low == 3
    assert merge_wordings([*accounts(number(5), report="a"), *accounts(number(3), report="b")]).low == 3


def test_a_voice_that_reports_later_supersedes_itself_and_nobody_else() -> None:
    early, late = accounts(number(25), report="a"), accounts(number(31), report="b", published="2031-05-06")
    other = accounts(number(9), report="c", voice="Bell Rescue")
    assert [(figure.root, figure.best) for figure in figures_by_voice([*late, *early, *other])] == [
        ("name:bell rescue", 9),
        ("name:orrel monitor", 31),
    ]


def test_undated_reports_of_a_voice_stand_side_by_side() -> None:
    one, other = accounts(number(25), report="a"), accounts(number(31), report="b", published="")
    assert (figures_by_voice([*one, *other])[0].low, figures_by_voice([*one, *other])[0].high) == (25, 31)
