"""Dates counted in units: from the date of the words, or from another date.

counted := number units ("ago" | "from now") | "in" number units | "within" number units
         | number units ("before" | "after" | "from") date      "two weeks before 13 May"
         | ("the past" | "the next") [number] units             "the past three years"
         | [number] units ("ended" | "starting") date           "three months ended 30 June"
         | "the week of" date
A number of days is exact. A number of longer units is the unit that lies so many off, as nobody
says "three years ago" of a day; before or after a day that is named, a reader takes that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.dates import offsets, periods, relative
from factcheck.core.reading.dates.partial import Found, Partial, undated
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.dates.units import Units, units, whole_number
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import match, past

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

HOURS_OF_DAY = 24
WEEK = 7
NOT_ALONE = ("quarter", "century", "weekend")
"""Units that "the last" names one of, and no stretch: "the last century"."""
YEARS = {"decade": 10, "century": 100}


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a date that is counted in units."""
    words = phrase.vocabulary
    word = phrase.word(at)
    if word in words.dates.ahead_by or word in words.dates.within:
        return ahead(phrase, at, context)
    if word in words.dates.lasting:
        return offsets.lasting(phrase, at, context)
    if word in words.dates.ago_openers and (counted := units(phrase, at + 1)):
        return from_words(phrase, (at, counted[1]), counted[0], -1, context), counted[1]
    return stretch(phrase, at, context) or from_day(phrase, at, context)


def from_day(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "three days ago", "two weeks after 13 May", "a week from Monday"."""
    words = phrase.vocabulary
    found = units(phrase, at)
    if not found:
        return weekdays_off(phrase, at, context) or offsets.of_unit(phrase, at, context)
    counted, end = found
    word = phrase.word(end)
    if word in words.dates.ago:
        return day_ago(phrase, end + 1, counted, context) or (
            from_words(phrase, (at, end + 1), counted, -1, context),
            end + 1,
        )
    if hence := match(phrase, end, "hence"):
        return from_words(phrase, (at, hence[1]), counted, 1, context), hence[1]
    if offset := match(phrase, end, "offsets"):
        if word == phrase.vocabulary.range_start:  # "a week from Thursday", the coming one
            context = context._replace(toward=1)
        anchored = offsets.from_date(phrase, offset[1], counted, offset[0], context)
        if anchored:
            return anchored
    if elsewhere := match(phrase, end, "elsewhere"):
        said = phrase.said(at, elsewhere[1])
        return Refusal(f"“{said}” is counted from a day that these words do not name"), elsewhere[1]
    return None if isinstance(counted, Refusal) else offsets.up_to(phrase, end, counted, context)


def weekdays_off(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "two Sundays ago", "three Mondays from now"."""
    words = phrase.vocabulary.dates
    number, end = whole_number(phrase, at)
    named = match(phrase, end, "weekday_plurals") if number else None
    if not named:
        return None
    weekday, end = named
    hence = match(phrase, end, "hence")
    after = hence[1] if hence else end + (phrase.word(end) in words.ago)
    if after == end:
        return None
    if context.said_on is None:
        return undated(phrase.said(at, after)), after
    side = 1 if hence else -1
    first = relative.weekday_near(weekday, side, context.said_on)
    day = first + side * (number - 1) * WEEK
    return Partial("date.weekday", period=Period(day, day, "day")), after


def day_ago(phrase: Phrase, at: int, counted: Units | Refusal, context: Context) -> Found | None:
    """Read "a week ago Saturday", "ten years ago this week", "a year ago today"."""
    if isinstance(counted, Refusal) or counted.grain == "hour" or counted.least != counted.most:
        return None
    back = context._replace(toward=-1)
    anchor = relative.fixed(phrase, at, back) or relative.near(phrase, at, back)
    if not anchor or isinstance(anchor[0], Refusal) or anchor[0].period is None:
        return None
    first, last, grain, _ = anchor[0].period
    size = -counted.least
    first, end = (periods.moved(day, counted.grain, size) for day in (first, last))
    if grain == "week":
        return Partial("date.offset", period=periods.holding(grain, first)), anchor[1]
    return Partial("date.offset", period=Period(first, end, grain)), anchor[1]


def from_words(
    phrase: Phrase, place: tuple[int, int], counted: Units | Refusal, side: int, context: Context
) -> Partial | Refusal:
    """Return the unit that lies so many before or after that of the date of the words."""
    said = phrase.said(*place)
    if isinstance(counted, Refusal):
        return counted
    if context.said_on is None:
        return undated(said)
    rule = "date.ago" if side < 0 else "date.hence"
    if counted.grain == "hour":
        return Partial(rule, period=hours_off(context.said_on, counted, side))
    if counted.grain in YEARS:
        return Partial(rule, period=decades_off(context.said_on, counted, side))
    grain = "week" if counted.grain == "fortnight" else counted.grain
    here = periods.holding(grain, context.said_on)
    return Partial(rule, period=off(here, counted, side))


def hours_off(here: int, counted: Units, side: int) -> Period:
    """Return the days that so many hours before or after a time of a day may touch."""
    whole, rest = divmod(counted.most, HOURS_OF_DAY)
    nearest = here + side * (counted.least // HOURS_OF_DAY)
    first, last = sorted((nearest, here + side * (whole + (rest > 0))))
    return Period(first, last, "span", (nearest, nearest))


def decades_off(here: int, counted: Units, side: int) -> Period:
    """Return the years about so many tens or hundreds of years before or after a day."""
    length = YEARS[counted.grain] * side
    low, high = sorted((counted.least * length, counted.most * length))
    year = periods.holding("year", here)
    first, last = periods.shifted(year, low - 1), periods.shifted(year, high + 1)
    low, high = sorted(number * length for number in counted.likely)
    core = (periods.shifted(year, low).first, periods.shifted(year, high).last)
    return Period(first.first, last.last, "year", core)


def off(here: Period, counted: Units, side: int) -> Period:
    """Return the units that lie so many before or after one."""
    step = side * (2 if counted.grain == "fortnight" else 1)
    ends = [periods.shifted(here, step * number) for number in (counted.least, counted.most)]
    if counted.least == counted.most:
        return ends[0]
    likely = [periods.shifted(here, step * number) for number in counted.likely]
    first, last = min(ends), max(ends)
    return Period(first.first, last.last, "span", (min(likely).first, max(likely).last))


def stretch(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "the past three years", "the next two weeks", "the past year"."""
    words = phrase.vocabulary
    found = match(phrase, at, "stretches")
    if not found:
        return None
    side, start = found
    counted = units(phrase, start)
    if not counted and match(phrase, at, "lone_stretches"):
        unit = match(phrase, start, "calendar_units") or fortnight(phrase, start)
        is_lone = unit is not None and unit[0] not in NOT_ALONE
        counted = (Units(1, 1, (1, 1), unit[0]), unit[1]) if unit and is_lone else None
    if not counted:
        return None
    number, end = counted
    if phrase.word(end) in words.of:
        return None
    return along(phrase, (at, end), number, side, context), end


def fortnight(phrase: Phrase, at: int) -> tuple[str, int] | None:
    """Read one fortnight, which no calendar knows: "over the past fortnight"."""
    found = match(phrase, at, "date_units")
    is_one = found and not phrase.word(at).endswith(phrase.vocabulary.plural_endings)
    return found if found and is_one and found[0] == "fortnight" else None


def along(
    phrase: Phrase, place: tuple[int, int], counted: Units | Refusal, side: int, context: Context
) -> Partial | Refusal:
    """Return the days from so many units back to the date of the words, or ahead from it."""
    if isinstance(counted, Refusal):
        return counted
    if context.said_on is None:
        return undated(phrase.said(*place))
    here = context.said_on
    first, last = sorted((here, far_end(here, counted.grain, side * counted.most)))
    core = sorted((here, far_end(here, counted.grain, side * counted.likely[1])))
    return Partial("date.stretch", period=Period(first, last, "span", (core[0], core[1])))


def far_end(here: int, grain: str, by: int) -> int:
    """Return the day so many units away; hours touch as many days as they may."""
    if grain == "hour":
        days_off = -(-abs(by) // HOURS_OF_DAY)
        return here + (days_off if by > 0 else -days_off)
    return periods.moved(here, grain, by)


def ahead(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "in two weeks", "within 5 days"."""
    found = units(phrase, at + 1)
    if not found or (not isinstance(found[0], Refusal) and found[0].grain == "hour"):
        return None
    counted, end = found
    if phrase.word(at) in phrase.vocabulary.dates.within:
        return along(phrase, (at, end), counted, 1, context), end
    end = past(phrase, end, "in_time")
    return from_words(phrase, (at, end), counted, 1, context), end
