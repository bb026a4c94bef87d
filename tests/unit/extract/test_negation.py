"""No harm, unknown harm, harm without a number: only a plain statement of none is a zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.report import Head, Report
from sijill.extract.find import find_claims
from tests.factories import harms
from tests.unit.extract.marked import clauses_of, silences_in, unmark


@pytest.mark.parametrize(
    ("marked", "harm", "zero"),
    [
        ("[No casualties were reported] after the shelling.", "killed_or_injured", "none_reported"),
        ("[No deaths or injuries were recorded].", "killed_or_injured", "none_reported"),
        ("The raid ended [without casualties].", "killed_or_injured", "explicit_none"),
        ("The shelling [caused no injuries].", "injured", "explicit_none"),
        ("[No one was hurt in the blast].", "injured", "explicit_none"),
        ("[Nobody was killed in the shelling].", "killed", "explicit_none"),
        ("The army said there were [no casualties in the attack].", "killed_or_injured", "explicit_none"),
        ("[No civilians were killed].", "killed", "explicit_none"),
        ("The shelling [killed no one], but broke windows.", "killed", "explicit_none"),
        ("It fell on a field, [hurting nobody].", "injured", "explicit_none"),
        ("[None of the villagers was hurt].", "injured", "explicit_none"),
        ("[Neither of the two shells hurt anyone].", "injured", "explicit_none"),
        ("[None of the injured are minors].", "injured", "explicit_none"),
    ],
)
def test_none(marked: str, harm: str, zero: str) -> None:
    text, words = unmark(marked)
    (draft,) = silences_in(text)
    assert (draft.harm, draft.zero, draft.polarity) == (harm, zero, "negated")
    assert text[draft.start : draft.end] == words[0]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [("No casualties were reported.", (0, 0, None)), ("There were no casualties.", (0, 0, 0)), ("Nobody was killed.", (0, 0, 0))],
)
def test_only_a_plain_none_is_closed_above(text: str, bounds: tuple[int | None, ...]) -> None:
    (draft,) = silences_in(text)
    assert draft.number is not None
    assert (draft.number.low, draft.number.best, draft.number.high) == bounds


@pytest.mark.parametrize(
    ("text", "group"),
    [("No civilians were killed.", "civilians"), ("No soldiers were killed.", "soldiers"), ("Nobody was killed.", "people")],
)
def test_of_whom_none(text: str, group: str) -> None:
    assert [draft.group for draft in silences_in(text)] == [group]


@pytest.mark.parametrize(
    "marked",
    [
        "[Casualties from the bombing are unknown].",
        "[It is not known whether there were casualties].",
        "[Casualties were not immediately known].",
    ],
)
def test_unknown_is_no_number(marked: str) -> None:
    text, words = unmark(marked)
    (draft,) = silences_in(text)
    assert (draft.number, draft.zero, draft.polarity) == (None, "unknown", "affirmed")
    assert text[draft.start : draft.end] == words[0].removesuffix(".")


@pytest.mark.parametrize(
    ("marked", "harm", "group"),
    [
        ("The shelling [resulted in casualties].", "casualties", "people"),
        ("The bombing [caused civilian casualties].", "casualties", "civilians"),
        ("The raid [led to deaths].", "killed", "people"),
        ("It [caused injuries].", "injured", "people"),
    ],
)
def test_harm_without_a_number_is_at_least_two(marked: str, harm: str, group: str) -> None:
    text, words = unmark(marked)
    (draft,) = silences_in(text)
    assert (draft.harm, draft.group, draft.zero) == (harm, group, None)
    assert draft.number is not None
    assert (draft.number.low, draft.number.best, draft.number.high) == (2, None, None)
    assert text[draft.start : draft.end] == words[0]


@pytest.mark.parametrize(
    "text",
    [
        "Nine casualties were counted.",
        "Nine people were killed.",
        "No road led there.",
        "No, nine people were killed.",
        "The town slept.",
        "There is no doubt who did the killings.",
        "She also sustained grave injuries.",
    ],
)
def test_what_is_no_silence(text: str) -> None:
    assert silences_in(text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "no",
                "no one",
                "without",
                "casualties",
                "injuries",
                "were",
                "reported",
                "unknown",
                "12",
                "caused",
                "not known",
                ",",
                "killed",
                "civilian",
                "and",
                "or",
            ]
        ),
        max_size=20,
    ).map(" ".join)
)
def test_silences_have_words_and_never_count(text: str) -> None:
    reader, _ = clauses_of(text)
    for draft in silences_in(text):
        assert 0 <= draft.start < draft.end <= len(reader.text)
        assert draft.number is None or draft.number.best in (0, None)
        assert (draft.polarity == "negated") == (draft.zero in ("explicit_none", "none_reported"))


@pytest.mark.parametrize(
    "text", ["None of the men was freed.", "None of them would be killed.", "Neither of the roads is open.", "None came."]
)
def test_none_of_some_is_a_zero_of_harm_only(text: str) -> None:
    assert silences_in(text) == []


def test_none_of_some_are_such_people() -> None:
    (draft,) = silences_in("None of the injured are minors.")
    assert (draft.group, draft.status) == ("children", "civilian")


@pytest.mark.parametrize(
    ("text", "zero"),
    [
        ("قصف على رهوان دون ورود أنباء عن وقوع إصابات", "none_reported"),
        ("قصف على رهوان ولم ترد معلومات عن خسائر بشرية", "none_reported"),
        ("قصف على رهوان دون تسجيل إصابات", "none_reported"),
        ("قصف على رهوان دون وقوع إصابات", "explicit_none"),
    ],
)
def test_in_arabic_too_nothing_reported_is_no_zero(text: str, zero: str) -> None:
    claims = find_claims(Report("r", text, Head(lang="ar"))).claims
    assert [(claim.polarity, claim.zero) for claim in claims if claim.harm] == [("negated", zero)]


@pytest.mark.parametrize(
    ("text", "harm", "group"),
    [
        ("لم يصب أحد في القصف", "injured", "people"),
        ("لم يقتل أي مدني في الغارة", "killed", "civilians"),
        ("سقطت القذيفة دون أن توقع إصابات", "killed_or_injured", "people"),
        ("ما في إصابات بالقصف", "killed_or_injured", "people"),
    ],
)
def test_none_where_the_verb_stands_first(text: str, harm: str, group: str) -> None:
    (claim,) = [claim for claim in find_claims(Report("r", text, Head(lang="ar"))).claims if claim.harm is not None]
    assert claim.number is not None
    assert (claim.harm, claim.number.high, claim.group, claim.zero) == (harm, 0, group, "explicit_none")


def test_one_of_them_is_not_nobody() -> None:
    told = find_claims(Report("r", "لم يغادر السكان، وأصيب أحد الرعاة في القصف", Head(lang="ar"))).claims
    assert [claim.polarity for claim in told if claim.harm is not None] == ["affirmed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A bomb went off. The number of wounded could not be established.", [("injured", "unknown")]),
        ("A bomb went off. It was not known how many clerks had died.", [("killed", "unknown")]),
        ("A bomb hurt nine. The number of wounded has not been disclosed.", [("injured", None)]),
        ("The raid's spokesman denied that there had been any deaths.", [("killed", "explicit_none")]),
        ("The raid's spokesman denied any talks about deaths.", []),
        ("A bomb went off. No information about losses has been received.", [("casualties", "unknown")]),
        ("A bomb went off. There was no news of the injured.", []),
        ("We bombed a mill. We are not aware of any harm to civilians.", [("killed_or_injured", "explicit_none")]),
        ("A bomb hurt nine. The number of wounded is still being established.", [("injured", None)]),
        ("A bomb killed nine. The number of wounded is still being established.", [("killed", None), ("injured", "unknown")]),
        ("The army denied killing any civilians in the raid.", [("killed", "explicit_none")]),
        ("The army denied that any civilians had been killed in the raid.", [("killed", "explicit_none")]),
    ],
)
def test_a_number_not_known_and_a_denial_of_any(text: str, told: list[tuple[str, str | None]]) -> None:
    assert [(claim.harm, claim.zero) for claim in harms(text)] == told
