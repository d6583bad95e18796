"""Which counted units are a date in running text: "in two weeks" only looking ahead.

"the past two weeks" and not "will last two weeks"; "by the end of the year" of a sentence that
looks ahead, as one that looks back may mean another year; "the third quarter" of no game.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.dates import tense
from factcheck.core.reading.words import match, past

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

SENTENCE = 40  # tokens on either side that are looked at for what a sentence is about
NEAR = 8  # tokens on either side in which "had" tells that the words count from another day
EARLIER = ("earlier", "start-of")
"""Parts of which the words before the day of the words can only mean those of its period."""
PAIR = 2  # tokens of "last week"


def counted_stands(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether counted units and parts of a unit are a date: "in two weeks" only looking ahead."""
    dates = phrase.vocabulary.dates
    if is_narrative(phrase, at):
        return (tense.before(phrase, at) or tense.after(phrase, end)) > 0
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


def is_narrative(phrase: Phrase, at: int) -> bool:
    """Whether "the next week" may count from another day: "the next week he left"."""
    start = at - (phrase.word(at - 1) in phrase.vocabulary.articles)
    is_opened = phrase.word(start - 1) in phrase.vocabulary.date_cues.stretch_openers
    return bool(match(phrase, start, "narrative")) and not is_opened


def needs_tense(phrase: Phrase, at: int, start: int, end: int) -> bool:
    """Whether units are a date only where the words look ahead: "in a week", "by year-end"."""
    words = phrase.vocabulary
    if match(phrase, start, "unit_ends"):
        return True
    if is_earlier(phrase, start, end):
        return False
    if phrase.word(at) in (*words.dates.ahead_by, *words.dates.within):
        return not match(phrase, start, "stretches")
    bound = match(phrase, at, "date_bounds")
    if bound and past(phrase, at, "period_parts") > bound[1]:  # "beginning of the month"
        bound = None
    has_part = bound or match(phrase, start, "period_parts")
    is_this = phrase.word(end - PAIR) in words.articles and has_part
    return bool(is_this) and not (bound and bound[0] == "since")


def is_earlier(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words name what is over of the week, month or year in which they were written.

    "Earlier in the week he fled"; where somebody had fled, the week may be another.
    """
    part = match(phrase, at, "period_parts")
    is_long = phrase.word(end - 1) in phrase.vocabulary.dates.calendar_units
    if not part or part[0] not in EARLIER or not is_long:
        return False
    before, after = range(at - 1, max(-1, at - NEAR), -1), range(end, min(len(phrase), end + NEAR))
    return not (says_had(phrase, before) or says_had(phrase, after))


def says_had(phrase: Phrase, places: range) -> bool:
    """Whether somebody had done something, on the way to the end of a sentence."""
    for place in places:
        if tense.ends_sentence(phrase, place):
            return False
        if phrase.word(place) in phrase.vocabulary.date_cues.pluperfect:
            return True
    return False


def quarter_stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a quarter without its year is one of a year, and not of a game or a fiscal year."""
    if not any(match(phrase, place, "quarters") for place in (at, at + 1)):
        return True
    if match(phrase, at - 1, "fiscal"):
        return False
    games = phrase.vocabulary.date_cues.games
    about = range(max(0, at - SENTENCE), min(len(phrase), end + SENTENCE))
    return not any(phrase.word(place) in games for place in about)
