"""Numerals: digits, spelled numbers, dozens, vague plurals; what they leave possible, no unit yet.

amount := vague | few [multiplier] | [number] "dozen" | number
number := (digits | spelled | "half a") ["½" | "and a half"] [letter | multiplier …]
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals.amounts import Amount, Found, scaled, stated, tidy, times
from factcheck.core.reading.numerals.digits import SIGNS, digits, is_ambiguous
from factcheck.core.reading.numerals.shares import hundredths, portion, worded_share
from factcheck.core.reading.numerals.spelled import one, part_of_one, spelled_amount
from factcheck.core.reading.numerals.vague import RULES, dozen, few, vague_plural
from factcheck.core.reading.records import Refusal

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

__all__ = [
    "RULES", "Amount", "Found", "hundredths", "portion", "read", "scaled", "stated", "tidy",
    "times", "worded_share",
]  # fmt: skip

THOUSAND = 1_000  # from here up, a spelled number has read its multipliers itself
MULTIPLIERS = 2  # "hundred thousand", "thousand million"


def read(phrase: Phrase, at: int, until: str = "") -> tuple[Amount | Refusal, int] | None:
    """Read the longest amount that begins here; a spelled number stops at the word ``until``.

    Every kind asks at the same places, so the phrase remembers the answers.
    """
    known = phrase.numerals
    if (at, until) not in known:
        known[at, until] = (
            few(phrase, at)
            or vague_plural(phrase, at)
            or dozen(phrase, at)
            or number(phrase, at, until)
        )
    found: tuple[Amount | Refusal, int] | None = known[at, until]
    return found


def number(phrase: Phrase, at: int, until: str) -> tuple[Amount | Refusal, int] | None:
    """Read a number in digits or words with its multipliers."""
    found = (
        digits(phrase, at)
        or part_of_one(phrase, at)
        or spelled_amount(phrase, at, until)
        or one(phrase, at)
    )
    if not found:
        return None
    amount, end = found
    if isinstance(amount, Refusal):
        return amount, end
    amount, end = with_fraction(phrase, amount, end)
    is_whole = amount.form == "words" and amount.point is not None and amount.point >= THOUSAND
    factor, end = (1, end) if is_whole else multiplier(phrase, end)
    if factor == 1 and amount.form == "digits" and is_ambiguous(phrase, at, end):
        words = phrase.said(at, end)
        return Refusal(f"“{words}” may be a decimal or a whole number with grouped digits"), end
    return (scaled(amount, factor) if factor > 1 else amount), end


def with_fraction(phrase: Phrase, amount: Amount, at: int) -> Found:
    """Add "1½", "two and a half", where one follows."""
    words = phrase.vocabulary
    assert amount.point is not None  # noqa: S101  an invariant
    share, end = SIGNS.get(phrase.word(at), Fraction(0)), at + 1
    tail = [phrase.word(at + step) for step in range(3)]
    if tail[0] == words.conjunction and tail[1] in words.one and tail[2] in words.fractions:
        share, end = Fraction(1, words.fractions[tail[2]]), at + 3
    if not share or share == amount.point:
        return amount, at
    return stated(amount.point + share, share, amount.form), end


def multiplier(phrase: Phrase, at: int) -> tuple[int, int]:
    """Read the multipliers after a number; 1 where there are none."""
    words = phrase.vocabulary
    letter = words.letters.get(phrase.word(at), 1)
    if letter > 1 and (phrase.touches(at) or len(phrase.word(at)) > 1):
        return letter, at + 1
    factor, end = 1, at
    while end - at < MULTIPLIERS and (more := words.multipliers.get(phrase.word(end))):
        factor, end = factor * more, end + 1
    return factor, end
