"""Where a date can begin: a cheap look at a few tokens, since the grammar is tried everywhere."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import is_digits, tables

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

OPENING = (
    "date_bounds", "ago_bounds", "date_openers", "coming", "period_parts", "clock_openers",
    "articles", "one", "ahead_by", "within", "lasting", "anaphors", "eras",
)  # fmt: skip
"""Words that may stand before a date and are none themselves."""
NAMING = (
    "near_days", "near_nights", "near_words", "near_units", "weekends", "unit_ends", "stretches",
    "months", "weekdays", "seasons", "ordinals", "from_the_end", "quarters", "halves",
    "last_quarter", "holidays", "moon_holidays", "shared_holidays", "decade_words",
    "fiscal", "academic", "day_parts", "night_parts", "unclear_dates", "numbers", "few",
    "bare_few", "vague", "date_units", "calendar_units", "this_unit", "present",
)  # fmt: skip
"""Words with which the date itself begins."""
KEPT = ("date_units", "calendar_units", "near_words", "ordinals", "numbers", "near_days", "eras")
"""Tables whose words a date begins with although they may open one: "week", "next"."""
FOLLOWING = (
    "months", "day_endings", "date_units", "weekday_plurals", "eras", "of", "date_joiners",
    "either", "clock_words", "decade_endings", "part_joiners", "multipliers",
)  # fmt: skip
"""What may follow a number that is no year."""
SIGNS = ("-", "–", "/", ":", "'")
YEAR_DIGITS = 4
REACH = 8  # tokens of what may open a date: "on or about the night of the"


@cache
def opening_words(language: str) -> frozenset[str]:
    """Return every word of what may open a date."""
    words = vocabulary(language)
    rows = (phrases for table in OPENING for phrases in tables(language)[table].values())
    found = {word for phrases in rows for spelled, _ in phrases for word in spelled}
    return frozenset(found | {words.between, words.range_start, "-"})


@cache
def naming_words(language: str) -> frozenset[str]:
    """Return every word with which a date itself begins; of what may open one, only `KEPT`."""
    words = vocabulary(language)
    starts = {word for table in NAMING for word in tables(language)[table]}
    kept = {word for table in KEPT for word in tables(language)[table]}
    return frozenset(starts - opening_words(language) | kept - {*words.articles} | {"'"})


@cache
def after_number(language: str) -> frozenset[str]:
    """Return every word that may stand after a number with which a date begins."""
    starts = {word for table in FOLLOWING for word in tables(language)[table]}
    return frozenset(starts | {*SIGNS, vocabulary(language).conjunction})


def may_begin(phrase: Phrase, at: int) -> bool:
    """Whether a date may begin with a token, or with one soon after it that it may open."""
    naming, opening = naming_words(phrase.language), opening_words(phrase.language)
    for place in range(at, at + REACH):
        word = phrase.word(place)
        if word in naming:
            return True
        if is_digits(phrase, place):
            return number_may_begin(phrase, place, word)
        if word not in opening:
            return False
    return False


def number_may_begin(phrase: Phrase, at: int, word: str) -> bool:
    """Whether a number may begin a date, by what follows it."""
    if len(word) == YEAR_DIGITS or "." in word:
        return True
    return phrase.word(at + 1) in after_number(phrase.language)
