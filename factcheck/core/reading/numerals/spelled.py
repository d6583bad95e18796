"""Spelled numbers below a multiplier: "twenty-five", "two hundred and five", "two point two".

spelled  := hundreds ["point" decimal+]
hundreds := [small | "a"] "hundred" ["and"] [small] | small
small    := "seven" | "twenty" ["-"] ["five"] | "zero" digit
decimal  := "nought" | "five" | "eleven" | "twenty-five" | [0-9]+
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals.amounts import Amount, Found, stated, trailing_unit

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

HUNDRED = 100
TWENTY = 20
TEN = 10
HALF = 2
DECIMALS = 12  # words after "point": a cap against hostile text


def spelled(phrase: Phrase, at: int, until: str) -> Found | None:
    """Read a spelled number without its multiplier; it stops at the word ``until``."""
    found = hundreds(phrase, at, until)
    if not found:
        return None
    value, end = found
    if phrase.word(end) == phrase.vocabulary.decimal_point and not is_place(phrase, at):
        return decimals(phrase, end + 1, value) or (whole(value), end)
    return whole(value), end


def whole(value: int) -> Amount:
    """Return a whole number as an amount."""
    return stated(value, trailing_unit(value), "words")


def is_place(phrase: Phrase, at: int) -> bool:
    """Whether a point that follows is one in time or of a score: "at one point two men"."""
    return phrase.word(at - 1) in phrase.vocabulary.point_openers


def decimals(phrase: Phrase, at: int, value: int) -> Found | None:
    """Read the decimals after "point", digit by digit or by twos: "two five", "eleven"."""
    written, end = "", at
    while end - at < DECIMALS:
        word = phrase.word(end)
        if not written and word.isascii() and word.isdigit() and len(word) <= DECIMALS:
            written, end = word, end + 1
            break
        digit = phrase.vocabulary.numbers.get(word)
        found = (digit, end + 1) if digit in range(TEN) else below_hundred(phrase, end)
        if not found:
            break
        written, end = written + str(found[0]), found[1]
    if not written:
        return None
    grain = Fraction(1, TEN ** len(written))
    return stated(value + int(written) * grain, grain, "words"), end


def hundreds(phrase: Phrase, at: int, until: str) -> tuple[int, int] | None:
    """Read "two hundred and five", "ninety-nine", "a hundred", "nineteen hundred"."""
    words = phrase.vocabulary
    is_one = phrase.word(at) in words.one and phrase.word(at + 1) == words.hundred
    small = (1, at + 1) if is_one else below_hundred(phrase, at)
    is_alone = at == 0 or words.hundred in words.bare_multipliers
    if not small and is_alone and phrase.word(at) == words.hundred:
        small = (1, at)
    if not small or phrase.word(small[1]) != words.hundred:
        return small
    value, end = small[0] * HUNDRED, small[1] + 1
    following = end
    if phrase.word(following) == words.conjunction != until:
        following += 1
    rest = below_hundred(phrase, following)
    is_next = rest and phrase.word(rest[1]) == words.hundred  # "one hundred and two hundred"
    return (value + rest[0], rest[1]) if rest and not is_next else (value, end)


def below_hundred(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "seven", "twenty-five", and "zero eight" as it is said digit by digit."""
    words = phrase.vocabulary
    value = words.numbers.get(phrase.word(at))
    if value is None:
        return None
    if 0 < value < TWENTY or value % TEN:
        return value, at + 1
    following = at + 1 + (value > 0 and phrase.word(at + 1) == "-")
    unit = words.numbers.get(phrase.word(following), 0)
    return (value + unit, following + 1) if 0 < unit < TEN else (value, at + 1)
