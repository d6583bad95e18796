"""The line of days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.interval import HIGHEST, LOWEST, Interval
from factcheck.core.lines.numbers import HUGE_RATIO, LARGE_RATIO, first_whole, last_whole
from factcheck.core.lines.records import KINDS, Gap, Size
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.lines.records import Line


class Days(NamedTuple):
    """The line of days; its points are proleptic Gregorian ordinals."""

    kind: str = "date"
    unit: str = ""

    def apart(self, other: Line) -> str:
        """Other kind only."""
        return "" if other.kind == self.kind else f"a date against {KINDS[other.kind].says}"

    def snap(self, interval: Interval) -> Interval:
        """Spell whole days [first, last]."""
        lower = interval.lower if interval.lower == LOWEST else first_whole(interval.lower)
        return Interval(lower, last_whole(interval.upper))

    def gap(self, below: Interval, above: Interval) -> Gap:
        """Measure days between, in units of the coarser of the two spans."""
        first, last = below.upper.point, above.lower.point
        days = last - first
        grain = max(self._width(below), self._width(above))
        wide = Size.MEDIUM if days < LARGE_RATIO * grain else Size.LARGE
        wide = Size.HUGE if days >= HUGE_RATIO * grain else wide
        between = f"between {calendar.day_name(first)} and {calendar.day_name(last)}"
        words = f"at least {days:,} day{'s' * (days != 1)}, {between}"
        return Gap(words, Size.TOUCHING if days <= 1 else wide, days=days)

    @staticmethod
    def _width(interval: Interval) -> int:
        if interval.lower == LOWEST or interval.upper == HIGHEST:
            return 1
        return int(interval.upper.point) - int(interval.lower.point) + 1

    def rounded(self, interval: Interval) -> Interval:
        """Return it as it is: a day has one spelling."""
        return interval

    def write(self, interval: Interval) -> str:
        """Write ``10 March 2019``, ``March 2019``, ``on or before 31 March 2018``."""
        if interval.lower == LOWEST:
            return f"on or before {calendar.day_name(interval.upper.point)}"
        if interval.upper == HIGHEST:
            return f"{calendar.day_name(interval.lower.point)} or later"
        return calendar.span_name(interval.lower.point, interval.upper.point)
