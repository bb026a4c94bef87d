"""A value is made once, when it is asked for."""

from sijill.extract.lazily import Lazily


class Counted:
    def __init__(self) -> None:
        self.made = 0

    @Lazily
    def number(self) -> int:
        """How often it was made."""
        self.made += 1
        return self.made


def test_it_is_made_when_first_asked_for_and_only_then() -> None:
    one, other = Counted(), Counted()
    assert one.made == 0
    assert (one.number, one.number, one.made) == (1, 1, 1)
    assert (other.made, other.number) == (0, 1)
