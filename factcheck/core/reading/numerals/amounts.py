"""Amounts: numbers as said, in their own unit, with the sets that hedges widen."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.interval import HIGHEST, LOWEST, Cut, Interval, exactly
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.lines import Number

Exact = int | Fraction
"""An exact number in arithmetic."""


class Amount(NamedTuple):
    """A number as said, in its own unit, with the sets that hedges widen."""

    hard: Interval
    likely: Interval
    leeway: Interval
    excuse: str = "none"
    """Rule of the leeway."""
    point: Exact | None = None
    """The one number that was said; None for vague words and ranges."""
    grain: Exact = 0
    """Unit of the last significant digit; 0 for vague words."""
    step: Exact = 0
    """Granularity where the number has none of its own, as two-thirds; else 0."""
    factor: int = 1
    """Multiplier that was said, so that "one to two million" can share it."""
    form: str = ""
    """``digits`` or ``words`` where a plain number was said."""
    rules: tuple[str, ...] = ()
    is_vague: bool = False
    alone: tuple[Interval, ...] = ()
    """Hard and likely set where no hedge stands before it, as with "half"; empty for the point."""
    is_hedged: bool = False
    """Whether a hedge or a range has been applied."""


Found = tuple[Amount, int]


def tidy(number: Number) -> Exact:
    """Return a whole fraction as the whole number that it is."""
    if isinstance(number, int):
        return number
    fraction = Fraction(number)
    return fraction.numerator if fraction.denominator == 1 else fraction


def stated(number: Exact, grain: Exact, form: str, factor: int = 1) -> Amount:
    """Return a plain number as an amount."""
    point = exactly(tidy(number))
    return Amount(point, point, point, point=tidy(number), grain=grain, form=form, factor=factor)


def vague(hard: Interval, likely: Interval, rule: str) -> Amount:
    """Return vague words as an amount."""
    return Amount(hard, likely, hard, rules=(rule,), is_vague=True)


def scaled(amount: Amount, factor: int) -> Amount:
    """Return one number as so many times a multiplier: "one" of "one to two million"."""
    assert amount.point is not None  # noqa: S101  vague words take their multiplier themselves
    return stated(amount.point * factor, amount.grain * factor, amount.form, factor)


def times(interval: Interval, low: Number, high: Number) -> Interval:
    """Return the interval with its lower end ``low`` times as far up, its upper ``high`` times."""
    lower = interval.lower
    if low == 1 == high or lower == LOWEST:  # what has no lower end has no other unit either
        return interval
    lower = Cut(0, product(lower.point, low), lower.step)
    if interval.upper == HIGHEST:
        return Interval(lower, HIGHEST)
    return Interval(lower, Cut(0, product(interval.upper.point, high), interval.upper.step))


def product(point: Number, factor: Number) -> Exact:
    """Return a point so many times as far up; whole numbers, the most, need no fractions."""
    if type(point) is int and type(factor) is int:
        return point * factor
    return tidy(Fraction(point) * Fraction(factor))


def trailing_unit(number: int) -> int:
    """Return the unit of the last digit that is no zero, in a whole number; 1 for 0."""
    text = str(number)
    return 10 ** (len(text) - len(text.rstrip("0"))) if number else 1
