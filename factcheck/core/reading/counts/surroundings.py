"""Whether a number counts things where it stands: not a year, a name, a score, a pronoun.

Each check looks at the words of the figure and at those beside it, and knows one reason why the
words would be no count; a figure that no check objects to stands. A hedge before a figure says
that an amount is meant, and settles most doubts.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.core.reading import numerals
from factcheck.core.reading.counts.nouns import (
    begins_sentence,
    counts_plural,
    is_capitalised,
    is_plural,
    is_setting,
    names_plural,
)
from factcheck.core.reading.counts.quantity import goes_on
from factcheck.core.reading.hedges.measures import sign
from factcheck.core.reading.words import YEAR_DIGITS, is_digits, is_year, match, noun_end, past

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.reading.words import Phrase

DASHES = ("-", "–")
RANGE_TOKENS = 3  # "20-24"
LARGE = 4  # digits: from here a number is hardly part of a name such as "Boeing 737"
ROUND = "00"
HOURS = 24
LONGEST_MONTH = 31
MINUTE_DIGITS, MINUTES = 2, "60"
LISTED = 24  # tokens back to the word that names what a list is of
CURRENCY = "Sc"  # Unicode's category of currency signs
GENERATIONS = ("G", "T")  # "5G", "2T": a network, a size, or a number that is very large


class Place(NamedTuple):
    """A figure in its text: where it begins, and where its number begins after its hedges."""

    phrase: Phrase
    at: int
    start: int
    end: int

    @property
    def is_hedged(self) -> bool:
        """Whether a hedge stands before the number."""
        return self.start > self.at

    @property
    def hedge(self) -> str:
        """The first word of the figure, which is its hedge where it has one."""
        return self.phrase.word(self.at)

    @property
    def previous(self) -> str:
        """The word before the number."""
        return self.phrase.word(self.start - 1)

    @property
    def following(self) -> str:
        """The word after the figure."""
        return self.phrase.word(self.end)

    @property
    def is_one_token(self) -> bool:
        """Whether the number is a single token."""
        return self.end - self.start == 1


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a number counts things in running text."""
    start = past(phrase, at, "hedges")
    while start < end and (more := past(phrase, start, "hedges")) > start:
        start = more
    place = Place(phrase, at, start, end)
    for objection in OBJECTIONS:  # noqa: SIM110  a loop takes half the time, and all counts it
        if objection(place):
            return False
    return True


def is_pronoun(place: Place) -> bool:
    """Whether a lone "one" counts nothing: "no one", "one of them", "one another"."""
    words = place.phrase.vocabulary
    if not place.is_one_token or words.numbers.get(place.phrase.word(place.start)) != 1:
        return is_single(place)
    if place.is_hedged:
        return False
    is_told = noun_end(place.phrase, place.end) > place.end
    return (
        not is_told
        or place.previous in words.pronoun_openers
        or place.following in words.one_idioms
        or is_plural(place.phrase, place.end)
    )


def is_single(place: Place) -> bool:
    """Whether "a single" stands for one, which stresses and does not count."""
    found = match(place.phrase, place.start, "named_numbers")
    return found is not None and found[0] == 1


def is_a_year(place: Place) -> bool:
    """Whether four digits are a year: they count only what is named in the plural behind them."""
    phrase, words = place.phrase, place.phrase.vocabulary
    is_time = place.hedge in words.time_hedges
    if place.is_hedged and not is_time:
        return False
    is_early = is_time and place.is_one_token and len(phrase.word(place.start)) == YEAR_DIGITS
    if not is_early and not any(is_year(phrase, token) for token in range(place.start, place.end)):
        return False
    if not place.is_one_token or not counts_plural(phrase, place.end):
        return True
    if place.previous == words.conjunction and is_year(phrase, place.start - PAIR):
        return True
    is_owned = place.previous in words.owners or place.previous in words.date_cues.year_openers
    return is_owned and not place.is_hedged


PAIR = 2  # tokens from the first year of "1600 and 1900" to the second


def is_a_day(place: Place) -> bool:
    """Whether a number stands beside the name of a month: "Jan. 16", "9 May"; not "May 10,000"."""
    phrase = place.phrase
    word = phrase.word(place.start)
    if (word.isdigit() and int(word) > LONGEST_MONTH) or "," in word:
        return False
    before = place.start - 1 - (place.previous == ".")
    return is_month(phrase, before) or is_month(phrase, place.end)


def is_month(phrase: Phrase, at: int) -> bool:
    """Whether a month stands here; "may" and "march" only with a capital."""
    return phrase.word(at) in phrase.vocabulary.dates.months and phrase.raw(at)[:1].isupper()


def is_an_hour(place: Place) -> bool:
    """Whether a number is an hour: "at 7", "at 10.45", "10 pm"."""
    phrase, words = place.phrase, place.phrase.vocabulary
    if match(phrase, place.end, "clock_words"):
        return True
    if not place.is_one_token or place.previous not in words.dates.clock_openers:
        return False
    hour, point, minute = phrase.word(place.start).partition(".")
    if not hour.isdigit() or len(hour) >= LARGE or int(hour) > HOURS:
        return False
    if point:
        return len(minute) == MINUTE_DIGITS and minute < MINUTES
    return noun_end(phrase, place.end) == place.end


def is_in_a_name(place: Place) -> bool:
    """Whether a number belongs to a name: "Boeing 737", "Note 20 Ultra", "Kick Six", "Route 66"."""
    phrase = place.phrase
    if place.is_hedged or place.end - place.start > 1 + place.phrase.touches(place.start + 1):
        return False
    if place.previous in phrase.vocabulary.numbered:
        return True
    if place.previous in phrase.vocabulary.serial and is_digits(phrase, place.start):
        is_verb = place.following in phrase.vocabulary.date_cues.looks_ahead  # "season 12 begins"
        return is_verb or not counts_plural(phrase, place.end)
    if not is_digits(phrase, place.start):
        return phrase.raw(place.start)[:1].isupper() and not begins_sentence(phrase, place.start)
    if is_capitalised(phrase, place.start - 1):
        is_apart = begins_sentence(phrase, place.start - 1) or is_setting(phrase, place.start - 1)
        may_count = is_apart and counts_plural(phrase, place.end)
        return not (may_count and phrase.raw(place.start - 1).istitle())
    word = phrase.word(place.start)
    is_code = len(word) < LARGE or not word.endswith(ROUND)  # "787 Dreamliner", "10121 Turin"
    is_abbreviated = phrase.word(place.end + 1) == "."
    is_followed = is_capitalised(phrase, place.end) and not is_abbreviated
    return is_code and is_followed and not counts_plural(phrase, place.end)


def is_a_rank(place: Place) -> bool:
    """Whether a number without a noun tells a rank: "the bottom three"."""
    is_told = noun_end(place.phrase, place.end) > place.end
    return place.previous in place.phrase.vocabulary.ranked and not is_told


def is_a_score(place: Place) -> bool:
    """Whether two numbers joined by a dash are a score or days: "2-2", "Sept. 20-24"."""
    is_dashed = (
        place.end - place.start == RANGE_TOKENS
        and place.phrase.word(place.start + 1) in DASHES
        and is_digits(place.phrase, place.end - 1)
        and not place.is_hedged
    )
    return is_dashed and not counts_plural(place.phrase, place.end)


def is_part_of_number(place: Place) -> bool:
    """Whether a number goes on from another one, or begins with a multiplier: "many thousand"."""
    phrase = place.phrase
    is_cut = not place.is_hedged and phrase.word(place.start) in phrase.vocabulary.multipliers
    if place.is_one_token and is_digits(phrase, place.start):
        is_after = is_digits(phrase, place.start - 1) and not is_year(phrase, place.start - 1)
        return is_after or is_digits(phrase, place.end)
    return is_cut or numerals.is_split(phrase, place.start, place.end)


def is_other_kind(place: Place) -> bool:
    """Whether what stands beside the number makes it money, a share, a time, or a ratio."""
    return (
        unicodedata.category(place.previous[-1:] or " ") == CURRENCY
        or match(place.phrase, place.end, "percent") is not None
        or match(place.phrase, place.end, "points") is not None
        or match(place.phrase, place.end, "time_units") is not None
        or goes_on(place.phrase, place.end)
    )


def is_a_code(place: Place) -> bool:
    """Whether the letter after digits may be no multiplier: "5G", "a 37m tunnel"."""
    phrase, last = place.phrase, place.end - 1
    if not phrase.touches(last) or not is_digits(phrase, last - 1):
        return False
    if phrase.raw(last) in GENERATIONS:
        return True
    if sign(phrase, last) is None:
        return False
    return place.previous in phrase.vocabulary.one or not names_plural(phrase, place.end)


def is_listed(place: Place) -> bool:
    """Whether a number goes on a list of other things: "aged 19, 22 and 31", "pages 3 and 4"."""
    phrase, words = place.phrase, place.phrase.vocabulary
    at = place.start - 1
    while place.start - at < LISTED and phrase.word(at) in (",", words.conjunction):
        at -= 1
        if not is_digits(phrase, at):
            return False
        at -= 1
    if at == place.start - 1 or counts_plural(phrase, place.end):
        return False
    at -= phrase.word(at) == "."
    return phrase.word(at) in words.numbered or phrase.word(at) in words.age_openers


def is_suspended(place: Place) -> bool:
    """Whether a hyphen leaves the unit to the number behind: the five of "five- and ten-year"."""
    phrase, end = place.phrase, place.end
    return phrase.word(end) == "-" and phrase.touches(end) and not phrase.touches(end + 1)


def is_a_change(place: Place) -> bool:
    """Whether "by 1,024 to 13,568" may tell a change and what it came to, and no range."""
    phrase, words = place.phrase, place.phrase.vocabulary
    inside = range(place.start + 1, place.end)
    is_range = any(phrase.word(at) in words.range_joiners for at in inside)
    return is_range and place.previous in words.change_openers


def is_an_age(place: Place) -> bool:
    """Whether a number stands between commas after a name: "Smith, 34, said"."""
    phrase = place.phrase
    is_between = place.is_one_token and place.previous == "," and place.following == ","
    return is_between and is_capitalised(phrase, place.start - 2)


OBJECTIONS: tuple[Callable[[Place], bool], ...] = (
    is_pronoun, is_part_of_number, is_in_a_name, is_a_year, is_a_day, is_an_hour, is_a_rank,
    is_a_score, is_other_kind, is_a_code, is_an_age, is_listed, is_a_change, is_suspended,
)  # fmt: skip
