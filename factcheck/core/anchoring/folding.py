"""Text folded, so that typography does not keep a quote from its source, with a map back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache

from factcheck.core.named import NamedTuple

SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
    "‹": "'",
    "›": "'",
}
"""Signs that differ by typography only, and what they fold to."""
DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
"""Signs that nobody sees: soft hyphen, zero-width space and joiners, byte order mark."""
OTHER_NUMBERS = ("<super>", "<sub>", "<fraction>", "<circle>")
"""Decompositions that would make another number: 10³ is not 103, a note's ² no digit."""


class Folded(NamedTuple):
    """Folded text, and where each part of it stands in the raw text."""

    text: str
    raw: str
    starts: tuple[int, ...]
    """Folded offsets at which the distance between folded and raw text changes."""
    origins: tuple[int, ...]
    """Raw offset of each of `starts`."""
    widths: tuple[int, ...]
    """Raw characters that the folded stretch from there stands for: 0 where one for one."""

    def origin(self, offset: int) -> int:
        """Return the raw offset at which the folded character ``offset`` begins."""
        at = bisect_right(self.starts, offset) - 1
        inside = 0 if self.widths[at] else offset - self.starts[at]
        return self.origins[at] + inside

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the raw span of a folded one; it must hold a character."""
        at = bisect_right(self.starts, end - 1) - 1
        last = self.origins[at] + (self.widths[at] or end - self.starts[at])
        return self.origin(start), last


@cache
def gap_pattern() -> re.Pattern[str]:
    """Return the pattern of what the ledger writes for words left out."""
    return re.compile(r"\[ ?(?:…|\.\.\.) ?\]")


def parts_of(quote: str) -> tuple[str, ...]:
    """Return the parts of a quote or of words between its gaps, folded, without blanks around."""
    parts = gap_pattern().split(quote) if "[" in quote else [quote]
    folded = (fold(part).text.strip() for part in parts)
    return tuple(part for part in folded if part)


@cache
def unusual() -> re.Pattern[str]:
    """Return the pattern of stretches that may change: all but printed ASCII."""
    return re.compile("[^!-~]+|[`]")


@lru_cache(maxsize=32)
def fold(text: str) -> Folded:
    """Fold a text: compatible letters alike, quotes, dashes and dots in ASCII, single spaces.

    Accents are taken apart (é is e and its accent), so that it does not matter how they were
    typed. Capitals stay. Linear in the length of the text.
    """
    if is_folded(text):
        return Folded(text, text, (0,), (0,), (0,))
    pieces: list[str] = []
    starts, origins, widths = [0], [0], [0]
    done = length = 0
    for match in unusual().finditer(text):
        if match[0] == " ":
            continue
        pieces.append(text[done : match.start()])
        length += match.start() - done
        for offset, width, folded in units(match[0], match.start()):
            starts.append(length)
            origins.append(offset)
            widths.append(width)
            pieces.append(folded)
            length += len(folded)
        done = match.end()
        starts.append(length)
        origins.append(done)
        widths.append(0)
    pieces.append(text[done:])
    return Folded("".join(pieces), text, tuple(starts), tuple(origins), tuple(widths))


def is_folded(text: str) -> bool:
    """Whether a text has nothing to fold, as most quotes have: printed ASCII in single spaces."""
    return text.isascii() and text.isprintable() and "  " not in text and "`" not in text


def units(stretch: str, offset: int) -> list[tuple[int, int, str]]:
    """Return (raw offset, raw width, folded text) of a stretch; white space as one space."""
    found: list[tuple[int, int, str]] = []
    space = -1
    for at, sign in enumerate(stretch):
        if sign in DROPPED:
            continue
        if sign.isspace():
            if space < 0:
                space = at
                found.append((offset + at, 1, " "))
            else:
                begin = found[-1][0]
                found[-1] = (begin, offset + at + 1 - begin, " ")
            continue
        space = -1
        found.append((offset + at, 1, SIGNS.get(sign) or letters(sign)))
    return found


def letters(sign: str) -> str:
    """Return what one character folds to."""
    if unicodedata.decomposition(sign).startswith(OTHER_NUMBERS):
        return sign
    folded = unicodedata.normalize("NFKD", sign)
    # A free-standing accent (¨) is a space and its accent: it would add white space of its own.
    return sign if " " in folded else folded


def is_letter_or_digit(sign: str) -> bool:
    """Whether a character is part of a word or a figure; a raised ² is not."""
    return sign.isalpha() or sign.isdecimal() or unicodedata.combining(sign) != 0


def is_cut(text: str, at: int) -> bool:
    """Whether ``at`` lies within a word or a figure: before the "20" of 2019, the "000" of 10,000.

    Scripts without capitals (Chinese, Thai, Arabic) may have no spaces: any place will do there.
    """
    if not 0 < at < len(text):
        return False
    left, right = text[at - 1], text[at]
    if left.isdecimal() or right.isdecimal():
        inside = is_letter_or_digit(left) and is_letter_or_digit(right)
        return inside or joins_digits(text, at)
    if unicodedata.category(right) == "Mn":
        return True
    both = left.isalpha() and right.isalpha()
    return both and "Lo" not in (unicodedata.category(left), unicodedata.category(right))


def joins_digits(text: str, at: int) -> bool:
    """Whether a point or comma beside ``at`` stands between two digits: 1.1, 10,000."""
    before = text[at - 1] in ".," and at > 1 and text[at - 2].isdecimal() and text[at].isdecimal()
    after = (
        text[at] in ".,"
        and text[at - 1].isdecimal()
        and at + 1 < len(text)
        and text[at + 1].isdecimal()
    )
    return before or after
