"""Spans between two dates: each takes from the other what it lacks, "5–6 July 2019".

span := "between" point "and" point | ["from"] point ("to" | "–" | "or") point | point
      | month day "and" day | day "and" day month            "March 3 and 5"
      | list "and" point                                     "April, May and June 2018"
list  := day ("," day)* | month ("," month)* | season ("," season)*
"""

from __future__ import annotations

from factcheck.core import calendar
from factcheck.core.reading.dates import days, hours, partial, parts, points, years
from factcheck.core.reading.dates.lending import EITHER, joined
from factcheck.core.reading.dates.partial import Partial
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.dates.points import Point, Span
from factcheck.core.reading.dates.relative import one_season
from factcheck.core.reading.records import Context, Refusal
from factcheck.core.reading.words import Phrase, is_digits, match, noun_end, past, skip

LISTED = {"date.month": "months", "date.season": "seasons"}
"""Tables of what can be listed without a year, by their rules."""
MIDDLE = 24  # tokens of a list but for its ends: twelve months
SHORT_YEAR = 100  # "2017-18"
STROKE = "/"  # joins years only: "2018/2019"

Found = tuple[Span | Refusal, int]


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a span between two dates, or one date."""
    words = phrase.vocabulary
    opener = phrase.word(at)
    is_opened = opener in (words.between, words.range_start)
    left = first_point(phrase, at + is_opened, context)
    if not left:
        return None
    point, end = left
    if isinstance(point, Refusal):
        return point, end
    rule, after_joiner = joiner(phrase, end, opener, point)
    right = last_point(phrase, after_joiner, point, context) if rule else None
    if right is None:
        is_alone = not is_opened or bool(match(phrase, end, "from_tails"))
        one = points.resolve(point, context) if is_alone and point.partial.rule else None
        return (named(one, point), end) if one else None
    last, end = right
    if isinstance(last, Point) and lacks_month(point, last):
        return None
    if isinstance(last, Refusal):
        return last, end
    return joined(point, in_order(point, last), rule, context), end


def lacks_month(left: Point, right: Point) -> bool:
    """Whether a bare number stands before a date that is no day of a month: "3-8 pm on Sunday"."""
    bare = left.partial
    return not bare.rule and bare.period is None and right.partial.day is None


def named(span: Span | Refusal, point: Point) -> Span | Refusal:
    """Return the span with the rule that found its year."""
    if isinstance(span, Refusal) or partial.has_year(point.partial):
        return span
    return span._replace(rules=("date.no-year", *span.rules))


def first_point(phrase: Phrase, at: int, context: Context) -> points.Found | None:
    """Read the first date; a bare day where a second date follows: "5–6 July"."""
    found = points.read(phrase, at, context) or present(phrase, at, context)
    if found:
        return found
    _, start = hours.leading(phrase, hours.openers(phrase, at))
    if season := match(phrase, start, "seasons"):
        return bare_season(phrase, season[0], season[1])
    day = days.day_number(phrase, start)
    if not day:
        return None
    is_joined = phrase.word(day[1]) == phrase.vocabulary.conjunction or (
        match(phrase, day[1], "date_joiners") or match(phrase, day[1], "either")
    )
    return (Point(Partial("", day=day[0])), day[1]) if is_joined else None


def bare_season(phrase: Phrase, start: int, end: int) -> points.Found | None:
    """Return a season that takes its year from the one after it: "spring and summer 2011"."""
    dates = phrase.vocabulary
    at = past_middle(phrase, end, "seasons")
    is_joined = phrase.word(at) == dates.conjunction
    joined = at + 1 if is_joined else past(phrase, end, "date_joiners")
    if joined == end or not match(phrase, skip(phrase, joined, *dates.articles), "seasons"):
        return None
    return Point(Partial("date.season", yearly=lambda year: (one_season(year, start),))), end


def in_order(left: Point, right: Point) -> Point:
    """Return a winter that follows another season of its year: "autumn and winter of 2018"."""
    whole = right.partial.period
    if left.partial.rule != "date.season" or whole is None or whole.grain != "winters":
        return right
    year = calendar.civil(whole.last)[0] - 1
    return right._replace(partial=right.partial._replace(period=parts.winter(year)))


def past_middle(phrase: Phrase, at: int, table: str) -> int:
    """Return where the middle of a list ends: ", May" of "April, May and June"."""
    end = at
    while end - at < MIDDLE and phrase.word(end) == ",":
        found = match(phrase, end + 1, table)
        if not found:
            break
        end = found[1]
    end = skip(phrase, end, ",")
    return end if phrase.word(end) == phrase.vocabulary.conjunction else at


def present(phrase: Phrase, at: int, context: Context) -> points.Found | None:
    """Read "now", "the present", as one end of a span."""
    found = match(phrase, at, "present")
    if not found:
        return None
    end = found[1]
    if context.said_on is None:
        return partial.undated(phrase.said(at, end)), end
    return Point(Partial("", period=Period(context.said_on, context.said_on, "day"))), end


def joiner(phrase: Phrase, at: int, opener: str, left: Point) -> tuple[str, int]:
    """Read what stands between two dates; no rule where nothing does."""
    words = phrase.vocabulary
    if opener == words.range_start and phrase.word(at) == ",":  # "from Monday, 4 March, to Friday"
        after_comma = match(phrase, at + 1, "date_joiners")
        return ("range.to", after_comma[1]) if after_comma else ("", at)
    is_and = phrase.word(at) == words.conjunction
    if opener == words.between and is_and:
        return "range.between", at + 1
    if is_and and lists_days(phrase, at + 1, left):
        return "date.list", at + 1
    if after_list := listed(phrase, at, left):
        return "date.list", after_list
    if found := match(phrase, at, "either"):
        return EITHER, found[1]
    found = match(phrase, at, "date_joiners")
    is_year = left.partial.year is not None and left.partial.month is None
    return ("range.to", found[1]) if found and (is_year or found[0] != STROKE) else ("", at)


def lists_days(phrase: Phrase, at: int, left: Point) -> bool:
    """Whether "and" joins two days of one month: "March 3 and 5", not "March 3 and 5 people"."""
    if left.partial.day is None:
        return False
    numbered = days.day_number(phrase, at)
    if not numbered:
        return False
    end = numbered[1]
    after_of = skip(phrase, end, *phrase.vocabulary.of)
    has_month = days.month_name(phrase, after_of) is not None
    if left.partial.month is None:
        return has_month
    is_counted = is_digits(phrase, at) and end - at == 1 and noun_end(phrase, end) > end
    return not has_month and not is_counted


def listed(phrase: Phrase, at: int, left: Point) -> int:
    """Return where the last of several months or seasons begins; 0 where none are listed.

    Each takes its year from the last: "in April, May and June 2018". "March and April 5" are two.
    """
    own = left.partial
    is_bare = own.rule in LISTED and not partial.has_year(own) and not left.part
    if not is_bare or own.day is not None:
        return 0
    table = LISTED[own.rule]
    end = past_middle(phrase, at, table)
    start = skip(phrase, end + 1, *phrase.vocabulary.articles)
    following = match(phrase, start, table)
    if phrase.word(end) != phrase.vocabulary.conjunction or not following:
        return 0
    if days.is_shy(phrase, start) or days.day_number(phrase, following[1]):
        return 0
    return end + 1


def last_point(phrase: Phrase, at: int, left: Point, context: Context) -> points.Found | None:
    """Read the second date; "18" after a year and "6, 2019" after a day take from the first."""
    found = points.read(phrase, at, context) or present(phrase, at, context)
    if found:
        return found
    start = hours.openers(phrase, at)
    day = days.day_number(phrase, start)
    is_one_night = left.is_night and not phrase.word(at - 1).isalpha()  # "July 5–6"
    if not day or (left.rules and not is_one_night) or hours.clock(phrase, start) > start:
        return None
    number, end = day
    year = left.partial.year
    if left.partial.month is None and year is not None:
        if not phrase.touches(at):
            return None
        century = year - year % SHORT_YEAR
        return Point(Partial("date.year", century + number)), end
    if left.partial.day is None or left.partial.month is None:
        return None
    year, end = years.after(phrase, end, context)
    given = left.partial._replace(day=number, year=year, weekday=None)
    return Point(given, toward=left.toward), end
