"""Dates as files write them: ISO 8601, and the Extended Date/Time Format (EDTF) levels 0 to 2.

date    := "-"? year ["-" (month | part) ["-" day]] ["~" | "?" | "%"]
stretch := date "/" date
year    := four digits; an "X" for the last one or two stands for any digit: "201X"
part    := 21 to 41, seasons, quarters and halves
All else of EDTF ("156X-12-25", "{1667, 1670..1672}", "Y-17E7", "2004-06-~11") is left to the
library of that name, imported once such a string is met. A doubt ("?") leaves the days as they are.
"""

from __future__ import annotations

import re
from contextlib import redirect_stdout
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed
from factcheck.core.lines import Days
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import numeric, periods
from factcheck.core.reading.records import Leeway, Stated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.reading.dates.periods import Period
    from factcheck.core.reading.words import Phrase

MARKS = "~?%"  # approximate, uncertain, both: EDTF level 1
WIDE = frozenset("~%S")  # marks that widen the days: approximate, and significant digits
YEAR_DIGITS = 4
LONGEST = 64  # characters of the longest EDTF string
OPEN = ("", "..")  # an end that is unknown or open
SPECIAL = frozenset("X~?%YES[{.")
"""Signs that make a string EDTF that is no plain date."""


@cache
def huge_pattern() -> re.Pattern[str]:
    """Compile a year beyond 10^13: the library would count to it."""
    return re.compile(r"E[0-9]{2}|[0-9]{13}|[0-9]{5}[0-9]*E")


class Read(NamedTuple):
    """The days of a date, and those that a reader takes from it."""

    hard: Interval
    likely: Interval


@cache
def date_pattern() -> re.Pattern[str]:
    """Compile the shape of one date."""
    return re.compile(r"(-?[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


@cache
def string_pattern() -> re.Pattern[str]:
    """Compile the signs of an EDTF string, so that the library sees no other text."""
    return re.compile(r"[\[{]?(?:\.\./?|/)?[~?%]?-?Y?-?[0-9X][0-9XE][0-9XEST~?%./,:+\-\]}Z ]*")


@lru_cache(maxsize=1024)
def period(text: str) -> Interval | None:
    """Return the days of an ISO or EDTF date; None where it is none, or no such day exists.

    Both ends must be said: a file that leaves one out is taken to be mistyped.
    """
    found = span(text.strip())
    is_open = found is None or found.hard.lower == LOWEST or found.hard.upper == HIGHEST
    return found.hard if found and not is_open else None


def whole(phrase: Phrase, at: int) -> tuple[Stated, int] | None:
    """Read a text that is an EDTF string and nothing else, and no plain date."""
    if at or len(phrase.text) > LONGEST:
        return None
    text = phrase.text.strip()
    found = span(text) if is_filed(text) and string_pattern().fullmatch(text) else None
    if not found:
        return None
    leeway = Leeway(found.hard, "none")
    is_vague = found.hard != found.likely
    rule = "date.edtf-around" if is_vague else "date.edtf"
    return Stated(Days(), found.hard, found.likely, (rule,), leeway, is_vague), len(phrase)


def is_filed(text: str) -> bool:
    """Whether a text can be a date as files write it, and none that prose has too."""
    if text.upper() != text:
        return False
    if not SPECIAL.isdisjoint(text) or text[:1] == "/" or text[-1:] == "/":
        return True
    is_stretch = "/" in text and "-" in text
    return is_stretch or (text[:1] == "0" and text.isdigit() and len(text) == YEAR_DIGITS)


def span(text: str) -> Read | None:
    """Return the days of a date, or from one date to another."""
    if len(text) > LONGEST:
        return None
    first, stroke, last = text.partition("/")
    if not stroke:
        return one(text)
    ends = (None if end in OPEN else one(end) for end in (first, last))
    low, high = ends
    if (low is None and first not in OPEN) or (high is None and last not in OPEN):
        return None
    found = Read(
        Interval(low.hard.lower if low else LOWEST, high.hard.upper if high else HIGHEST),
        Interval(low.likely.lower if low else LOWEST, high.likely.upper if high else HIGHEST),
    )
    return None if found.likely.is_empty else found


def one(text: str) -> Read | None:
    """Read one date."""
    is_marked = text[-1:] in MARKS
    found = date_pattern().fullmatch(text[:-1] if is_marked else text)
    if not found:
        return by_library(text)
    digits, month, day = found[1], int(found[2] or 0), int(found[3] or 0)
    if not digits.endswith("X"):
        read = exact(int(digits), month, day, found[2], found[3])
    elif month:
        return by_library(text)
    else:
        read = unspecified(digits)
    if read is None:
        return None
    likely = closed(read.first, read.last)
    wide = periods.around(read) if is_marked and text[-1] in WIDE else read
    return Read(closed(wide.first, wide.last), likely)


def unspecified(digits: str) -> Period:
    """Return the decade or the hundred years of "201X", "19XX"."""
    first = int(digits.replace("X", "0"))
    return periods.months(first, 1, "century" if digits.endswith("XX") else "decade")


def exact(year: int, month: int, day: int, *said: str | None) -> Period | None:
    """Return a year, month, part of a year or day; None where there is none such."""
    if said[0] is None:
        return periods.year(year)
    if said[1] is not None:
        return periods.day(year, month, day) if calendar.exists(year, month, day) else None
    if month in numeric.GROUPINGS:
        return numeric.grouping(year, month)
    return periods.month(year, month) if 1 <= month <= len(calendar.MONTHS) else None


def by_library(text: str) -> Read | None:
    """Return the days of all that EDTF has beside plain dates, as the library edtf reads it."""
    if SPECIAL.isdisjoint(text) or "/" in text or not string_pattern().fullmatch(text):
        return None
    if huge_pattern().search(text):
        return None
    from edtf import EDTFParseException, parse_edtf  # noqa: PLC0415  only for such a string

    try:
        with redirect_stdout(None):  # it prints what it cannot make a date of
            date = parse_edtf(text)
            ends = (
                date.lower_strict(),
                date.upper_strict(),
                date.lower_fuzzy(),
                date.upper_fuzzy(),
            )
    except (EDTFParseException, ArithmeticError, AttributeError, TypeError, ValueError):
        return None  # it raises all of these for half a string
    first, last, low, high = (ordinal(end) for end in ends)
    likely = Interval(
        LOWEST if first is None else before(first), HIGHEST if last is None else after(last)
    )
    if WIDE.isdisjoint(text) or low is None or high is None:
        return Read(likely, likely)
    return Read(closed(low, high) | likely, likely)


def ordinal(end: Sequence[int] | float) -> int | None:
    """Return a day as the library gives it; None for an end that is open, which is infinite."""
    return None if isinstance(end, float) else calendar.ordinal(end[0], end[1], end[2])
