"""Words of change before a figure: after "rose", "from 10 to 12 %" are two levels and no range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.words import match

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

BETWEEN = 2  # words between a word of change and its figure: "rose sharply from"


def follows_move(phrase: Phrase, at: int) -> bool:
    """Whether a word of change stands before the figure here, with "by" or "from" at most."""
    words, place = phrase.vocabulary, at - 1
    between = (words.range_start, *words.move_fillers)
    while at - place <= BETWEEN and phrase.word(place) in between:
        place -= 1
    word = phrase.word(place)
    is_move = word in phrase.tables["rises"] or word in phrase.tables["falls"]
    return is_move and phrase.word(place - 1) not in words.particle_openers


def is_to(phrase: Phrase, at: int) -> bool:
    """Whether "to" stands here, or its like, and no dash."""
    word = phrase.word(at)
    return word.isalpha() and word in phrase.vocabulary.range_joiners


RATIO_NEAR = 3  # words in which what something is measured by must be named
DATED = (
    "near_words", "date_units", "weekdays", "months", "seasons", "ordinals", "from_the_end",
    "near_days", "year_determiners",
)  # fmt: skip
"""Tables of words that tell when something happened so many times: "three times *last* year"."""


def is_ratio(phrase: Phrase, at: int) -> bool:
    """Whether a number that ends here measures one thing by another: "three times as many".

    Not "arrested three times the next day".
    """
    words = phrase.vocabulary
    if phrase.word(at) not in words.times:
        return False
    if match(phrase, at + 1, "ratio_tails"):
        return True
    nouns = range(at + 2, at + 2 + RATIO_NEAR)
    if phrase.word(at + 1) in words.date_cues.pronouns:
        return any(phrase.word(place) in words.ratio_nouns for place in nouns)
    is_told = phrase.word(at + 1) in words.ratio_articles and not match(phrase, at + 1, "anaphors")
    return is_told and not any(phrase.word(at + 2) in phrase.tables[table] for table in DATED)
