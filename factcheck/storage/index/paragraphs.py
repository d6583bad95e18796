"""The text of a source in paragraphs, so that a search shows where in it the words stand."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 1_500
"""Characters of a paragraph; a longer one is cut, where it can at the end of a sentence."""


class Paragraph(NamedTuple):
    """A paragraph as captured, and where it stands."""

    text: str
    start: int
    """Offset in the source's text."""
    line: int
    """Its first line, from 1."""


@cache
def blank_pattern() -> re.Pattern[str]:
    """Return the pattern of what parts paragraphs: an empty line, or one for words left out."""
    return re.compile(r"^[ \t]{0,99}(?:\[(?:…|\.\.\.)\])?[ \t]{0,99}$", re.MULTILINE)


@cache
def border_pattern() -> re.Pattern[str]:
    """Return the pattern of the places at which a long paragraph may be cut."""
    return re.compile(r"(?P<stop>[.!?…。][\"'”’»)\]]{0,3})?(?P<gap>\s+)")


def paragraphs(text: str) -> Iterator[Paragraph]:
    """Yield the paragraphs of a text; only white space and marks of omission are in none."""
    at = line = 0
    for start, end in borders(text):
        for first, last in cuts(text, start, end):
            line += text.count("\n", at, first)
            at = first
            yield Paragraph(text[first:last], first, line + 1)


def borders(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of what stands between empty lines."""
    at = 0
    for match in blank_pattern().finditer(text):
        yield at, match.start()
        at = match.end()
    yield at, len(text)


def cuts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of the pieces of a paragraph, without white space around them."""
    while start < end:
        if text[start].isspace():
            start += 1
            continue
        last = cut(text, start, end)
        kept = len(text[start:last].rstrip())
        yield start, start + kept
        start = last


def cut(text: str, start: int, end: int) -> int:
    """Return where the piece that begins at ``start`` ends: after a sentence, else a word."""
    if end - start <= MOST:
        return end
    found = {bool(m["stop"]): m.start("gap") for m in
             border_pattern().finditer(text, start + MOST // 2, start + MOST)}  # fmt: skip
    return found.get(True) or found.get(False) or start + MOST
