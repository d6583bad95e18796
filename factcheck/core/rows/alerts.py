"""Findings and diagnostics as alerts: the one flat shape that SARIF and GitHub are written from.

A new kind of finding, and a new diagnostic, come out without further ado: all is taken from the
finding's own words. Places are below the ledger's folder.
"""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic, Severity
from factcheck.core.explanations import lettered
from factcheck.core.findings.compared import Compared
from factcheck.core.findings.conflicts import Disagreements, Finding
from factcheck.core.findings.known import code_of, digest, fingerprint
from factcheck.core.findings.sources import Verified
from factcheck.core.named import NamedTuple
from factcheck.core.rows import is_withheld

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.diagnostics import Place

SEVERITIES = {
    Verdict.CONFLICT: Severity.ERROR,
    Verdict.TENSION: Severity.WARNING,
    Verdict.DIFFER: Severity.NOTE,
}


class Alert(NamedTuple):
    """One thing that an editor or a reviewer is to be told; none of it is shown text yet."""

    code: str
    severity: Severity
    message: str
    """One line."""
    fingerprint: str
    """The same as long as it is the same thing: no line and no order is in it."""
    place: Place | None = None
    related: tuple[tuple[Place, str], ...] = ()
    """Other places, each with what stands there."""
    details: tuple[str, ...] = ()
    """Further lines, the last what to do."""
    quieted: str = ""
    """The decision that quiets it, in words; empty where it is open."""


@singledispatch
def alerts(result: object) -> tuple[Alert, ...]:
    """Return the alerts of a command's result, in its order."""
    raise TypeError(f"no alerts are made of {type(result).__name__}")


@alerts.register(Disagreements)
def _(result: Disagreements) -> tuple[Alert, ...]:
    return tuple(map(finding_alert, result.findings))


@alerts.register(Compared)
def _(result: Compared) -> tuple[Alert, ...]:
    return tuple(map(finding_alert, result.findings))


@alerts.register(Verified)
def _(result: Verified) -> tuple[Alert, ...]:
    return tuple(map(diagnostic_alert, result.diagnostics))


def finding_alert(finding: Finding) -> Alert:
    """Return a finding at that claim of it that stands last: as a rule it was added last."""
    sides = [
        (side_words(number, answer), answer.claim.place())
        for number, camp in enumerate(finding.camps)
        for answer in camp.answers
    ]
    places = [place for _, place in sides if place]
    place = max(places, default=None)
    related = [(there, words) for words, there in sides if there and there != place]
    related += [(p.place, f"rests on: {p.says}") for p in finding.premises if p.place]
    asked = finding.question.ask or finding.question.id
    if finding.is_possible:
        asked = f"possible {finding.verdict.name.lower()}:"
    gap = f", {finding.gap.words}" if finding.gap.words else ""
    return Alert(
        code=code_of(finding),
        severity=Severity.WARNING if finding.is_possible else SEVERITIES[finding.verdict],
        message=f"{asked} {finding.headline}{gap}",
        fingerprint=fingerprint(finding),
        place=place,
        related=tuple(dict.fromkeys(related)),
        details=tuple(filter(None, (*said(sides), *reasons(finding)))),
        quieted=quieted_by(finding),
    )


def said(sides: Sequence[tuple[str, Place | None]]) -> Iterator[str]:
    """Yield what the claims say, of very many only the first ones."""
    yield from (words for words, _ in sides[:MOST_SAID])
    if len(sides) > MOST_SAID:
        yield f"and {len(sides) - MOST_SAID:,} further claims"


MOST_SAID = 20  # claims in a message; each of them has its place among the related ones


def side_words(number: int, answer: Answer) -> str:
    """Return ``A “10,000”: exactly 10,000, Bitter Winter, 2019-03-12 (people-held-ee35)``."""
    source = answer.source
    told = ("a protected source",) if is_withheld(source) else (source.outlet, source.issued)
    read = answer.reading.line.write(answer.reading.hard)
    where = ", ".join(filter(None, (read, *told)))
    return f"{lettered(number)} “{answer.claim.words}”: {where} ({answer.claim.id})"


def reasons(finding: Finding) -> tuple[str, ...]:
    """Return what it rests on, what may reconcile the sides, whom to ask, and what to do."""
    ids = " ".join(answer.claim.id for answer in finding.answers)
    possible = "; ".join(finding.both_right_if)
    rests = ", ".join(premise.says for premise in finding.premises)
    return (
        f"Rests on: {rests}" if rests else "",
        *(f"{label}: {says}" for label, says in finding.remarks),
        f"Both could be right if: {possible}" if possible else "",
        f"Ask {finding.ask}" if finding.ask else "",
        f"Reopened: {finding.reopened}" if finding.reopened else "",
        "" if finding.decided or finding.is_possible else f"Next: factcheck decide {ids}",
    )


def quieted_by(finding: Finding) -> str:
    """Return the decision in words; empty where there is none."""
    decided = finding.decided
    if not decided:
        return ""
    return ", ".join(filter(None, (decided.finding, decided.who, decided.when, decided.why)))


def diagnostic_alert(diagnostic: Diagnostic) -> Alert:
    """Return a diagnostic as it is."""
    path = diagnostic.place.path if diagnostic.place else ""
    return Alert(
        code=diagnostic.code,
        severity=diagnostic.severity,
        message=diagnostic.message,
        fingerprint=digest((diagnostic.code, path, diagnostic.message)),
        place=diagnostic.place,
        details=tuple(filter(None, (*diagnostic.details, diagnostic.hint))),
    )
