"""Sets of claims that cannot all be true, as findings can tell them: sides, premises, gap."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.core.constraints import Broken, excess_explained
from factcheck.core.constraints.demands import Demand, Nature
from factcheck.core.constraints.quantities import (
    DATE,
    ZERO,
    Bound,
    End,
    exact,
    lower_end,
    upper_end,
)
from factcheck.core.findings.conflicts import Kind, Unexamined
from factcheck.core.interval import HIGHEST, LOWEST, Cut, Interval, before

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.claims import Ledger
    from factcheck.core.constraints.cycles import Crossing
    from factcheck.core.constraints.minimal import Minimal
    from factcheck.core.constraints.quantities import Exact
    from factcheck.core.findings.conflicts import Premise
    from factcheck.core.lines import Gap

    Scope = tuple[str, tuple[str, ...]]
    BoundPairs = dict[tuple[str, str], tuple[Bound, Bound]]

KINDS_OF = {
    Nature.TIME: Kind.FALLING_COUNT,
    Nature.GROUP: Kind.PART_ABOVE_WHOLE,
    Nature.ORDER: Kind.ORDER,
    Nature.TOTAL: Kind.SUM,
    Nature.SHARE: Kind.SHARE,
}
HEADLINES = {
    Kind.PART_ABOVE_WHOLE: "one part is larger than the whole",
    Kind.SUM: "the parts do not add up to the whole",
    Kind.ORDER: "two dates stand in the wrong order",
    Kind.SHARE: "a share, its base and its part do not fit together",
    Kind.FALLING_COUNT: "a count that can only rise has fallen",
}
MOST_SETS = 20  # of claims that cannot all be true, of questions that hang together: design §5
TOO_CLOSE = "two dates lie closer together than they can"
TOO_FAR = "two dates lie further apart than they can"


class Collected:
    """What the settings of one set of questions came to; what several find is told once."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger = ledger
        self.crossings: dict[tuple[Scope, Scope, Kind], tuple[Crossing, BoundPairs]] = {}
        self.sets: dict[frozenset[str], Minimal] = {}
        self.unexamined: list[Unexamined] = []

    def leave(self, question: str, why: str) -> None:
        """Note what was not examined."""
        self.unexamined.append(Unexamined(question, why))

    def leave_circle(self, circle: Sequence[Demand]) -> None:
        """Note orders that nothing can keep."""
        said = ", ".join(premise.says for premise in premises_of(circle))
        question = circle[0].quantities[0].question
        self.leave(question, f"orders that no dates can keep: {said}")

    def leave_crosswise(self, demands: Sequence[Demand]) -> None:
        """Note sums that share what they add up."""
        said = ", ".join(premise.says for premise in premises_of(demands))
        question = demands[0].quantities[0].question
        self.leave(question, f"sums that share their parts crosswise: {said}")

    def take_crossing(self, crossing: Crossing) -> None:
        """Take in claims that are above what they are part of, or not before what they precede."""
        pairs = {
            (low.answer.claim.id, high.answer.claim.id): (low, high)
            for low, high in crossing.pairs
            if low.quantity.kind == DATE or not excess_explained(low.answer, high.answer)
        }
        if pairs:
            low, high = crossing.pairs[0]
            key = (low.quantity.scope, high.quantity.scope, kind_of(crossing.path))
            self.crossings.setdefault(key, (crossing, {}))[1].update(pairs)

    def take_minimal(self, found: Minimal) -> None:
        """Take in a set that breaks a sum or a share."""
        if found.adds_up:
            claims = frozenset(bound.answer.claim.id for bound in found.bounds)
            self.sets.setdefault(claims, found)

    def broken(self) -> list[Broken]:
        """Return what is broken, the smallest sets first, and no more than enough."""
        pairs = {frozenset(pair) for _, found in self.crossings.values() for pair in found}
        sets = [found for claims, found in self.sets.items() if not any(p <= claims for p in pairs)]
        sets.sort(key=lambda found: len(found.bounds))
        told = [crossing_told(crossing, pairs) for crossing, pairs in self.crossings.values()]
        told += [told_set(without(found, pairs)) for found in sets if is_two_sided(found)]
        if len(told) > MOST_SETS:
            question = told[0].above[0].question.id
            self.leave(question, f"{len(told) - MOST_SETS} more sets of claims, beyond {MOST_SETS}")
        return told[:MOST_SETS]


def without(found: Minimal, smaller: Iterable[frozenset[str]]) -> Minimal:
    """Return a set without the others in place of one that break a smaller one by themselves."""
    claims = {bound.answer.claim.id for bound in found.bounds}
    listed = list(smaller)
    also = [
        (other, one)
        for other, one in found.also
        if not any(
            pair <= (claims - {one.answer.claim.id}) | {other.answer.claim.id} for pair in listed
        )
    ]
    return found._replace(also=tuple(also))


def is_two_sided(found: Minimal) -> bool:
    """Whether some claims are too high for others; else demands break by themselves."""
    return len({bound.is_lower for bound in found.bounds}) > 1


def kind_of(demands: Iterable[Demand]) -> Kind:
    """Return what is wrong, by the most telling of the demands."""
    return KINDS_OF[max(demand.nature for demand in demands)]


def premises_of(demands: Iterable[Demand]) -> tuple[Premise, ...]:
    """Return what demands rest on, each once."""
    return tuple(dict.fromkeys(premise for demand in demands for premise in demand.premises))


def crossing_told(crossing: Crossing, pairs: BoundPairs) -> Broken:
    """Return claims of one quantity that are above those of another, the nearest ones first."""
    by = crossing.by
    ordered = sorted(pairs.values(), key=lambda pair: distance(*pair))
    kind = kind_of(crossing.path)
    headline = HEADLINES[kind]
    if by:
        headline = TOO_CLOSE if by > 0 else TOO_FAR
    low, high = ordered[0]
    above, under = low.answer.reading.hard, high.answer.reading.hard
    above, under = (moved(above, by), under) if by > 0 else (above, moved(under, -by))
    return Broken(
        kind=kind,
        headline=headline,
        pairs=tuple((low.answer, high.answer) for low, high in ordered),
        premises=premises_of(crossing.path),
        gap=low.answer.reading.line.gap(under, above),
    )


def distance(low: Bound, high: Bound) -> Exact:
    """Return how far apart two claims are, by the nearest ends of their hard sets."""
    above, under = low.answer.reading.hard.lower, high.answer.reading.hard.upper
    return exact(above.point) - exact(under.point)


def moved(interval: Interval, by: Exact) -> Interval:
    """Return an interval of numbers or days, moved up."""
    if not by:
        return interval
    lower, upper = (
        cut if cut in (LOWEST, HIGHEST) else cut._replace(point=cut.point + by) for cut in interval
    )
    return Interval(lower, upper)


def told_set(found: Minimal) -> Broken:
    """Return a minimal set as two sides: what is at least so much, against what is at most less."""
    named = [quantity for demand in found.demands for quantity in demand.quantities]
    bounds = sorted(found.bounds, key=lambda bound: named.index(bound.quantity))
    above = [bound for bound in bounds if bound.is_lower]
    under = [bound for bound in bounds if not bound.is_lower]
    kind = kind_of(found.demands)
    return Broken(
        kind=kind,
        headline=HEADLINES[kind],
        pairs=tuple((high.answer, low.answer) for high, low in product(above, under)),
        premises=premises_of(found.demands),
        gap=gap_at(pivot(above, under), found),
        also="; ".join(
            f"“{other.answer.claim.words}” ({other.answer.claim.id}) in place of "
            f"“{one.answer.claim.words}”"
            for other, one in found.also
        ),
    )


def pivot(above: Sequence[Bound], under: Sequence[Bound]) -> Bound:
    """Return the claim to measure the gap at: one that stands alone on its side."""
    return under[0] if len(under) == 1 or len(above) > 1 else above[0]


def gap_at(place: Bound, found: Minimal) -> Gap:
    """Return the gap between what a claim's hard set holds and what the others leave it."""
    from factcheck.core.constraints.propagation import spread  # noqa: PLC0415  few ledgers add up

    hard = [bound._replace(end=hard_end(bound)) for bound in found.bounds]
    reached = spread([bound for bound in hard if bound.quantity != place.quantity], found.demands)
    lows, highs = reached.lows, reached.highs
    own = hard_end(place)
    if place.is_lower:
        known = highs.best(place.quantity)
        low, high = own, known.end if known else own
    else:
        known = lows.best(place.quantity)
        low, high = known.end if known else own, own
    under = Interval(before(0), Cut(0, high.value, 1 if high.step >= 0 else -1))
    over = Interval(Cut(0, low.value, -1 if low.step <= 0 else 1), HIGHEST)
    return place.answer.reading.line.gap(under, over)


def hard_end(bound: Bound) -> End:
    """Return the end of a claim's hard set on the side of a bound."""
    interval = bound.answer.reading.hard
    return (lower_end(interval) if bound.is_lower else upper_end(interval)) or ZERO
