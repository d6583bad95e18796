"""``conflicts``: what cannot all be true."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, TypeVar

from factcheck.actions.checks import reader_of
from factcheck.actions.passages import passages
from factcheck.actions.sourcing import trace
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import by_question, find_all
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.conflicts import Disagreements
from factcheck.core.pairs import pairs
from factcheck.core.sourcing import absent
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.core.answers import Answer, Reader
    from factcheck.core.claims import Claim, Ledger
    from factcheck.core.findings.conflicts import Finding, Pair
    from factcheck.core.findings.known import Gate
    from factcheck.storage.folder import Folder

T = TypeVar("T")


def conflicts(folder: Folder, questions: Sequence[str], gate: Gate | None = None) -> Disagreements:
    """Return the findings of all questions, or of those named; a name of none is refused.

    A constraint between questions is looked at with every claim, and shown where one is named.
    Of the findings only those that pass the gate, if one is given.
    """
    found = judged(folder, reader_of(folder), questions)
    if gate is None:
        return found
    from factcheck.actions.gating import gated  # noqa: PLC0415  only where something is left out

    return gated(folder, found, gate)


def judged(folder: Folder, reader: Reader, questions: Sequence[str]) -> Disagreements:
    """Return the findings as `conflicts` does, with the readings of a reader."""
    ledger = folder.ledger
    asked = ledger.question_ids()
    for question in questions:
        if question not in asked:
            raise FactcheckError(unknown_question(ledger, question, asked))
    chosen = set(questions or asked)
    answers, unread = reader.answers([c for c in ledger.claims if c.is_in_play])
    all_found = find_all(answers, ledger)
    findings = trace(folder, (f for f in all_found.findings if touches(f, chosen)))
    told_of = [a.claim for f in findings for a in (*f.answers, *f.allow_all)]
    mine = [a for a in answers if a.question.id in chosen]
    found_pairs = [pair for group in by_question(mine) for pair in pairs(group, ledger)]
    return Disagreements(
        findings=findings,
        pairs=tuple(found_pairs),
        unread=tuple(u for u in unread if u.claim.question in chosen),
        passages=passages(folder, told_of),
        not_held=absent((name for claim in told_of for name in claim.credits), folder.sources),
        groups=ledger.groups,
        questions=tuple(reader.question(id) for id in asked if id in chosen),
        claims=sum(claim.question in chosen for claim in ledger.claims),
        of_claims=len(ledger.claims),
        of_questions=len(asked),
        sources=len(folder.sources),
        unexamined=tuple(left for left in all_found.unexamined if left.question in chosen),
        quiet=quiet(reader, [id for id in asked if id in chosen], mine, findings, found_pairs),
    )


def touches(finding: Finding, chosen: set[str]) -> bool:
    """Whether a finding concerns one of the questions asked for."""
    return any(answer.question.id in chosen for answer in finding.answers)


def unknown_question(ledger: Ledger, id: str, known: Sequence[str]) -> Diagnostic:
    """Say that nobody asks or answers such a question."""
    return Diagnostic(
        "FC118", f"no question “{id}”", did_you_mean(id, known), Place(ledger.path, 1)
    )


def quiet(
    reader: Reader,
    asked: Sequence[str],
    answers: Sequence[Answer],
    findings: Sequence[Finding],
    found_pairs: Sequence[Pair],
) -> tuple[tuple[str, int], ...]:
    """Return how many questions have no open finding, by reason."""
    open_ones = {a.question.id for f in findings if not f.decided for a in f.answers}
    decided = {a.question.id for f in findings if f.decided for a in f.answers}
    mine = gathered(answers, lambda answer: answer.question.id)
    couples = gathered(found_pairs, lambda pair: pair.a.question.id)
    said = gathered(reader.ledger.claims, lambda claim: claim.question)
    reasons = Counter(
        "decided" if id in decided else reason(id, mine[id], couples[id], said[id])
        for id in asked
        if id not in open_ones
    )
    return tuple(reasons.most_common())


def gathered(things: Iterable[T], question: Callable[[T], str]) -> Mapping[str, Sequence[T]]:
    """Return the things of each question by its id; none for a question that has none."""
    found: defaultdict[str, list[T]] = defaultdict(list)
    for thing in things:
        found[question(thing)].append(thing)
    return found


def reason(
    id: str, answers: Sequence[Answer], found_pairs: Sequence[Pair], claims: Sequence[Claim]
) -> str:
    """Return why one question has no finding."""
    mine = [pair for pair in found_pairs if pair.a.question.id == id]
    number = sum(answer.question.id == id for answer in answers)
    if number == 0:
        return "not read" if any(c.question == id for c in claims) else "no claim"
    if number == 1:
        return "one claim"
    if any(pair.is_explained for pair in mine):
        return "explained"
    verdicts = {pair.verdict for pair in mine}
    for verdict, name in REASONS:
        if verdict in verdicts:
            return name
    return "agree"


REASONS = (
    (Verdict.DIFFER, "differ in words"),
    (None, "not comparable"),
    (Verdict.COMPATIBLE, "compatible"),
)
"""Why a question with several claims has no finding, the most telling first."""
