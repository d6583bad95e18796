"""Quantities that structure ties together, and what the claims leave each of them: its bounds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.interval import HIGHEST, LOWEST, Interval
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.answers import Answer
    from factcheck.core.constraints.moments import Moment
    from factcheck.core.lines import Number

Exact = int | Fraction
Of = tuple[str, ...]


class End(NamedTuple):
    """The least or the most that a quantity can be; ends are added and compared as pairs."""

    value: Exact
    step: int = 0
    """How many infinitely small steps above the value, below it where negative: 1 for the lower
    end of "more than 5", -1 for the upper end of "less than 5"."""


ZERO = End(0)


class Quantity(NamedTuple):
    """What one question asks of one group, in one unit, at one moment."""

    question: str
    of: Of
    """Groups in order of their ids; none: everyone."""
    kind: str
    unit: str
    moment: Moment

    @property
    def scope(self) -> tuple[str, Of]:
        """Question and group: claims of one scope are compared with each other elsewhere."""
        return self.question, self.of


class Bound(NamedTuple):
    """What one claim leaves of a quantity on one side."""

    quantity: Quantity
    is_lower: bool
    end: End
    answer: Answer


class Bounds(NamedTuple):
    """The bounds of every quantity that a claim speaks of, tightest first."""

    lowers: dict[Quantity, list[Bound]]
    uppers: dict[Quantity, list[Bound]]


def exact(number: Number) -> Exact:
    """Return a number as a whole one where it is one, else as a fraction."""
    if isinstance(number, int):
        return number
    fraction = Fraction(number)
    return fraction.numerator if fraction.denominator == 1 else fraction


def lower_end(interval: Interval) -> End | None:
    """Return the least that an interval holds; None where it has no end there."""
    cut = interval.lower
    return None if cut == LOWEST else End(exact(cut.point), int(cut.step > 0))


def upper_end(interval: Interval) -> End | None:
    """Return the most that an interval holds; None where it has no end there."""
    cut = interval.upper
    return None if cut == HIGHEST else End(exact(cut.point), -int(cut.step < 0))


def bounds(said: Iterable[tuple[Quantity, Answer]]) -> Bounds:
    """Return the bounds that the leeway of claims sets, tightest first, of equal ones by id."""
    found = Bounds({}, {})
    for quantity, answer in sorted(said, key=lambda pair: pair[1].claim.id):
        interval = answer.reading.leeway.interval
        if (least := lower_end(interval)) is not None and not is_idle(quantity, least):
            lower = Bound(quantity, is_lower=True, end=least, answer=answer)
            found.lowers.setdefault(quantity, []).append(lower)
        if (most := upper_end(interval)) is not None:
            upper = Bound(quantity, is_lower=False, end=most, answer=answer)
            found.uppers.setdefault(quantity, []).append(upper)
    for lowers in found.lowers.values():
        lowers.sort(key=lambda bound: bound.end, reverse=True)
    for uppers in found.uppers.values():
        uppers.sort(key=lambda bound: bound.end)
    return found


def is_idle(quantity: Quantity, least: End) -> bool:
    """Whether a lower end says no more than that numbers begin at zero."""
    return quantity.kind != DATE and least == ZERO


DATE = "date"
