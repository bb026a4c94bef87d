from pathlib import Path

from sijill.pipeline.comparing import compare_files


def test_two_files_side_by_side_with_the_rows_that_failed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("id,date,place,killed\n1,2031-05-05,Orrel,9\n2,soon,Orrel,9\n")
    (tmp_path / "b.csv").write_text("event_id_cnty,event_date,location,fatalities\nX1,5 May 2031,Orrel,11\nX2,9 May 2031,Orrel,11\n")
    found, faults = compare_files(tmp_path / "a.csv", tmp_path / "b.csv")
    assert [(match.here.id, match.there.id) for match in found.matched] == [("1", "X1")]
    assert ([row.id for row in found.only_here], [row.id for row in found.only_there]) == ([], ["X2"])
    assert faults == [f"{tmp_path / 'a.csv'}, line 3: 'soon' is no day; write 2031-05-12"]
