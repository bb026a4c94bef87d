from sijill.evaluate.running import run_program


def test_texts_become_readings_and_incidents() -> None:
    gold = [{"id": "a", "text": "Three people were killed in Ordun on 4 March 2021.", "claims": []}]
    out = run_program(("counts", "incidents"), gold, jobs=1)
    assert [line["id"] for line in out["counts"]] == ["a"]
    assert all(incident["reports"] == ["a"] for incident in out["incidents"])


def test_names_become_coordinates() -> None:
    out = run_program(("resolve",), [{"id": "a", "name": "Damascus", "country": "SY", "gold": {}}], jobs=1)
    assert out["resolve"][0]["lat"] is not None
