"""The ends of an interval as places on a scale: whole days and whole numbers seen from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.interval import HIGHEST, LOWEST, Cut, Interval, before
from factcheck.core.lines import Changes, Numbers, exact
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from fractions import Fraction


class Ends(NamedTuple):
    """Where an interval begins and stops on a scale; None where it is open without end."""

    lower: Fraction | None
    upper: Fraction | None
    likely_lower: Fraction | None
    likely_upper: Fraction | None
    holds_lower: bool
    holds_upper: bool
    is_point: bool

    @property
    def places(self) -> tuple[Fraction, ...]:
        """The places that must lie on the scale."""
        places = (self.lower, self.upper, self.likely_lower, self.likely_upper)
        return tuple(place for place in places if place is not None)


def number_ends(hard: Interval, likely: Interval, line: Numbers | Changes) -> Ends:
    """Return the ends as the line writes them: [20000, 199999] stops before 200,000."""
    if hard.is_point:
        value = exact(hard.lower.point)
        return Ends(value, value, value, value, holds_lower=True, holds_upper=True, is_point=True)
    lower, holds_lower = lower_place(hard.lower, line)
    upper, holds_upper = upper_place(hard.upper, line)
    return Ends(
        lower,
        upper,
        lower_place(likely.lower, line)[0],
        upper_place(likely.upper, line)[0],
        holds_lower=holds_lower,
        holds_upper=holds_upper,
        is_point=False,
    )


def lower_place(cut: Cut, line: Numbers | Changes) -> tuple[Fraction | None, bool]:
    """Return the place of a lower end, and whether it belongs to the interval."""
    if cut == LOWEST:
        return None, False
    lower = line.rounded(Interval(cut, HIGHEST)).lower
    return exact(lower.point), lower.step < 0


def upper_place(cut: Cut, line: Numbers | Changes) -> tuple[Fraction | None, bool]:
    """Return the place of an upper end, and whether it belongs to the interval."""
    if cut == HIGHEST:
        return None, False
    upper = line.rounded(Interval(before(0), cut)).upper
    return exact(upper.point), upper.step > 0


def day_ends(hard: Interval, likely: Interval) -> Ends:
    """Return days as stretches: from the beginning of the first to that of the day after."""
    lower, upper = day_start(hard.lower), day_start(hard.upper)
    return Ends(
        lower,
        upper,
        day_start(likely.lower),
        day_start(likely.upper),
        holds_lower=lower is not None,
        holds_upper=False,
        is_point=lower is not None and upper is not None and upper - lower == 1,
    )


def day_start(cut: Cut) -> Fraction | None:
    """Return the beginning of the first day after the cut."""
    if cut in (LOWEST, HIGHEST):
        return None
    return exact(cut.point) + (1 if cut.step > 0 else 0)
