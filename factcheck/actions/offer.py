"""What a passage offers while a claim is typed: what follows it, its figures, its groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.anchors import anchored, one_line
from factcheck.actions.checks import unknown_source
from factcheck.core.anchoring import Found, find, line_of
from factcheck.core.answers import Reader
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.claims import Offer
from factcheck.core.reading.records import Context
from factcheck.core.reading.scanner import scan

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Ledger
    from factcheck.storage.folder import Folder

GOES_ON = 60  # characters shown of what follows a quote


def offer(folder: Folder, draft: Claim) -> Offer:
    """Return what a quote offers; raises as `add` would for a quote that cannot be placed."""
    if draft.source not in folder.sources:
        raise FactcheckError(unknown_source(folder, draft.source, None))
    claim, _ = anchored(folder, draft)
    text = folder.text(claim.source)
    found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
    end = found.end if isinstance(found, Found) else 0
    start = found.start if isinstance(found, Found) else 0
    reader = Reader(folder.ledger, folder.sources)
    declared = folder.ledger.question(claim.question)
    context = Context(
        kind=declared.kind,
        unit=declared.unit,
        said_on=reader.said_on(claim),
        language=reader.language(claim),
    )
    return Offer(
        line=line_of(text, start),
        goes_on=one_line(text[end : end + GOES_ON]),
        figures=scan(claim.quote, context),
        groups=groups_in(folder.ledger, claim.quote),
        question=declared,
    )


def groups_in(ledger: Ledger, quote: str) -> tuple[tuple[str, int], ...]:
    """Return the groups whose name, or whose name's last word, stands in the quote, and where."""
    lowered = quote.lower()
    found = [
        (group.id, at)
        for group in ledger.groups.values()
        if group.name and (at := lowered.find(group.name.lower().split()[-1])) >= 0
    ]
    return tuple(sorted(found, key=lambda pair: pair[1]))
