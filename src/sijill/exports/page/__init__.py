"""The page: one file that opens anywhere, asks nothing of any network, and shows the words behind every figure."""

from sijill.exports.page.document import page_html

__all__ = ["page_html"]
