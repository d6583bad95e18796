"""``conflicts``: what cannot all be true."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.passages import passages
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import by_question, find_all
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.conflicts import Disagreements
from factcheck.core.pairs import pairs
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.answers import Answer, Reader
    from factcheck.core.claims import Claim, Ledger
    from factcheck.core.findings.conflicts import Finding, Pair
    from factcheck.storage.folder import Folder


def conflicts(folder: Folder, questions: Sequence[str]) -> Disagreements:
    """Return the findings of all questions, or of those named; a name of none is refused.

    A constraint between questions is looked at with every claim, and shown where one is named.
    """
    return judged(folder, reader_of(folder), questions)


def judged(folder: Folder, reader: Reader, questions: Sequence[str]) -> Disagreements:
    """Return the findings as `conflicts` does, with the readings of a reader."""
    ledger = folder.ledger
    asked = ledger.question_ids()
    for question in questions:
        if question not in asked:
            raise FactcheckError(unknown_question(ledger, question, asked))
    chosen = set(questions or asked)
    answers, unread = reader.answers([c for c in ledger.claims if c.is_in_play])
    found = find_all(answers, ledger)
    findings = tuple(f for f in found.findings if touches(f, chosen))
    mine = [a for a in answers if a.question.id in chosen]
    found_pairs = [pair for group in by_question(mine) for pair in pairs(group, ledger)]
    return Disagreements(
        findings=findings,
        pairs=tuple(found_pairs),
        unread=tuple(u for u in unread if u.claim.question in chosen),
        passages=passages(folder, [a.claim for f in findings for a in (*f.answers, *f.allow_all)]),
        groups=ledger.groups,
        questions=tuple(reader.question(id) for id in asked if id in chosen),
        claims=sum(claim.question in chosen for claim in ledger.claims),
        of_claims=len(ledger.claims),
        of_questions=len(asked),
        sources=len(folder.sources),
        unexamined=tuple(left for left in found.unexamined if left.question in chosen),
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
    reasons = Counter(
        "decided" if id in decided else reason(id, answers, found_pairs, reader.ledger.claims)
        for id in asked
        if id not in open_ones
    )
    return tuple(reasons.most_common())


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
