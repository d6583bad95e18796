"""How groups lie to each other, and why two answers cannot be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.core.claims import Group, Name, Places
from factcheck.core.comparison import incomparable
from factcheck.core.diagnostics import Place
from factcheck.core.interval import Relation
from tests.support import answer, ledger

if TYPE_CHECKING:
    from factcheck.core.answers import Answer

KEPT = ledger(
    [], groups={"all": "", "a": "all", "b": "all", "a1": "a", "x": "", "y": "x", "z": "y"}
)
CIRCLE = ledger([], groups={"p": "q", "q": "r", "r": "p"})
MIRROR = {Relation.WITHIN: Relation.AROUND, Relation.AROUND: Relation.WITHIN}


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("a", "a", Relation.EQUAL),
        ("a b", "b a", Relation.EQUAL),
        ("", "", Relation.EQUAL),
        ("a", "", Relation.WITHIN),
        ("a b", "", Relation.WITHIN),
        ("a", "all", Relation.WITHIN),
        ("a1", "all", Relation.WITHIN),
        ("a b", "all", Relation.WITHIN),
        ("a", "a b", Relation.WITHIN),
        ("a1", "a b", Relation.WITHIN),
        ("a b", "b x", Relation.OVERLAPS),
        ("a", "b", Relation.DISJOINT),
        ("a", "x", Relation.DISJOINT),
        ("a y", "x", Relation.DISJOINT),
    ],
)
def test_groups_lie_to_each_other_as_declared(one: str, other: str, relation: Relation) -> None:
    mine, yours = tuple(one.split()), tuple(other.split())
    assert KEPT.group_relation(mine, yours) is relation
    assert KEPT.group_relation(yours, mine) is MIRROR.get(relation, relation)


@pytest.mark.parametrize(
    ("group", "wholes"), [("a1", ("a", "all")), ("z", ("y", "x")), ("all", ()), ("lost", ())]
)
def test_a_group_knows_its_wholes_nearest_first(group: str, wholes: tuple[str, ...]) -> None:
    assert KEPT.wholes(group) == wholes


def test_a_circle_of_groups_ends() -> None:
    assert CIRCLE.wholes("p") == ("q", "r", "p")


@pytest.mark.parametrize(
    ("of", "names"), [(("a",), "A"), (("a", "b"), "A and B"), ((), ""), (("lost",), "lost")]
)
def test_groups_are_called_as_their_editor_calls_them(of: tuple[str, ...], names: str) -> None:
    assert KEPT.group_names(of) == names


def test_a_group_without_a_name_is_called_by_its_id() -> None:
    kept = KEPT._replace(groups={"a": Group("a")})
    assert kept.group_names(("a",)) == "a"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        (Name("Doe", "Nora"), "Nora Doe"),
        (Name("Doe"), "Doe"),
        (Name(literal="N. D. of the Gazette"), "N. D. of the Gazette"),
        (Name(), ""),
    ],
)
def test_names_are_written_in_reading_order(name: Name, written: str) -> None:
    assert str(name) == written


def test_answers_to_two_questions_are_never_compared() -> None:
    one = answer("10")
    other = one._replace(question=one.question._replace(id="r"))
    assert incomparable(one, other, KEPT) == "they answer two questions"


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (answer("10", of=("a",)), answer("10", of=("b",)), "A against B"),
        (answer("10", of=("a",)), answer("10"), "A against everyone"),
        (answer("10"), answer("10", of=("a", "b")), "everyone against A and B"),
        (answer("10", of=("a", "b")), answer("10", of=("b", "a")), ""),
    ],
)
def test_answers_for_two_groups_are_not_compared(a: Answer, b: Answer, why: str) -> None:
    assert incomparable(a, b, KEPT) == why


def test_where_a_record_stands_is_no_part_of_what_it_says() -> None:
    here = Places({"": Place("claims.yaml", 3, 1)})
    there = Places({"": Place("claims.yaml", 9, 1)})
    one, other = Group("a", places=here), Group("a", places=there)
    assert one == other
    assert hash(one) == hash(other)
    assert not here != there  # noqa: SIM202  both signs are the record's own
    assert here != {"": Place("claims.yaml", 3, 1)}
    assert repr(one) == repr(other)
