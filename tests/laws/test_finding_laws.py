"""Laws of findings: what must not change them, and that columns of cuts come to the same."""

from __future__ import annotations

from functools import reduce
from itertools import combinations_with_replacement, permutations
from operator import and_
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core import columns
from factcheck.core.clashes import parting
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import find
from factcheck.core.interval import exactly
from tests import universe
from tests.support import ledger
from tests.universe import EXCUSED, NESTED, PLAIN, STATED, VARIES, answer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

    from factcheck.core.answers import Answer
    from factcheck.core.reading.records import Reading
    from tests.universe import Stated

LEDGER = ledger(())
NUMBERS = [*NESTED[::2], *(each for each in EXCUSED[::2] if each.leeway.rule != "wording")]
OUTLETS = ("", "Paper", "Radio")
some_readings = st.lists(st.sampled_from(NUMBERS), min_size=2, max_size=9)


def told(answers: Sequence[Answer], copy: str = "") -> list[dict[str, Any]]:
    """Return all that the findings say, without the order of a camp and without one claim."""
    return [
        finding._asdict()
        | {
            "camps": [
                (camp.common, camp.answers[0].claim.id, ids(camp.answers) - {copy})
                for camp in finding.camps
            ],
            "allow_all": ids(finding.allow_all) - {copy},
        }
        for finding in find(answers, LEDGER)
    ]


def ids(answers: Sequence[Answer]) -> set[str]:
    return {answer.claim.id for answer in answers}


def test_the_order_of_three_claims_changes_nothing() -> None:
    for read in combinations_with_replacement(NUMBERS[::4], 3):
        answers = universe.answers(read)
        want = told(answers)
        assert all(told(turned) == want for turned in permutations(answers)), read


stated = st.tuples(st.sampled_from(NUMBERS), st.sampled_from(STATED), st.sampled_from(OUTLETS))


@given(st.lists(stated, min_size=2, max_size=9), st.sampled_from(VARIES), st.randoms())
def test_the_order_of_claims_changes_nothing_whatever_they_state(
    said: list[tuple[Reading, Stated, str]], varies: str, chance: Random
) -> None:
    answers = [
        answer(read, str(at), states, varies, outlet)
        for at, (read, states, outlet) in enumerate(said)
    ]
    turned = chance.sample(answers, len(answers))
    assert told(turned) == told(answers)


def test_who_allows_all_camps_clashes_with_none_and_meets_each() -> None:
    for read in combinations_with_replacement(NUMBERS[::2], 3):
        answers = universe.answers(read)
        for finding in find(answers, LEDGER):
            parted = parting(answers)
            assert parted is not None
            calm = [each for each in answers if each not in parted.involved]
            assert finding.allow_all == tuple(
                each
                for each in calm
                if all(each.reading.hard.meets(camp.common) for camp in finding.camps)
            ), read


def test_the_earliest_published_of_equals_speaks_for_a_camp() -> None:
    late, early, undated, apart = universe.answers([PLAIN[0]] * 3 + [PLAIN[-1]])
    dated = [late._replace(published=exactly(9)), early._replace(published=exactly(2))]
    (finding,) = find([undated, *dated, apart], LEDGER)
    assert [each.claim.id for each in finding.camps[0].answers] == ["b", "a", "c"]


def copies_change_counts_alone(answers: Sequence[Answer]) -> None:
    want = told(answers)
    for each in answers:
        copy = each._replace(
            claim=each.claim._replace(id="zz", source="s-zz"),
            source=each.source._replace(id="s-zz"),
        )
        more = [*answers, copy]
        assert told(more, "zz") == want, each
        for finding in find(more, LEDGER):
            for those in (*(camp.answers for camp in finding.camps), finding.allow_all):
                assert (copy in those) == (each in those), each


def test_a_copy_of_one_of_two_claims_changes_counts_alone() -> None:
    for read in combinations_with_replacement(NUMBERS, 2):
        copies_change_counts_alone(universe.answers(read))


@given(some_readings)
def test_a_copy_of_a_claim_changes_counts_alone(read: list[Reading]) -> None:
    copies_change_counts_alone(universe.answers(read))


def columns_agree(read: Sequence[Reading]) -> None:
    answers = universe.answers(read)
    judged = columns.judge(
        ["q"] * len(read),
        [columns.flat(each.hard.lower) for each in read],
        [columns.flat(each.hard.upper) for each in read],
    )
    ((question, at),) = judged.places()
    findings = find(answers, LEDGER)
    assert [finding.verdict for finding in findings] == [Verdict.CONFLICT] * (len(at) > 1)
    for finding in findings:
        for camp, place in zip(finding.camps, at, strict=True):
            flat = judged.camps.camp(place)
            mine = ids(camp.answers) | ids(finding.allow_all)
            assert mine == {answers[row].claim.id for row in judged.members(question, flat)}
            shared = reduce(and_, (each.reading.hard for each in finding.allow_all), camp.common)
            assert flat[:2] == (columns.flat(shared.lower), columns.flat(shared.upper))
            assert flat.size == len(mine)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_columns_and_ledger_find_the_same_camps(size: int) -> None:
    for read in combinations_with_replacement(PLAIN, size):
        columns_agree(read)


@given(st.lists(st.sampled_from(PLAIN), min_size=1, max_size=20))
def test_columns_and_ledger_find_the_same_camps_of_a_crowd(read: list[Reading]) -> None:
    columns_agree(read)
