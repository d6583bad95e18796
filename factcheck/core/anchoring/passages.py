"""A quote in the sentences around it, on one line, for display."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.anchoring.search import figures_in, line_of
from factcheck.core.findings.passages import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.findings.passages import Span

REACH = 400
"""Characters shown on either side of a quote at most, where sentences are longer."""
SHORTENED = frozenset({
    "dr", "mr", "mrs", "ms", "prof", "st", "no", "nos", "art", "arts", "vs", "v", "cf", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "gen", "col",
    "sen", "rep", "gov", "hon", "rev", "inc", "ltd", "co", "approx", "ca", "fig", "vol", "pp", "p",
})  # fmt: skip
"""Words whose full stop does not end a sentence."""


@cache
def border_pattern() -> re.Pattern[str]:
    """Return the pattern of what may part sentences: a stop, an empty line, words left out."""
    return re.compile(
        r"(?P<blank>\n[ \t]{0,99}\n)|(?P<gap>\[(?:…|\.\.\.)\])"
        r"|(?P<stop>[.!?…][\"'”’»)\]]{0,3})(?=\s)"
    )


def passage(text: str, spans: Iterable[Span], says: str) -> Passage:
    """Return the sentences that hold a quote, white space as single spaces.

    ``spans`` are the quote's parts in ``text``, as in `Found`; ``says`` are the claim's words in
    it, not marked where they are not there. Sentences end at a stop, an empty line or "[…]"; at
    most `REACH` characters are shown on either side of the quote.
    """
    spans = tuple(spans)
    figures = figures_in(says, text, spans) or ()
    start, end = spans[0][0], spans[-1][1]
    first, begins = beginning(text, start)
    last, ends = ending(text, end)
    shown, places = one_line(text[first:last])

    def moved(span: Span) -> Span:
        return places[span[0] - first], places[span[1] - first]

    return Passage(
        text=shown,
        quote=tuple(moved(span) for span in spans),
        figure=tuple(moved(span) for span in figures),
        line=line_of(text, start),
        begins=begins,
        ends=ends,
    )


def beginning(text: str, start: int) -> tuple[int, bool]:
    """Return where the sentence around ``start`` begins, and whether that is its true beginning."""
    floor = max(0, start - REACH)
    at, is_true = floor, floor == 0
    for match in border_pattern().finditer(text, floor, start):
        if is_border(text, match):
            at, is_true = match.end(), not match["gap"]
    while at < start and text[at].isspace():
        at += 1
    if at == floor and not is_true:  # no border within reach: begin with a whole word
        while at < start and not text[at - 1].isspace():
            at += 1
    return at, is_true


def ending(text: str, end: int) -> tuple[int, bool]:
    """Return where the sentence around the offset before ``end`` ends, and whether truly."""
    ceiling = min(len(text), end + REACH)
    # A quote may end with its sentence's own stop.
    for match in border_pattern().finditer(text, max(0, end - 4), min(len(text), ceiling + 1)):
        if match.end() < end or not is_border(text, match):
            continue
        if match["stop"]:
            return match.end(), True
        at = max(match.start(), end)
        return len(text[:at].rstrip()) if text[end:at] else at, not match["gap"]
    if ceiling == len(text):
        return max(end, len(text.rstrip())), True
    at = ceiling
    while at > end and not text[at].isspace():
        at -= 1
    return at, False


def is_border(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence ends there: not after "Dr.", an initial, or before a small letter."""
    if not match["stop"]:
        return True
    if match["stop"][0] != ".":
        return True
    word = text[max(0, match.start() - 12) : match.start()].replace("\n", " ").rpartition(" ")[2]
    if (
        word.lower() in SHORTENED
        or (len(word.strip(".")) == 1 and word.isupper())
        or is_dotted(word)
    ):
        return False
    following = text[match.end() : match.end() + 3].lstrip()
    return not following[:1].islower()


def is_dotted(word: str) -> bool:
    """Whether a word is made of letters and stops: U.N, e.g."""
    return "." in word.rstrip(".") and any(sign.isalpha() for sign in word)


def one_line(text: str) -> tuple[str, list[int]]:
    """Return the text with white space as single spaces, and where each old offset lies in it."""
    shown: list[str] = []
    places: list[int] = []
    for sign in text:
        places.append(len(shown))
        if not sign.isspace():
            shown.append(sign)
        elif not shown or shown[-1] != " ":
            shown.append(" ")
        else:
            places[-1] -= 1
    places.append(len(shown))
    return "".join(shown), places
