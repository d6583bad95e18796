"""Fractions: "½", "3/4", "two thirds", "three twenty-firsts", and what they add to a number.

fraction    := "½" | [0-9]+ "/" [0-9]+ | numerator denominator | "half" | "quarter"
numerator   := "a" | "one" | spelled          more than one before a denominator in the plural
denominator := "half" | "third" | "fifths" | "hundredth" | "twenty" ["-"] "firsts"
tail        := "½" | "1/2" | "and" ["a" | numerator] denominator          after a whole number
part        := (fraction | "half") ["of"] ["a"] multiplier                "half a million"
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals.amounts import Amount, Found, stated
from factcheck.core.reading.numerals.digits import SIGNS
from factcheck.core.reading.numerals.spelled import TEN, TWENTY, hundreds

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

SLASH = "/"
SLASH_DIGITS = 3  # of either side of "20/100": longer ones are no fraction
SLASHED = (2, 3, 4, 5, 6, 8, 10, 16, 20, 32, 100, 1_000)
"""Denominators behind a slash: "9/11" is a day, and no fraction is told in elevenths."""
QUARTER = 4


def fraction(phrase: Phrase, at: int) -> Found | None:
    """Read a fraction that is a number by itself."""
    if share := SIGNS.get(phrase.word(at)):
        return stated(share, 0, "words"), at + 1
    found = slashed(phrase, at) or named(phrase, at) or lone(phrase, at)
    return None if found and part(phrase, at) else found


def lone(phrase: Phrase, at: int) -> Found | None:
    """Read "half" and "quarter", which need no article; "third" is as often an ordinal."""
    under = phrase.vocabulary.denominators.get(phrase.word(at), 0)
    if not is_simple(under):
        return None
    return stated(Fraction(1, under), 0, "words"), at + 1


def is_simple(under: int) -> bool:
    """Whether a denominator is that of halves or quarters."""
    return under in (2, QUARTER)


def slashed(phrase: Phrase, at: int) -> Found | None:
    """Read "3/4", "20 / 100"; "24/7" and "9/11" are something else."""
    if not is_over(phrase, at):
        return None
    above, below = phrase.word(at), phrase.word(at + 2)
    if not (is_short(above) and is_short(below)):
        return None
    if int(above) >= int(below) or int(below) not in SLASHED:
        return None
    share = Fraction(int(above), int(below))
    return stated(share, 0, "digits"), at + 3


def is_over(phrase: Phrase, at: int) -> bool:
    """Whether one number stands over another, close or spaced: "3/4", "3 / 4"; "3 /4" is neither.

    A third one makes it a date.
    """
    if phrase.word(at + 1) != SLASH:
        return False
    is_dated = phrase.word(at + 3) == SLASH or phrase.word(at - 1) == SLASH
    return phrase.touches(at + 1) == phrase.touches(at + 2) and not is_dated


def is_short(word: str) -> bool:
    """Whether a word is a number of few digits, that no zero begins."""
    return word.isascii() and word.isdigit() and len(word) <= SLASH_DIGITS and word[0] != "0"


def named(phrase: Phrase, at: int) -> Found | None:
    """Read "a half", "two thirds", "one hundred and thirty-two fifths"."""
    words = phrase.vocabulary
    first = phrase.word(at)
    if first not in words.one and first not in words.numbers:
        return None
    above, end = hundreds(phrase, at, "") or (1, at + 1)
    end += phrase.word(end) == "-"
    under = below(phrase, end)
    if not under or not is_agreed(phrase, above, under):
        return None
    share = Fraction(above, under[0])
    return stated(share, 0, "words"), under[1]


def is_agreed(phrase: Phrase, above: int, under: tuple[int, int]) -> bool:
    """Whether a denominator agrees with its numerator: "hundred and fifth" is an ordinal."""
    is_plural = phrase.word(under[1] - 1) in phrase.vocabulary.denominator_plurals
    is_three_quarter = above == QUARTER - 1 and under[0] == QUARTER  # "one and three quarter hours"
    return (above > 1) == is_plural or is_three_quarter


def below(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read a denominator: "thirds", "twenty-firsts"."""
    words = phrase.vocabulary
    word = phrase.word(at)
    value = words.denominators.get(word) or words.denominator_plurals.get(word, 0)
    if value > 1:
        return value, at + 1
    tens = words.numbers.get(word, 0)
    if tens < TWENTY or tens % TEN:
        return None
    place = at + 1 + (phrase.word(at + 1) == "-")
    unit = phrase.word(place)
    ones = words.denominators.get(unit) or words.denominator_plurals.get(unit, 0)
    return (tens + ones, place + 1) if 0 < ones < TEN else None


def tail(phrase: Phrase, at: int, until: str) -> tuple[Fraction, int] | None:
    """Read what a fraction adds to the whole number before it; None where it begins a share."""
    found = joined(phrase, at, until) or beside(phrase, at)
    if not found or phrase.word(found[1]) not in phrase.vocabulary.of:
        return found
    words = phrase.vocabulary
    unit = phrase.word(found[1] + 1 + (phrase.word(found[1] + 1) in words.one))
    return found if unit in words.time_units else None


def beside(phrase: Phrase, at: int) -> tuple[Fraction, int] | None:
    """Read "½" and "1/2" right after a whole number, and the "einhalb" of "dreieinhalb"."""
    if phrase.touches(at) and phrase.word(at) in phrase.vocabulary.half_endings:
        return Fraction(1, 2), at + 1
    if share := SIGNS.get(phrase.word(at)):
        return share, at + 1
    found = slashed(phrase, at)
    return (Fraction(found[0].point or 0), found[1]) if found else None


def joined(phrase: Phrase, at: int, until: str) -> tuple[Fraction, int] | None:
    """Read "and a half", "and two thirds", "and quarter", "-and-a-half"."""
    words = phrase.vocabulary
    at += phrase.word(at) == "-"
    if phrase.word(at) != words.conjunction or until == words.conjunction:
        return None
    if (share := SIGNS.get(phrase.word(at + 1))) is not None:
        return share, at + 2
    at += 1 + (phrase.word(at + 1) == "-")
    found = lone(phrase, at) or named(phrase, at)
    if not found or found[0].point is None or found[0].point >= 1:
        return None
    return Fraction(found[0].point), found[1]


def part(phrase: Phrase, at: int) -> tuple[Fraction, int] | None:
    """Read "half a", "quarter", "two thirds of a" before a multiplier, which is left."""
    words = phrase.vocabulary
    found = named(phrase, at) or lone(phrase, at)
    if not found or found[0].point is None:
        return None
    share, end = Fraction(found[0].point), found[1]
    end += phrase.word(end) in words.of or phrase.word(end) == "-"
    if phrase.word(end) in words.one:
        end += 1 + (phrase.word(end + 1) == "-")  # "half-a-dozen"
    last = phrase.word(end)
    is_unit = last in words.multipliers or last in words.dozen
    return (share, end) if is_unit and share < 1 else None


def added(amount: Amount, share: Fraction) -> Amount:
    """Return a whole number and a fraction as one amount."""
    assert amount.point is not None  # noqa: S101  an invariant
    return stated(amount.point + share, share, amount.form)
