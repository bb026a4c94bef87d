"""Reasons in the language of the page."""

import ast
import re
from collections.abc import Iterator
from importlib import resources
from pathlib import Path

import pytest
import yaml

import sijill
from sijill.exports.names import BLOCK
from sijill.exports.page.retelling import patterns, retold
from sijill.exports.page.wording import wording

AR, EN = wording("ar"), wording("en")
RECONCILE = Path(sijill.__file__).parent / "reconcile"
PLURAL = re.compile(r"\(s\)")


def made() -> dict[str, str]:
    text = (resources.files("sijill.exports") / "interface" / "ar_reasons.yml").read_text(encoding="utf-8")
    loaded: dict[str, str] = yaml.load(text, Loader=yaml.BaseLoader)
    return loaded


def written() -> Iterator[str]:
    """The constant pieces of every string of the room that makes the sentences."""
    for path in sorted(RECONCILE.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value
    yield (RECONCILE / "matching.yml").read_text(encoding="utf-8")


@pytest.mark.parametrize("sentence", list(made()))
def test_every_sentence_is_one_that_the_program_makes(sentence: str) -> None:
    pieces = [piece for part in PLURAL.split(sentence) for piece in re.split(r"\{\w+\}|(?<=the last )|(?= or more)|(?<= or more)", part)]
    source = "\n".join(written())
    assert all(piece.strip(":,= ") in source for piece in pieces)


def test_every_statement_of_the_matching_has_its_words() -> None:
    weights = yaml.safe_load((RECONCILE / "matching.yml").read_text(encoding="utf-8"))
    assert {feature["says"] for feature in weights["features"].values()} <= set(made())


@pytest.mark.parametrize(("sentence", "shown"), list(made().items()))
def test_what_is_said_again_has_the_same_values(sentence: str, shown: str) -> None:
    assert sorted(re.findall(r"\{\w+\}", sentence)) == sorted(re.findall(r"\{\w+\}", shown))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("both are dated to the same day", "<bdi>كلاهما مؤرَّخ باليوم نفسه</bdi>"),
        (
            "one place lies in the other (+1.0); different weapons (-0.7)",
            '<bdi>أحد المكانين داخل الآخر (<bdi dir="ltr">+1.0</bdi>)؛ سلاحان مختلفان (<bdi dir="ltr">-0.7</bdi>)</bdi>',
        ),
        ("day total: kept and compared, never added to incidents", "<bdi>حصيلة يوم: تُحفظ وتُقارن ولا تُجمع مع الحوادث</bdi>"),
        ("blamed by Rahwan <b>, the army", "<bdi>صاحب الاتّهام: <bdi>Rahwan &lt;b&gt;</bdi>، <bdi>the army</bdi></bdi>"),
        (
            "31 = 14 + 11 + 6, the last unplaced",
            '<bdi><bdi dir="ltr">31</bdi> = <bdi dir="ltr">14 + 11 + 6</bdi>، والأخير بلا مكان</bdi>',
        ),
        (
            "1 report, 2 claimants",
            '<bdi>عدد التقارير <bdi dir="ltr">1</bdi>، وعدد أصحاب الادّعاءات <bdi dir="ltr">2</bdi></bdi>',
        ),
        (
            "the hospital and Daily Orrel cannot both be right",
            "<bdi>لا يمكن أن يصحّ قول <bdi>the hospital</bdi> وقول <bdi>Daily Orrel</bdi> معًا</bdi>",
        ),
        (  # the Chamber of Farms and Trade, or a chamber of trade and a militia?
            "Chamber of Farms and Trade and the militia cannot both be right",
            '<span lang="en"><bdi dir="ltr">Chamber of Farms and Trade and the militia cannot both be right</bdi></span>',
        ),
        ("a later count by Chamber of Farms and Trade", "<bdi>عدد لاحق من <bdi>Chamber of Farms and Trade</bdi></bdi>"),
        ("nobody has said this; different weapons", '<span lang="en"><bdi dir="ltr">nobody has said this; different weapons</bdi></span>'),
    ],
)
def test_reasons_in_arabic(sentence: str, shown: str) -> None:
    assert retold(sentence, AR) == shown


def test_the_page_in_the_language_of_the_sentences_shows_them_as_they_are() -> None:
    assert patterns("en") == ()
    assert retold("different weapons", EN) == '<bdi dir="ltr">different weapons</bdi>'


def test_a_withheld_name_in_a_reason_is_told_to_those_who_cannot_see_the_block() -> None:
    assert 'aria-label="name withheld"' in retold(f"blamed by {BLOCK}", AR, "name withheld")
