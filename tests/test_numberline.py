"""The number line keeps the order of points, at every width, and never sets labels too close."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core import calendar
from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed, exactly
from factcheck.core.lines import Changes, Days, Line, Names, Numbers, Provisions, below
from factcheck.render.numberline import DRAWN, MARGIN, TYPED, Row, draw, legend, marks
from factcheck.render.numberline.scales import figure, log_column
from factcheck.render.style import Screen, Signs

PEOPLE = Numbers("count", "people")
EURO = Numbers("money", "EUR")
DAY = calendar.ordinal(2019, 3, 9)
WIDTHS = (*range(40, 200, 4), 199, 200)


def row(label: str, hard: Interval, likely: Interval | None = None) -> Row:
    return Row(label, hard, likely or hard)


DRAWINGS: dict[str, tuple[Line, tuple[Row, ...]]] = {
    "linear": (PEOPLE, (row("A", exactly(3_000_000)), row("B", closed(1_000_000, 1_200_000)))),
    "log": (
        PEOPLE,
        (row("A", exactly(10_000)), row("B", closed(20_000, 199_999), closed(20_000, 99_999))),
    ),
    "nights": (Days(), (row("A", exactly(DAY + 1)), row("B", closed(DAY, DAY + 1), exactly(DAY)))),
    "open": (
        Days(),
        (row("A", Interval(LOWEST, after(DAY))), row("B", Interval(before(DAY + 90), HIGHEST))),
    ),
    "ages": (Days(), (row("A", exactly(calendar.ordinal(-43, 3, 15))), row("B", exactly(DAY)))),
    "over": (
        PEOPLE,
        (row("A", Interval(before(10_001), HIGHEST), closed(10_001, 20_000)), row("B", exactly(3))),
    ),
    "money": (EURO, (row("A", exactly(300)), row("B", exactly(Fraction(625, 2))))),
    "huge": (PEOPLE, (row("A", exactly(10**39)), row("B", closed(3, 4)))),
    "one": (PEOPLE, (row("A", exactly(7)),)),
    "nothing": (PEOPLE, (row("A", exactly(0)),)),
    "shares": (Numbers("percent"), (row("A", exactly(Fraction(200, 3))), row("B", exactly(70)))),
    "changes": (
        Changes("percent"),
        (
            row("A", Interval(LOWEST, before(-5)), closed(-6, -5)),
            row("B", closed(Fraction(5, 2), 9)),
        ),
    ),
}


@pytest.mark.parametrize("signs", Signs)
@pytest.mark.parametrize("name", DRAWINGS)
def test_every_mark_lies_within_the_width_and_no_labels_touch(name: str, signs: Signs) -> None:
    line, rows = DRAWINGS[name]
    for columns in WIDTHS:
        screen = Screen(columns, signs=signs)
        labels, axis, *drawn = draw(rows, line, screen)
        assert len(drawn) == len(rows)
        assert max(map(len, (labels, axis, *drawn))) <= screen.room
        ticks = [place for place, sign in enumerate(axis) if sign == marks(screen).tick]
        starts = [found.start() for found in re.finditer(r"\S+(?: \S+)*", labels)]
        assert set(starts) - set(ticks) <= {starts[-1]}  # the unit stands at no tick
        assert starts[0] in ticks
        for shown in drawn:
            assert len(shown) <= len(axis)


def test_the_founding_conflicts_are_drawn_as_agreed() -> None:
    line, rows = DRAWINGS["log"]
    assert draw(rows, line, Screen(64)) == (
        "     10,000   20,000      50,000   100,000  200,000   log scale",
        "     ┬────────┬───────────┬────────┬────────┬────",
        "  A  ●",
        "  B           ├━━━━━━━━━━━━━━━━━━━━━┄┄┄┄┄┄┄┄○",
    )
    line, rows = DRAWINGS["nights"]
    assert draw(rows, line, Screen(64, signs=Signs.ASCII)) == (
        "     Sat 9 March         Sun 10 March       Mon 11 March   2019",
        "     +-------------------+------------------+----",
        "  A                      [==================o",
        "  B  [====================..................o",
    )


@pytest.mark.parametrize("line", [Names(), Provisions(), Names(kind="text")])
def test_a_line_without_measure_is_not_drawn(line: Line) -> None:
    path = below(((174, ""),))
    assert draw([row("A", path), row("B", path)], line, Screen()) == ()


def test_no_rows_draw_nothing() -> None:
    assert draw([], PEOPLE, Screen()) == ()


def test_the_legend_shows_the_signs_of_the_screen() -> None:
    assert all(sign in legend(Screen()) for sign in DRAWN[:4] + DRAWN[5:7])
    assert legend(Screen(signs=Signs.ASCII)).isascii()
    assert len(set(TYPED)) == len(TYPED)


points = st.one_of(
    st.integers(0, 10**12),
    st.integers(0, 400),
    st.fractions(min_value=0, max_value=10**6, max_denominator=1000),
)


@given(st.lists(points, min_size=2, max_size=5), st.sampled_from([40, 41, 80, 111, 200]))
def test_points_keep_their_order_in_columns(values: list[int | Fraction], columns: int) -> None:
    rows = [row(str(number), exactly(value)) for number, value in enumerate(values)]
    _, axis, *drawn = draw(rows, EURO, Screen(columns))
    places = [line.index("●") for line in drawn]
    for (one, other), (here, there) in zip(
        combinations(values, 2), combinations(places, 2), strict=True
    ):
        assert here == there if one == other else (here <= there) == (one < other) or here == there
    assert all(MARGIN <= place < len(axis) for place in places)


@given(st.lists(st.integers(-800_000, 3_000_000), min_size=2, max_size=4), st.integers(40, 200))
def test_days_keep_their_order_in_columns(days: list[int], columns: int) -> None:
    rows = [row("A", exactly(day)) for day in sorted(days)]
    labels, axis, *drawn = draw(rows, Days(), Screen(columns))
    places = [next(place for place, sign in enumerate(line[3:]) if sign in "●├") for line in drawn]
    assert places == sorted(places)
    assert len(axis) <= Screen(columns).room >= len(labels)


@given(st.integers(1, 10**6), st.integers(2, 10**6), st.integers(1, 200))
def test_a_log_column_lies_between_its_neighbours(low: int, factor: int, columns: int) -> None:
    whole = Fraction(factor)
    found = [
        log_column(Fraction(low + step, low), whole, columns)
        for step in (0, low // 3, low)
        if Fraction(low + step, low) <= whole
    ]
    assert found[0] == 0
    assert all(one <= other for one, other in pairwise(found))
    assert log_column(whole, whole, columns) == columns


@pytest.mark.parametrize(
    ("number", "label"),
    [
        ("0", "0"),
        ("50000", "50,000"),
        ("1500000", "1.5 M"),
        ("2000000000", "2 bn"),
        ("5000000000000", "5 tn"),
        (f"1{'0' * 18}", "10^18"),
        (f"2{'0' * 18}", "2×10^18"),
        ("1/200", "0.005"),
        ("5/2", "2.5"),
    ],
)
def test_ticks_are_labelled_briefly(number: str, label: str) -> None:
    assert figure(Fraction(number)) == label
