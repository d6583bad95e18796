"""What rests on something, as flat columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.claims import Same
from factcheck.core.rows import (
    Row,
    claim_row,
    decision_row,
    diagnostic_row,
    finding_row,
    group_row,
    place_text,
    source_row,
)

if TYPE_CHECKING:
    from factcheck.core.claims import Constraint, Within
    from factcheck.core.findings.uses import Mention, Uses


def uses_row(uses: Uses) -> Row:
    """Return all that rests on an id."""
    return {
        "id": uses.id,
        "kind": uses.kind,
        "claims": [claim_row(claim) for claim in uses.claims],
        "decisions": [
            {**decision_row(judged.decision), "lapsed": judged.lapsed} for judged in uses.decisions
        ],
        "constraints": [constraint_row(constraint) for constraint in uses.constraints],
        "names": [names_row(record) for record in uses.names],
        "findings": [finding_row(finding) for finding in uses.findings],
        "neighbours": [claim_row(claim) for claim in uses.neighbours],
        "links": [{**source_row(link.source), "key": link.key} for link in uses.links],
        "credited": [claim_row(claim) for claim in uses.credited],
        "parts": [group_row(group) for group in uses.parts],
        "drafts": [mention_row(mention) for mention in uses.drafts.mentions],
        "drafts_read": uses.drafts.read,
        "drafts_skipped": [diagnostic_row(skipped) for skipped in uses.drafts.skipped],
    }


def constraint_row(constraint: Constraint) -> Row:
    """Return a total and its parts, an order, or a share of a base, as the ledger holds it."""
    return {
        "total": constraint.total,
        "of": list(constraint.of),
        "parts": list(constraint.parts),
        "add_up": constraint.add_up,
        "earlier": constraint.earlier,
        "later": constraint.later,
        "lag": constraint.lag,
        "share": constraint.share,
        "base": constraint.base,
        "part": constraint.part,
        "by": constraint.by,
        "why": constraint.why,
        "place": place_text(constraint.places.get("")),
    }


def names_row(record: Same | Within) -> Row:
    """Return names for one thing, or a narrower name and the wider one; `section` says which."""
    match record:
        case Same():
            section, names = "same", list(record.names)
        case _:
            section, names = "within", [record.part, record.whole]
    return {
        "section": section,
        "kind": record.kind,
        "names": names,
        "by": record.by,
        "why": record.why,
        "place": place_text(record.places.get("")),
    }


def mention_row(mention: Mention) -> Row:
    """Return where a draft cites an id."""
    return {"id": mention.id, "path": mention.path, "line": mention.line}
