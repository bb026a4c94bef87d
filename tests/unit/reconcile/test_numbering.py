from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.incident import Register
from sijill.domain.relation import ClaimRef
from sijill.reconcile.numbering import Claims, follow, number_incidents


def refs(names: str) -> Claims:
    return tuple(ClaimRef("r", name) for name in names)


def test_first_numbers_follow_the_order_given() -> None:
    numbers, register = number_incidents([refs("ab"), refs("c")])
    assert numbers == ("I000001", "I000002")
    assert [entry.number for entry in register.issued] == list(numbers)


def test_an_incident_keeps_its_number_when_reports_are_added() -> None:
    _, before = number_incidents([refs("ab"), refs("c")])
    assert number_incidents([refs("z"), refs("cde"), refs("ab")], before)[0] == ("I000003", "I000002", "I000001")


def test_merged_incidents_redirect_and_come_back_when_parted() -> None:
    _, before = number_incidents([refs("ab"), refs("c")])
    numbers, merged = number_incidents([refs("abc")], before)
    assert numbers == ("I000001",)
    assert follow(merged, "I000002") == "I000001"
    again, parted = number_incidents([refs("c"), refs("ab")], merged)
    assert again == ("I000002", "I000001")
    assert follow(parted, "I000002") == "I000002"


def test_a_withdrawn_number_leaves_a_tombstone_and_is_never_given_again() -> None:
    _, before = number_incidents([refs("ab"), refs("c")])
    numbers, after = number_incidents([refs("ab"), refs("x")], before)
    assert numbers == ("I000001", "I000003")
    assert follow(after, "I000002") is None
    assert after.issued[1].withdrawn
    assert follow(after, "I999999") is None


partitions = st.lists(st.integers(0, 4), min_size=1, max_size=8).map(
    lambda homes: [tuple(ClaimRef("r", str(at)) for at, home in enumerate(homes) if home == wanted) for wanted in sorted(set(homes))]
)


@given(st.lists(partitions, min_size=1, max_size=4))
def test_numbers_are_given_once_and_every_old_one_leads_somewhere(history: list[list[Claims]]) -> None:
    register = Register()
    for groups in history:
        numbers, register = number_incidents(groups, register)
        assert len(set(numbers)) == len(groups)
        issued = [entry.number for entry in register.issued]
        assert len(set(issued)) == len(issued)
        assert all(entry.withdrawn or follow(register, entry.number) in numbers for entry in register.issued)
        assert number_incidents(groups, register)[0] == numbers  # nothing new, nothing changes
