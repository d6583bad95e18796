"""Minimal sets: claims that cannot all be true, none of which can be left out.

Propagation gives reasons; each that is not needed is left out. Then a claim of the set is deleted
and propagation runs again, which finds another set, until there are none or enough.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.constraints.propagation import Reasons, broken, reasons, spread
from factcheck.core.constraints.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.constraints.demands import Demand
    from factcheck.core.constraints.propagation import Spread
    from factcheck.core.constraints.quantities import Bound, Bounds

Key = tuple[Quantity, bool, str]
"""What tells the bound of a claim from all others: its quantity, its side, the claim's id."""
Deleted = frozenset[Key]

MOST_SETS = 20  # sets of claims, of sums that hang together; design §5 asks for no more
MOST_RUNS = 60  # of propagation, each without some claims of a set that was found


class Minimal(NamedTuple):
    """Claims that cannot all be true, each of them needed, and the demands that tie them."""

    bounds: tuple[Bound, ...]
    demands: tuple[Demand, ...]
    also: tuple[tuple[Bound, Bound], ...] = ()
    """Other claims that may stand in the place of one of them, and that one."""


class Search:
    """The minimal sets of one group of questions, as they are found."""

    def __init__(self, bounds: Bounds, demands: Sequence[Demand]) -> None:
        self.bounds = bounds
        self.demands = demands
        self.found: dict[tuple[str, ...], Minimal] = {}
        self.is_finished = True
        """Whether no set can have been missed for want of runs."""

    def run(self) -> Spread:
        """Look for sets until there are no more, or enough; return what the first look came to."""
        first = spread(self.tightest(frozenset()), self.demands)
        waiting: deque[Deleted] = deque()
        seen: set[Deleted] = {frozenset()}
        runs = 0
        self.take(first, frozenset(), waiting, seen)
        while waiting:
            runs += 1
            if runs > MOST_RUNS or len(self.found) >= MOST_SETS:
                self.is_finished = False
                break
            deleted = waiting.popleft()
            self.take(spread(self.tightest(deleted), self.demands), deleted, waiting, seen)
        return first

    def tightest(self, deleted: Deleted) -> list[Bound]:
        """Return the tightest claim of every quantity on either side, without those deleted."""
        sides = [*self.bounds.lowers.values(), *self.bounds.uppers.values()]
        kept = (next((b for b in side if key(b) not in deleted), None) for side in sides)
        return sorted((bound for bound in kept if bound is not None), key=key)

    def take(
        self,
        reached: Spread,
        deleted: Deleted,
        waiting: deque[Deleted],
        seen: set[Deleted],
    ) -> None:
        """Keep the sets that a look came to, and have each looked past."""
        for crossing in broken(reached):
            smallest = minimal(reasons(crossing))
            if is_of_one_scope(smallest.bounds):
                continue
            full = self.with_others(smallest)
            self.found.setdefault(tuple(sorted(ids(full.bounds))), full)
            for bound in full.bounds:
                also = {key(other) for other, place in full.also if place is bound}
                without = deleted | {key(bound)} | also
                if without not in seen:
                    seen.add(without)
                    waiting.append(without)

    def with_others(self, found: Minimal) -> Minimal:
        """Add the claims that could stand in the place of one of a set."""
        also: list[tuple[Bound, Bound]] = []
        for bound in found.bounds:
            sides = self.bounds.lowers if bound.is_lower else self.bounds.uppers
            rest = [other for other in found.bounds if other is not bound]
            for other in sides[bound.quantity]:
                if other.answer is bound.answer:
                    continue
                if not is_broken([*rest, other], found.demands):
                    break
                also.append((other, bound))
        return found._replace(also=tuple(also))


def key(bound: Bound) -> Key:
    """Return what tells a claim's bound from all others."""
    return bound.quantity, bound.is_lower, bound.answer.claim.id


def ids(bounds: Iterable[Bound]) -> Iterator[str]:
    """Yield the ids of the claims that set some bounds."""
    for bound in bounds:
        yield bound.answer.claim.id


def is_of_one_scope(bounds: Iterable[Bound]) -> bool:
    """Whether all claims are about one group: they are compared with each other elsewhere."""
    return len({bound.quantity.scope for bound in bounds}) <= 1


def is_broken(bounds: Iterable[Bound], demands: Sequence[Demand]) -> bool:
    """Whether claims cannot keep demands, as far as propagation sees."""
    return next(broken(spread(bounds, demands)), None) is not None


def minimal(found: Reasons) -> Minimal:
    """Leave out each claim without which the rest still cannot keep the demands, then demands."""
    bounds = list(found.bounds)
    for bound in found.bounds:
        fewer = [other for other in bounds if other is not bound]
        if is_broken(fewer, found.demands):
            bounds = fewer
    demands = list(found.demands)
    for demand in found.demands:
        rest = [other for other in demands if other is not demand]
        if is_broken(bounds, rest):
            demands = rest
    return Minimal(tuple(bounds), tuple(demands))
