"""How many voices speak: who goes back to whom, and how answers are grouped by origin."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core.claims import Name
from factcheck.core.independence import one_voice, origins, same_author
from tests.support import answer

if TYPE_CHECKING:
    from factcheck.core.answers import Answer

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


def test_what_shares_two_origins_joins_them() -> None:
    one, other = said("one", "Gazette"), said("other", credits=("UN",))
    both = said("both", "Gazette", credits=("UN",))
    alone = said("alone", "Herald")
    found = origins([one, other, alone, both])
    assert [[a.claim.id for a in origin.answers] for origin in found] == [
        ["alone"],
        ["other", "one", "both"],
    ]
    assert [origin.why for origin in found] == ["", "same outlet"]


def test_the_order_of_answers_never_changes_how_many_voices_speak() -> None:
    chain = [
        said("a", "Gazette"),
        said("b", "Gazette", credits=("UN",)),
        said("c", source_cites=("d",)),
        said("d", credits=("UN",)),
        said("e", "Herald"),
    ]
    assert {len(origins(turned)) for turned in permutations(chain)} == {2}
