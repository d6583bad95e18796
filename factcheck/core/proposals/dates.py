"""The date of an article, where its day and month cannot change places unnoticed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.calendar import MONTHS, day_name, exists, iso, ordinal
from factcheck.core.findings.sources import Proposal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.claims import Source
    from factcheck.core.proposals.shapes import Dateline

MONTH_FIRST = "month-first"
DAY_FIRST = "day-first"


@cache
def numeric_pattern() -> re.Pattern[str]:
    """Return the pattern of a date whose day and month could change places."""
    return re.compile(r"(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)")


def issued(dated: Dateline, text: str, known: str, outlet_name: str) -> Proposal:
    """Return the date, settled or with its two readings."""
    line, words = dated.line.number, dated.date
    numeric = numeric_pattern().fullmatch(words)
    if not numeric:
        return worded(words, line)
    a, b, year = int(numeric[1]), int(numeric[3]), int(numeric[4])
    readings = {
        order: ordinal(year, month, day)
        for order, month, day in ((MONTH_FIRST, a, b), (DAY_FIRST, b, a))
        if exists(year, month, day)
    }
    if not readings:
        return Proposal("issued", "", words, line, f"there is no such day: {words}")
    here = date_order(
        *(match[0] for match in numeric_pattern().finditer(text) if match[2] in words)
    )
    if len(set(readings.values())) == 1:
        order = next(iter(readings))
        why = "both ways the same day" if len(readings) > 1 else f"{order}: no month {max(a, b)}"
    elif order := here or known:
        where = "other dates in the text show" if here else f"other dates of {outlet_name} show"
        why = f"{order}, as {where}"
    else:
        either = " or ".join(day_name(day) for day in readings.values())
        return Proposal("issued", "", words, line, either)
    return Proposal("issued", iso(readings[order]), words, line, why)


def worded(words: str, line: int) -> Proposal:
    """Return a date with its month in words, or year first: ``12 March 2019``, ``2019-03-12``."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    month = next((at for at, name in enumerate(MONTHS, 1) if name in words), 0)
    if not month:
        year, month, day = numbers
    else:
        year, day = numbers[-1], numbers[0] if len(numbers) > 1 else 0
    if not exists(year, month, day or 1):
        return Proposal("issued", "", words, line, f"there is no such day: {words}")
    days = iso(ordinal(year, month, day or 1))
    return Proposal("issued", days if day else days[:-3], words, line, "as printed")


def date_order(*words: str) -> str:
    """Return which comes first in the numeric dates among ``words``: empty where they do not tell.

    A part above 12 is no month. Dates that contradict each other tell nothing.
    """
    found = set()
    for each in words:
        match = numeric_pattern().search(each)
        if not match:
            continue
        a, b = int(match[1]), int(match[3])
        if (a > len(MONTHS)) != (b > len(MONTHS)):
            found.add(DAY_FIRST if a > len(MONTHS) else MONTH_FIRST)
    return found.pop() if len(found) == 1 else ""


def orders(sources: Iterable[Source]) -> dict[str, str]:
    """Return which comes first in each outlet's dates, by its sources' dates as printed."""
    printed: dict[str, list[str]] = {}
    for source in sources:
        if source.outlet and source.issued_words:
            printed.setdefault(source.outlet, []).append(source.issued_words)
    return {name: order for name, words in printed.items() if (order := date_order(*words))}
