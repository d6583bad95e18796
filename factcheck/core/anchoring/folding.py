"""Text folded, so that typography does not keep a quote from its source, with a map back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache, lru_cache

from factcheck.core.named import NamedTuple

DASHES = "-‐‑‒–—―−﹘﹣－"
SIGNS = {
    **dict.fromkeys("‘’‚‛′ʼ´`", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys(DASHES, "-"),
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


BREAK = r"[ \t]{0,9}\r?\n[ \t]{0,99}"
"""The end of a line, with the margin of the next one."""
REFERENCE = r"&(?:amp;|#38;)*(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
"""A character reference of HTML, "&#8217;"; encoded twice ("&amp;nbsp;") it is still one sign."""


@cache
def unusual() -> re.Pattern[str]:
    """Return the pattern of stretches that may change; all else is printed ASCII.

    broken = a hyphen at the end of a line, within a word: "govern-" over "ment".
    """
    broken = rf"[-\u00ad\u2010](?<=[^\W\d_].){BREAK}(?=[^\W\d_])"
    return re.compile(
        rf"(?P<broken>{broken})|(?:(?!{broken})[^!-~]|`|{REFERENCE})+",
    )


SELDOM = ("&", "\u00ad", "\u2010", "-\n", "-\r", "-\t", "- ")
"""What a text must hold for a word to be broken at a line end, or a sign to be encoded."""


@cache
def usual() -> re.Pattern[str]:
    """Return the pattern of `unusual` for a text without any of `SELDOM`: half the time."""
    return re.compile("[^!-~]+|`|(?P<broken>(?!))")


@cache
def sign_pattern() -> re.Pattern[str]:
    """Return the pattern of one sign: a character, or a reference to one."""
    return re.compile(f"{REFERENCE}|.", re.DOTALL)


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
    pattern = unusual() if any(sign in text for sign in SELDOM) else usual()
    for match in pattern.finditer(text):
        if match[0] == " ":
            continue
        pieces.append(text[done : match.start()])
        length += match.start() - done
        found = broken(text, match) if match["broken"] else units(match[0], match.start())
        for offset, width, folded in found:
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
    plain = text.isascii() and text.isprintable()
    return plain and not any(sign in text for sign in ("  ", "`", "&"))


def broken(text: str, match: re.Match[str]) -> list[tuple[int, int, str]]:
    """Return what a hyphen at the end of a line folds to, as `units` does.

    A word that goes on in small letters is joined, "Nur-" over "Sultan" keeps its hyphen.
    Compounds ("man-" over "made") are joined too: `loose` lets a quote have their hyphen.
    """
    is_kept = match[0][0] == "-" and not text[match.end()].islower()
    return [(match.start(), match.end() - match.start(), "-")] if is_kept else []


def units(stretch: str, offset: int) -> list[tuple[int, int, str]]:
    """Return (raw offset, raw width, folded text) of a stretch; white space as one space."""
    found: list[tuple[int, int, str]] = []
    is_space = False
    for match in sign_pattern().finditer(stretch):
        at, width = offset + match.start(), match.end() - match.start()
        sign = match[0] if width == 1 else referred(match[0])
        if sign in DROPPED:
            continue
        if sign.isspace() and is_space:
            begin = found[-1][0]
            found[-1] = (begin, at + width - begin, " ")
        else:
            is_space = sign.isspace()
            found.append((at, width, " " if is_space else SIGNS.get(sign) or letters(sign)))
    return found


def referred(reference: str) -> str:
    """Return the sign that a reference of HTML stands for; the reference where it is none.

    Letters and figures are never written so, but by somebody who hides them: they stay.
    """
    from html import unescape  # noqa: PLC0415  few texts need the table of 2,200 names

    inner = "&" + reference[1:].replace("amp;", "").replace("#38;", "")
    sign = unescape(inner) if inner != "&" else "&"
    is_sign = len(sign) == 1 and not (sign.isascii() and (sign.isalnum() or sign in "#;"))
    return sign if is_sign else reference


def letters(sign: str) -> str:
    """Return what one sign folds to."""
    if len(sign) > 1:
        return sign
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
