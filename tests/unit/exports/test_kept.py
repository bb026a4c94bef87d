"""Bodies of the register stay readable, persons' own names by which some are called do not."""

from sijill.exports.kept import kept_names


def test_bodies_and_peoples_are_kept() -> None:
    for name in ("White Helmets", "Reuters", "Russia", "Syrian"):
        assert name in kept_names()


def test_a_government_called_by_a_persons_name_is_not_kept_by_it() -> None:
    assert "Bashar al-Assad" not in kept_names()
    assert "Assad regime" in kept_names()
