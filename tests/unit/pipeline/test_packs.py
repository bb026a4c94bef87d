"""Packs of one's own: begun, checked, and read by every run of a workspace."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sijill.domain.errors import UsageError
from sijill.languages import load_pack, use_packs
from sijill.pipeline.manners import manner_of
from sijill.pipeline.packs import check_packs, new_pack, packs_found
from sijill.pipeline.reading import Manner, complete_report, prepare, read_claims
from sijill.pipeline.workspace import open_workspace
from tests.factories import report


@pytest.fixture(autouse=True)
def as_before() -> Iterator[None]:
    yield
    use_packs(())


def filled(shelf: Path) -> Path:
    """A pack of three sections."""
    folder = shelf / "eo"
    folder.mkdir(parents=True)
    texts = {
        "numbers": 'n3:\n  words: ["tri"]\n  class: "unit"\n  value: "3"\n  examples: ["Tri."]\n',
        "people": 'people:\n  words: ["homoj"]\n  group: "people"\n  status: "unknown"\n  number: "many"\n  examples: ["Homoj."]\n',
        "harms": 'killed:\n  words: ["mortis"]\n  harm: "killed"\n  form: "verb"\n  examples: ["Mortis."]\n',
    }
    for name, text in texts.items():
        (folder / f"{name}.yml").write_text(text)
    return folder


def test_three_sections_find_claims(tmp_path: Path) -> None:
    filled(tmp_path)
    manner = Manner(packs=(tmp_path,))
    prepare(manner)
    (claim,) = read_claims(complete_report(report("En Orlo mortis tri homoj.", lang="eo")), manner).claims
    assert (claim.harm, claim.number and claim.number.best, claim.quote) == ("killed", 3, "mortis tri homoj")


def test_a_workspace_keeps_packs(tmp_path: Path) -> None:
    workspace = open_workspace(tmp_path / "w", create=True)
    folder = filled(workspace.packs)
    assert manner_of(workspace).packs == (workspace.packs,)
    assert packs_found((workspace.packs,))["eo"] == folder.resolve()
    assert load_pack("eo")["numbers"]["n3"].meaning["value"] == "3"


def test_a_new_pack_says_what_is_to_be_filled(tmp_path: Path) -> None:
    made = new_pack("eo", tmp_path)
    assert {path.name for path in made} >= {"numbers.yml", "people.yml", "harms.yml"}
    (pack,) = check_packs(["eo"], (tmp_path,))
    assert [fault.split(":")[0] for fault in pack.found.faults] == ["harms.yml", "numbers.yml", "people.yml"]
    assert pack.found.waiting > 100


def test_what_cannot_be_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no code of a language"):
        new_pack("Esperanto", tmp_path)
    new_pack("eo", tmp_path)
    with pytest.raises(UsageError, match="is there already"):
        new_pack("eo", tmp_path)
    with pytest.raises(UsageError, match="no pack for tlh"):
        check_packs(["tlh"])


@pytest.mark.parametrize("code", ["ar", "uk"])
def test_bundled_packs_can_be_used(code: str) -> None:
    assert [pack.found.faults for pack in check_packs([code])] == [()]
