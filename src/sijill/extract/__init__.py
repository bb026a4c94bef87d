"""REPORT -> CLAIMS: what a report is made of, and every claim of harm in it, with its words. Pure."""

from sijill.extract.find import find_claims
from sijill.extract.language import detect_language
from sijill.extract.masthead import Masthead, read_masthead

__all__ = ["Masthead", "detect_language", "find_claims", "read_masthead"]
