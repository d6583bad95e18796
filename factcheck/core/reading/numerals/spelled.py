"""Spelled numbers: "twenty-five", "one hundred and five thousand", "half a" before a million.

number := below-thousand [multiplier ["and"] number]      each multiplier smaller than the last
A last multiplier is left to whoever reads on, so that "one to two million" can share it.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals.amounts import Found, stated, trailing_unit

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

TOKENS = 30  # of one spelled number: a cap against hostile text
HUNDRED = 100
TWENTY = 20
TEN = 10
HALF = 2
LARGEST = 10**18


def one(phrase: Phrase, at: int) -> Found | None:
    """Read "a" before a multiplier: "a hundred"; nothing where languages write "hundred"."""
    words = phrase.vocabulary
    if phrase.word(at) in words.bare_multipliers:
        return stated(1, 1, "words"), at
    named = phrase.word(at) in words.one and phrase.word(at + 1) in words.multipliers
    return (stated(1, 1, "words"), at + 1) if named else None


def part_of_one(phrase: Phrase, at: int) -> Found | None:
    """Read "half a million", "a quarter of a million"."""
    words = phrase.vocabulary
    start = at + (phrase.word(at) in words.one)
    denominator = words.fractions.get(phrase.word(start))
    if not denominator:
        return None
    end = start + 1 + (phrase.word(start + 1) in words.of)
    if phrase.word(end) not in words.one or phrase.word(end + 1) not in words.multipliers:
        return None
    share = Fraction(1, denominator)
    return stated(share, share, "words"), end + 1


def spelled_amount(phrase: Phrase, at: int, until: str) -> Found | None:
    """Read a spelled number as an amount."""
    found = spelled(phrase, at, until)
    return (stated(found[0], trailing_unit(found[0]), "words"), found[1]) if found else None


def spelled(phrase: Phrase, at: int, until: str) -> tuple[int, int] | None:
    """Read "one hundred and five thousand"; each multiplier is smaller than the one before.

    The last multiplier is left to `multiplier` where nothing follows it, so that it can be shared.
    """
    words = phrase.vocabulary
    total, last, end, seen = 0, LARGEST, at, at
    while end - at < TOKENS and (part := below_thousand(phrase, end, until)):
        value, end = part
        seen = end
        factor, after_factor = multiplier_word(phrase, end)
        if factor == 1 or factor >= last:
            is_shared = not total and phrase.word(end - 1) == phrase.vocabulary.hundred
            return (value // HUNDRED, end - 1) if is_shared else (total + value, end)
        following = after_factor
        if phrase.word(following) == words.conjunction != until:
            following += 1
        if not below_thousand(phrase, following, until):
            if total:
                return total + value * factor, after_factor
            is_shared = phrase.word(end - 1) == words.hundred
            return (value // HUNDRED, end - 1) if is_shared else (value, end)
        total, last, end, seen = total + value * factor, factor, following, after_factor
    return (total, seen) if total else None


def multiplier_word(phrase: Phrase, at: int) -> tuple[int, int]:
    """Read "thousand", "million"; 1 where none stands here."""
    words = phrase.vocabulary
    word = phrase.word(at)
    factor = words.multipliers.get(word, 1)
    return (factor, at + 1) if word != words.hundred and factor > 1 else (1, at)


def below_thousand(phrase: Phrase, at: int, until: str) -> tuple[int, int] | None:
    """Read "two hundred and five", "ninety-nine", "a hundred"."""
    words = phrase.vocabulary
    is_one = phrase.word(at) in words.one and phrase.word(at + 1) == words.hundred
    small = (1, at + 1) if is_one else below_hundred(phrase, at) or bare(phrase, at)
    if not small or phrase.word(small[1]) != words.hundred:
        return small
    value, end = small[0] * HUNDRED, small[1] + 1
    following = end
    if phrase.word(following) == words.conjunction != until:
        following += 1
    rest = below_hundred(phrase, following)
    return (value + rest[0], rest[1]) if rest else (value, end)


def bare(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read the one that a bare "hundert" or "tausend" leaves out."""
    return (1, at) if phrase.word(at) in phrase.vocabulary.bare_multipliers else None


def below_hundred(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "seven", "twenty-five"."""
    words = phrase.vocabulary
    value = words.numbers.get(phrase.word(at))
    if value is None:
        return None
    if value < TWENTY or value % 10:
        return value, at + 1
    following = at + 1 + (phrase.word(at + 1) == "-")
    unit = words.numbers.get(phrase.word(following), 0)
    return (value + unit, following + 1) if 0 < unit < TEN else (value, at + 1)
