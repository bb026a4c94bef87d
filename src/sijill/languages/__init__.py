"""WORDS: language packs and number profiles as data, and their typed readers."""

from sijill.languages.checking import LINKING, Checked, check_pack
from sijill.languages.pack import Entry, Pack, load_pack, packs_available
from sijill.languages.profile import Profile, load_profile
from sijill.languages.shelves import TEMPLATE, pack_folders, use_packs

__all__ = [
    "LINKING",
    "TEMPLATE",
    "Checked",
    "Entry",
    "Pack",
    "Profile",
    "check_pack",
    "load_pack",
    "load_profile",
    "pack_folders",
    "packs_available",
    "use_packs",
]
