"""Dates that say their own year, or leave it to the date of the words.

date    := [weekday [","]] (day month [year] | month [day] [year] | 2019-03-12 | 13/03/2019)
         | year [era] | "1990s" | "19th century" | ("spring" | "Q1" | "the first half") ["of"] year
day     := 12 | 12th ["of"]
Numbers with slashes or points are read where one of them can't be a month; else refused.
"""

from typing import NamedTuple

from factcheck.core import calendar
from factcheck.core.reading.dates import periods
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import Phrase, match, skip

YEAR_DIGITS = 4
FIRST_YEAR, LAST_YEAR = 1000, 2999  # four digits beyond these are no year in running text
LEAP = 2000  # a year that has every day


class Partial(NamedTuple):
    """A date as said: a period, or a month and day whose year is not said."""

    rule: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    period: Period | None = None
    """Set where the words name a whole period, with its year."""


Found = tuple[Partial | Refusal, int]


def read(phrase: Phrase, at: int) -> Found | None:
    """Read one date that may lack its year."""
    named = weekday(phrase, at)
    if named:
        after_comma = skip(phrase, named[1], ",")
        after_the = skip(phrase, after_comma, *phrase.vocabulary.articles)
        found = calendar_date(phrase, after_the)
        if not found or isinstance(found[0], Refusal):
            return found
        if found[0].day is None:
            return None
        return found[0]._replace(weekday=named[0]), found[1]
    return calendar_date(phrase, at) or spans(phrase, at)


def weekday(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read the name of a day of the week; an abbreviation only with a capital."""
    number = phrase.vocabulary.weekdays.get(phrase.word(at))
    if number is None or not phrase.raw(at)[:1].isupper():
        return None
    return number, skip(phrase, at + 1, ".") if len(phrase.word(at)) <= ABBREVIATED else at + 1


ABBREVIATED = 5  # letters: "Thurs."


def calendar_date(phrase: Phrase, at: int) -> Found | None:
    """Read a day, a month with or without year and day."""
    return (
        iso(phrase, at) or slashed(phrase, at) or day_first(phrase, at) or month_first(phrase, at)
    )


def whole(phrase: Phrase, at: int, digits: int) -> int | None:
    """Return a plain number of up to so many digits."""
    word = phrase.word(at)
    return int(word) if word.isascii() and word.isdigit() and len(word) <= digits else None


def year_number(phrase: Phrase, at: int) -> int | None:
    """Return a year of four digits."""
    number = whole(phrase, at, YEAR_DIGITS)
    return number if number is not None and FIRST_YEAR <= number <= LAST_YEAR else None


def month_name(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read the name of a month, with a capital; an abbreviation may have its point."""
    number = phrase.vocabulary.months.get(phrase.word(at))
    if number is None or not phrase.raw(at)[:1].isupper():
        return None
    return number, skip(phrase, at + 1, ".") if len(phrase.word(at)) < ABBREVIATED else at + 1


def iso(phrase: Phrase, at: int) -> Found | None:
    """Read "2019-03-12", "2019-03"."""
    year, month = year_number(phrase, at), whole(phrase, at + 2, 2)
    if phrase.word(at + 1) != "-" or year is None or not month:
        return None
    has_two_digits = len(phrase.word(at + 2)) == len("03")
    if not (has_two_digits and phrase.touches(at + 1) and phrase.touches(at + 2)):
        return None
    day = whole(phrase, at + 4, 2)
    if phrase.word(at + 3) == "-" and day is not None:
        return dated(phrase, at, at + 5, (year, month, day)), at + 5
    if month > len(calendar.MONTHS):
        return None
    return Partial("date.month", year, month), at + 3


def slashed(phrase: Phrase, at: int) -> Found | None:
    """Read "13/03/2019", "03/13/2019", "13.03.2019"; refuse where both could be the month."""
    parts = phrase.word(at).split(".")
    end, is_settled = at + 1, phrase.vocabulary.day_first_sign == "." and len(parts) == PARTS
    if len(parts) == 1 and phrase.word(at + 1) == "/" == phrase.word(at + 3):
        parts, end = [phrase.word(at), phrase.word(at + 2), phrase.word(at + 4)], at + 5
    if len(parts) != PARTS or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    if not (len(parts[2]) == YEAR_DIGITS and max(len(parts[0]), len(parts[1])) < PARTS):
        return None
    first, second, year = (int(part) for part in parts)
    months = len(calendar.MONTHS)
    if first <= months and second <= months and first != second and not is_settled:
        words = phrase.said(at, end)
        return Refusal(f"day and month of “{words}” could change places: write 2019-03-12"), end
    day, month = (first, second) if second <= months else (second, first)
    return dated(phrase, at, end, (year, month, day)), end


PARTS = 3


def dated(phrase: Phrase, start: int, end: int, date: tuple[int, int, int]) -> Partial | Refusal:
    """Return a full date, or the reason why there is no such day."""
    if not calendar.exists(*date):
        return Refusal(f"“{phrase.said(start, end)}” is a day that does not exist")
    return Partial("date.day", *date)


def day_number(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "12", "12th", "twelfth"."""
    number = whole(phrase, at, 2)
    if number is None or not number:
        return None
    has_ending = phrase.touches(at + 1) and phrase.word(at + 1) in phrase.vocabulary.day_endings
    return number, at + 1 + has_ending


def day_first(phrase: Phrase, at: int) -> Found | None:
    """Read "12 March 2019", "12th of March"."""
    numbered = day_number(phrase, at)
    if not numbered:
        return None
    day, after_day = numbered
    named = month_name(phrase, skip(phrase, after_day, *phrase.vocabulary.of))
    if not named:
        return None
    month, end = named
    year, end = year_after(phrase, end)
    return on_day(phrase, at, end, (year, month, day)), end


def year_after(phrase: Phrase, at: int) -> tuple[int | None, int]:
    """Read the year after a month or a day, with a comma or "of" before it."""
    start = skip(phrase, at, ",", *phrase.vocabulary.of)
    year = year_number(phrase, start)
    return (year, start + 1) if year is not None else (None, at)


def on_day(
    phrase: Phrase, start: int, end: int, date: tuple[int | None, int, int]
) -> Partial | Refusal:
    """Return a day whose year may be missing, or the reason why there is none such."""
    year, month, day = date
    checked = dated(phrase, start, end, (LEAP if year is None else year, month, day))
    return checked if isinstance(checked, Refusal) else checked._replace(year=year)


def month_first(phrase: Phrase, at: int) -> Found | None:
    """Read "March 12, 2019", "March 2019", "March"."""
    named = month_name(phrase, at)
    if not named:
        return None
    month, after_month = named
    numbered = day_number(phrase, skip(phrase, after_month, *phrase.vocabulary.articles))
    if numbered:
        year, end = year_after(phrase, numbered[1])
        return on_day(phrase, at, end, (year, month, numbered[0])), end
    year, end = year_after(phrase, after_month)
    return Partial("date.month", year, month), end


def spans(phrase: Phrase, at: int) -> Found | None:
    """Read years, decades, centuries, seasons, quarters and halves of a year."""
    return century(phrase, at) or year_like(phrase, at) or part_of_year(phrase, at)


def year_like(phrase: Phrase, at: int) -> Found | None:
    """Read "2019", "1990s", "44 BC"."""
    words = phrase.vocabulary
    number = whole(phrase, at, YEAR_DIGITS)
    opener = match(phrase, at, "eras")
    if opener and (number := whole(phrase, opener[1], YEAR_DIGITS)):
        return Partial("date.year", period=in_era(number, opener[0])), opener[1] + 1
    if number and (era := match(phrase, at + 1, "eras")):
        return Partial("date.year", period=in_era(number, era[0])), era[1]
    year = year_number(phrase, at)
    if year is None:
        return None
    ending = skip(phrase, at + 1, "'")
    if phrase.touches(at + 1) and phrase.word(ending) in words.decade_endings and year % 10 == 0:
        return Partial("date.decade", period=periods.months(year, 1, "decade")), ending + 1
    return Partial("date.year", year), at + 1


def in_era(number: int, era: str) -> Period:
    """Return a year of an era; 1 BC is the year 0."""
    return periods.year(1 - number if era == "before" else number)


def century(phrase: Phrase, at: int) -> Found | None:
    """Read "19th century", "nineteenth century": 1801 to 1900, as centuries are counted."""
    words = phrase.vocabulary
    number, end = whole(phrase, at, 2), at + 1
    if number is not None and phrase.word(end) in words.day_endings:
        end += 1
    else:
        number = words.ordinals.get(phrase.word(at))
    end = skip(phrase, end, "-")
    if not number or phrase.word(end) != words.century:
        return None
    start = (number - 1) * 100 + 1
    return Partial("date.century", period=periods.months(start, 1, "century")), end + 1


def part_of_year(phrase: Phrase, at: int) -> Found | None:
    """Read "Q1 2019", "the first half of 2019", "spring 2019"."""
    words = phrase.vocabulary
    quarter = f"{phrase.word(at)}{phrase.word(at + 1)}"
    if quarter in words.quarters and phrase.touches(at + 1):
        found: tuple[str, int, int] | None = ("quarter", words.quarters[quarter], at + 2)
    elif quarter in words.halves and phrase.touches(at + 1):
        found = ("half", words.halves[quarter], at + 2)
    else:
        found = named_part(phrase, at)
    if not found:
        return None
    grain, number, end = found
    year = year_number(phrase, skip(phrase, end, ",", *words.of))
    if year is None:
        return None
    end = skip(phrase, end, ",", *words.of) + 1
    if grain != "season":
        start = (number - 1) * periods.MONTHS[grain] + 1
        return Partial(f"date.{grain}", period=periods.months(year, start, grain)), end
    if number == len(calendar.MONTHS):
        return Refusal("a winter lies in two years: say from which month to which"), end
    return Partial("date.season", period=periods.months(year, number, "season")), end


def named_part(phrase: Phrase, at: int) -> tuple[str, int, int] | None:
    """Read "the first quarter", "second half", "spring"."""
    for grain, table in (("quarter", "quarters"), ("half", "halves"), ("season", "seasons")):
        if found := match(phrase, at, table):
            return grain, found[0], found[1]
    return None
