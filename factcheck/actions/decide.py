"""``decide``: record what an editor concluded about claims that conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.show import claim_of
from factcheck.core.decisions import fingerprint
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.storage.append import Block, append, next_place, written
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from factcheck.core.claims import Decision
    from factcheck.storage.folder import Folder

FINDINGS = ("both-stand", "not-comparable", "use ID", "error-in ID")
NEEDED = 2  # claims: a decision lies between them


def decide(folder: Folder, decision: Decision) -> Decision:
    """Write the decision with the fingerprint of what was judged, and return it.

    Raises FC118 for a claim that is none, FC107 for a missing reason, FC108 for a finding that
    is none of `FINDINGS`; the ledger is then as it was.
    """
    reader = reader_of(folder)
    place = next_place(folder.root)
    named = tuple(dict.fromkeys(claim_of(folder.ledger, id).id for id in decision.claims))
    decision = decision._replace(claims=named, finding=whole(folder, decision.finding, place))
    if len(named) < NEEDED:
        hint = "name every claim that it lies between: factcheck decide ID ID"
        raise FactcheckError(Diagnostic("FC108", "a decision names two claims", hint, place))
    if not decision.why.strip():
        hint = "say in a line why: --why"
        raise FactcheckError(Diagnostic("FC107", "a decision gives its reason", hint, place))
    claims = [claim for claim in folder.ledger.claims if claim.id in named]
    answers, unread = reader.answers(claims)
    if unread:
        message = f"{unread[0].claim.id} could not be read, so nothing was judged"
        raise FactcheckError(Diagnostic("FC104", message, "give it read_as", place))
    seen = decision._replace(seen=fingerprint(answers))
    append(folder.root, [Block("decisions", "", written(seen))])
    return seen


def whole(folder: Folder, finding: str, place: Place) -> str:
    """Return the finding with the whole id of the claim it names."""
    word, _, id = finding.partition(" ")
    if finding in FINDINGS[:2]:
        return finding
    if word in ("use", "error-in") and id:
        return f"{word} {claim_of(folder.ledger, id).id}"
    raise FactcheckError(
        Diagnostic("FC108", f"no finding “{finding}”", did_you_mean(finding, FINDINGS), place)
    )
