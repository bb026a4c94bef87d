import json
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError, WireError
from sijill.evaluate.gold import program_input, read_gold, read_rows

DOCUMENT = {
    "doc_id": "d1",
    "file": "d1.txt",
    "language": "en",
    "claims": [{"id": "c1", "kind": "casualty", "when": None}],
    "distractors": [],
}


def test_json_lines(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": 1}\n\n{"id": 2}\n')
    assert [row["id"] for row in read_gold(tmp_path / "gold.jsonl")] == [1, 2]


@pytest.mark.parametrize("line", ["{", "[1]"])
def test_a_bad_line_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": 1}\n' + line)
    with pytest.raises(WireError, match=r"gold\.jsonl:2"):
        read_rows(tmp_path / "gold.jsonl")


def test_passages_keep_their_scalars_as_text(tmp_path: Path) -> None:
    (tmp_path / "own.yml").write_text("- {id: no, style: wire, country: Ordland, text: 'Quiet.', out_of_scope: peace}\n")
    (row,) = read_gold(tmp_path / "own.yml")
    assert (row["id"], row["in_scope"]) == ("no", False)


def test_documents_bring_their_texts(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "gold" / "d1.json").write_text(json.dumps(DOCUMENT))
    with pytest.raises(UsageError, match=r"d1\.txt"):
        read_gold(tmp_path / "gold")
    (tmp_path / "seeds" / "d1.txt").write_text("Words.")
    (row,) = read_gold(tmp_path / "gold")
    assert (row["id"], row["text"]) == ("d1", "Words.")
    assert read_gold(tmp_path / "gold" / "d1.json") == [row]


def test_other_files_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"\.jsonl"):
        read_gold(tmp_path / "gold.csv")


def test_the_program_is_never_given_a_label() -> None:
    gold = {"id": 1, "text": "Words.", "published": None, "claims": [], "gold": {"killed": [1, 1]}, "language": "en"}
    assert json.loads(program_input([gold])) == {"id": 1, "text": "Words."}
