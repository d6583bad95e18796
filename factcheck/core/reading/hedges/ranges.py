"""One side, a range of two, or a sum of several: what stands between the hedges."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.lines import exact
from factcheck.core.reading import numerals
from factcheck.core.reading.hedges.sides import Found, Side, Unit, joined, summed
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import Phrase, match, skip, tables

if TYPE_CHECKING:
    from factcheck.core.reading.hedges.settling import Measure

__all__ = ["Found", "UnitReader", "added", "between", "side", "spread"]

HYPHEN = "-"
JOINERS = ("range_phrases", "either", "plus_minus")
"""Tables of what joins two sides, beside `range_joiners`."""
PARTS = 6  # of a sum: there are no more units than years to seconds


def between(phrase: Phrase, at: int, measure: Measure) -> Found | None:
    """Read "between a and b"."""
    words = phrase.vocabulary
    if phrase.word(at) != words.between:
        return None
    for until in ("", words.conjunction):
        left = measure.side(phrase, at + 1, until)
        if not left:
            return None
        joiner = phrase.word(left[1])
        if joiner == words.conjunction or joiner in words.range_joiners:
            right = measure.side(phrase, left[1] + 1, "")
            if right and measure.joins(phrase, at + 1, left, right):
                return joined(left[0], right[0], "range.between", measure.unit), right[1]
    return None


def spread(phrase: Phrase, at: int, measure: Measure) -> Found | None:
    """Read one side, or a range of two."""
    words = phrase.vocabulary
    start = at + (phrase.word(at) == words.range_start)
    left = measure.side(phrase, start, "")
    if not left:
        return None
    rule, after_joiner = joiner(phrase, left[1])
    right = measure.side(phrase, after_joiner, "") if rule else None
    if right and rule and measure.joins(phrase, start, left, right):
        side = joined(left[0], right[0], rule, measure.unit)
        if not isinstance(side, Refusal) or start == at:
            return side, right[1]
    if start > at:
        return None
    return added(phrase, left, measure)


@cache
def joining_words(language: str) -> frozenset[str]:
    """Return every word with which what stands between two sides begins."""
    starts = {word for table in JOINERS for word in tables(language)[table]}
    return frozenset({*starts, *vocabulary(language).range_joiners, HYPHEN})


def joiner(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read what stands between the two sides of a range; no rule where nothing does."""
    words = phrase.vocabulary
    word = phrase.word(at)
    if word not in joining_words(phrase.language):
        return "", at
    is_hyphenated = word == HYPHEN and phrase.word(at + 1) in words.range_joiners
    place = at + is_hyphenated  # "five-to-seven-year"
    if phrase.word(place) in words.range_joiners:
        return "range.to", place + 1 + (
            phrase.word(place + 1) == HYPHEN and phrase.touches(place + 1)
        )
    if found := match(phrase, at, "range_phrases"):
        return "range.to", found[1]
    if found := match(phrase, at, "either"):
        return "either.or", found[1]
    found = match(phrase, at, "plus_minus")
    return ("range.plus-minus", found[1]) if found else ("", at)


def added(phrase: Phrase, left: Found, measure: Measure) -> Found:
    """Read "two years and six months": each further side in a smaller unit adds to the first."""
    side, end = left
    parts: list[Side] = []
    while isinstance(side, Side) and side.unit and len(parts) < PARTS:
        parts.append(side)
        more = measure.side(phrase, after_comma(phrase, end), "")
        if not more or isinstance(more[0], Refusal) or not is_smaller(more[0].unit, side.unit):
            break
        side, end = more
    return (summed(parts), end) if len(parts) > 1 else left


def after_comma(phrase: Phrase, at: int) -> int:
    """Return the place after what may stand between the parts of a sum: ",", "and", ", and"."""
    return skip(phrase, skip(phrase, at, ","), phrase.vocabulary.conjunction)


def is_smaller(unit: Unit | None, than: Unit) -> bool:
    """Whether one unit is surely smaller than another of the same line."""
    return unit is not None and unit.line == than.line and exact(unit.high) < exact(than.low)


UnitReader = Callable[[Phrase, int], "tuple[Unit | Refusal, int] | None"]


def side(
    phrase: Phrase, at: int, until: str, prefix: UnitReader, suffix: UnitReader
) -> Found | None:
    """Read one side by what a kind's units look like before and after an amount."""
    before_amount = prefix(phrase, at)
    found = numerals.read(phrase, before_amount[1] if before_amount else at, until)
    if not found:
        return None
    amount, end = found
    after_figure = end
    if isinstance(amount, Refusal):
        return amount, end
    end = skip(phrase, end, *phrase.vocabulary.of) if amount.is_vague else end
    tail = match(phrase, end, "tails")
    after_tail = suffix(phrase, tail[1]) if tail else None
    after_amount = after_tail or suffix(phrase, end)
    tails = (tail[0],) if tail and after_tail else ()
    end = after_amount[1] if after_amount else after_figure
    unit = before_amount or after_amount
    if unit and isinstance(unit[0], Refusal):
        return unit[0], end
    named = unit[0] if unit and isinstance(unit[0], Unit) else None
    return Side(amount, named, tails=tails), end
