"""Cuts between points, and the intervals that lie between two cuts.

An end that is a place *between* points needs no flag that says whether it is open: the meet
of two intervals is a max and a min, a subset two comparisons, camps one sort.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Cut(NamedTuple):
    """A place between points: below them all, just before or just after one, above them all.

    ``LOWEST < before(v) < v < after(v) < before(w) < HIGHEST`` for ``v < w``, so "[v" and "v)"
    are ``before(v)``, "(v" and "v]" are ``after(v)``, and tuples compare them.
    """

    side: int
    """-1 below every point, 0 beside one, 1 above every point."""
    point: Any
    """The point beside which it lies: a number, a day or a path; 0 where there is none."""
    step: int
    """-1 just before the point, 1 just after it, 0 where there is none."""


LOWEST = Cut(-1, 0, 0)
HIGHEST = Cut(1, 0, 0)


def before(point: object) -> Cut:
    """Return the cut just before ``point``."""
    return Cut(0, point, -1)


def after(point: object) -> Cut:
    """Return the cut just after ``point``."""
    return Cut(0, point, 1)


class Relation(Enum):
    """How one interval lies to another: arithmetic, not judgement (after Allen 1983)."""

    EQUAL = "equal"
    WITHIN = "within"
    AROUND = "around"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"


class Interval(NamedTuple):
    """The points between two cuts; none where the lower is not below the upper."""

    lower: Cut
    upper: Cut

    @property
    def is_empty(self) -> bool:
        """Whether no point lies between the two cuts."""
        return self.lower >= self.upper

    @property
    def is_point(self) -> bool:
        """Whether exactly one point lies between the cuts, as written."""
        return self.lower[:2] == self.upper[:2] and not self.is_empty

    def __and__(self, other: Interval) -> Interval:
        return Interval(max(self.lower, other.lower), min(self.upper, other.upper))

    def __or__(self, other: Interval) -> Interval:
        """Return the smallest interval that holds both: wider than a union, it adds no conflict."""
        return Interval(min(self.lower, other.lower), max(self.upper, other.upper))

    def __le__(self, other: Interval) -> bool:  # type: ignore[override]  # a subset, no order
        return other.lower <= self.lower and self.upper <= other.upper

    def meets(self, other: Interval) -> bool:
        """Whether the two have a point in common."""
        return not (self & other).is_empty

    def relation(self, other: Interval) -> Relation:
        """Return how this interval lies to ``other``; neither may be empty."""
        if self == other:
            return Relation.EQUAL
        if not self.meets(other):
            return Relation.DISJOINT
        if self <= other:
            return Relation.WITHIN
        return Relation.AROUND if other <= self else Relation.OVERLAPS


EVERYTHING = Interval(LOWEST, HIGHEST)


def exactly(point: object) -> Interval:
    """Return the interval of one point."""
    return Interval(before(point), after(point))


def closed(first: object, last: object) -> Interval:
    """Return [first, last]."""
    return Interval(before(first), after(last))


def ranks(cuts: Iterable[Cut]) -> dict[Cut, int]:
    """Return the place of each cut among all of them; they lie on one line."""
    return {cut: rank for rank, cut in enumerate(sorted(set(cuts)))}


C = TypeVar("C", int, Cut)


def meetings(
    lowers: Iterable[C], uppers: Iterable[C]
) -> tuple[list[C], list[C], list[int], list[int]]:
    """Return where the largest sets of intervals meet, lowest first; O(n log n), no pairs.

    Columns: the lower and the upper cut of what such a set shares, how many of all intervals begin
    below that upper cut, and how many of these belong to the set. Cuts may be numbers that sort as
    cuts do. No interval may be empty.

    The next upper end after a lower end closes a set, and the last lower end before that begins
    what it shares. At one cut upper ends come first: what ends there does not meet what begins
    there.
    """
    begin, end = sorted(lowers), sorted(uppers)
    found: tuple[list[C], list[C], list[int], list[int]] = ([], [], [], [])
    lower, upper, position, size = found
    begun = ended = 0
    while begun < len(begin):
        ended = bisect_right(end, begin[begun], ended)
        begun = bisect_left(begin, end[ended], begun)
        lower.append(begin[begun - 1])
        upper.append(end[ended])
        position.append(begun)
        size.append(begun - ended)
    return found
