"""Laws of camps: one sweep finds exactly the largest sets that meet, against brute force."""

from __future__ import annotations

from functools import reduce
from itertools import combinations, combinations_with_replacement, permutations
from operator import and_
from typing import TYPE_CHECKING

import pytest

from factcheck.core.camps import sweep
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed

if TYPE_CHECKING:
    from collections.abc import Sequence

CUTS = [LOWEST, *(side(point) for point in range(3) for side in (before, after)), HIGHEST]
UNIVERSE = [Interval(lower, upper) for lower, upper in combinations(CUTS, 2)]


def largest_sets_that_meet(intervals: Sequence[Interval]) -> list[Interval]:
    """Return what each maximal clique has in common, lowest first, by trying every subset."""
    indices = range(len(intervals))
    cliques = [
        set(chosen)
        for size in range(1, len(intervals) + 1)
        for chosen in combinations(indices, size)
        if all(intervals[i].meets(intervals[j]) for i, j in combinations(chosen, 2))
    ]
    maximal = [clique for clique in cliques if not any(clique < other for other in cliques)]
    return sorted(
        (reduce(and_, (intervals[i] for i in clique)) for clique in maximal),
        key=lambda common: common.lower,
    )


@pytest.mark.parametrize("size", [0, 1, 2, 3])
def test_sweep_finds_every_camp_and_no_other(size: int) -> None:
    for intervals in combinations_with_replacement(UNIVERSE, size):
        assert sweep(intervals) == largest_sets_that_meet(intervals), intervals


def test_sweep_finds_every_camp_of_four() -> None:
    bounded = [i for i in UNIVERSE if i.lower != LOWEST]
    for intervals in combinations(bounded, 4):
        assert sweep(intervals) == largest_sets_that_meet(intervals), intervals


def test_the_order_in_which_intervals_come_never_matters() -> None:
    for intervals in combinations(UNIVERSE, 3):
        camps = sweep(intervals)
        assert all(sweep(turned) == camps for turned in permutations(intervals)), intervals


def test_camps_come_lowest_first_and_none_is_empty() -> None:
    for intervals in combinations(UNIVERSE, 3):
        camps = sweep(intervals)
        assert camps == sorted(camps, key=lambda common: (common.lower, common.upper))
        assert not any(common.is_empty for common in camps)


@pytest.mark.parametrize("turn", range(0, 40, 7))
def test_a_long_chain_of_overlaps_has_a_camp_for_each_neighbouring_pair(turn: int) -> None:
    chain = [closed(start, start + 1) for start in range(40)]
    turned = chain[turn:] + chain[:turn]
    assert sweep(turned) == [closed(point, point) for point in range(1, 40)]
