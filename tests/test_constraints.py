"""What structure demands: parts within wholes, parts against a total, dates in order."""

from __future__ import annotations

from itertools import product

import pytest

from factcheck.core.claims import Claim, Constraint, Ledger, Question
from factcheck.core.constraints import Broken, examine, shared
from factcheck.core.findings.conflicts import Kind
from factcheck.core.interval import Interval, closed, exactly
from tests.support import answers, claim, ledger

GROUPS = {"whole": "", "one": "whole", "two": "whole", "inner": "one", "far": ""}
AT_MOST = Constraint(total="q", of=("whole",), parts=("one", "two"), add_up="at-most")
EXACTLY = AT_MOST._replace(add_up="exactly")


def of(group: str, says: str) -> Claim:
    return claim(says, id=f"{group}: {says}", of=(group,) if group else ())


def grouped(*claims: Claim, kind: str, constraints: tuple[Constraint, ...] = ()) -> Ledger:
    return ledger(claims, kind=kind, groups=GROUPS, constraints=constraints)


def sides(broken: list[Broken]) -> list[tuple[list[str], list[str]]]:
    return [([a.claim.id for a in b.above], [a.claim.id for a in b.under]) for b in broken]


def above_wholes(*claims: Claim, kind: str = "count") -> list[Broken]:
    kept = grouped(*claims, kind=kind)
    return list(examine(answers(kept), kept).broken)


def sums(constraint: Constraint, *claims: Claim, kind: str = "count") -> list[Broken]:
    kept = grouped(*claims, kind=kind, constraints=(constraint,))
    found = examine(answers(kept), kept).broken
    return [broken for broken in found if broken.kind is Kind.SUM]


@pytest.mark.parametrize(
    ("part", "whole", "count"),
    [
        ("1,001", "at most 1,000", 1),
        ("1,000", "at most 1,000", 0),
        ("11,025", "10,000", 1),
        ("10,500", "10,000", 0),
        ("10,501", "10,000", 1),
        ("over 10,000", "10,000", 0),
        ("at least 10,501", "10,000", 1),
        ("tens of thousands", "about 10,000", 1),
        ("tens of thousands", "about 20,000", 0),
        ("4,000,001", "up to 2 million", 1),
        ("4,000,000", "up to 2 million", 0),
        ("at least 10", "at least 3", 0),
    ],
)
def test_a_part_is_above_its_whole_only_beyond_the_leeway_of_both(
    part: str, whole: str, count: int
) -> None:
    assert len(above_wholes(of("one", part), of("whole", whole))) == count
    assert not above_wholes(of("whole", part), of("one", whole))


@pytest.mark.parametrize(
    ("kind", "high", "low", "count"),
    [
        ("count", "300", "100", 1),
        ("money", "$300", "$100", 1),
        ("percent", "30 %", "10 %", 0),
        ("date", "2019", "2018", 0),
        ("duration", "three years", "one year", 0),
    ],
)
def test_only_counts_and_money_of_a_whole_are_at_least_those_of_a_part(
    kind: str, high: str, low: str, count: int
) -> None:
    assert len(above_wholes(of("one", high), of("whole", low), kind=kind)) == count


def test_the_nearest_pair_comes_first() -> None:
    (broken,) = above_wholes(of("one", "90"), of("one", "50"), of("whole", "10"), of("whole", "20"))
    assert sides([broken]) == [(["one: 50", "one: 90"], ["whole: 20", "whole: 10"])]


def test_a_chain_of_groups_is_one_premise_a_link() -> None:
    (broken,) = above_wholes(of("inner", "90"), of("whole", "10"))
    said = [premise.says for premise in broken.premises]
    assert said == ["Inner part of One", "One part of Whole"]


def test_totals_are_held_by_the_tightest_claims() -> None:
    broken = sums(
        AT_MOST,
        of("one", "60"),
        of("one", "at least 10"),
        of("two", "70"),
        of("whole", "at most 110"),
        of("whole", "100"),
    )
    assert sides(broken) == [(["one: 60", "two: 70"], ["whole: 100"])]
    assert broken[0].kind is Kind.SUM


@pytest.mark.parametrize(
    ("one", "two", "whole", "constraint", "above"),
    [
        ("60", "50", "at least 100", EXACTLY, []),
        ("60", "46", "100", AT_MOST, [["one", "two"]]),
        ("60", "45", "100", AT_MOST, []),
        ("60", "40", "100", EXACTLY, []),
        ("60", "34", "100", EXACTLY, [["whole"]]),
        ("60", "34", "100", AT_MOST, []),
        ("60", "at least 30", "200", EXACTLY, []),
        ("at least 60", "at least 50", "fewer than 106", AT_MOST, [["one", "two"]]),
        ("at least 60", "at least 50", "fewer than 111", AT_MOST, []),
        ("at most 60", "at most 30", "at least 95", EXACTLY, [["whole"]]),
    ],
)
def test_parts_add_up_to_at_most_or_exactly_the_whole(
    one: str, two: str, whole: str, constraint: Constraint, above: list[list[str]]
) -> None:
    broken = sums(constraint, of("one", one), of("two", two), of("whole", whole))
    assert [[a.claim.of[0] for a in b.above] for b in broken] == above


@pytest.mark.parametrize(
    ("one", "two", "whole", "count"),
    [
        ("at least $61", "at least $41", "at most $101", 1),
        ("at least $61", "at least $41", "at most $102", 0),
        ("at least $61", "at least $41", "less than $102", 1),
        ("more than $61", "at least $41", "at most $102", 1),
        ("at least $61", "at least €41", "at most $70", 0),
    ],
)
def test_sums_mind_open_ends_and_currencies(one: str, two: str, whole: str, count: int) -> None:
    claims = of("one", one), of("two", two), of("whole", whole)
    assert len(sums(AT_MOST, *claims, kind="money")) == count


@pytest.mark.parametrize(
    ("one", "two", "whole", "count"),
    [
        ("at most $61", "at most $41", "at least $103", 1),
        ("at most $61", "at most $41", "at least $102", 0),
        ("less than $61", "at most $41", "at least $102", 1),
        ("at most $61", "at most $41", "more than $102", 1),
        ("at most $61", "at most €41", "at least $103", 0),
    ],
)
def test_sums_that_fall_short_mind_them_too(one: str, two: str, whole: str, count: int) -> None:
    claims = of("one", one), of("two", two), of("whole", whole)
    assert len(sums(EXACTLY, *claims, kind="money")) == count


def test_a_part_that_alone_exceeds_a_whole_it_is_not_declared_part_of_breaks_the_sum() -> None:
    loose = AT_MOST._replace(parts=("one", "far"))
    broken = sums(loose, of("one", "10"), of("far", "500"), of("whole", "100"))
    assert sides(broken) == [(["far: 500"], ["whole: 100"])]
    assert not sums(AT_MOST, of("one", "10"), of("two", "500"), of("whole", "100"))


def test_a_share_that_alone_exceeds_the_whole_breaks_the_sum() -> None:
    claims = of("one", "10 %"), of("two", "80 %"), of("whole", "60 %")
    assert sides(sums(AT_MOST, *claims, kind="percent")) == [(["two: 80 %"], ["whole: 60 %"])]


def test_a_total_without_groups_is_that_of_everyone() -> None:
    everyone = AT_MOST._replace(of=())
    broken = sums(everyone, of("one", "60"), of("two", "70"), of("", "100"))
    assert sides(broken) == [(["one: 60", "two: 70"], [": 100"])]
    assert broken[0].premises[0].says == "One + Two are at most everyone"


def test_a_total_is_of_a_union_in_whatever_order() -> None:
    union = AT_MOST._replace(of=("far", "whole"))
    whole = claim("100", id="union", of=("whole", "far"))
    assert sums(union, of("one", "60"), of("two", "70"), whole)


@pytest.mark.parametrize(
    "constraint",
    [Constraint(earlier="q", later="r"), EXACTLY._replace(parts=()), AT_MOST._replace(total="r")],
)
def test_what_is_no_sum_of_this_question_adds_nothing_up(constraint: Constraint) -> None:
    assert not sums(constraint, of("one", "60"), of("two", "70"), of("whole", "100"))


@pytest.mark.parametrize("kind", ["name", "date"])
def test_what_has_no_numbers_is_never_added_up(kind: str) -> None:
    claims = of("one", "2018"), of("two", "2019"), of("whole", "2017")
    assert not sums(AT_MOST, *claims, kind=kind)


def test_rounding_never_makes_a_sum_an_alarm() -> None:
    for one, two in product(("310,000", "300,000", "295,000"), repeat=2):
        assert not sums(EXACTLY, of("one", one), of("two", two), of("whole", "600,000"))


def before(earlier: str, later: str) -> Constraint:
    return Constraint(earlier=earlier, later=later)


def dated(*said: tuple[str, str], links: tuple[Constraint, ...]) -> list[list[str]]:
    """Return the premises of each finding, of dates given by question."""
    claims = [claim(day, id=f"{question}: {day}", question=question) for question, day in said]
    asked = [Question(id, kind="date") for id in "abcd"]
    kept = ledger(claims, questions=asked, constraints=links)
    return [[p.says for p in broken.premises] for broken in examine(answers(kept), kept).broken]


def test_the_shortest_chain_of_orders_is_told() -> None:
    links = (before("a", "b"), before("b", "c"), before("a", "c"), before("c", "d"))
    broken = dated(("a", "2019"), ("c", "2018"), ("d", "2017"), links=links)
    assert broken == [["a before c"], ["c before d"], ["a before c", "c before d"]]


def test_of_two_chains_the_longer_lag_is_told() -> None:
    slow = before("a", "c")._replace(lag="at least two years")
    links = (before("a", "b"), before("b", "c"), slow)
    assert dated(("a", "2018"), ("c", "2019"), links=links) == [
        ["a before c, by at least two years"]
    ]


def test_dates_in_a_circle_without_lags_are_of_one_day() -> None:
    links = (before("a", "b"), before("b", "a"))
    assert not dated(("a", "2019"), ("b", "March 2019"), links=links)
    assert dated(("a", "2019"), ("b", "2018"), links=links) == [["a before b"]]


def in_order(early: str, late: str, groups: tuple[str, ...] = ()) -> list[Broken]:
    """Return what two dates break, two links apart, beside a number that has no order."""
    said = [
        claim(early, id="early", question="a", of=groups[:1]),
        claim(late, id="late", question="c", of=groups[1:]),
        claim("four", id="four", question="n"),
    ]
    asked = [*(Question(id, kind="date") for id in "abc"), Question("n", kind="count")]
    links = (before("a", "b"), before("b", "c"), before("a", "n"))
    kept = ledger(said, groups=GROUPS, questions=asked, constraints=links)
    return list(examine(answers(kept), kept).broken)


@pytest.mark.parametrize(
    ("early", "late", "count"),
    [
        ("10 March 2019", "9 March 2019", 1),
        ("10 March 2019", "10 March 2019", 0),
        ("10 March 2019", "March 2019", 0),
        ("March 2019", "February 2019", 1),
        ("since 2018", "2017", 1),
        ("by 2018", "2017", 0),
        ("2019", "since 2018", 0),
        ("after 2018", "before 2018", 1),
    ],
)
def test_the_earlier_date_may_not_lie_wholly_after_the_later(
    early: str, late: str, count: int
) -> None:
    assert len(in_order(early, late)) == count


def test_dates_of_two_groups_have_no_order() -> None:
    assert in_order("2019", "2018", ("one", "one"))
    assert not in_order("2019", "2018", ("one", "two"))


@pytest.mark.parametrize(
    ("spans", "common"),
    [
        ([closed(1, 3)], closed(1, 3)),
        ([closed(1, 3), closed(2, 5)], closed(2, 3)),
        ([exactly(1), exactly(3)], closed(1, 3)),
        ([closed(1, 3), closed(2, 5), exactly(9)], closed(1, 9)),
    ],
)
def test_what_a_side_has_in_common(spans: list[Interval], common: Interval) -> None:
    assert shared(spans) == common
