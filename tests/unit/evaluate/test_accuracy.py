import json
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.evaluate.accuracy import known_places, measure_all, set_digest, write_accuracy


def test_a_folder_without_labels_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no labelled sets"):
        measure_all(tmp_path)


def test_figures_are_kept_with_digests_and_without_texts(tmp_path: Path) -> None:
    (tmp_path / "eval").mkdir()
    rows = [
        {"id": name, "lang": lang, "text": "Three men were killed in Ordun.", "gold": {"killed": [3, 3]}}
        for name, lang in (("a", "en"), ("b", "fr"))
    ]
    (tmp_path / "eval" / "counts.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (name, each), *rest = measure_all(tmp_path).items()
    assert (name, rest, each["rows"]) == ("eval/counts.jsonl", [], 2)
    assert set(each["figures"]["counts"]) == {"en", "other"}
    assert each["digest"] == set_digest(tmp_path / "eval" / "counts.jsonl")
    write_accuracy(tmp_path / "docs" / "accuracy.json", "1.0", {name: each})
    assert "Ordun" not in (tmp_path / "docs" / "accuracy.json").read_text()


def test_the_digest_of_a_folder_is_that_of_its_documents(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{}")
    before = set_digest(tmp_path)
    (tmp_path / "b.json").write_text("{}")
    assert set_digest(tmp_path) != before


def test_a_set_may_bring_places_that_are_known(tmp_path: Path) -> None:
    rest, known = tmp_path / "names_rest.jsonl", tmp_path / "names_known.csv"
    assert known_places(rest) == ()
    known.write_text("id,name")
    assert known_places(rest) == (known,)
    assert known_places(tmp_path / "other.jsonl") == ()
