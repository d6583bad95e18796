"""Parts of a period by their place in it: its third Tuesday, last week, first nine months."""

from factcheck.core import calendar
from factcheck.core.reading.dates import periods
from factcheck.core.reading.dates.periods import Period

WEEK = 7
SATURDAY = 5
HALF_MONTH = 15  # days


def nth_weekday(weekday: int, number: int, period: Period) -> Period | None:
    """Return a weekday of a period by its place."""
    if number > 0:
        first = period.first + (weekday - calendar.weekday(period.first)) % WEEK
    else:
        first = period.last - (calendar.weekday(period.last) - weekday) % WEEK
    day = first + WEEK * (number - (1 if number > 0 else -1))
    return Period(day, day, "day") if period.first <= day <= period.last else None


def nth(grain: str, number: int, period: Period) -> Period | None:
    """Return a unit of a period by its place."""
    if grain == "weekend":
        saturday = nth_weekday(SATURDAY, number, period)
        return saturday and Period(saturday.first, saturday.first + 1, grain)
    if grain not in periods.STEPS and grain not in periods.MONTHS:
        return None
    if number > 0:
        first = periods.moved(period.first, grain, number - 1)
        last = periods.moved(period.first, grain, number) - 1
    else:
        first = periods.moved(period.last + 1, grain, number)
        last = periods.moved(period.last + 1, grain, number + 1) - 1
    is_inside = period.first <= first and last <= period.last and last - first < size(period)
    return Period(first, last, grain) if is_inside else None


def share(grain: str, number: int, period: Period) -> Period | None:
    """Return a half or a quarter of a month, a decade or a century by its place.

    The first half of a month ends with its 15th day.
    """
    if period.grain == "month" and grain == "half":
        middle = period.first + HALF_MONTH
        bounds = (period.first, middle - 1) if number == 1 else (middle, period.last)
        return Period(*bounds, "span")
    if period.grain not in periods.YEARS:
        return None
    length = periods.MONTHS[grain] * periods.YEARS[period.grain]
    year, month, _ = calendar.civil(period.first)
    start = calendar.shift_months(year, month, (number - 1) * length)
    end = calendar.shift_months(*start, length)
    return Period(calendar.ordinal(*start), calendar.ordinal(*end) - 1, "span")


def day_of_month(number: int, period: Period) -> Period | None:
    """Return a day of a month by its number."""
    return nth("day", number, period) if period.grain == "month" else None


def size(period: Period) -> int:
    """Return how many days a period has."""
    return period.last - period.first + 1


def nth_week(number: int, period: Period) -> Period | None:
    """Return what holds a week of a period, however weeks are counted.

    They are counted by sevens from its first day, from its first Monday, or from the week of its
    first day; from the end likewise. A reader takes the seven days.
    """
    if number > 0:
        first = period.first + WEEK * (number - 1)
        monday = period.first - calendar.weekday(period.first) + WEEK * (number - 1)
        later = monday + WEEK * (calendar.weekday(period.first) > 0)
    else:
        first = period.last + 1 + WEEK * number
        later = period.last - calendar.weekday(period.last) + WEEK * (number + 1)
        monday = later - WEEK * (calendar.weekday(period.last) < WEEK - 1)
    low = max(period.first, min(first, monday))
    high = min(period.last, max(first, later) + WEEK - 1)
    core = (max(first, low), min(first + WEEK - 1, high))
    return Period(low, high, "span", core) if low <= high and core[0] <= core[1] else None


def at_end(grain: str, number: int, period: Period) -> Period | None:
    """Return so many units from the start of a period, or below 0 up to its end."""
    if number > 0:
        first, last = period.first, periods.moved(period.first, grain, number) - 1
    else:
        first, last = periods.moved(period.last + 1, grain, number), period.last
    is_inside = period.first <= first and last <= period.last
    return Period(first, last, "span") if is_inside else None
