"""One report under reading: its sentences without furniture and labels, and its headline."""

import pytest

from sijill.domain.report import Report, Zone, ZoneKind
from sijill.domain.span import Span
from sijill.extract.desk import Desk, is_headline, open_desk
from tests.factories import report
from tests.unit.extract.marked import EN, STRICT, drafts_in


def zoned(text: str, kind: ZoneKind | None = None, words: str = "") -> Desk:
    """The desk of a text, some of whose words are a zone."""
    start = text.index(words)
    zones = (Zone(kind, Span(start, start + len(words))),) if kind is not None else ()
    return open_desk(Report("r", text, zones=zones), EN, STRICT)


def sentences(desk: Desk) -> list[str]:
    return [span.cut(desk.report.text) for span in desk.book.sentences]


def test_sentences_know_their_paragraph() -> None:
    desk = zoned("Nine died. They slept.\n\nNobody came.")
    assert sentences(desk) == ["Nine died.", "They slept.", "Nobody came."]
    assert desk.book.paragraph_of == [0, 0, 1]
    assert [span.cut(desk.report.text) for span in desk.paragraphs] == ["Nine died. They slept.", "Nobody came."]


def test_a_headline_is_a_sentence_of_its_own() -> None:
    desk = zoned("Clashes kill nine\nBRAME (Wire) - Nine people died.", ZoneKind.HEADLINE, "Clashes kill nine")
    assert sentences(desk)[0] == "Clashes kill nine"
    assert [is_headline(desk, span) for span in desk.book.sentences[:2]] == [True, False]


def test_furniture_is_not_read() -> None:
    desk = zoned(
        "Nine people died.\n\nRead more: Shells killed 40 people.\n\nThey slept.", ZoneKind.FURNITURE, "Read more: Shells killed 40 people."
    )
    assert sentences(desk) == ["Nine people died.", "They slept."]
    assert desk.book.paragraph_of == [0, 1]


@pytest.mark.parametrize("kind", [ZoneKind.BYLINE, ZoneKind.DATELINE, ZoneKind.LABEL, ZoneKind.SOURCE_LINE])
def test_a_label_glued_to_a_sentence_is_not_read_with_it(kind: ZoneKind) -> None:
    assert sentences(zoned("OSTIN, 4 May - Nine people died.", kind, "OSTIN, 4 May -")) == ["Nine people died."]


def test_a_label_alone_is_no_sentence() -> None:
    assert sentences(zoned("By Tom Orlo\n\nNine people died.", ZoneKind.BYLINE, "By Tom Orlo")) == ["Nine people died."]


@pytest.mark.parametrize(
    ("text", "kind", "words", "headlines"),
    [
        ("Shells kill nine\n\nNine people died.", None, "", [True, False]),
        ("Shells killed nine.\n\nNine people died.", None, "", [False, False]),
        ("Shells kill nine", None, "", [False]),
        ("Shells killed nine.\n\nNine people died.", ZoneKind.HEADLINE, "Shells killed nine.", [True, False]),
    ],
)
def test_headlines(text: str, kind: ZoneKind | None, words: str, headlines: list[bool]) -> None:
    desk = zoned(text, kind, words)
    assert [is_headline(desk, span) for span in desk.book.sentences] == headlines


def test_times_are_kept_from_the_numbers() -> None:
    desk = open_desk(report("Nine people died on 12 May 2031."), EN, STRICT)
    assert [span.cut(desk.report.text) for span in desk.book.blocked] == ["on 12 May 2031"]


def test_a_draft_has_its_sentence_and_paragraph() -> None:
    desk = zoned("Nobody came.\n\nNine people died. They slept.")
    (draft,) = drafts_in("Nine people died.")
    draft.sentence = 1
    assert desk.sentence(draft).cut(desk.report.text) == "Nine people died."
    assert desk.paragraph(draft).cut(desk.report.text) == "Nine people died. They slept."


def test_times_are_resolved_when_asked_for() -> None:
    desk = open_desk(report("Nine people died on 12 May 2031."), EN, STRICT)
    assert [time.when.start for time in desk.times.times] == ["2031-05-12"]
    assert desk.times is desk.times
