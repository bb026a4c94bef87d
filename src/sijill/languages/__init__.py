"""WORDS: language packs as data, and their one typed reader."""

from sijill.languages.pack import Entry, Pack, load_pack, packs_available

__all__ = ["Entry", "Pack", "load_pack", "packs_available"]
