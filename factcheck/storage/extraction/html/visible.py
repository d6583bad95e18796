"""All that a reader of a page can see, in its order, as a browser would copy it.

The page is read as a stream of tags: a tree would have a greatest depth, and drop what lies below.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser

from factcheck.core.named import NamedTuple

UNSEEN = frozenset({
    "script", "style", "template", "noscript", "head", "title", "iframe", "object", "audio",
    "video", "canvas", "noembed", "noframes", "datalist", "desc", "metadata", "annotation",
    "annotation-xml",
})  # fmt: skip
"""Elements whose content no reader sees."""
VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "basefont", "bgsound", "frame", "keygen",
})  # fmt: skip
"""Elements without content or end (HTML, §13.1.2)."""
PARTED = frozenset({
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "hr",
    "figure", "article", "section", "header", "footer", "nav", "aside", "main", "form", "fieldset",
})  # fmt: skip
"""Elements that an empty line parts from what stands around them."""
LINES = frozenset({
    "div", "li", "dt", "dd", "tr", "caption", "figcaption", "address", "details", "summary",
    "option", "optgroup", "legend", "center", "body", "html", "thead", "tbody", "tfoot", "dialog",
    "hgroup", "search", "textarea", "button", "select",
})  # fmt: skip
"""Elements that begin and end a line."""
CELLS = frozenset({"td", "th"})
KEPT = frozenset({"pre", "textarea", "listing", "xmp"})
"""Elements in which white space counts."""
CLOSES_P = PARTED | frozenset({"div", "address", "details", "center", "li", "dd", "dt"})
"""Elements whose start ends a paragraph (HTML, §13.1.2.4)."""
ENDED_BY = {
    "li": frozenset({"li"}), "dt": frozenset({"dt", "dd"}), "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "tbody", "tfoot"}), "td": frozenset({"td", "th", "tr", "tbody"}),
    "th": frozenset({"td", "th", "tr", "tbody"}), "option": frozenset({"option", "optgroup"}),
    "p": CLOSES_P,
    "head": frozenset({"body"}) | PARTED | LINES | {"a", "span", "img", "b", "i", "em", "strong"},
}  # fmt: skip
"""Elements whose end may be left out, and the starts that end them."""
MOST_FIELDS = 2_000  # tags of meta that are kept: our choice
MOST_DATA = 5_000_000  # characters of JSON-LD that are kept: our choice


class Field(NamedTuple):
    """A tag of ``meta``."""

    name: str
    """Its ``property``, ``name`` or ``itemprop`` in small letters."""
    content: str


@cache
def blanks() -> re.Pattern[str]:
    """Return the pattern of white space that a browser shows as one space."""
    return re.compile(r"[ \t\n\r\f]+")


@cache
def hiding() -> re.Pattern[str]:
    """Return the pattern of a style by which an element is not shown."""
    return re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class Page(HTMLParser):
    """A page being read: the text that can be seen of it, and the fields of its head."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.gap = ""
        """White space that is due before the next word."""
        self.open: list[str] = []
        """Elements that have begun and not ended."""
        self.names: Counter[str] = Counter()
        """How many of them there are of each name."""
        self.unseen: list[int] = []
        """Depths at which something began that nobody sees."""
        self.fields: list[Field] = []
        self.title = ""
        self.language = ""
        self.canonical = ""
        self.data: list[str] = []
        """Scripts of JSON-LD."""
        self.is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in the start of an element."""
        given = {name: value or "" for name, value in reversed(attrs)}
        self.end_implied(tag)
        self.take(tag, given)
        self.border(tag)
        if tag in VOID:
            return
        self.open.append(tag)
        self.names[tag] += 1
        if tag in UNSEEN or "hidden" in given or hiding().search(given.get("style", "")):
            self.unseen.append(len(self.open))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in ``<x/>``, which HTML reads as ``<x>``; in drawings and formulas it ends there."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID and (self.names["svg"] or self.names["math"]):
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element, and with it of those that were left open inside."""
        if tag == "br":
            self.border(tag)
        if not self.names[tag]:
            return
        while self.open:
            last = self.close_last()
            if last == tag:
                break
        self.border(tag)

    def end_implied(self, tag: str) -> None:
        """End what the start of this element ends."""
        while self.open and tag in ENDED_BY.get(self.open[-1], ()):
            self.border(self.close_last())

    def close_last(self) -> str:
        """End the innermost element, and return its name."""
        if self.unseen and self.unseen[-1] == len(self.open):
            self.unseen.pop()
        last = self.open.pop()
        self.names[last] -= 1
        self.is_data = False
        return last

    def border(self, tag: str) -> None:
        """Part what follows from what came before, as an element of this name does."""
        if self.unseen:
            return
        if tag in PARTED:
            self.gap = "\n\n"
        elif tag in LINES and "\n" not in self.gap:
            self.gap = "\n"
        elif tag == "br":
            self.gap = "\n\n" if "\n" in self.gap else "\n"
        elif tag in CELLS and "\n" not in self.gap:
            self.gap = "\t"

    def take(self, tag: str, given: dict[str, str]) -> None:
        """Take what a tag says of the page as a whole."""
        if tag == "meta" and len(self.fields) < MOST_FIELDS:
            names = (given.get(key, "") for key in ("property", "name", "itemprop"))
            name = next(filter(None, names), "")
            if name and given.get("content"):
                self.fields.append(Field(name.lower(), given["content"]))
        elif tag == "html":
            self.language = self.language or given.get("lang", "") or given.get("xml:lang", "")
        elif tag == "link" and "canonical" in given.get("rel", "").lower().split():
            self.canonical = self.canonical or given.get("href", "")
        elif tag == "script":
            kind = given.get("type", "").split(";")[0].strip().lower()
            self.is_data = kind == "application/ld+json"
            if self.is_data:
                self.data.append("")

    def handle_data(self, data: str) -> None:
        """Take in words."""
        if self.is_data and sum(map(len, self.data)) < MOST_DATA:
            self.data[-1] += data
        elif self.open and self.open[-1] == "title" and not self.names["svg"]:
            self.title = self.title or blanks().sub(" ", data).strip()
        elif not self.unseen:
            self.say(data, is_kept=any(self.names[name] for name in KEPT))

    def say(self, data: str, *, is_kept: bool) -> None:
        """Write words down, after the white space that is due."""
        words = data.replace("\r\n", "\n").replace("\r", "\n")
        if not is_kept:
            words = blanks().sub(" ", data)
            if words[0] == " ":
                self.gap = self.gap or " "
                words = words[1:]
            if not words:
                return
        if self.pieces:
            self.pieces.append(self.gap)
        self.gap = "" if is_kept or words[-1] != " " else " "
        self.pieces.append(words if is_kept else words.rstrip(" "))

    def text(self) -> str:
        """Return the whole text."""
        return "".join(self.pieces).strip("\n") + "\n" if self.pieces else ""
