import pytest

from sijill.domain.errors import EmptyReport
from sijill.intake.result import Extracted
from sijill.intake.whatsapp import looks_like_whatsapp, read_whatsapp

ANDROID = """12/05/2031, 08:00 - Messages and calls are end-to-end encrypted.
12/05/2031, 08:01 - Jane Roe: At least 12 people were killed
in the harbour.
13/05/2031, 09:00 - Sam: <Media omitted>
13/05/2031, 09:02 - Sam: Three more died.
"""
IPHONE = "[5/12/31, 8:01:02\u202fPM] Jane: \u200eTwo died.\n\u200e[5/14/31, 8:02:00\u202fPM] Sam: \u200eimage omitted\n"


def reports(text: str) -> list[Extracted]:
    return [each for each in read_whatsapp(text.encode()) if isinstance(each, Extracted)]


def test_messages_over_several_lines_notices_and_pictures() -> None:
    first, second = reports(ANDROID)
    assert (first.text, first.row) == ("At least 12 people were killed\nin the harbour.", 2)
    assert (first.head.author, first.head.published) == ("Jane Roe", "2031-05-12")
    assert (second.text, second.row) == ("Three more died.", 5)


def test_months_may_come_first() -> None:
    (found,) = reports(IPHONE)
    assert (found.head.published, found.text) == ("2031-05-12", "\u200eTwo died.")


@pytest.mark.parametrize(
    ("stamps", "days"),
    [
        (("03/04/2031", "03/04/2031"), ["2031", "2031"]),
        (("03/04/2031", "02/05/2031"), ["2031-04-03", "2031-05-02"]),
        (("03.04.2031", "03.04.2031"), ["2031-04-03"] * 2),
        (("2031-04-03", "2031-04-04"), ["2031-04-03", "2031-04-04"]),
        (("31/02/2031", "31/02/2031"), [None, None]),
        (("٠٣.٠٤.٢٠٣١", "٠٣.٠٤.٢٠٣١"), ["2031-04-03"] * 2),
    ],
)
def test_the_order_of_days_is_told_by_the_chat(stamps: tuple[str, str], days: list[str | None]) -> None:
    text = "".join(f"{stamp}, 08:0{number} - Jane: {number} died.\n" for number, stamp in enumerate(stamps))
    assert [each.head.published for each in reports(text)] == days


@pytest.mark.parametrize(
    ("first", "second", "days"),
    [
        ("12/5/2031، 9:05 م - ", "13/5/2031، 9:06 ص - ", ["2031-05-12", "2031-05-13"]),
        ("١٢/٥/٢٠٣١، ٩:٠٥ م - ", "١٣/٥/٢٠٣١، ٩:٠٦ ص - ", ["2031-05-12", "2031-05-13"]),
        ("[١٢\u200f/٥\u200f/٢٠٣١، ٩:٠٥:٠٠ م] ", "[١٣\u200f/٥\u200f/٢٠٣١، ٩:٠٥:٠٠ م] ", ["2031-05-12", "2031-05-13"]),
        ("۱۴۱۰/۲/۲۲،\u200f ۲۱:۰۵ - ", "۱۴۱۰/۲/۲۳،\u200f ۲۱:۰۵ - ", [None, None]),
        ("12.5.2031 klo 21.05 - ", "13.5.2031 klo 21.06 - ", ["2031-05-12", "2031-05-13"]),
        ("12.05.2031 ÖS 9:05 - ", "13.05.2031 ÖÖ 9:05 - ", ["2031-05-12", "2031-05-13"]),
        ("2031/5/12 下午9:05 - ", "2031/5/13 上午9:05 - ", ["2031-05-12", "2031-05-13"]),
        ("12/5/31 9:05 p. m. - ", "13/5/31 9:05 a. m. - ", ["2031-05-12", "2031-05-13"]),
        ("12.05.31, 21:05 - ", "13.05.31, 21:06 - ", ["2031-05-12", "2031-05-13"]),
    ],
)
def test_stamps_of_many_languages(first: str, second: str, days: list[str | None]) -> None:
    chat = f"{first}أحمد: Two died.\n{second}Ayşe: Three died.\n{second}Ayşe: <Medien ausgeschlossen>\n"
    assert looks_like_whatsapp(chat)
    assert [(each.text, each.head.author, each.head.published) for each in reports(chat)] == [
        ("Two died.", "أحمد", days[0]),
        ("Three died.", "Ayşe", days[1]),
    ]


def test_the_same_words_in_the_morning_and_in_the_evening_are_two_messages() -> None:
    assert len(reports("12/5/31, 9:05 AM - Ann: Shells.\n12/5/31, 9:05 PM - Ann: Shells.\n")) == 2


def test_a_later_export_doubles_nothing() -> None:
    again = {each.id for each in reports(ANDROID + "14/05/2031, 09:00 - Sam: All is quiet.\n")}
    assert {each.id for each in reports(ANDROID)} < again
    assert len(reports(ANDROID + ANDROID)) == 2


def test_a_chat_without_words() -> None:
    with pytest.raises(EmptyReport):
        reports("12/05/2031, 08:00 - Jane: <Media omitted>\n")


@pytest.mark.parametrize(("text", "is_chat"), [(ANDROID, True), (IPHONE, True), ("", False), ("12/05/2031, 08:00 - it began\n", False)])
def test_what_a_chat_looks_like(text: str, is_chat: bool) -> None:
    assert looks_like_whatsapp(text) is is_chat
