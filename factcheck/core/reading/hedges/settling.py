"""From a hedged amount to the three sets on its line, and to the figure in the words' own unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.interval import HIGHEST, LOWEST, Interval, closed
from factcheck.core.lines import KINDS, Number, exact
from factcheck.core.named import NamedTuple
from factcheck.core.reading.hedges.rules import HEDGES, rounding
from factcheck.core.reading.numerals import Amount, tidy, times
from factcheck.core.reading.records import Leeway, Refusal, Said, Stated

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.reading.hedges.sides import Found, Side, Total, Unit
    from factcheck.core.reading.words import Phrase


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


class Hedged(NamedTuple):
    """One figure or range, and the hedges around it, outermost first."""

    side: Side
    hedges: tuple[str, ...]


def settle(found: Hedged, unit: Unit | None, measure: Measure) -> Stated | Refusal:
    """Apply the hedges from the inside out, then the unit, then snap to the line."""
    if unit is None:
        return Refusal("the number has no unit")
    (side, hedges), amount = found, found.side.amount
    if unit.line.is_whole and not is_whole(amount.hard):
        return Refusal("things are counted in whole numbers")
    if amount.hard.lower < unit.line.bottom:
        return Refusal(f"there is no such thing as {KINDS[unit.line.kind].says} below zero")
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
    stated = snapped(amount, unit, (*rules, *amount.rules, *unit.rules))
    return total_said(stated, side.total, hedges) if side.total else stated


def is_whole(interval: Interval) -> bool:
    """Whether the ends of an interval are whole numbers."""
    (_, low, _), (_, high, _) = interval
    return (type(low) is int and type(high) is int) or (
        exact(low).denominator == 1 == exact(high).denominator
    )


def may_be_rounded(amount: Amount, measure: Measure) -> bool:
    """Whether a bare number may stand for its neighbours."""
    least = measure.least_grain
    is_bare = amount.point is not None and not amount.is_hedged and not amount.is_vague
    return is_bare and least is not None and amount.grain >= least and amount.grain > 0


def snapped(amount: Amount, unit: Unit, rules: tuple[str, ...]) -> Stated | Refusal:
    """Scale the sets to the line's own unit and spell them its one way."""
    line = unit.line
    room = None if unit.most is None else closed(0, unit.most)
    hard = line.snap(times(amount.hard, unit.low, unit.high))
    hard = hard & room if room else hard
    if hard.is_empty:
        return Refusal("no value fits these words")
    is_sharp = unit.low == unit.high
    likely = leeway = hard
    if not is_sharp or amount.likely != amount.hard:
        likely = line.snap(times(amount.likely, unit.likely, unit.likely)) & hard
        likely = hard if likely.is_empty else likely
    if amount.leeway != amount.hard:
        leeway = line.snap(times(amount.leeway, unit.low, unit.high))
        leeway = (leeway & room if room else leeway) | hard
    rule = amount.excuse if leeway != hard else "none"
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
        None if is_open or low == LOWEST else low.point,
        None if high == HIGHEST else high.point,
    )


def total_said(stated: Stated | Refusal, total: Total, hedges: tuple[str, ...]) -> Stated | Refusal:
    """Return a sum with the figure in its smallest unit: 27 months for two years, three months."""
    if isinstance(stated, Refusal):
        return stated
    side, unit = bound(hedges), total.unit
    lower = None if side == "upper" else total.lower
    upper = None if side == "lower" else total.upper
    if stated.is_vague and stated.hard.upper != HIGHEST:
        lower, upper = (tidy(exact(cut.point) / exact(unit.likely)) for cut in stated.hard)
    return stated._replace(said=Said(unit.name, total.point, lower, upper))


LOWER_BOUNDS = ("more-than", "at-least")
UPPER_BOUNDS = ("up-to", "at-most", "fewer-than")


def bound(hedges: tuple[str, ...]) -> str:
    """Return which one bound hedges set, ``lower`` or ``upper``; empty for none and for both."""
    is_lower = any(hedge in LOWER_BOUNDS for hedge in hedges)
    is_upper = any(hedge in UPPER_BOUNDS for hedge in hedges)
    if is_lower == is_upper:
        return ""
    return "lower" if is_lower else "upper"


def meeting(low: Stated, high: Stated, units: tuple[Unit, Unit]) -> Stated | None:
    """Return the points that two bounds leave; None where they leave none, or differ in line."""
    hard = low.hard & high.hard
    if low.line != high.line or hard.is_empty:
        return None
    likely = low.likely & high.likely
    leeway = low.leeway.interval & high.leeway.interval
    rule = next((one.leeway.rule for one in (low, high) if one.leeway.rule != "none"), "none")
    return low._replace(
        hard=hard,
        likely=hard if likely.is_empty else likely,
        rules=("bounds.both", *dict.fromkeys((*low.rules, *high.rules))),
        leeway=Leeway(leeway, rule),
        is_vague=low.is_vague or high.is_vague,
        said=both_said(low, high, hard, units),
    )


def both_said(low: Stated, high: Stated, hard: Interval, units: tuple[Unit, Unit]) -> Said:
    """Return the two bounds in the unit that both name, in the smaller one, or in the line's."""
    assert low.said is not None  # noqa: S101  an invariant: every quantity says its figure
    assert high.said is not None  # noqa: S101  an invariant
    lower, upper, (first, second) = low.said.lower, high.said.upper, units
    if first.name == second.name:
        return Said(low.said.unit, None, lower, upper)
    if first.family != second.family or lower is None or upper is None:
        return Said(first.ground or low.line.unit, None, hard.lower.point, hard.upper.point)
    smaller = min(first, second, key=lambda one: one.size)
    least = tidy(exact(lower) * first.size / smaller.size)
    return Said(smaller.name, None, least, tidy(exact(upper) * second.size / smaller.size))
