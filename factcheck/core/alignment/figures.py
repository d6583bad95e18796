"""The figures of a text that may stand beside those of another."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.calendar import ordinal
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Reading
from factcheck.core.reading.scanner import scan
from factcheck.core.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable

YEARLESS = "date.no-year"
"""The rule of a day without its year."""
SOME_YEAR = 2000  # a leap year, for days that no text gives a year: our choice
RATIO = "percent.ratio"
ROUND = (10, 100, 1_000)
"""Wholes of shares that are no counts of anything."""
BARE = ("count", "number")
"""Kinds of figures that may stand without a unit."""


@cache
def year_pattern() -> re.Pattern[str]:
    """Compile a year of four digits."""
    return re.compile(r"(?<![0-9.,])(?:1[0-9]{3}|20[0-9]{2})(?![0-9]|[.,][0-9])")


def shared_year(texts: Iterable[str]) -> int:
    """Return the last year that some texts name, a leap year where they name none."""
    years = (int(year) for text in texts for year in year_pattern().findall(text))
    return max(years, default=SOME_YEAR)


def figures(text: str, said_on: int | None, language: str, year: int) -> tuple[Reading, ...]:
    """Return the figures of a text in order of place.

    Where the day on which it was written is not known, days without a year are of one ``year``,
    so that "12 March" in two texts can be set side by side; words such as "last week" are not read.
    """
    read = asserted(scan(text, Context(said_on=said_on, language=language, toward=0)))
    if said_on is not None:
        return read
    # What "will" happen is looked for behind the first day of the year, all else before its last.
    first, last = ordinal(year), ordinal(year, 12, 31)
    dated: dict[tuple[int, int], Reading] = {}
    for day in (first, last):
        for figure in asserted(scan(text, Context(said_on=day, language=language))):
            ends = figure.hard.lower.point, figure.hard.upper.point
            if YEARLESS in figure.rules and any(first <= end <= last for end in ends):
                dated[span(figure)] = figure
    kept = [f for f in read if not any(meets(span(f), other) for other in dated)]
    return tuple(sorted([*kept, *dated.values()], key=span))


def asserted(read: Iterable[Reading]) -> tuple[Reading, ...]:
    """Return figures but for those that the words around them deny: "*not* 10,000 but 3,000"."""
    return tuple(f for f in read if f.mention and not f.mention.is_denied)


def span(figure: Reading) -> tuple[int, int]:
    """Return where a figure of a text begins and ends."""
    assert figure.mention is not None  # noqa: S101  the scanner places all it reads
    return figure.mention.start, figure.mention.end


def meets(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share a place."""
    return a[0] < b[1] and b[0] < a[1]


def in_the_unit_of(words: str, other: Reading, language: str) -> Reading | None:
    """Read a figure that names no unit as one in the unit of another; None where it cannot be."""
    read = parse(words, Context(kind=other.line.kind, unit=other.line.unit, language=language))
    if isinstance(read, Reading):
        return read
    if not other.said or bare_number(words, language) is None:
        return None
    named = parse(f"{words} {other.said.unit}", Context(language=language))
    return named if isinstance(named, Reading) else None


def bare_number(words: str, language: str) -> Reading | None:
    """Read words that are a number and name no unit; None where they are not."""
    read = parse(words, Context(kind="count", language=language))
    return read if isinstance(read, Reading) and is_bare(read) else None


def is_bare(figure: Reading) -> bool:
    """Whether a figure names no unit."""
    return figure.line.kind in BARE and not figure.line.unit


def counts_of(share: Reading, language: str) -> tuple[Reading, ...]:
    """Return the number of a share that is counted: 15 of "15 out of 28 provinces", none of 12 %.

    Where ten or a hundred are the whole, nobody counted: "nine out of ten" is a share alone.
    """
    if RATIO not in share.rules:
        return ()
    joiners = "|".join(sorted(vocabulary(language).share_joiners, key=len, reverse=True))
    parts = re.split(rf"\b(?:{joiners})\b", share.words, flags=re.IGNORECASE)
    number, of = (parse(part.strip(), Context(language=language)) for part in (parts[0], parts[-1]))
    is_rate = isinstance(of, Reading) and of.said is not None and of.said.point in ROUND
    counted = isinstance(number, Reading) and not is_rate and number._replace(mention=share.mention)
    return (counted,) if counted else ()
