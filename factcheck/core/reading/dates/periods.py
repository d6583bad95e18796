"""Periods of days by their grain: their thirds, their neighbours, the period around a day."""

from typing import NamedTuple

from factcheck.core import calendar

MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120,
          "century": 1200}  # fmt: skip
"""Months of a period of each grain."""
DAYS = {"day": 1, "night": 2, "week": 7}
"""Days of a period of each shorter grain."""
FIRST_THIRD, SECOND_THIRD, SLACK_DAYS = 10, 20, 2  # of a month, in days: docs/semantics.md
TWELFTH, THIRD = 12, 3
QUARTER_SLACK = 7  # days: a twelfth of a quarter of a year, rounded down; our choice


class Period(NamedTuple):
    """Days from the first to the last, and the unit in which they were said."""

    first: int
    last: int
    grain: str


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


def holding(grain: str, of: int) -> Period:
    """Return the day, week (Monday to Sunday, ISO 8601), month or year that holds a day."""
    if grain == "week":
        monday = of - calendar.weekday(of)
        return Period(monday, monday + 6, "week")
    if grain == "day":
        return Period(of, of, "day")
    at_year, at_month, _ = calendar.civil(of)
    return month(at_year, at_month) if grain == "month" else year(at_year)


def shifted(period: Period, by: int) -> Period:
    """Return the period so many of its units later."""
    if period.grain in DAYS:
        days = by * (1 if period.grain == "night" else DAYS[period.grain])
        return Period(period.first + days, period.last + days, period.grain)
    if period.grain not in MONTHS:
        return period
    start_year, start_month, _ = calendar.civil(period.first)
    start = calendar.shift_months(start_year, start_month, by * MONTHS[period.grain])
    return months(*start, period.grain)


def around(period: Period) -> Period:
    """Return the period with one unit of its grain on either side."""
    return Period(shifted(period, -1).first, shifted(period, 1).last, period.grain)


def third(period: Period, part: int) -> tuple[Period, int, int] | None:
    """Return a third of a period, and how many days it may reach below and above.

    None for a grain that has no thirds: days, weeks, nights.
    """
    if period.grain == "month":
        bounds = (period.first, period.first + FIRST_THIRD, period.first + SECOND_THIRD)
        ends = (*(bound - 1 for bound in bounds[1:]), period.last)
        return Period(bounds[part], ends[part], "part"), SLACK_DAYS, SLACK_DAYS
    if period.grain not in MONTHS:
        return None
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
