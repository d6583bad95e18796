"""Dates as they were said: a period, or one that comes again and lacks its year."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.core import calendar
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import periods
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal

Yearly = Callable[[int], tuple[Period, ...]]
"""Gives the periods of a year that the words may mean, in order; none where it has none."""


class Partial(NamedTuple):
    """A date as said: a period, or one that comes again every year and whose year is not said."""

    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    period: Period | None = None
    """Set where the words name a whole period, with its year."""
    yearly: Yearly | None = None
    """Set where the words name a period that is neither a day nor a month of the year."""


Found = tuple[Partial | Refusal, int]
"""A date or why it is none, and where its words end."""


def in_year(partial: Partial, year: int) -> tuple[Period, ...]:
    """Return the periods that the words may mean in a year: none for 29 February in most."""
    if partial.yearly is not None:
        return partial.yearly(year)
    month, day = partial.month, partial.day
    if day is None:
        return (periods.year(year) if month is None else periods.month(year, month),)
    months = range(1, len(calendar.MONTHS) + 1) if month is None else (month,)
    return tuple(periods.day(year, at, day) for at in months if calendar.exists(year, at, day))


def has_year(partial: Partial) -> bool:
    """Whether the words say their year, or are counted from a known day."""
    return partial.period is not None or partial.year is not None


def given_year(partial: Partial, year: int) -> Partial:
    """Return a date that lacks its year in a year."""
    if partial.yearly is None:
        return partial._replace(year=year)
    return Partial(partial.rule, period=partial.yearly(year)[0])


def mapped(
    partial: Partial, rule: str, change: Callable[[Period], Period | None]
) -> Partial | Refusal:
    """Return the date that lies in or beside another, whether or not that has its year."""

    def yearly(year: int) -> tuple[Period, ...]:
        return tuple(found for each in in_year(partial, year) if (found := change(each)))

    if not has_year(partial):
        return Partial(rule, yearly=yearly)
    if partial.period is not None:
        found = change(partial.period)
    else:
        assert partial.year is not None  # noqa: S101  an invariant
        found = next(iter(yearly(partial.year)), None)
    return Partial(rule, period=found) if found else Refusal("there is no such day")


def undated(words: str) -> Refusal:
    """Return the reason where the date of the words is missing."""
    return Refusal(f"“{words}” is counted from the date of the words, and that date is missing")
