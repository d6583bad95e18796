"""Sets of claims that cannot all be true, beyond what the folders of tests/data/ledgers show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.core.claims import Claim, Constraint, Group, Ledger, Places, Question
from factcheck.core.constraints import Examined, examine
from factcheck.core.constraints.cycles import MOST_OF_ONE
from factcheck.core.constraints.lags import Lag, lag_of
from factcheck.core.constraints.moments import MOST_SETTINGS
from factcheck.core.constraints.telling import MOST_SETS
from factcheck.core.diagnostics import Place
from factcheck.core.findings.conflicts import Kind
from tests.support import answers, claim, ledger, source

if TYPE_CHECKING:
    from collections.abc import Sequence

GROUPS = {
    "whole": "",
    "one": "whole",
    "two": "whole",
    "three": "whole",
    "inner": "one",
    "outer": "one",
}


def of(group: str, says: str, question: str = "q", **fields: str) -> Claim:
    id = f"{question} {group}: {says}".strip()
    return claim(says, id=id, question=question, of=tuple(group.split()), **fields)


def apart(*claims: Claim, constraints: Sequence[Constraint] = (), also: str = "whole") -> Ledger:
    """Return a ledger that says of the parts of a group or two that they share nothing."""
    kept = ledger(claims, kind="count", groups=GROUPS, constraints=tuple(constraints))
    groups = dict(kept.groups)
    for whole in ("whole", also):
        groups[whole] = groups[whole]._replace(disjoint="yes")
    return kept._replace(groups=groups)


def look(kept: Ledger) -> Examined:
    return examine(answers(kept), kept)


def sets(kept: Ledger) -> list[list[str]]:
    return [[a.claim.id for a in (*b.above, *b.under)] for b in look(kept).broken]


@pytest.mark.parametrize(
    ("union", "claims", "broken"),
    [
        ("one two", ("one: 60", "two: 50"), 1),
        ("one two", ("one: 50", "two: 40"), 0),
        ("inner two", ("inner: 60", "two: 50"), 1),
        ("inner two", ("one: 160", "two: 50"), 0),
        ("inner one", ("inner: 60", "one: 90"), 0),
        ("one two three", ("one: 60", "two: 50"), 1),
        ("one two three", ("one two: 60", "three: 50"), 1),
        ("one two three", ("one two: 60", "three: 40"), 0),
    ],
)
def test_unions_of_parts_with_nothing_in_common_are_their_sum(
    union: str, claims: tuple[str, ...], broken: int
) -> None:
    said = [of(*each.split(": ")) for each in claims]
    assert len(sets(apart(of(union, "at most 100"), *said))) == broken
    assert not sets(ledger([of(union, "at most 100"), *said], kind="count", groups=GROUPS))


def test_each_group_whose_parts_share_nothing_is_named() -> None:
    said = of("inner", "40"), of("outer", "40"), of("two", "40"), of("inner outer two", "100")
    (broken,) = look(apart(*said, also="one")).broken
    assert [premise.says for premise in broken.premises] == [
        "the parts of One have nothing in common",
        "Inner part of One",
        "Outer part of One",
        "the parts of Whole have nothing in common",
        "One part of Whole",
        "Two part of Whole",
    ]


def test_a_total_of_which_nobody_speaks_adds_nothing_up() -> None:
    total = Constraint("q", ("far",), ("near",), "at-most")
    kept = ledger([of("one", "6"), of("two", "7")], groups={**GROUPS, "far": "", "near": ""})
    assert look(kept._replace(constraints=(total,))) == Examined()


def test_a_correction_explains_a_whole_below_an_earlier_part() -> None:
    said = of("one", "60", as_of="2018", source="a"), of("whole", "50", as_of="2019", source="b")
    kept = ledger(said, kind="count", groups=GROUPS, varies="cumulative")
    for corrects, broken in (("", 1), ("a", 0), ("c", 1)):
        read = answers(kept, source("b", corrects=corrects))
        assert len(examine(read, kept).broken) == broken


def test_unions_that_overlap_stand_for_their_groups_one_at_a_time() -> None:
    said = [of("one two", "60"), of("two three", "70"), of("one", "20"), of("whole", "at most 85")]
    assert sets(apart(*said)) == [["q one: 20", "q two three: 70", "q whole: at most 85"]]


def test_a_declared_total_of_a_group_takes_the_place_of_the_sum_of_its_parts() -> None:
    total = Constraint("q", ("whole",), ("one", "two"), "exactly", by="N. D.")
    said = of("one", "60"), of("two", "50"), of("whole", "at most 100")
    (broken,) = look(apart(*said, constraints=(total,))).broken
    assert [premise.says for premise in broken.premises] == ["One + Two make up Whole"]
    assert broken.premises[0].by == "N. D."


def test_what_accumulates_can_only_rise_into_a_wider_group() -> None:
    said = of("one", "60", as_of="2018"), of("one two", "50", as_of="2019"), of("", "40")
    kept = ledger(said, kind="count", groups=GROUPS, varies="cumulative")
    one, both, everyone = (each.id for each in said)
    assert sorted(sets(kept)) == sorted([[one, both], [one, everyone], [both, everyone]])


def test_what_a_cumulative_question_asserts_is_a_premise() -> None:
    said = of("one", "60", as_of="2018"), of("whole", "50", as_of="2019")
    kept = ledger(said, kind="count", groups=GROUPS, varies="cumulative")
    place = Place("claims.yaml", 3, 5)
    asked = kept.questions["q"]._replace(places=Places({"varies": place}))
    (broken,) = look(kept._replace(questions={"q": asked})).broken
    assert [premise.says for premise in broken.premises] == ["One part of Whole", "q can only rise"]
    assert broken.premises[1].place == place


def test_claims_that_name_no_day_are_looked_at_for_so_many_days_and_no_more() -> None:
    days = [of("whole", "100", as_of=f"{1900 + at}") for at in range(MOST_SETTINGS + 5)]
    days = [day._replace(id=f"{at}") for at, day in enumerate(days)]
    kept = ledger([*days, of("one", "50")], kind="count", groups=GROUPS)
    (left,) = look(kept).unexamined
    assert left.question == "q"
    assert f"beyond {MOST_SETTINGS}" in left.why


def test_groups_may_lie_in_each_other_as_deep_as_they_like() -> None:
    groups = {f"g{at}": f"g{at + 1}" for at in range(2_000)} | {"g2000": ""}
    found = look(ledger([of("g0", "500"), of("g2000", "100")], kind="count", groups=groups))
    (broken,) = found.broken
    assert len(broken.premises) == 2_000


def test_so_many_sets_are_told_and_the_others_counted() -> None:
    groups = {"whole": "", **{f"g{at}": "whole" for at in range(MOST_SETS + 3)}}
    said = [of(group, "500") for group in groups if group != "whole"]
    found = look(ledger([*said, of("whole", "100")], kind="count", groups=groups))
    assert len(found.broken) == MOST_SETS
    assert [left.why for left in found.unexamined] == ["3 more sets of claims, beyond 20"]


def test_a_search_that_was_cut_short_says_so() -> None:
    groups = {"whole": "", **{f"g{at}": "whole" for at in range(40)}}
    said = [of(group, "40") for group in groups if group != "whole"]
    total = Constraint("q", ("whole",), tuple(groups)[1:], "at-most")
    kept = ledger([*said, of("whole", "at most 100")], groups=groups, constraints=(total,))
    found = look(kept)
    assert {len(broken.above) for broken in found.broken} == {3}
    assert any("more sets" in left.why for left in found.unexamined)


def test_of_very_many_claims_the_tightest_are_set_against_each_other() -> None:
    parts = [of("one", f"{500 + at}") for at in range(MOST_OF_ONE + 50)]
    (broken,) = look(ledger([*parts, of("whole", "100")], groups=GROUPS)).broken
    assert len(broken.above) == MOST_OF_ONE


SHARES = Constraint(share="s", base="b", part="p", by="N. D.")
ASKED = (
    Question("s", kind="percent"),
    Question("b", kind="count"),
    Question("p", kind="count"),
    Question("m", kind="money"),
)


def shares(*said: Claim, tie: Constraint = SHARES) -> list[list[str]]:
    return sets(ledger(said, questions=ASKED, groups=GROUPS, constraints=(tie,)))


@pytest.mark.parametrize(
    ("share", "base", "part", "broken"),
    [
        ("10 %", "1,000", "100", 0),
        ("10 %", "1,001", "150", 1),
        ("10 %", "1,001", "50", 1),
        ("at least 10 %", "at least 1,001", "150", 0),
        ("at least 10 %", "at least 1,001", "50", 1),
        ("at most 10 %", "at most 1,001", "50", 0),
        ("at most 10 %", "at most 1,001", "150", 1),
        ("more than 10 %", "at least 1,000", "at most 99", 1),
        ("at most 10 %", "dozens", "at least 21", 1),
        ("at most 100 %", "0", "3", 1),
    ],
)
def test_a_share_of_a_base_is_the_part(share: str, base: str, part: str, broken: int) -> None:
    said = of("", share, "s"), of("", base, "b"), of("", part, "p")
    assert len(shares(*said)) == broken
    assert len(shares(*said[::-1])) == broken


def test_a_share_may_be_said_of_one_group_only() -> None:
    said = [
        of(g, w, q) for g in ("one", "two") for q, w in zip("sbp", ("10 %", "11", "9"), strict=True)
    ]
    assert len(shares(*said)) == 2
    assert len(shares(*said, tie=SHARES._replace(of=("two",)))) == 1
    assert not shares(*said, tie=SHARES._replace(of=("whole",)))


def test_a_share_of_what_is_not_counted_alike_is_none() -> None:
    said = of("", "10 %", "s"), of("", "$100", "m"), of("", "99", "p")
    assert not shares(*said, tie=SHARES._replace(base="m"))
    assert not shares(of("", "10 %", "s"), of("", "99", "p"))


def test_shares_at_two_moments_stay_apart() -> None:
    said = [
        of("", "10 %", "s", as_of="2018"),
        of("", "1,000", "b", as_of="2018"),
        of("", "999", "p", as_of="2018", counts="now"),
        of("", "1,000", "b", as_of="2019"),
    ]
    said = [each._replace(id=f"{at}") for at, each in enumerate(said)]
    assert shares(*said) == [["2", "0", "1"]]


def test_a_share_of_one_day_is_not_of_a_later_part() -> None:
    said = [
        of("", "10 %", "s"),
        of("", "1,000", "b"),
        of("", "100", "p", as_of="2018"),
        of("", "500", "p", as_of="2019"),
        of("one", "5", "p"),
    ]
    said = [each._replace(id=f"{at}") for at, each in enumerate(said)]
    asked = (*ASKED[:2], Question("p", kind="count", varies="cumulative"))
    kept = ledger(said, questions=asked, groups=GROUPS, constraints=(SHARES,))
    assert sets(kept) == [["3", "0", "1"]]


@pytest.mark.parametrize(
    ("words", "lag"),
    [
        ("", Lag(0, None)),
        ("at least 30 days", Lag(30, None)),
        ("up to three days", Lag(0, 6)),
        ("one month", Lag(28, 31)),
        ("12 hours", Lag(0, 1)),
        ("within a fortnight or so", None),
        ("30", None),
    ],
)
def test_a_lag_is_a_length_of_time_in_whole_days(words: str, lag: Lag | None) -> None:
    assert lag_of(words) == lag


def test_a_lag_that_cannot_be_read_orders_nothing() -> None:
    asked = Question("a", kind="date"), Question("b", kind="date")
    said = of("", "2019", "a"), of("", "2018", "b")
    kept = ledger(said, questions=asked, constraints=(Constraint(earlier="a", later="b", lag="x"),))
    assert not look(kept).broken


def test_a_circle_of_lags_is_held_against_nothing_and_the_rest_is() -> None:
    asked = [Question(id, kind="date") for id in "abc"]
    ties = (
        Constraint(earlier="a", later="b", lag="at least a week"),
        Constraint(earlier="b", later="a"),
        Constraint(earlier="a", later="c"),
    )
    said = of("", "2019", "a"), of("", "2020", "b"), of("", "2018", "c")
    found = look(ledger(said, questions=asked, constraints=ties))
    assert [broken.kind for broken in found.broken] == [Kind.ORDER]
    assert [left.why for left in found.unexamined] == [
        "orders that no dates can keep: a before b, by at least a week, b before a"
    ]


def test_a_ledger_without_structure_is_not_examined() -> None:
    assert look(ledger([claim("10"), claim("900")])) == Examined()


def test_names_have_no_place_in_a_system() -> None:
    total = Constraint("q", ("whole",), ("one",), "at-most")
    said = of("one", "Astana"), of("whole", "Almaty")
    assert not sets(ledger(said, kind="name", groups=GROUPS, constraints=(total,)))


def test_two_currencies_are_never_added_up() -> None:
    total = Constraint("q", ("whole",), ("one", "two"), "at-most")
    said = of("one", "$60"), of("two", "€60"), of("whole", "$100")
    assert not sets(ledger(said, kind="money", groups=GROUPS, constraints=(total,)))
    assert Group("g").disjoint == ""
