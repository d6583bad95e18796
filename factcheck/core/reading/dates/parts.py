"""Parts of a period: "Q1 2019", "spring 2019", "the last week of July".

part   := (quarter | half | season) [","] ["of" | "in"] [year] | year ["-" | "'s"] (quarter | half)
        | place unit ("of" | "in") period                "the third Tuesday of September 2014"
        | ("first" | "last") number units "of" period    "the first nine months of 1989"
place  := "first" | "2nd" | "last" | "second last"
period := year | month [year] | near (year | month …)
"""

from __future__ import annotations

from functools import partial as bind
from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.reading import numerals
from factcheck.core.reading.dates import days, periods, places, relative, years
from factcheck.core.reading.dates.partial import Found, Partial, mapped, undated
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import is_digits, match, skip

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

QUARTERS, LAST_QUARTER = 4, 4
MOST = 1000  # units at the start or end of a period: more are no date in a source
Part = tuple[str, int, int]
"""A grain, a number (of the quarter or half, or the first month of a season), and the end."""


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a part of a period."""
    return named(phrase, at, context) or counted(phrase, at, context)


def named(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a quarter, half or season with its year, or a quarter without."""
    if is_digits(phrase, at) and (found := year_first(phrase, at)):
        return found
    fiscal = match(phrase, at, "fiscal")
    named_part = part(phrase, fiscal[1] if fiscal else at)
    if fiscal:
        return fiscal_part(phrase, at) if named_part else None
    return of_year(phrase, at, named_part, context) if named_part else owned(phrase, at, context)


def of_year(phrase: Phrase, at: int, named_part: Part, context: Context) -> Found | None:
    """Read the year of a part; a quarter needs none."""
    grain, number, end = named_part
    joiners = phrase.vocabulary.dates.part_joiners
    start = skip(phrase, end, ",", *joiners)
    if match(phrase, start, "fiscal"):
        return fiscal_part(phrase, at)
    year, after_year = year_of(phrase, start, context)
    if year is None and start > end:
        year, after_year = number_of(this(phrase, start, context), start)
    if isinstance(year, Refusal):
        return year, after_year
    if year is not None:
        last, after_last = season_years(phrase, start, year, grain)
        period = part_of(grain, number, year) if last == year else winter(year)
        return Partial(f"date.{grain}", period=period), max(after_year, after_last)
    if phrase.word(end) in joiners:
        return None if grain == "season" else of_longer(phrase, start, grain, number, context)
    if grain != "quarter":
        return None
    return Partial("date.quarter", yearly=lambda year: (part_of(grain, number, year),)), end


def of_longer(phrase: Phrase, at: int, grain: str, number: int, context: Context) -> Found | None:
    """Read "the first half of" a month, decade or century."""
    whole = inner(phrase, at, context)
    if not whole or isinstance(whole[0], Refusal):
        return whole
    return mapped(whole[0], "date.part-of", bind(places.share, grain, number)), whole[1]


def fiscal_part(phrase: Phrase, at: int) -> Found:
    """Refuse a quarter of a fiscal year."""
    end = at
    while end < len(phrase) and (phrase.word(end).isalpha() or years.year_number(phrase, end)):
        end += 1
        if years.year_number(phrase, end - 1):
            break
    return Refusal("a fiscal year begins in another month in each place: say which days"), end


def part(phrase: Phrase, at: int) -> Part | None:
    """Read "Q1", "the first quarter", "second half", "spring"."""
    words = phrase.vocabulary
    short = f"{phrase.word(at)}{phrase.word(at + 1)}"
    if phrase.touches(at + 1) and short in words.dates.quarters:
        return "quarter", words.dates.quarters[short], at + 2
    if phrase.touches(at + 1) and short in words.dates.halves:
        return "half", words.dates.halves[short], at + 2
    for grain, table in (("quarter", "quarters"), ("half", "halves"), ("season", "seasons")):
        if found := match(phrase, at, table):
            return grain, found[0], found[1]
    last = match(phrase, at, "last_quarter")
    if last and phrase.word(last[1]) in words.dates.part_joiners:
        return "quarter", LAST_QUARTER, last[1]
    return None


def part_of(grain: str, number: int, year: int) -> Period:
    """Return a quarter, half or season of a year."""
    if grain == "season":
        return periods.season(year, number)
    return periods.months(year, (number - 1) * periods.MONTHS[grain] + 1, grain)


def season_years(phrase: Phrase, at: int, year: int, grain: str) -> tuple[int, int]:
    """Read the second year of "winter 2018-19"; the first itself where there is none."""
    if grain != "season" or years.year_number(phrase, at) is None:
        return year, at
    return years.second_year(phrase, at, year)


def winter(year: int) -> Period:
    """Return the winter that begins in a year."""
    return periods.months(year, periods.WINTER, "season")


def year_of(phrase: Phrase, at: int, context: Context) -> tuple[int | Refusal | None, int]:
    """Read the year of a part: "2019", "'19", "last year"."""
    year, end = years.after(phrase, at, context)
    return (year, end) if year is not None else number_of(relative.near(phrase, at, context), at)


def number_of(found: Found | None, at: int) -> tuple[int | Refusal | None, int]:
    """Return the number of a year that was named, or why there is none."""
    if not found:
        return None, at
    partial, end = found
    if isinstance(partial, Refusal):
        return partial, end
    period = partial.period
    is_year = period is not None and period.grain == "year"
    return (calendar.civil(period.first)[0], end) if period and is_year else (None, at)


def this(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "the year", "the month": that of the date of the words."""
    found = match(phrase, at, "this_unit")
    if not found:
        return None
    return at_hand(phrase, (at, found[1]), found[0], context)


def at_hand(phrase: Phrase, place: tuple[int, int], grain: str, context: Context) -> Found:
    """Return the unit that holds the date of the words."""
    if context.said_on is None:
        return undated(phrase.said(*place)), place[1]
    return Partial("date.near", period=periods.holding(grain, context.said_on)), place[1]


def year_first(phrase: Phrase, at: int) -> Found | None:
    """Read "2019 Q1", "2017-H2", "1989's first quarter"."""
    year = years.year_number(phrase, at)
    if year is None:
        return None
    start = skip(phrase, at + 1, "-", "'")
    found = part(phrase, skip(phrase, start, *phrase.vocabulary.dates.decade_endings))
    if not found:
        return None
    grain, number, end = found
    return Partial(f"date.{grain}", period=part_of(grain, number, year)), end


def owned(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "this year's third quarter", "next year's first half"."""
    if not match(phrase, at, "near_words"):
        return None
    year, end = year_of(phrase, at, context)
    if year is None or phrase.word(end) != "'":
        return None
    found = part(phrase, skip(phrase, end + 1, *phrase.vocabulary.dates.decade_endings))
    if not found or isinstance(year, Refusal):
        return None
    grain, number, end = found
    return Partial(f"date.{grain}", period=part_of(grain, number, year)), end


def counted(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "the last week of July", "the first nine months of 1989", "the 1st of next month"."""
    start = skip(phrase, at, *phrase.vocabulary.articles)
    placed = place(phrase, start)
    if not placed:
        return None
    number, after_place = placed
    unit = units(phrase, after_place, number)
    if not unit:
        return None
    rule, change, end = unit
    if phrase.word(end) not in phrase.vocabulary.dates.part_joiners:
        return None
    whole = inner(phrase, end + 1, context)
    if not whole or isinstance(whole[0], Refusal):
        return whole
    return mapped(whole[0], rule, change), whole[1]


def place(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "first", "2nd", "twenty-third"; below 0 from the end: "last", "second last"."""
    if found := match(phrase, at, "from_the_end"):
        return -found[0], found[1]
    numbered = days.day_number(phrase, at)
    if not numbered or not days.has_ending(phrase, at, numbered[1]):
        return None
    last = match(phrase, numbered[1], "from_the_end")
    return (-numbered[0], last[1]) if last and last[0] == 1 else numbered


Change = bind[Period | None]
"""What finds the part in its period."""


def units(phrase: Phrase, at: int, number: int) -> tuple[str, Change, int] | None:
    """Read what is counted in a period: weekdays, units, or several units at one of its ends."""
    if named := days.weekday(phrase, at):
        return "date.weekday-of", bind(places.nth_weekday, named[0], number), named[1]
    unit = match(phrase, at, "calendar_units") or match(phrase, at, "date_units")
    if unit:
        change = (
            bind(places.nth_week, number)
            if unit[0] == "week"
            else bind(places.nth, unit[0], number)
        )
        return ("date.week-of" if unit[0] == "week" else "date.part-of"), change, unit[1]
    several = numerals.read(phrase, at) if abs(number) == 1 else None
    if not several or isinstance(several[0], Refusal) or several[0].point is None:
        is_day = number > 0 and phrase.word(at) in phrase.vocabulary.of
        return ("date.part-of", bind(places.day_of_month, number), at) if is_day else None
    unit = match(phrase, several[1], "date_units")
    count = several[0].point
    if not unit or count != int(count) or not 0 < count <= MOST or unit[0] == "hour":
        return None
    return "date.part-of", bind(places.at_end, unit[0], int(count) * number), unit[1]


def inner(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read the period that a part lies in."""
    found = relative.near(phrase, at, context) or this(phrase, at, context)
    if found:
        return found
    start = skip(phrase, at, *phrase.vocabulary.articles)
    if is_digits(phrase, start):
        return years.read(phrase, start, context)
    return days.month_first(phrase, start, context) or years.read(phrase, start, context)
