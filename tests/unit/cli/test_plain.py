"""Claims in a pipe."""

import pytest

from sijill.cli.plain import bracketed, line_of
from sijill.domain.provenance import Source
from tests.factories import at_least, claim, day, town

TEXT = "At least 12 people were killed and 30 wounded."


def placed(identity: str, words: str) -> object:
    return claim(identity, quote=words, start=TEXT.index(words))


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ((), TEXT),
        (("12 people were killed",), "At least [12 people were killed] and 30 wounded."),
        (("30 wounded", "12 people"), "At least [12 people] were killed and [30 wounded]."),
        (("12 people were", "people were killed"), "At least [12 people were killed] and 30 wounded."),
        (("At least 12", TEXT), f"[{TEXT}]"),
    ],
)
def test_words_in_brackets(words: tuple[str, ...], shown: str) -> None:
    assert bracketed(TEXT, [placed(f"c{n}", each) for n, each in enumerate(words)]) == shown  # type: ignore[misc]


def test_a_claim_is_one_line() -> None:
    told = claim(
        "c1", at_least(12), when=day("2021-06-08"), places=(town("Tel Qarma"),), source_chain=(Source("Monitor"),), quote="12\tdead\nmen"
    )
    assert line_of(told).split("\t") == [
        "c1",
        "killed",
        "12+",
        "people",
        "incident",
        "2021-06-08",
        "Tel Qarma",
        "Monitor",
        "-",
        "12 dead men",
    ]


def test_what_a_text_says_to_a_terminal_is_not_obeyed() -> None:
    assert "\x1b" not in line_of(claim("c1", 2, quote="\x1b[2Jgone"))
