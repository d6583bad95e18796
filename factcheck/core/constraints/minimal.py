"""Minimal sets: claims that cannot all be true, none of which can be left out.

Propagation gives reasons; what is not needed of them is left out, by halves. Then each claim of the
set is deleted in turn, with those that could stand in its place, and propagation runs again: it
finds another set, until there are none or enough.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

from factcheck.core.constraints.demands import AtLeast
from factcheck.core.constraints.propagation import Reasons, broken, reasons, spread
from factcheck.core.constraints.quantities import Quantity
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factcheck.core.constraints.demands import Demand
    from factcheck.core.constraints.propagation import Spread
    from factcheck.core.constraints.quantities import Bound, Bounds

Key = tuple[Quantity, bool, str]
"""What tells the bound of a claim from all others: its quantity, its side, the claim's id."""
Deleted = frozenset[Key]
Thing = TypeVar("Thing")

MOST_SETS = 20  # sets of claims, of sums that hang together; design §5 asks for no more
MOST_RUNS = 60  # of propagation, each without some claims of sets that were found
MOST_LOOKS = 2_000  # deletions that are looked at, most of them without a run


class Minimal(NamedTuple):
    """Claims that cannot all be true, each of them needed, and the demands that tie them."""

    bounds: tuple[Bound, ...]
    demands: tuple[Demand, ...]
    also: tuple[tuple[Bound, Bound], ...] = ()
    """Other claims that may stand in the place of one of them, and that one."""

    @property
    def keys(self) -> Deleted:
        """The keys of its bounds."""
        return frozenset(key(bound) for bound in self.bounds)

    @property
    def adds_up(self) -> bool:
        """Whether it breaks a sum or a share, and not only an order."""
        return any(not isinstance(demand, AtLeast) for demand in self.demands)


class Search:
    """The minimal sets of demands that hang together, as they are found."""

    def __init__(self, bounds: Bounds, demands: Sequence[Demand]) -> None:
        self.bounds = bounds
        self.demands = demands
        self.found: dict[Deleted, Minimal] = {}
        self.runs = 0
        self.is_finished = True
        """Whether no set can have been missed: else there were too many, or too tangled ones."""

    def run(self) -> Spread:
        """Look for sets until there are no more, or enough; return what the first look came to."""
        first = self.reached(frozenset())
        waiting = deque(self.beyond(self.taken(first), frozenset()))
        seen = set(waiting)
        while waiting and self.is_finished:
            deleted = waiting.popleft()
            known = next((f for f in self.found.values() if f.keys.isdisjoint(deleted)), None)
            if known is None and self.has_enough(len(seen)):
                self.is_finished = False
            elif known is None:
                known = self.taken(self.reached(deleted))
            new = [one for one in self.beyond(known, deleted) if one not in seen]
            seen.update(new)
            waiting += new
        return first

    def has_enough(self, looks: int) -> bool:
        """Whether so many sets were found, or so much was looked at, that it must do."""
        sets = sum(found.adds_up for found in self.found.values())
        return sets >= MOST_SETS or self.runs >= MOST_RUNS or looks >= MOST_LOOKS

    def reached(self, deleted: Deleted) -> Spread:
        """Return what propagation comes to without the claims deleted."""
        self.runs += 1
        return spread(self.tightest(deleted), self.demands)

    def tightest(self, deleted: Deleted) -> list[Bound]:
        """Return the tightest claim of every quantity on either side, without those deleted."""
        sides = [*self.bounds.lowers.values(), *self.bounds.uppers.values()]
        kept = (next((b for b in side if key(b) not in deleted), None) for side in sides)
        return sorted((bound for bound in kept if bound is not None), key=key)

    def taken(self, reached: Spread) -> Minimal | None:
        """Keep the sets that a look came to; return one of them, None where there is none."""
        mine: list[Minimal] = []
        for crossing in broken(reached):
            resting = reasons(crossing)
            keys = frozenset(key(bound) for bound in resting.bounds)
            if any(found.keys <= keys for found in mine):
                continue
            smallest = minimal(resting)
            if is_of_one_scope(smallest.bounds):
                self.is_finished = False
            else:
                mine.append(self.found.setdefault(smallest.keys, self.with_others(smallest)))
        return mine[0] if mine else None

    def beyond(self, found: Minimal | None, deleted: Deleted) -> list[Deleted]:
        """Return what to delete next: what was, and each claim of a set with its like."""
        if found is None:
            return []
        return [
            deleted | {key(bound)} | {key(other) for other, place in found.also if place is bound}
            for bound in found.bounds
        ]

    def with_others(self, found: Minimal) -> Minimal:
        """Add the claims that could stand in the place of one of a set."""
        also: list[tuple[Bound, Bound]] = []
        for bound in found.bounds:
            side = self.bounds.lowers if bound.is_lower else self.bounds.uppers
            rest = [other for other in found.bounds if other is not bound]
            for other in side[bound.quantity]:
                if other.answer is bound.answer:
                    continue
                if not is_broken([*rest, other], found.demands):
                    break
                also.append((other, bound))
        return found._replace(also=tuple(also))


def key(bound: Bound) -> Key:
    """Return what tells a claim's bound from all others."""
    return bound.quantity, bound.is_lower, bound.answer.claim.id


def is_of_one_scope(bounds: Iterable[Bound]) -> bool:
    """Whether all claims are about one group: they are compared with each other elsewhere."""
    return len({bound.quantity.scope for bound in bounds}) <= 1


def is_broken(bounds: Iterable[Bound], demands: Sequence[Demand]) -> bool:
    """Whether claims cannot keep demands, as far as propagation sees."""
    return next(broken(spread(bounds, demands)), None) is not None


def minimal(found: Reasons) -> Minimal:
    """Leave out the claims without which the rest still cannot keep the demands, then demands."""
    bounds = needed(found.bounds, lambda kept: is_broken(kept, found.demands))
    demands = reasons(next(broken(spread(bounds, found.demands)))).demands
    return Minimal(tuple(bounds), tuple(needed(demands, lambda kept: is_broken(bounds, kept))))


def needed(
    things: Sequence[Thing],
    breaks: Callable[[Sequence[Thing]], bool],
    beside: Sequence[Thing] = (),
    added: Sequence[Thing] = (),
) -> list[Thing]:
    """Return a smallest part of some things that breaks a rule beside others, by halves.

    All of them together must break it. ``added`` is what was last put beside them: where that is
    nothing, they are known not to break it. (QuickXplain: Junker, AAAI 2004.)
    """
    if added and breaks(beside):
        return []
    if len(things) == 1:
        return list(things)
    half = len(things) // 2
    one, other = things[:half], things[half:]
    of_other = needed(other, breaks, [*beside, *one], one)
    of_one = needed(one, breaks, [*beside, *of_other], of_other)
    return [*of_one, *of_other]
