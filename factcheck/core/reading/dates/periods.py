"""Periods of days by their grain: their thirds, their neighbours, the period around a day."""

from __future__ import annotations

from factcheck.core import calendar
from factcheck.core.named import NamedTuple

MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120,
          "century": 1200}  # fmt: skip
"""Months of a period of each grain."""
DAYS = {"day": 1, "night": 2, "weekend": 2, "week": 7, "fortnight": 14}
"""Days of a period of each shorter grain."""
STEPS = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""Days from such a period to the next."""
FIRST_THIRD, SECOND_THIRD, SLACK_DAYS = 10, 20, 2  # of a month, in days: docs/semantics.md
WEEK_THIRDS = ((0, 2), (2, 4), (4, 6))  # days of a week: its thirds as whole days, outward
TWELFTH, THIRD = 12, 3
QUARTER_SLACK = 7  # days: a twelfth of a quarter of a year, rounded down; our choice
SATURDAY = 5
WINTER = 12  # the month with which a winter begins
YEARS = {"decade": 10, "century": 100}


class Period(NamedTuple):
    """Days from the first to the last, and the unit in which they were said."""

    first: int
    last: int
    grain: str
    core: tuple[int, int] | None = None
    """The first and last of the days that a reader takes from the words; None for all."""


def day(year: int, month: int, of_month: int) -> Period:
    """Return a day, which must exist."""
    first = calendar.ordinal(year, month, of_month)
    return Period(first, first, "day")


def month(year: int, of_year: int) -> Period:
    """Return a month."""
    return months(year, of_year, "month")


def year(number: int) -> Period:
    """Return a year; 0 is 1 BCE."""
    return months(number, 1, "year")


def months(start_year: int, start_month: int, grain: str) -> Period:
    """Return the period of a grain of a month or more that begins with a month."""
    first = calendar.ordinal(start_year, start_month)
    following = calendar.shift_months(start_year, start_month, MONTHS[grain])
    return Period(first, calendar.ordinal(*following) - 1, grain)


def season(year: int, start_month: int) -> Period:
    """Return a season; the winter of a year may be either of two, and the period holds both."""
    if start_month != WINTER:
        return months(year, start_month, "season")
    return Period(
        months(year - 1, WINTER, "season").first, months(year, WINTER, "season").last, "winters"
    )


def holding(grain: str, of: int) -> Period:
    """Return the day, week (Monday to Sunday, ISO 8601), month or longer that holds a day.

    The weekend of a day is that of its week. A century ends with the year 00, a decade with a 9.
    """
    if grain in DAYS:
        return short(grain, of)
    at_year, at_month, _ = calendar.civil(of)
    if grain == "century":
        return months((at_year - 1) // YEARS[grain] * YEARS[grain] + 1, 1, grain)
    if grain in YEARS:
        return months(at_year // YEARS[grain] * YEARS[grain], 1, grain)
    length = MONTHS[grain]
    return months(at_year, (at_month - 1) // length * length + 1, grain)


def short(grain: str, of: int) -> Period:
    """Return the day, week or weekend of a day."""
    if grain == "day":
        return Period(of, of, "day")
    monday = of - calendar.weekday(of)
    first = monday + SATURDAY * (grain == "weekend")
    return Period(first, first + DAYS[grain] - 1, grain)


def shifted(period: Period, by: int) -> Period:
    """Return the period so many of its units later."""
    if period.grain in STEPS:
        days = by * STEPS[period.grain]
        return Period(period.first + days, period.last + days, period.grain)
    if period.grain not in MONTHS:
        return period
    start_year, start_month, _ = calendar.civil(period.first)
    start = calendar.shift_months(start_year, start_month, by * MONTHS[period.grain])
    return months(*start, period.grain)


def moved(of: int, grain: str, by: int) -> int:
    """Return the day so many units later; a month that is too short gives its last day."""
    if grain in STEPS:
        return of + by * STEPS[grain]
    at_year, at_month, of_month = calendar.civil(of)
    at_year, at_month = calendar.shift_months(at_year, at_month, by * MONTHS[grain])
    return calendar.ordinal(
        at_year, at_month, min(of_month, calendar.month_length(at_year, at_month))
    )


def around(period: Period) -> Period:
    """Return the period with one unit of its grain on either side."""
    return Period(shifted(period, -1).first, shifted(period, 1).last, period.grain)


def third(period: Period, part: int) -> tuple[Period, int, int] | None:
    """Return a third of a period, and how many days it may reach below and above.

    None for a grain that has no thirds: days, weekends, nights.
    """
    if period.grain == "week":
        first, last = (period.first + days for days in WEEK_THIRDS[part])
        return Period(first, last, "part"), 0, 0
    if period.grain == "month":
        bounds = (period.first, period.first + FIRST_THIRD, period.first + SECOND_THIRD)
        ends = (*(bound - 1 for bound in bounds[1:]), period.last)
        return Period(bounds[part], ends[part], "part"), SLACK_DAYS, SLACK_DAYS
    return third_of_months(period, part) if period.grain in MONTHS else None


def third_of_months(period: Period, part: int) -> tuple[Period, int, int]:
    """Return a third of a period of several months."""
    whole = MONTHS[period.grain]
    at_year, at_month, _ = calendar.civil(period.first)
    start = calendar.shift_months(at_year, at_month, part * whole // THIRD)
    end = calendar.shift_months(*start, whole // THIRD)
    first, last = calendar.ordinal(*start), calendar.ordinal(*end) - 1
    slack = whole // TWELFTH
    below = first - calendar.ordinal(*calendar.shift_months(*start, -slack))
    above = calendar.ordinal(*calendar.shift_months(*end, slack)) - 1 - last
    if not slack:
        below = above = QUARTER_SLACK
    return Period(first, last, "part"), below, above
