"""How the web is asked, as options."""

from sijill.cli.fetching import fetching_of
from sijill.pipeline import Fetching


def test_options_are_what_is_asked_for() -> None:
    assert fetching_of(private=True, robots=True, collector="A. B.", reason="strike") == Fetching(True, True, "A. B.", "strike")
