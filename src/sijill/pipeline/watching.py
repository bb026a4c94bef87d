"""How a long piece of work tells somebody how far it is."""


class Watcher:
    """Told of stages, of what is done, and of what should be said. This one says nothing; a terminal's draws bars."""

    def begin(self, stage: str, total: int | None) -> None:
        """A stage begins, with so many things to do, if that is known."""

    def tick(self, done: int) -> None:
        """So many more things of the stage are done."""

    def say(self, line: str) -> None:
        """Something a person should read now: a file that failed, a line that was dropped."""
