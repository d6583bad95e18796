"""Words of change before a figure: after "rose", "from 10 to 12 %" are two levels and no range."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
