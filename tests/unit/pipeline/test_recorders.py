from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.domain.incident import Bounds
from sijill.domain.listed import Listed
from sijill.pipeline.recorders import BadListRow, read_list

GED = (
    "id,date_start,date_end,latitude,longitude,where_prec,where_coordinates,best,low,high,deaths_civilians\n"
    "7,2031-05-05,2031-05-06,11.0,-35.0,2,Orrel,9,8,12,4\n"
)
ACLED = "event_id_cnty;event_date;latitude;longitude;geo_precision;location;fatalities\nXM7;05 May 2031;11.0;-35.0;1;Orrel;9\n"
MIN_MAX = (
    "Reference Code,Incident date,location,killed_min,killed_max,civilians_killed_min,civilians_killed_max\n"
    "M-7,2031-05-05 00:00:00,Orrel,8,12,2,\n"
)
OURS = (
    "incident,when_start,when_end,place,lat,lon,radius_km,killed_low,killed_best,killed_high\n"
    "I000001,2031-05,2031-05,Orrel,11.0,-35.0,2.5,,25,25\n"
)


def read(tmp_path: Path, text: str) -> tuple[list[Listed], list[BadListRow]]:
    path = tmp_path / "list.csv"
    path.write_text("\ufeff" + text, encoding="utf-8")
    return read_list(path)


@pytest.mark.parametrize(
    ("text", "identity", "days", "reach", "killed", "civilians"),
    [
        (GED, "7", 2, 25.0, Bounds(8, 9, 12), Bounds(4, 4, 4)),
        (ACLED, "XM7", 1, 5.0, Bounds(9, 9, 9), Bounds()),
        (MIN_MAX, "M-7", 1, 0.0, Bounds(8, None, 12), Bounds(2, None, None)),
        (OURS, "I000001", 31, 2.5, Bounds(None, 25, 25), Bounds()),
    ],
)
def test_the_columns_of_recorders_are_known(
    tmp_path: Path, text: str, identity: str, days: int, reach: float, killed: Bounds, civilians: Bounds
) -> None:
    ((row,), bad) = read(tmp_path, text)
    assert (row.id, row.last - row.first + 1, row.place, row.reach_km, row.killed, row.civilians_killed) == (
        identity, days, "Orrel", reach, killed, civilians,
    )  # fmt: skip
    assert bad == []


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        (",2031-05-05,9", "has no id"),
        ("8,soon,9", "'soon' is no day"),
        ("8,2031-05-05,many", "killed_best: 'many' is no number"),
        ("8,2031-05-05,-3", "is no count of people"),
        ("7,2031-05-05,3", "stands in a row before this one"),
    ],
)
def test_a_bad_row_is_named_and_the_others_go_on(tmp_path: Path, cells: str, fault: str) -> None:
    good, bad = read(tmp_path, f"id,date,killed\n7,2031-05-04,2\n{cells}\n9,2031-05-06,\n")
    assert [row.id for row in good] == ["7", "9"]
    assert [row.line for row in bad] == [3]
    assert fault in bad[0].fault


def test_a_file_that_is_no_list_says_what_it_lacks(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has no column for start .*; its columns are id, words"):
        read(tmp_path, "id,words\n1,x\n")
    with pytest.raises(UsageError, match="cannot be read"):
        read_list(tmp_path / "none.csv")
