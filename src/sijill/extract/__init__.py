"""REPORT -> CLAIMS: what a report is made of, and every claim of harm in it, with its words. Pure."""

from sijill.extract.find import find_claims
from sijill.extract.language import detect_language
from sijill.extract.masthead import Masthead, read_masthead
from sijill.extract.mixed import find_all_claims

__all__ = ["Masthead", "detect_language", "find_all_claims", "find_claims", "read_masthead"]
