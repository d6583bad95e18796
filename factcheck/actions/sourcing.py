"""Where figures come from: findings with their origins traced, and the diagnostics of sourcing.

The texts of sources are read here, and only around the quotes of the claims that are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring import Found, find
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.independence import Known
from factcheck.core.sourcing import traced

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.answers import Answer, Reader
    from factcheck.core.claims import Claim
    from factcheck.core.diagnostics import Diagnostic
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.independence.copies import Copy, Window
    from factcheck.storage.folder import Folder

MOST_COMPARED = 200
"""Claims of one finding whose passages are compared, the first of it: the rest is counted by what
the records say."""


def trace(folder: Folder, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings with the origins behind their claims, copied passages among them."""
    return tuple(
        traced(finding, known_of(folder, finding.answers[:MOST_COMPARED]), folder.ledger)
        for finding in findings
    )


def known_of(folder: Folder, answers: Sequence[Answer]) -> Known:
    """Return the sources of the ledger, and the passages that these claims' sources share."""
    return Known(folder.sources, shared(folder, [answer.claim for answer in answers]))


def shared(folder: Folder, claims: Sequence[Claim]) -> tuple[Copy, ...]:
    """Return the passages that stand around the quotes of claims in two sources."""
    if len({claim.source for claim in claims}) <= 1:
        return ()
    from factcheck.core.independence.copies import copies  # noqa: PLC0415  one source needs none

    return copies([*windows(folder, claims)])


def windows(folder: Folder, claims: Iterable[Claim]) -> Iterator[Window]:
    """Yield the stretch of the source around each quote that can be found."""
    from factcheck.core.independence.copies import REACH, Window  # noqa: PLC0415  as above

    for claim in claims:
        try:
            text = folder.text(claim.source)
        except FactcheckError:
            continue
        found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
        if isinstance(found, Found):
            first = max(0, found.start - REACH)
            stretch = text[first : found.end + REACH]
            yield Window(claim.id, claim.source, stretch, (found.start - first, found.end - first))


def notes(folder: Folder, reader: Reader) -> tuple[Diagnostic, ...]:
    """Return the diagnostics of sourcing; a claim that cannot be read has none of its own."""
    from factcheck.core.conflicts import find as conflicts  # noqa: PLC0415  conflicts has it
    from factcheck.core.sourcing import notes as told  # noqa: PLC0415  only for verify

    answers, _ = reader.answers([claim for claim in folder.ledger.claims if claim.is_in_play])
    return tuple(told.notes(answers, conflicts(answers, folder.ledger), known_of(folder, answers)))
