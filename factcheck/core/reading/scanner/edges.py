"""Where a figure may begin and end in running text: not inside a version or a telephone number."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading import changes, hedges, money, numerals, provisions
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import is_digits, is_year, match, tables

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

TABLES = (
    "numbers", "multipliers", "vague", "few", "fractions", "hedges", "shares", "months",
    "weekdays", "seasons", "period_parts", "date_bounds", "near_days", "near_nights",
    "near_words", "quarters", "provision_words", "provision_parts", "instruments", "title_words",
    "ago_openers", "ordinals", "minus", "mixed_numbers", "denominators", "whole_ones",
    "age_openers", "in_their", "vague_parts",
    "date_openers", "stretches", "near_units", "weekends", "unit_ends", "from_the_end", "halves",
    "holidays", "decade_words", "fiscal", "academic", "clock_openers", "day_parts", "night_parts",
    "ago_bounds", "articles", "date_units", "eras", "ahead_by", "within", "lasting",
)  # fmt: skip
"""Tables of the words with which a figure can begin."""
JOINING = "-–/:+@_#&=°^\\"
"""Signs that join a number to what touches it: "3-1", "24/7", "COVID-19"."""
DATE_PARTS = 3  # year, month, day
GROUP = 3  # digits between the commas of a large number
BEFORE_AMOUNT = ("vague_parts", "in_their", "age_openers", "whole_ones", "age_hedges")
"""Tables of more than one word with which an amount, or what is said of it, may begin."""


@cache
def first_words(language: str) -> frozenset[str]:
    """Return every word with which a figure can begin."""
    words = vocabulary(language)
    starts = {word for table in TABLES for word in tables(language)[table]}
    starts |= money.openers(language) | changes.openers(language)
    signs = {*numerals.SIGNS, *numerals.OPENING_SIGNS}
    return frozenset(starts | {*signs, words.between, words.range_start, *words.one, "'"})


def run_of_numbers(phrase: Phrase, at: int) -> int:
    """Return where a telephone number or the like ends; 0 where there is none.

    Three numbers and more with nothing but spaces or hyphens between them are no figures, unless
    they are groups of three digits; a year, month and day are a date.
    """
    if phrase.word(at - 1) == ":" and phrase.touches(at):  # the minutes of an hour
        return 0
    end, groups = at + 1, 1
    while is_digits(phrase, end + (phrase.word(end) == "-")):
        end += 1 + (phrase.word(end) == "-")
        groups += 1
    before_hour = groups - (phrase.word(end) == ":")  # "2019-03-12 08:04"
    is_dated = before_hour == DATE_PARTS and is_year(phrase, at) and phrase.word(at + 1) == "-"
    parts = [phrase.word(place) for place in range(at + 1, end)]
    is_grouped = all(
        len(part.partition(".")[0]) == GROUP and part.replace(".", "").isdigit() for part in parts
    )
    return end if groups >= DATE_PARTS and not is_dated and not is_grouped else 0


def may_begin(phrase: Phrase, at: int) -> bool:
    """Whether a figure can begin with this token."""
    is_first = is_digits(phrase, at) or phrase.word(at) in first_words(phrase.language)
    if not (is_first or provisions.begins(phrase, at)):
        return False
    previous = phrase.word(at - 1)
    is_joined = previous[-1:].isalnum() or previous in JOINING or previous == "."
    if previous == ":":  # "12:30", but not "says:30 December"
        is_joined = is_digits(phrase, at - 2)
    if phrase.touches(at) and is_joined:
        return False
    return not (is_digits(phrase, at) and is_label(phrase, at))


@cache
def numbered_words(language: str) -> frozenset[str]:
    """Return the words after which a number names one thing."""
    return frozenset(vocabulary(language).numbered)


def is_label(phrase: Phrase, at: int) -> bool:
    """Whether a number names one thing: "page 12", "[12]", "(2)", "1." at the head of a line."""
    previous, following = phrase.word(at - 1), phrase.word(at + 1)
    numbered = numbered_words(phrase.language)
    if previous in numbered or phrase.word(at - 2) in numbered:
        return previous in numbered or previous in (".", ":")
    if previous in ("[", "(") and following in ("]", ")"):
        return not (previous == "(" and is_year(phrase, at))
    gap = phrase.text[phrase.end(at - 1) : phrase.starts[at]] if at else "\n"
    heads = "\n" in gap or previous in (".", "!", "?")
    return heads and following in (".", ")")


@cache
def amount_words(language: str) -> frozenset[str]:
    """Return the words and signs with which an amount begins, but for those of `BEFORE_AMOUNT`."""
    words = vocabulary(language)
    starts = numerals.first_words(language)
    said = {word for table in ("shares", "fractions") for word in tables(language)[table]}
    weak = {*words.articles, *words.function_words} - {*words.one, *words.numbers, *words.minus}
    opening = {*money.openers(language), *words.one, words.between, words.range_start}
    return frozenset(opening | (starts | said) - weak)


@cache
def before_amount(language: str) -> frozenset[str]:
    """Return the first words of the phrases of `BEFORE_AMOUNT`."""
    return frozenset(word for table in BEFORE_AMOUNT for word in tables(language)[table])


def begins_amount(phrase: Phrase, at: int) -> bool:
    """Whether a number, or what may stand before one, follows the hedges that begin here."""
    _, start = hedges.stack(phrase, at)
    if is_digits(phrase, start) or phrase.word(start) in amount_words(phrase.language):
        return True
    if start > at and match(phrase, at, "whole_ones"):  # "another day"
        return True
    if phrase.word(start) not in before_amount(phrase.language):
        return False
    return any(match(phrase, start, table) for table in BEFORE_AMOUNT)


def may_end(phrase: Phrase, at: int) -> bool:
    """Whether what follows leaves the figure whole: not "3rd", "24/7", "45-year-old".

    But "$12 billion-a-year" leaves it whole.
    """
    if not phrase.touches(at):
        return True
    following = phrase.word(at)
    if following[0].isalnum():
        return False
    is_joined = following in JOINING or following == "."
    if following == "-" and phrase.word(at + 1) in phrase.vocabulary.one:
        return True
    return not (is_joined and phrase.touches(at + 1) and phrase.word(at + 1)[0].isalnum())
