"""``sijill packs`` at the shell."""

from pathlib import Path

import pytest

from tests.cli.calls import call


def test_the_languages_are_listed(capfd: pytest.CaptureFixture[str]) -> None:
    assert [line.split("\t")[0] for line in call(capfd, "packs").out.splitlines()] == ["ar", "en", "uk"]


def test_a_new_pack_is_begun_and_found_wanting(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert call(capfd, "packs", "new", "eo", "--in", tmp_path).code == 0
    said = call(capfd, "packs", "--packs", tmp_path, "check", "eo")
    assert said.code == 1
    assert "harms.yml: no entry has words yet" in said.out
    assert "entries wait for words" in said.out


def test_a_sound_pack_is_0(capfd: pytest.CaptureFixture[str]) -> None:
    said = call(capfd, "packs", "check", "uk")
    assert (said.code, said.out.startswith("uk: sound")) == (0, True)
