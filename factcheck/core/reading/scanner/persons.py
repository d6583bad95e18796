"""Ages in running text: what makes a bare number the age of somebody.

It stands between commas after a name ("Anna Smith, 34, said"), after a person and a verb ("he was
23 when …"), after a birthday ("turned 18"), or goes on a list of ages ("aged 17, 19 and 23").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading import ages, hedges, numerals
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import is_digits, is_year, match, noun_end, past

if TYPE_CHECKING:
    from factcheck.core.reading.records import Context
    from factcheck.core.reading.words import Phrase

TURNED = "turned"
LISTED = 24  # tokens back to the word that says what a list is of
REACH = 5  # tokens back in which "at the age of" begins
COMMA = ","


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read an age in running text."""
    if found := ages.told(phrase, at):
        return found
    is_told = follows_name(phrase, at) or is_listed(phrase, at)
    if not is_told and phrase.word(at - 1) not in openers(phrase.language):
        return None
    found = ages.bare(phrase, at)
    if not found or is_told:
        return found
    end = found[1]
    return found if follows_people(phrase, at, end) or follows_person(phrase, at, end) else None


@cache
def openers(language: str) -> frozenset[str]:
    """Return the words before a number that may make it an age."""
    words = vocabulary(language)
    return frozenset({*words.age_verbs, *words.age_adverbs, *words.people})


def follows_people(phrase: Phrase, at: int, end: int) -> bool:
    """Whether the number tells whom of some people is meant: "children under 14"."""
    words = phrase.vocabulary
    if phrase.word(at - 1) not in words.people or phrase.word(at) not in words.age_sides:
        return False
    return phrase.word(end) in words.dates.ahead_by or is_left_alone(phrase, end)


def follows_name(phrase: Phrase, at: int) -> bool:
    """Whether a number stands between commas after two capitalised words, or after a person."""
    is_between = phrase.word(at - 1) == COMMA and phrase.word(at + 1) == COMMA
    if not is_between or not is_digits(phrase, at):
        return False
    return is_full_name(phrase, at - 2) or phrase.word(at - 2) in phrase.vocabulary.single_people


def is_full_name(phrase: Phrase, at: int) -> bool:
    """Whether two capitalised words end here: "Anna Smith", "Mr. Smith", "A. Smith"."""
    before = at - 1
    if phrase.word(before) == "." and is_short(phrase, before - 1):
        before -= 1
    return is_name(phrase, at) and is_name(phrase, before)


def is_short(phrase: Phrase, at: int) -> bool:
    """Whether a word is an initial or a known abbreviation, so that its point ends no sentence."""
    word = phrase.word(at)
    return len(word) == 1 or word in phrase.vocabulary.abbreviated


def is_name(phrase: Phrase, at: int) -> bool:
    """Whether a word may be part of a person's name."""
    word, words = phrase.raw(at), phrase.vocabulary
    is_word = word.isalpha() and word[0].isupper() and at >= 0
    folded = phrase.word(at)
    return is_word and folded not in words.dates.months and folded not in words.dates.weekdays


def follows_person(phrase: Phrase, at: int, end: int) -> bool:
    """Whether "he was", "Anna Smith is" or "turned" stands before a number that counts nothing."""
    words = phrase.vocabulary
    at -= phrase.word(at - 1) in words.age_adverbs
    verb = phrase.word(at - 1)
    if verb not in words.age_verbs or not is_left_alone(phrase, end):
        return False
    if words.age_verbs[verb] == TURNED:
        return True
    subject = at - 2 - (phrase.word(at - 2) == "'")
    if phrase.word(subject) in words.persons:
        return True
    if subject < at - 2:
        return False
    is_then = match(phrase, end, "age_times") is not None
    return is_full_name(phrase, subject) or (is_then and is_name(phrase, subject))


def is_left_alone(phrase: Phrase, at: int) -> bool:
    """Whether what stands after a number lets it be an age: not "minutes late", "of 15"."""
    words = phrase.vocabulary
    following = phrase.word(at)
    if following == words.conjunction:
        return not numerals.read(phrase, at + 1)
    if following in words.dates.part_joiners:  # "was 12 in 2015"
        return is_year(phrase, at + 1) or phrase.word(at + 1) in words.dates.months
    return not following or match(phrase, at, "age_followers") is not None


def is_listed(phrase: Phrase, at: int) -> bool:
    """Whether a number goes on a list of ages: "aged 17, 19 and 23"."""
    words, place = phrase.vocabulary, at
    if not is_number(phrase, at) or noun_end(phrase, at + 1) > at + 1:
        return False
    while at - place < LISTED:
        joined = place - (phrase.word(place - 1) == words.conjunction)
        joined -= phrase.word(joined - 1) == COMMA
        if joined == place or not is_number(phrase, joined - 1):
            return False
        place = joined - 1
        if any(past(phrase, place - back, "age_openers") == place for back in range(1, REACH)):
            return True
    return False


def is_number(phrase: Phrase, at: int) -> bool:
    """Whether one token is a number."""
    return is_digits(phrase, at) or phrase.word(at) in phrase.vocabulary.numbers


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are an age in running text: not a number that goes on from another one."""
    return not numerals.is_split(phrase, at, end)
