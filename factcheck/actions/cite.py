"""``cite``: what a citation of a claim or a source holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.anchors import one_line
from factcheck.actions.checks import reader_of
from factcheck.actions.passages import passage_of
from factcheck.actions.show import claim_or_none, nothing_called
from factcheck.core.conflicts import find
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.claims import Cited
from factcheck.core.findings.passages import State

if TYPE_CHECKING:
    from factcheck.core.answers import Reader
    from factcheck.core.claims import Claim, Source
    from factcheck.storage.folder import Folder

OPENING_WORDS = 14  # of an untitled work, enough to find it again


def cite(folder: Folder, id: str) -> Cited:
    """Return source, quote and warnings; a claim comes before a source of the same name."""
    reader = reader_of(folder)
    claim = claim_or_none(folder.ledger, id)
    if claim is None:
        known = (*(claim.id for claim in folder.ledger.claims), *folder.sources)
        if id not in folder.sources:
            raise FactcheckError(uncited(folder, id, known))
        source = folder.sources[id]
        return Cited(source, None, opening(folder, source), tuple(gaps(source)))
    source = folder.sources[claim.source]
    warnings = (*gaps(source), *doubts(folder, reader, claim))
    cited = Cited(source, claim, opening(folder, source), warnings)
    if not source.url:
        return cited
    from factcheck.actions.links import with_link  # noqa: PLC0415  only for pages on the web

    return with_link(folder, cited, claim)


def uncited(folder: Folder, id: str, known: tuple[str, ...]) -> Diagnostic:
    """Say that an id is neither a claim's nor a source's, and which claims a question has."""
    wrong = nothing_called(folder.ledger, id, "claim or source", known)
    if id in folder.ledger.question_ids():
        return wrong._replace(hint=f"it is a question; its claims: factcheck show {id}")
    return wrong


def works(folder: Folder) -> tuple[Cited, ...]:
    """Return every source that a claim in play rests on, in file order."""
    used = {claim.source for claim in folder.ledger.claims if claim.is_in_play}
    return tuple(cite(folder, id) for id in folder.sources if id in used)


def opening(folder: Folder, source: Source) -> str:
    """Return the first words of a work, for one that has no title.

    Of an excerpt nobody here knows with which words the work begins.
    """
    if source.title or source.excerpt == "true":
        return ""
    try:
        first = next(filter(None, map(one_line, folder.text(source.id).splitlines())), "")
    except FactcheckError:
        return ""
    return " ".join(first.split()[:OPENING_WORDS]).rstrip(" .…")


def gaps(source: Source) -> list[Diagnostic]:
    """Return what a complete citation would have and the record has not."""
    wanted = {
        "title": source.title,
        "date": source.issued,
        "URL": source.url,
        "access date": source.accessed,
    }
    missing = [name for name, value in wanted.items() if not value]
    if not missing:
        return []
    place = source.places.get("") or Place(source.path)
    message = f"the record has no {', no '.join(missing)}"
    hint = f"add what you know: factcheck source edit {source.id}"
    return [Diagnostic("FC208", message, hint, place, Severity.NOTE)]


def doubts(folder: Folder, reader: Reader, claim: Claim) -> list[Diagnostic]:
    """Return what speaks against citing a claim as it is: withdrawn, a lost quote, a conflict."""
    told: list[Diagnostic] = []
    if not claim.is_in_play:
        message = f"{claim.id} is withdrawn" + (f": {claim.why}" if claim.why else "")
        hint = "cite another: factcheck show " + claim.question
        told.append(Diagnostic("FC309", message, hint, claim.place(), Severity.WARNING))
    if passage_of(folder, claim).state is not State.EXACT:
        message = f"the quote of {claim.id} is not in its source as it stands"
        hint = "see factcheck verify"
        told.append(Diagnostic("FC203", message, hint, claim.place("quote"), Severity.WARNING))
    answers, _ = reader.answers([c for c in folder.ledger.claims if c.is_in_play])
    for finding in find(answers, folder.ledger):
        if finding.decided or all(a.claim.id != claim.id for a in finding.answers):
            continue
        others = ", ".join(a.claim.id for a in finding.answers if a.claim.id != claim.id)
        message = f"this claim is in {finding.verdict.name.lower()} with {others}, undecided"
        hint = f"factcheck conflicts {finding.question.id}"
        told.append(Diagnostic("FC301", message, hint, claim.place(), Severity.WARNING))
    return told
