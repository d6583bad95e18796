"""What a line writes, the parser reads back; and nothing of the machine changes a reading."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.core.interval import HIGHEST, LOWEST, Interval, after, before, closed, exactly
from factcheck.core.lines import Days, Line, Numbers, Provisions, below
from factcheck.core.lines.changes import Changes
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Reading

FIRST, LAST = 365_244, 1_095_000  # days of the years 1001 to 2998: four digits are a year
numbers = st.integers(0, 10**12)
hundredths = st.integers(0, 10**8).map(lambda n: Fraction(n, 100))
days = st.integers(FIRST, LAST)


def sets(
    points: st.SearchStrategy[int] | st.SearchStrategy[Fraction],
) -> st.SearchStrategy[Interval]:
    """Return intervals of a line of numbers: points, stretches and bounds, ends in or out."""
    steps = st.sampled_from([before, after])
    upward = st.builds(lambda step, low: Interval(step(low), HIGHEST), steps, points)
    downward = st.builds(lambda step, high: Interval(before(0), step(high)), steps, points)
    between = st.builds(
        lambda low, high, ends: Interval(ends[0](min(low, high)), ends[1](max(low, high))),
        points, points, st.tuples(steps, steps),
    )  # fmt: skip
    found = st.one_of(points.map(exactly), upward, downward, between)
    return found.filter(lambda each: not each.is_empty and each.upper > before(0))


def read_back(line: Line, interval: Interval, said_on: int | None = None) -> Interval:
    """Return the hard set of what the line writes for an interval."""
    context = Context(
        kind=line.kind, unit=line.unit if line.kind == "count" else "", said_on=said_on
    )
    found = parse(line.write(interval), context)
    assert isinstance(found, Reading), found
    assert found.line.unit == line.unit
    return found.hard


@given(sets(numbers))
@example(closed(20_000, 199_999))
@example(Interval(after(10_000), HIGHEST))
def test_counts_read_back(interval: Interval) -> None:
    line = Numbers("count", "people")
    snapped = line.snap(interval)
    if not snapped.is_empty:
        assert read_back(line, snapped) == snapped


@given(sets(hundredths), st.sampled_from(["USD", "KZT", "EUR"]))
def test_money_reads_back(interval: Interval, code: str) -> None:
    line = Numbers("money", code)
    assert read_back(line, interval) == interval


@given(sets(st.integers(0, 10_000).map(lambda n: Fraction(n, 100))))
def test_shares_read_back(interval: Interval) -> None:
    line = Numbers("percent")
    assert read_back(line, interval) == interval


@given(sets(st.integers(1, 40_000)))
def test_lengths_of_time_read_back(interval: Interval) -> None:
    line = Numbers("duration")
    assert read_back(line, interval) == interval


@given(sets(st.integers(0, 120)))
def test_ages_read_back(interval: Interval) -> None:
    line = Numbers("age", "year")
    snapped = line.snap(interval)
    if not snapped.is_empty:
        assert read_back(line, snapped) == snapped


@given(st.integers(1, 10**6), st.sampled_from([-1, 1]), st.sampled_from(["percent", "points"]))
def test_changes_read_back(size: int, way: int, unit: str) -> None:
    point = exactly(Fraction(way * size, 100))
    assert read_back(Changes(unit), point) == point


@given(days, st.integers(0, 800))
@example(737_060, 364)
@example(737_060, 1)
def test_days_read_back(first: int, more: int) -> None:
    for interval in (
        closed(first, first + more),
        Interval(LOWEST, after(first)),
        Interval(before(first), HIGHEST),
    ):
        assert read_back(Days(), interval) == interval


steps = st.tuples(st.integers(1, 999), st.sampled_from(["", "A", "-1"]))
parts = st.lists(st.integers(1, 99).map(lambda n: (n, "")), max_size=2)


@given(steps, parts, st.sampled_from(["", "penal (criminal) code", "constitution"]))
def test_provisions_read_back(
    step: tuple[int, str], inner: list[tuple[int, str]], name: str
) -> None:
    number, suffix = step
    path = ((max(number, 2), suffix), *inner)
    line = Provisions(name)
    assert read_back(line, below(path)) == below(path)


SAMPLE = (
    "About 1.1 million people, 10.5 % of them under 18, were held since March 2017; he was fined"
    " $1,200.50 last Sunday under Article 174(2) of the penal code."
)
SURROUNDINGS = (
    {"LC_ALL": "C", "TZ": "UTC"},
    {"LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "America/Adak", "PYTHONHASHSEED": "7"},
)


@pytest.mark.parametrize("surroundings", SURROUNDINGS[1:], ids=lambda each: each["TZ"])
def test_a_reading_never_depends_on_the_machine(surroundings: dict[str, str]) -> None:
    here, there = (answered(each) for each in (SURROUNDINGS[0], surroundings))
    assert here == there
    assert len(here["readings"]) == len(("million", "%", "under 18", "since", "$", "Sunday", "174"))


def answered(surroundings: dict[str, str]) -> dict[str, list[object]]:
    """Return how the sample is read in a process with other settings, by its filter."""
    asked = json.dumps({"text": SAMPLE, "published": "2019-03-12"})
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "read", "--jsonl"],
        input=asked.encode(), capture_output=True, check=True,
        env={**os.environ, "PYTHONUTF8": "1", **surroundings},
    )  # fmt: skip
    found: dict[str, list[object]] = json.loads(done.stdout)
    return found
