"""Years and longer: "2019", "'98", "44 BC", "the 1990s", "the 19th century", "fiscal 2019".

year    := 2019 | "'19" | "two thousand and nineteen" | number era
longer  := 1990s | "'90s" | "nineties" | "19th century" [era]
other   := ("fiscal" | "academic year") year ["-" year] | year "-" year ("fiscal year" | …)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.reading import numerals
from factcheck.core.reading.dates import numeric, periods
from factcheck.core.reading.dates.partial import Found, Partial, undated
from factcheck.core.reading.dates.periods import Period
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import is_digits, match, past, skip

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

YEAR_DIGITS, SHORT_DIGITS = 4, 2
ERA_DIGITS = 6  # of the oldest year that an era may stand after
FIRST_YEAR, LAST_YEAR = 1000, 2999  # four digits beyond these are no year in running text
CENTURY = 100
LAST_HUNDREDS = 1900  # "the 2000s" are a decade; no source speaks of their century yet
FIRST_TENS, LAST_TENS = 10, 20  # of a spelled year: "nineteen eighty-four"
FISCAL_START, FISCAL_END = 4, 9  # months in which the usual fiscal years begin first and end last
SCHOOL_START = 8  # the month in which the first academic years of the north begin


def read(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read a year or what is longer."""
    if is_digits(phrase, at):
        return century(phrase, at) or in_digits(phrase, at)
    word = phrase.word(at)
    if word == "'":
        return shortened(phrase, at, context)
    words = phrase.vocabulary
    if word in words.dates.decade_words:
        return decade_word(phrase, at, context)
    found = century(phrase, at) if word in words.dates.ordinals else None
    return found or other_year(phrase, at) or era_first(phrase, at)


def year_number(phrase: Phrase, at: int) -> int | None:
    """Return a year of four digits."""
    word = phrase.word(at)
    if len(word) != YEAR_DIGITS or not (word.isascii() and word.isdigit()):
        return None
    return number if FIRST_YEAR <= (number := int(word)) <= LAST_YEAR else None


def after(phrase: Phrase, at: int, context: Context) -> tuple[int | None, int]:
    """Read the year after a month or a day, with a comma or "of" before it."""
    start = skip(phrase, at, ",", *phrase.vocabulary.dates.part_joiners)
    year = year_number(phrase, start)
    if year is not None:
        return year, start + 1
    if phrase.word(start) == "'" and (found := short_year(phrase, start + 1, context)):
        return found
    if start == at or phrase.word(at) in phrase.vocabulary.of:
        is_last = start + 1 == len(phrase) and len(phrase) <= FEW_TOKENS
        if is_last and (found := short_year(phrase, start, context)):
            return found
        if found := spelled_year(phrase, start):
            return found
    return None, at


FEW_TOKENS = 6  # of a date by itself, where two digits at the end are its year: "3 Aug 96"


def short_year(phrase: Phrase, at: int, context: Context) -> tuple[int, int] | None:
    """Read the last two digits of a year: of the latest such year, a few ahead of the words."""
    word = phrase.word(at)
    if len(word) != SHORT_DIGITS or not (word.isascii() and word.isdigit()):
        return None
    if context.said_on is None:
        return None
    return numeric.full_year(int(word), context.said_on), at + 1


def spelled_year(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "nineteen eighty-four", "seventeen hundred and six", "two thousand and nineteen"."""
    first = spelled(phrase, at)
    if not first or FIRST_YEAR <= first[0] <= LAST_YEAR:
        return first
    number, end = first
    second = spelled(phrase, end) if FIRST_TENS <= number <= LAST_TENS else None
    if second and FIRST_TENS <= second[0] < CENTURY:
        return number * CENTURY + second[0], second[1]
    return None


def spelled(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read a whole number in words."""
    found = numerals.read(phrase, at) if phrase.word(at) in phrase.vocabulary.numbers else None
    if not found or isinstance(found[0], Refusal) or found[0].point is None:
        return None
    return int(found[0].point), found[1]


def in_digits(phrase: Phrase, at: int) -> Found | None:
    """Read "2019", "1990s", "44 BC", "2018-19 fiscal year"."""
    words = phrase.vocabulary
    if era := era_at(phrase, at + 1):
        number = phrase.word(at).replace(",", "")
        if number.isascii() and number.isdigit() and len(number) <= ERA_DIGITS:
            return Partial("date.year", period=in_era(int(number), era[0])), era[1]
    year = year_number(phrase, at)
    if year is None:
        return None
    ending = skip(phrase, at + 1, "'")
    if (
        year % 10 == 0
        and phrase.touches(at + 1)
        and phrase.word(ending) in words.dates.decade_endings
    ):
        return decade(year), ending + 1
    last, end = second_year(phrase, at, year)
    if named := match(phrase, end, "fiscal"):
        return Partial("date.fiscal-year", period=fiscal(year, last)), named[1]
    if named := match(phrase, end, "academic"):
        return Partial("date.academic-year", period=academic(year, last)), named[1]
    return Partial("date.year", year), at + 1


def decade(year: int) -> Partial:
    """Return "the 1990s"; "the 1800s" may be a decade or a century, and holds both."""
    is_hundreds = year % CENTURY == 0 and year <= LAST_HUNDREDS
    if not is_hundreds:
        return Partial("date.decade", period=periods.months(year, 1, "decade"))
    return Partial("date.hundreds", period=periods.months(year, 1, "century"))


def second_year(phrase: Phrase, at: int, year: int) -> tuple[int, int]:
    """Read the second year of "2018-19", "2018/2019"; the first itself where there is none."""
    if phrase.word(at + 1) not in ("-", "–", "/") or not phrase.touches(at + 1):
        return year, at + 1
    word = phrase.word(at + 2)
    digits = int(word) if word.isascii() and word.isdigit() and len(word) <= YEAR_DIGITS else 0
    is_next = digits in (year + 1, (year + 1) % CENTURY)
    return (year + 1, at + 3) if is_next and len(word) > 1 else (year, at + 1)


def era_at(phrase: Phrase, at: int) -> tuple[str, int] | None:
    """Read "BC", "A.D."; in lower case they are other words, but at the end of the words."""
    found = match(phrase, at, "eras")
    if not found:
        return None
    is_plain = found[1] == at + 1 and phrase.raw(at).islower() and found[1] < len(phrase)
    return None if is_plain else found


def in_era(number: int, era: str) -> Period:
    """Return a year of an era; 1 BC is the year 0."""
    return periods.year(1 - number if era == "before" else number)


def era_first(phrase: Phrase, at: int) -> Found | None:
    """Read "AD 79"."""
    era = era_at(phrase, at)
    word = phrase.word(era[1]) if era else ""
    if not era or not (word.isascii() and word.isdigit() and len(word) <= YEAR_DIGITS):
        return None
    return Partial("date.year", period=in_era(int(word), era[0])), era[1] + 1


def shortened(phrase: Phrase, at: int, context: Context) -> Found | None:
    """Read "'98", "the '90s": the latest such year or decade up to that of the words."""
    if not phrase.touches(at + 1) or len(phrase.word(at + 1)) != SHORT_DIGITS:
        return None
    if not is_digits(phrase, at + 1):
        return None
    ending = skip(phrase, at + 2, "'")
    is_decade = phrase.word(ending) in phrase.vocabulary.dates.decade_endings and phrase.touches(
        at + 2
    )
    end = ending + 1 if is_decade else at + 2
    if context.said_on is None:
        return undated(phrase.said(at, end)), end
    if is_decade:
        tens = int(phrase.word(at + 1))
        return (short_decade(tens, context.said_on), end) if tens % 10 == 0 else None
    year, _ = short_year(phrase, at + 1, context) or (0, end)
    return Partial("date.short-year", period=periods.year(year)), end


def short_decade(tens: int, said_on: int) -> Partial:
    """Return the latest decade of those tens that has begun by the date of the words."""
    current = calendar.civil(said_on)[0]
    year = current - (current - tens) % CENTURY
    return Partial("date.short-year", period=periods.months(year, 1, "decade"))


def decade_word(phrase: Phrase, at: int, context: Context) -> Found:
    """Read "nineties"."""
    if context.said_on is None:
        return undated(phrase.said(at, at + 1)), at + 1
    tens = phrase.vocabulary.dates.decade_words[phrase.word(at)]
    return short_decade(tens, context.said_on), at + 1


def century(phrase: Phrase, at: int) -> Found | None:
    """Read "19th century", "nineteenth century": 1801 to 1900, as centuries are counted."""
    words = phrase.vocabulary
    if is_digits(phrase, at):
        word, end = phrase.word(at), at + 2
        is_ordinal = phrase.word(at + 1) in words.dates.day_endings
        number = int(word) if is_ordinal and word.isdigit() and len(word) <= SHORT_DIGITS else 0
    else:
        number, end = words.dates.ordinals.get(phrase.word(at), 0), at + 1
    end = skip(phrase, end, "-")
    if number and (listed := centuries(phrase, end, number)):
        return listed
    after = past(phrase, end, "century_names") if number else end
    if after == end:
        return None
    era = era_at(phrase, after)
    is_before = era is not None and era[0] == "before"
    start = 1 - number * CENTURY if is_before else (number - 1) * CENTURY + 1
    period = periods.months(start, 1, "century")
    return Partial("date.century", period=period), era[1] if era else after


def centuries(phrase: Phrase, at: int, first: int) -> Found | None:
    """Read the rest of "the 19th and 20th centuries", "the 9th to 11th centuries"."""
    words = phrase.vocabulary
    joined = match(phrase, at, "date_joiners")
    start = joined[1] if joined else skip(phrase, at, words.conjunction)
    start = skip(phrase, start, *words.articles) if start > at else start
    number, end = words.dates.ordinals.get(phrase.word(start), 0), start + 1
    if start > at and is_digits(phrase, start) and phrase.word(end) in words.dates.day_endings:
        digits = phrase.word(start)
        number, end = int(digits) if len(digits) <= SHORT_DIGITS else 0, end + 1
    end = skip(phrase, end, "-")
    after = past(phrase, end, "centuries")
    after = past(phrase, end, "century_names") if after == end else after
    if start == at or number <= first or after == end:
        return None
    low = periods.months((first - 1) * CENTURY + 1, 1, "century")
    high = periods.months((number - 1) * CENTURY + 1, 1, "century")
    return Partial("date.century", period=Period(low.first, high.last, "span")), after


def other_year(phrase: Phrase, at: int) -> Found | None:
    """Read "fiscal 2019", "FY2018-19", "the academic year 2018/19", never without a year."""
    for table, rule, span in (
        ("fiscal", "date.fiscal-year", fiscal),
        ("academic", "date.academic-year", academic),
    ):
        if not (named := match(phrase, at, table)):
            continue
        year = year_number(phrase, named[1])
        if year is None:
            return None
        last, end = second_year(phrase, named[1], year)
        return Partial(rule, period=span(year, last)), end
    return None


def fiscal(first: int, last: int) -> Period:
    """Return what holds the usual fiscal years of a name: from April to March, or to September.

    One year names those that end in it and those that begin in it.
    """
    if first == last:
        return between((first - 1, FISCAL_START), (first + 1, FISCAL_START - 1))
    return between((first, FISCAL_START), (last, FISCAL_END))


def academic(first: int, last: int) -> Period:
    """Return what holds the academic years of the north: from August to August."""
    if first == last:
        return between((first - 1, SCHOOL_START), (first + 1, SCHOOL_START))
    return between((first, SCHOOL_START), (last, SCHOOL_START))


def between(first: tuple[int, int], last: tuple[int, int]) -> Period:
    """Return the days from a month to another, each (year, month)."""
    end = calendar.shift_months(*last, 1)
    return Period(calendar.ordinal(*first), calendar.ordinal(*end) - 1, "span")


def refused(phrase: Phrase, at: int) -> tuple[Refusal, int] | None:
    """Refuse "the last fiscal year": it begins in another month in each country and company."""
    named = match(phrase, at, "fiscal") or match(phrase, at, "academic")
    if not named:
        return None
    words = phrase.said(at, named[1])
    return Refusal(f"a {words} begins in another month in each place: say its year"), named[1]
