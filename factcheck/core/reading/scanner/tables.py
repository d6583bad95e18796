"""Which words of a vocabulary make a figure, lead to one, or may stand inside one."""

from __future__ import annotations

from functools import cache

from factcheck.core.reading import money
from factcheck.core.reading.vocabulary import Vocabulary, vocabulary
from factcheck.core.reading.vocabulary.dates import DateCues, DateWords
from factcheck.core.reading.words import table_of, tables

CORE = (
    "numbers", "multipliers", "plurals", "vague", "few", "dozen", "fractions", "shares", "months",
    "weekdays", "seasons", "near_days", "near_nights", "time_units", "calendar_units", "quarters",
    "halves", "century", "mixed_numbers", "named_numbers", "denominators", "denominator_plurals",
    "digit_words", "age_decades", "age_nouns", "multiplied", "folds", "fold", "date_units",
    "decade_words", "holidays", "weekends", "unit_ends", "centuries",
)  # fmt: skip
"""Tables of the words without which there is no figure, but for digits."""
LEAD = (
    "hedges", "one", "articles", "of", "date_openers", "period_parts", "date_bounds",
    "near_words", "ordinals", "day_parts", "night_parts", "clock_openers", "eras", "between",
    "range_start", "provision_words", "provision_parts", "instruments", "title_words",
    "ago_openers", "hundred", "conjunction", "percent", "rises", "falls", "move_fillers",
    "particle_openers", "part_openers", "minus_words", "minus", "age_openers", "in_their",
    "whole_ones", "vague_parts", "digit_counts", "plus_minus", "tails", "stretches", "near_units",
    "this_unit", "from_the_end", "ago_bounds", "ahead_by", "within", "lasting", "fiscal",
    "academic", "anaphors", "offsets", "part_joiners",
    "present",
)  # fmt: skip
"""Tables of the words that may stand before a core."""
NO_FIGURE = (
    "function_words",
    "numbered",
    "yes",
    "no",
    "denials",
    "unquantified",
    "jurisdictions",
    "dates",
    "date_cues",
    "unclear_dates",
    "age_verbs",
    "age_adverbs",
    "persons",
    "age_followers",
    "people",
    "age_sides",
    "single_people",
    "age_times",
)
"""Tables of words that belong to no figure by themselves."""
KINDS = {
    "money": (),
    "percent": ("percent", "points", "fractions", "shares"),
    "change": ("percent", "points", "fractions", "multiplied", "folds", "fold"),
    "duration": ("time_units",),
    "age": (
        "age_openers", "age_endings", "age_units", "in_their", "age_decades", "age_nouns",
        "age_hedges",
    ),
    "date": (
        "months", "weekdays", "seasons", "near_days", "near_nights", "time_units",
        "calendar_units", "quarters", "halves", "eras", "century", "day_endings", "date_units",
        "decade_words", "holidays", "weekends", "unit_ends", "centuries", "ordinals",
    ),
    "provision": ("provision_words", "provision_parts", "instruments", "title_words"),
}  # fmt: skip
"""Tables of which a word must be there for a figure of a kind; counts need a number alone."""
SIGNS = "-–/,.;:!?%$€£₹₩₪₫₱₴₺₦₽₸+~≈<>≤≥'§()&#°"
"""Signs that may stand inside a figure, or touch it."""
COMMA = ","
PAUSES = ".,:;'-–()"
YEAR_DIGITS = 4
DATE_POINTS = 2  # in "12.03.2019"


def phrases_of(language: str, table: str) -> list[tuple[str, ...]]:
    """Return every phrase of a table, as its words."""
    rows = table_of(vocabulary(language), table)
    if isinstance(rows, str):
        return [(rows,)]
    return [words for found in tables(language)[table].values() for words, _ in found]


def words_of(language: str, table: str) -> set[str]:
    """Return every word of a table's phrases."""
    return {word for phrase in phrases_of(language, table) for word in phrase}


@cache
def cores(language: str) -> frozenset[str]:
    """Return the words that make a figure: of each phrase of `CORE` at least one, mostly rare.

    Months that are small words too are given as names, so that "may" is none.
    """
    words = vocabulary(language)
    small = {*words.function_words, *words.articles, *words.of, *words.one}
    phrases = [
        [word for word in phrase if word[0].isalnum() and word not in small]
        for table in CORE
        for phrase in phrases_of(language, table)
    ]
    found = {phrase[0] for phrase in phrases if len(phrase) == 1}
    for phrase in phrases:
        if phrase and found.isdisjoint(phrase):
            found.add(max(phrase, key=len))
    names = (word.capitalize() for word in words.dates.months if word in words.function_words)
    return frozenset({*found, *names})


@cache
def leads(language: str) -> frozenset[str]:
    """Return the words and signs that may stand before a core."""
    found: set[str] = set().union(*(words_of(language, table) for table in (*LEAD, *CORE)))
    return frozenset({*found, *money.heads(language), *SIGNS, *'("'})


@cache
def inner(language: str) -> frozenset[str]:
    """Return the words and signs that may stand inside a figure."""
    fields = (*Vocabulary._fields, *DateWords._fields)
    of_figures = (table for table in fields if table not in NO_FIGURE)
    found: set[str] = set().union(*(words_of(language, table) for table in of_figures))
    return frozenset({*found, *money.heads(language), *SIGNS, *'")'})


@cache
def beside(language: str) -> frozenset[str]:
    """Return the words that tell what the words beside them are: "1990 *earnings*"."""
    of_ages = ("age_verbs", "age_adverbs", "persons", "people", "single_people")
    tables = (*DateCues._fields, *of_ages)
    return frozenset(word for table in tables for word in words_of(language, table))


@cache
def weak(language: str) -> frozenset[str]:
    """Return the words that end no figure."""
    words = vocabulary(language)
    small = {*words.function_words, *words.articles, *words.of}
    return frozenset(small - {*words.times}) - cores(language)


@cache
def months(language: str) -> frozenset[str]:
    """Return the names of months, though "may" is a small word too."""
    return frozenset(vocabulary(language).dates.months)


class Kinds(dict[str, frozenset[str]]):
    """The kinds that a word of a figure lets it be, made when the word is first met.

    The small words inside phrases say nothing: "the" and "of" of "the end of the year".
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        words = vocabulary(language)
        small = {*words.function_words, *words.articles, *words.of, *words.one, *PAUSES}
        self.words = {
            kind: frozenset().union(*(words_of(language, table) for table in of_kind))
            - (small - months(language))
            for kind, of_kind in KINDS.items()
        }
        self.words["money"] = money.heads(language)

    def __missing__(self, word: str) -> frozenset[str]:
        found = {kind for kind, known in self.words.items() if word in known}
        if word == COMMA:  # "Anna Smith, 34, said"
            found.add("age")
        if word[0].isdigit() and (len(word) == YEAR_DIGITS or word.count(".") == DATE_POINTS):
            found.add("date")
        self[word] = frozenset(found)
        return self[word]


@cache
def kinds(language: str) -> Kinds:
    """Return the kinds that each word of a language lets a figure be."""
    return Kinds(language)
