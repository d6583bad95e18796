"""Which part of a page is the article: what trafilatura takes from it, found in the whole text."""

from __future__ import annotations

import re
from array import array
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.storage.extraction.records import Span

SHORT = 24  # signs without white space below which a line is looked for nearby only: our choice
NEAR = 400  # signs in which a short line must follow the one before it: our choice


class Packed(NamedTuple):
    """A text without its white space, and where each sign of it stands."""

    text: str
    at: array[int]


def body(source: str, text: str) -> tuple[Span, ...]:
    """Return the spans of a page's ``text`` that are the article, by its HTML ``source``.

    Empty where trafilatura finds none. Each of its lines is looked for behind the one before it;
    white space does not count, for two ways to take text from a page part words differently.
    """
    import logging  # noqa: PLC0415  with trafilatura

    from trafilatura import extract  # noqa: PLC0415  120 ms, and the child alone has it

    logging.disable(logging.CRITICAL)
    article = extract(
        source, output_format="txt", include_comments=False, include_tables=True,
        favor_precision=True,
    )  # fmt: skip
    return spans(article or "", text)


def spans(article: str, text: str) -> tuple[Span, ...]:
    """Return where the lines of an article stand in a text; neighbours are one span."""
    packed = pack(text)
    found: list[Span] = []
    last = 0
    for line in re.split(r"[\n|]", article):
        words = "".join(line.removeprefix("- ").split())
        start = place(words, packed.text, last)
        if start < 0:
            continue
        last = start + len(words)
        span = packed.at[start], packed.at[last - 1] + 1
        if found and not text[found[-1][1] : span[0]].strip():
            span = found.pop()[0], span[1]
        found.append(span)
    return tuple(found)


def place(words: str, text: str, after: int) -> int:
    """Return where a line stands behind a place; -1 where it does not, or is too short to tell."""
    if not words:
        return -1
    return text.find(words, after, after + NEAR if len(words) < SHORT else len(text))


def pack(text: str) -> Packed:
    """Return a text without its white space."""
    at = array("I", (place for place, sign in enumerate(text) if not sign.isspace()))
    return Packed("".join(text.split()), at)
