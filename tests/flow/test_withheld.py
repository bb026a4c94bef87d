"""Reports full of planted persons: no name is in any file of a working copy, and all are where they were asked for. All are invented."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import sijill
from sijill.domain.report import Head, Report
from sijill.exports.names import fold

# Syllables of which no word of English is made; joined they are nobody's name.
BEGIN = ["Zav", "Quil", "Brex", "Vond", "Jurg", "Plov", "Thrik", "Wex"]
END = ["olyan", "ekmar", "ubrin", "oshka", "avenko", "irzadeh", "umbala", "ettrov"]
NAME = st.builds(str.__add__, st.sampled_from(BEGIN), st.sampled_from(END))
ARABIC = st.sampled_from(["زفولان", "كويلمار", "فوندبرين", "ثريكوشكا"])

# {a} {b} {c} are names, {r} one in Arabic; each sentence has its own sign of a person.
SENTENCES = (
    "At least six people, among them nurse {a} {b}, were killed in the shelling of Tarsk.",
    "Dr. {a} {b}, 41, was killed in an air strike on the clinic of Tarsk on Monday.",
    "{a} {b}, 35, and his sons {c}, 7, and Omar, 4, were killed by a mortar shell.",
    "Five people were killed and nine wounded, said {a} {b}, a farmer.",
    "{a} al-{b} told reporters that five people were killed.",
    "Maj. {a} {b} said that three soldiers were killed in Tarsk.",
    "Four civilians were killed, Sheikh {a} {b} said.",
    "Two men were wounded, said Abu {a}, a resident.",
    "His brother {a} was wounded in the shelling, and five people were killed.",
    "A man named {a} {b} was shot dead.",
    "Three people were killed in Tarsk, {a} {b}, {c} {a} and {b} {c}.",
    "President {a} said that ten people were killed.",
    "A rocket killed {a} bin {b} and wounded eight people.",
    "Five people were killed, the spokesman, {a} {b}, said in Tarsk.",
    "MAYOR {A} {B} SAID THAT TEN PEOPLE WERE KILLED IN TARSK ON FRIDAY NIGHT.",
    "Six people were killed, the post said: قتل الطبيب {r} في القصف",
    "Eight people were killed, wrote @{a}_{b} ({a}.{b}@example.org, +90 555 010 01 99) on https://t.me/{a}{b}/12.",
    "Nine people were killed at 12.345678, 41.234567 (12°34'56\"N 41°02'03\"E).",
)
TRACES = ("555 010", "12.345678", "41.234567", "12°34")


def _report(number: int, sentence: str, name: list[str], arabic: str) -> tuple[Report, set[str]]:
    words = {"a": name[0], "b": name[1], "c": name[2], "A": name[0].upper(), "B": name[1].upper(), "r": arabic}
    used = {words[key] for key in re.findall(r"\{(\w)\}", sentence)}
    text = sentence.format(**words)
    head = Head(
        title=f"{name[0]} {name[1]} on the shelling",
        author=f"{name[2]} {name[0]}",
        lang="en",
        published="2031-05-04",
        publisher="Tarsk Post",
    )
    return Report(f"r{number:02}", text, head), {fold(word) for word in used}


def _written(reports: list[Report], asked: bool = False) -> str:
    with TemporaryDirectory() as folder:
        return fold(
            "\n".join(
                path.read_text(encoding="utf-8")
                for path in sijill.export(reports, Path(folder) / "out", with_names=asked, exact_places=asked)
            )
        )


@settings(max_examples=4, deadline=None, phases=(Phase.explicit, Phase.generate))  # each example writes a whole working copy twice
@given(st.lists(st.lists(NAME, min_size=3, max_size=3, unique=True), min_size=len(SENTENCES), max_size=len(SENTENCES)), ARABIC)
def test_no_planted_name_is_in_a_working_copy_and_all_are_where_asked_for(names: list[list[str]], arabic: str) -> None:
    planted = [_report(number, *each, arabic) for number, each in enumerate(zip(SENTENCES, names, strict=True))]
    reports, told = [report for report, _ in planted], set().union(*(words for _, words in planted))
    hidden, shown = _written(reports), _written(reports, asked=True)
    assert not {word for word in told if word in hidden}
    assert not [trace for trace in TRACES if trace in hidden]
    assert not {word for word in told if word not in shown}
    assert not [trace for trace in TRACES if trace not in shown.replace("&#39;", "'")]


def test_with_everything_asked_for_each_quote_is_the_text_itself(tmp_path: Path) -> None:
    report, _ = _report(1, SENTENCES[2], ["Zavolyan", "Quilekmar", "Brexubrin"], "")
    for path in sijill.export([report], tmp_path / "out", with_names=True, exact_places=True):
        assert "█" not in path.read_text(encoding="utf-8").replace("stands for", "")
