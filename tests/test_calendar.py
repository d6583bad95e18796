"""The calendar against the standard library, and beyond where that ends."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR, date
from itertools import pairwise

import pytest

from factcheck.core import calendar

LAST = date(MAXYEAR, 12, 31).toordinal()
SAMPLED = range(1, LAST + 1, 211)  # a prime: every weekday and every day of the month comes up
ERA_YEARS, ERA_DAYS = 400, 146_097


def same_as_datetime(day: int) -> bool:
    known = date.fromordinal(day)
    return (
        calendar.civil(day) == (known.year, known.month, known.day)
        and calendar.ordinal(known.year, known.month, known.day) == day
        and calendar.weekday(day) == known.weekday()
        and calendar.iso(day) == known.isoformat()
    )


def test_days_are_those_of_datetime() -> None:
    assert all(same_as_datetime(day) for day in SAMPLED)


def test_month_ends_are_those_of_datetime() -> None:
    for year in range(MINYEAR, MAXYEAR):
        for month in range(1, 13):
            following = date(year + month // 12, month % 12 + 1, 1).toordinal()
            first = calendar.ordinal(year, month)
            assert first + calendar.month_length(year, month) == following
            assert calendar.civil(following - 1)[:2] == (year, month)
            assert calendar.civil(following)[2] == 1


@pytest.mark.parametrize("eras", [-25, -3, -1, 1, 30, 250])
def test_the_calendar_repeats_itself_every_era_before_the_year_1_and_after_9999(
    eras: int,
) -> None:
    for day in range(-800, ERA_DAYS + 800, 97):
        year, month, of_month = calendar.civil(day)
        far = calendar.civil(day + eras * ERA_DAYS)
        assert far == (year + eras * ERA_YEARS, month, of_month)
        assert calendar.ordinal(*far) == day + eras * ERA_DAYS


def test_days_around_the_year_1_follow_each_other() -> None:
    for day, following in pairwise(range(-1_500, 800)):
        year, month, of_month = calendar.civil(day)
        if of_month < calendar.month_length(year, month):
            expected = (year, month, of_month + 1)
        else:
            expected = (*calendar.shift_months(year, month, 1), 1)
        assert calendar.civil(following) == expected


@pytest.mark.parametrize(
    ("year", "leap"),
    [
        (2019, False),
        (2020, True),
        (1900, False),
        (2000, True),
        (0, True),
        (-4, True),
        (-100, False),
    ],
)
def test_leap_years(year: int, leap: bool) -> None:  # noqa: FBT001  a column of the table
    assert calendar.is_leap(year) is leap
    assert calendar.month_length(year, 2) == 28 + leap


@pytest.mark.parametrize(
    ("day", "there"),
    [
        ((2020, 2, 29), True),
        ((2019, 2, 29), False),
        ((2019, 4, 31), False),
        ((2019, 4, 30), True),
        ((2019, 13, 1), False),
        ((2019, 0, 1), False),
        ((2019, 1, 0), False),
        ((2019, 12, 32), False),
    ],
)
def test_days_that_exist(day: tuple[int, int, int], there: bool) -> None:  # noqa: FBT001  as above
    assert calendar.exists(*day) is there


@pytest.mark.parametrize(
    ("start", "by", "end"),
    [
        ((2019, 3), 0, (2019, 3)),
        ((2019, 3), 10, (2020, 1)),
        ((2019, 3), -3, (2018, 12)),
        ((1, 1), -1, (0, 12)),
        ((2019, 12), 25, (2022, 1)),
    ],
)
def test_months_are_shifted_over_the_ends_of_years(
    start: tuple[int, int], by: int, end: tuple[int, int]
) -> None:
    assert calendar.shift_months(*start, by) == end


@pytest.mark.parametrize(
    ("day", "name", "iso"),
    [
        ((2019, 3, 12), "12 March 2019", "2019-03-12"),
        ((1, 1, 1), "1 January 1", "0001-01-01"),
        ((0, 12, 31), "31 December 1 BCE", "0000-12-31"),
        ((-43, 3, 15), "15 March 44 BCE", "-0043-03-15"),
        ((12_019, 7, 4), "4 July 12019", "12019-07-04"),
    ],
)
def test_days_are_named(day: tuple[int, int, int], name: str, iso: str) -> None:
    number = calendar.ordinal(*day)
    assert calendar.day_name(number) == name
    assert calendar.iso(number) == iso


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ((2019, 3, 10), (2019, 3, 10), "10 March 2019"),
        ((2019, 3, 9), (2019, 3, 10), "9 or 10 March 2019"),
        ((2019, 3, 9), (2019, 3, 11), "9 to 11 March 2019"),
        ((2019, 2, 28), (2019, 3, 1), "28 February or 1 March 2019"),
        ((2019, 2, 28), (2019, 3, 2), "28 February to 2 March 2019"),
        ((2018, 12, 31), (2019, 1, 1), "31 December 2018 or 1 January 2019"),
        ((2018, 12, 30), (2019, 1, 1), "30 December 2018 to 1 January 2019"),
        ((2019, 3, 1), (2019, 3, 31), "March 2019"),
        ((2019, 3, 1), (2019, 4, 30), "March to April 2019"),
        ((2018, 3, 1), (2019, 4, 30), "March 2018 to April 2019"),
        ((2020, 2, 1), (2020, 2, 29), "February 2020"),
        ((2020, 2, 1), (2020, 2, 28), "1 to 28 February 2020"),
        ((2019, 1, 1), (2019, 12, 31), "2019"),
        ((2017, 1, 1), (2019, 12, 31), "2017 to 2019"),
        ((-43, 1, 1), (-43, 12, 31), "44 BCE"),
        ((-43, 3, 1), (-43, 3, 31), "March 44 BCE"),
        ((-1, 3, 1), (1, 4, 30), "March 2 BCE to April 1"),
    ],
)
def test_spans_are_named_as_briefly_as_they_can_be_said(
    first: tuple[int, int, int], last: tuple[int, int, int], name: str
) -> None:
    assert calendar.span_name(calendar.ordinal(*first), calendar.ordinal(*last)) == name


def test_distinct_spans_have_distinct_names() -> None:
    start = calendar.ordinal(2018, 12, 20)
    end = calendar.ordinal(2020, 3, 5)
    days = [day for day in range(start, end) if is_near_a_month_end(day)]
    spans = [(first, last) for first in days for last in days if first <= last]
    assert len({calendar.span_name(*span) for span in spans}) == len(spans)


def is_near_a_month_end(day: int) -> bool:
    year, month, of_month = calendar.civil(day)
    return of_month <= 2 or of_month >= calendar.month_length(year, month) - 1
