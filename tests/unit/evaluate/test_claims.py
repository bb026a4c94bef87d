from sijill.evaluate.claims import compare_row, field_answers, is_datable, score_claims
from tests.unit.evaluate.rows import claim, row

WHEN = {"start": "2021-03-04", "end": "2021-03-04"}


def test_found_missed_and_too_many() -> None:
    gold = [row(claim("k1", 0), claim("k2", 50))]
    figures = score_claims(gold, [row(claim("g1", 0, quote="x" * 10), claim("g2", 99, 105, quote="x" * 6))])
    assert (figures["claims"], figures["precision"], figures["recall"], figures["f1"]) == (2, 50.0, 50.0, 50.0)
    assert figures["misses"] == {"number: exact": 1, "not seen": 1}
    assert figures["quotes_not_in_text"] == 0


def test_quotes_are_checked_against_the_text() -> None:
    assert score_claims([row(claim())], [row(claim(quote="other words"))])["quotes_not_in_text"] == 1


def test_silence_is_right_out_of_scope() -> None:
    gold = [row(name="r1", in_scope=False), row(name="r2", in_scope=False, distractors=[{"start": 0, "end": 5}])]
    figures = score_claims(gold, [row(name="r1"), row(claim(), name="r2")])
    assert figures["out_of_scope_quiet"] == 50.0
    assert figures["claims_on_distractors"] == 1


def test_parts_are_right_if_their_whole_is() -> None:
    gold = [row(claim("k1", 0), claim("k2", 50, 60, best=2, subset_of="k1"))]
    right = row(claim("a", 0), claim("b", 50, 60, best=2, subset_of="a"))
    wrong = row(claim("a", 0), claim("b", 50, 60, best=2, subset_of="b"))
    assert score_claims(gold, [right])["part_of"] == {"precision": 100.0, "recall": 100.0}
    assert score_claims(gold, [wrong])["part_of"] == {"precision": 0.0, "recall": 0.0}


def test_a_field_is_asked_only_where_the_gold_decides() -> None:
    wanted = claim(when=WHEN, places=[{"name": "Ordun"}], weapons=[], perpetrators=[], sources=[])
    answers = field_answers(row(published="2021-03-05"), wanted, claim(when=WHEN, weapons=[{"type": "drone"}]))
    assert answers["date"]
    assert not answers["place"]
    assert not answers["no weapon invented"]
    assert answers["no perpetrator invented"]
    assert "source" not in answers


def test_a_date_is_asked_only_where_the_report_settles_the_year() -> None:
    assert is_datable(row(published="2021-03-05"), WHEN)
    assert is_datable(row(context={"event_date": "2021-03-04"}), WHEN)
    assert not is_datable(row(), WHEN)


def test_a_row_without_a_line_is_all_missed() -> None:
    assert compare_row(row(claim()), None).missed == [claim()]
