"""The passages of claims: where their quotes stand in the texts of their sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring import Found, figure_spans, find, passage
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.passages import Passage, State

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.claims import Claim
    from factcheck.storage.folder import Folder


def passage_of(folder: Folder, claim: Claim) -> Passage:
    """Return the quote in its surroundings; the quote alone where it cannot be found."""
    try:
        text = folder.text(claim.source)
    except FactcheckError:
        return unplaced(claim, State.UNCHECKED)
    found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
    if not isinstance(found, Found):
        return unplaced(claim, State.LOST)
    if (claim.prefix or claim.suffix) and is_elsewhere(claim, text, found):
        return unplaced(claim, State.CHANGED)
    return passage(text, found.spans, claim.says)


def is_elsewhere(claim: Claim, text: str, found: Found) -> bool:
    """Whether what was found is a copy, and the passage itself stands in other words elsewhere."""
    from factcheck.core.anchoring.surroundings import stands_between  # noqa: PLC0415  seldom

    if stands_between(text, found.start, found.end, claim.prefix, claim.suffix):
        return False
    from factcheck.core.anchoring.anchors import anchor  # noqa: PLC0415  as above

    meant = anchor(
        claim.quote,
        text,
        prefix=claim.prefix,
        suffix=claim.suffix,
        occurrence=claim.occurrence,
    )
    return meant.state is State.CHANGED


def unplaced(claim: Claim, state: State) -> Passage:
    """Return the quote as the ledger has it, with the state that says why it stands alone."""
    spans = figure_spans(claim.says, claim.quote) or ()
    return Passage(claim.quote, ((0, len(claim.quote)),), spans, 0, state)


def passages(folder: Folder, claims: Iterable[Claim]) -> dict[str, Passage]:
    """Return the passage of each claim, by its id."""
    return {claim.id: passage_of(folder, claim) for claim in claims}
