"""A page as a browser searches it: its text folded, blocks kept apart, and where words end."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factcheck.core.findings.passages import Span

QUOTES = {"‘": "'", "’": "'", "׳": "'", "“": '"', "”": '"', "״": '"'}
"""Quotation marks that Chromium takes for one another (its FoldQuoteMarksAndSoftHyphens)."""
KEPT_MARKS = (0, 8, 9)
"""Combining classes of marks that make another letter: vowels of Indic scripts, voiced kana,
virama. Others are accents, which do not count."""
KATAKANA, TO_HIRAGANA = ("ァ", "ヶ"), 0x60
"""Letters that are as good as those of the other kana, and how far before them those stand."""
WITHIN_WORDS = frozenset("'.:·․﹕：＇．\"")
"""Signs that part no word between two letters (UAX 29, MidLetter and MidNumLet), or may not."""
WITHIN_FIGURES = frozenset("'.,;․︐︔﹐﹔，；＇．")
"""Signs that part no figure between two digits (UAX 29, MidNum and MidNumLet)."""
FIRST_EAST_ASIAN = "\u2e80"
"""From here on stand Chinese and Japanese, whose words a browser finds in a dictionary."""
FIRST_UNSPACED = "\u0e00"
"""From here on stand Thai and the like; before it, scripts that part words by spaces."""
EMOJI = (0x1F000, 0x1FAFF)
"""Pictures, of which several can make one."""


class Page(NamedTuple):
    """A page to look into; offsets are those of `text`."""

    text: str
    """Folded; a line end parts blocks, white space within one is a single space."""
    is_edge: Callable[[str, int], bool]
    """Whether a word begins or ends at an offset of the text."""


class Folds(dict[str, str]):
    """What each character is looked for as, worked out when it is first met."""

    def __missing__(self, sign: str) -> str:
        """Return and keep what a character folds to; nothing for one that draws nothing."""
        self[sign] = kept = folded_sign(sign)
        return kept


FOLDS = Folds()


def folded_sign(sign: str) -> str:
    """Return a character without case and accents, as letters alike in Unicode's eyes."""
    if sign in QUOTES:
        return QUOTES[sign]
    if unicodedata.category(sign) == "Cf":
        return ""
    signs = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    kept = "".join(each for each in signs if unicodedata.combining(each) in KEPT_MARKS)
    if KATAKANA[0] <= kept[:1] <= KATAKANA[1]:
        kept = chr(ord(kept[0]) - TO_HIRAGANA) + kept[1:]
    # A free-standing accent (¨) is a space and its accent: it would add white space of its own.
    return sign if " " in kept and not sign.isspace() else kept


@cache
def blanks() -> re.Pattern[str]:
    """Return the pattern of white space that is shown otherwise than it is written."""
    return re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


def shown(text: str) -> str:
    """Return a text with each run of white space as a line end, where it parts blocks, or a space.

    A line end and a tabulator (cells of a row) part blocks. No-break spaces stay.
    """
    return blanks().sub(lambda run: "\n" if "\n" in run[0] or "\t" in run[0] else " ", text)


def alike(text: str) -> str:
    """Return a text sign by sign as it is compared: without case and accents, quotes straight."""
    return text.lower() if text.isascii() else "".join(map(FOLDS.__getitem__, text))


def folded(text: str) -> str:
    """Return a text as it is looked through: blocks apart, single spaces, signs `alike`."""
    return alike(shown(text))


def as_shown(text: str, seams: Iterable[int] = ()) -> Page:
    """Return a page whose lines are its blocks, where words end only where they surely do.

    ``seams`` are offsets in ``text`` at which markup changes within a line: a browser takes them
    for ends of words.
    """
    known = frozenset(len(folded(text[:seam])) for seam in seams)
    return Page(folded(text), lambda page, at: at in known or is_sure_edge(page, at))


def as_it_may_be(text: str) -> Page:
    """Return a page in which all is found that a browser may find in it, and more.

    Its lines may be one block, wrapped; any place may be the end of a word, since markup is not
    known, nor the browser's dictionary.
    """
    return Page(folded(text).replace("\n", " "), lambda _page, _at: True)


def span_of(text: str, span: Span) -> Span:
    """Return the span in a text, in code points, of one in its folded form."""
    offsets = range(len(text) + 1)

    def length(offset: int) -> int:
        return len(folded(text[:offset]))

    start, end = (bisect_right(offsets, offset, key=length) - 1 for offset in span)
    return start, end


def is_sure_edge(text: str, at: int) -> bool:
    """Whether a word ends at an offset in any browser (UAX 29); of scripts without spaces unsure.

    ``text`` is folded.
    """
    if not 0 < at < len(text):
        return True
    left, right = text[at - 1], text[at]
    if is_letter(left) and is_letter(right):
        return min(left, right) < FIRST_UNSPACED and max(left, right) >= FIRST_EAST_ASIAN
    if unicodedata.category(right).startswith("M"):
        return False
    if all(EMOJI[0] <= ord(sign) <= EMOJI[1] for sign in (left, right)):
        return False
    return not (joins(text, at - 1) or joins(text, at))


def is_letter(sign: str) -> bool:
    """Whether a character makes words: a letter, a digit, the low line."""
    return sign.isalnum() or sign == "_"


def joins(text: str, at: int) -> bool:
    """Whether the sign at an offset stands within a word or a figure: isn't, 10,000."""
    sign = text[at]
    if sign not in WITHIN_WORDS and sign not in WITHIN_FIGURES:
        return False
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign in WITHIN_FIGURES and before.isdecimal() and after.isdecimal():
        return True
    return sign in WITHIN_WORDS and before.isalpha() and after.isalpha()
