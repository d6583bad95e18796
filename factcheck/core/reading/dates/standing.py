"""Which words are a date in running text: the near misses of the grammar.

"in May" and not "May said" or "may"; "on Friday" and not "every Friday"; "the past two weeks" and
not "will last two weeks"; "Christmas" and not "Christmas tree". Digits have a module of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.dates import days, figures, hours, tense, years
from factcheck.core.reading.dates.unit_dates import counted_stands
from factcheck.core.reading.words import is_digits, is_year, match, noun_end, past

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

ANAPHOR = (1, 2, 3)  # tokens before a weekday in which "the following" may begin


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words that read as a date are one in running text."""
    start = core(phrase, at, end)
    is_other = (
        counts_from_another(phrase, start, end)
        or is_named(phrase, at, start, end)
        or is_recurring(phrase, at, start, end)
        or has_shy_word(phrase, at, end)
        or not counted_stands(phrase, at, start, end)
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
    if start > at and past(phrase, at, "period_parts") > start:  # "beginning of the month"
        start = at
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
    return is_weekday and previous in words.one and noun_end(phrase, end) == end


def counts_from_another(phrase: Phrase, start: int, end: int) -> bool:
    """Whether a weekday, month or season counts from a day named elsewhere in the text.

    "the following Friday", "Monday of that week", "the Thursday before the vote".
    """
    words = phrase.vocabulary
    word = phrase.word(start)
    if word in words.dates.weekdays:
        has_article = phrase.word(start - 1) in words.articles and match(phrase, end, "offsets")
        if has_article or (phrase.word(end) in words.of and end - start == 1):
            return True
    elif word not in words.dates.months and word not in words.dates.seasons:
        return False
    if phrase.word(start - 1) in words.dates.date_units:
        return False  # "the next day, Wednesday" names it
    found = (match(phrase, start - back, "anaphors") for back in ANAPHOR)
    return any(
        each and each[1] == start and each[0] not in words.date_cues.pronouns for each in found
    )


def has_shy_word(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a word of the date is another word as it is written: "may", "march", "sat"."""
    shy = phrase.vocabulary.date_cues.shy_dates
    if end - at > 1 and is_year(phrase, end - 1):
        return False
    return any(
        phrase.word(place) in shy and phrase.raw(place).islower() and not is_dated(phrase, place)
        for place in range(at, end)
    )


def is_dated(phrase: Phrase, at: int) -> bool:
    """Whether an ordinal stands beside a month: "march fifteenth", "the 1st of may"."""
    words = phrase.vocabulary
    after = days.day_number(phrase, at + 1)
    if after and days.has_ending(phrase, at + 1, after[1]):
        return True
    before = at - 1 - (phrase.word(at - 1) in words.of)
    return phrase.word(before) in (*words.dates.day_endings, *words.dates.ordinals)


def words_stand(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether other words are a date: no ordinal by itself, as in "on the first night"."""
    has_month = any(
        phrase.word(place) in phrase.vocabulary.dates.months for place in range(at, end)
    )
    ordinal = past(phrase, start, "ordinals")
    if ordinal > start and not has_month and hours.trailing(phrase, ordinal)[2] >= end:
        return False
    return end - start > 1 or word_stands(phrase, start)


def word_stands(phrase: Phrase, at: int) -> bool:
    """Whether one word, with what opens it, is a date: not "the first", "weekend"."""
    dates = phrase.vocabulary.dates
    word = phrase.word(at)
    return word not in dates.ordinals and word not in dates.weekends


def weekday_stands(phrase: Phrase, start: int, end: int) -> bool:
    """Whether the name of a weekday is a day; a short one only beside a number.

    "Friday Night" is a name.
    """
    if end - start > 1 and is_part_of_name(phrase, start + 1, end):
        return False
    is_short = phrase.word(start) in days.abbreviations(phrase.language)
    return not is_short or any(is_digits(phrase, place) for place in range(start, end))


def is_part_of_name(phrase: Phrase, at: int, end: int) -> bool:
    """Whether the part of a day after a weekday has a capital."""
    is_part = match(phrase, at, "night_parts") or match(phrase, at, "day_parts")
    return bool(is_part) and at < end and phrase.raw(at)[:1].isupper()


def month_stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether the name of a month is a date; alone it must not be a name or another word."""
    if is_number(phrase, at - 1) or figures.contradicts_weekday(phrase, at):
        return False  # of "31 April 2019" no month is left
    words = phrase.vocabulary
    if phrase.word(at - 1) in words.date_cues.year_openers:
        return True
    if end - at > 1:
        return not is_two_names(phrase, at, end)
    word = phrase.word(at)
    is_short = word in days.abbreviations(phrase.language)
    if is_short or word in words.date_cues.shy_dates or has_year_later(phrase, end):
        return False
    if is_capital(phrase, at - 1) or is_capital(phrase, end):
        return False
    return word not in words.date_cues.named_like_months or has_noun(phrase, end)


def is_two_names(phrase: Phrase, at: int, end: int) -> bool:
    """Whether two months without more may be people: "April and June said"."""
    named = phrase.vocabulary.date_cues.named_like_months
    return end - at == PAIR and phrase.word(at) in named and phrase.word(end - 1) in named


PAIR = 3  # tokens of "April and June"


def is_capital(phrase: Phrase, at: int) -> bool:
    """Whether a word may be part of a name: with a capital, and no small word."""
    is_small = phrase.word(at) in phrase.vocabulary.function_words
    return phrase.raw(at)[:1].isupper() and not is_small


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
