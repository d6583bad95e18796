"""Laws of camps: one sweep finds exactly the largest sets that meet, and columns find the same."""

from __future__ import annotations

from functools import reduce
from itertools import combinations, combinations_with_replacement, pairwise, permutations
from operator import and_
from typing import TYPE_CHECKING

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core import columns, interval
from factcheck.core.camps import camps_of, sweep
from factcheck.core.comparison import EXCUSED, Verdict
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed
from tests import universe

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.interval import Cut
    from factcheck.core.reading.records import Reading

CUTS = [LOWEST, *(side(point) for point in range(3) for side in (before, after)), HIGHEST]
UNIVERSE = [Interval(lower, upper) for lower, upper in combinations(CUTS, 2)]
some_intervals = st.lists(st.sampled_from(UNIVERSE), min_size=1, max_size=12)


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


def cliques(intervals: Sequence[Interval]) -> set[frozenset[int]]:
    """Return the maximal cliques of the graph of what meets, as networkx finds them."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(intervals)))
    graph.add_edges_from(
        (i, j)
        for i, j in combinations(range(len(intervals)), 2)
        if intervals[i].meets(intervals[j])
    )
    return set(map(frozenset, nx.find_cliques(graph)))


def standing(answers: Sequence[Answer], *, are_apart: bool) -> list[frozenset[int]]:
    """Return who stands in each camp, by place among the answers."""
    place = {answer.claim.id: at for at, answer in enumerate(answers)}
    return [
        frozenset(place[answer.claim.id] for answer in camp.answers)
        for camp in camps_of(answers, are_apart)
    ]


def camps_are_cliques(hard: Sequence[Interval]) -> None:
    answers = universe.answers(universe.reading(each) for each in hard)
    found = standing(answers, are_apart=True)
    assert len(found) == len(set(found))
    assert set(found) == cliques(hard), hard


@pytest.mark.parametrize("size", [1, 2, 3])
def test_camps_are_the_maximal_cliques_of_what_meets(size: int) -> None:
    for hard in combinations_with_replacement(universe.SPANS, size):
        camps_are_cliques(hard)


@given(some_intervals)
def test_camps_of_a_crowd_are_the_maximal_cliques(hard: list[Interval]) -> None:
    camps_are_cliques(hard)


@given(st.lists(st.sampled_from(universe.NESTED), min_size=1, max_size=12))
def test_camps_of_likely_sets_are_their_maximal_cliques(read: list[Reading]) -> None:
    found = standing(universe.answers(read), are_apart=False)
    assert set(found) == cliques([each.likely for each in read])


def joined(read: Sequence[Reading]) -> list[frozenset[int]]:
    """Return the camps after rounded figures join, by the words of `camps_of`."""
    reaches = [
        each.leeway.interval if EXCUSED[each.leeway.rule] <= Verdict.COMPATIBLE else each.hard
        for each in read
    ]
    sets = [
        frozenset(at for at, reach in enumerate(reaches) if common <= reach)
        for common in sweep(each.hard for each in read)
    ]
    kept = dict.fromkeys(sets)
    return [each for each in kept if not any(each < other for other in sets)]


ROUNDED = [each for each in universe.EXCUSED if each.leeway.rule in ("none", "rounding")]


@pytest.mark.parametrize("size", [1, 2, 3])
def test_a_rounded_figure_also_joins_each_camp_within_its_leeway(size: int) -> None:
    for read in combinations_with_replacement(ROUNDED, size):
        assert standing(universe.answers(read), are_apart=True) == joined(read), read


@given(st.lists(st.sampled_from(universe.EXCUSED), min_size=1, max_size=12))
def test_rounded_figures_join_the_camps_of_a_crowd(read: list[Reading]) -> None:
    assert standing(universe.answers(read), are_apart=True) == joined(read)


def test_flat_cuts_and_ranks_sort_as_the_cuts_do() -> None:
    ranks = interval.ranks([*CUTS, *reversed(CUTS)])
    for number in (columns.flat, ranks.__getitem__):
        assert all(number(lower) < number(upper) for lower, upper in pairwise(CUTS))


@pytest.mark.parametrize("number", [columns.flat, interval.ranks(CUTS).__getitem__])
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(UNIVERSE)), max_size=20))
def test_columns_have_the_camps_of_each_question(
    number: Callable[[Cut], int], rows: list[tuple[str, Interval]]
) -> None:
    judged = columns.judge(
        [question for question, _ in rows],
        [number(each.lower) for _, each in rows],
        [number(each.upper) for _, each in rows],
    )
    places = dict(judged.places())
    assert [*places] == [*dict.fromkeys(question for question, _ in rows)]
    for question, at in places.items():
        mine = {row: each for row, (asked, each) in enumerate(rows) if asked == question}
        camps = [*map(judged.camps.camp, at)]
        commons = sweep(mine.values())
        assert [camp[:2] for camp in camps] == [
            (number(common.lower), number(common.upper)) for common in commons
        ]
        for camp, common in zip(camps, commons, strict=True):
            members = judged.members(question, camp)
            below = [row for row, each in mine.items() if each.upper <= common.lower]
            assert members == [row for row, each in mine.items() if common <= each]
            assert camp.size == len(members)
            assert camp.position == len(members) + len(below)
