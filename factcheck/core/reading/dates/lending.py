"""Two dates of one span: each lends the other the month and the year that it leaves out.

"5–6 July 2019" is two days of July 2019, "December to February 2019" begins in 2018. Where neither
says its year, the span is the latest that has begun by the date of the words; where they look
ahead, the first that has not ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.interval import Interval
from factcheck.core.reading.dates import points
from factcheck.core.reading.dates.partial import has_year, in_year
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.dates.points import Point, Span
from factcheck.core.reading.records import Refusal

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context

WEEK = 7
EITHER = "either.or"
NO_SUCH_DAY = Refusal("one of these days does not exist")


def joined(left: Point, right: Point, rule: str, context: Context) -> Span | Refusal:
    """Return the days from the first date to the last."""
    left, right = with_month(left, right), with_next_month(right, left)
    rules = (rule,) if has_year(left.partial) or has_year(right.partial) else (rule, "date.no-year")
    if has_year(left.partial) or (not has_year(right.partial) and right.toward < 0):
        first = points.resolve(left, context)
        last = first if isinstance(first, Refusal) else beside(right, first, 1, context)
    else:
        last = points.resolve(right, context)
        first = last if isinstance(last, Refusal) else beside(left, last, -1, context)
    if isinstance(first, Refusal) or isinstance(last, Refusal):
        return first if isinstance(first, Refusal) else last
    last = from_within(first, same_week(first, last, right), right)
    if first.period.first > last.period.first and rule != EITHER:
        return Refusal("the range ends below where it begins")
    return hull(first, last, rules)


def with_month(left: Point, right: Point) -> Point:
    """Return a bare day before a day of a month as one of the same month."""
    own = left.partial
    if own.rule or own.day is None:
        return left
    return left._replace(partial=own._replace(rule="date.day", month=right.partial.month))


def with_next_month(right: Point, left: Point) -> Point:
    """Return a bare day after a day of a month as one of the same month, or of the next."""
    own, first = right.partial, left.partial
    if own.day is None or own.month is not None or first.month is None or first.day is None:
        return right
    is_next = own.day < first.day
    month = first.month % len(calendar.MONTHS) + 1 if is_next else first.month
    return right._replace(partial=own._replace(month=month))


def beside(point: Point, other: Span, side: int, context: Context) -> Span | Refusal:
    """Return a date with the year of the other: the first from it on, or the last up to it."""
    own = point.partial
    if has_year(own):
        return points.resolve(point, context)
    day = other.period.first if side > 0 else other.period.last
    year = calendar.civil(day)[0]
    near = [*in_year(own, min(year, year + side)), *in_year(own, max(year, year + side))]
    fitting = [one for one in near if (one.first - day) * side >= 0]
    if not fitting:
        return NO_SUCH_DAY
    chosen = fitting[0] if side > 0 else fitting[-1]
    return points.resolve(point._replace(partial=own._replace(period=chosen)), context)


def from_within(first: Span, last: Span, right: Point) -> Span:
    """Return what is left of a part in which a range begins: "between now and the end of May"."""
    start, end = first.period.first, last.period.last
    if not right.part or not last.period.first < start <= end:
        return last
    left = Period(start, end, last.period.grain)
    hard = Interval(max(first.hard.lower, last.hard.lower), last.hard.upper)
    likely = Interval(max(first.likely.lower, last.likely.lower), last.likely.upper)
    return last._replace(hard=hard, likely=likely, period=left)


def same_week(first: Span, last: Span, right: Point) -> Span:
    """Return a bare weekday as the next one after the first date: "Tuesday to Saturday"."""
    is_bare = right.partial.rule == "date.weekday" and last.period.first < first.period.first
    if not is_bare:
        return last
    ahead = (first.period.first - last.period.first + WEEK - 1) // WEEK * WEEK
    day = Period(last.period.first + ahead, last.period.last + ahead, "day")
    return points.whole(day, last.rules)


def hull(first: Span, last: Span, rules: tuple[str, ...]) -> Span:
    """Return the smallest span that holds two."""
    both = Period(
        min(first.period.first, last.period.first), max(first.period.last, last.period.last), "span"
    )
    rules = (*rules, *(each for each in (*first.rules, *last.rules) if each))
    hard, likely = first.hard | last.hard, first.likely | last.likely
    is_vague = first.is_vague or last.is_vague
    return Span(hard, likely, both, tuple(dict.fromkeys(rules)), is_vague)
