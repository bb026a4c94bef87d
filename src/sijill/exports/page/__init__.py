"""The page: files that open anywhere, ask nothing of any network, and show the words behind every figure."""

from sijill.exports.page.document import page_files
from sijill.exports.page.wording import LANGUAGES

__all__ = ["LANGUAGES", "page_files"]
