"""Words of change before a figure: after "rose", "from 10 to 12 %" are two levels and no range."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

BETWEEN = 2  # words between a word of change and its figure: "rose sharply from"


def follows_move(phrase: Phrase, at: int) -> bool:
    """Whether a word of change stands before the figure here, with "by" or "from" at most."""
    rises, falls = phrase.tables["rises"], phrase.tables["falls"]
    for place in range(at - 1, at - BETWEEN - 2, -1):
        word = phrase.word(place)
        if word in rises or word in falls:
            return phrase.word(place - 1) not in phrase.vocabulary.particle_openers
        if word != phrase.vocabulary.range_start and word not in phrase.vocabulary.move_fillers:
            return False
    return False


def is_to(phrase: Phrase, at: int) -> bool:
    """Whether "to" stands here, or its like, and no dash."""
    word = phrase.word(at)
    return word.isalpha() and word in phrase.vocabulary.range_joiners
