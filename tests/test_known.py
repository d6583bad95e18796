"""What makes a finding the same one: claims as typed and who stands where; no line and no order."""

from __future__ import annotations

from itertools import permutations
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core.claims import Claim, Decision, Places
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import find
from factcheck.core.diagnostics import Place
from factcheck.core.findings.conflicts import Kind
from factcheck.core.findings.known import (
    Known,
    code_of,
    codes_of,
    fingerprint,
    mark,
    remembered,
)
from tests.founding import KAZAKHS, WHOLE
from tests.support import answers, claim, ledger

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.findings.conflicts import Finding

LOW, HIGH, OTHER = claim("10,000", id="a"), claim("50,000", id="b"), claim("900,000", id="c")


def found(*claims: Claim) -> Finding:
    """Return the one finding of a ledger of these claims."""
    held = ledger(claims)
    (finding,) = find(answers(held), held)
    return finding


def with_camps(*camps: str, code: str = "FC301", is_open: bool = True) -> Known:
    """Return a finding remembered by a letter for each mark: ``with_camps("a", "bc")``."""
    return Known(code, frozenset(map(frozenset, camps)), is_open)


@pytest.mark.parametrize(
    "change",
    [
        {"places": Places({"": Place("claims.yaml", 400, 3)})},
        {"checked": (("by", "N. D."),)},
        {"status": "open"},
        {"note": "asked on Monday"},
        {"at": "p. 4"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_moving_a_claim_or_signing_it_off_leaves_its_findings_the_same(
    change: dict[str, Any],
) -> None:
    assert fingerprint(found(LOW, HIGH._replace(**change))) == fingerprint(found(LOW, HIGH))


@pytest.mark.parametrize(
    "change",
    [
        {"says": "60,000"},
        {"quote": "some 50,000"},
        {"source": "t"},
        {"id": "d"},
        {"credits": ("UN",)},
        {"read_as": "60,000"},
        {"counts": "ever"},
        {"as_of": "2019"},
        {"of": ("uyghurs",)},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_claim_typed_otherwise_is_another_one(change: dict[str, Any]) -> None:
    assert mark(HIGH._replace(**change)) != mark(HIGH)


def test_a_field_that_a_later_version_adds_changes_no_mark_where_it_is_empty() -> None:
    assert mark(HIGH) == "65797891ff2bfff3"


def test_the_order_of_claims_changes_no_fingerprint() -> None:
    all_ways = {fingerprint(found(*claims)) for claims in permutations((LOW, HIGH, OTHER))}
    assert len(all_ways) == 1


def test_what_stands_elsewhere_in_the_ledger_changes_no_fingerprint() -> None:
    elsewhere = claim("7", id="e", question="elsewhere"), claim("9", id="f", question="elsewhere")
    held = ledger([LOW, *elsewhere, HIGH])
    (mine,) = (f for f in find(answers(held), held) if f.question.id == "q")
    assert fingerprint(mine) == fingerprint(found(LOW, HIGH))


def test_another_judgement_on_the_same_claims_is_another_finding() -> None:
    tension = KAZAKHS._replace(verdict=Verdict.TENSION)
    assert len({fingerprint(KAZAKHS), fingerprint(tension), fingerprint(WHOLE)}) == 3


@pytest.mark.parametrize(
    ("verdict", "kind", "code"),
    [
        (Verdict.CONFLICT, Kind.CONTRADICTION, "FC301"),
        (Verdict.CONFLICT, Kind.SAME_OUTLET, "FC301"),
        (Verdict.CONFLICT, Kind.ATTRIBUTION, "FC301"),
        (Verdict.TENSION, Kind.CONTRADICTION, "FC302"),
        (Verdict.CONFLICT, Kind.PART_ABOVE_WHOLE, "FC303"),
        (Verdict.CONFLICT, Kind.SUM, "FC304"),
        (Verdict.CONFLICT, Kind.ORDER, "FC305"),
        (Verdict.CONFLICT, Kind.FALLING_COUNT, "FC306"),
        (Verdict.DIFFER, Kind.WORDING, "FC307"),
    ],
)
def test_each_kind_has_its_code_and_others_that_of_their_verdict(
    verdict: Verdict, kind: Kind, code: str
) -> None:
    finding = KAZAKHS._replace(verdict=verdict, kind=kind)
    assert code_of(finding) == code
    assert codes_of(finding) == (code,)
    assert codes_of(finding._replace(reopened="a claim changed")) == (code, "FC308")


@pytest.mark.parametrize(
    ("then", "now", "is_covered"),
    [
        (("a", "b"), ("a", "b"), True),
        (("a", "b", "c"), ("a", "b"), True),  # a claim withdrawn
        (("ad", "b"), ("a", "b"), True),
        (("ax", "bx", "c"), ("bx", "c"), True),  # what remains of camps that share a claim
        (("a", "b"), ("a", "b", "c"), False),  # a claim added
        (("a", "b"), ("ad", "b"), False),
        (("ab", "c"), ("a", "b", "c"), False),  # two that agreed clash now
        (("ab", "c"), ("a", "b"), False),
        (("a", "b"), ("c", "d"), False),
    ],
)
def test_a_finding_covers_what_is_left_of_it(
    then: Sequence[str], now: Sequence[str], *, is_covered: bool
) -> None:
    assert with_camps(*then).covers(with_camps(*now)) == is_covered


def test_another_code_is_not_covered() -> None:
    assert not with_camps("a", "b", code="FC302").covers(with_camps("a", "b"))


@pytest.mark.parametrize(
    ("then", "now", "is_covered"),
    [(True, True, True), (True, False, True), (False, False, True), (False, True, False)],
)
def test_what_was_decided_does_not_cover_what_is_open(
    *, then: bool, now: bool, is_covered: bool
) -> None:
    old = with_camps("a", "b", is_open=then)
    assert old.covers(with_camps("a", "b", is_open=now)) == is_covered


def test_a_finding_is_remembered_with_whether_it_was_decided() -> None:
    decided = KAZAKHS._replace(decided=Decision(("a", "b"), "both-stand"))
    assert remembered(KAZAKHS).is_open
    assert not remembered(decided).is_open
    assert remembered(KAZAKHS).covers(remembered(decided))
