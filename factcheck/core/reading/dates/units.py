"""Numbers of units of time: "three days", "a week", "several months"."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.core.reading import numerals
from factcheck.core.reading.numerals.vague import FEW, MOST_FEW
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import is_digits, match, skip, tables

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

FARTHEST = 10_000  # units: more are no date in a source


class Units(NamedTuple):
    """A number of units, or the numbers that vague words leave possible."""

    least: int
    most: int
    likely: tuple[int, int]
    grain: str


def units(phrase: Phrase, at: int) -> tuple[Units | Refusal, int] | None:
    """Read "three days", "a week", "several months"."""
    words = phrase.vocabulary
    one = match(phrase, at + 1, "date_units") if phrase.word(at) in words.one else None
    if one:
        return Units(1, 1, (1, 1), one[0]), one[1]
    if some := match(phrase, at, "bare_few"):
        unit = match(phrase, some[1], "date_units")
        least, low, high = FEW[some[0]]
        return (Units(least, MOST_FEW, (low, high), unit[0]), unit[1]) if unit else None
    is_number = is_digits(phrase, at) or phrase.word(at) in number_words(phrase.language)
    number = numerals.read(phrase, at) if is_number else None
    if not number:
        return None
    end = skip(phrase, skip(phrase, number[1], "-"), *words.of)
    unit = match(phrase, end, "date_units")
    return (whole(phrase.said(at, unit[1]), number[0], unit[0]), unit[1]) if unit else None


def whole_number(phrase: Phrase, at: int) -> tuple[int, int]:
    """Read a small whole number; 0 where there is none."""
    is_number = is_digits(phrase, at) or phrase.word(at) in phrase.vocabulary.numbers
    found = numerals.read(phrase, at) if is_number else None
    if not found or isinstance(found[0], Refusal) or found[0].point is None:
        return 0, at
    point = found[0].point
    return (int(point), found[1]) if point == int(point) and point <= FARTHEST else (0, at)


def whole(said: str, amount: numerals.Amount | Refusal, grain: str) -> Units | Refusal:
    """Return an amount as whole units, or the reason why it is none."""
    if isinstance(amount, Refusal):
        return amount
    ends = (amount.hard.lower, amount.hard.upper, amount.likely.lower, amount.likely.upper)
    numbers = [int(cut.point) for cut in ends]
    is_whole = all(cut.point == number for cut, number in zip(ends, numbers, strict=True))
    if not is_whole or not 0 < numbers[1] <= FARTHEST:
        return Refusal(f"“{said}” is no number of whole days, weeks, months or years")
    return Units(numbers[0], numbers[1], (numbers[2], numbers[3]), grain)


@cache
def number_words(language: str) -> frozenset[str]:
    """Return every word with which a number of units can begin."""
    known = tables(language)
    return frozenset(word for table in ("numbers", "few", "dozen", "one") for word in known[table])
