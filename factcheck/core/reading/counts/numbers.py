"""Numbers that count no whole things: bare numbers, fractions, and measures with their unit.

number := quantity of [unit of measure] | number "over" number
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.counts.nouns import counts_plural
from factcheck.core.reading.counts.quantity import quantity
from factcheck.core.reading.counts.surroundings import stands
from factcheck.core.reading.hedges.measures import is_timed, said_sign, unit_words
from factcheck.core.reading.records import Context, Refusal, Rule, Stated
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import match

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

POINT = "."
NEAR = 12  # tokens in which a number ends with its unit: "between twenty-five and thirty …"
NUMBER_RULES = (
    Rule("number.bare", "a number that counts no whole things is a number", "our choice"),
    Rule("number.fraction", "a fraction that is a share of nothing is a number", "arithmetic"),
    Rule("number.measure", "the unit of measure behind a number is its unit", "SI Brochure"),
    Rule("number.over", "one number over another is their quotient", "arithmetic"),
)


def read_number(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a number, whole or not, with or without a unit of measure."""
    return quotient(phrase, at, context) or hedges.read(phrase, at, numbered(context.unit))


@lru_cache(maxsize=64)
def numbered(unit: str) -> hedges.Measure:
    """Return what numbers of a unit bring to the grammar of quantities."""
    line = Numbers("number", said_sign(unit))
    return quantity("number", hedges.Unit(line), 0)


def quotient(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read "one over three", which a phrase can be by itself; in a text it is something else."""
    above = numerals.read(phrase, at)
    if not above or isinstance(above[0], Refusal) or above[0].point is None:
        return None
    over = match(phrase, above[1], "divided_by")
    below = numerals.read(phrase, over[1]) if over else None
    if not below or isinstance(below[0], Refusal) or not below[0].point:
        return None
    share = Fraction(above[0].point) / Fraction(below[0].point)
    amount = numerals.stated(share, 0, "")._replace(rules=("number.over",))
    side = hedges.Side(amount, None)
    return hedges.settled(side, numbered(context.unit)), below[1]


def read_measured(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a number in running text that cannot be a count: a measure, a decimal, one below zero.

    A figure that is a count as well is left to counts, and a fraction in words to shares.
    """
    if not may_measure(phrase, at):
        return None
    found = hedges.read_figure(phrase, at, numbered(context.unit))
    if not found:
        return None
    stated, end = found
    if isinstance(stated, Refusal):
        return stated, end
    if "number.measure" in stated.rules:
        return found if is_measure(phrase, at, end) else None
    is_fraction = "number.fraction" in stated.rules and phrase.raw(end - 1) not in numerals.SIGNS
    is_number = is_no_count(stated) and not is_fraction
    return found if is_number and stands(phrase, at, end) else None


@cache
def telling(language: str) -> frozenset[str]:
    """Return the words and signs without which a number is none but a count."""
    words = vocabulary(language)
    named = {*words.denominators, *words.denominator_plurals, *words.minus, words.decimal_point}
    return frozenset({*named, *unit_words(), *numerals.SIGNS, "/", "^", "e"})


def may_measure(phrase: Phrase, at: int) -> bool:
    """Whether one of the next words can make a number a measure, a decimal or a fraction."""
    words = telling(phrase.language)
    for place in range(at, min(at + NEAR, len(phrase))):
        word = phrase.word(place)
        if word in words or (POINT in word and len(word) > 1):
            return True
        if is_timed(phrase, place):
            return True
        is_sign = word in numerals.OPENING_SIGNS
        if is_sign and phrase.touches(place + 1) and not phrase.touches(place):
            return True
    return False


def is_measure(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a unit is one where it stands: not "5 m" of "5 m people", nor "Channel 4 feet"."""
    is_letter = len(phrase.word(end - 1)) == 1 and not phrase.touches(end - 1)
    is_multiplier = is_letter and counts_plural(phrase, end)
    return not is_multiplier and phrase.word(at - 1) not in phrase.vocabulary.numbered


def is_no_count(stated: Stated) -> bool:
    """Whether no number of things could be meant."""
    said = stated.said
    ends = (said.point, said.lower, said.upper) if said else ()
    return any(end is not None and (end < 0 or Fraction(end).denominator > 1) for end in ends)


def is_seen(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Accept in running text: `read_measured` has looked at the surroundings."""
    return True
