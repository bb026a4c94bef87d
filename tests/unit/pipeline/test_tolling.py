"""Windows from words."""

from pathlib import Path

import pytest

from sijill.domain.claim import Harm
from sijill.domain.errors import UsageError, WorkspaceError
from sijill.domain.place import Level, Place
from sijill.pipeline.tolling import describe, other_readings, reconcile_run, window_of
from sijill.pipeline.workspace import open_workspace


def test_a_window_of_everything() -> None:
    window = window_of(None, None, None)
    assert (window.place, window.start, window.end, window.harm, window.group) == (None, None, None, Harm.KILLED, None)
    assert describe(window) == "killed, everywhere, at any time"


def test_a_window_of_a_place_and_a_period() -> None:
    window = window_of("Damascus", "2016-11", "30.11.2016", Harm.INJURED, "women")
    assert window.place
    assert window.place.country == "SY"
    assert (window.start, window.end) == ("2016-11", "2016-11-30")
    assert describe(window).startswith("women injured, Damascus, city, SY, 2016-11 to 2016-11-30 (Damascus: ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Xqzzvtrk", None, None), "--where Xqzzvtrk"),
        ((None, "soon", None), "--from soon"),
        ((None, "2022", "2021"), "ends before it starts"),
    ],
)
def test_a_wrong_window_is_a_wrong_call(words: tuple[str | None, str | None, str | None], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        window_of(*words)


def test_a_workspace_without_a_run_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="sijill run PATH"):
        reconcile_run(open_workspace(tmp_path / "w", create=True))


@pytest.mark.parametrize(
    ("words", "level", "country"),
    [
        ("Aleppo", Level.CITY, "SY"),
        ("Aleppo (province)", Level.PROVINCE, "SY"),
        ("Aleppo (city, SY)", Level.CITY, "SY"),
        ("Tripoli (LB)", Level.CITY, "LB"),
    ],
)
def test_brackets_say_which_place_of_a_name(words: str, level: Level, country: str) -> None:
    place = window_of(words, None, None).place
    assert place
    assert (place.level, place.country) == (level, country)


def test_an_ambiguous_name_is_told_with_the_way_to_its_other_reading() -> None:
    (note,) = other_readings(window_of("Aleppo", None, None).place)
    assert note == 'Aleppo is read as Aleppo, city, SY; for the other place of that name: --where "Aleppo (province, SY)"'
    assert other_readings(window_of("Mosul", None, None).place) == ()
    assert other_readings(None) == ()


def test_a_level_that_no_place_of_the_name_has_is_a_wrong_call() -> None:
    with pytest.raises(UsageError, match="there is Aleppo, province, SY; Aleppo, city, SY"):
        window_of("Aleppo (village)", None, None)


def test_a_name_that_no_gazetteer_has_is_taken_as_the_record_has_it() -> None:
    village = Place("Xqzzvtrk", "Xqzzvtrk", Level.VILLAGE, start=4, end=12)
    window = window_of("xqzzvtrk", None, None, told=[village])
    assert window.place is not None
    assert (window.place.name, window.place.level, window.place.start) == ("Xqzzvtrk", Level.VILLAGE, None)
