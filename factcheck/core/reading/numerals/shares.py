"""Parts of a whole in words, in hundredths of it: "half", "a third", "two-thirds".

share    := ["a" | number] "half" | "third" | "quarters" …
portion  := ["a" | number] share ["of"] ["a" | "one"] before a unit: "half a percent", "a quarter of
            a point", "two-tenths of one percent"
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.interval import closed
from factcheck.core.reading.numerals.amounts import Amount, Found, stated, tidy
from factcheck.core.reading.words import skip

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

WHOLE = 100
HARD_POINTS, LIKELY_POINTS = 2, 1  # around a simple fraction: docs/semantics.md
FRACTION_STEP = 5  # points: granularity of fractions that no decimal number is; our choice
LARGEST_NUMERATOR = 10
HALF = 2  # the one fraction that needs no number before it


def worded_share(phrase: Phrase, at: int) -> Found | None:
    """Read "half", "a third", "two-thirds", "three quarters" as hundredths."""
    words = phrase.vocabulary
    numerator, end = 1, at
    if phrase.word(at) in words.one:
        end = at + 1
    elif 0 < (count := words.numbers.get(phrase.word(at), 0)) < LARGEST_NUMERATOR:
        numerator, end = count, at + 1
    end += phrase.word(end) == "-" and end > at
    denominator = words.fractions.get(phrase.word(end))
    following = end + 1 + (phrase.word(end + 1) in words.of)
    if end == at and denominator != HALF:
        return None
    if not denominator or numerator >= denominator or starts_number(phrase, following):
        return None
    return hundredths(Fraction(numerator, denominator)), end + 1


def hundredths(part: Fraction) -> Amount:
    """Return a simple fraction as hundredths, a little more or less."""
    share = part * WHOLE
    hard = closed(tidy(share - HARD_POINTS), tidy(share + HARD_POINTS))
    likely = closed(tidy(share - LIKELY_POINTS), tidy(share + LIKELY_POINTS))
    step = 0 if share.denominator == 1 else FRACTION_STEP
    return stated(share, WHOLE // 10, "")._replace(step=step, alone=(hard, likely))


def starts_number(phrase: Phrase, at: int) -> bool:
    """Whether "half" is part of a number: "half a million", "half a dozen", "half a percent"."""
    words = phrase.vocabulary
    if is_one(phrase, at) and phrase.word(at + 1) in words.percent:
        return True
    word = phrase.word(at + (phrase.word(at) in words.one or phrase.word(at) == "-"))
    return (
        word in words.multipliers
        or word in words.dozen
        or word in words.time_units
        or word in words.percent
    )


def is_one(phrase: Phrase, at: int) -> bool:
    """Whether one stands here: "a quarter of *one* percent", "0.1 of *a* percent"."""
    words, word = phrase.vocabulary, phrase.word(at)
    return word == "1" or word in words.one or words.numbers.get(word) == 1


def portion(phrase: Phrase, at: int) -> Found | None:
    """Read "half a", "a quarter of one", "two-tenths of a" before whatever unit follows."""
    words = phrase.vocabulary
    numerator, start = 1, skip(phrase, at, *words.one)
    if start == at and 0 < (count := words.numbers.get(phrase.word(at), 0)) < LARGEST_NUMERATOR:
        numerator, start = count, skip(phrase, at + 1, "-")
    denominator = words.fractions.get(phrase.word(start))
    if not denominator or (start == at and denominator != HALF):
        return None
    end = skip(phrase, start + 1, *words.of, "-")
    end += is_one(phrase, end) and (end > start + 1 or phrase.word(end) in words.one)
    share = Fraction(numerator, denominator)
    return stated(share, Fraction(1, denominator), "words"), end
