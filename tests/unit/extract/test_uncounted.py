"""Numbers that count nobody: ages, years, numbers in names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.extract.uncounted import mark_uncounted
from tests.factories import harms
from tests.unit.extract.marked import drafts_in, shown, units_of

WORDS = ["Anna", "Roe", ",", "12", "and", "two", "men", "both", "was", "were", "killed", "in", "1999"]


def counted(text: str) -> list[str]:
    return [f"{draft.harm} {shown(draft.number)}" for draft in drafts_in(text) if draft.finding is None or draft.finding.hedge is None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A patrol says Ilvo T. Marenko Jr., 21 of Orlo, was shot and killed.", ["killed 1"]),
        ("Ilvo Marenko 21, was found shot to death.", ["killed 1"]),
        ("A clerk was found at 44 E. Mill Ave. on Saturday and fatally shot.", ["killed 1"]),
        ("Ilvo Marenko, Jr., 28, who kept bees nearby, was pronounced dead.", ["killed 1"]),
        ("A patrol found a baker and a clerk, both 23, and another clerk dead.", ["killed 1", "killed 3", "killed 1", "killed 1"]),
        ("Two bakers, both 34, suffered a gunshot wound each.", ["injured 2"]),
        ("Two herders, 17 and 19, were each wounded.", ["injured 2"]),
        ("Two herders, 44 and 31, who had both been wounded, rode off.", ["injured 2"]),
        ("Three clerks, 20, 31 and 42 were wounded.", ["injured 3"]),
        ("A patrol found two bakers, believed to be 35 and 55, all shot dead.", ["killed 2"]),
        ("Pupils as young as 11 ran from the bullets.", []),
        ("Four herders, between the ages of 20-24, were injured.", ["injured 4"]),
        ("A 37 y/o baker was shot and killed.", ["killed 1"]),
        ("They shot and wounded a 14-year pupil.", ["injured 1"]),
        ("A baker in her 40's was wounded.", ["injured 1"]),
        ("In 1822, the mill was burned to the ground.", []),
        ("He is in court for the 2013 double homicide.", ["killed 2"]),
        ("He remains in critical condition. The case remains under review.", []),
        ("A guard saved the life of a man; a shell nearly killed a clerk.", []),
        ("A homicide detective is executing a search warrant.", []),
        ("Please do not let the mule die.", []),
        ("Days since last homicide – 4", []),
        ("It was ruled a homicide.", []),
        ("They found the remains of a large campfire.", []),
        ("The guard wore a body camera.", []),
        ("Police spoke of a quadruple homicide.", ["killed 4"]),
        ("People came to a vigil for a boy shot dead on Monday.", ["killed 1"]),
        ("A patrol saw the 911 caller's uncle dead.", ["killed 1"]),
        ("Call the toll-free line at 855-TIPS.", []),
        ("Image 20 of 32 Anna Roe was killed.", ["killed 1"]),
        ("Ilvo Marenko, 26, and Ola Brenn, 23 – died at the mill.", ["killed 1", "killed 2", "killed 1"]),
        ("A miller kills sons, 20 and 22, at the mill.", ["killed 2"]),
        ("A miller killed his 22- and 20-year-old sons.", ["killed unquantified_plural"]),
        ("One of the six, a clerk, died.", ["killed 1"]),
        ("Three of the seven gunshot victims died there.", ["killed 3"]),
        ("They vowed to protect the lives of civilians.", []),
        ("An inquest found he died of his wounds.", []),
        ("A welder from Sarn was shot dead.", ["killed 1"]),
        ("The raid claimed the lives of nine civilians.", ["killed 9"]),
        ("At least [9] persons died.", ["killed at_least 9"]),
        ("He is charged with the attempted murders of five clerks.", []),
    ],
)
def test_ages_years_and_names_count_nobody(text: str, expected: list[str]) -> None:
    assert counted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Orlo 21 were killed and in Tarn, 12 were wounded.", ["killed 21", "injured 12"]),
        ("On Monday, 12 were killed.", ["killed 12"]),
        ("Two shells fell, 15 and 16 people were wounded.", ["injured 15", "injured 31", "injured 16"]),
        ("Five men were shot, 2 were killed.", ["killed 2"]),
        ("There were 2013 deaths.", ["killed 2013"]),
        ("In all, 1500 people were killed.", ["killed 1500"]),
        ("In Orlo, 12 – mostly women – were killed.", ["killed 12"]),
        ("Aged six and nine, two boys were hurt.", ["injured 2"]),
    ],
)
def test_counts_stay_counts(text: str, expected: list[str]) -> None:
    assert [count for count in counted(text) if not count.startswith("shot")] == expected


@given(st.lists(st.sampled_from(WORDS)).map(" ".join))
def test_nothing_but_numbers_changes_and_a_second_look_changes_nothing(text: str) -> None:
    units = units_of(text)
    before = [(unit.kind, unit.word) for unit in units]
    mark_uncounted(units)
    assert [(unit.kind, unit.word) for unit in units] == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Third brother (12) wounded; father dead.", ["1", "1"]),
        ("Anna Roe (34) was shot dead.", ["1"]),
        ("Killed (12), wounded (7).", ["12", "7"]),
    ],
)
def test_ages_in_brackets_behind_one_person(text: str, told: list[str]) -> None:
    assert [shown(claim.number) for claim in harms(text)] == told
