"""Seconds by stage."""

import json

import pytest

from sijill.pipeline.stopwatch import Stopwatch


def test_a_stage_entered_twice_adds_up_and_an_error_still_counts() -> None:
    watch = Stopwatch()
    with watch.stage("reading"):
        pass
    first = watch.seconds["reading"]
    with pytest.raises(ValueError, match="x"), watch.stage("reading"):
        raise ValueError("x")
    assert watch.seconds["reading"] >= first >= 0
    assert list(json.loads(watch.as_json())) == ["reading"]
