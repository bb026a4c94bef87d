"""Which time is a claim's."""

import pytest

from sijill.domain.span import Span
from sijill.domain.when import Precision, When
from sijill.extract.times.anchor import Anchor
from sijill.extract.times.assign import Subject, assign_time
from sijill.extract.times.read import read_times
from sijill.extract.times.uses import Sentences
from sijill.languages import load_pack

PUBLISHED = Anchor("2031-11-20")  # a Thursday


def assigned(text: str, anchor: Anchor = PUBLISHED, subject: Subject = Subject.EVENT) -> When:
    """The time of the claim that stands in brackets."""
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    sentences = Sentences.of(plain)
    sentence = Span(sentences.start(start), sentences.end(end))
    first, last = plain.rfind("\n\n", 0, start), plain.find("\n\n", end)
    paragraph = Span(first + 2 if first >= 0 else 0, last if last >= 0 else len(plain))
    times = read_times(plain, load_pack("en"), anchor)
    return assign_time(times, start, end, sentence=sentence, paragraph=paragraph, subject=subject)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("[Five farmers died] on Monday.", "2031-11-17", "2031-11-17"),
        ("[Five farmers died] on Monday and two were hurt on Tuesday.", "2031-11-17", "2031-11-17"),
        ("Five died on Monday, and [two were hurt] on Tuesday in Lowmill, where six fled.", "2031-11-18", "2031-11-18"),
        ("Shells fell on Monday. [Five farmers died.]", "2031-11-17", "2031-11-17"),
        ("Shells fell on Monday.\n\nSmoke rose. [Five farmers died.]", "2031-11-17", "2031-11-17"),
        ("[Five farmers died]\n\nShells hit the town overnight and into Tuesday.", "2031-11-17", "2031-11-18"),
        ("[Five farmers died] in clashes. The fighting on Monday and Tuesday was fierce.", "2031-11-17", "2031-11-18"),
        ("Officials said on Wednesday that [five farmers died] on Monday.", "2031-11-17", "2031-11-17"),
        ("Officials said on Wednesday that [five farmers died].", "2031-11-19", "2031-11-19"),
        ("Raids have gone on since May 2031. Medics said on Wednesday that [six died].", "2031-11-19", "2031-11-19"),
        ("Guards burned a mill at Upwell on 3 May and another on 4 May, [killing nine].", "2031-05-03", "2031-05-04"),
        ("[Guards held two men] to discuss the killing of nine farmers on 3 May.", None, None),
        ("Guards held two men to discuss [the killing of nine farmers] on 3 May.", "2031-05-03", "2031-05-03"),
        ("[Five farmers died.] The war began in 2011.", None, None),
        ("[Five farmers died.]", None, None),
        ("[They arrested five men] on Monday.", "2031-11-17", "2031-11-17"),
        ("A man was arrested on Monday. [Five farmers died] on Sunday.", "2031-11-16", "2031-11-16"),
        ("[Five died] on Monday, in the deadliest raid since the truce broke four years ago.", "2031-11-17", "2031-11-17"),
        ("A raid on Monday hurt two; [feuds have killed sixty] since 2029.", "2029", None),
        ("[Five farmers died]\n\nThe army held the mill in a raid which it began on 3 May 2029.", None, None),
        ("[Five farmers died]\n\nThe army held the mill in a raid on 3 May 2029.", "2029-05-03", "2029-05-03"),
        ("The siege has lasted since late August. [Five farmers died.]", "2031-08-21", None),
    ],
)
def test_the_time_of_an_event(text: str, start: str | None, end: str | None) -> None:
    when = assigned(text)
    assert (when.start, when.end) == (start, end)


def test_the_day_of_a_statement_is_only_about_that_of_the_event() -> None:
    when = assigned("Officials said on Wednesday that [five farmers died].")
    assert (when.precision, when.note) == (Precision.ABOUT, "the day of the statement; the day of the event is not told")


def test_the_date_beside_the_report_dates_what_the_text_does_not() -> None:
    beside = Anchor(event_date="2031-05-03")
    assert assigned("[Five farmers died.]", beside).start == "2031-05-03"
    assert assigned("[Five farmers died] on 2 May.", beside).start == "2031-05-02"
    assert assigned("[Five farmers died.] The feud began on 18/04.", beside).start == "2031-05-03"
    assert assigned("Guards fired in revenge for [the killing of two men].", beside).start is None


@pytest.mark.parametrize(
    ("text", "subject", "start", "end", "precision"),
    [
        ("[Sixty have died] since 2 November.", Subject.TOTAL, "2031-11-02", "2031-11-20", "period"),
        ("In May, [sixty died].", Subject.TOTAL, "2031-05-01", "2031-05-31", "month"),
        ("Raids have gone on since 15 November. [Sixty have died.]", Subject.TOTAL, "2031-11-15", "2031-11-20", "period"),
        ("Guards faced rallies, which have gone on since 15 November. [Six died.]", Subject.TOTAL, None, None, "unresolved"),
        ("[Sixty have died], the ministry said on Monday.", Subject.TOTAL, None, "2031-11-17", "as_of"),
        ("As of 12 May, [sixty were missing].", Subject.TOTAL, None, "2031-05-12", "as_of"),
        (
            "Forty have died since 2 November. Guards killed six between 17 and 18 November, [bringing the toll to 46].",
            Subject.TOTAL,
            "2031-11-02",
            "2031-11-18",
            "period",
        ),
        ("A raid on Monday killed two. [Sixty have died in the war.]", Subject.TOTAL, None, None, "unresolved"),
        ("A raid on Monday killed two. [Sixty died in the flood.]", Subject.BACKGROUND, None, None, "unresolved"),
        ("[The minister blamed rebels] on Monday for a raid on Sunday.", Subject.STATEMENT, "2031-11-17", "2031-11-17", "day"),
        ("[The minister has blamed rebels.]", Subject.STATEMENT, "2031-11-19", "2031-11-20", "about"),
        ("The pact, which [took effect on July 1, 2022], ended on Monday.", Subject.ACT, "2022-07-01", "2022-07-01", "day"),
        ("[Guards have besieged 4,000 people] since late August.", Subject.CONDITION, "2031-08-21", None, "open_period"),
        ("[The assault on the wells goes on.]", Subject.CONDITION, None, "2031-11-20", "ongoing"),
        ("[Only two wards work.]", Subject.STATE, "2031-11-20", "2031-11-20", "as_of"),
    ],
)
def test_other_subjects(text: str, subject: Subject, start: str | None, end: str | None, precision: str) -> None:
    when = assigned(text, subject=subject)
    assert (when.start, when.end, when.precision.value) == (start, end, precision)


def test_background_takes_no_time_from_its_surroundings() -> None:
    times = read_times("Two died on Monday. Sixty died.", load_pack("en"), PUBLISHED)
    span = Span(20, 31)
    assert not assign_time(times, 20, 31, sentence=span, paragraph=Span(0, 31), background=True).is_resolved
