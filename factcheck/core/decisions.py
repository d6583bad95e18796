"""What a decision quiets: exactly the claims it names, as long as they read as they did."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.core.claims import UNJUDGED
from factcheck.core.comparison import verdict
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Claim, Decision

    Clashes = Callable[[Sequence[Answer], Sequence[Answer]], bool]
    """Whether any of the first answers clashes with any of the second; asked both ways round."""

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


def deciding(decided: Decided, answers: Sequence[Answer], clashes: Clashes) -> Decision | None:
    """Return the latest decision that quiets a clash, if decisions quiet every one of them."""
    if undecided(decided.hold, answers, clashes):
        return None
    named = ((decision, named_by(decision, answers)) for decision in reversed(decided.hold))
    return next((decision for decision, mine in named if clashes(mine, mine)), None)


def reopened(decided: Decided, answers: Sequence[Answer], clashes: Clashes) -> str:
    """Return why the latest decision that quieted a clash no longer does; empty if none did."""
    for decision in reversed([*decided.lapsed]):
        if undecided(decided.hold, named_by(decision, answers), clashes):
            by = " ".join(filter(None, [decision.who and f"by {decision.who}", decision.when]))
            why = decided.lapsed[decision]
            return f"{decision.finding}, decided {by}: {why}".replace(" :", ":")
    return ""


def undecided(decisions: Sequence[Decision], answers: Sequence[Answer], clashes: Clashes) -> bool:
    """Whether two answers clash that no decision names together."""
    grouped: dict[frozenset[int], list[Answer]] = {}
    naming: dict[str, set[int]] = {}
    for number, decision in enumerate(decisions):
        for id in decision.claims:
            naming.setdefault(id, set()).add(number)
    for answer in answers:
        grouped.setdefault(frozenset(naming.get(answer.claim.id, ())), []).append(answer)
    return any(
        clashes(mine, [a for other in grouped if mark.isdisjoint(other) for a in grouped[other]])
        for mark, mine in grouped.items()
    )


def named_by(decision: Decision, answers: Iterable[Answer]) -> list[Answer]:
    """Return those of the answers that a decision names."""
    named = {*decision.claims}
    return [answer for answer in answers if answer.claim.id in named]
