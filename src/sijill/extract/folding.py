"""Lower case that keeps every offset, and what is said of a word once for all its occurrences."""

from collections.abc import Callable
from functools import lru_cache
from typing import TypeVar

Value = TypeVar("Value")
MOST = 100_000  # different words remembered in a process


class Remembered(dict[str, Value]):
    """What a function says of words: each is asked once, and forgotten with all others when there are too many."""

    def __init__(self, say: Callable[[str], Value]) -> None:
        super().__init__()
        self.say = say

    def __missing__(self, word: str) -> Value:
        if len(self) >= MOST:
            self.clear()
        value = self[word] = self.say(word)
        return value


def lowered(text: str) -> str:
    """The text in lower case, of the same length: the few letters whose lower case is longer (as in "İzmir") stay as they are."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


@lru_cache(maxsize=2)
def lowered_text(text: str) -> str:
    """The same of the text of a whole report, kept while it is read: it is looked through for many things."""
    return lowered(text)
