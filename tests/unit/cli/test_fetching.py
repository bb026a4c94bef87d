"""How the web is asked, as options."""

from sijill.cli.fetching import fetching_of
from sijill.pipeline import Fetching


def test_options_are_what_is_asked_for() -> None:
    found = fetching_of(private=True, robots=True, screenshots=False, collector="A. B.", reason="strike")
    assert found == Fetching(True, True, False, "A. B.", "strike")
