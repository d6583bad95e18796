"""What two claims state of day and way of counting, in every combination.

A part that exceeds its whole is found among all claims exactly where, of the two by themselves,
nothing that both state explains it.
"""

from __future__ import annotations

from itertools import product

import pytest

from factcheck.core.claims import Constraint
from factcheck.core.constraints import examine, excess_explained
from tests.support import answers, claim, ledger

STATED = [
    {"counts": counts, "as_of": as_of, "since": since}
    for counts, as_of, since in product(
        ("", "now", "ever"), ("", "2018", "2018-06", "2019"), ("", "2016", "2017")
    )
]
GROUPS = {"whole": "", "part": "whole", "far": ""}
SUM = Constraint("q", ("whole",), ("far",), "at-most")

each_way = pytest.mark.parametrize(
    ("group", "constraints"), [("part", ()), ("far", (SUM,))], ids=["part", "sum"]
)


@each_way
@pytest.mark.parametrize("varies", ["stock", "cumulative", "fixed"])
@pytest.mark.parametrize("part", STATED, ids=lambda part: "-".join(filter(None, part.values())))
def test_what_explains_a_pair_explains_it_among_all_claims(
    part: dict[str, str], varies: str, group: str, constraints: tuple[Constraint, ...]
) -> None:
    for whole in STATED:
        said = claim("50,000", of=(group,), **part), claim("10,000", of=("whole",), **whole)
        kept = ledger(said, groups=GROUPS, varies=varies, constraints=constraints)
        read = answers(kept)
        found = examine(read, kept).broken
        assert bool(found) != bool(excess_explained(*read)), (part, whole)
        assert bool(found) == bool(examine(read[::-1], kept).broken), (part, whole)
