"""Laws of verdicts, by enumeration of small readings; of reconciling, against small worlds."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest

from factcheck.core.comparison import (
    Verdict,
    accumulates,
    excuse,
    falls,
    is_apart,
    is_below,
    judge,
    reconciled,
    verdict,
)
from factcheck.core.interval import EVERYTHING, closed, exactly
from factcheck.core.reading.records import Leeway, Reading
from tests.universe import (
    EXCUSED,
    LINE,
    NESTED,
    PLAIN,
    SPANS,
    STATED,
    Stated,
    figure,
    reading,
)

if TYPE_CHECKING:
    from factcheck.core.answers import Answer


def test_the_order_of_two_readings_never_matters() -> None:
    for a, b in product([*NESTED, *EXCUSED], EXCUSED):
        assert verdict(a, b) is verdict(b, a), (a, b)
    for a, b in combinations(NESTED, 2):
        assert verdict(a, b) is verdict(b, a), (a, b)


def test_a_reading_agrees_with_itself() -> None:
    assert all(verdict(a, a) is Verdict.AGREE for a in [*NESTED, *EXCUSED])


def test_without_leeway_readings_conflict_exactly_where_no_point_is_shared() -> None:
    for a, b in product(NESTED, NESTED):
        assert (verdict(a, b) is Verdict.CONFLICT) == is_apart(a, b), (a, b)


def test_readings_that_meet_are_in_tension_exactly_where_their_likely_sets_do_not() -> None:
    for a, b in product(NESTED, NESTED):
        if a.hard.meets(b.hard) and a.hard != b.hard:
            meets = a.likely.meets(b.likely)
            assert verdict(a, b) is (Verdict.COMPATIBLE if meets else Verdict.TENSION), (a, b)


def test_leeway_only_ever_makes_a_verdict_milder() -> None:
    for a, b in product(PLAIN, EXCUSED):
        bare = verdict(a, reading(b.hard))
        assert verdict(a, b) <= bare, (a, b)
        assert verdict(a, b) is bare or is_apart(a, b), (a, b)


def test_an_excuse_asks_that_the_leeway_holds_the_whole_other_reading() -> None:
    for a, b in product(EXCUSED, PLAIN):
        held = b.hard <= a.leeway.interval
        assert (excuse(a, b) is Verdict.CONFLICT) == (not held or a.leeway.rule == "none")


def test_wider_words_never_turn_readings_that_meet_into_a_conflict() -> None:
    for a, b in product(PLAIN, PLAIN):
        if verdict(a, b) is not Verdict.CONFLICT:
            wider = (reading(hard) for hard in SPANS if b.hard <= hard)
            assert all(verdict(a, wide) is not Verdict.CONFLICT for wide in wider), (a, b)


def test_of_two_readings_that_part_exactly_one_is_below() -> None:
    for a, b in product(NESTED, NESTED):
        parted = is_apart(a, b) or not a.likely.meets(b.likely)
        assert (is_below(a, b) or is_below(b, a)) == parted, (a, b)
        assert not (is_below(a, b) and is_below(b, a)), (a, b)


def test_free_texts_differ_whatever_they_say() -> None:
    a, b = (
        Reading(words, LINE, exactly(n), exactly(n), Leeway(EVERYTHING, "wording"), ())
        for n, words in enumerate("ab")
    )
    assert verdict(a, b) is Verdict.DIFFER


DAYS = (0, 1, 2)
NOW = list(product((0, 1, 2), repeat=3))  # how many are held on each of three days
WORLDS = [
    (now, ever)
    for now in NOW
    for ever in NOW
    if all(ever[day] >= max(now[: day + 1]) for day in DAYS) and list(ever) == sorted(ever)
]
"""What may be true on three days: those ever held are never fewer, nor fewer than those now."""


def may_both_be_right(low: Answer, high: Answer, days: tuple[int, int]) -> bool:
    """Whether in some world the first says 1 of its day and the second 2 of its own."""
    return any(
        world[accumulates(low)][days[0]] == 1 and world[accumulates(high)][days[1]] == 2
        for world in WORLDS
    )


@pytest.mark.parametrize("varies", ["stock", "cumulative"])
def test_stated_days_explain_exactly_what_some_world_allows(varies: str) -> None:
    for mine, yours, *days in product(("", "now", "ever"), ("", "now", "ever"), DAYS, DAYS):
        low = figure(1, Stated(str(mine), int(days[0])), varies)
        high = figure(2, Stated(str(yours), int(days[1])), varies)
        explained = bool(reconciled(low, high))
        possible = may_both_be_right(low, high, (int(days[0]), int(days[1])))
        said_on_one_day = days[0] == days[1] and "" in (mine, yours)
        assert explained == possible or said_on_one_day, (mine, yours, days)
        assert not (explained and said_on_one_day), (mine, yours, days)
        assert not (explained and falls(low, high)), (mine, yours, days)


@pytest.mark.parametrize("varies", ["stock", "cumulative", "fixed"])
def test_the_order_of_two_answers_never_matters(varies: str) -> None:
    for mine, yours in product(STATED, STATED):
        a, b = figure(1, mine, varies), figure(2, yours, varies)
        assert judge(a, b) == judge(b, a), (mine, yours)


@pytest.mark.parametrize("varies", ["stock", "cumulative", "fixed"])
def test_what_only_one_side_states_explains_nothing(varies: str) -> None:
    for stated in STATED:
        for a, b in ((Stated(), stated), (stated, Stated())):
            assert not reconciled(figure(1, a, varies), figure(2, b, varies)), stated


def test_two_beginnings_explain_only_that_the_longer_count_is_higher() -> None:
    early, late = Stated("ever", None, 0), Stated("ever", None, 1)
    assert reconciled(figure(1, late, "stock"), figure(2, early, "stock"))
    assert not reconciled(figure(1, early, "stock"), figure(2, late, "stock"))
    assert not reconciled(figure(1, early, "stock"), figure(2, early, "stock"))


def test_days_explain_nothing_of_what_does_not_vary() -> None:
    assert not reconciled(figure(1, Stated("", 0), "fixed"), figure(2, Stated("", 1), "fixed"))


def test_days_that_may_be_one_explain_nothing() -> None:
    low = figure(1, Stated("", 0), "stock")
    year = low._replace(reading=reading(exactly(2)), as_of=closed(0, 2))
    assert not reconciled(low, year)
