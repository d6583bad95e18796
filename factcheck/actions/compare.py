"""``compare``: what may not all be true in texts, with no ledger."""

from __future__ import annotations

from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.actions.add_source import filled
from factcheck.actions.read import spoken
from factcheck.core.alignment.bearing import bearing as judged
from factcheck.core.alignment.documents import pairings
from factcheck.core.alignment.figures import figures, shared_year, span
from factcheck.core.alignment.proposal import propose, told
from factcheck.core.alignment.texts import Text
from factcheck.core.claims import Source
from factcheck.core.conflicts import find_all
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.compared import Compared, Document, Possible
from factcheck.core.proposals import body, orders
from factcheck.core.proposals import propose as details
from factcheck.core.reading.dates import period
from factcheck.storage.documents import derived_of, record_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from factcheck.core.alignment.documents import Spot
    from factcheck.core.alignment.proposal import Proposal
    from factcheck.core.comparison import Verdict
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.sources import Proposal as Detail

FEWEST = 2  # documents that can be compared


def compare_files(files: Sequence[Path], issued: Mapping[Path, str], language: str) -> Compared:
    """Return what may not all be true in the texts of files.

    A file that is a ledger's source is known by its record; ``issued`` overrides dates. Raises
    FactcheckError: FC207 for a file that cannot be read, else as `compare` does.
    """
    documents = []
    for file in files:
        found = derived_of(file)
        record = filled(record_of(file), found.found)
        documents.append(
            Document(
                str(file), found.text, issued.get(file, "") or record.issued, record.title,
                record.author, record.outlet, language or record.language,
                found.body or body(found.text),
            )
        )  # fmt: skip
    return compare(documents)


def compare(documents: Sequence[Document]) -> Compared:
    """Return what may not all be true in two documents or more; nothing of it is sure.

    Figures are aligned by what they count, by what happened, by names and by their unit, and then
    judged as the claims of a ledger are. What is not known of a document is taken from its text,
    where that shows it.

    Raises FactcheckError: FC001 for fewer than two documents, and for two of one name; FC114 where
    a date of issue is no day, FC121 for a language that is not read.
    """
    refuse_too_few(documents)
    known, notices = described(documents)
    year = shared_year(document.text for document in known)
    texts = [words_of(document, year) for document in known]
    proposal = propose(known, texts, pairings(texts))
    found = tuple(
        finding._replace(
            is_possible=True,
            remarks=(("Aligned by", words(finding, proposal, texts)), *finding.remarks),
        )
        for finding in find_all(proposal.answers, proposal.ledger).findings
        if len({answer.source.id for answer in finding.answers}) > 1
    )
    return Compared(
        findings=found,
        conflicts=tuple(pair for finding in found for pair in possible(finding, proposal, texts)),
        passages=proposal.passages,
        groups=proposal.ledger.groups,
        documents=tuple(known),
        figures=sum(len(text.figures) for text in texts),
        aligned=len(proposal.answers),
        notices=tuple(notices),
    )


def described(documents: Sequence[Document]) -> tuple[list[Document], list[Diagnostic]]:
    """Return documents with what their own texts tell of them, and which have no date."""
    known = orders(filled(given(each), details(each.text, {})) for each in documents)
    found, notices = [], []
    for document in documents:
        found_in = details(document.text, known)
        source = filled(given(document), found_in)
        found.append(
            document._replace(
                issued=source.issued, title=source.title, author=source.author,
                outlet=source.outlet,
            )
        )  # fmt: skip
        if not source.issued:
            notices.append(undated(document, found_in))
    return found, notices


def given(document: Document) -> Source:
    """Return what is known of a document as the record of a source."""
    return Source(
        document.name,
        document.name,
        title=document.title,
        author=document.author,
        container_title=document.outlet,
        issued=document.issued.partition("T")[0],
    )


def undated(document: Document, found_in: Sequence[Detail]) -> Diagnostic:
    """Say that nobody knows when a text came out, or that its date may be two days."""
    name = document.name.rpartition("/")[2]
    printed = next((each for each in found_in if each.key == "issued"), None)
    said = f"{name} has no date: words such as “on Sunday” are not read in it"
    if printed:
        said = f"{name} is dated “{printed.words}”, which may be two days: {printed.why}"
    place = Place(document.name, printed.line if printed else 0)
    hint = f"say it: --issued {name}=2019-03-12"
    return Diagnostic("FC208", said, hint, place, Severity.NOTE)


def refuse_too_few(documents: Sequence[Document]) -> None:
    """Refuse what is nothing to compare."""
    names = [document.name for document in documents]
    if len(names) < FEWEST:
        raise FactcheckError(Diagnostic("FC001", "compare takes two documents or more"))
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise FactcheckError(Diagnostic("FC001", f"{twice} is given twice", "give each once"))


def words_of(document: Document, year: int) -> Text:
    """Return a document as words and figures."""
    language = spoken(document.language)
    days = period(document.issued)
    if document.issued and days is None:
        said = f"{document.name} came out on “{document.issued}”, which is no day that exists"
        raise FactcheckError(Diagnostic("FC114", said, "write it as 2019-03-10"))
    said_on = int(days.lower.point) if days is not None and days.is_point else None
    read = figures(document.text, said_on, language, year)
    if document.body:
        read = tuple(figure for figure in read if is_inside(span(figure), document.body))
    return Text(document.text, read, language, document.title)


def is_inside(place: tuple[int, int], parts: Sequence[tuple[int, int]]) -> bool:
    """Whether a figure stands in one of the parts of a text."""
    return any(start <= place[0] and place[1] <= end for start, end in parts)


def words(finding: Finding, proposal: Proposal, texts: Sequence[Text]) -> str:
    """Return the words that made the figures of a finding one."""
    spots = [proposal.spots[answer.claim.id] for answer in finding.answers]
    return told(proposal.keys[finding.question.id], spots, texts)


def possible(finding: Finding, proposal: Proposal, texts: Sequence[Text]) -> Iterator[Possible]:
    """Yield the pairs of a finding that stand against each other, of different documents."""
    for one, other in combinations(finding.camps, 2):
        for answers in product(one.answers, other.answers):
            a, b = (proposal.spots[answer.claim.id] for answer in answers)
            if a.text != b.text:
                yield Possible(stands(a, texts), stands(b, texts), finding.verdict, finding.kind)


def stands(spot: Spot, texts: Sequence[Text]) -> tuple[int, int, int]:
    """Return the number of a figure's document, and where it stands there."""
    return spot.text, *span(texts[spot.text].figures[spot.place])


def bearing(a: Document, b: Document) -> Verdict | None:
    """Return what one short text makes of another on the same subject.

    AGREE where ``b`` follows from ``a``, CONFLICT where both cannot hold as written, COMPATIBLE
    where their figures fit but do not follow, None where ``a`` has none for some of ``b``. Names
    and words other than figures are not judged.

    Raises FactcheckError: FC114 where a date of issue is no day, FC121 for a language that is not
    read.
    """
    year = shared_year((a.text, b.text))
    one, other = (words_of(each._replace(issued=given(each).issued), year) for each in (a, b))
    return judged(one, other).verdict
