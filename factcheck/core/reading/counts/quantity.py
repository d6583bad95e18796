"""The sides of counts and numbers, each with the rule of how its number was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.hedges.measures import measure
from factcheck.core.reading.hedges.moves import is_ratio
from factcheck.core.reading.records import Refusal
from factcheck.core.reading.words import is_digits, match

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

LEAST_GRAIN = 100  # counts of a finer grain are taken at their word: docs/semantics.md


def quantity(kind: str, unit: hedges.Unit, least_grain: int) -> hedges.Measure:
    """Return what a kind without units of its own brings to the grammar of quantities."""
    return hedges.Measure(number_side if kind == "number" else count_side, unit, least_grain)


def count_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a number of things."""
    found = hedges.side(phrase, at, until, hedges.no_unit, hedges.no_unit)
    if not found or isinstance(found[0], Refusal):
        return found
    form = found[0].amount.form
    return ruled(found[0], f"count.{form}" if form else ""), found[1]


def number_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a number, whole or not, with its unit of measure."""
    if found := fraction(phrase, at):
        return found
    found = hedges.side(phrase, at, until, hedges.no_unit, measure)
    if not found or isinstance(found[0], Refusal):
        return found
    return ruled(found[0], "number.bare" if found[0].amount.form else ""), found[1]


def fraction(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read a fraction, and its unit of measure; "half" alone is a share."""
    share = numerals.fraction(phrase, at)
    if not share:
        return None
    amount, end = share
    unit = measure(phrase, after_of(phrase, end))
    if not unit and phrase.word(at) in phrase.vocabulary.denominators:
        return None
    side = ruled(hedges.Side(amount, unit[0] if unit else None), "number.fraction")
    return side, unit[1] if unit else end


def after_of(phrase: Phrase, at: int) -> int:
    """Return the place after "of a" between a fraction and its unit: "half of a mile"."""
    words = phrase.vocabulary
    place = at + (phrase.word(at) in words.of)
    return place + (phrase.word(place) in words.one)


def ruled(side: hedges.Side, rule: str) -> hedges.Side:
    """Return a side whose amount was read by one more rule; none for vague words."""
    if not rule:
        return side
    return side._replace(amount=side.amount._replace(rules=(rule, *side.amount.rules)))


def goes_on(phrase: Phrase, at: int) -> bool:
    """Whether what a number counts, measures or is multiplied by is told only after what follows.

    "Three times as many", "10 and 12 years", "tens, if not hundreds, of thousands".
    """
    return is_ratio(phrase, at) or is_multiplied(phrase, at) or shares_unit(phrase, at)


SHARED = ("time_units", "percent", "points")
"""Tables of units that two numbers may share."""


def shares_unit(phrase: Phrase, at: int) -> bool:
    """Whether the next number has the unit of the one that ends here: "10 and 12 years".

    Or it is what so many fall upon: "12 per 100,000".
    """
    if phrase.word(at) in phrase.vocabulary.per:
        return is_digits(phrase, at + 1)
    if phrase.word(at) != phrase.vocabulary.conjunction:
        return False
    other = numerals.read(phrase, at + 1)
    return other is not None and any(match(phrase, other[1], unit) for unit in SHARED)


def is_multiplied(phrase: Phrase, at: int) -> bool:
    """Whether a larger plural belongs to a number: "tens, if not hundreds, of thousands"."""
    words = phrase.vocabulary
    place = at + (phrase.word(at) == ",")
    return phrase.word(place) in words.of and phrase.word(place + 1) in words.plurals
