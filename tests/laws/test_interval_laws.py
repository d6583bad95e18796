"""Laws of cuts and intervals, by enumeration: every pair of intervals with ends 0 to 3."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, pairwise, product

import pytest

from factcheck.core.interval import (
    EVERYTHING,
    HIGHEST,
    LOWEST,
    Cut,
    Interval,
    Relation,
    after,
    before,
    closed,
    exactly,
)

CUTS = [LOWEST, *(side(point) for point in range(4) for side in (before, after)), HIGHEST]
INTERVALS = [Interval(lower, upper) for lower, upper in product(CUTS, CUTS)]
FILLED = [Interval(lower, upper) for lower, upper in combinations(CUTS, 2)]
POINTS = [Fraction(half, 2) for half in range(-2, 9)]  # one beside, on and between all the ends


def points(interval: Interval) -> frozenset[Fraction]:
    """Return the points that lie in the interval, told by open and closed ends alone."""
    return frozenset(p for p in POINTS if is_above(p, interval.lower) and is_below(p, interval))


def is_above(point: Fraction, lower: Cut) -> bool:
    if lower.side:
        return lower == LOWEST
    end = Fraction(lower.point)
    return point > end if lower.step > 0 else point >= end


def is_below(point: Fraction, interval: Interval) -> bool:
    upper = interval.upper
    if upper.side:
        return upper == HIGHEST
    end = Fraction(upper.point)
    return point < end if upper.step < 0 else point <= end


HELD = {interval: points(interval) for interval in INTERVALS}


def test_cuts_stand_in_order() -> None:
    assert all(lower < upper for lower, upper in pairwise(CUTS))


def test_an_interval_is_empty_where_no_point_lies_in_it() -> None:
    for interval in INTERVALS:
        assert interval.is_empty == (not HELD[interval]), interval


def test_an_interval_is_a_point_where_exactly_one_lies_in_it() -> None:
    for interval in INTERVALS:
        assert interval.is_point == (len(HELD[interval]) == 1 and not is_outer(interval)), interval


def is_outer(interval: Interval) -> bool:
    """Whether it is unbounded: then the half-step points undercount what lies in it."""
    return interval.lower == LOWEST or interval.upper == HIGHEST or HELD[interval] - ENDS != set()


ENDS = frozenset(map(Fraction, range(4)))


def test_meet_holds_exactly_the_shared_points() -> None:
    for a, b in product(INTERVALS, INTERVALS):
        assert points(a & b) == HELD[a] & HELD[b], (a, b)


def test_intervals_meet_where_they_share_a_point() -> None:
    for a, b in product(INTERVALS, INTERVALS):
        assert a.meets(b) == bool(HELD[a] & HELD[b]), (a, b)


def test_join_is_the_smallest_interval_that_holds_both() -> None:
    for a, b in product(FILLED, FILLED):
        join = a | b
        assert a <= join, (a, b)
        assert b <= join, (a, b)
        assert join.lower in (a.lower, b.lower), (a, b)
        assert join.upper in (a.upper, b.upper), (a, b)


def test_an_interval_is_a_subset_where_its_points_are() -> None:
    for a, b in product(FILLED, FILLED):
        assert (a <= b) == (HELD[a] <= HELD[b]), (a, b)


def test_relation_says_what_the_points_say() -> None:
    for a, b in product(FILLED, FILLED):
        mine, theirs = HELD[a], HELD[b]
        match a.relation(b):
            case Relation.EQUAL:
                assert mine == theirs, (a, b)
            case Relation.DISJOINT:
                assert not mine & theirs, (a, b)
            case Relation.WITHIN:
                assert mine < theirs, (a, b)
            case Relation.AROUND:
                assert mine > theirs, (a, b)
            case Relation.OVERLAPS:
                assert mine & theirs, (a, b)
                assert mine - theirs, (a, b)
                assert theirs - mine, (a, b)


MIRROR = {
    Relation.EQUAL: Relation.EQUAL,
    Relation.DISJOINT: Relation.DISJOINT,
    Relation.OVERLAPS: Relation.OVERLAPS,
    Relation.WITHIN: Relation.AROUND,
    Relation.AROUND: Relation.WITHIN,
}


def test_relation_is_mirrored_when_the_two_change_places() -> None:
    for a, b in product(FILLED, FILLED):
        assert b.relation(a) is MIRROR[a.relation(b)], (a, b)


def test_a_wider_interval_meets_whatever_the_narrower_one_meets() -> None:
    for a, b in product(FILLED, FILLED):
        if a.relation(b) is not Relation.DISJOINT:
            wider = [each for each in FILLED if b <= each]
            assert all(a.relation(each) is not Relation.DISJOINT for each in wider), (a, b)


def test_everything_holds_every_interval() -> None:
    assert all(interval <= EVERYTHING for interval in FILLED)


@pytest.mark.parametrize(
    ("interval", "held"),
    [
        (exactly(2), {2}),
        (closed(1, 2), {1, Fraction(3, 2), 2}),
        (Interval(after(1), before(2)), {Fraction(3, 2)}),
        (Interval(before(2), before(2)), set()),
    ],
)
def test_spellings_of_intervals_hold_what_they_say(interval: Interval, held: set[Fraction]) -> None:
    assert points(interval) == held
