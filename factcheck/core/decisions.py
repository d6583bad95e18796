"""What a decision quiets: exactly the claims it names, as long as they read as they did."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.comparison import verdict
from factcheck.core.findings.known import UNJUDGED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Claim, Decision

FINGERPRINT_DIGITS = 8  # hex: 32 bits tell an edit from none; it guards against no forger


def fingerprint(answers: Iterable[Answer]) -> str:
    """Return eight hex digits of what is judged: claims as typed, source hashes, verdicts.

    The order of the claims does not matter. The claims' sign-off (`checked`, `status`, `note`) is
    no part of it: signing a claim off does not reopen a decision.
    """
    from hashlib import sha256  # noqa: PLC0415  loads OpenSSL; most ledgers have no decisions yet

    judged = sorted(answers, key=lambda answer: answer.claim.id)
    lines = [part for answer in judged for part in (*typed(answer.claim), answer.source.sha256)]
    lines += [
        a.reading.line.apart(b.reading.line) or verdict(a.reading, b.reading).name
        for a, b in combinations(judged, 2)
    ]
    digest = sha256("\x1f".join(lines).encode("utf-8", "surrogatepass")).hexdigest()
    return digest[:FINGERPRINT_DIGITS]


def typed(claim: Claim) -> list[str]:
    """Return the fields of a claim as they were typed, each with its name."""
    return [f"{name}={value!r}" for name, value in claim._asdict().items() if name not in UNJUDGED]


class Decided(NamedTuple):
    """The decisions of a ledger, in its order."""

    hold: tuple[Decision, ...]
    """Those that still stand."""
    lapsed: Mapping[Decision, str]
    """Those that do not, with why."""


def standing(decisions: Iterable[Decision], answers: Sequence[Answer]) -> Decided:
    """Tell the decisions that still hold for all the answers of a ledger from those that do not."""
    known = {answer.claim.id: answer for answer in answers}
    hold: list[Decision] = []
    lapsed: dict[Decision, str] = {}
    for decision in decisions:
        named = [known[id] for id in dict.fromkeys(decision.claims) if id in known]
        if not decision.seen:
            lapsed[decision] = "it does not say what was judged (no `seen`): factcheck tidy"
        elif len(named) < len(set(decision.claims)):
            lapsed[decision] = "a claim that it names is withdrawn, unread or gone"
        elif decision.seen != fingerprint(named):
            lapsed[decision] = "a claim or a source under it has changed since"
        else:
            hold.append(decision)
    return Decided(tuple(hold), lapsed)


def covering(decisions: Iterable[Decision], a: Answer, b: Answer) -> Decision | None:
    """Return the latest decision that names both claims."""
    both = {a.claim.id, b.claim.id}
    found = [decision for decision in decisions if both <= set(decision.claims)]
    return found[-1] if found else None
