"""A large scope, judged against its outermost claims alone, gives what judging all pairs gives."""

from __future__ import annotations

from itertools import combinations_with_replacement
from typing import TYPE_CHECKING

import pytest

from factcheck.core import conflicts
from tests.support import answers, claim, ledger

if TYPE_CHECKING:
    from factcheck.core.findings.conflicts import Finding

PHRASES = ("10", "1,000", "1,040", "about 1,000", "up to 600", "dozens", "over 1,000", "thousands")
SCOPES = tuple(combinations_with_replacement(PHRASES, 4))


@pytest.mark.parametrize("phrases", SCOPES, ids=" | ".join)
def test_outermost_claims_find_what_all_pairs_find(
    phrases: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    claims = [claim(says, id=f"c{at}") for at, says in enumerate(phrases)]
    held = ledger(claims)
    read = answers(held)
    whole = conflicts.find(read, held)
    monkeypatch.setattr(conflicts, "MOST_JUDGED", 1)
    large = conflicts.find(read, held)
    assert [(f.verdict, ids(f)) for f in large] == [(f.verdict, ids(f)) for f in whole]


def ids(finding: Finding) -> list[list[str]]:
    """Return the claims of each camp."""
    return [sorted(answer.claim.id for answer in camp.answers) for camp in finding.camps]
