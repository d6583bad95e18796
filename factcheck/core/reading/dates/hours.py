"""Parts of a day and hours beside a date: "in the morning", "around midnight", "at 3 pm".

An hour stays in the words; a night touches two days.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading.words import match, past, skip, tables

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

HOURS = 3  # parts of a day and hours after a date
HOURS_OF_DAY, MINUTES = 24, 60


ARTICLED = ("near_days", "night_parts", "day_parts", "stretches", "near_units", "weekends")
"""Tables whose phrases may begin with an opener or its article: "the past year"."""


def openers(phrase: Phrase, at: int) -> int:
    """Skip "on", "in the", where they stand before a date and belong to no longer phrase."""
    end = past(phrase, at, "date_openers")
    if end == at or belongs(phrase, at):
        return at
    has_article = phrase.word(end - 1) in phrase.vocabulary.articles
    return end - 1 if has_article and belongs(phrase, end - 1) else end


def belongs(phrase: Phrase, at: int) -> bool:
    """Whether a phrase of a date begins here with what may also open one."""
    if phrase.word(at) not in articled_words(phrase.language):
        return False
    return any(match(phrase, at, table) for table in ARTICLED)


@cache
def articled_words(language: str) -> frozenset[str]:
    """Return every word with which those phrases begin."""
    return frozenset(word for table in ARTICLED for word in tables(language)[table])


def leading(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read "the night of", "the early hours of", "3 pm on" before a date."""
    words = phrase.vocabulary
    for kind, table in (("night", "night_parts"), ("day", "day_parts")):
        end = past(phrase, at, table)
        if end > at and phrase.word(end - 1) in (*words.of, *words.dates.named_hours):
            return kind, openers(phrase, end)
    hour = clock(phrase, at)
    return ("day", openers(phrase, skip(phrase, hour, ","))) if hour > at else ("", at)


def trailing(phrase: Phrase, at: int) -> tuple[bool, bool, int]:
    """Read parts of the day and hours after a date: is it a night, is there any, where it ends."""
    is_night, end = False, at
    for _ in range(HOURS):
        start = skip(phrase, end, ",", "-", "–")
        night = past(phrase, start, "night_parts")
        hours = until(phrase, start, clock(phrase, start))
        following = max(night, past(phrase, start, "day_parts"), hours)
        if following == start or phrase.word(following - 1) in phrase.vocabulary.of:
            break  # nothing, or "the early hours of" another day
        is_night, end = is_night or night == following, following
    return is_night, end > at, end


def until(phrase: Phrase, start: int, end: int) -> int:
    """Return where a span of hours ends: "from 7:00 to 8:00 pm"; an hour alone is one."""
    if end == start:
        return end
    joined = past(phrase, end, "date_joiners")
    joined = skip(phrase, joined, phrase.vocabulary.conjunction) if joined == end else joined
    second = clock(phrase, joined) if joined > end else joined
    return second if second > joined else end


def clock(phrase: Phrase, at: int) -> int:
    """Return where an hour ends: "at 10.30", "3 pm EST"; the same place where there is none."""
    start = past(phrase, at, "clock_openers")
    end = hour(phrase, start)
    if end == start:
        return at
    named = past(phrase, end, "clock_words")
    has_minutes = end > start + 1 or "." in phrase.word(start)
    if named == end and not (start > at and has_minutes):
        return at
    if named > end and start == at and not has_minutes and match(phrase, end, "time_units"):
        return at  # "16 hours after the blast"
    return past(phrase, named, "clock_zones")


def hour(phrase: Phrase, at: int) -> int:
    """Return where "10", "10.30" or "10:30" ends; the same place where there is none."""
    hours, _, minutes = phrase.word(at).partition(".")
    if not is_below(hours, HOURS_OF_DAY) or (minutes and not is_minutes(minutes)):
        return at
    end = at + 1
    while phrase.word(end) == ":" and is_minutes(phrase.word(end + 1)) and end - at < HOURS * 2:
        end += 2
    return end


def is_below(digits: str, limit: int) -> bool:
    """Whether digits are a number of one or two figures up to a limit."""
    is_short = digits.isascii() and digits.isdigit() and len(digits) <= len("23")
    return is_short and int(digits) <= limit


def is_minutes(digits: str) -> bool:
    """Whether digits are minutes as a clock shows them."""
    return len(digits) == len("30") and is_below(digits, MINUTES - 1)
