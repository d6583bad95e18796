"""Gaps: how far two intervals are apart, measured between their nearest ends."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, product

import pytest

from factcheck.core import calendar
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed, exactly
from factcheck.core.lines import Days, Line, Names, Numbers, Provisions, Size
from factcheck.core.lines import below as path_below

COUNT, MONEY = Numbers("count"), Numbers("money", "USD")
TOUCHING, SMALL, MEDIUM, LARGE, HUGE = Size


@pytest.mark.parametrize(
    ("line", "low", "high", "words", "size"),
    [
        (COUNT, exactly(1_200_000), exactly(3_000_000), "at least ×2.5", LARGE),
        (COUNT, exactly(10_000), closed(20_000, 199_999), "at least ×2", LARGE),
        (COUNT, exactly(10_000), exactly(10_499), "at least ×1.049", SMALL),
        (COUNT, exactly(10_000), exactly(10_500), "at least ×1.05", MEDIUM),
        (COUNT, exactly(10_000), exactly(19_999), "at least ×1.9", MEDIUM),
        (COUNT, exactly(10_000), exactly(99_999), "at least ×9.9", LARGE),
        (COUNT, exactly(10_000), exactly(100_000), "at least ×10", HUGE),
        (COUNT, exactly(1_000), exactly(1_019), "at least ×1.019", SMALL),
        (COUNT, closed(0, 9), exactly(10), "at least ×1.1", TOUCHING),
        (COUNT, exactly(1_137), Interval(before(1_138), HIGHEST), "at least 1", TOUCHING),
        (COUNT, exactly(0), exactly(3), "at least 3", LARGE),
        (COUNT, exactly(1), exactly(3_000_000), "at least ×3,000,000", HUGE),
        (MONEY, Interval(before(0), before(300)), exactly(300), "nothing between them", TOUCHING),
        (MONEY, exactly(300), exactly(301), "at least ×1.003", SMALL),
        (MONEY, exactly(0), exactly(300), "at least USD 300", LARGE),
    ],
)
def test_numbers_are_a_ratio_apart(
    line: Numbers, low: Interval, high: Interval, words: str, size: Size
) -> None:
    gap = line.gap(low, high)
    assert (gap.words, gap.size) == (words, size)


DAY = calendar.ordinal(2019, 3, 10)
MARCH = closed(DAY - 9, DAY + 21)


@pytest.mark.parametrize(
    ("low", "high", "words", "size"),
    [
        (exactly(DAY), exactly(DAY + 1), "at least 1 day, between 10 March 2019 and 11", TOUCHING),
        (exactly(DAY), exactly(DAY + 2), "at least 2 days, between 10 March 2019 and 12", LARGE),
        (exactly(DAY), exactly(DAY + 10), "at least 10 days, between 10 March 2019 and 20", HUGE),
        (exactly(DAY - 10), MARCH, "at least 1 day, between 28 February 2019 and 1", TOUCHING),
        (exactly(DAY - 11), MARCH, "at least 2 days, between 27 February 2019 and 1", MEDIUM),
        (MARCH, exactly(DAY + 21 + 62), "at least 62 days, between 31 March 2019 and 1", LARGE),
        (MARCH, exactly(DAY + 21 + 310), "at least 310 days, between 31 March 2019 and 4", HUGE),
        (
            Interval(LOWEST, after(DAY)),
            exactly(DAY + 5),
            "at least 5 days, between 10 March 2019 and 15",
            LARGE,
        ),
    ],
)
def test_days_are_measured_by_the_coarser_span(
    low: Interval, high: Interval, words: str, size: Size
) -> None:
    gap = Days().gap(low, high)
    assert gap.words.startswith(words)
    assert gap.size is size
    assert gap.ratio is None


@pytest.mark.parametrize("line", [Provisions(), Names(), Names(kind="text")])
def test_paths_have_no_distance(line: Line) -> None:
    gap = line.gap(path_below(("a",)), path_below(("b",)))
    assert (gap.words, gap.size, gap.ratio, gap.days) == ("", LARGE, None, 0)


@pytest.mark.parametrize("line", [COUNT, MONEY, Days()])
def test_a_gap_never_shrinks_when_its_ends_move_apart(line: Line) -> None:
    ends = [1, 2, 5, 50, 52, 60, 100, 1_000]
    for near, far, low in combinations(ends, 3):
        nearer = line.gap(exactly(near), exactly(far))
        wider = line.gap(exactly(near), exactly(low))
        assert nearer.size <= wider.size, (near, far, low)


def test_at_least_is_never_more_than_the_ratio() -> None:
    numbers = [3, 7, 99, 100, 101, 1_019, 1_137, 10_000, 1_100_000]
    for low, high in product(numbers, numbers):
        if low < high:
            said = COUNT.gap(exactly(low), exactly(high))
            ratio = Fraction(said.words.removeprefix("at least ×").replace(",", ""))
            assert 1 < ratio <= Fraction(high, low) == said.ratio
