"""``compare``: what may not all be true in texts, with no ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.read import day, spoken
from factcheck.core.alignment.bearing import bearing as judged
from factcheck.core.alignment.documents import pairings
from factcheck.core.alignment.figures import figures, shared_year
from factcheck.core.alignment.proposal import propose
from factcheck.core.alignment.texts import Text
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import find_all
from factcheck.core.findings.compared import Compared, Possible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.alignment.bearing import Bearing
    from factcheck.core.alignment.proposal import Document, Proposal
    from factcheck.core.findings.conflicts import Finding


def compare(documents: Sequence[Document]) -> Compared:
    """Return what may not all be true in several documents.

    Raises FactcheckError: FC114 where a date of issue is no day, FC121 for a language that is not
    read.
    """
    year = shared_year(document.text for document in documents)
    texts = [text_of(document, year) for document in documents]
    proposal = propose(documents, texts, pairings(texts))
    found = tuple(
        finding._replace(
            is_possible=True,
            remarks=(("Aligned by", proposal.aligned_by[finding.question.id]), *finding.remarks),
        )
        for finding in find_all(proposal.answers, proposal.ledger).findings
        if len({answer.source.id for answer in finding.answers}) > 1
    )
    return Compared(
        findings=found,
        conflicts=tuple(pair for finding in found for pair in possible(finding, proposal)),
        passages=proposal.passages,
        groups=proposal.ledger.groups,
        documents=tuple(document.name for document in documents),
        figures=sum(len(text.figures) for text in texts),
        aligned=len(proposal.answers),
    )


def text_of(document: Document, year: int) -> Text:
    """Read a document."""
    language = spoken(document.language)
    said_on = day(document.issued)
    read = figures(document.text, said_on, language, year)
    return Text(document.text, read, language, document.title)


def possible(finding: Finding, proposal: Proposal) -> Iterator[Possible]:
    """Yield the pairs of a finding that stand against each other, of different documents."""
    for number, camp in enumerate(finding.camps):
        for other in finding.camps[number + 1 :]:
            for a in camp.answers:
                for b in other.answers:
                    if a.source.id != b.source.id:
                        spots = proposal.spots[a.claim.id], proposal.spots[b.claim.id]
                        yield Possible(*spots, finding.verdict, finding.kind)


def bearing(a: Document, b: Document) -> Verdict | None:
    """Return what one short text makes of another on the same subject.

    AGREE where ``b`` follows from ``a``, CONFLICT where both cannot hold as written, None where
    the figures leave it open.

    Raises FactcheckError as `compare` does.
    """
    return bearing_of(a, b).verdict


def bearing_of(a: Document, b: Document) -> Bearing:
    """Return what one short text makes of another, with the figures held against each other."""
    year = shared_year((a.text, b.text))
    return judged(text_of(a, year), text_of(b, year))
