"""How large a change is, whichever way it goes: "3 %", "half a point", "by a third"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.numerals import stated, times
from factcheck.core.reading.records import Leeway, Refusal
from factcheck.core.reading.words import is_digits, match

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

PERCENTS, POINTS = Numbers("change", "percent"), Numbers("change", "points")
BASIS_POINTS = Numbers("change", "basis points")
UNITS = {
    "point": hedges.Unit(POINTS, rules=("change.points",), name="point"),
    "basis point": hedges.Unit(BASIS_POINTS, rules=("change.points",), name="basis point"),
}
BASIS_POINT = Fraction(1, 100)  # of a percentage point
PERCENT = hedges.Unit(PERCENTS, rules=("change.percent",), name="percent")
PART = PERCENT._replace(rules=("change.fraction",), is_lent=False)
FACTOR = hedges.Unit(PERCENTS, rules=("change.factor",), name="fold")


def size_of(phrase: Phrase, at: int, measure: hedges.Measure) -> hedges.Match | None:
    """Read the size of a change; basis points as the percentage points that they are."""
    found = hedges.read(phrase, at, measure)
    if not found or isinstance(found[0], Refusal) or found[0].line != BASIS_POINTS:
        return found
    size, end = found[0], found[1]
    hard, likely, leeway = (
        times(interval, BASIS_POINT, BASIS_POINT)
        for interval in (size.hard, size.likely, size.leeway.interval)
    )
    leeway_in_points = Leeway(leeway, size.leeway.rule)
    return size._replace(line=POINTS, hard=hard, likely=likely, leeway=leeway_in_points), end


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read the size of a change: "3 %", "half a point", "12 percentage points"."""
    part = numerals.portion(phrase, at)
    named = unit(phrase, part[1]) if part else None
    if part and named:
        return hedges.Side(part[0], named[0]), named[1]
    found = hedges.side(phrase, at, until, hedges.no_unit, unit)
    is_size = found and (isinstance(found[0], Refusal) or (found[0].amount.point or 0) >= 0)
    return found if is_size else None


def unit(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read "%", "percentage points", "basis points"."""
    start = at + (phrase.word(at) == "-")
    if found := match(phrase, start, "points"):
        return UNITS[found[0]], found[1]
    return (PERCENT, found[1]) if (found := match(phrase, start, "percent")) else None


def part_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read the size of a change, or the part of it: "by a third"."""
    part = numerals.worded_share(phrase, at)
    return (hedges.Side(part[0], PART), part[1]) if part else side(phrase, at, until)


def fold_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read "threefold", "3-fold"."""
    words = phrase.vocabulary
    if found := match(phrase, at, "folds"):
        return hedges.Side(stated(found[0], 1, "words"), FACTOR), found[1]
    if not is_digits(phrase, at) and phrase.word(at) not in words.numbers:
        return None
    number = numerals.read(phrase, at, until)
    if not number or isinstance(number[0], Refusal) or (number[0].point or 0) <= 1:
        return None
    start = number[1] + (phrase.word(number[1]) == "-")
    is_fold = phrase.word(start) in words.fold
    return (hedges.Side(number[0], FACTOR), start + 1) if is_fold else None


def factor_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:  # noqa: ARG001  as its siblings
    """Read "doubled", "halved"."""
    found = match(phrase, at, "multiplied")
    if not found:
        return None
    factor, end = found
    if factor > 0:
        return hedges.Side(stated(factor, 1, "words"), FACTOR), end
    return hedges.Side(numerals.hundredths(1 - Fraction(1, -factor)), PART), end


def is_one_unit(phrase: Phrase, at: int, left: hedges.Found, right: hedges.Found) -> bool:  # noqa: ARG001  as its siblings
    """Whether two sizes are a range after a word of change: "rose 5 to 10 %", not "5 % to 10"."""
    first = left[0]
    return isinstance(first, Refusal) or first.unit is None or not hedges.is_to(phrase, left[1])


SINGLE = hedges.Measure(side, None, 0, is_one_unit)
PARTS = hedges.Measure(part_side, None, 0, is_one_unit)
RANGES = hedges.Measure(side, None, 0)
FOLDS = hedges.Measure(fold_side, None, 0)
FACTORS = hedges.Measure(factor_side, None, 0)
