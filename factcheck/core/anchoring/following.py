"""Words right behind a quote that would change what it says: "but", "up to", a range's end."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import fold
from factcheck.core.anchoring.locks import lock_of, words_of
from factcheck.core.anchoring.passages import ending
from factcheck.core.findings.passages import Lock
from factcheck.core.reading.vocabulary.quoted import quoted

if TYPE_CHECKING:
    from factcheck.core.findings.passages import Span

LOOKED_AT = 60
"""Characters behind a quote that are looked at: the longest of those words, and a figure."""


@cache
def between_pattern() -> re.Pattern[str]:
    """Return the pattern of what may stand between a quote and the word behind it."""
    return re.compile(r"[\s,;:\"'”’»)\]–—-]*")


@cache
def going_on(language: str) -> re.Pattern[str]:
    """Return the pattern of the words that are looked for, the longest first."""
    words = sorted(quoted(language).going_on, key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def follows(text: str, start: int, end: int, language: str) -> Span | None:
    """Return the rest of the sentence behind a quote where it takes back or limits it; else None.

    Offsets are in ``text``; ``language`` is one of `vocabulary.LANGUAGES`, or its words are not
    known and nothing is found.
    """
    last, _ = ending(text, end)
    behind = between_pattern().match(text, end)
    first = behind.end() if behind else end
    if first >= last:
        return None
    is_limited = quoted(language).going_on and going_on(language).match(text, first)
    if is_limited or is_range(text[start:end], text[end : end + LOOKED_AT], language):
        return end, last
    return None


def is_range(quote: str, behind: str, language: str) -> bool:
    """Whether a quote ends with a figure, and what is behind it with the end of its range."""
    ours, theirs = words_of(quote), words_of(behind)
    if not ours or not theirs or lock_of(ours[-1]) is not Lock.FIGURE:
        return False
    if not fold(quote[ours[-1].end :]).text.strip(" ") == "":
        return False
    joint = fold(behind[: theirs[0].start]).text.strip(" ")
    if joint in quoted(language).range_ends:
        return lock_of(theirs[0]) is Lock.FIGURE
    is_joint = not joint and theirs[0].form in quoted(language).range_ends
    return is_joint and len(theirs) > 1 and lock_of(theirs[1]) is Lock.FIGURE
