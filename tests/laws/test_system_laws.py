"""Claims that structure cannot keep, against a complete solver on random systems.

`SYSTEMS=10000 pytest tests/laws/test_system_laws.py`, or `make oracle`, looks at more of them.
"""

from __future__ import annotations

import os
from functools import cache
from random import Random
from typing import TYPE_CHECKING

import pytest

from factcheck.core.constraints.crosswise import unsettled
from factcheck.core.constraints.cycles import crossings, impossible
from factcheck.core.constraints.demands import AtLeast
from factcheck.core.constraints.examination import connected, of_these
from factcheck.core.constraints.minimal import Search
from tests.systems import System, crosswise, is_possible, orders, tree

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.core.constraints.demands import Demand
    from factcheck.core.constraints.minimal import Minimal

    Found = tuple[list[Minimal], list[Demand]]

SYSTEMS = int(os.environ.get("SYSTEMS", "300"))
PARTS = 20
"""Into how many tests the systems are split, so that a failure names a few of them."""

each_part = pytest.mark.parametrize("part", range(PARTS))


def seeds(part: int) -> range:
    return range(part, SYSTEMS, PARTS)


@cache
def looked_at(make: Callable[[Random], System], seed: int) -> tuple[System, Found]:
    """Return a random system, and what was found in it."""
    system = make(Random(seed))
    return system, found_in(system)


def found_in(system: System) -> Found:
    """Return the sets found in a system, and the demands that were left unsettled."""
    sets: list[Minimal] = []
    left: list[Demand] = []
    for demands in connected(system.demands):
        search = Search(of_these(demands, system.by_side), demands)
        first = search.run()
        sets += search.found.values()
        if not search.found:
            left += unsettled(demands, first)
    return sets, left


@each_part
def test_in_a_tree_of_totals_a_set_is_found_where_nothing_can_keep_the_claims(part: int) -> None:
    for seed in seeds(part):
        system, (sets, left) = looked_at(tree, seed)
        assert bool(sets) != is_possible(system.bounds, system.demands), (seed, system)
        assert not left, (seed, system)


@each_part
def test_every_set_that_is_found_is_impossible(part: int) -> None:
    for seed in seeds(part):
        _, (sets, _) = looked_at(crosswise, seed)
        for found in sets:
            assert not is_possible(found.bounds, found.demands), (seed, found)


@each_part
def test_in_a_tree_no_claim_can_be_left_out_of_a_set(part: int) -> None:
    for seed in seeds(part):
        _, (sets, _) = looked_at(tree, seed)
        for found in sets:
            assert not is_possible(found.bounds, found.demands), (seed, found)
            for bound in found.bounds:
                rest = [other for other in found.bounds if other is not bound]
                assert is_possible(rest, found.demands), (seed, found, bound)


@each_part
def test_crosswise_totals_are_found_kept_or_left_unsettled(part: int) -> None:
    for seed in seeds(part):
        system, (sets, left) = looked_at(crosswise, seed)
        if not sets and not left:
            assert is_possible(system.bounds, system.demands), (seed, system)


def test_few_crosswise_totals_are_left_unsettled() -> None:
    left = [bool(looked_at(crosswise, seed)[1][1]) for seed in range(SYSTEMS)]
    assert 0 < sum(left) < SYSTEMS / 8


@each_part
def test_orders_are_broken_exactly_where_no_dates_keep_them(part: int) -> None:
    for seed in seeds(part):
        system = orders(Random(seed))
        demands: Sequence[AtLeast] = [d for d in system.demands if isinstance(d, AtLeast)]
        circle = impossible(demands)
        assert bool(circle) != is_possible((), demands), (seed, system)
        if circle:
            assert not is_possible((), circle), (seed, circle)
            continue
        found = list(crossings(demands, system.by_side))
        assert bool(found) != is_possible(system.bounds, demands), (seed, system)
        for crossing in found:
            for pair in crossing.pairs:
                assert not is_possible(pair, crossing.path), (seed, crossing)
                assert all(is_possible([one], crossing.path) for one in pair), (seed, crossing)
