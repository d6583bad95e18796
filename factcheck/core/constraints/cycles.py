"""Bellman-Ford over demands of the form low + by ≤ high: who is held to whom, and by how much.

Every set of such demands and of claims that cannot all be true holds one where a single claim's
least exceeds what a single other claim leaves at most, along one path: a negative cycle through
zero of the graph of differences, and as small as can be.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from factcheck.core.constraints.quantities import End, Quantity
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.core.constraints.demands import AtLeast
    from factcheck.core.constraints.quantities import Bound, Bounds, Exact

    Graph = Mapping[Quantity, Sequence[AtLeast]]

MOST_OF_ONE = 200  # claims of one quantity that are set against another, the tightest ones


class Crossing(NamedTuple):
    """Claims of one quantity that are above those of another one, which is at least as large."""

    path: tuple[AtLeast, ...]
    """From the quantity that is too high to the one that should not be below it."""
    pairs: tuple[tuple[Bound, Bound], ...]
    """The lower end of one claim, the upper end of another one; nearest first."""

    @property
    def by(self) -> Exact:
        """How much more the second should at least be."""
        return sum(step.by for step in self.path)


def above(demands: Iterable[AtLeast]) -> dict[Quantity, list[AtLeast]]:
    """Return the demands by the quantity that they hold down."""
    graph: dict[Quantity, list[AtLeast]] = {}
    for demand in demands:
        graph.setdefault(demand.low, []).append(demand)
    return graph


def below(demands: Iterable[AtLeast]) -> dict[Quantity, list[AtLeast]]:
    """Return the demands by the quantity that they hold up."""
    graph: dict[Quantity, list[AtLeast]] = {}
    for demand in demands:
        graph.setdefault(demand.high, []).append(demand)
    return graph


def impossible(demands: Sequence[AtLeast]) -> tuple[AtLeast, ...]:
    """Return a circle of demands that nothing can keep; none if there is no such circle.

    Only demands that want one quantity to be larger by something can run in one.
    """
    if not any(demand.by > 0 for demand in demands):
        return ()
    graph = above(demands)
    least: dict[Quantity, Exact] = dict.fromkeys((q for d in demands for q in (d.low, d.high)), 0)
    last: dict[Quantity, AtLeast] = {}
    waiting = set(least)
    for _ in range(len(least)):
        raised = [
            demand
            for low in sorted(waiting)
            for demand in graph.get(low, ())
            if raises(demand, least, last)
        ]
        waiting = {demand.high for demand in raised}
        if not waiting:
            return ()
    return circle(min(waiting), last)


def raises(demand: AtLeast, least: dict[Quantity, Exact], last: dict[Quantity, AtLeast]) -> bool:
    """Raise what a quantity must at least be, if this demand does, and keep by which it was."""
    wanted = least[demand.low] + demand.by
    if wanted <= least[demand.high]:
        return False
    least[demand.high], last[demand.high] = wanted, demand
    return True


def circle(start: Quantity, last: Mapping[Quantity, AtLeast]) -> tuple[AtLeast, ...]:
    """Return the circle that the demands run into, going back from a quantity."""
    at, seen = start, set[Quantity]()
    while at not in seen:
        seen.add(at)
        at = last[at].low
    steps = [last[at]]
    while steps[-1].low != at:
        steps.append(last[steps[-1].low])
    return tuple(reversed(steps))


def crossings(demands: Sequence[AtLeast], bounds: Bounds) -> Iterator[Crossing]:
    """Yield who is above whom; the demands run in no circle that nothing can keep."""
    graph = below(demands)
    for high in suspects(demands, bounds):
        for low, path in routes(high, graph):
            if low.scope != high.scope and (pairs := exceeding(low, high, path, bounds)):
                yield Crossing(path, pairs)


def suspects(demands: Sequence[AtLeast], bounds: Bounds) -> list[Quantity]:
    """Return the quantities that must be more than some claim leaves them, in order."""
    graph = above(demands)
    least = {quantity: lowers[0].end for quantity, lowers in bounds.lowers.items()}
    waiting = deque(sorted(least))
    while waiting:
        low = waiting.popleft()
        for demand in graph.get(low, ()):
            end = End(least[low].value + demand.by, least[low].step)
            if demand.high not in least or end > least[demand.high]:
                least[demand.high] = end
                waiting.append(demand.high)
    return [
        quantity
        for quantity, uppers in sorted(bounds.uppers.items(), key=lambda one: one[0])
        if quantity in least and least[quantity] > uppers[0].end
    ]


def routes(high: Quantity, graph: Graph) -> Iterator[tuple[Quantity, tuple[AtLeast, ...]]]:
    """Yield each quantity below one, and the path of demands that wants most, the shortest such."""
    paths: dict[Quantity, tuple[Exact, tuple[AtLeast, ...]]] = {high: (0, ())}
    waiting = deque([high])
    while waiting:
        at = waiting.popleft()
        by, path = paths[at]
        for demand in graph.get(at, ()):
            wanted = by + demand.by
            if demand.low not in paths or wanted > paths[demand.low][0]:
                paths[demand.low] = (wanted, (demand, *path))
                waiting.append(demand.low)
    yield from ((low, path) for low, (_, path) in paths.items() if path)


def exceeding(
    low: Quantity, high: Quantity, path: Sequence[AtLeast], bounds: Bounds
) -> tuple[tuple[Bound, Bound], ...]:
    """Return each claim of one with each of the other that cannot both be true, nearest first."""
    by = sum(step.by for step in path)
    pairs = [
        (lower, upper)
        for lower in bounds.lowers.get(low, ())[:MOST_OF_ONE]
        for upper in bounds.uppers.get(high, ())[:MOST_OF_ONE]
        if End(lower.end.value + by, lower.end.step) > upper.end
    ]
    return tuple(sorted(pairs, key=lambda pair: pair[0].end.value - pair[1].end.value))
