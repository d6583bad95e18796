"""Hedged amounts with their unit: one grammar for everything that is counted or measured.

quantity := hedge* (between | range | sum) tail*
between  := "between" side "and" side
range    := ["from"] side ("to" | "–" | "or") side      units and multipliers are shared
sum      := side ["and"] side                           "two years and six months"
side     := [unit] amount tail* [unit]                  a kind says what its units are
"""

from collections.abc import Callable
from typing import NamedTuple

from factcheck.core.interval import EVERYTHING, HIGHEST, Interval, closed
from factcheck.core.lines import Number, exact
from factcheck.core.reading import numerals
from factcheck.core.reading.hedges.moves import follows_move, is_to
from factcheck.core.reading.hedges.rules import HEDGES, rounding
from factcheck.core.reading.hedges.sides import (
    Found,
    Side,
    Unit,
    grounded,
    joined,
    mixed,
    plus,
)
from factcheck.core.reading.numerals import Amount, times
from factcheck.core.reading.records import Leeway, Refusal, Rule, Said, Stated
from factcheck.core.reading.words import Phrase, match, skip

__all__ = [
    "RULES", "Found", "Match", "Measure", "Side", "Unit", "follows_move", "is_to", "no_unit",
    "read", "read_figure", "side",
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
    Rule("sum.and", "parts in smaller and smaller units add up", "arithmetic"),
)
STACKED = 4  # hedges before a figure: a cap against hostile text


def always(phrase: Phrase, at: int, left: Found, right: Found) -> bool:  # noqa: ARG001  as its siblings
    """Whether two sides make a range: whatever they are."""
    return True


class Measure(NamedTuple):
    """What a kind brings to the grammar."""

    side: Callable[[Phrase, int, str], tuple[Side | Refusal, int] | None]
    """Reads one side; a spelled number stops at the word given."""
    unit: Unit | None
    """The unit where none stands; None where one must."""
    least_grain: Number | None
    """Bare numbers of this grain and up may be rounded; None where they are never."""
    joins: Callable[[Phrase, int, Found, Found], bool] = always
    """Whether two sides are one range, of which the left begins there: not "$5 to 30 people"."""


Match = tuple[Stated | Refusal, int]


def read(phrase: Phrase, at: int, measure: Measure) -> Match | None:
    """Read the longest quantity that begins here."""
    outer, start = stack(phrase, at)
    found = between(phrase, start, measure) or spread(phrase, start, measure)
    if not found:
        return None
    side, end = found
    if isinstance(side, Refusal):
        return side, end
    if side.unit is None and measure.unit is None:
        return None
    outer = [*outer, *side.tails]
    while len(outer) < 2 * STACKED and (tail := match(phrase, end, "tails")):
        outer, end = [*outer, tail[0]], tail[1]
    unit = side.unit or measure.unit
    assert unit is not None  # noqa: S101  an invariant
    return settle(side, unit, outer, measure), end


def read_figure(phrase: Phrase, at: int, measure: Measure) -> Match | None:
    """Read a quantity in running text: the first side alone where there can be no range.

    "fell from $7 to €6" holds two figures.
    """
    found = read(phrase, at, measure)
    if not found or isinstance(found[0], Stated):
        return found
    outer, start = stack(phrase, at)
    left = measure.side(phrase, start, "")
    if not left or isinstance(left[0], Refusal):
        return found
    unit = left[0].unit or measure.unit
    return (settle(left[0], unit, [*outer, *left[0].tails], measure), left[1]) if unit else found


def stack(phrase: Phrase, at: int) -> tuple[list[str], int]:
    """Read the hedges before a figure, outermost first."""
    found: list[str] = []
    while len(found) < STACKED and (hedge := match(phrase, at, "hedges")):
        found.append(hedge[0])
        at = hedge[1]
    return found, at


def settle(side: Side, unit: Unit, hedges: list[str], measure: Measure) -> Stated | Refusal:
    """Apply the hedges from the inside out, then the unit, then snap to the line."""
    amount = side.amount
    if unit.line.is_whole and not is_whole(side.amount.hard):
        return Refusal("things are counted in whole numbers")
    for hedge in reversed(hedges):
        hedged = HEDGES[hedge].apply(amount, unit.line)
        if isinstance(hedged, Refusal):
            return hedged
        amount = hedged
    if amount.alone and not amount.is_hedged:
        hard, likely = amount.alone
        amount = amount._replace(hard=hard, likely=likely, leeway=hard)
    elif may_be_rounded(amount, measure):
        amount = rounding(amount)
    rules = (*(HEDGES[hedge].rule.id for hedge in hedges), *side.rules)
    return snapped(amount, unit, (*rules, *amount.rules, *unit.rules))


def is_whole(interval: Interval) -> bool:
    """Whether the ends of an interval are whole numbers."""
    return all(exact(cut.point).denominator == 1 for cut in (interval.lower, interval.upper))


def may_be_rounded(amount: Amount, measure: Measure) -> bool:
    """Whether a bare number may stand for its neighbours."""
    least = measure.least_grain
    is_bare = amount.point is not None and not amount.is_hedged and not amount.is_vague
    return is_bare and least is not None and amount.grain >= least and amount.grain > 0


def snapped(amount: Amount, unit: Unit, rules: tuple[str, ...]) -> Stated | Refusal:
    """Scale the sets to the line's own unit and spell them its one way."""
    line = unit.line
    room = EVERYTHING if unit.most is None else closed(0, unit.most)
    hard = line.snap(times(amount.hard, unit.low, unit.high)) & room
    if hard.is_empty:
        return Refusal("no value fits these words")
    likely = line.snap(times(amount.likely, unit.likely, unit.likely)) & hard
    leeway = line.snap(times(amount.leeway, unit.low, unit.high)) & room | hard
    rule = amount.excuse if leeway != hard else "none"
    likely = hard if likely.is_empty else likely
    return Stated(
        line, hard, likely, rules, Leeway(leeway, rule), amount.is_vague, said(amount, unit)
    )


def said(amount: Amount, unit: Unit) -> Said:
    """Return the amount in the words' own unit; "up to n" says nothing of a lower end."""
    low, high = amount.likely if unit.is_mixed else amount.hard
    is_open = amount.point is not None and low.point == 0 != amount.point
    return Said(
        unit.name or unit.line.unit,
        amount.point,
        None if is_open else low.point,
        None if high == HIGHEST else high.point,
    )


def between(phrase: Phrase, at: int, measure: Measure) -> Found | None:
    """Read "between a and b"."""
    words = phrase.vocabulary
    if phrase.word(at) != words.between:
        return None
    for until in ("", words.conjunction):
        left = measure.side(phrase, at + 1, until)
        if left and phrase.word(left[1]) == words.conjunction:
            right = measure.side(phrase, left[1] + 1, "")
            if right and measure.joins(phrase, at + 1, left, right):
                return joined(left[0], right[0], "range.between", measure.unit), right[1]
    return None


def spread(phrase: Phrase, at: int, measure: Measure) -> Found | None:
    """Read one side, or a range of two."""
    words = phrase.vocabulary
    start = at + (phrase.word(at) == words.range_start)
    left = measure.side(phrase, start, "")
    if not left:
        return None
    rule, after_joiner = joiner(phrase, left[1])
    right = measure.side(phrase, after_joiner, "") if rule else None
    if right and rule and measure.joins(phrase, start, left, right):
        side = joined(left[0], right[0], rule, measure.unit)
        if not isinstance(side, Refusal) or start == at:
            return side, right[1]
    if start > at:
        return None
    return added(phrase, left, measure)


def joiner(phrase: Phrase, at: int) -> tuple[str, int]:
    """Read what stands between the two sides of a range; no rule where nothing does."""
    if found := match(phrase, at, "either"):
        return "either.or", found[1]
    return ("range.to", at + 1) if phrase.word(at) in phrase.vocabulary.range_joiners else ("", at)


def added(phrase: Phrase, left: Found, measure: Measure) -> Found:
    """Read "two years and six months": a second side in a smaller unit adds to the first."""
    side, end = left
    if isinstance(side, Refusal) or side.unit is None:
        return left
    start = end + (phrase.word(end) in (phrase.vocabulary.conjunction, ","))
    more = measure.side(phrase, start, "")
    if not more or isinstance(more[0], Refusal) or more[0].unit is None:
        return left
    is_smaller = exact(more[0].unit.high) < exact(side.unit.low)
    if not is_smaller or more[0].unit.line != side.unit.line:
        return left
    first, second = grounded(side.amount, side.unit), grounded(more[0].amount, more[0].unit)
    total = first._replace(
        hard=plus(first.hard, second.hard),
        likely=plus(first.likely, second.likely),
        leeway=plus(first.hard, second.hard),
    )
    unit = mixed(side.unit, more[0].unit)
    return Side(total, unit, ("sum.and",)), more[1]


UnitReader = Callable[[Phrase, int], "tuple[Unit | Refusal, int] | None"]


def side(
    phrase: Phrase, at: int, until: str, prefix: UnitReader, suffix: UnitReader
) -> Found | None:
    """Read one side by what a kind's units look like before and after an amount."""
    before_amount = prefix(phrase, at)
    found = numerals.read(phrase, before_amount[1] if before_amount else at, until)
    if not found:
        return None
    amount, end = found
    after_figure = end
    if isinstance(amount, Refusal):
        return amount, end
    end = skip(phrase, end, *phrase.vocabulary.of) if amount.is_vague else end
    tail = match(phrase, end, "tails")
    after_tail = suffix(phrase, tail[1]) if tail else None
    after_amount = after_tail or suffix(phrase, end)
    tails = (tail[0],) if tail and after_tail else ()
    end = after_amount[1] if after_amount else after_figure
    unit = before_amount or after_amount
    if unit and isinstance(unit[0], Refusal):
        return unit[0], end
    named = unit[0] if unit and isinstance(unit[0], Unit) else None
    return Side(amount, named, tails=tails), end


def no_unit(phrase: Phrase, at: int) -> None:
    """Read nothing: the kind has no unit on this side of an amount."""
