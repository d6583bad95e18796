"""How many voices speak: who goes back to whom, and how answers are grouped by origin."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core.claims import Name
from factcheck.core.findings.conflicts import Join
from factcheck.core.independence import ALONE, Known, one_voice, origins, same_author
from factcheck.core.independence.copies import Copy
from tests.support import answer, source

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Source
    from factcheck.core.findings.conflicts import Origin

DOE, ROE = Name("Doe", "Nora"), Name("Roe", "Ada")


def said(id: str, outlet: str = "", **fields: Any) -> Answer:  # noqa: ANN401  any field of a claim
    """Return an answer in a source of its own, called as the claim."""
    return answer("10", id=id, source=id, source_container_title=outlet, **fields)


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (said("a"), said("a"), "same source"),
        (said("a", "Gazette"), said("b", "gazette"), "same outlet"),
        (said("a", "Gazette"), said("b", "Herald"), ""),
        (said("a"), said("b"), ""),
        (said("a", credits=("UN",)), said("b", credits=("Post", "un")), "both credit UN"),
        (said("a", credits=("UN", "Post")), said("b", credits=("UN",)), ""),
        (said("a", credits=("UN",)), said("b"), ""),
        (said("a", source_cites=("b",)), said("b"), "one cites the other"),
        (said("a", source_cites=("c",)), said("b"), ""),
        (said("a", credits=("b",)), said("b"), "one credits the other"),
        (said("a", credits=("the Herald",)), said("b", "The Herald"), "one credits the other"),
        (
            said("a", credits=("nora doe",)),
            said("b", source_author=(DOE,)),
            "one credits the other",
        ),
        (said("a", credits=("Ada Roe",)), said("b", source_author=(DOE,)), ""),
    ],
)
def test_two_answers_are_one_voice(a: Answer, b: Answer, why: str) -> None:
    assert one_voice(a, b) == why
    assert bool(one_voice(b, a)) == bool(why)


@pytest.mark.parametrize(
    ("mine", "yours", "same"),
    [((DOE,), (DOE,), True), ((DOE,), (ROE,), False), ((DOE,), (DOE, ROE), False), ((), (), False)],
)
def test_authors_are_the_same_where_both_are_named(
    mine: tuple[Name, ...],
    yours: tuple[Name, ...],
    same: bool,  # noqa: FBT001  a column of the table
) -> None:
    a, b = said("a", source_author=mine), said("b", source_author=yours)
    assert same_author(a, b) is same


def told(answers: Sequence[Answer], known: Known = ALONE) -> list[tuple[list[str], list[Join]]]:
    """Return who is in each origin, and why."""
    found = origins(answers, known)
    return [([a.claim.id for a in origin.answers], [*origin.joins]) for origin in found]


def test_what_shares_two_origins_joins_them() -> None:
    one, other = said("one", "Gazette"), said("other", credits=("UN",))
    both = said("both", "Gazette", credits=("UN",))
    alone = said("alone", "Herald")
    assert told([one, other, alone, both]) == [
        (
            ["one", "other", "both"],
            [Join(("one", "both"), "same outlet"), Join(("other", "both"), "both credit UN")],
        ),
        (["alone"], []),
    ]
    assert [origin.why for origin in origins([one, other, both])] == ["same outlet, both credit UN"]


def held(*sources: Source, copies: Sequence[Copy] = ()) -> Known:
    return Known({source.id: source for source in sources}, copies)


COPY = Copy("a", "b", 31, 96, ("30 were held", "30 were held"))
CHAIN = held(source("x", cites=("y",)), source("y", author=(DOE,)), source("z", author=(DOE,)))


@pytest.mark.parametrize(
    ("answers", "known", "whys"),
    [
        ([said("a", source_cites=("x",)), said("b", source_cites=("x",))], CHAIN, "both cite x"),
        ([said("a", source_cites=("x",)), said("b", source_cites=("y",))], CHAIN, "both lean on y"),
        ([said("a", source_cites=("x",)), said("y")], CHAIN, "one leans on the other"),
        ([said("a", credits=("x",)), said("b", source_cites=("y",))], CHAIN, "both lean on y"),
        ([said("a", credits=("Nora Doe",)), said("b", source_cites=("x", "z"))], CHAIN, ""),
        (
            [said("a", credits=("Nora Doe",)), said("b", source_cites=("y",))],
            held(source("y", author=(DOE,))),
            "what they lean on is one origin",
        ),
        (
            [said("a", source_cites=("x",)), said("b", source_cites=("z",))],
            held(source("x", cites=("y",)), source("y", cites=("z",))),
            "both lean on z",
        ),
        ([said("a", source_cites=("x",)), said("b", source_cites=("x",))], ALONE, "both cite x"),
        (
            [said("a", source_cites=("b",)), said("b", source_cites=("a",))],
            ALONE,
            "they cite each other",
        ),
        (
            [said("a", credits=("UN", "Post")), said("b", credits=("Post", "UN"))],
            ALONE,
            "both credit Post",
        ),
        (
            [said("a", credits=("UN",)), said("b", credits=("un",)), said("c", credits=("UN",))],
            ALONE,
            "all credit UN",
        ),
        (
            [said("a", credits=("Herald",)), said("b", "Herald"), said("c", credits=("Herald",))],
            ALONE,
            "both credit Herald, all lean on Herald",
        ),
        ([said("a"), said("b")], held(copies=(COPY,)), "31 words stand in both, 96 % alike"),
        ([said("a"), said("c")], held(copies=(COPY,)), None),
        ([said("a", source_author=(DOE,)), said("b", source_author=(DOE,))], ALONE, None),
    ],
)
def test_origins_are_traced_with_a_reason(
    answers: list[Answer], known: Known, whys: str | None
) -> None:
    found = origins(answers, known)
    if whys is None:
        assert len(found) == len(answers)
    elif whys:
        assert [origin.why for origin in found] == [whys]


def test_who_leans_on_several_adds_no_origin_and_joins_none() -> None:
    a, b, c = said("a"), said("b"), said("c", source_cites=("a", "b"))
    assert [ids for ids, _ in told([a, b, c])] == [["a", "c"], ["b"]]


def test_who_leans_on_several_that_do_not_speak_is_one_with_who_leans_on_them_too() -> None:
    a, b = said("a", source_cites=("x", "y")), said("b", source_cites=("y", "z"))
    c = said("c", source_cites=("v", "w"))
    assert [ids for ids, _ in told([a, c, b])] == [["a", "b"], ["c"]]


def test_a_circle_is_one_origin_at_whatever_length_and_beside_another() -> None:
    ring = [said(str(n), source_cites=(str((n + 1) % 5),)) for n in range(5)]
    other = [said("x", source_cites=("y",)), said("y", source_cites=("x", "y"))]
    assert [len(ids) for ids, _ in told([*ring, *other])] == [5, 2]


def test_the_order_of_answers_never_changes_how_many_voices_speak() -> None:
    chain = [
        said("a", "Gazette"),
        said("b", "Gazette", credits=("UN",)),
        said("c", source_cites=("d", "e")),
        said("d", credits=("UN",)),
        said("e", "Herald"),
    ]
    assert {len(origins(turned)) for turned in permutations(chain)} == {2}


def test_every_world_of_four_sources_keeps_the_laws_of_origins() -> None:
    """Each source may cite each later one: all that differ in that are gone through.

    Each answer stands once; the joins alone hold an origin together; the order does not matter;
    a second claim of one source, and a round-up of all, add nothing.
    """
    names = "abcd"
    steps = [(one, other) for at, one in enumerate(names) for other in names[at + 1 :]]
    for chosen in range(2 ** len(steps)):
        cites: dict[str, list[str]] = {name: [] for name in names}
        for bit, (one, other) in enumerate(steps):
            if chosen >> bit & 1:
                cites[one].append(other)
        answers = [said(name, source_cites=tuple(cites[name])) for name in names]
        found = origins(answers)
        assert sorted(a.claim.id for o in found for a in o.answers) == list(names)
        assert all(is_held_together(origin) for origin in found)
        assert len(origins(answers[::-1])) == len(found)
        again = answers[0]._replace(claim=answers[0].claim._replace(id="again"))
        assert len(origins([*answers, again])) == len(found)
        assert len(origins([*answers, said("all", source_cites=tuple(names))])) == len(found)


def is_held_together(origin: Origin) -> bool:
    """Whether the joins lead from the first answer to every other one."""
    reached = {origin.answers[0].claim.id}
    for _ in origin.joins:
        for join in origin.joins:
            reached |= {*join.claims} if reached & {*join.claims} else set()
    return reached == {answer.claim.id for answer in origin.answers}
