"""Numerals: digits, spelled numbers, dozens, vague plurals; what they leave possible, no unit yet.

amount := vague | few [multiplier] | "six figures" | "a pair" | number
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals import fractions
from factcheck.core.reading.numerals.amounts import (
    Amount,
    Exact,
    Found,
    scaled,
    stated,
    tidy,
    times,
)
from factcheck.core.reading.numerals.chains import after_minus, negative, number
from factcheck.core.reading.numerals.digits import MINUS, POINT, SIGNS
from factcheck.core.reading.numerals.fractions import is_over, slashed, tail
from factcheck.core.reading.numerals.shares import hundredths, is_one, portion, worded_share
from factcheck.core.reading.numerals.vague import RULES, few, lengthy, named, vague_plural
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import tables

if TYPE_CHECKING:
    from factcheck.core.reading.records import Refusal
    from factcheck.core.reading.words import Phrase

__all__ = [
    "OPENING_SIGNS", "RULES", "SIGNS", "Amount", "Exact", "Found", "fraction", "hundredths",
    "is_one", "is_over", "is_split", "portion", "read", "scaled", "slashed", "stated", "tail",
    "tidy", "times", "worded_share",
]  # fmt: skip

TABLES = (
    "numbers", "multipliers", "one", "vague", "vague_parts", "few", "denominators", "minus",
    "named_numbers", "digit_counts", "mixed_numbers",
)  # fmt: skip
OPENING_SIGNS = (MINUS, POINT)
"""Signs that begin an amount where they touch its digits: "-5", ".08"."""


@cache
def first_words(language: str) -> frozenset[str]:
    """Return every word and sign with which an amount can begin, beside digits."""
    starts = {word for table in TABLES for word in tables(language)[table]}
    return frozenset({*starts, *SIGNS, *OPENING_SIGNS, *vocabulary(language).one})


def read(phrase: Phrase, at: int, until: str = "") -> tuple[Amount | Refusal, int] | None:
    """Read the longest amount that begins here; a spelled number stops at the word ``until``.

    Every kind asks at the same places, so the phrase remembers the answers.
    """
    known = phrase.numerals
    if (at, until) not in known:
        known[at, until] = longest(phrase, at, until)
    found: tuple[Amount | Refusal, int] | None = known[at, until]
    return found


def longest(phrase: Phrase, at: int, until: str) -> tuple[Amount | Refusal, int] | None:
    """Read an amount by the grammars of its kinds, where one can begin."""
    word = phrase.word(at)
    if "0" <= word[:1] <= "9":
        return lengthy(phrase, at) or number(phrase, at, until)
    if word not in first_words(phrase.language):
        return None
    return (
        few(phrase, at)
        or vague_plural(phrase, at)
        or lengthy(phrase, at)
        or named(phrase, at)
        or number(phrase, at, until)
    )


def fraction(phrase: Phrase, at: int) -> Found | None:
    """Read a fraction that is a number by itself, with its sign: "two thirds", "-3/4"."""
    start = after_minus(phrase, at)
    found = fractions.fraction(phrase, start)
    if not found or start == at:
        return found
    return negative(found[0]), found[1]


def is_split(phrase: Phrase, start: int, end: int) -> bool:
    """Whether spelled numbers stand side by side, as digits and years are said: "six forty"."""
    words = phrase.vocabulary
    previous = phrase.word(start - 1)
    if previous in words.multipliers:
        return True
    is_first = previous in words.numbers and phrase.word(start) in words.numbers
    is_last = phrase.word(end) in words.numbers and phrase.word(end - 1) in words.numbers
    return is_first or is_last
