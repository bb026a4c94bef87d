"""Where commands print."""

from sijill.cli.terminal import WIDE, console


def test_a_pipe_is_wide_enough_for_every_column() -> None:
    assert console().width == WIDE
    assert not console().is_terminal
