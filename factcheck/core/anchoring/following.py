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

    Offsets are in ``text``; ``language`` is one of `vocabulary.LANGUAGES`.
    """
    last, _ = ending(text, end)
    behind = between_pattern().match(text, end)
    first = behind.end() if behind else end
    if first >= last:
        return None
    if going_on(language).match(text, first) or is_range(
        text[start:end], text[end : end + LOOKED_AT], language
    ):
        return end, last
    return None


def is_range(quote: str, behind: str, language: str) -> bool:
    """Whether a quote ends with a figure, and what is behind it with the end of its range."""
    words = words_of(quote)
    if not words or lock_of(words[-1]) is not Lock.FIGURE or quote[words[-1].end :].strip():
        return False
    joint = joint_pattern(language).match(fold(behind).text)
    if joint is None:
        return False
    other = words_of(joint.string[joint.end() :])
    return bool(other) and lock_of(other[0]) is Lock.FIGURE


@cache
def joint_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of what joins the two ends of a range: "to", a dash."""
    joints = "|".join(map(re.escape, quoted(language).range_ends))
    return re.compile(rf" ?(?:{joints})(?: |(?=\d))", re.IGNORECASE)
