"""Lines: what each kind's points are, how gaps are measured, and how intervals are written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product

import pytest

from factcheck.core import calendar
from factcheck.core.interval import (
    HIGHEST,
    LOWEST,
    Interval,
    after,
    before,
    closed,
    exactly,
)
from factcheck.core.lines import (
    LAST,
    Days,
    Line,
    Names,
    Number,
    Numbers,
    Provisions,
    below,
    granularity,
    plain,
    write_path,
)

COUNT, MONEY, PERCENT = Numbers("count"), Numbers("money", "USD"), Numbers("percent")
DURATION, NUMBER = Numbers("duration"), Numbers("number")
AGE, LENGTH = Numbers("age", "year"), Numbers("number", "km")
HALVES = [Fraction(half, 2) for half in range(-2, 7)]
CUTS = [LOWEST, *(side(point) for point in HALVES for side in (before, after)), HIGHEST]
PROBES = [Fraction(quarter, 4) for quarter in range(-8, 21)]


def holds(interval: Interval, point: Fraction) -> bool:
    return interval.lower <= before(point) and after(point) <= interval.upper


@pytest.mark.parametrize(
    ("line", "is_point"),
    [
        (COUNT, lambda point: point >= 0 and point.denominator == 1),
        (MONEY, lambda point: point >= 0),
        (PERCENT, lambda point: point >= 0),
        (NUMBER, lambda _: True),
        (Days(), lambda point: point.denominator == 1),
    ],
    ids=["count", "money", "percent", "number", "days"],
)
def test_snap_keeps_exactly_the_points_of_the_line(line: Line, is_point: object) -> None:
    assert callable(is_point)
    for lower, upper in combinations(CUTS, 2):
        interval = Interval(lower, upper)
        snapped = line.snap(interval)
        kept = {p for p in PROBES if is_point(p) and holds(interval, p)}
        assert {p for p in PROBES if is_point(p) and holds(snapped, p)} == kept, interval
        assert line.snap(snapped) == snapped, interval


@pytest.mark.parametrize("line", [COUNT, Days()], ids=["count", "days"])
def test_two_spellings_of_the_same_whole_points_snap_to_one(line: Line) -> None:
    open_ends = Interval(after(1), before(4))
    half_ends = Interval(before(Fraction(3, 2)), after(Fraction(7, 2)))
    assert line.snap(open_ends) == line.snap(half_ends) == closed(2, 3)


def test_an_age_is_all_time_up_to_the_next_birthday() -> None:
    assert AGE.snap(Interval(after(18), HIGHEST)) == Interval(before(18), HIGHEST)
    assert AGE.snap(Interval(before(Fraction(35, 2)), before(18))) == exactly(17)
    assert AGE.snap(Interval(LOWEST, before(18))) == closed(0, 17)


def test_snap_may_leave_nothing() -> None:
    assert COUNT.snap(Interval(after(1), before(2))).is_empty
    assert MONEY.snap(Interval(LOWEST, before(0))).is_empty


@pytest.mark.parametrize("line", [Provisions(), Names()], ids=["provision", "name"])
def test_paths_have_one_spelling(line: Line) -> None:
    assert line.snap(below(((174, ""),))) == below(((174, ""),))


@pytest.mark.parametrize(
    ("number", "grain"),
    [
        (0, 0), (1, 1), (3, 1), (15, 5), (16, 2), (20, 20), (25, 5), (50, 50), (250, 50),
        (300, 100), (1_137, 1), (10_000, 10_000), (12_500, 500), (1_100_000, 100_000),
        (3_000_000, 1_000_000), (2_000_000, 2_000_000), (Decimal("2.5"), Fraction(1, 2)),
        (Decimal("0.12"), Fraction(1, 50)), (-40, 20),
    ],
)  # fmt: skip
def test_granularity_is_the_largest_of_1_2_5_that_divides(number: Number, grain: Number) -> None:
    assert granularity(number) == grain


def test_a_number_without_decimals_of_its_own_has_a_grain_that_is_next_to_nothing() -> None:
    assert 0 < granularity(Fraction(200, 3)) < Fraction(1, 10**9)


@pytest.mark.parametrize(
    ("line", "number", "tolerance"),
    [
        (COUNT, 0, 0),
        (COUNT, 1, 1),
        (COUNT, 3, 1),
        (COUNT, 5, 1),
        (COUNT, 100, 20),
        (COUNT, 137, Fraction(274, 100)),
        (COUNT, 1_137, Fraction(2_274, 100)),
        (COUNT, 10_000, 2_000),
        (COUNT, 1_100_000, 100_000),
        (COUNT, 15_500, 500),
        (MONEY, 3, Fraction(6, 10)),
        (MONEY, 300, 60),
        (MONEY, 0, 0),
        (PERCENT, 12, 2),
    ],
)
def test_tolerance_lies_between_2_and_20_percent(
    line: Numbers, number: Number, tolerance: Number
) -> None:
    assert line.tolerance(number) == tolerance


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1_100_000, "1,100,000"),
        (Fraction(200, 3), "66.67"),
        (Decimal("2.50"), "2.5"),
        (Fraction(2_999, 1_000), "3"),
        (Fraction(1, 3), "0.33"),
        (-5, "−5"),
        (Fraction(-5, 2), "−2.5"),
        (Fraction(-1, 4), "−0.25"),
    ],
)
def test_numbers_are_written_plainly(number: Number, written: str) -> None:
    assert plain(number) == written


@pytest.mark.parametrize(
    ("line", "interval", "written"),
    [
        (COUNT, exactly(300), "exactly 300"),
        (COUNT, closed(20_000, 199_999), "20,000 to under 200,000"),
        (COUNT, Interval(before(10_001), HIGHEST), "more than 10,000"),
        (COUNT, Interval(before(10_000), HIGHEST), "at least 10,000"),
        (COUNT, closed(0, 9), "at most 9"),
        (COUNT, closed(0, 9_999), "under 10,000"),
        (COUNT, closed(0, 10_000), "at most 10,000"),
        (COUNT, closed(2, 9), "2 to 9"),
        (COUNT, closed(10_001, 20_000), "more than 10,000, at most 20,000"),
        (MONEY, exactly(300), "exactly USD 300"),
        (MONEY, closed(240, 360), "USD 240 to USD 360"),
        (MONEY, Interval(after(300), HIGHEST), "more than USD 300"),
        (MONEY, Interval(before(0), before(300)), "under USD 300"),
        (Numbers("money"), exactly(300), "exactly 300"),
        (Numbers("money", "rial"), closed(300, 400), "300 rial to 400 rial"),
        (Numbers("change", "points"), closed(3, 4), "3 to 4 percentage points"),
        (PERCENT, Interval(after(50), after(100)), "more than 50 %, at most 100 %"),
        (PERCENT, closed(0, 12), "at most 12 %"),
        (DURATION, closed(84, 93), "84 to 93 days"),
        (DURATION, exactly(14), "exactly 14 days"),
        (NUMBER, exactly(Decimal("2.5")), "exactly 2.5"),
        (NUMBER, Interval(LOWEST, before(-5)), "under −5"),
        (NUMBER, closed(-5, 0), "−5 to 0"),
        (NUMBER, Interval(LOWEST, HIGHEST), "any number"),
        (LENGTH, closed(3, 4), "3 to 4 km"),
        (LENGTH, exactly(10), "exactly 10 km"),
        (AGE, exactly(45), "exactly 45 years"),
        (AGE, exactly(1), "exactly 1 year"),
        (AGE, closed(40, 49), "40 to 49 years"),
        (AGE, closed(0, 17), "at most 17 years"),
        (AGE, Interval(before(101), HIGHEST), "at least 101 years"),
        (DURATION, exactly(1), "exactly 1 day"),
        (DURATION, exactly(Fraction(1, 16)), "exactly 1.5 hours"),
        (DURATION, closed(Fraction(1, 144), Fraction(1, 96)), "10 to 15 minutes"),
        (DURATION, closed(Fraction(1, 48), 2), "30 minutes to 2 days"),
        (DURATION, closed(1, 2), "1 to 2 days"),
        (DURATION, exactly(Fraction(1, 86_400)), "exactly 1 second"),
    ],
)
def test_intervals_of_numbers_are_written(line: Numbers, interval: Interval, written: str) -> None:
    assert line.write(interval) == written


@pytest.mark.parametrize("line", [COUNT, MONEY, PERCENT, DURATION, AGE])
def test_distinct_intervals_are_written_in_distinct_words(line: Numbers) -> None:
    ends = [0, 1, 2, 99, 100, 101, 199, 200, 201, 300]
    cuts = [*(side(end) for end in ends for side in (before, after)), HIGHEST]
    snapped = {line.snap(Interval(lower, upper)) for lower, upper in combinations(cuts, 2)}
    kept = [interval for interval in snapped if not interval.is_empty]
    assert len({line.write(interval) for interval in kept}) == len(kept)


DAY = calendar.ordinal(2019, 3, 10)


@pytest.mark.parametrize(
    ("interval", "written"),
    [
        (exactly(DAY), "10 March 2019"),
        (closed(DAY - 9, DAY + 21), "March 2019"),
        (Interval(LOWEST, after(DAY)), "on or before 10 March 2019"),
        (Interval(before(DAY), HIGHEST), "10 March 2019 or later"),
    ],
)
def test_intervals_of_days_are_written(interval: Interval, written: str) -> None:
    assert Days().write(interval) == written


def test_distinct_intervals_of_days_are_written_in_distinct_words() -> None:
    days = range(DAY, DAY + 40)
    cuts = [before(day) for day in days]
    spans = [closed(first, last) for first, last in product(days, days) if first <= last]
    spans += [Interval(LOWEST, after(day)) for day in days]
    spans += [Interval(cut, HIGHEST) for cut in cuts]
    assert len({Days().write(span) for span in spans}) == len(spans)


ARTICLE = ((174, ""),)
PART = ((174, ""), (2, ""))


@pytest.mark.parametrize(
    ("line", "interval", "written"),
    [
        (Provisions(), below(ARTICLE), "174"),
        (Provisions("penal code"), below(PART), "174(2) of the penal code"),
        (
            Provisions("act", "kazakhstan"),
            below(ARTICLE),
            "174 of the act (kazakhstan)",
        ),
        (Provisions(), Interval(before(ARTICLE), below(((176, ""),)).upper), "174 to 176"),
        (Provisions(), below(((120, "-1"),)), "120-1"),
        (Provisions(), below(((66, "A"),)), "66A"),
        (Provisions(), below(((0, "inciting hatred"),)), "inciting hatred"),
        (Names(), below(("almaty", "rahat palace")), "“rahat palace”"),
    ],
)
def test_paths_are_written(line: Line, interval: Interval, written: str) -> None:
    assert line.write(interval) == written


def test_a_path_holds_what_continues_it_and_nothing_beside_it() -> None:
    article = below(ARTICLE)
    assert below(PART) <= article
    assert below((*PART, (0, "a"))) <= below(PART)
    assert not below(((174, "-1"),)).meets(article)
    assert not below(((1742, ""),)).meets(article)
    assert not below(((175, ""),)).meets(article)


def test_the_last_step_stands_after_every_other() -> None:
    assert sorted([LAST, (174, "z")], key=lambda step: (step,)) == [(174, "z"), LAST]
    assert not LAST < (10**9, "")
    assert LAST != (174, "")
    assert hash(LAST) == hash(LAST)
    assert repr(LAST) == "LAST"
    assert write_path(ARTICLE) == "174"
