"""Where a number of a running text counts things: its surroundings, and what is no number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.counts import surroundings
from factcheck.core.reading.counts.nouns import is_capitalised
from factcheck.core.reading.words import is_digits

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a number, or a word for one, counts things in running text."""
    return not is_a_verb(phrase, at, end) and surroundings.stands(phrase, at, end)


def is_a_verb(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a vague plural is a verb, or names points: "Robin scores four", "scores of 81"."""
    words = phrase.vocabulary
    if phrase.word(at) not in words.verbal:
        return False
    behind = end + (phrase.word(end) in words.of)
    if is_digits(phrase, behind) or phrase.word(behind) in words.numbers:
        return True
    is_name = is_capitalised(phrase, at - 1)
    is_led = is_name or phrase.word(at - 1) in words.subjects
    cues, following = words.date_cues, phrase.word(end)
    is_past = following in cues.looks_back or following.endswith(cues.past_endings)
    return is_led and behind == end and not is_past  # "in Iraq scores were hurt"
