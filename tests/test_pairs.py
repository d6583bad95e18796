"""Pairs that are no finding: each is explained, and a crowd is set against its first."""

from __future__ import annotations

from itertools import combinations

from factcheck.core.pairs import MOST_PAIRED, pairs
from tests.support import answers, claim, ledger


def test_up_to_forty_answers_are_all_paired_and_more_with_the_first_alone() -> None:
    few = ledger([claim("10", id=f"c{number}") for number in range(MOST_PAIRED)])
    many = ledger([claim("10", id=f"c{number}") for number in range(MOST_PAIRED + 1)])
    assert len(pairs(answers(few), few)) == len(list(combinations(range(MOST_PAIRED), 2)))
    found = pairs(answers(many), many)
    assert {pair.a.claim.id for pair in found} == {"c0"}
    assert len(found) == MOST_PAIRED


def test_the_coarser_of_two_round_figures_may_be_the_rounding() -> None:
    for words in (("10,400", "10,000"), ("10,000", "10,400")):
        kept = ledger([claim(says) for says in words])
        (pair,) = pairs(answers(kept), kept)
        assert pair.why == "“10,000” may be a rounding of the other"
