"""One date in its words: the part of a period before it, the hour after it, the year it lacks."""

from typing import NamedTuple

from factcheck.core import calendar
from factcheck.core.interval import Interval, closed
from factcheck.core.reading.dates import absolute, periods, relative
from factcheck.core.reading.dates.absolute import Partial
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Context, Refusal
from factcheck.core.reading.words import Phrase, match, past, skip

HOURS = 3  # parts of a day and hours after a date
PARTS = {"early": 0, "start-of": 0, "mid": 1, "late": 2, "end-of": 2}


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
    start = openers(phrase, at)
    coming = past(phrase, start, "coming")
    near = relative.read(phrase, start, context)
    toward = 1 if coming > start and not near else -1
    start = openers(phrase, coming) if toward > 0 else start
    lead_night, start = leading_hour(phrase, start)
    part = match(phrase, start, "period_parts")
    after_part = openers(phrase, skip(phrase, part[1], "-")) if part else start
    found = dated(phrase, after_part, context)
    if not found:
        return None
    partial, after_date = found
    if isinstance(partial, Refusal):
        return partial, after_date
    is_night, has_hour, end = trailing_hours(phrase, after_date)
    night = is_night or lead_night == "night"
    rules: tuple[str, ...] = ()
    if lead_night or has_hour:
        rules = ("date.night",) if night else ("date.part-of-day",)
    return Point(partial, part[0] if part else "", rules, night, toward), end


def dated(phrase: Phrase, at: int, context: Context) -> tuple[Partial | Refusal, int] | None:
    """Read the date itself, with its year or counted from the date of the words."""
    found = absolute.read(phrase, at)
    if found:
        return found
    near = relative.read(phrase, at, context)
    if not near:
        return None
    named, end = near
    return (named if isinstance(named, Refusal) else Partial(named[0], period=named[1])), end


def openers(phrase: Phrase, at: int) -> int:
    """Skip "on", "in the", where they stand before a date and belong to no longer phrase."""
    if any(past(phrase, at, table) > at for table in ("near_days", "night_parts", "day_parts")):
        return at
    return past(phrase, at, "date_openers")


def leading_hour(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read "the night of", "the early hours of" before a date."""
    words = phrase.vocabulary
    for kind, table in (("night", "night_parts"), ("day", "day_parts")):
        end = past(phrase, at, table)
        if end > at and phrase.word(end - 1) in words.of:
            return kind, openers(phrase, end)
    hour = clock(phrase, at)
    return ("day", openers(phrase, hour)) if hour > at else ("", at)


def trailing_hours(phrase: Phrase, at: int) -> tuple[bool, bool, int]:
    """Read parts of the day and hours after a date: is it a night, is there any, where it ends."""
    is_night, end = False, at
    for _ in range(HOURS):
        start = skip(phrase, end, ",")
        night = past(phrase, start, "night_parts")
        following = max(night, past(phrase, start, "day_parts"))
        following = max(following, clock(phrase, start))
        if following == start:
            break
        is_night, end = is_night or night == following, following
    return is_night, end > at, end


def clock(phrase: Phrase, at: int) -> int:
    """Return where an hour ends: "at 10.30", "3 pm"; the same place where there is none."""
    start = past(phrase, at, "clock_openers")
    hour, _, minutes = phrase.word(start).partition(".")
    if not is_below(hour, HOURS_OF_DAY) or (minutes and not is_minutes(minutes)):
        return at
    end = start + 1
    if phrase.word(end) == ":" and not minutes and is_minutes(phrase.word(end + 1)):
        minutes, end = phrase.word(end + 1), end + 2
    named = past(phrase, end, "clock_words")
    return named if named > end or (start > at and minutes) else at


HOURS_OF_DAY, MINUTES = 24, 60


def is_below(digits: str, limit: int) -> bool:
    """Whether digits are a number of one or two figures up to a limit."""
    is_short = digits.isascii() and digits.isdigit() and len(digits) <= len("23")
    return is_short and int(digits) <= limit


def is_minutes(digits: str) -> bool:
    """Whether digits are minutes as a clock shows them."""
    return len(digits) == len("30") and is_below(digits, MINUTES - 1)


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
    if point.is_night and period.grain == "day":
        period = Period(period.first, period.last + 1, "night")
    rules = (*point.rules, partial.rule)
    if not point.part:
        whole = closed(period.first, period.last)
        return Span(whole, whole, period, rules)
    return part_of(period, point.part, rules)


def part_of(period: Period, part: str, rules: tuple[str, ...]) -> Span | Refusal:
    """Return a third of a period; its end reaches no further than the period does."""
    found = periods.third(period, PARTS[part])
    if not found:
        return Refusal("a day, a week or a night has no early, middle and late part")
    third, below, above = found
    below = 0 if part == "start-of" else below
    above = 0 if part == "end-of" else above
    hard = closed(third.first - below, third.last + above)
    likely = closed(third.first, third.last)
    return Span(hard, likely, third, (f"date.{part}", *rules), is_vague=True)


def full_period(point: Point, context: Context) -> Period | Refusal:
    """Return the period, its year found."""
    partial = point.partial
    if partial.period is not None:
        return partial.period
    if partial.year is not None:
        if not relative.is_in(partial, partial.year):
            return Refusal("one of these days does not exist")
        return relative.complete(partial, partial.year)
    if context.said_on is None:
        return Refusal("no year is said, and the date of the words is missing")
    return relative.with_year(partial, context.said_on, point.toward)
