import pytest

from sijill.intake.page_words import page_words


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>Shells <b>hit</b> it.</p><div>Three&nbsp;died &amp; more</div>", "Shells hit it.\nThree died & more"),
        ("<head><title>x</title></head><body>Shells<script>var y</script></body>", "Shells"),
        ("<head><title>x</title><body>Shells", "Shells"),
        ("<style>p {}</style>Shells", "Shells"),
        ("Shells<br>hit", "Shells\nhit"),
        ("", ""),
        ("<![if x]>Shells<![endif]>", "Shells"),
        ("<!>Shells", "Shells"),
    ],
)
def test_words_come_block_by_block(page: str, words: str) -> None:
    assert page_words(page) == words


def test_no_nesting_is_too_deep() -> None:
    assert page_words("<div>" * 100_000 + "Shells") == "Shells"


def test_signs_that_open_no_tag_are_words_however_many_there_are() -> None:
    assert page_words("<p>" + "<a" * 200_000 + ">" + "<p>Shells fell.</p>").endswith("Shells fell.")
    few = "<p>a < b</p><p>Shells <b>fell</b>.</p>"
    assert page_words(few) == page_words(few + "<br>" * 500)
