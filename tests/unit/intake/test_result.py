from sijill.domain.errors import EmptyReport
from sijill.intake.result import Refusal


def test_a_refusal_is_one_line_that_names_file_and_row() -> None:
    refusal = Refusal.of(EmptyReport("holds\nno words"), "a.csv", 3, id="x")
    assert (refusal.error, refusal.message) == ("EmptyReport", "a.csv, row 3: holds no words")
    assert Refusal.of(EmptyReport("is empty"), "a.txt").message == "a.txt: is empty"
