"""Which digits are a date in running text: "in 2017" and not "2017 people", "on the 15th".

A number of four digits and no comma is a year after "since" and its like, before "earnings" and
its like, or where nothing follows that it could count. English writes counts with a comma.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.dates import hours, tense
from factcheck.core.reading.words import is_digits, is_year, match, noun_end

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

FIRST_YEAR, LAST_YEAR = 1500, 2100  # of a year in running text
FIRST_EARLY = 1000  # of a year that stands by itself after "in" and its like
FIRST_MODERN = 1800  # from here on a bare number of four digits is more likely a year
CENTURY = 100
YEAR_DIGITS, DAY_DIGITS = 4, 2
ENDS = ("", ")", ",", ".", ";", "!", "?")
"""What leaves an early year by itself: "in 1406, the …"."""
LISTED = 2  # tokens from a year to the one before it: "1984 and 1988"
SIGNS = ("-", "–", "/")
APART = ("", "(", ")", ",", "[", "–", "-", '"', "'", ".", "!", "?", ";")
"""Tokens beside a year that leave it by itself; the empty one is the end of the text."""


def stand(phrase: Phrase, start: int, end: int) -> bool:
    """Whether digits and what stands with them are a date."""
    word = phrase.word(start)
    if end - start == 1:
        return "." in word or year_stands(phrase, start)
    if len(word) <= DAY_DIGITS:
        return not contradicts_weekday(phrase, start) and day_stands(phrase, start, end)
    is_span = len(word) == YEAR_DIGITS and are_years(phrase, start, end)
    return not is_span or years_stand(phrase, start, end)


def day_stands(phrase: Phrase, start: int, end: int) -> bool:
    """Whether a number of one or two digits begins a date: a day, or a month by its number."""
    words = phrase.vocabulary
    sign = phrase.word(start + 1)
    if sign == "/" != phrase.word(start + 3):
        second = phrase.word(start + 2)
        if second.isdigit() and len(second) == YEAR_DIGITS:
            return FIRST_MODERN <= int(second) <= LAST_YEAR
        return second in words.dates.months or is_opened(phrase, start)
    has_month = any(phrase.word(place) in words.dates.months for place in range(start, end))
    is_alone = hours.trailing(phrase, start + DAY_DIGITS)[2] >= end
    if sign in words.dates.day_endings and is_alone and not has_month:
        return noun_end(phrase, end) == end and is_opened(phrase, start)
    return True


def contradicts_weekday(phrase: Phrase, start: int) -> bool:
    """Whether a weekday stands before a day: if the two agreed, they had been read together."""
    comma = phrase.word(start - 1) == ","
    return phrase.word(start - 1 - comma) in phrase.vocabulary.dates.weekdays


def is_opened(phrase: Phrase, start: int) -> bool:
    """Whether "on", "until" and the like stand before a day, or before its article."""
    place = start - 1 - (phrase.word(start - 1) in phrase.vocabulary.articles)
    return phrase.word(place) in phrase.vocabulary.date_cues.day_openers


def year_stands(phrase: Phrase, at: int) -> bool:
    """Whether four digits are a year."""
    digits = phrase.word(at)
    year = int(digits) if len(digits) == YEAR_DIGITS and digits.isdigit() else 0
    is_joined = phrase.touches(at + 1) and phrase.word(at + 1) in SIGNS
    if is_early(phrase, at, year):
        return not is_joined
    if not FIRST_YEAR <= year <= LAST_YEAR or is_joined or has_unit(phrase, at + 1):
        return False
    if phrase.word(at - 1) == phrase.vocabulary.between or ends_date(phrase, at):
        return False  # what it lies between counts something; "February 30, 2019" is no day
    if phrase.word(at - 1) in phrase.vocabulary.date_cues.year_openers:
        return opened_stands(phrase, at, year)
    is_modern = year >= FIRST_MODERN and not match(phrase, at - 1, "hedges")
    return is_modern and bare_stands(phrase, at, year)


def opened_stands(phrase: Phrase, at: int, year: int) -> bool:
    """Whether a number after "since" and its like is a year: not "by 2000 votes"."""
    is_weak = phrase.word(at - 1) in phrase.vocabulary.date_cues.weak_openers
    is_round = year % CENTURY == 0
    if counts_things(phrase, at + 1) and (is_weak or is_round):
        return False
    return not (is_weak and is_round and phrase.word(at + 1))


def bare_stands(phrase: Phrase, at: int, year: int) -> bool:
    """Whether a number is a year by what stands on either side: "the 2018 report", "(1998)"."""
    cues = phrase.vocabulary.date_cues
    previous, following = phrase.word(at - 1), phrase.word(at + 1)
    is_apart = previous in APART
    if year % CENTURY == 0:
        return (is_apart and following in APART) or dates_one(phrase, at)
    if counts_things(phrase, at + 1):
        return previous in cues.year_determiners or is_second(phrase, at)
    is_plain = is_apart or previous in phrase.vocabulary.function_words
    return is_plain or following in cues.year_nouns or tense.looks(phrase, at + 1) != 0


def is_early(phrase: Phrase, at: int, year: int) -> bool:
    """Whether a year before 1500 stands by itself after "in" or "until", or before "until"."""
    if not FIRST_EARLY <= year < FIRST_YEAR:
        return False
    words, cues = phrase.vocabulary, phrase.vocabulary.date_cues
    previous, following = phrase.word(at - 1), phrase.word(at + 1)
    if following in cues.last_openers:
        return previous == words.range_start
    is_opened = previous in cues.year_openers and previous not in cues.weak_openers
    is_apart = following in ENDS or following in words.articles or following in words.subjects
    return is_opened and is_apart and previous != words.between


def dates_one(phrase: Phrase, at: int) -> bool:
    """Whether a round number dates one thing: "a 2000 American film", not "a 2000 strong crowd"."""
    named = range(at + 1, noun_end(phrase, at + 1))
    nouns = phrase.vocabulary.date_cues.year_nouns
    return phrase.word(at - 1) in phrase.vocabulary.one and any(
        phrase.word(place) in nouns for place in named
    )


def ends_date(phrase: Phrase, at: int) -> bool:
    """Whether a month and a day stand before a year: they would have been read with it."""
    comma = phrase.word(at - 1) == ","
    day = at - 1 - comma
    return is_digits(phrase, day) and phrase.word(day - 1) in phrase.vocabulary.dates.months


def counts_things(phrase: Phrase, at: int) -> bool:
    """Whether what follows a number may be what it counts."""
    is_noun = noun_end(phrase, at) > at and not tense.looks(phrase, at)
    return is_noun and phrase.word(at) not in phrase.vocabulary.date_cues.year_nouns


def is_second(phrase: Phrase, at: int) -> bool:
    """Whether a number follows a year and "and"."""
    return phrase.word(at - 1) == phrase.vocabulary.conjunction and is_year(phrase, at - LISTED)


def has_unit(phrase: Phrase, at: int) -> bool:
    """Whether what follows a number is a unit: "1998 years", "2000 %"."""
    words = phrase.vocabulary
    word = phrase.word(at)
    is_unit = word in words.time_units or word in words.multipliers or word in words.percent
    return is_unit or bool(match(phrase, at, "currency_defaults"))


def are_years(phrase: Phrase, start: int, end: int) -> bool:
    """Whether there is nothing but years and the word or sign between each two."""
    numbers = sum(is_digits(phrase, place) for place in range(start, end))
    doubled = sum(
        phrase.word(place) == "-" == phrase.word(place - 1) for place in range(start, end)
    )
    return 2 * numbers - 1 == end - start - doubled  # "1963 -- 2006"


def years_stand(phrase: Phrase, start: int, end: int) -> bool:
    """Whether a span of numbers is one of years: "1995-2000", not "1200-1500 people"."""
    words = phrase.vocabulary
    is_opened = phrase.word(start - 1) in (words.between, words.range_start)
    is_counted = counts_things(phrase, end) and not (is_opened and not is_plural(phrase, end))
    if is_counted or has_unit(phrase, end):
        return phrase.word(start - 1) in words.date_cues.year_determiners
    return FIRST_YEAR <= int(phrase.word(start)) <= LAST_YEAR


def is_plural(phrase: Phrase, at: int) -> bool:
    """Whether a word names more than one thing: "between 1600 and 1900 *people*"."""
    words = phrase.vocabulary
    word = phrase.word(at)
    return word in words.plural_nouns or word.endswith(words.plural_endings)
