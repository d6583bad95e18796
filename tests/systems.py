"""Random systems of quantities, bounds and demands, and what highspy says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import highspy

from factcheck.core.constraints.demands import AtLeast, Demand, Nature, Total
from factcheck.core.constraints.moments import Moment
from factcheck.core.constraints.quantities import Bound, Bounds, End, Quantity
from tests.support import answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

ANY = answer("1")
MOST = 12  # of a bound: small, so that bounds often meet and often just do not


FAR = 10_000
"""Beyond anything that bounds and lags lead to: where quantities have no bounds at all, highspy
1.16 calls some systems impossible that plainly are not, as three dates in a row."""


class System(NamedTuple):
    """What is said of some quantities, and what ties them."""

    bounds: tuple[Bound, ...]
    demands: tuple[Demand, ...]

    @property
    def by_side(self) -> Bounds:
        """The bounds by quantity, tightest first."""
        found = Bounds({}, {})
        for bound in self.bounds:
            side = found.lowers if bound.is_lower else found.uppers
            side.setdefault(bound.quantity, []).append(bound)
        for lowers in found.lowers.values():
            lowers.sort(key=lambda bound: bound.end, reverse=True)
        for uppers in found.uppers.values():
            uppers.sort(key=lambda bound: bound.end)
        return found


def quantity(number: int, kind: str = "count") -> Quantity:
    return Quantity("q", (f"g{number:03}",), kind, "", Moment())


def bound(of: Quantity, value: int, *, is_lower: bool) -> Bound:
    said = ANY.claim._replace(id=f"{of.of[0]}{'>' if is_lower else '<'}{value}")
    return Bound(of, is_lower, End(value), ANY._replace(claim=said))


def tree(random: Random) -> System:
    """Return totals that form a tree, with closed whole bounds that do not cross by themselves."""
    size = random.randint(3, 14)
    quantities = [quantity(number) for number in range(size)]
    children: dict[int, list[int]] = {}
    for number in range(1, size):
        children.setdefault(random.randrange(max(1, number // 2)), []).append(number)
    demands = tuple(
        Total(quantities[at], tuple(quantities[n] for n in below), random.random() < 0.6, ())
        for at, below in children.items()
    )
    return System(some_bounds(quantities, random), demands)


def some_bounds(quantities: Iterable[Quantity], random: Random) -> tuple[Bound, ...]:
    """Return up to two bounds of each quantity, which it can keep."""
    found = []
    for each in quantities:
        low, high = sorted((random.randint(0, MOST), random.randint(0, MOST)))
        if low and random.random() < 0.5:
            found.append(bound(each, low, is_lower=True))
        if random.random() < 0.5:
            found.append(bound(each, high, is_lower=False))
    return tuple(found)


def crosswise(random: Random) -> System:
    """Return totals and orders that may share quantities in any way."""
    quantities = [quantity(number) for number in range(random.randint(3, 8))]
    demands: list[Demand] = []
    for _ in range(random.randint(1, 5)):
        whole, *parts = random.sample(quantities, random.randint(2, min(4, len(quantities))))
        if len(parts) == 1:
            demands.append(AtLeast(parts[0], whole, Nature.GROUP))
        else:
            demands.append(Total(whole, tuple(parts), random.random() < 0.6, ()))
    return System(some_bounds(quantities, random), tuple(demands))


def orders(random: Random) -> System:
    """Return dates in order, with lags that need not be possible."""
    days = [quantity(number, "date") for number in range(random.randint(2, 8))]
    demands = []
    for _ in range(random.randint(1, 10)):
        low, high = random.sample(days, 2)
        by = random.choice((0, 0, 0, 1, 3, -2))
        demands.append(AtLeast(low, high, Nature.ORDER, (), by))
    return System(some_bounds(days, random), tuple(demands))


def is_possible(bounds: Iterable[Bound], demands: Sequence[Demand]) -> bool:
    """Whether highspy finds values within the bounds that keep the demands."""
    listed = list(bounds)
    tied = [each for demand in demands for each in demand.quantities]
    columns = {
        each: at for at, each in enumerate(dict.fromkeys([*tied, *(b.quantity for b in listed)]))
    }
    solver, endless = highspy.Highs(), highspy.kHighsInf  # type: ignore[no-untyped-call]
    solver.setOptionValue("output_flag", False)  # noqa: FBT003  its own interface
    for each in columns:
        lows = [b.end.value for b in listed if b.quantity == each and b.is_lower]
        highs = [b.end.value for b in listed if b.quantity == each and not b.is_lower]
        least = -FAR if each.kind == "date" else 0
        solver.addVar(float(max([*lows, least])), float(min([*highs, FAR])))
    for demand in demands:
        if isinstance(demand, AtLeast):
            row = {columns[demand.low]: -1.0, columns[demand.high]: 1.0}
            solver.addRow(float(demand.by), endless, 2, list(row), list(row.values()))
        elif isinstance(demand, Total):
            row = {columns[demand.whole]: 1.0} | {columns[part]: -1.0 for part in demand.parts}
            top = 0.0 if demand.is_all else endless
            solver.addRow(0.0, top, len(row), list(row), list(row.values()))
    solver.run()
    return bool(solver.getModelStatus() != highspy.HighsModelStatus.kInfeasible)
