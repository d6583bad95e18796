"""Sums and shares by propagation of bounds with reasons, and the smallest sets that break them.

Each demand tells each of its quantities what the others leave it, by what everything but itself
has told them. Where demands form a tree this is exact: an end that comes back to where it began
would need a circle. Where they share quantities crosswise it may find nothing though something is
wrong: `settled` tells the two apart.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from factcheck.core.constraints.demands import derive, positions
from factcheck.core.constraints.quantities import ZERO
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.constraints.demands import Demand
    from factcheck.core.constraints.quantities import Bound, End, Quantity

MOST_ROUNDS = 40  # times that a demand is looked at, on average, before propagation gives up


class Known(NamedTuple):
    """An end of a quantity, and what it rests on."""

    end: End
    own: Bound | None = None
    """The claim that sets it; None where a demand does, or where numbers begin at zero."""
    via: Demand | None = None
    because: tuple[Known, ...] = ()


class Reasons(NamedTuple):
    """What an end, or two that cross, rest on."""

    bounds: tuple[Bound, ...]
    demands: tuple[Demand, ...]


class Ends:
    """The tightest ends of every quantity on one side: the best two that come by different ways."""

    def __init__(self, *, is_lower: bool) -> None:
        self.is_lower = is_lower
        self.known: dict[Quantity, list[Known]] = {}

    def is_tighter(self, one: End, other: End) -> bool:
        """Whether one end leaves less than another."""
        return one > other if self.is_lower else one < other

    def best(self, quantity: Quantity, without: Demand | None = None) -> Known | None:
        """Return the tightest end that does not come by a demand."""
        for known in self.known.get(quantity, ()):
            if without is None or known.via is not without:
                return known
        return Known(ZERO) if self.is_lower else None

    def is_news(self, quantity: Quantity, via: Demand | None, end: End) -> bool:
        """Whether an end is tighter than what is known by that way, and among the best two."""
        if self.is_lower and end <= ZERO:
            return False
        kept = self.known.get(quantity, [])
        mine = [one for one in kept if one.via is via] or kept[1:]
        return not mine or self.is_tighter(end, mine[0].end)

    def tell(self, quantity: Quantity, known: Known) -> None:
        """Take in an end that is news."""
        kept = [one for one in self.known.get(quantity, ()) if one.via is not known.via]
        ahead = [one for one in kept if not self.is_tighter(known.end, one.end)]
        self.known[quantity] = [*ahead, known, *kept[len(ahead) :]][:2]


class Spread(NamedTuple):
    """What propagation came to."""

    lows: Ends
    highs: Ends
    is_done: bool
    """Whether it came to an end by itself."""


def spread(bounds: Iterable[Bound], demands: Sequence[Demand]) -> Spread:
    """Tell every quantity what claims and demands leave it; of each side at most one bound.

    Ends that cross in a circle would push each other on and on: after the first that cross, every
    demand is looked at once more, and that is all.
    """
    lows, highs = Ends(is_lower=True), Ends(is_lower=False)
    for bound in bounds:
        (lows if bound.is_lower else highs).tell(bound.quantity, Known(bound.end, bound))
    touching = positions(demands)
    waiting = deque(range(len(demands)))
    is_waiting = [True] * len(demands)
    left = MOST_ROUNDS * len(demands)
    while waiting and left > 0:
        left -= 1
        at = waiting.popleft()
        is_waiting[at] = False
        for quantity in told(demands[at], lows, highs):
            if is_crossed(quantity, lows, highs):
                left = min(left, len(demands))
            for other in touching[quantity]:
                if other != at and not is_waiting[other]:
                    is_waiting[other] = True
                    waiting.append(other)
    return Spread(lows, highs, not waiting)


def told(demand: Demand, lows: Ends, highs: Ends) -> Iterator[Quantity]:
    """Tell the quantities of a demand what it leaves them; yield those that learn something."""

    def least(quantity: Quantity) -> End:
        known = lows.best(quantity, demand)
        return known.end if known else ZERO

    def most(quantity: Quantity) -> End | None:
        known = highs.best(quantity, demand)
        return known.end if known else None

    for quantity, is_lower, end, least_of, most_of in derive(demand, least, most):
        side = lows if is_lower else highs
        if not side.is_news(quantity, demand, end):
            continue
        because = (
            *(lows.best(other, demand) for other in least_of),
            *(highs.best(other, demand) for other in most_of),
        )
        known = Known(end, None, demand, tuple(one for one in because if one is not None))
        side.tell(quantity, known)
        yield quantity


def broken(reached: Spread) -> Iterator[tuple[Known, Known]]:
    """Yield the ends of a quantity whose least is above its most, by two ways, not both claims'."""
    for quantity in sorted(reached.highs.known):
        yield from crossed(quantity, reached.lows, reached.highs)


def crossed(quantity: Quantity, lows: Ends, highs: Ends) -> Iterator[tuple[Known, Known]]:
    """Yield the ends of one quantity that cross, the tightest first."""
    for low in lows.known.get(quantity, ()):
        for high in highs.known.get(quantity, ()):
            if low.end > high.end and low.via is not high.via:
                yield low, high


def is_crossed(quantity: Quantity, lows: Ends, highs: Ends) -> bool:
    """Whether the least of a quantity is above its most."""
    return next(crossed(quantity, lows, highs), None) is not None


def reasons(ends: Iterable[Known]) -> Reasons:
    """Return the claims and demands that some ends rest on, in order."""
    bounds: dict[tuple[Quantity, bool, str], Bound] = {}
    demands: dict[int, Demand] = {}
    waiting = list(ends)
    seen: set[int] = set()
    while waiting:
        known = waiting.pop()
        if id(known) in seen:
            continue
        seen.add(id(known))
        if known.own:
            own = known.own
            bounds[own.quantity, own.is_lower, own.answer.claim.id] = own
        if known.via:
            demands[id(known.via)] = known.via
        waiting += known.because
    return Reasons(
        tuple(bounds[key] for key in sorted(bounds)),
        tuple(sorted(demands.values(), key=lambda demand: (demand.nature, demand.quantities))),
    )
