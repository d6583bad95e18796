"""What must hold between quantities, on whose word, and what it leaves one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.constraints.quantities import ZERO, End, Exact, Quantity, exact
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.findings.conflicts import Premise

Many = tuple[Quantity, ...]
Least = Callable[[Quantity], End]
"""The least that a quantity can be by everything else; numbers begin at zero."""
Most = Callable[[Quantity], End | None]
"""The most that a quantity can be by everything else; None where it has no end."""

WHOLE = 100  # per cent


class Nature:
    """What a demand is about; the highest of a set of claims names what is wrong with it.

    Whole numbers: an enumeration would cost every `conflicts` more than all the demands do.
    """

    TIME = 0
    """What accumulates only rises; those now are among those ever."""
    GROUP = 1
    """A part is no more than its whole."""
    ORDER = 2
    """One date is not before another one."""
    TOTAL = 3
    SHARE = 4


class AtLeast(NamedTuple):
    """``high`` is at least ``low`` and `by` more: low + by ≤ high."""

    low: Quantity
    high: Quantity
    nature: int
    premises: tuple[Premise, ...] = ()
    by: Exact = 0

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The two that it ties."""
        return self.low, self.high


class Total(NamedTuple):
    """The parts come to no more than the whole; where they are all of it, to no less."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    is_all: bool
    premises: tuple[Premise, ...]
    nature: int = Nature.TOTAL

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Whole and parts."""
        return self.whole, *self.parts


class Share(NamedTuple):
    """A share of a base is the part, in per cent: share × base = 100 × part."""

    share: Quantity
    base: Quantity
    part: Quantity
    premises: tuple[Premise, ...]
    nature: int = Nature.SHARE

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """Share, base and part."""
        return self.share, self.base, self.part


Demand = AtLeast | Total | Share


def positions(demands: Iterable[Demand]) -> dict[Quantity, list[int]]:
    """Return the places of the demands that tie each quantity."""
    touching: dict[Quantity, list[int]] = {}
    for at, demand in enumerate(demands):
        for quantity in demand.quantities:
            touching.setdefault(quantity, []).append(at)
    return touching


class Derived(NamedTuple):
    """An end that a demand sets, and the quantities whose ends it was made of."""

    quantity: Quantity
    is_lower: bool
    end: End
    least_of: tuple[Quantity, ...] = ()
    """Quantities of which the least was taken."""
    most_of: tuple[Quantity, ...] = ()
    """Quantities of which the most was taken."""


def at_least(quantity: Quantity, end: End, least_of: Many = (), most_of: Many = ()) -> Derived:
    """Return a lower end."""
    return Derived(quantity, is_lower=True, end=end, least_of=least_of, most_of=most_of)


def at_most(quantity: Quantity, end: End, least_of: Many = (), most_of: Many = ()) -> Derived:
    """Return an upper end."""
    return Derived(quantity, is_lower=False, end=end, least_of=least_of, most_of=most_of)


def derive(demand: Demand, least: Least, most: Most) -> list[Derived]:
    """Return the ends that a demand sets for its quantities."""
    match demand:
        case AtLeast():
            return order_ends(demand, least, most)
        case Total():
            return total_ends(demand, least, most)
        case _:
            return share_ends(demand, least, most)


def order_ends(demand: AtLeast, least: Least, most: Most) -> list[Derived]:
    """Return what ``low + by ≤ high`` leaves of both."""
    low, high, by = demand.low, demand.high, demand.by
    found = [at_least(high, plus(least(low), End(by)), least_of=(low,))]
    if (end := most(high)) is not None:
        found.append(at_most(low, plus(end, End(-by)), most_of=(high,)))
    return found


def total_ends(demand: Total, least: Least, most: Most) -> list[Derived]:
    """Return what a total leaves of the whole and of each part."""
    whole, parts = demand.whole, demand.parts
    lows = [least(part) for part in parts]
    low = summed(lows)
    found = [at_least(whole, low, least_of=parts)]
    if (top := most(whole)) is not None:
        found += [
            at_most(part, minus(top, minus(low, mine)), others(parts, at), (whole,))
            for at, (part, mine) in enumerate(zip(parts, lows, strict=True))
        ]
    return found + shortfalls(demand, least, most) if demand.is_all else found


def shortfalls(demand: Total, least: Least, most: Most) -> list[Derived]:
    """Return what the parts leave a whole that they make up, and the whole leaves each of them."""
    whole, parts = demand.whole, demand.parts
    highs = [most(part) for part in parts]
    unbounded = [at for at, high in enumerate(highs) if high is None]
    if len(unbounded) > 1:
        return []
    high = summed([end for end in highs if end is not None])
    found = [] if unbounded else [at_most(whole, high, most_of=parts)]
    floor = least(whole)
    for at in unbounded or range(len(parts)):
        rest = high if unbounded else minus(high, highs[at] or ZERO)
        found.append(at_least(parts[at], minus(floor, rest), (whole,), others(parts, at)))
    return found


def share_ends(demand: Share, least: Least, most: Most) -> list[Derived]:
    """Return what share, base and part leave each other; all three are at least zero."""
    share, base, part = demand.quantities
    found = []
    for is_lower, near, far in ((True, least, most), (False, most, least)):
        near_of, far_of = ("least_of", "most_of") if is_lower else ("most_of", "least_of")
        if (s := near(share)) is not None and (b := near(base)) is not None:
            end = End(exact(Fraction(s.value * b.value, WHOLE)), s.step or b.step)
            found.append(Derived(part, is_lower, end, **{near_of: (share, base)}))
        for wanted, other, factor in ((share, base, WHOLE), (base, share, WHOLE)):
            p, divisor = near(part), far(other)
            if p is not None and divisor is not None and divisor.value > 0:
                step = p.step or -divisor.step
                end = End(exact(Fraction(p.value * factor) / divisor.value), step)
                found.append(Derived(wanted, is_lower, end, **{near_of: (part,), far_of: (other,)}))
    return found


def plus(one: End, other: End) -> End:
    """Return the sum of two ends."""
    return End(one.value + other.value, one.step + other.step)


def minus(one: End, other: End) -> End:
    """Return the difference of two ends."""
    return End(one.value - other.value, one.step - other.step)


def summed(ends: list[End]) -> End:
    """Return the sum of ends."""
    return End(sum(end.value for end in ends), sum(end.step for end in ends))


def others(parts: tuple[Quantity, ...], at: int) -> tuple[Quantity, ...]:
    """Return all parts but one."""
    return parts[:at] + parts[at + 1 :]
