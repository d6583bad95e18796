"""Spans between two dates, and bounds on one side of a date."""

from __future__ import annotations

from functools import reduce

from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed
from factcheck.core.lines import Days
from factcheck.core.reading.dates import edtf, hours, periods, points, spans
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.dates.points import Point, Span
from factcheck.core.reading.dates.starts import may_begin
from factcheck.core.reading.records import Context, Leeway, Refusal, Stated
from factcheck.core.reading.words import Phrase, is_digits, match, past

STACKED = 2  # bounds before a date: "before approximately 1900"
DOUBTS = ("around", "uncertain")
"""Bounds that may stand after a date although another stands before it: "since 1862 (?)"."""

Found = tuple[Stated | Refusal, int]


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a date, a span of dates, or a bound."""
    if filed := edtf.whole(phrase, at):
        return filed
    if not may_begin(phrase, at):
        return None
    bounds, start = bounds_before(phrase, at)
    found = spans.read(phrase, start, context)
    if not found and bounds:  # "vor drei Tagen": the bound may be a part of the date
        bounds, start, found = (), at, spans.read(phrase, at, context)
    if not found:
        return counted_ago(phrase, at, context) or unclear(phrase, at)
    span, end = found
    is_open = phrase.word(start) == phrase.vocabulary.range_start
    tail = tail_after(phrase, end, "from_tails" if is_open else "date_tails")
    if tail and (not bounds or tail[0] in DOUBTS):
        bounds, end = (*bounds, tail[0]), tail[1]
    if isinstance(span, Refusal):
        return span, end
    for bound in reversed(bounds):
        span = bounded(span, bound, context)
    return stated(span), end


def tail_after(phrase: Phrase, at: int, table: str) -> tuple[str, int] | None:
    """Read the bound after a date; what stands before a number belongs to that: "or after 2018"."""
    found = match(phrase, at, table)
    return None if found and is_digits(phrase, found[1]) else found


def bounds_before(phrase: Phrase, at: int) -> tuple[tuple[str, ...], int]:
    """Read the bounds before a date, outermost first: "after about 1900"."""
    found: tuple[str, ...] = ()
    while len(found) < STACKED and (bound := match(phrase, at, "date_bounds")):
        if past(phrase, at, "period_parts") > bound[1]:  # "beginning of 2017"
            break
        found, at = (*found, bound[0]), bound[1]
    start = at if found else hours.openers(phrase, at)
    bound = match(phrase, start, "date_bounds") if start > at else None
    return ((bound[0],), bound[1]) if bound and bound[0] in DOUBTS else (found, at)


def stated(span: Span) -> Stated:
    """Return the span as a reading of days."""
    rules = tuple(dict.fromkeys(span.rules))
    leeway = Leeway(span.hard, "none")
    return Stated(Days(), span.hard, span.likely, rules, leeway, is_vague=span.is_vague)


def unclear(phrase: Phrase, at: int) -> Found | None:
    """Refuse "recently", "the turn of the century", "the following week": they name no day."""
    if named := match(phrase, at, "unclear_dates"):
        return Refusal(f"“{phrase.said(at, named[1])}” names no day"), named[1]
    elsewhere = match(phrase, at, "anaphors")
    if not elsewhere:
        return None
    unit = match(phrase, elsewhere[1], "calendar_units") or match(phrase, elsewhere[1], "weekdays")
    end = unit[1] if unit else elsewhere[1]
    said = phrase.said(at, end)
    return Refusal(f"“{said}” is counted from a day that these words do not name"), end


def counted_ago(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "more than two years ago", "nearly a week ago"."""
    bound = match(phrase, at, "ago_bounds")
    found = points.read(phrase, bound[1], context) if bound else None
    if not bound or not found:
        return None
    point, end = found
    if isinstance(point, Point) and point.partial.rule != "date.ago":
        return None
    span = point if isinstance(point, Refusal) else points.resolve(point, context)
    if isinstance(span, Refusal):
        return span, end
    return stated(span if bound[0] == "plain" else bounded(span, bound[0], context)), end


def bounded(span: Span, bound: str, context: Context) -> Span:
    """Return what lies on the bound's side of a span."""
    rules = (f"date.{bound}", *span.rules)
    if bound == "uncertain":
        return span._replace(rules=rules)
    if bound == "around":
        wide = periods.around(span.period)
        hard = closed(wide.first, wide.last) | span.hard
        return Span(hard, span.likely, wide, rules, is_vague=True)
    if bound.endswith("-ago"):
        return beyond(span, bound, rules, context)
    likely = one_side(span.period, bound, context)
    if span.rules[0] != "date.around":
        return Span(likely, likely, span.period, rules, span.is_vague)
    said = Period(span.likely.lower.point, span.likely.upper.point, span.period.grain)
    likely = one_side(said, bound, context)
    about = (one_side(periods.shifted(said, by), bound, context) for by in (-1, 1))
    hard = reduce(Interval.__or__, about, likely)
    return Span(hard, likely, span.period, rules, is_vague=True)


def one_side(period: Period, bound: str, context: Context) -> Interval:
    """Return the days up to a period, or from it to the date of the words."""
    first, last = period.first, period.last
    if bound == "by":
        return Interval(LOWEST, after(last))
    if bound == "before":
        return Interval(LOWEST, after(first - 1))
    start = first if bound == "since" else last + 1
    said_on = context.said_on
    is_known = said_on is not None and said_on >= start
    return Interval(before(start), after(said_on) if is_known else HIGHEST)


def beyond(span: Span, bound: str, rules: tuple[str, ...], context: Context) -> Span:
    """Return the days more, less or nearly so long ago."""
    period = span.period
    said_on = context.said_on
    assert said_on is not None  # noqa: S101  else nothing was counted back from it
    if bound == "longer-ago":
        hard = Interval(LOWEST, after(period.last))
        likely = closed(periods.shifted(period, -1).first, period.last)
    elif bound == "shorter-ago":
        hard = likely = closed(period.first, said_on)
    else:
        nearer = periods.shifted(period, 1)
        hard = likely = closed(period.first, min(nearer.last, said_on))
    return Span(hard, likely, period, rules, span.is_vague)
