"""Spans between two dates, and bounds on one side of a date."""

from __future__ import annotations

from factcheck.core import calendar
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed
from factcheck.core.lines import Days
from factcheck.core.reading.dates import absolute, periods, points
from factcheck.core.reading.dates.absolute import Partial
from factcheck.core.reading.dates.points import Point, Span
from factcheck.core.reading.records import Context, Leeway, Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, is_digits, match, past

NEWS = "duckling and chrono lean to the future, news to the past"
CALENDAR = "proleptic Gregorian calendar, ISO 8601"
THIRDS = "our choice: TIMEX3 says START, MID, END and gives no days"
RULES = (
    Rule("date.day", "that day", CALENDAR),
    Rule("date.month", "the whole month", CALENDAR),
    Rule("date.year", "the whole year", CALENDAR),
    Rule("date.decade", "ten years from the one named", "EDTF"),
    Rule("date.century", "the 19th century is 1801 to 1900", "ISO 8601 counts from the year 1"),
    Rule("date.season", "three whole months: spring from March", "meteorology; northern"),
    Rule("date.quarter", "three months", CALENDAR),
    Rule("date.half", "six months", CALENDAR),
    Rule("date.weekday", "the latest on or before the date of the words, unless “next”", NEWS),
    Rule("date.near-day", "counted from the date of the words", CALENDAR),
    Rule("date.near", "the week, month or year before, of or after the date of the words", NEWS),
    Rule("date.ago", "the day, week, month or year that lies so many back", "our choice"),
    Rule("date.no-year", "the latest on or before the date of the words, unless “will”", NEWS),
    Rule("date.night", "a night touches two days, and may mean either", "our choice"),
    Rule("date.part-of-day", "the hour stays in the words; the day is that day", "our choice"),
    Rule("date.early", "the first third, ± a twelfth", THIRDS),
    Rule("date.mid", "the middle third, ± a twelfth", THIRDS),
    Rule("date.late", "the last third, ± a twelfth", THIRDS),
    Rule("date.start-of", "the first third, or a twelfth more", THIRDS),
    Rule("date.end-of", "the last third, or a twelfth more", THIRDS),
    Rule("date.around", "± one unit of its grain", "python-edtf's reading of “~”"),
    Rule("date.since", "from its start to the date of the words, open if unknown", "our choice"),
    Rule("date.by", "up to its end", "our choice"),
    Rule("date.before", "up to the day before its start", "our choice"),
    Rule("date.after", "from the day after its end to the date of the words", "our choice"),
)
SHORT_YEAR = 100  # "2017-18"

Found = tuple[Span | Refusal, int]


def read(phrase: Phrase, at: int, context: Context) -> tuple[Stated | Refusal, int] | None:
    """Read a date, a span of dates, or a bound."""
    bound = match(phrase, at, "date_bounds")
    found = spread(phrase, bound[1], context) if bound else None
    if not found:
        bound, found = None, spread(phrase, at, context)
    if not found:
        return None
    span, end = found
    tail = None if bound else match(phrase, end, "date_tails")
    name, end = (bound[0], end) if bound else tail or ("", end)
    if isinstance(span, Refusal):
        return span, end
    if name:
        span = bounded(span, name, context)
    return stated(span), end


def stated(span: Span) -> Stated:
    """Return the span as a reading of days."""
    rules = tuple(dict.fromkeys(span.rules))
    leeway = Leeway(span.hard, "none")
    return Stated(Days(), span.hard, span.likely, rules, leeway, is_vague=span.is_vague)


def bounded(span: Span, bound: str, context: Context) -> Span:
    """Return what lies on the bound's side of a span."""
    first, last = span.period.first, span.period.last
    rules = (f"date.{bound}", *span.rules)
    if bound == "around":
        wide = periods.around(span.period)
        hard = closed(wide.first, wide.last) | span.hard
        return Span(hard, span.likely, wide, rules, is_vague=True)
    if bound == "by":
        days = Interval(LOWEST, after(last))
    elif bound == "before":
        days = Interval(LOWEST, after(first - 1))
    else:
        start = first if bound == "since" else last + 1
        said_on = context.said_on
        is_known = said_on is not None and said_on >= start
        days = Interval(before(start), after(said_on) if is_known else HIGHEST)
    return Span(days, days, span.period, rules, span.is_vague)


def spread(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a span between two dates, or one date."""
    words = phrase.vocabulary
    is_between = phrase.word(at) == words.between
    opened = is_between or phrase.word(at) == words.range_start
    start = at + opened
    left = first_point(phrase, start, context)
    if not left:
        return None
    point, end = left
    if isinstance(point, Refusal):
        return point, end
    rule, after_joiner = joiner(phrase, end, is_between=is_between)
    right = last_point(phrase, after_joiner, point, context) if rule else None
    if right is None:
        is_alone = not opened or bool(match(phrase, end, "date_tails"))
        one = points.resolve(point, context) if is_alone and point.partial.rule else None
        return (named(one, point), end) if one else None
    last, end = right
    return (last if isinstance(last, Refusal) else joined(point, last, rule, context)), end


def named(span: Span | Refusal, point: Point) -> Span | Refusal:
    """Return the span with the rule that found its year."""
    partial = point.partial
    if isinstance(span, Refusal) or partial.period is not None or partial.year is not None:
        return span
    return span._replace(rules=("date.no-year", *span.rules))


def first_point(phrase: Phrase, at: int, context: Context) -> points.Found | None:
    """Read the first date; a bare day where a second date follows: "5–6 July"."""
    found = points.read(phrase, at, context)
    _, start = points.leading_hour(phrase, points.openers(phrase, at))
    day = absolute.day_number(phrase, start)
    if found or not day:
        return found
    following = joiner(phrase, day[1], is_between=False)
    if not following[0] and phrase.word(day[1]) != phrase.vocabulary.conjunction:
        return None
    return Point(Partial("", day=day[0])), day[1]


def joiner(phrase: Phrase, at: int, *, is_between: bool) -> tuple[str, int]:
    """Read what stands between two dates; no rule where nothing does."""
    words = phrase.vocabulary
    if is_between:
        return ("range.between", at + 1) if phrase.word(at) == words.conjunction else ("", at)
    if found := match(phrase, at, "either"):
        return "either.or", found[1]
    is_range = phrase.word(at) in (*words.range_joiners, "/", "until", "till")
    return ("range.to", at + 1) if is_range else ("", at)


def last_point(phrase: Phrase, at: int, left: Point, context: Context) -> points.Found | None:
    """Read the second date; "18" after a year and "6, 2019" after a day take from the first."""
    found = points.read(phrase, at, context)
    if found:
        return found
    day = absolute.day_number(phrase, at)
    if not day:
        return None
    number, end = day
    year = left.partial.year
    if left.partial.month is None and year is not None:
        century = year - year % SHORT_YEAR
        return Point(Partial("date.year", century + number)), end
    if left.partial.day is None or left.partial.month is None:
        return None
    year, end = absolute.year_after(phrase, end)
    return Point(left.partial._replace(day=number, year=year, weekday=None)), end


def joined(left: Point, right: Point, rule: str, context: Context) -> Span | Refusal:
    """Return the days from the first date to the last, each lending what the other lacks."""
    last = points.resolve(right, context)
    if isinstance(last, Refusal):
        return last
    first = points.resolve(lent(left, right, last), context)
    if isinstance(first, Refusal):
        return first
    if first.period.first > last.period.first and rule != "either.or":
        return Refusal("the range ends below where it begins")
    hard, likely = first.hard | last.hard, first.likely | last.likely
    both = periods.Period(
        min(first.period.first, last.period.first), max(first.period.last, last.period.last), "span"
    )
    no_year = () if right.partial.year or right.partial.period else ("date.no-year",)
    rules = tuple(dict.fromkeys((rule, *no_year, *first.rules, *last.rules)))
    return Span(hard, likely, both, rules, first.is_vague or last.is_vague)


def lent(left: Point, right: Point, last: Span) -> Point:
    """Return the first date with month and year of the last one, where it has none of its own."""
    partial = left.partial
    if partial.period is not None or partial.year is not None:
        return left
    month = partial.month or right.partial.month
    year, last_month = calendar.civil(last.period.first)[:2]
    if month is not None and month > last_month:
        year -= 1
    rule = partial.rule or "date.day"
    part = right.part if not partial.day and partial.month is None else left.part
    return left._replace(
        partial=partial._replace(year=year, month=month, rule=rule), part=part, toward=right.toward
    )


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a date in running text: a year or month after "in", a weekday in full."""
    words = phrase.vocabulary
    start = past(phrase, at, "date_openers")
    if end - start > 1:
        return True
    if is_digits(phrase, start) or phrase.word(start) in words.months:
        return phrase.word(start - 1) in words.year_openers
    return phrase.word(start) not in words.weekdays or phrase.word(start).endswith("day")
