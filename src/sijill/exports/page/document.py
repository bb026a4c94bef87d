"""The page as one file: words, charts, style and script together, with a policy that forbids everything else."""

from sijill.exports.withholding import Shown


def page_html(shown: Shown, language: str) -> bytes:
    """The page in a language of :data:`~sijill.exports.page.wording.LANGUAGES`."""
    return f"{language} {shown.record.workspace}".encode()
