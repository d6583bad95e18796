"""Dates that are counted from the date of the words.

relative := "yesterday" | "last night" | [near] weekday | near (week | month | year | month-name)
          | number unit "ago"
near     := "last" | "this" | "next"
A bare weekday, or a date without a year, is the latest on or before the date of the words: news
looks back. "Next", "due" and "will" turn it to the first on or after.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.reading import numerals
from factcheck.core.reading.dates import absolute, periods
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Context, Refusal
from factcheck.core.reading.words import Phrase, match, past

if TYPE_CHECKING:
    from factcheck.core.reading.dates.absolute import Partial

Found = tuple[tuple[str, Period] | Refusal, int]
"""A rule and its period, and where the words end."""
FARTHEST = 10_000  # units ago: more is no date in a source
YEARS_BACK = 8  # that a 29 February may lie back, across a century that has none


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read one date that is counted from the date of the words."""
    return nights(phrase, at, context) or ago(phrase, at, context) or near(phrase, at, context)


def undated(phrase: Phrase, start: int, end: int) -> Refusal:
    """Return the reason where the date of the words is missing."""
    words = phrase.said(start, end)
    return Refusal(f"“{words}” is counted from the date of the words, and that date is missing")


def nights(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "last night", "yesterday"; a night begins on one day and ends on the next."""
    for table, rule in (("near_nights", "date.night"), ("near_days", "date.near-day")):
        if not (found := match(phrase, at, table)):
            continue
        by, end = found
        if context.said_on is None:
            return undated(phrase, at, end), end
        first = context.said_on + by
        grain = "night" if table == "near_nights" else "day"
        return (rule, Period(first, first + (grain == "night"), grain)), end
    return None


def ago(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "three days ago": the day, week, month or year that lies so many back."""
    words = phrase.vocabulary
    start = past(phrase, at, "ago_openers")
    number = numerals.read(phrase, start)
    if phrase.word(start) in words.one:
        number = (numerals.stated(1, 1, "words"), start + 1)
    unit = match(phrase, number[1], "time_units") if number else None
    if not number or not unit or (start == at and phrase.word(unit[1]) not in words.ago):
        return None
    end = unit[1] + (start == at)
    back = whole_number(number[0])
    if back is None or unit[0] not in ("day", "week", "month", "year"):
        return Refusal(f"“{phrase.said(at, end)}” names no day, week, month or year"), end
    if context.said_on is None:
        return undated(phrase, at, end), end
    here = periods.holding(unit[0], context.said_on)
    return ("date.ago", periods.shifted(here, -back)), end


def whole_number(amount: numerals.Amount | Refusal) -> int | None:
    """Return a plain whole number of units that a source may count back; None for any other."""
    if isinstance(amount, Refusal) or amount.point is None or amount.point > FARTHEST:
        return None
    return int(amount.point) if amount.point == int(amount.point) else None


def near(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "last week", "next Sunday", "this March", "Sunday"."""
    word = match(phrase, at, "near_words")
    start = word[1] if word else at
    side = word[0] if word else None
    if named := absolute.weekday(phrase, start):
        return on_weekday(phrase, (at, named[1]), named[0], side, context), named[1]
    unit = match(phrase, start, "calendar_units")
    found = unit or absolute.month_name(phrase, start)
    if word is None or not found or absolute.year_after(phrase, found[1])[0] is not None:
        return None
    if context.said_on is None:
        return undated(phrase, at, found[1]), found[1]
    if unit:
        here = periods.holding(unit[0], context.said_on)
        return ("date.near", periods.shifted(here, word[0])), unit[1]
    return ("date.near", near_month(found[0], word[0], context.said_on)), found[1]


def near_month(month: int, side: int, said_on: int) -> Period:
    """Return the last month of that name that is over, this year's, or the next to begin."""
    year, current, _ = calendar.civil(said_on)
    by = {-1: -(month >= current), 0: 0, 1: int(month <= current)}[side]
    return periods.month(year + by, month)


def on_weekday(
    phrase: Phrase, place: tuple[int, int], number: int, side: int | None, context: Context
) -> tuple[str, Period] | Refusal:
    """Return the weekday before ("last"), in this week, after ("next"), or the latest (bare)."""
    if context.said_on is None:
        return undated(phrase, *place)
    back = (calendar.weekday(context.said_on) - number) % 7
    latest = context.said_on - back
    match side:
        case None:
            day = latest
        case 0:
            day = context.said_on - calendar.weekday(context.said_on) + number
        case 1:
            day = latest + 7
        case _:
            day = latest if back else latest - 7
    return "date.weekday", Period(day, day, "day")


def with_year(partial: Partial, said_on: int, toward: int) -> Period:
    """Return the latest such day or month up to the date of the words; the first from it if 1."""
    current, _, _ = calendar.civil(said_on)
    years = (current + step * toward for step in range(YEARS_BACK + 1))
    near = (complete(partial, year) for year in years if is_in(partial, year))
    return next(
        found for found in near if (found.last >= said_on if toward > 0 else found.first <= said_on)
    )


def is_in(partial: Partial, year: int) -> bool:
    """Whether a year has the day: not every year has a 29 February."""
    month, day = partial.month, partial.day
    return month is None or day is None or calendar.exists(year, month, day)


def complete(partial: Partial, year: int) -> Period:
    """Return a month, or a day that exists, of a year."""
    if partial.month is None:
        return periods.year(year)
    if partial.day is None:
        return periods.month(year, partial.month)
    return periods.day(year, partial.month, partial.day)
