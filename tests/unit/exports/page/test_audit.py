"""A total and its parts as one bar."""

from sijill.exports.page.audit import Part, audit_bar, share_bar


def test_what_is_in_no_part_is_drawn_and_said() -> None:
    drawn = str(audit_bar(116, [Part(82, "82 in A"), Part(25, "25 in B")], "in no place", "too much", "116"))
    assert ">9</text>" in drawn
    assert "in no place" in drawn
    assert "too much" not in drawn


def test_parts_that_say_more_than_the_total_are_a_conflict() -> None:
    drawn = str(audit_bar(50, [Part(40, "a"), Part(25, "b")], "in no place", "too much", "50"))
    assert 'class="conflict"' in drawn
    assert "too much" in drawn
    assert "in no place" not in drawn


def test_a_total_of_its_parts_leaves_nothing() -> None:
    drawn = str(audit_bar(10, [Part(10, "a")], "in no place", "too much", "10"))
    assert "in no place" not in drawn
    assert "conflict" not in drawn


def test_parts_that_overlap_have_a_bar_each() -> None:
    drawn = str(share_bar(20, [Part(9, "women: 9"), Part(15, "<children>: 15")], "parts"))
    assert drawn.count('class="part part-0"') == 2
    assert "&lt;children&gt;: 15" in drawn


def test_nothing_at_all_is_no_division_by_zero() -> None:
    assert "svg" in str(share_bar(0, [], "parts"))
    assert "svg" in str(audit_bar(0, [], "in no place", "too much", "0"))
