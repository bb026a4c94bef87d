"""Numbers spelled with a joining word between their parts, the unit before the ten: "five and twenty thousand and three hundred"."""

from dataclasses import dataclass

from sijill.extract.lexicon import Lexicon
from sijill.extract.tokens import Tokens
from sijill.languages import Entry

TEEN = 10  # the word of ten right behind a unit


@dataclass(slots=True)
class _Sum:
    """What has been read: ``total`` of closed thousands, ``part`` below a thousand, and the word read last."""

    total: int = 0
    part: int = 0
    last: str = ""
    scale: int = 10**12

    def take(self, entry: Entry, *, linked: bool) -> bool:
        """Adds or multiplies the next word, if it can go on the number so."""
        value, kind = int(entry.meaning["value"]), entry.meaning["class"]
        if kind == "scale":
            return self._scaled(entry, value, linked=linked)
        if kind == "hundreds":
            return self._hundreds(value, linked=linked)
        if kind == "ten":
            return self._add(value, kind, fits=linked and self.last in ("unit", "hundred", "scale") and self.part % 100 < TEEN)
        if self.last == "unit" and value == TEEN and not linked and 0 < self.part % 100 < TEEN:
            return self._add(value, "teen", fits=True)
        return self._add(value, kind, fits=linked and self.last in ("hundred", "scale"))

    def _add(self, value: int, kind: str, *, fits: bool) -> bool:
        if self.last and not fits:
            return False
        self.part, self.last = self.part + value, kind
        return True

    def _hundreds(self, value: int, *, linked: bool) -> bool:
        if self.last == "unit" and not linked and value == 100 and 1 < self.part < TEEN:  # "three hundred" in two words
            self.part, self.last = self.part * value, "hundred"
            return True
        return self._add(value, "hundred", fits=linked and self.last == "scale")

    def _scaled(self, entry: Entry, value: int, *, linked: bool) -> bool:
        if self.part and not linked and value < self.scale and "fixed" not in entry.meaning:
            self.total, self.part = self.total + self.part * value, 0
        elif not self.part and (not self.last or (linked and self.last == "scale")) and value < self.scale:
            self.total += int(entry.meaning.get("alone", value))
        else:
            return False
        self.last, self.scale = "scale", 10 ** (len(str(value)) - 1)
        return True


def read_linked(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[int, int] | None:
    """The value of the number spelled from a token on, and the token behind it."""
    found, end = _Sum(), at
    while end < len(tokens):
        linked = bool(found.last) and tokens.words[end] in lexicon.joiners
        hit = _value_at(tokens, lexicon, end + linked)
        joined = linked or (
            bool(found.last) and tokens.words[end].startswith(tuple(lexicon.joiners))
        )  # it may be a word's own first letter
        if hit is None or not (found.take(hit[1], linked=linked) or (joined and not linked and found.take(hit[1], linked=True))):
            break
        end = hit[0]
    return (found.total + found.part, end) if end > at else None


def _value_at(tokens: Tokens, lexicon: Lexicon, at: int) -> tuple[int, Entry] | None:
    if at >= len(tokens):
        return None
    return next((hit for hit in lexicon.numbers_at(tokens.words, at) if "value" in hit[1].meaning), None)
