"""One date in its words: the part of a period before it, the hour after it, the year it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.interval import Interval, closed
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import (
    counted,
    days,
    holidays,
    hours,
    offsets,
    parts,
    periods,
    relative,
    tense,
    years,
)
from factcheck.core.reading.dates import partial as partials
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Context, Refusal
from factcheck.core.reading.words import Phrase, is_digits, match, past, skip

if TYPE_CHECKING:
    from factcheck.core.reading.dates.partial import Partial

PARTS = {"early": 0, "start-of": 0, "mid": 1, "late": 2, "end-of": 2}
CUT = ("earlier", "later")
"""Parts that end or begin with the date of the words."""


class Point(NamedTuple):
    """One date as it was said, before the year that it may lack."""

    partial: Partial
    part: str = ""
    """A part of the period, "early"; empty for the whole."""
    rules: tuple[str, ...] = ()
    is_night: bool = False
    toward: int = -1
    """-1 for the latest on or before the date of the words, 1 for the first on or after."""


class Span(NamedTuple):
    """Days that a date leaves possible."""

    hard: Interval
    likely: Interval
    period: Period
    """The period itself, from which bounds are counted."""
    rules: tuple[str, ...]
    is_vague: bool = False


Found = tuple[Point | Refusal, int]


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read one date with what stands around it."""
    start = hours.openers(phrase, at)
    if start > at and match(phrase, at, "unit_ends"):  # "the year's end", not "the year 2018"
        start = at
    coming = past(phrase, start, "coming")
    if coming > start and not is_near(phrase, start, context):
        context = context._replace(toward=1)
        start = hours.openers(phrase, coming)
    lead_night, start = hours.leading(phrase, start)
    part, found = in_part(phrase, start, context)
    found = found or (None if part else counted.read(phrase, at, context))
    if not found:
        return None
    partial, after_date = found
    if isinstance(partial, Refusal):
        return partial, after_date
    is_night, has_hour, end = hours_after(phrase, after_date, partial)
    night = is_night or lead_night == "night"
    rules: tuple[str, ...] = ()
    if lead_night or has_hour:
        rules = ("date.night",) if night else ("date.part-of-day",)
    partial, end = in_near_year(phrase, end, partial, context)
    return Point(partial, part, rules, night, toward(phrase, at, partial, context)), end


def toward(phrase: Phrase, at: int, partial: Partial, context: Context) -> int:
    """Return which way a date looks that lacks its year; back for all others."""
    said_on = context.said_on
    if partials.has_year(partial) or said_on is None:
        return -1
    is_monthly = partial.month is None and partial.yearly is None
    if partial.rule == "date.quarter" or is_monthly or context.toward:
        return tense.toward(phrase, at, context)
    back, ahead = (relative.with_year(partial, said_on, side) for side in (-1, 1))
    if back is None or ahead is None:
        return -1
    return tense.toward_day(phrase, at, (said_on - back.last, ahead.first - said_on))


def hours_after(phrase: Phrase, at: int, partial: Partial) -> tuple[bool, bool, int]:
    """Read parts of the day and hours after a date; a year has none."""
    return (False, False, at) if partial.rule == "date.year" else hours.trailing(phrase, at)


def in_part(phrase: Phrase, at: int, context: Context) -> tuple[str, partials.Found | None]:
    """Read a date with the part of it that is meant: "early May", "the end of the year"."""
    if unit_end := match(phrase, at, "unit_ends"):
        return "end-of", parts.at_hand(phrase, (at, unit_end[1]), unit_end[0], context)
    part = None if match(phrase, at, "near_days") else match(phrase, at, "period_parts")
    if not part:
        return "", dated(phrase, at, context)
    start = hours.openers(phrase, skip(phrase, part[1], "-"))
    found = relative.near(phrase, start, context) or dated(phrase, start, context)
    return part[0], found or parts.this(phrase, part[1], context)


def is_near(phrase: Phrase, at: int, context: Context) -> bool:
    """Whether "next" and the like belong to a date that is counted: "next March"."""
    return bool(counted.read(phrase, at, context) or relative.read(phrase, at, context))


def in_near_year(
    phrase: Phrase, at: int, partial: Partial, context: Context
) -> tuple[Partial, int]:
    """Read the year after a date that lacks it: "11 February this year", "Christmas 2018"."""
    if partials.has_year(partial) or partial.weekday is not None or context.said_on is None:
        return partial, at
    start = skip(phrase, at, ",", *phrase.vocabulary.of)
    if not match(phrase, start, "near_words"):
        return partial, at
    year, end = parts.number_of(relative.near(phrase, start, context), start)
    if year is None or isinstance(year, Refusal):
        return partial, at
    return partials.given_year(partial, year), end


def dated(phrase: Phrase, at: int, context: Context) -> partials.Found | None:
    """Read the date itself, with its year or counted from the date of the words."""
    if is_digits(phrase, at):
        return (
            days.calendar_date(phrase, at, None, context)
            or parts.read(phrase, at, context)
            or years.read(phrase, at, context)
            or counted.read(phrase, at, context)
            or days.day_of_month(phrase, at)
        )
    return (
        offsets.weekday_from(phrase, at, context)
        or relative.fixed(phrase, at, context)
        or days.read(phrase, at, context)
        or parts.read(phrase, at, context)
        or counted.read(phrase, at, context)
        or relative.read(phrase, at, context)
        or holidays.dated(phrase, at, context)
        or years.read(phrase, at, context)
        or days.day_of_month(phrase, at)
    )


def resolve(point: Point, context: Context) -> Span | Refusal:
    """Return the days of a date, its year taken from the date of the words where it has none."""
    period = full_period(point, context)
    if isinstance(period, Refusal):
        return period
    partial = point.partial
    if partial.weekday is not None and calendar.weekday(period.first) != partial.weekday:
        day, name = calendar.day_name(period.first), calendar.WEEKDAYS
        real, said = name[calendar.weekday(period.first)], name[partial.weekday]
        return Refusal(f"{day} was a {real}, not a {said}")
    rules = (*point.rules, partial.rule)
    if point.is_night and period.grain == "day":
        period = Period(period.first, period.last + 1, "night")
    elif point.part and period.grain == "day":
        return whole(period, rules if point.rules else ("date.part-of-day", *rules))
    return part_of(period, point.part, rules, context) if point.part else whole(period, rules)


def whole(period: Period, rules: tuple[str, ...]) -> Span:
    """Return all the days of a period, and those that a reader takes from the words."""
    hard = closed(period.first, period.last)
    return Span(hard, closed(*period.core) if period.core else hard, period, rules)


def part_of(period: Period, part: str, rules: tuple[str, ...], context: Context) -> Span | Refusal:
    """Return a third of a period, or what the date of the words cuts off it."""
    said_on = context.said_on
    if part in CUT and said_on is not None and period.first <= said_on <= period.last:
        cut = (period.first, said_on) if part == CUT[0] else (said_on, period.last)
        return whole(Period(*cut, "span"), (f"date.{part}", *rules))
    third_name = {"earlier": "early", "later": "late"}.get(part, part)
    found = periods.third(period, PARTS[third_name])
    if not found:
        return Refusal("a day, a night or a weekend has no early, middle and late part")
    third, below, above = found
    below = 0 if part == "start-of" else below
    above = 0 if part == "end-of" else above
    hard = closed(third.first - below, third.last + above)
    likely = closed(third.first, third.last)
    return Span(hard, likely, third, (f"date.{third_name}", *rules), is_vague=True)


def full_period(point: Point, context: Context) -> Period | Refusal:
    """Return the period, its year found."""
    partial = point.partial
    if partial.period is not None:
        return partial.period
    if partial.year is not None:
        found = partials.in_year(partial, partial.year)
        return found[0] if found else Refusal("one of these days does not exist")
    if context.said_on is None:
        return Refusal("no year is said, and the date of the words is missing")
    find = relative.with_year if partial.weekday is None else relative.by_weekday
    nearest = find(partial, context.said_on, point.toward)
    if nearest and (beyond := part_beyond(nearest, point, context.said_on)):
        nearest = find(partial, beyond, point.toward)
    return nearest or Refusal("there is no such day in the years about the date of the words")


def part_beyond(period: Period, point: Point, said_on: int) -> int | None:
    """Return a day on the far side of a period of which the part that is said lies ahead or behind.

    "Late March", looked back at on 12 March, is that of the year before; the end of March is not,
    since most of what ends with it has begun.
    """
    third = periods.third(period, PARTS[point.part]) if point.part in PARTS else None
    if third and point.toward < 0 and point.part != "end-of" and third[0].first > said_on:
        return period.first - 1
    return period.last + 1 if third and point.toward > 0 and third[0].last < said_on else None
