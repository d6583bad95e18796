"""Which of many things exceed given limits in every measure, found without a look at all of them.

The things lie in a tree that halves them by their widest measure again and again; each branch
knows the most that its things measure, so that a branch where one measure is too low is never
entered.
"""

from __future__ import annotations

from operator import gt
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

T = TypeVar("T")
Measures = tuple[int, ...]

ANY = -(2**62)
"""A limit that everything exceeds."""
FEW = 8
"""Things that are looked at one by one."""


class Branch(NamedTuple, Generic[T]):
    """Things, or two branches of them, and the most that they measure."""

    most: Measures
    things: Sequence[tuple[Measures, T]]
    halves: Sequence[Branch[T]] = ()


def grown(things: Sequence[tuple[Measures, T]]) -> Branch[T]:
    """Return the tree of one or more things with their measures; O(n log² n)."""
    columns = [*zip(*(measures for measures, _ in things), strict=True)]
    most = tuple(map(max, columns))
    if len(things) <= FEW:
        return Branch(most, things)
    spread = [high - min(column) for high, column in zip(most, columns, strict=True)]
    widest = spread.index(max(spread))
    ordered = sorted(things, key=lambda thing: thing[0][widest])
    half = len(ordered) // 2
    return Branch(most, (), (grown(ordered[:half]), grown(ordered[half:])))


def above(tree: Branch[T], limits: Measures) -> Iterator[T]:
    """Yield the things that exceed the limits in every measure, as they are found."""
    ahead = [tree]
    while ahead:
        branch = ahead.pop()
        if all(map(gt, branch.most, limits)):
            ahead += branch.halves
            yield from (
                thing for measures, thing in branch.things if all(map(gt, measures, limits))
            )
