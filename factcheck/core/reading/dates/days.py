"""Days and months by name: "Sunday, 12 March 2019", "March 12", "the 12th of March", "March 2019".

date  := [weekday [","]] (day ["of"] month [year] | month [day] [year] | year month [day])
       | weekday day | day                    "Friday the 13th", "the 15th"
day   := 12 | 12th | "twelfth"
year  := [","] ["of" | "in"] (2019 | "'19" | "two thousand and nineteen")
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.reading.dates import numeric, years
from factcheck.core.reading.dates.partial import Found, Partial
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import is_digits, match, noun_end, skip

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

LEAP = 2000  # a year that has every day
LONGEST_MONTH = 31
DAY_DIGITS = 2


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a day or a month that may lack its year."""
    named = weekday(phrase, at)
    if not named:
        return calendar_date(phrase, at, None, context)
    number, end = named
    start = skip(phrase, skip(phrase, end, ","), *phrase.vocabulary.articles)
    found = calendar_date(phrase, start, number, context)
    if not found:
        return on_day_of_month(phrase, start, number)
    partial, end = found
    if isinstance(partial, Refusal):
        return found
    return (partial._replace(weekday=number), end) if partial.day is not None else None


def weekday(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read the name of a day of the week."""
    word = phrase.word(at)
    number = phrase.vocabulary.dates.weekdays.get(word)
    if number is None or (
        word in phrase.vocabulary.date_cues.shy_dates and phrase.raw(at).islower()
    ):
        return None
    return number, past_point(phrase, at)


@cache
def abbreviations(language: str) -> frozenset[str]:
    """Return the names of months and weekdays that stand for longer ones: "Sept", not "May"."""
    words = vocabulary(language)
    names = (*words.dates.months, *words.dates.weekdays)
    return frozenset(
        short for short in names if any(name.startswith(short) and name != short for name in names)
    )


def past_point(phrase: Phrase, at: int) -> int:
    """Return the place after a name and, where it is short for a longer one, its point."""
    is_short = phrase.word(at) in abbreviations(phrase.language)
    return skip(phrase, at + 1, ".") if is_short else at + 1


def calendar_date(phrase: Phrase, at: int, weekday: int | None, context: Context) -> Found | None:
    """Read a day, a month with or without year and day."""
    if is_digits(phrase, at):
        return (
            numeric.read(phrase, at, weekday, context)
            or day_first(phrase, at, context)
            or year_first(phrase, at)
        )
    if phrase.word(at) in phrase.vocabulary.dates.months:
        return numeric.read(phrase, at, weekday, context) or month_first(phrase, at, context)
    return day_first(phrase, at, context)


def whole(phrase: Phrase, at: int, digits: int) -> int | None:
    """Return a plain number of up to so many digits."""
    word = phrase.word(at)
    return int(word) if word.isascii() and word.isdigit() and len(word) <= digits else None


def month_name(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read the name of a month; an abbreviation may have its point."""
    number = phrase.vocabulary.dates.months.get(phrase.word(at))
    return (number, past_point(phrase, at)) if number is not None else None


def is_shy(phrase: Phrase, at: int) -> bool:
    """Whether a month is written as another word is: "may", "march"."""
    return phrase.word(at) in phrase.vocabulary.date_cues.shy_dates and phrase.raw(at).islower()


def day_number(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "12", "12th", "twelfth"."""
    number = whole(phrase, at, DAY_DIGITS)
    if number is None:
        return match(phrase, at, "ordinals")
    has_ending = phrase.word(at + 1) in phrase.vocabulary.dates.day_endings and phrase.touches(
        at + 1
    )
    return (number, at + 1 + has_ending) if number else None


def has_ending(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a day is said as an ordinal: "12th", "twelfth"."""
    return end - at > 1 or not is_digits(phrase, at)


def day_first(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "12 March 2019", "12th of March"."""
    numbered = day_number(phrase, at)
    if not numbered:
        return None
    day, after_day = numbered
    if has_ending(phrase, at, after_day):
        after_day = skip(phrase, after_day, "day")
    named = month_name(phrase, skip(phrase, after_day, *phrase.vocabulary.of))
    if not named:
        return None
    month, end = named
    year, end = years.after(phrase, end, context)
    return on_day(phrase, at, end, (year, month, day)), end


def on_day(
    phrase: Phrase, start: int, end: int, date: tuple[int | None, int, int]
) -> Partial | Refusal:
    """Return a day whose year may be missing, or the reason why there is none such."""
    year, month, day = date
    if not calendar.exists(LEAP if year is None else year, month, day):
        return Refusal(f"“{phrase.said(start, end)}” is a day that does not exist")
    return Partial("date.day", *date)


def month_first(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "March 12, 2019", "March 2019", "March"; a month that is another word needs more."""
    named = month_name(phrase, at)
    if not named:
        return None
    month, after_month = named
    day, end = day_after(phrase, at, after_month)
    if day is not None:
        year, end = years.after(phrase, end, context)
        return on_day(phrase, at, end, (year, month, day)), end
    year, end = years.after(phrase, after_month, context)
    if year is None and is_shy(phrase, at):
        return None
    return Partial("date.month", year, month), end


def day_after(phrase: Phrase, at: int, after_month: int) -> tuple[int | None, int]:
    """Read the day after a month; a number before what it counts is none: "in May 20 people"."""
    start = skip(phrase, after_month, *phrase.vocabulary.articles)
    has_comma = phrase.word(after_month) == ","
    start += has_comma
    numbered = day_number(phrase, start)
    if not numbered:
        return None, after_month
    day, end = numbered
    is_ordinal = has_ending(phrase, start, end)
    opens_month = phrase.word(at - 1) in phrase.vocabulary.date_cues.month_openers
    if not is_ordinal and (has_comma or (opens_month and noun_end(phrase, end) > end)):
        return None, after_month
    is_hour = phrase.word(end) == ":" and phrase.touches(end)
    return (None, after_month) if is_hour or day > LONGEST_MONTH else (day, end)


def year_first(phrase: Phrase, at: int) -> Found | None:
    """Read "2018 March 18", "2017 July"; "2017 April" may go on with a name."""
    year = years.year_number(phrase, at)
    named = month_name(phrase, at + 1) if year is not None else None
    if not named:
        return None
    month, end = named
    numbered = day_number(phrase, end)
    if numbered:
        return on_day(phrase, at, numbered[1], (year, month, numbered[0])), numbered[1]
    is_other = phrase.word(at + 1) in phrase.vocabulary.date_cues.named_like_months
    return None if is_other else (Partial("date.month", year, month), end)


def on_day_of_month(phrase: Phrase, at: int, weekday: int) -> Found | None:
    """Read the day after a weekday: "Friday the 13th", "Monday 21"; not "Monday 21 people"."""
    numbered = day_number(phrase, at)
    if not numbered or not 1 <= numbered[0] <= LONGEST_MONTH:
        return None
    day, end = numbered
    is_last = not phrase.word(end)[:1].isalnum() and not phrase.touches(end)
    if not (has_ending(phrase, at, end) or is_last or phrase.word(end) in (".", "!", "?")):
        return None
    return Partial("date.day", None, None, day, weekday), end


def day_of_month(phrase: Phrase, at: int) -> Found | None:
    """Read "the 15th", "the twenty-first", whose month is not said either."""
    numbered = day_number(phrase, at)
    if not numbered or not has_ending(phrase, at, numbered[1]):
        return None
    day, end = numbered
    is_day = 1 <= day <= LONGEST_MONTH and phrase.word(at - 1) in phrase.vocabulary.articles
    return (Partial("date.day", None, None, day), end) if is_day else None
