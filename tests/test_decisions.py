"""What a decision quiets, and what reopens it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core.claims import Decision
from factcheck.core.decisions import Decided, deciding, fingerprint, reopened, standing
from tests.support import answer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.decisions import Clashes

A = answer("10,000", id="a", source="s-a", source_sha256="1" * 64)
B = answer("50,000", id="b", source="s-b", source_sha256="2" * 64)
SEEN = fingerprint([A, B])


def decision(*claims: str, seen: str = SEEN, finding: str = "both-stand") -> Decision:
    return Decision(claims, finding, "two definitions", "N. D.", "2026-11-20", seen)


def test_a_fingerprint_is_eight_hex_digits_whatever_the_order() -> None:
    assert fingerprint([B, A]) == SEEN
    assert len(SEEN) == 8
    assert int(SEEN, 16) >= 0


@pytest.mark.parametrize(
    "change",
    [
        {"says": "60,000"},
        {"quote": "about 50,000 people"},
        {"counts": "ever"},
        {"as_of": "2019"},
        {"of": ("uyghurs",)},
        {"read_as": "60,000"},
        {"voice": "alleges"},
        {"credits": ("UN",)},
        {"said_on": "2019-03-10"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_every_typed_field_that_is_judged_changes_the_fingerprint(
    change: dict[str, Any],
) -> None:
    assert fingerprint([A, B._replace(claim=B.claim._replace(**change))]) != SEEN


@pytest.mark.parametrize(
    "change",
    [{"checked": (("by", "N. D."),)}, {"status": "open"}, {"note": "see the map"}, {"at": "p. 4"}],
    ids=lambda change: next(iter(change)),
)
def test_signing_a_claim_off_does_not_change_the_fingerprint(change: dict[str, Any]) -> None:
    assert fingerprint([A, B._replace(claim=B.claim._replace(**change))]) == SEEN


def test_a_source_captured_anew_changes_the_fingerprint() -> None:
    assert fingerprint([A, B._replace(source=B.source._replace(sha256="3" * 64))]) != SEEN


def test_a_reading_that_judges_otherwise_changes_the_fingerprint() -> None:
    now_agreeing = B._replace(reading=A.reading)
    assert fingerprint([A, now_agreeing]) != SEEN


def test_claims_that_cannot_be_compared_have_a_fingerprint_too() -> None:
    tenge, dollars = answer("100 tenge", "money", id="t"), answer("$300", "money", id="d")
    euros = answer("€300", "money", id="d")
    assert fingerprint([tenge, dollars]) != fingerprint([tenge, euros])


def test_decisions_hold_as_long_as_their_claims_read_as_they_did() -> None:
    mine = decision("a", "b")
    decided = standing([mine], [A, B])
    assert decided.hold == (mine,)
    assert not decided.lapsed


def test_a_claim_named_twice_is_one_claim() -> None:
    assert standing([decision("a", "b", "a")], [A, B]).hold


@pytest.mark.parametrize(
    ("lapsing", "why"),
    [
        (decision("a", "b", seen=""), "factcheck tidy"),
        (decision("a", "b", seen="00000000"), "changed since"),
        (decision("a", "b", "gone"), "withdrawn, unread or gone"),
    ],
)
def test_decisions_lapse_and_say_why(lapsing: Decision, why: str) -> None:
    decided = standing([lapsing], [A, B])
    assert not decided.hold
    assert why in decided.lapsed[lapsing]


C = answer("90,000", id="c")


def pairs(*clashing: tuple[Answer, Answer]) -> Clashes:
    """Return what tells whether answers clash, where just these pairs do."""

    def clash(ones: Sequence[Answer], others: Sequence[Answer]) -> bool:
        return any((a in ones and b in others) or (b in ones and a in others) for a, b in clashing)

    return clash


EARLY, LATE = decision("a", "b"), decision("b", "a", "c", finding="use a")
BY_OTHERS = (decision("b", "c"), decision("a", "c"))


@pytest.mark.parametrize(
    ("hold", "clashing", "counts"),
    [
        ((EARLY, LATE), [(A, B)], LATE),
        ((LATE, EARLY), [(A, B)], EARLY),
        ((LATE, EARLY), [(A, B), (B, C)], EARLY),
        ((LATE, EARLY), [(B, C)], LATE),
        ((EARLY,), [(A, B), (B, C)], None),
        ((EARLY,), [(B, C)], None),
        (BY_OTHERS, [(A, B)], None),
        (BY_OTHERS, [(A, C), (B, C)], BY_OTHERS[1]),
        ((), [(A, B)], None),
    ],
)
def test_decisions_quiet_what_clashes_only_where_they_name_both_of_every_two(
    hold: tuple[Decision, ...], clashing: list[tuple[Answer, Answer]], counts: Decision | None
) -> None:
    assert deciding(Decided(hold, {}), [A, B, C], pairs(*clashing)) == counts


@pytest.mark.parametrize(
    ("hold", "clashing", "says"),
    [
        ((), [(A, B)], "use a, decided by N. D. 2026-11-20: later"),
        ((), [(B, C)], "use a, decided by N. D. 2026-11-20: later"),
        ((LATE,), [(A, B), (B, C)], ""),
        ((EARLY,), [(A, B)], ""),
        ((EARLY,), [(A, B), (B, C)], "use a, decided by N. D. 2026-11-20: later"),
    ],
)
def test_the_latest_decision_that_lapsed_says_why_a_clash_is_open_again(
    hold: tuple[Decision, ...], clashing: list[tuple[Answer, Answer]], says: str
) -> None:
    decided = Decided(hold, {EARLY: "earlier", LATE: "later"})
    assert reopened(decided, [A, B, C], pairs(*clashing)) == says


def test_a_decision_that_lapsed_reopens_nothing_beyond_the_claims_it_names() -> None:
    assert not reopened(Decided((), {EARLY: "earlier"}), [A, B, C], pairs((B, C)))
