"""Dates that are counted from the date of the words by a word: "yesterday", "last week", "Sunday".

relative := "yesterday" | "last night" | "the week before last" | "the weekend"
          | [near] weekday [hour] [["of"] near "week"] | near "week" ["on"] weekday
          | near (week | month | year … | month-name | season | holiday)
near     := "last" | "this" | "next"
A bare weekday, or a date without a year, is the latest on or before the date of the words: news
looks back. "Next", "due" and "will" turn it to the first on or after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.reading.dates import days, holidays, hours, periods, tense, years
from factcheck.core.reading.dates.partial import Found, Partial, in_year, undated
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import match, past, skip

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

YEARS_BACK = 8  # that a 29 February may lie back, across a century that has none
WEEK = 7


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read one date that is counted from the date of the words."""
    return fixed(phrase, at, context) or near(phrase, at, context) or weekend(phrase, at, context)


def fixed(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "yesterday", "last night", "the week before last"."""
    return named_day(phrase, at, context) or two_off(phrase, at, context)


def named_day(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "last night", "yesterday"; a night begins on one day and ends on the next."""
    for table, rule in (("near_nights", "date.night"), ("near_days", "date.near-day")):
        if not (found := match(phrase, at, table)):
            continue
        by, end = found
        if context.said_on is None:
            return undated(phrase.said(at, end)), end
        first = context.said_on + by
        grain = "night" if table == "near_nights" else "day"
        return Partial(rule, period=Period(first, first + (grain == "night"), grain)), end
    return None


def two_off(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "the week before last", "the week after next"."""
    found = match(phrase, at, "near_units")
    if not found:
        return None
    (grain, by), end = found
    return near_unit(phrase, (at, end), grain, by, context), end


def weekend(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "the weekend": the latest that has begun, or the next where the words look ahead."""
    found = match(phrase, at, "weekends")
    if not found:
        return None
    end = found[1]
    if context.said_on is None:
        return undated(phrase.said(at, end)), end
    here = periods.holding("weekend", context.said_on)
    is_ahead = tense.toward(phrase, at, context) > 0
    by = -1 if here.first > context.said_on and not is_ahead else 0
    return Partial("date.near", period=periods.shifted(here, by)), end


def near_unit(
    phrase: Phrase, place: tuple[int, int], grain: str, by: int, context: Context
) -> Partial | Refusal:
    """Return the unit so many from that of the date of the words."""
    if context.said_on is None:
        return undated(phrase.said(*place))
    here = periods.holding(grain, context.said_on)
    return Partial("date.near", period=periods.shifted(here, by))


def near(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "last week", "next Sunday", "this March", "last summer", "Sunday"."""
    word = match(phrase, at, "near_words")
    if word and match(phrase, at - 1, "anaphors"):
        return None
    side, start = word or (None, at)
    if named := days.weekday(phrase, start):
        return on_weekday(phrase, (at, named[1]), named[0], side, context)
    if side is None:
        return None
    unit = match(phrase, start, "calendar_units")
    if unit and side and phrase.word(unit[1]) in phrase.vocabulary.of:
        return None  # "the last week of his life"
    if unit:
        found = near_unit(phrase, (at, unit[1]), unit[0], side, context)
        return in_near_week(phrase, unit[1], unit[0], found)
    return years.refused(phrase, start) or near_returning(phrase, at, start, side, context)


def near_returning(
    phrase: Phrase, at: int, start: int, side: int, context: Context
) -> Found | None:
    """Read "last March", "this summer", "next Christmas"; not "last March 2019"."""
    recurring = returning(phrase, start)
    if not recurring:
        return None
    partial, end = recurring
    if isinstance(partial, Refusal):
        return partial, end
    if years.after(phrase, end, context)[0] is not None:
        return None
    if context.said_on is None:
        return undated(phrase.said(at, end)), end
    return Partial("date.near", period=nearest(partial, side, context.said_on)), end


def returning(phrase: Phrase, at: int) -> Found | None:
    """Read what comes again each year: a month, a season, a holiday."""
    if month := days.month_name(phrase, at):
        return Partial("date.month", None, month[0]), month[1]
    if season := match(phrase, at, "seasons"):
        return Partial("date.season", yearly=lambda year: (one_season(year, season[0]),)), season[1]
    return holidays.read(phrase, at)


def one_season(year: int, start: int) -> Period:
    """Return the season that begins in a month of a year."""
    return periods.months(year, start, "season")


def nearest(partial: Partial, side: int, said_on: int) -> Period:
    """Return the last that is over, the one at hand or of this year, or the next to begin."""
    current = calendar.civil(said_on)[0]
    here = in_year(partial, current)
    near = [*in_year(partial, current - 1), *here, *in_year(partial, current + 1)]
    if side < 0:
        over = [*in_year(partial, current - 2), *near]
        return [found for found in over if found.last < said_on][-1]
    if side > 0:
        ahead = [*near, *in_year(partial, current + 2)]
        return next(found for found in ahead if found.first > said_on)
    if calendar.civil(here[0].last)[0] > current:  # in March, "this winter" is that just over
        return min(near, key=lambda found: max(found.first - said_on, said_on - found.last))
    return next((found for found in near if found.first <= said_on <= found.last), here[0])


def in_near_week(phrase: Phrase, end: int, grain: str, found: Partial | Refusal) -> Found:
    """Read the weekday after "next week", where one stands there: "next week on Tuesday"."""
    if grain != "week" or isinstance(found, Refusal) or found.period is None:
        return found, end
    start = past(phrase, skip(phrase, end, "-", ","), "date_openers")
    named = days.weekday(phrase, start)
    if not named:
        return found, end
    day = found.period.first + named[0]
    return Partial("date.weekday", period=Period(day, day, "day")), named[1]


def on_weekday(
    phrase: Phrase, place: tuple[int, int], number: int, side: int | None, context: Context
) -> Found:
    """Read the weekday before ("last"), in this week, after ("next"), or the latest (bare)."""
    at, end = place
    if context.said_on is None:
        return undated(phrase.said(at, end)), end
    week = None if side else week_after(phrase, end, context.said_on)
    if week:
        day, end = week[0] + number, week[1]
        return Partial("date.weekday", period=Period(day, day, "day")), end
    day = weekday_near(number, side, context.said_on)
    if side is None and day < context.said_on and tense.toward(phrase, at, context) > 0:
        day += WEEK
    return Partial("date.weekday", period=Period(day, day, "day")), end


def week_after(phrase: Phrase, at: int, said_on: int) -> tuple[int, int] | None:
    """Read the week after a weekday: "Tuesday evening, next week", "Monday of last week"."""
    start = skip(phrase, hours.trailing(phrase, at)[2], ",", *phrase.vocabulary.of)
    word = match(phrase, start, "near_words")
    unit = match(phrase, word[1], "calendar_units") if word else None
    if not word or not unit or unit[0] != "week":
        return None
    return periods.shifted(periods.holding("week", said_on), word[0]).first, unit[1]


def weekday_near(number: int, side: int | None, said_on: int) -> int:
    """Return the weekday before ("last"), in this week, after ("next"), or the latest (None)."""
    back = (calendar.weekday(said_on) - number) % WEEK
    latest = said_on - back
    match side:
        case None:
            return latest
        case 0:
            return said_on - calendar.weekday(said_on) + number
        case 1:
            return latest + WEEK
        case _:
            return latest if back else latest - WEEK


def with_year(partial: Partial, said_on: int, toward: int) -> Period | None:
    """Return the latest such period up to the date of the words; the first from it if 1."""
    current = calendar.civil(said_on)[0]
    for step in range(YEARS_BACK + 1):
        found = in_year(partial, current + step * toward)
        if toward > 0 and (ahead := [one for one in found if one.last >= said_on]):
            return ahead[0]
        if toward < 0 and (back := [one for one in found if one.first <= said_on]):
            return back[-1]
    return None


def by_weekday(partial: Partial, said_on: int, toward: int) -> Period | None:
    """Return the day that falls on the weekday said, nearest to the words, a year off at most.

    A weekday and a month tell the year by themselves, whichever way the words look.
    """
    current = calendar.civil(said_on)[0]
    found = [
        period
        for year in (current - 1, current, current + 1)
        for period in in_year(partial, year)
        if calendar.weekday(period.first) == partial.weekday
        and (toward < 0 or partial.month is not None or period.first >= said_on)
    ]
    return min(found, key=lambda period: abs(period.first - said_on), default=None)
