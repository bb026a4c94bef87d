"""What may share a day and a place is found without a look at everything."""

from hypothesis import given
from hypothesis import strategies as st

from sijill.domain.place import Level, Place
from sijill.reconcile.intervals import EVER, Days, overlap
from sijill.reconcile.nearby import Board
from sijill.reconcile.regions import Region, is_fine, region_of, regions_touch
from tests.factories import town

DAYS = st.one_of(
    st.just(EVER), st.builds(lambda first, length: Days(first, first + length), st.integers(735_000, 735_012), st.integers(0, 20))
)
PLACES = st.builds(
    lambda name, lat, lon, level, reach, parents: Place(
        name, name, level, "XM", lat, lon if lat is not None else None, radius_km=reach, parents=tuple(parents)
    ),
    st.sampled_from("abcde"),
    st.one_of(st.none(), st.floats(-89, 89)),
    st.one_of(st.floats(-180, 180), st.sampled_from([-179.99, 179.99, 10.0, 10.2])),
    st.sampled_from([Level.TOWN, Level.DISTRICT, Level.PROVINCE, Level.COUNTRY, Level.NEIGHBOURHOOD]),
    st.one_of(st.none(), st.floats(0.1, 4_000)),
    st.lists(st.sampled_from("abcde"), max_size=2),
)
REGIONS = st.lists(PLACES, max_size=2).map(lambda places: region_of(tuple(places)))


@given(st.lists(st.tuples(DAYS, REGIONS), max_size=12), DAYS, REGIONS)
def test_all_that_may_share_a_day_and_a_place_are_found_the_latest_first(
    moments: list[tuple[Days, Region]], days: Days, region: Region
) -> None:
    board = Board()
    for at, (when, where) in enumerate(moments):
        board.put(at, when, where)
    found = list(board.near(days, region))
    assert found == sorted(found, reverse=True)
    apart = {at for at, (when, where) in enumerate(moments) if not overlap(when, days) or _surely_apart(where, region)}
    assert set(range(len(moments))) - apart <= set(found)


def _surely_apart(one: Region, other: Region) -> bool:
    return is_fine(one) and is_fine(other) and not regions_touch(one, other)


def test_of_many_days_and_places_few_are_looked_at() -> None:
    board = Board()
    for at in range(1_000):
        board.put(at, Days(700_000 + at // 10, 700_000 + at // 10), region_of((town(f"town {at % 10}", 5.0 + at % 10, 20.0),)))
    same_place = region_of((town("town 3", 8.0, 20.0),))
    assert list(board.near(Days(700_050, 700_050), same_place)) == list(range(509, 499, -1))
    assert list(board.near(EVER, same_place)) == list(range(993, 0, -10))


def test_what_moved_is_found_under_the_old_and_the_new_day() -> None:
    board = Board()
    board.put(0, Days(700_000, 700_003), ())
    board.put(1, Days(700_000, 700_000), ())
    board.put(0, Days(700_002, 700_002), ())
    board.put(0, Days(700_009, 700_009), ())
    assert list(board.near(Days(700_009, 700_009), ())) == [0]
    assert list(board.near(Days(700_000, 700_000), ())) == [1, 0]
