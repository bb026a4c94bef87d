"""What a time is told for."""

import pytest

from sijill.domain.span import Span
from sijill.extract.times.find import find_times
from sijill.extract.times.grammar import compile_grammar
from sijill.extract.times.uses import Sentences, Setting, Use, follow_up_of, use_of
from sijill.languages import load_pack

ENGLISH = load_pack("en")


def uses(text: str, *, own: tuple[Span, ...] = (), speech: frozenset[int] = frozenset(), published: str | None = None) -> list[Use]:
    grammar = compile_grammar(ENGLISH)
    assert grammar is not None
    setting = Setting(text, grammar, Sentences.of(text), speech, own, published)
    return [use_of(mention, setting) for mention in find_times(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Five farmers were killed on Monday.", [Use.EVENT]),
        ("A raid on Monday claimed nine lives.", [Use.EVENT]),
        ("Five farmers were killed in a raid on Monday, the army said.", [Use.EVENT]),
        ("The army said on Monday that five farmers were killed.", [Use.STATEMENT]),
        ("The army said in a statement on Monday that it rained.", [Use.STATEMENT]),
        ("A nurse told the Harbour Post on Monday that two died on Sunday.", [Use.STATEMENT, Use.EVENT]),
        ("On Monday the army announced a truce.", [Use.STATEMENT]),
        ("On Monday gunmen attacked a mill, the army said.", [Use.EVENT]),
        ("The ministry on 17 November published a film.", [Use.STATEMENT]),
        ("REBELS TODAY STATED THAT THE BRIDGE FELL.", [Use.STATEMENT]),
        ("Two men were arrested on Monday.", [Use.FOLLOW_UP]),
        ("He appeared in court on Monday over a raid on Friday.", [Use.FOLLOW_UP, Use.EVENT]),
        ("On Monday the envoy met rebels; gunmen attacked on Friday.", [Use.FOLLOW_UP, Use.EVENT]),
        ("On Monday, a judge sentenced the man who killed two clerks.", [Use.FOLLOW_UP]),
        ("Police on Monday identified the two men killed.", [Use.FOLLOW_UP]),
        ("He pleaded ‘not guilty’ on Monday.", [Use.FOLLOW_UP]),
        ("He spoke in the Orlo County Superior Court on Monday.", [Use.FOLLOW_UP]),
        ("A message seeking comment was left Monday with his lawyer.", [Use.FOLLOW_UP]),
        ("On Monday the Orlo County prosecutor's office formally charged him with two killings.", [Use.FOLLOW_UP]),
        ("Just Monday night, a local channel aired a story about the killing.", [Use.FOLLOW_UP]),
        ("Talks will resume on Monday.", [Use.FUTURE]),
        ("It broke the 2031 agreement at dawn.", [Use.NAME, Use.NAME]),
        ("NORTHFORT, 3 May 2031 (Agency) - Shells fell on Monday.", [Use.DATELINE, Use.EVENT]),
        ("Published: 3 May 2031. Shells fell on Monday.", [Use.DATELINE, Use.EVENT]),
        ("3 May 2031 8:40 AM\nShells fell on Monday.", [Use.DATELINE, Use.NAME, Use.EVENT]),
        ("- Date: 3 May 2031\n- Killed: 4", [Use.EVENT]),
    ],
)
def test_uses(text: str, wanted: list[Use]) -> None:
    assert uses(text) == wanted


def test_lines_that_date_the_report_date_no_event() -> None:
    assert uses("By a reporter, Monday. Shells fell on Sunday.", own=(Span(0, 22),)) == [Use.DATELINE, Use.EVENT]


def test_words_of_saying_may_be_given() -> None:
    text = "The crew radioed on Monday that two were dead."
    assert uses(text, speech=frozenset({len("The crew radioed ")})) == [Use.STATEMENT]


def test_sentences_bound_what_is_looked_at() -> None:
    sentences = Sentences.of("It burned. On Monday it rained.")
    assert (sentences.start(15), sentences.end(15)) == (10, 31)


def test_a_follow_up_says_where_its_word_stands() -> None:
    text = "Two men were arrested on Monday."
    grammar = compile_grammar(ENGLISH)
    assert grammar is not None
    (mention,) = find_times(text, ENGLISH)
    assert follow_up_of(mention, Setting(text, grammar, Sentences.of(text))) == text.index("arrested")
