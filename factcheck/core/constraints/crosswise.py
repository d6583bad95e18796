"""Whether propagation has settled sums and shares, or whether they share quantities crosswise.

Along a tree of demands it has. Elsewhere values are tried that would keep every demand; where none
of them does, nobody has shown that all claims can be true, nor that they cannot.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.constraints.demands import WHOLE, AtLeast, Demand, Share, Total, plus, summed
from factcheck.core.constraints.quantities import ZERO, End, exact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.core.constraints.propagation import Spread
    from factcheck.core.constraints.quantities import Quantity

    Values = Mapping[Quantity, End]


def unsettled(demands: Sequence[Demand], reached: Spread) -> tuple[Demand, ...]:
    """Return the sums and shares that are not settled; propagation found nothing against them."""
    if reached.is_done and (is_tree(demands) or is_kept_by_some(demands, reached)):
        return ()
    return tuple(demand for demand in demands if not isinstance(demand, AtLeast))


def is_tree(demands: Iterable[Demand]) -> bool:
    """Whether no two demands tie the same quantities by different ways."""
    root: dict[Quantity, Quantity] = {}

    def found(quantity: Quantity) -> Quantity:
        while quantity in root:
            quantity = root[quantity]
        return quantity

    for demand in demands:
        first, *rest = demand.quantities
        for other in rest:
            mine, its = found(first), found(other)
            if mine == its:
                return False
            root[its] = mine
    return True


def is_kept_by_some(demands: Sequence[Demand], reached: Spread) -> bool:
    """Whether some values that are tried lie within all bounds and keep every demand."""
    return any(
        is_kept(demands, reached, fitted(demands, values)) for values in tries(demands, reached)
    )


def tries(demands: Sequence[Demand], reached: Spread) -> Iterator[Values]:
    """Yield values worth trying: the least of all, the most, the least with sums filled up."""
    quantities = dict.fromkeys(quantity for demand in demands for quantity in demand.quantities)
    least = {quantity: least_of(quantity, reached) for quantity in quantities}
    yield least
    most = {quantity: reached.highs.best(quantity) for quantity in quantities}
    yield {quantity: high.end if high else least[quantity] for quantity, high in most.items()}
    yield filled(demands, reached, least)


def least_of(quantity: Quantity, reached: Spread) -> End:
    """Return the least that a quantity can be, zero where nothing is known."""
    known = reached.lows.best(quantity)
    return known.end if known else ZERO


def filled(demands: Sequence[Demand], reached: Spread, least: Values) -> dict[Quantity, End]:
    """Raise parts in their order until they make up their wholes, largest wholes first."""
    values = dict(least)
    totals = [demand for demand in demands if isinstance(demand, Total) and demand.is_all]
    parts = {part for total in totals for part in total.parts}
    for total in sorted(totals, key=lambda total: total.whole in parts):
        for part in total.parts:
            missing = plus(values[total.whole], negative(summed([values[p] for p in total.parts])))
            if missing > ZERO:
                high = reached.highs.best(part)
                wanted = plus(values[part], missing)
                values[part] = min(wanted, high.end) if high else wanted
    return values


def fitted(demands: Sequence[Demand], values: Values) -> Values:
    """Make every share what the values of its part and its base make it."""
    fitting = dict(values)
    for demand in demands:
        if isinstance(demand, Share) and values[demand.base].value > 0:
            part, base = values[demand.part].value, values[demand.base].value
            fitting[demand.share] = End(exact(Fraction(WHOLE * part) / base))
    return fitting


def negative(end: End) -> End:
    """Return the end on the other side of zero."""
    return End(-end.value, -end.step)


def is_kept(demands: Iterable[Demand], reached: Spread, values: Values) -> bool:
    """Whether values lie within all bounds and keep every demand."""
    highs = ((value, reached.highs.best(quantity)) for quantity, value in values.items())
    lows = all(value >= least_of(quantity, reached) for quantity, value in values.items())
    is_within = lows and all(high is None or value <= high.end for value, high in highs)
    return is_within and all(keeps(demand, values) for demand in demands)


def keeps(demand: Demand, values: Values) -> bool:
    """Whether values keep one demand."""
    match demand:
        case AtLeast():
            return plus(values[demand.low], End(demand.by)) <= values[demand.high]
        case Total():
            parts, whole = summed([values[part] for part in demand.parts]), values[demand.whole]
            return parts == whole if demand.is_all else parts <= whole
        case _:
            share, base, part = (values[quantity] for quantity in demand.quantities)
            is_exact = not (share.step or base.step or part.step)
            return is_exact and share.value * base.value == WHOLE * part.value
