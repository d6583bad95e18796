"""Hedged amounts with their unit: one grammar for everything that is counted or measured.

quantity := hedged [("and" | "but") hedged]                   "more than 20 and less than 35"
hedged   := hedge* (between | range | sum) tail*
between  := "between" side ("and" | "to" | "–") side
range    := ["from"] side ("to" | "–" | "or" | "±") side      units and multipliers are shared
sum      := side (["," | "and"] side)*                        "two years and six months"
side     := [unit] amount tail* [unit]                        a kind says what its units are
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading import numerals
from factcheck.core.reading.hedges.moves import follows_move, is_to
from factcheck.core.reading.hedges.ranges import Found, UnitReader, between, side, spread
from factcheck.core.reading.hedges.rules import HEDGES
from factcheck.core.reading.hedges.settling import Hedged, Measure, bound, meeting, settle
from factcheck.core.reading.hedges.sides import Side, Unit
from factcheck.core.reading.records import Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, match, past

if TYPE_CHECKING:
    from factcheck.core.reading.numerals import Amount

__all__ = [
    "RULES", "Found", "Match", "Measure", "Side", "Unit", "UnitReader", "bounded", "follows_move",
    "is_to", "no_unit", "read", "read_figure", "settled", "side", "stack",
]  # fmt: skip

RULES = (
    *(hedge.rule for hedge in HEDGES.values()),
    Rule("range.between", "both ends belong to it", "Solt 2014: “between 15 and 20” leaves out 14"),
    Rule("range.to", "both ends belong to it; they share unit and multiplier", "as range.between"),
    Rule(
        "either.or",
        "two answers: the smallest interval that holds both",
        "our choice: a wider reading adds no conflict",
    ),
    Rule("range.plus-minus", "n ± m: from n − m to n + m", "arithmetic"),
    Rule("bounds.both", "two bounds that meet: what both of them leave", "arithmetic"),
    Rule("sum.and", "parts in smaller and smaller units add up", "arithmetic"),
)
STACKED = 4  # hedges before a figure: a cap against hostile text
Match = tuple[Stated | Refusal, int]


def read(phrase: Phrase, at: int, measure: Measure) -> Match | None:
    """Read the longest quantity that begins here; two bounds that meet are one quantity."""
    found = hedged(phrase, at, measure)
    if not found or isinstance(found[0], Refusal):
        return found
    first, end = found
    if both := both_bounds(phrase, from_least(phrase, first, end), end, measure):
        return both
    unit = first.side.unit or measure.unit
    return (settle(first, unit, measure), end) if unit else None


def read_figure(phrase: Phrase, at: int, measure: Measure) -> Match | None:
    """Read a quantity in running text: the first side alone where there can be no range.

    "fell from 120 to 80" holds two figures, and "20 people to 10.000" one.
    """
    found = read(phrase, at, measure)
    if not found or isinstance(found[0], Stated):
        return found
    outer, start = stack(phrase, at)
    left = measure.side(phrase, start, "")
    if not left or isinstance(left[0], Refusal):
        return found
    unit = left[0].unit or measure.unit
    stated = settle(Hedged(left[0], (*outer, *left[0].tails)), unit, measure)
    return stated, left[1]


def hedged(
    phrase: Phrase, at: int, measure: Measure
) -> tuple[Hedged, int] | tuple[Refusal, int] | None:
    """Read a figure or a range with the hedges before and after it."""
    outer, start = stack(phrase, at)
    found = between(phrase, start, measure) or spread(phrase, start, measure)
    if not found and past(phrase, at, "whole_ones") > at:  # "another day", but "another 20 days"
        outer, found = (), spread(phrase, at, measure)
    if not found:
        return None
    side, end = found
    if isinstance(side, Refusal):
        return side, end
    outer = (*outer, *side.tails)
    while len(outer) < 2 * STACKED and (tail := tail_after(phrase, end, outer, measure)):
        outer, end = (*outer, tail[0]), tail[1]
    return Hedged(side, outer), end


def tail_after(
    phrase: Phrase, at: int, outer: tuple[str, ...], measure: Measure
) -> tuple[str, int] | None:
    """Read words that hedge the figure before them, not the one after: "$10 and over $20".

    Nor do they contradict the hedges before it: "more than 20 and less than 35".
    """
    found = match(phrase, at, "tails")
    if not found or phrase.word(found[1]) in phrase.vocabulary.than:
        return None
    sides = {bound(outer), bound((found[0],))} - {""}
    is_next = phrase.word(found[1]) not in phrase.vocabulary.one and measure.side(
        phrase, found[1], ""
    )  # "8 hours or more a day"
    return None if len(sides) > 1 or is_next or numerals.read(phrase, found[1]) else found


def stack(phrase: Phrase, at: int) -> tuple[tuple[str, ...], int]:
    """Read the hedges before a figure, outermost first; the phrase remembers them."""
    known: tuple[tuple[str, ...], int] | None = phrase.stacks.get(at)
    if known is None:
        phrase.stacks[at] = known = stacked(phrase, at)
    return known


def stacked(phrase: Phrase, at: int) -> tuple[tuple[str, ...], int]:
    """Read the hedges before a figure, outermost first."""
    found: tuple[str, ...] = ()
    if past(phrase, at - 1, "idioms") > at:
        return found, at
    while len(found) < STACKED and (hedge := match(phrase, at, "hedges")):
        if bound(found) == "lower" and bound(hedge[:1]) == "upper":
            return found, at  # "averaged over | less than 282": no one says both of one figure
        found, at = (*found, hedge[0]), hedge[1]
    return found, at


def settled(side: Side, measure: Measure) -> Stated | Refusal:
    """Return one side that a kind read by itself, unhedged."""
    return settle(Hedged(side, ()), side.unit or measure.unit, measure)


def bounded(hedge: str, amount: Amount, unit: Unit) -> Stated | Refusal:
    """Return an amount that a kind read by itself, with one hedge on it."""
    side = Side(amount, unit)
    return settle(Hedged(side, (hedge,)), unit, Measure(lambda *_: None, unit, None))


def no_unit(phrase: Phrase, at: int) -> None:
    """Read nothing: the kind has no unit on this side of an amount."""


def from_least(phrase: Phrase, first: Hedged, at: int) -> Hedged:
    """Return a bare figure as the least where "to under" follows it: "20 to under 35"."""
    if first.hedges or phrase.word(at) not in phrase.vocabulary.range_joiners:
        return first
    following = match(phrase, at + 1, "hedges")
    return first._replace(hedges=(LEAST,)) if following and bound(following[:1]) else first


LEAST = "at-least"


def both_bounds(phrase: Phrase, first: Hedged, at: int, measure: Measure) -> Match | None:
    """Read "and less than 35" after "more than 20": one interval, where the two bounds meet."""
    words, joiner = phrase.vocabulary, phrase.word(at)
    is_range = joiner in words.range_joiners and first.hedges == (LEAST,)
    is_joined = is_range or joiner in words.bound_joiners
    if not is_joined or not bound(first.hedges):
        return None
    found = hedged(phrase, at + 1, measure)
    if not found or isinstance(found[0], Refusal):
        return None
    second, end = found
    if {bound(first.hedges), bound(second.hedges)} != {"lower", "upper"}:
        return None
    low, high = (first, second) if bound(first.hedges) == "lower" else (second, first)
    low_unit = low.side.unit or high.side.unit or measure.unit
    high_unit = high.side.unit or low_unit
    least, most = settle(low, low_unit, measure), settle(high, high_unit, measure)
    if isinstance(least, Refusal) or isinstance(most, Refusal) or not (low_unit and high_unit):
        return None
    met = meeting(least, most, (low_unit, high_unit))
    return (met, end) if met else None
