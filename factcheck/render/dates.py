"""Days of publication, kept as EDTF strings, in the words of a reader."""

from __future__ import annotations

from functools import cache
from re import Pattern, compile  # noqa: A004  one pattern, made when first asked for

from factcheck.core.calendar import MONTHS, exists, year_name


@cache
def plain_date() -> Pattern[str]:
    """Return the pattern of year, year-month and year-month-day (EDTF level 0)."""
    return compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def parts(issued: str) -> tuple[int, ...]:
    """Return (year, month, day), as many as are given; none where it is no plain date."""
    match = plain_date().fullmatch(issued.strip())
    numbers = tuple(int(part) for part in match.groups() if part) if match else ()
    if numbers and not exists(*((*numbers, 1, 1))[:3]):
        return ()
    return numbers


def day_first(issued: str) -> str:
    """Return ``17 August 2019``, ``August 2019``, ``2019``; other dates as they are written."""
    match parts(issued):
        case (year, month, day):
            return f"{day} {MONTHS[month - 1]} {year_name(year)}"
        case (year, month):
            return f"{MONTHS[month - 1]} {year_name(year)}"
        case (year,):
            return year_name(year)
        case _:
            return issued


def month_first(issued: str) -> str:
    """Return ``August 17, 2019``, ``August 2019``, ``2019``; other dates as they are written."""
    match parts(issued):
        case (year, month, day):
            return f"{MONTHS[month - 1]} {day}, {year_name(year)}"
        case _:
            return day_first(issued)
