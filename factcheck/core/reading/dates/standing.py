"""Which words are a date in running text: the near misses of the grammar.

"in May" and not "May said" or "may"; "on Friday" and not "every Friday"; "the past two weeks" and
not "will last two weeks"; "Christmas" and not "Christmas tree". Digits have a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.dates import days, figures, hours, tense, years
from factcheck.core.reading.words import is_digits, is_year, match, noun_end, past

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

SENTENCE = 40  # tokens on either side that are looked at for what a sentence is about
PAIR = 2  # tokens of "last week"


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words that read as a date are one in running text."""
    start = core(phrase, at, end)
    is_other = (
        is_named(phrase, at, start, end)
        or is_recurring(phrase, at, start, end)
        or has_shy_word(phrase, at, end)
        or not units_stand(phrase, at, start, end)
    )
    if is_other:
        return False
    if is_digits(phrase, start):
        return figures.stand(phrase, start, end)
    if phrase.word(start) in phrase.vocabulary.dates.months:
        return month_stands(phrase, start, end)
    if phrase.word(start) in phrase.vocabulary.dates.weekdays:
        return weekday_stands(phrase, start, end)
    if match(phrase, start, "holidays"):
        return holiday_stands(phrase, start, end)
    return words_stand(phrase, at, start, end)


def core(phrase: Phrase, at: int, end: int) -> int:
    """Return where the date itself begins, after "since", "on the" and "from"."""
    words = phrase.vocabulary
    start = past(phrase, at, "date_bounds")
    start += phrase.word(start) in (words.between, words.range_start)
    start = hours.openers(phrase, start)
    while start < end - 1 and phrase.word(start) in words.articles:
        start += 1
    return min(start, end - 1)


def is_named(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether the words are in a name, or say an age: "the Sunday Times", "in her nineties"."""
    words = phrase.vocabulary
    if any(match(phrase, place, "date_names") for place in (at - 1, at, start)):
        return True
    is_present = phrase.word(end - 1) in words.dates.present and phrase.word(end) == "'"
    is_decade = phrase.word(start) in words.dates.decade_words
    return is_present or (is_decade and phrase.word(start - 1) in words.date_cues.owners)


def is_recurring(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether the words name no one day: "every Monday", "on a Friday", "Friday mornings"."""
    words = phrase.vocabulary
    if phrase.word(end) in words.date_cues.recurring:
        return True
    is_weekday = phrase.word(start) in words.dates.weekdays
    is_month = phrase.word(start) in words.dates.months and end - start == 1
    if not is_weekday and not is_month:
        return False
    previous = phrase.word(start - 1)
    if not {previous, phrase.word(at - 1)}.isdisjoint(words.date_cues.repeating):
        return True
    if previous in words.articles and match(phrase, end, "offsets"):
        return True  # "the Thursday before that"
    return is_weekday and previous in words.one and noun_end(phrase, end) == end


def has_shy_word(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a word of the date is another word as it is written: "may", "march", "sat"."""
    shy = phrase.vocabulary.date_cues.shy_dates
    if end - at > 1 and is_year(phrase, end - 1):
        return False
    return any(
        phrase.word(place) in shy and phrase.raw(place).islower() for place in range(at, end)
    )


def words_stand(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether other words are a date: an ordinal alone after "on" only, as in "on the third"."""
    if past(phrase, start, "ordinals") < end:
        return end - start > 1 or word_stands(phrase, start)
    openers = phrase.vocabulary.date_cues.day_openers
    return end - start > 1 and not {phrase.word(at), phrase.word(at - 1)}.isdisjoint(openers)


def word_stands(phrase: Phrase, at: int) -> bool:
    """Whether one word, with what opens it, is a date: not "the first", "weekend"."""
    dates = phrase.vocabulary.dates
    word = phrase.word(at)
    return word not in dates.ordinals and word not in dates.weekends


def weekday_stands(phrase: Phrase, start: int, end: int) -> bool:
    """Whether the name of a weekday is a day; a short one only beside a number."""
    is_short = phrase.word(start) in days.abbreviations(phrase.language)
    return not is_short or any(is_digits(phrase, place) for place in range(start, end))


def month_stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether the name of a month is a date; alone it must not be a name or another word."""
    if is_number(phrase, at - 1):
        return False  # of "31 April 2019" no month is left
    if figures.contradicts_weekday(phrase, at):
        return False
    words = phrase.vocabulary
    if end - at > 1 or phrase.word(at - 1) in words.date_cues.year_openers:
        return True
    word = phrase.word(at)
    is_short = word in days.abbreviations(phrase.language)
    if is_short or word in words.date_cues.shy_dates or has_year_later(phrase, end):
        return False
    is_in_name = phrase.raw(at - 1)[:1].isupper()
    if is_in_name and phrase.word(at - 1) not in words.function_words:
        return False
    return word not in words.date_cues.named_like_months or has_noun(phrase, end)


def is_number(phrase: Phrase, at: int) -> bool:
    """Whether a word before a month may be its day: "31", "fifteen"; not the end of "12:30"."""
    is_day = is_digits(phrase, at) and phrase.word(at - 1) != ":"
    return is_day or phrase.word(at) in phrase.vocabulary.numbers


def has_noun(phrase: Phrase, at: int) -> bool:
    """Whether a plain word in lower case follows that is no verb: "April sales"."""
    is_lower = phrase.raw(at)[:1].islower()
    return is_lower and noun_end(phrase, at) > at and not tense.looks(phrase, at)


def has_year_later(phrase: Phrase, at: int) -> bool:
    """Whether the year of a month follows its noun: "the October crash of 1987"."""
    end = noun_end(phrase, at)
    is_joined = end > at and phrase.word(end) in phrase.vocabulary.dates.part_joiners
    return is_joined and years.year_number(phrase, end + 1) is not None


def holiday_stands(phrase: Phrase, start: int, end: int) -> bool:
    """Whether a holiday is a day, and not part of a name or what it is for: "Easter dinner"."""
    named = past(phrase, start, "holidays")
    if not (phrase.raw(start)[:1].isupper() or is_digits(phrase, end - 1)):
        return False
    before = start - 1
    is_short = named == start + 1 or phrase.word(start) in phrase.vocabulary.date_cues.bare_holidays
    if is_short and phrase.word(before).isalpha() and noun_end(phrase, before) > before:
        return tense.looks(phrase, before) != 0
    return named < end or noun_end(phrase, end) == end


def units_stand(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether counted units and parts of a unit are a date: "in two weeks" only looking ahead."""
    dates = phrase.vocabulary.dates
    if phrase.word(end - 1) not in dates.date_units and not match(phrase, start, "unit_ends"):
        return True
    if needs_tense(phrase, at, start, end):
        return (tense.before(phrase, at) or tense.after(phrase, end)) > 0
    if phrase.word(end) in dates.date_units:
        return False  # "the last quarter century"
    is_pair = end - at == PAIR and match(phrase, at, "near_words")
    if match(phrase, at, "stretches") and not is_pair:
        openers = phrase.vocabulary.date_cues.stretch_openers
        return phrase.word(at) in phrase.vocabulary.articles or phrase.word(at - 1) in openers
    return quarter_stands(phrase, at, end)


def needs_tense(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether units are a date only where the words look ahead: "in a week", "by year-end"."""
    words = phrase.vocabulary
    if match(phrase, start, "unit_ends"):
        return True
    if phrase.word(at) in (*words.dates.ahead_by, *words.dates.within):
        return not match(phrase, start, "stretches")
    bound = match(phrase, at, "date_bounds")
    has_part = bound or match(phrase, start, "period_parts")
    is_this = phrase.word(end - PAIR) in words.articles and has_part
    return bool(is_this) and not (bound and bound[0] == "since")


def quarter_stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a quarter without its year is one of a year, and not of a game or a fiscal year."""
    if not any(match(phrase, place, "quarters") for place in (at, at + 1)):
        return True
    if match(phrase, at - 1, "fiscal"):
        return False
    games = phrase.vocabulary.date_cues.games
    about = range(max(0, at - SENTENCE), min(len(phrase), end + SENTENCE))
    return not any(phrase.word(place) in games for place in about)
