"""Dates as files write them: a day, month, year or a stretch of them (ISO 8601; EDTF levels 0, 1).

date    := "-"? year ["-" (month | season) ["-" day]] ["~" | "?" | "%"]
stretch := date "/" date
year    := four digits; an "X" for the last one or two stands for any digit: "201X"
season  := 21 to 24, spring to winter
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.interval import Interval, closed
from factcheck.core.reading.dates import periods

if TYPE_CHECKING:
    from factcheck.core.reading.dates.periods import Period

MARKS = "~?%"  # approximate, uncertain, both: EDTF level 1
SPRING = 21
WINTER = 24
LONGEST = 32  # characters of the longest stretch of dates


@cache
def date_pattern() -> re.Pattern[str]:
    """Compile the shape of one date."""
    return re.compile(r"(-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@lru_cache(maxsize=1024)
def period(text: str) -> Interval | None:
    """Return the days of an ISO or EDTF date; None where it is none, or no such day exists."""
    stripped = text.strip()
    if len(stripped) > LONGEST:
        return None
    ends = [one(part) for part in stripped.split("/")]
    first, last = ends[0], ends[-1]
    if first is None or last is None or len(ends) > len(("from", "to")):
        return None
    return closed(first.first, last.last) if first.first <= last.last else None


def one(text: str) -> Period | None:
    """Read one date."""
    approximate = text[-1:] in MARKS
    found = date_pattern().fullmatch(text.rstrip(MARKS) if approximate else text)
    if not found or len(text) - len(text.rstrip(MARKS)) > 1:
        return None
    digits, month, day = found[1], int(found[2] or 0), int(found[3] or 0)
    if digits.endswith("X"):
        read = None if month else unspecified(digits)
    else:
        read = exact(int(digits), month, day, found[2], found[3])
    return periods.around(read) if read and text[-1:] in "~%" and approximate else read


def unspecified(digits: str) -> Period:
    """Return the decade or the hundred years of "201X", "19XX"."""
    first = int(digits.replace("X", "0"))
    return periods.months(first, 1, "century" if digits.endswith("XX") else "decade")


def exact(year: int, month: int, day: int, *said: str | None) -> Period | None:
    """Return a year, month, season or day; None where there is none such."""
    if said[0] is None:
        return periods.year(year)
    if said[1] is not None:
        return periods.day(year, month, day) if calendar.exists(year, month, day) else None
    if SPRING <= month <= WINTER:
        return periods.months(year, 3 * (month - SPRING) + 3, "season")
    return periods.month(year, month) if 1 <= month <= len(calendar.MONTHS) else None
