"""The passage most like a quote that is not there: shown, never taken for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import is_cut
from factcheck.core.anchoring.locks import lock_of, words_of
from factcheck.core.findings.passages import Lock
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections import Counter

    from factcheck.core.anchoring.folding import Folded

LEAST = 60
"""Similarity in percent below which two passages share only small words."""
LAST_WORDS = 2
"""Words at either end of the quote by which the passage's own end is looked for."""
REACH = 200
"""Folded characters beyond the quote's length that the passage may have more."""


class Nearest(NamedTuple):
    """The passage most like a quote."""

    start: int
    """Offset in the raw text, in code points."""
    end: int
    similarity: int
    """Percent."""
    figure_differs: bool
    """Whether a figure, in digits or in words, differs: it must then not be offered."""


def nearest(parts: tuple[str, ...], folded: Folded) -> Nearest | None:
    """Return the passage most like the quote's parts, None where nothing resembles them."""
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  20 ms, only for lost quotes

    quote, text = " ".join(parts), folded.text
    found = partial_ratio_alignment(quote, text, score_cutoff=LEAST)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = found.dest_start, found.dest_end
    if len(quote) > len(text):
        start, end = 0, len(text)
    start, end = widened(quote, text, start, end)
    first, last = folded.span(start, end)
    differs = figures(quote) != figures(text[start:end])
    return Nearest(first, last, int(found.score), differs)


def widened(quote: str, text: str, start: int, end: int) -> tuple[int, int]:
    """Return the passage's span with whole words, reaching to the quote's own first and last."""
    words = quote.split(" ")
    head, tail = " ".join(words[:LAST_WORDS]), " ".join(words[-LAST_WORDS:])
    if len(words) > LAST_WORDS and not text.startswith(head, start):
        at = text.rfind(head, max(0, end - len(quote) - REACH), end)
        start = at if 0 <= at < start else start
    if len(words) > LAST_WORDS and not text.endswith(tail, 0, end):
        at = text.find(tail, start, start + len(quote) + REACH)
        end = max(end, at + len(tail)) if at >= 0 else end
    while start and (is_cut(text, start) or text[start] == " "):
        start -= 1
    while end < len(text) and is_cut(text, end):
        end += 1
    return within_gaps(text, start + (text[start] == " "), end)


def within_gaps(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without what it holds of a "[…]" before or after it."""
    before, bracket, passage = text[start:end].partition("]")
    if bracket and not before.strip(" ."):
        start = end - len(passage.lstrip())
    return start, start + len(text[start:end].removesuffix("[").rstrip())


def figures(text: str) -> Counter[str]:
    """Return the figures of a text, each as often as it stands there."""
    from collections import Counter  # noqa: PLC0415  only for lost quotes

    return Counter(word.form for word in words_of(text) if lock_of(word) is Lock.FIGURE)
