"""``uses``: all that rests on a claim, a source, a question or a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.show import claim_or_none, nothing_called
from factcheck.core.anchoring import Found, find
from factcheck.core.conflicts import find as find_conflicts
from factcheck.core.decisions import standing
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.uses import Judged, Link, Uses
from factcheck.core.reading.records import Reading
from factcheck.storage.drafts import citing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.answers import Answer, Reader
    from factcheck.core.claims import Claim, Constraint, Ledger, Same, Within
    from factcheck.core.findings.conflicts import Finding
    from factcheck.storage.folder import Folder

LINKS = ("cites", "corrects", "edition_of")
"""Keys of a source's record that name other sources."""


def uses(folder: Folder, id: str) -> Uses:
    """Return what rests on an id: a claim's, else a source's, a question's or a group's.

    Raises FactcheckError FC118 where it is none of these.
    """
    reader = reader_of(folder)
    ledger = folder.ledger
    kind, id, claims = meant(folder, id)
    ids = {claim.id for claim in claims}
    answers, _ = reader.answers([claim for claim in ledger.claims if claim.is_in_play])
    is_source, is_group = kind == "source", kind == "group"
    return Uses(
        id=id,
        kind=kind,
        claims=claims,
        decisions=judged(ledger, answers, ids),
        constraints=tuple(c for c in ledger.constraints if binds(c, kind, id, claims)),
        names=tuple(names_used(reader, claims)),
        findings=taking_part(find_conflicts(answers, ledger), ids),
        neighbours=neighbours(folder, claims),
        links=tuple(links(folder, id)) if is_source else (),
        credited=tuple(c for c in ledger.claims if id in c.credits) if is_source else (),
        parts=tuple(g for g in ledger.groups.values() if g.part_of == id) if is_group else (),
        drafts=citing(folder.root, {*ids, id} if is_source else ids),
    )


def meant(folder: Folder, id: str) -> tuple[str, str, tuple[Claim, ...]]:
    """Return what an id is the id of, the whole id, and the claims that it stands for.

    The four digits of a claim come last: they may be a word, and a question be called by it.
    """
    ledger, claims = folder.ledger, folder.ledger.claims
    questions = ledger.question_ids()
    if any(claim.id == id for claim in claims):
        return "claim", id, tuple(claim for claim in claims if claim.id == id)
    if id in folder.sources:
        return "source", id, tuple(claim for claim in claims if claim.source == id)
    if id in questions:
        return "question", id, tuple(claim for claim in claims if claim.question == id)
    if id in ledger.groups:
        return "group", id, tuple(claim for claim in claims if id in claim.of)
    if claim := claim_or_none(ledger, id):
        return "claim", claim.id, (claim,)
    known = (*(claim.id for claim in claims), *questions, *ledger.groups, *folder.sources)
    what = "claim, source, question or group"
    raise FactcheckError(nothing_called(ledger, id, what, known))


def judged(ledger: Ledger, answers: Sequence[Answer], ids: set[str]) -> tuple[Judged, ...]:
    """Return the decisions that name one of the claims, in file order."""
    lapsed = standing(ledger.decisions, answers).lapsed
    named = [decision for decision in ledger.decisions if ids & {*decision.claims}]
    return tuple(Judged(decision, lapsed.get(decision, "")) for decision in named)


def binds(constraint: Constraint, kind: str, id: str, claims: Iterable[Claim]) -> bool:
    """Whether a claim is held to a constraint, or the constraint names the group or question."""
    named = constraint.questions
    if kind == "question":
        return id in named
    if kind == "group":
        return id in (*constraint.of, *constraint.parts)
    return any(
        claim.question in named
        and (
            not constraint.total
            or set(claim.of) == set(constraint.of)
            or claim.of in [(part,) for part in constraint.parts]
        )
        for claim in claims
    )


def names_used(reader: Reader, claims: Iterable[Claim]) -> Iterator[Same | Within]:
    """Yield what `same` and `within` say of the words of the claims.

    A list of names does where one of them reads as the words do, or as a wider or narrower name; a
    narrower name inside a wider one, where both do.
    """
    listed = list(claims)
    for same in reader.ledger.same:
        if any(is_named(reader, claim, same.kind, name) for claim in listed for name in same.names):
            yield same
    for within in reader.ledger.within:
        pair = (within.part, within.whole)
        if any(all(is_named(reader, c, within.kind, name) for name in pair) for c in listed):
            yield within


def is_named(reader: Reader, claim: Claim, kind: str, name: str) -> bool:
    """Whether a name, read as the claim's words are, is one with them, wider or narrower."""
    if claim.unread or reader.question(claim.question).kind != kind:
        return False
    mine, its = reader.read(claim), reader.read(claim._replace(id="", says=name, read_as=""))
    return isinstance(mine, Reading) and isinstance(its, Reading) and mine.hard.meets(its.hard)


def taking_part(findings: Iterable[Finding], ids: set[str]) -> tuple[Finding, ...]:
    """Return the findings that one of the claims is part of, in any camp or in all of them."""
    return tuple(
        finding
        for finding in findings
        if any(answer.claim.id in ids for answer in (*finding.answers, *finding.allow_all))
    )


def neighbours(folder: Folder, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims that share words of a passage with one of these, in file order."""
    ids = {claim.id for claim in claims}
    sources = {claim.source for claim in claims}
    near = [c for c in folder.ledger.claims if c.source in sources and c.id not in ids]
    if not near:
        return ()
    spans = {claim.id: spans_of(folder, claim) for claim in (*claims, *near)}
    return tuple(
        other
        for other in near
        if any(
            first < end and start < last
            for claim in claims
            if claim.source == other.source
            for start, end in spans[claim.id]
            for first, last in spans[other.id]
        )
    )


def spans_of(folder: Folder, claim: Claim) -> tuple[tuple[int, int], ...]:
    """Return where a claim's quote stands in its source; nowhere where it cannot be found."""
    try:
        text = folder.text(claim.source)
    except FactcheckError:
        return ()
    found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
    return found.spans if isinstance(found, Found) else ()


def links(folder: Folder, id: str) -> Iterator[Link]:
    """Yield the sources whose records name this one, and by which key."""
    for source in folder.sources.values():
        for key in LINKS:
            named = getattr(source, key)
            if id == named or (isinstance(named, tuple) and id in named):
                yield Link(source, key)
