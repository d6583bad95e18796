"""Stretches of days: what "from 1996 to 2001" says of the day on which something began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.alignment.words import key
from factcheck.core.calendar import civil, month_length, ordinal
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before
from factcheck.core.reading.vocabulary.alike import alike

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.core.reading.records import Reading

STRETCHES = ("range.to", "range.between")
"""Rules of words that name the first and the last day of something."""
SINCE = "date.since"
FRAMES = ("date.by", "date.before", "date.after", SINCE)
"""Rules of dates that say from when or until when something holds."""
DECEMBER = 12


def is_stretch(figure: Reading) -> bool:
    """Whether a date names two ends: what lasted, or somebody's life."""
    if figure.line.kind != "date" or figure.hard.lower == LOWEST or figure.hard.upper == HIGHEST:
        return False
    return any(rule in STRETCHES for rule in figure.rules[:2])


def are_apart(a: Reading, b: Reading) -> bool:
    """Whether two stretches cannot be one: they share an end, and the others do not meet.

    Stretches that share none are two, as far as the words go; of what lasts since a day, only the
    beginnings are compared.
    """
    if SINCE in (a.rules[0], b.rules[0]):
        return a.rules[0] == b.rules[0] and not first(a).meets(first(b))
    if not (is_stretch(a) and is_stretch(b)):
        return False
    return first(a).meets(first(b)) != last(a).meets(last(b))


def is_frame(figure: Reading, language: str) -> bool:
    """Whether a date says for when a figure holds, rather than when something happened."""
    if figure.line.kind != "date":
        return False
    said = figure.words.lower()
    return figure.rules[0] in FRAMES or said.startswith(
        tuple(f"{w} " for w in alike(language).frames)
    )


def is_since(figure: Reading) -> bool:
    """Whether a date says since when something lasts."""
    return figure.rules[0] == SINCE


def end_meant(stretch: Reading, keys: Container[str], language: str) -> Interval | None:
    """Return the end of a stretch that the words around a date mean; None where they mean none.

    ``keys`` are those words: of a person who "died in 1991" the last day of "1964 - 1991".
    """
    words = alike(language)
    begins, finishes = (
        any(key(word, language) in keys for word in each) for each in (words.starts, words.ends)
    )
    if begins is finishes or not is_stretch(stretch):
        return None
    return first(stretch) if begins else last(stretch)


def first(stretch: Reading) -> Interval:
    """Return the day, month or year in which a stretch begins, by the day that it begins on."""
    year, month, day = civil(int(stretch.hard.lower.point))
    return period(year, month if month > 1 or day > 1 else 0, day if day > 1 else 0)


def last(stretch: Reading) -> Interval:
    """Return the day, month or year in which a stretch ends, by the day that it ends on."""
    if stretch.hard.upper == HIGHEST:
        return Interval(HIGHEST, HIGHEST)
    year, month, day = civil(int(stretch.hard.upper.point))
    is_month = day == month_length(year, month)
    return period(year, 0 if is_month and month == DECEMBER else month, 0 if is_month else day)


def period(year: int, month: int, day: int) -> Interval:
    """Return the days of a year, of a month of it, or one day; 0 where not a part is meant."""
    start = ordinal(year, month or 1, day or 1)
    end = ordinal(year, month or DECEMBER, day or month_length(year, month or DECEMBER))
    return Interval(before(start), after(end))
