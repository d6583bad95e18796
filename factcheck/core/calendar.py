"""The proleptic Gregorian calendar without bounds: days are whole numbers, year 0 is 1 BCE.

``datetime`` ends at the years 1 and 9999; sources do not. Day 1 is 1 January of the year 1, as in
``date.toordinal``.
"""

from __future__ import annotations

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAYS_PER_ERA = 146_097  # of 400 years, after which the calendar repeats itself
FEBRUARY = 2
YEAR_DIGITS = 4


def is_leap(year: int) -> bool:
    """Whether ``year`` has a 29 February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Return the days of a month, 28 to 31."""
    return LENGTHS[month - 1] + (month == FEBRUARY and is_leap(year))


def exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= len(MONTHS) and 1 <= day <= month_length(year, month)


def ordinal(year: int, month: int = 1, day: int = 1) -> int:
    """Return the day's number; the day must exist."""
    era, within = divmod(year - 1, 400)
    years = within * 365 + within // 4 - within // 100
    months = sum(month_length(year, earlier) for earlier in range(1, month))
    return era * DAYS_PER_ERA + years + months + day


def civil(day: int) -> tuple[int, int, int]:
    """Return (year, month, day of the month) of a day's number."""
    era, within = divmod(day - 1, DAYS_PER_ERA)
    century = min(within // 36_524, 3)
    within -= century * 36_524
    four, within = divmod(within, 1_461)
    one = min(within // 365, 3)
    year = era * 400 + century * 100 + four * 4 + one + 1
    left, month = within - one * 365, 1
    while left >= month_length(year, month):
        left -= month_length(year, month)
        month += 1
    return year, month, left + 1


def weekday(day: int) -> int:
    """Return 0 for a Monday to 6 for a Sunday."""
    return (day - 1) % 7


def shift_months(year: int, month: int, by: int) -> tuple[int, int]:
    """Return (year, month) so many months later."""
    years, month0 = divmod(month - 1 + by, 12)
    return year + years, month0 + 1


def year_name(year: int) -> str:
    """Return a year as people write it: ``2019``, ``44 BCE``."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def month_name(year: int, month: int) -> str:
    """Return ``March 2019``."""
    return f"{MONTHS[month - 1]} {year_name(year)}"


def day_name(day: int) -> str:
    """Return ``12 March 2019``."""
    year, month, of_month = civil(day)
    return f"{of_month} {MONTHS[month - 1]} {year_name(year)}"


def iso(day: int) -> str:
    """Return ``2019-03-12``, with a sign and more digits where the year needs them."""
    year, month, of_month = civil(day)
    digits = f"{year:0{YEAR_DIGITS}d}" if year >= 0 else f"-{-year:0{YEAR_DIGITS}d}"
    return f"{digits}-{month:02d}-{of_month:02d}"


def span_name(first: int, last: int) -> str:
    """Return a span of days as briefly as it can be said: ``2019``, ``9 or 10 March 2019``."""
    if first == last:
        return day_name(first)
    (y1, m1, d1), (y2, m2, d2) = civil(first), civil(last)
    if d1 == 1 and d2 == month_length(y2, m2):
        return months_name((y1, m1), (y2, m2))
    joint = "or" if last == first + 1 else "to"
    if (y1, m1) == (y2, m2):
        return f"{d1} {joint} {day_name(last)}"
    if y1 == y2:
        return f"{d1} {MONTHS[m1 - 1]} {joint} {day_name(last)}"
    return f"{day_name(first)} {joint} {day_name(last)}"


def months_name(first: tuple[int, int], last: tuple[int, int]) -> str:
    """Return a span of whole months, each (year, month): ``2019``, ``March to April 2019``."""
    (y1, m1), (y2, m2) = first, last
    if (m1, m2) == (1, 12):
        return year_name(y1) if y1 == y2 else f"{year_name(y1)} to {year_name(y2)}"
    if first == last:
        return month_name(*first)
    start = MONTHS[m1 - 1] if y1 == y2 else month_name(*first)
    return f"{start} to {month_name(*last)}"


def easter(year: int) -> int:
    """Return Easter Sunday of the Western churches, Gregorian (Meeus, Jones and Butcher 1876)."""
    century, within = divmod(year, 100)
    golden = year % 19
    lunar = century - century // 4 - (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + lunar + 15) % 30
    ahead = (32 + 2 * (century % 4) + 2 * (within // 4) - epact - within % 4) % 7
    early = (golden + 11 * epact + 22 * ahead) // 451
    month, day = divmod(epact + ahead - 7 * early + 114, 31)
    return ordinal(year, month, day + 1)


def orthodox_easter(year: int) -> int:
    """Return Easter Sunday of the Orthodox churches, a Julian date, as a Gregorian day (Meeus)."""
    epact = (19 * (year % 19) + 15) % 30
    ahead = (2 * (year % 4) + 4 * (year % 7) - epact + 34) % 7
    month, day = divmod(epact + ahead + 114, 31)
    behind = year // 100 - year // 400 - 2  # days by which the Julian calendar lies behind
    return ordinal(year, month, day + 1) + behind
