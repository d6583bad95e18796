"""Which way the words around a date look: "will meet Friday" ahead, "met Friday" back.

The nearest verb before the date in its sentence decides, else the first one after it. It is a
table of words and endings, no grammar: where it finds nothing, news looks back.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import match

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

BEFORE, AFTER = 30, 14  # tokens of a sentence looked at on either side
REACH = 8  # tokens from "until" to its day, with an hour between them
NEARER = 3  # times: three months ahead against nine months back
ENDS = (".", "!", "?", "…")
CLOSES = ";"
SHORTEST_VERB = 4  # letters: "used"; "red" and "fed" are none
SHORTEST_WORD = 3  # letters before a full stop; fewer are an abbreviation, as in "U.S."


def toward(phrase: Phrase, at: int, context: Context) -> int:
    """Return 1 where the words look ahead of the day on which they were written, else -1."""
    return context.toward or before(phrase, at) or after(phrase, at) or -1


def toward_day(phrase: Phrase, at: int, gaps: tuple[int, int]) -> int:
    """Return the same for a day or month without a year, by how far off it lies back and ahead.

    "Officials said" tells nothing of a day that is named; where the words tell nothing, news
    leaves the year out of what is near: AP style leaves out that of the current year.
    """
    is_end = phrase.word(at - 1) in phrase.vocabulary.date_cues.last_openers  # "put off until"
    told = before(phrase, at, "reporting") or after(phrase, at, "reporting")
    back, ahead = gaps
    if is_end and told > 0 and back * NEARER < ahead and before(phrase, at, "pending") <= 0:
        return -1  # "adjourned until 6 August", told on 20 August
    return (max(told, 0) if is_end else told) or (1 if ahead * NEARER < back else -1)


def before(phrase: Phrase, at: int, but: str = "") -> int:
    """Return which way the nearest verb before a place looks; 0 where there is none.

    The words of a table may be left out.
    """
    cues = phrase.vocabulary.date_cues
    opened = at - (phrase.word(at - 1) in phrase.tables["date_openers"])
    if phrase.word(opened - 1) in cues.present_verbs:
        return 1
    until = next((at - n for n in range(REACH) if phrase.word(at - n) in cues.until), 0)
    for place in range(at - 1, max(-1, at - BEFORE - 1), -1):
        if ends_sentence(phrase, place):
            return 0
        if (side := looks(phrase, place)) and not (but and match(phrase, place, but)):
            return 1 if place < until and phrase.word(place) in cues.pending else side
    return 0


def after(phrase: Phrase, at: int, but: str = "") -> int:
    """Return which way the first verb after a place looks; 0 where there is none."""
    for place in range(at, min(len(phrase), at + AFTER)):
        if ends_sentence(phrase, place):
            return 0
        if (side := looks(phrase, place)) and not (but and match(phrase, place, but)):
            return side
    return 0


def ends_sentence(phrase: Phrase, at: int) -> bool:
    """Whether a sign ends a sentence or a main clause; the point of "Nov." and "U.S." does not."""
    word = phrase.word(at)
    if word != ".":
        return word in ENDS or word in CLOSES
    previous = phrase.word(at - 1)
    if len(previous) < SHORTEST_WORD or previous in phrase.vocabulary.dates.months:
        return False
    following = phrase.raw(at + 1)
    return not phrase.touches(at + 1) and not following[:1].islower()


def looks(phrase: Phrase, at: int) -> int:
    """Return which way one word looks; 0 where it tells nothing."""
    word = phrase.word(at)
    known, words = sides(phrase.language), phrase.vocabulary
    previous = phrase.word(at - 1)
    is_infinitive = known.get(previous, 0) > 0 or previous in words.date_cues.infinitive_openers
    if side := known.get(word, 0):
        return side if phrase.raw(at).islower() and not (side < 0 and is_infinitive) else 0
    if is_set(phrase, at, word):
        return 1
    if (promise := match(phrase, at, "commitments")) and is_verb(phrase, promise[1]):
        return 1
    if len(word) < SHORTEST_VERB or not word.endswith(words.date_cues.past_endings):
        return 0
    return 0 if is_infinitive else -1


def is_set(phrase: Phrase, at: int, word: str) -> bool:
    """Whether "set for", "takes effect on" and the like stand here; "next" says nothing."""
    if word not in phrase.tables["coming"] or word in phrase.tables["near_words"]:
        return False
    return match(phrase, at, "coming") is not None


def is_verb(phrase: Phrase, at: int) -> bool:
    """Whether a word after "agreed to" may be a verb: "agreed to meet", not "agreed to a deal"."""
    return phrase.raw(at).islower() and phrase.word(at) not in phrase.vocabulary.function_words


@cache
def sides(language: str) -> dict[str, int]:
    """Return the words that look either way."""
    words = vocabulary(language)
    return dict.fromkeys(words.date_cues.looks_back, -1) | dict.fromkeys(
        words.date_cues.looks_ahead, 1
    )
