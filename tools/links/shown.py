"""The text of a small page of HTML as a browser shows it: a line a block, and what is in view."""

from __future__ import annotations

import re
from html.parser import HTMLParser

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "dd", "div", "dl", "dt",
    "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "header", "hr", "li", "main", "nav",
    "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
})  # fmt: skip
UNSHOWN = frozenset({"head", "script", "style", "template", "title"})
VOID = frozenset({"br", "col", "hr", "img", "input", "link", "meta", "wbr"})


class Shown(HTMLParser):
    """Reads a page; what is left out of `text` is counted in `written` all the same."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        """A line a block; white space within one is a space."""
        self.written = ""
        """All text of the body, what is hidden with it."""
        self.seams: list[int] = []
        """Offsets in `text` at which markup changes within a line."""
        self._hidden: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a line, a seam, or what is not shown."""
        self._border(tag)
        is_hidden = tag in UNSHOWN or "display:none" in (dict(attrs).get("style") or "")
        if (is_hidden or self._hidden) and tag not in VOID:
            self._hidden.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """End what the tag began."""
        self._border(tag)
        if self._hidden and self._hidden[-1] == tag:
            self._hidden.pop()

    def _border(self, tag: str) -> None:
        if self._hidden:
            return
        if tag in BLOCKS:
            self.text = self.text.rstrip(" ") + "\n" * (self.text[-1:] not in {"", "\n"})
        else:
            self.seams.append(len(self.text))

    def handle_data(self, data: str) -> None:
        """Take text, white space as browsers collapse it."""
        if not UNSHOWN.intersection(self._hidden):
            self.written += data
        if self._hidden:
            return
        said = re.sub(r"[ \t\n\r\f]+", " ", data)
        if self.text[-1:] in {"", " ", "\n"}:
            said = said.removeprefix(" ")
        self.text += said
