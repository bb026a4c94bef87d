import pytest

from sijill.extract.furniture import furniture_words
from sijill.languages import load_pack

WORDS = furniture_words(load_pack("en"))


@pytest.mark.parametrize(
    ("line", "entry"),
    [
        ("Leave a Reply", "comment_label"),
        ("LEAVE A REPLY", "comment_label"),
        ("Facebook", "share_line"),
        ("  • Facebook  ", "share_line"),
        ("Comments (12)", "comments_line"),
        ("© 2031 Example Media", "copyright_line"),
        ("Share this: Facebook", "sharing"),
        ("Facebook posts said 12 were killed", None),
        ("Comments by the minister angered many", None),
        ("Shelling killed 12", None),
        ("Home was hit", None),
        ("", None),
        ("İstanbul", None),
    ],
)
def test_lines_are_known_by_their_whole_or_their_beginning(line: str, entry: str | None) -> None:
    found = WORDS.of_line(line)
    assert (found.name if found else None) == entry


def test_glued_words_are_found_in_code_points() -> None:
    text = "قُتل 12. Read or Share this story: x"
    hits = list(WORDS.find_glued(text, 0, len(text)))
    assert [text[hit.start : hit.end] for hit in hits] == ["Read or Share this story"]


def test_half_a_surrogate_pair_is_no_obstacle() -> None:
    text = "\ud83d Buy Photo"
    assert [text[hit.start : hit.end] for hit in WORDS.find_glued(text, 0, len(text))] == ["Buy Photo"]
