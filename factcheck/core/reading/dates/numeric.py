"""Dates in digits and signs: "2019-03-12", "13/03/2019", "12-Mar-2019", "03/2019".

date := year sep month sep day | day sep month sep year | month sep day sep year | month sep year
sep  := "-" | "/" | "."          the same throughout, with no space beside it
A month may be a name. Where day and month could change places the date is refused, unless the
weekday before it tells. "2010-12" may be a month, as files write it, or the years 2010 to 2012.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import periods
from factcheck.core.reading.dates.partial import Found, Partial, undated
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

SIGNS = "-/."
PARTS = 3
YEAR_DIGITS, DAY_DIGITS = 4, 2
MONTHS = len(calendar.MONTHS)
LONGEST_MONTH = 31
SHORT_YEAR = 100  # "2017-18"
YEARS_AHEAD = 5  # that a year of two digits may lie ahead of the words: our choice
GROUPINGS = {
    **dict.fromkeys((21, 25, 31), (3, 3)), **dict.fromkeys((22, 26, 32), (6, 3)),
    **dict.fromkeys((23, 27, 29), (9, 3)), **dict.fromkeys((24, 28, 30), (12, 3)),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
"""First month and months of a part of a year by its number in EDTF: 21 to 24 are spring to winter,
25 to 28 northern, 29 to 32 southern, then quarters, thirds and halves."""


TWO_PARTS: dict[str, tuple[int | None, int, int | None]] = {
    "dy": (1, 0, None), "yd": (0, 1, None), "My": (1, 0, None), "yM": (0, 1, None),
    "Md": (None, 0, 1), "dM": (None, 1, 0),
}  # fmt: skip
"""Places of year, month and day among two parts, by their shape."""


class Parts(NamedTuple):
    """What stands between the signs: digits, or the name of a month."""

    shape: str
    """A letter a part: y for four digits, d for one or two, M for the name of a month."""
    numbers: tuple[int, ...]
    texts: tuple[str, ...]
    sign: str
    end: int


def read(phrase: Phrase, at: int, weekday: int | None, context: Context) -> Found | None:
    """Read a date of numbers and signs; the weekday said before it tells day from month."""
    parts = dotted(phrase, at) or signed(phrase, at)
    if not parts:
        return None
    if parts.shape == "ddd":
        return short_year(phrase, at, parts, context)
    found = whole_date(phrase, at, parts, weekday) or part_of_date(parts, context)
    return (found, past_time(phrase, parts.end)) if found else None


def dotted(phrase: Phrase, at: int) -> Parts | None:
    """Take "13.03.2019" apart, which is one token."""
    texts = phrase.word(at).split(".")
    if len(texts) != PARTS or not all(text.isdigit() and text.isascii() for text in texts):
        return None
    shape = "".join(shape_of(text) for text in texts)
    numbers = tuple(int(text) for text in texts) if " " not in shape else ()
    return Parts(shape, numbers, tuple(texts), ".", at + 1) if shape == "ddy" else None


def shape_of(digits: str) -> str:
    """Return the letter of a number in digits; a space for one that has no place in a date."""
    return {1: "d", DAY_DIGITS: "d", YEAR_DIGITS: "y"}.get(len(digits), " ")


def signed(phrase: Phrase, at: int) -> Parts | None:
    """Take two or three parts apart that one sign joins, with no space beside it."""
    sign = phrase.word(at + 1)
    if sign not in ("-", "/") or not phrase.touches(at + 1):
        return None
    shape, end = "", at
    numbers: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    while len(shape) < PARTS and (part := one_part(phrase, end)):
        shape, numbers = shape + part[0], (*numbers, part[1])
        texts, end = (*texts, phrase.word(end)), part[2]
        is_joined = phrase.word(end) == sign and phrase.touches(end) and phrase.touches(end + 1)
        if not is_joined or len(shape) == PARTS or not one_part(phrase, end + 1):
            break
        end += 1
    return Parts(shape, numbers, texts, sign, end) if len(shape) > 1 else None


def one_part(phrase: Phrase, at: int) -> tuple[str, int, int] | None:
    """Read one number or the name of a month."""
    word = phrase.word(at)
    if word.isascii() and word.isdigit():
        shape = shape_of(word)
        return (shape, int(word), at + 1) if shape != " " else None
    month = phrase.vocabulary.dates.months.get(word)
    return ("M", month, at + 1) if month else None


def whole_date(
    phrase: Phrase, at: int, parts: Parts, weekday: int | None
) -> Partial | Refusal | None:
    """Return a date of three parts."""
    if parts.shape == "ddy":
        return day_and_month(phrase, at, parts, weekday)
    if parts.shape == "ydd":
        has_zeros = all(len(text) == DAY_DIGITS for text in parts.texts[1:])
        year, month, day = parts.numbers
        return (
            dated(phrase, at, parts, (year, month, day)) if has_zeros or parts.sign == "/" else None
        )
    if sorted(parts.shape) != ["M", "d", "y"]:
        return None
    by_shape = dict(zip(parts.shape, parts.numbers, strict=True))
    return dated(phrase, at, parts, (by_shape["y"], by_shape["M"], by_shape["d"]))


def day_and_month(phrase: Phrase, at: int, parts: Parts, weekday: int | None) -> Partial | Refusal:
    """Return a date whose first two numbers are a day and a month; refuse where it stays open."""
    first, second, year = parts.numbers
    either = {(year, second, first), (year, first, second)}
    exist = [date for date in either if calendar.exists(*date)]
    if weekday is not None and len(exist) > 1:
        exist = [date for date in exist if calendar.weekday(calendar.ordinal(*date)) == weekday]
    if len(exist) > 1 and parts.sign == phrase.vocabulary.dates.day_first_sign:
        exist = [(year, second, first)]
    if len(exist) == 1:
        return Partial("date.day", *exist[0])
    words = phrase.said(at, parts.end)
    if exist or (first <= MONTHS and second <= MONTHS):
        return changing(words)
    return Refusal(f"“{words}” is a day that does not exist")


def short_year(phrase: Phrase, at: int, parts: Parts, context: Context) -> Found | None:
    """Read "10/27/89", where only one of its numbers can be the month and one the year."""
    if len(parts.texts[2]) != DAY_DIGITS:
        return None
    if context.said_on is None:
        return undated(phrase.said(at, parts.end)), parts.end
    a, b, c = parts.numbers
    either = {(c, a, b), (c, b, a), (a, b, c)}
    full = ((full_year(year, context.said_on), month, day) for year, month, day in either)
    exist = [date for date in full if calendar.exists(*date)]
    if len(exist) == 1:
        return Partial("date.day", *exist[0]), parts.end
    return (changing(phrase.said(at, parts.end)), parts.end) if exist else None


def full_year(digits: int, said_on: int) -> int:
    """Return the year of its last two digits: the latest one, a few ahead of the words."""
    latest = calendar.civil(said_on)[0] + YEARS_AHEAD
    return latest - (latest - digits) % SHORT_YEAR


def changing(words: str) -> Refusal:
    """Return the reason where the numbers of a date may mean two days."""
    return Refusal(f"day and month of “{words}” could change places: write 2019-03-12")


def dated(phrase: Phrase, at: int, parts: Parts, date: tuple[int, int, int]) -> Partial | Refusal:
    """Return a full date, or the reason why there is no such day."""
    if not calendar.exists(*date):
        return Refusal(f"“{phrase.said(at, parts.end)}” is a day that does not exist")
    return Partial("date.day", *date)


def part_of_date(parts: Parts, context: Context) -> Partial | None:
    """Return a date of two parts: a month and its year, or a month and a day without a year."""
    first, second = parts.numbers[:2]
    if parts.shape == "yd" and parts.sign == "-":
        has_zero = len(parts.texts[1]) == DAY_DIGITS
        return year_and_more(first, second, context) if has_zero else None
    if parts.shape == "dd":
        return without_year(first, second) if parts.sign == "/" else None
    place = TWO_PARTS.get(parts.shape)
    if place is None:
        return None
    year, month, day = (None if at is None else parts.numbers[at] for at in place)
    if month is None or month > MONTHS:
        return None
    return Partial("date.month" if day is None else "date.day", year, month, day)


def without_year(first: int, second: int) -> Partial | None:
    """Return "29/03" where one number can be no month and the other can."""
    low, high = sorted((first, second))
    if 0 < low <= MONTHS < high <= LONGEST_MONTH:
        return Partial("date.day", None, low, high)
    return None


def year_and_more(year: int, more: int, context: Context) -> Partial | None:
    """Return "2019-03": a month, a season as files write it, a second year, or what holds two."""
    filed = in_files(year, more)
    is_range = more > year % SHORT_YEAR
    if filed is None or not is_range:
        return filed
    assert filed.period is not None  # noqa: S101  an invariant
    last = periods.year(year - year % SHORT_YEAR + more).last
    first = min(filed.period.first, periods.year(year).first)
    is_file = context.said_on is None
    core = (filed.period.first, filed.period.last) if is_file else None
    return Partial("date.month-or-years", period=Period(first, last, "span", core))


def in_files(year: int, more: int) -> Partial | None:
    """Return what ISO 8601 and EDTF mean by "2019-03" and "2019-21"."""
    if 1 <= more <= MONTHS:
        return Partial("date.month", period=periods.month(year, more))
    return Partial("date.season", period=grouping(year, more)) if more in GROUPINGS else None


def grouping(year: int, number: int) -> Period:
    """Return a part of a year by its number in EDTF."""
    start, length = GROUPINGS[number]
    if start == periods.WINTER:
        return periods.season(year, start)
    end = calendar.shift_months(year, start, length)
    return Period(calendar.ordinal(year, start), calendar.ordinal(*end) - 1, "part")


def past_time(phrase: Phrase, at: int) -> int:
    """Skip the time of a date as files write it: "T10:30:00Z", "T10:30+05:00"."""
    is_time = phrase.word(at) == "t" and phrase.touches(at) and phrase.touches(at + 1)
    if not is_time or phrase.word(at + 2) != ":":
        return at
    end = at + 4
    if phrase.word(end) == ":":
        end += 2
    if phrase.word(end) == "z":
        return end + 1
    has_zone = phrase.word(end) in ("+", "-") and phrase.touches(end)
    return end + 4 if has_zone and phrase.word(end + 2) == ":" else end
