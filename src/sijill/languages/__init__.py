"""WORDS: language packs and number profiles as data, and their typed readers."""

from sijill.languages.pack import Entry, Pack, load_pack, packs_available
from sijill.languages.profile import Profile, load_profile

__all__ = ["Entry", "Pack", "Profile", "load_pack", "load_profile", "packs_available"]
