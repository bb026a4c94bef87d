"""All words of a web page, block by block: the last resort where no main text is found.

Reads as a stream, so that no nesting is too deep.
"""

from html.parser import HTMLParser

_SILENT = frozenset(("script", "style", "noscript", "template", "svg", "head", "select", "iframe", "object"))
_BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "header"),
        *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul"),
    )
)
MOST_OPEN = 200  # signs that open a tag before one is closed


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[list[str]] = [[]]
        self._silent: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's own signature)
        if self._silent is None and tag in _SILENT:
            self._silent = tag
        elif tag in _BLOCKS or tag == "body":
            self._silent = None if self._silent == "head" else self._silent  # a head that nobody closed
            self.blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag == self._silent:
            self._silent = None
        elif tag in _BLOCKS:
            self.blocks.append([])

    def handle_data(self, data: str) -> None:
        if self._silent is None:
            self.blocks[-1].append(data)


def page_words(page: str) -> str:
    """The words of a page outside of scripts and styles, one block a line."""
    words = _Words()
    try:
        words.feed(_tamed(page))
        words.close()
    except AssertionError:  # the standard parser's answer to some malformed declarations; what was read stands
        pass
    lines = (" ".join("".join(block).split()) for block in words.blocks)
    return "\n".join(line for line in lines if line)


def _tamed(page: str) -> str:
    """The page, with signs that open no tag written out where very many of them stand before one that closes.

    The standard parser looks from each of them to the end of the page, which takes hours on a page of nothing else.
    """
    if page.count("<") <= MOST_OPEN:
        return page
    return ">".join(map(_written_out, page.split(">")))


def _written_out(piece: str) -> str:
    open_signs = piece.count("<") - 1
    return piece.replace("<", "&lt;", open_signs) if open_signs > MOST_OPEN else piece
