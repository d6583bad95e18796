"""Text fragments: the directive of a link that leads a browser to a quote (``#:~:text=``).

directive = "text=" [prefix "-,"] start ["," end] [",-" suffix], each percent-encoded (WICG, "URL
Fragment Text Directives"). What browsers make of it was measured in Chromium 150: letters alike but
for case and accents, quotation marks alike, dashes not; whole words; a term stays in its block.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.findings.passages import Span

LONGEST = 300
"""Characters of a quote that is given whole, as Google's polyfill has it; else its two ends."""
FIRST, MOST = 3, 24
"""Words of a side, or of an end, that are tried first and at most; the polyfill begins with 3."""
MARKS = {**dict.fromkeys("‘’‚‛′", "'"), **dict.fromkeys("“”„‟″", '"')}


class Terms(NamedTuple):
    """A directive's terms, as they are compared; empty where it has none."""

    start: str
    end: str = ""
    prefix: str = ""
    suffix: str = ""


class Page(NamedTuple):
    """A text as browsers compare it: a line is a block, its end a line end."""

    text: str
    origins: tuple[int, ...]
    """The offset in the text as given of each character, and of its end."""


def directive(text: str, span: Span) -> str:
    """Return the directive that leads to a span of a text; empty where none leads just there.

    Lines are taken for blocks, as a term must not go over the end of one: a paragraph's lines may
    be one block, and both ends of it are found there as well.
    """
    page = page_of(text)
    start, end = (place(page, offset) for offset in span)
    start, end = trimmed(page.text, start, end)
    if start >= end:
        return ""
    for terms in candidates(page.text, start, end):
        if target(terms, page.text) == (start, end):
            return written(terms)
    return ""


def leads_to(wanted: str, text: str) -> Span | None:
    """Return the span of a text to which a directive leads; None where to nothing."""
    terms, page = read(wanted), page_of(text)
    found = target(terms, page.text) if terms else None
    return found and (page.origins[found[0]], page.origins[found[1] - 1] + 1)


def page_of(text: str) -> Page:
    """Return a text as browsers compare it."""
    signs: list[str] = []
    origins: list[int] = []
    for at, sign in enumerate(text):
        last = signs[-1] if signs else "\n"
        if sign in "\n\r":
            if last == " ":
                signs[-1] = "\n"
            elif last != "\n":
                signs.append("\n")
                origins.append(at)
        elif sign.isspace():
            if last not in " \n":
                signs.append(" ")
                origins.append(at)
        else:
            compared = plain(sign)
            signs += compared
            origins += [at] * len(compared)
    return Page("".join(signs), (*origins, len(text)))


def plain(text: str) -> str:
    """Return letters as they are compared: no case, no accents, one kind of quotation marks."""
    marked = "".join(MARKS.get(sign, sign) for sign in text)
    apart = unicodedata.normalize("NFKD", marked.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def place(page: Page, offset: int) -> int:
    """Return the place of the first character that comes from an offset or from behind it."""
    from bisect import bisect_left  # noqa: PLC0415  only for links

    return bisect_left(page.origins, offset)


def trimmed(text: str, start: int, end: int) -> Span:
    """Return a span without white space at its ends."""
    inside = text[start:end]
    return start + len(inside) - len(inside.lstrip()), end - (len(inside) - len(inside.rstrip()))


def candidates(text: str, start: int, end: int) -> Iterator[Terms]:
    """Yield terms for a span, the shortest first: alone, then with ever more words around it."""
    inside = text[start:end]
    lines = inside.split("\n")
    is_whole = len(lines) == 1 and len(inside) <= LONGEST
    for count in (0, *range(FIRST, MOST + 1)):
        prefix, suffix = last_words(text[:start], count), first_words(text[end:], count)
        for before, after in dict.fromkeys([(prefix, ""), ("", suffix), (prefix, suffix)]):
            if is_whole:
                yield Terms(inside, "", before, after)
            else:
                size = max(FIRST, count)
                head, tail = first_words(lines[0], size), last_words(lines[-1], size)
                yield Terms(head, tail, before, after)


def last_words(text: str, count: int) -> str:
    """Return the last words of a text's last line that has any; fewer where it has no more."""
    return " ".join(text.rstrip().rpartition("\n")[2].split(" ")[-count:]) if count else ""


def first_words(text: str, count: int) -> str:
    """Return the first words of a text's first line that has any; fewer where it has no more."""
    return " ".join(text.lstrip().partition("\n")[0].split(" ")[:count])


def written(terms: Terms) -> str:
    """Return the directive of some terms."""
    sides = (
        f"{encoded(terms.prefix)}-" if terms.prefix else "",
        encoded(terms.start),
        encoded(terms.end),
        f"-{encoded(terms.suffix)}" if terms.suffix else "",
    )
    return "text=" + ",".join(filter(None, sides))


def encoded(term: str) -> str:
    """Return a term percent-encoded, its hyphens too: they are marks of the directive.

    The core touches no network, and so not `urllib` either.
    """
    return "".join(
        sign if sign.isascii() and (sign.isalnum() or sign in "._~") else in_percent(sign)
        for sign in term
    )


def in_percent(sign: str) -> str:
    """Return the bytes of a sign in UTF-8: ``%C3%BA``; a lone surrogate is no sign of a page."""
    return "".join(f"%{byte:02X}" for byte in sign.encode("utf-8", "replace"))


def decoded(term: str) -> str:
    """Return what a term stands for; bytes that are no UTF-8 stand for no sign of a page."""
    raw = re.sub(
        rb"%([0-9A-Fa-f]{2})",
        lambda found: bytes.fromhex(found[1].decode("ascii")),
        term.encode("utf-8", "replace"),
    )
    return raw.decode("utf-8", "replace")


def read(wanted: str) -> Terms | None:
    """Return a directive's terms; None where it is none."""
    name, _, value = wanted.partition("&")[0].partition("=")
    terms = value.split(",")
    prefix = terms.pop(0)[:-1] if len(terms) > 1 and terms[0].endswith("-") else ""
    suffix = terms.pop()[1:] if len(terms) > 1 and terms[-1].startswith("-") else ""
    if name != "text" or not 1 <= len(terms) <= 2 or any("-" in term for term in terms):  # noqa: PLR2004  start and end
        return None
    compared = [plain(decoded(term)).strip() for term in (*terms, "")]
    return Terms(compared[0], compared[1], plain(decoded(prefix)), plain(decoded(suffix)))


def target(terms: Terms, text: str) -> Span | None:
    """Return the first span to which terms lead."""
    for start, end in occurrences(terms.start, text, 0):
        if terms.prefix and not comes_before(terms.prefix, text, start):
            continue
        ends = [end] if not terms.end else [last for _, last in occurrences(terms.end, text, end)]
        for last in ends:
            if not terms.suffix or comes_after(terms.suffix, text, last):
                return start, last
    return None


def occurrences(term: str, text: str, start: int) -> Iterator[Span]:
    """Yield where a term stands in whole words."""
    at = text.find(term, start) if term else -1
    while at >= 0:
        if is_border(text, at) and is_border(text, at + len(term)):
            yield at, at + len(term)
        at = text.find(term, at + 1)


def comes_before(prefix: str, text: str, start: int) -> bool:
    """Whether words come right before a place, white space and ends of blocks aside."""
    before = text[:start].rstrip()
    return before.endswith(prefix) and is_border(text, len(before) - len(prefix))


def comes_after(suffix: str, text: str, end: int) -> bool:
    """Whether words come right after a place, white space and ends of blocks aside."""
    first = end + len(text[end:]) - len(text[end:].lstrip())
    return text.startswith(suffix, first) and is_border(text, first + len(suffix))


def is_border(text: str, at: int) -> bool:
    """Whether no word is cut at a place: "isn't", "1.1" and "10,000" are one (UAX 29)."""
    if not 0 < at < len(text):
        return True
    left, right = text[at - 1], text[at]
    if left.isalnum() and right.isalnum():
        # Scripts without capitals may have no blanks; where their words end nobody here knows.
        return any(sign.isalpha() and sign.lower() == sign.upper() for sign in (left, right))
    return not (joins(text, at) or joins(text, at + 1))


def joins(text: str, at: int) -> bool:
    """Whether the sign before a place holds two digits or two letters together."""
    if at < 2 or at >= len(text):  # noqa: PLR2004  a sign and what is before it
        return False
    left, sign, right = text[at - 2], text[at - 1], text[at]
    if left.isdigit() and right.isdigit():
        return sign in ".,'"
    return sign in ".'" and left.isalpha() and right.isalpha()
