"""Dates counted in units from another date: "two weeks before 13 May", "the year ended 31 March".

offset := number units ("before" | "after" | "from") date
        | [number] units ("ended" | "starting") date | "for" number units "from" date
        | "the week of" date
        | "the" weekday ("before" | "after") date
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.dates import days, holidays, numeric, periods, relative
from factcheck.core.reading.dates.partial import Found, mapped
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.dates.units import Units, units
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import is_digits, match, past, skip

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase


def from_date(
    phrase: Phrase, at: int, counted: Units | Refusal, side: int, context: Context
) -> Found | None:
    """Return the day or the unit so many before or after a date that is named."""
    anchor = date(phrase, at, context)
    if not anchor:
        return None
    partial, end = anchor
    if isinstance(partial, Refusal):
        return partial, end
    if isinstance(counted, Refusal):
        return counted, end
    if counted.least != counted.most or counted.grain == "hour":
        return Refusal(f"“{phrase.said(at, end)}” and a vague number of units name no day"), end
    is_exact = partial.rule in ("date.weekday", "date.near-day") or counted.grain == "day"
    grain = "day" if is_exact else "week" if counted.grain == "fortnight" else counted.grain

    def change(period: Period) -> Period | None:
        if period.grain != "day":
            return None
        day = periods.moved(period.first, counted.grain, side * counted.least)
        held = periods.holding(grain, day)
        return held if is_exact else held._replace(core=(day, day))

    return mapped(partial, "date.offset", change), end


def date(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read the date that something is counted from; a day that counts is none of them."""
    start = past(phrase, at, "date_openers")
    if is_digits(phrase, start):
        return numeric.read(phrase, start, None, context) or days.read(phrase, start, context)
    return (
        days.read(phrase, start, context)
        or relative.read(phrase, at, context)
        or relative.read(phrase, start, context)
        or holidays.dated(phrase, start, context)
    )


def up_to(phrase: Phrase, at: int, counted: Units, context: Context) -> Found | None:
    """Read the last or the first day of so many units: "ended 30 June", "starting 3 May"."""
    ends = match(phrase, at, "ending")
    is_from = phrase.word(at) == phrase.vocabulary.range_start
    starts = (at, at + 1) if is_from else match(phrase, at, "starting")
    joined = ends or starts
    anchor = date(phrase, joined[1], context) if joined else None
    if not anchor or counted.least != counted.most or counted.grain == "hour":
        return None
    if isinstance(anchor[0], Refusal):
        return anchor
    is_until = phrase.word(at) in phrase.vocabulary.dates.date_joiners
    if is_until and (is_ahead(phrase, at, counted) or anchor[0].rule == "date.holiday"):
        return None  # "two weeks to Christmas" are still to come

    def change(period: Period) -> Period | None:
        if period.grain not in ("day", "month"):
            return None
        if ends:
            first = periods.moved(period.last + 1, counted.grain, -counted.least)
            return Period(first, period.last, "span")
        last = periods.moved(period.first, counted.grain, counted.least) - 1
        return Period(period.first, last, "span")

    rule = "date.ended" if ends else "date.starting"
    return mapped(anchor[0], rule, change), anchor[1]


def is_ahead(phrase: Phrase, at: int, counted: Units) -> bool:
    """Whether units up to a day may be still to come: "a week to 8 March", not "the week to"."""
    words = phrase.vocabulary
    is_the = phrase.word(at - 2) in words.articles and phrase.word(at - 2) not in words.one
    return counted.grain in periods.STEPS and not (counted.grain == "week" and is_the)


def lasting(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "for 10 days from 3 May", which says how long and not how far."""
    counted, end = units(phrase, at + 1) or (None, at)
    return up_to(phrase, end, counted, context) if isinstance(counted, Units) else None


def of_unit(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "the week of 3 May", "the year ended 31 March", "the day after Christmas"."""
    words = phrase.vocabulary
    start = skip(phrase, at, *words.articles)
    if fiscal := match(phrase, start, "fiscal"):
        return up_to(phrase, fiscal[1], Units(1, 1, (1, 1), "year"), context)
    unit = match(phrase, start, "date_units")
    if not unit:
        return None
    grain, end = unit
    one = Units(1, 1, (1, 1), grain)
    if start > at and (offset := match(phrase, end, "offsets")):
        return from_date(phrase, offset[1], one, offset[0], context)
    if grain == "week" and phrase.word(end) in words.of:
        return week_of(date(phrase, end + 1, context))
    return up_to(phrase, end, one, context)


def weekday_from(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Return the weekday before or after a day that is named: "the Friday before Easter"."""
    weekday = match(phrase, at, "weekdays")
    if not weekday or phrase.word(at - 1) not in phrase.vocabulary.articles:
        return None
    offset = match(phrase, weekday[1], "offsets")
    anchor = date(phrase, offset[1], context) if offset else None
    if not offset or not anchor:
        return None
    if isinstance(anchor[0], Refusal):
        return anchor

    def change(period: Period) -> Period | None:
        if period.grain != "day":
            return None
        day = relative.weekday_near(weekday[0], offset[0], period.first)
        return Period(day, day, "day")

    return mapped(anchor[0], "date.offset", change), anchor[1]


def week_of(anchor: Found | None) -> Found | None:
    """Return the week that holds a date."""
    if not anchor:
        return None
    partial, end = anchor
    if isinstance(partial, Refusal):
        return partial, end
    return mapped(partial, "date.week-holding", holding_week), end


def holding_week(period: Period) -> Period | None:
    """Return the week that holds a day."""
    return periods.holding("week", period.first) if period.grain == "day" else None
