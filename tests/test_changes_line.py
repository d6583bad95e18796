"""The line of changes: how changes are written, how far they part, what they are compared with."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations

import pytest

from factcheck.core.interval import (
    EVERYTHING,
    HIGHEST,
    LOWEST,
    Interval,
    after,
    before,
    closed,
    exactly,
)
from factcheck.core.lines import Changes, Gap, Line, Numbers, Size, mirrored

ENDS = (-101, -100, -2, -1, 0, 1, 2, 100)
CUTS = (LOWEST, *(side(end) for end in ENDS for side in (before, after)), HIGHEST)
CHANGE = Changes("percent")


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (exactly(3), "up exactly 3 %"),
        (exactly(-3), "down exactly 3 %"),
        (exactly(0), "up exactly 0 %"),
        (closed(-10, -5), "down 5 to 10 %"),
        (Interval(LOWEST, before(-10)), "down more than 10 %"),
        (Interval(before(-10), before(-5)), "down more than 5 %, at most 10 %"),
        (closed(-10, 0), "down at most 10 %"),
        (Interval(before(5), HIGHEST), "up at least 5 %"),
        (closed(-1, 2), "down at most 1 %, or up at most 2 %"),
        (EVERYTHING, "down at least 0 %, or up at least 0 %"),
    ],
)
def test_changes_are_written(interval: Interval, written: str) -> None:
    assert CHANGE.write(interval) == written


def test_distinct_changes_are_written_in_distinct_words() -> None:
    spans = [Interval(*pair) for pair in combinations(CUTS, 2)]
    one_way = [span for span in spans if span.lower > after(0) or span.upper < before(0)]
    assert len({CHANGE.write(span) for span in one_way}) == len(one_way)


@pytest.mark.parametrize(
    ("below", "above", "gap"),
    [
        (exactly(3), exactly(12), Gap("at least ×4", Size.LARGE, Fraction(4))),
        (exactly(-12), exactly(-3), Gap("at least ×4", Size.LARGE, Fraction(4))),
        (exactly(-3), exactly(2), Gap("at least 5 %", Size.LARGE)),
        (exactly(0), exactly(2), Gap("at least 2 %", Size.LARGE)),
    ],
)
def test_gaps_of_changes_are_those_of_their_sizes(
    below: Interval, above: Interval, gap: Gap
) -> None:
    assert CHANGE.gap(below, above) == gap


def test_the_mirror_of_a_mirror_is_the_interval() -> None:
    for lower, upper in combinations(CUTS, 2):
        assert mirrored(mirrored(Interval(lower, upper))) == Interval(lower, upper)
    assert mirrored(Interval(before(2), HIGHEST)) == Interval(LOWEST, after(-2))


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (CHANGE, ""),
        (Changes("points"), "percent against points, of a whole that nobody states"),
        (Numbers("percent"), "a change against a share"),
        (Numbers("change", "percent"), "whether it rose or fell"),
        (Numbers("change", "points"), "percent against points"),
    ],
)
def test_changes_stand_on_a_line_of_their_own(other: Line, why: str) -> None:
    assert why in CHANGE.apart(other)
    assert bool(why) == bool(CHANGE.apart(other)) == bool(other.apart(CHANGE))
    assert CHANGE.rounded(exactly(3)) == exactly(3)
    assert not CHANGE.is_whole
