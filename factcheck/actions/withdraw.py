"""``withdraw``: keep claims, out of play, with the reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.changes import open_findings, reopened
from factcheck.actions.show import claim_of
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.edits import Withdrawn
from factcheck.storage import swap
from factcheck.storage.append import check_text
from factcheck.storage.drafts import citing
from factcheck.storage.editing import Field, readable, with_fields
from factcheck.storage.folder import Folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.claims import Claim, Ledger


def withdraw(folder: Folder, ids: Sequence[str], why: str) -> Withdrawn:
    """Write status and reason into the claims, all or none, and say what rested on them.

    Raises FC107 without a reason, FC118 for an id that is none, FC108 for a claim that is
    withdrawn already, FC117 where it cannot be written; the ledger is then as it was.
    """
    if not why.strip():
        raise FactcheckError(Diagnostic("FC107", "a withdrawal gives its reason", "say it: --why"))
    check_text({"why": why})

    def prepared() -> tuple[dict[str, swap.Change], Withdrawn]:
        read_files = readable(folder.root)
        before = Folder(folder.root)
        claims = {claim.id: claim for claim in (claim_of(before.ledger, id) for id in ids)}
        refuse_withdrawn(list(claims.values()))
        places = [claim.places[""] for claim in claims.values()]
        changes = {
            file.path: swap.Change(file.raw, with_fields(file, fields))
            for file in read_files
            if (fields := fields_in(file.path, places, why))
        }
        after = Folder(folder.root, {path: change.new for path, change in changes.items()})
        return changes, told(before, after, tuple(claims.values()), why)

    withdrawn = swap.rewrite(folder.root, prepared)
    cited = citing(folder.root, {claim.id for claim in withdrawn.claims})
    return withdrawn._replace(cited=cited.mentions)


def refuse_withdrawn(claims: Sequence[Claim]) -> None:
    """Refuse claims that are out of play already: their reason would be lost."""
    wrong = [
        Diagnostic(
            "FC108",
            f"{claim.id} is withdrawn already" + (f": {claim.why}" if claim.why else ""),
            f"to change that: factcheck edit {claim.id}",
            claim.place("status"),
        )
        for claim in claims
        if claim.status == "withdrawn"
    ]
    if wrong:
        raise FactcheckError(*wrong)


def fields_in(path: str, places: Sequence[Place], why: str) -> list[Field]:
    """Return what is to be set in one file."""
    return [
        field
        for place in places
        if place.path == path
        for field in (Field(place, "status", "withdrawn"), Field(place, "why", why))
    ]


def told(before: Folder, after: Folder, claims: tuple[Claim, ...], why: str) -> Withdrawn:
    """Return what was withdrawn, and what no longer has anything to rest on."""
    ledger = after.ledger
    ids = {claim.id for claim in claims}
    unanswered = unanswered_of(ledger, claims)
    return Withdrawn(
        claims=claims,
        places=tuple(claim.places[""] for claim in ledger.claims if claim.id in ids),
        why=why,
        unanswered=unanswered,
        idle=tuple(
            constraint
            for constraint in ledger.constraints
            if set(constraint.questions) & set(unanswered)
        ),
        findings=tuple(counted(before, after, claims)),
        notices=tuple(reopened(before, after)),
    )


def counted(
    before: Folder, after: Folder, claims: Sequence[Claim]
) -> Iterator[tuple[str, int, int]]:
    """Yield the questions of these claims whose number of open findings changed."""
    asked = dict.fromkeys(claim.question for claim in claims)
    was, now = open_findings(before, asked), open_findings(after, asked)
    for question in asked:
        counts = [
            sum(any(a.question.id == question for a in finding.answers) for finding in found)
            for found in (was, now)
        ]
        if counts[0] != counts[1]:
            yield question, counts[0], counts[1]


def unanswered_of(ledger: Ledger, claims: Sequence[Claim]) -> tuple[str, ...]:
    """Return the questions of these claims that no claim in play answers."""
    answered = {claim.question for claim in ledger.claims if claim.is_in_play}
    asked = dict.fromkeys(claim.question for claim in claims)
    return tuple(question for question in asked if question not in answered)
