"""``show`` for a question, with all its answers and camps, and for the list of questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.conflicts import gathered, reason, touches, unknown_question
from factcheck.actions.passages import passages
from factcheck.actions.show import claim_or_none, nothing_called, show
from factcheck.actions.sourcing import MOST_COMPARED, known_of, trace
from factcheck.core.camps import camps_of, sweep
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import find, stated_lines
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.questions import (
    QuestionListed,
    QuestionShown,
    QuestionsListed,
    Scope,
)
from factcheck.core.pairs import pairs
from factcheck.core.sourcing import recounted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.findings.claims import Shown
    from factcheck.core.findings.conflicts import Camp, Finding
    from factcheck.storage.folder import Folder


def claim_or_question(folder: Folder, id: str) -> Shown | QuestionShown:
    """Return what an id is the id of: a claim, else a question, else a claim by its four digits.

    Raises FC118 where it is neither, and says where to look if it is a source or a group.
    """
    ledger = folder.ledger
    known = ledger.question_ids()
    ids = [claim.id for claim in ledger.claims]
    if id in known and id not in ids:
        return question(folder, id)
    if claim := claim_or_none(ledger, id):
        return show(folder, claim.id)
    wrong = nothing_called(ledger, id, "claim or question", (*ids, *known))
    if id in folder.sources:
        wrong = wrong._replace(hint=f"it is a source: factcheck source show {id}")
    elif id in ledger.groups:
        wrong = wrong._replace(hint=f"it is a group: factcheck uses {id}")
    raise FactcheckError(wrong)


def question(folder: Folder, id: str) -> QuestionShown:
    """Return everything about one question; raises FC118 where nobody asks or answers it."""
    reader = reader_of(folder)
    ledger = folder.ledger
    known = ledger.question_ids()
    if id not in known:
        raise FactcheckError(unknown_question(ledger, id, known))
    answers, unread = reader.answers(ledger.claims)
    in_play = [answer for answer in answers if answer.claim.is_in_play]
    mine = [answer for answer in answers if answer.question.id == id]
    claims = {claim.id: claim for claim in ledger.claims if claim.question == id}
    return QuestionShown(
        question=reader.question(id),
        place=ledger.question(id).places.get(""),
        scopes=tuple(traced_scopes(folder, [a for a in mine if a.claim.is_in_play])),
        aside=tuple(answer for answer in mine if not answer.claim.is_in_play),
        unread=tuple(each for each in unread if each.claim.question == id),
        findings=trace(folder, (f for f in find(in_play, ledger) if touches(f, {id}))),
        decisions=tuple(d for d in ledger.decisions if claims.keys() & {*d.claims}),
        passages=passages(folder, claims.values()),
        groups=ledger.groups,
    )


def traced_scopes(folder: Folder, answers: Sequence[Answer]) -> Iterator[Scope]:
    """Yield the scopes with their origins counted by all that the folder tells of them."""
    for scope in scopes(answers):
        around = known_of(folder, scope.answers[:MOST_COMPARED])
        yield scope._replace(camps=tuple(recounted(camp, around) for camp in scope.camps))


def scopes(answers: Sequence[Answer]) -> Iterator[Scope]:
    """Yield the answers about each group on each line, with their camps.

    An answer that leaves its unit or instrument unsaid stands on every line that states one.
    """
    by_group: dict[frozenset[str], list[Answer]] = {}
    for answer in answers:
        by_group.setdefault(frozenset(answer.claim.of), []).append(answer)
    for members in by_group.values():
        for line in stated_lines(members):
            mine = sorted((a for a in members if not a.reading.line.apart(line)), key=ends)
            yield Scope(members[0].claim.of, tuple(mine), camps(mine))


def ends(answer: Answer) -> tuple[object, ...]:
    """Return what sorts answers as their points lie: the hard ends, then the likely ones."""
    return (*answer.reading.hard, *answer.reading.likely)


def camps(answers: Sequence[Answer]) -> tuple[Camp, ...]:
    """Return the camps of a scope: of hard sets where those part, else of likely ones."""
    if answers[0].question.may_have_many:
        return ()
    are_apart = len(sweep(answer.reading.hard for answer in answers)) > 1
    return camps_of(answers, are_apart)


def questions(folder: Folder) -> QuestionsListed:
    """Return every question with the number of its claims and what came of them."""
    reader = reader_of(folder)
    ledger = folder.ledger
    answers, _ = reader.answers([claim for claim in ledger.claims if claim.is_in_play])
    touching: dict[str, list[Finding]] = {}
    for finding in find(answers, ledger):
        for id in {answer.question.id for answer in finding.answers}:
            touching.setdefault(id, []).append(finding)
    mine = gathered(answers, lambda answer: answer.question.id)
    said = gathered(ledger.claims, lambda claim: claim.question)
    listed = [
        QuestionListed(
            reader.question(id),
            len(said[id]),
            found(touching.get(id, ())) or reason(id, mine[id], pairs(mine[id], ledger), said[id]),
        )
        for id in ledger.question_ids()
    ]
    return QuestionsListed(tuple(listed))


def found(findings: Sequence[Finding]) -> str:
    """Return ``1 conflict, 2 tensions`` of what is open, else ``decided``; empty for nothing."""
    verdicts = [finding.verdict for finding in findings if not finding.decided]
    counted = [(verdicts.count(v), v.name.lower()) for v in (Verdict.CONFLICT, Verdict.TENSION)]
    told = [f"{number} {name}{'s' * (number > 1)}" for number, name in counted if number]
    return ", ".join(told) or ("decided" if findings else "")
