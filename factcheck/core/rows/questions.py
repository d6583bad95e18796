"""Questions with all their answers, as flat columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.rows import (
    Row,
    answer_row,
    camp_row,
    claim_row,
    decision_row,
    finding_row,
    group_row,
    passage_row,
    place_text,
    question_row,
)

if TYPE_CHECKING:
    from factcheck.core.findings.questions import QuestionShown, QuestionsListed, Scope


def question_shown_row(shown: QuestionShown) -> Row:
    """Return a question; its answers stand once, and by id in groups, camps and findings."""
    answers = {a.claim.id: a for scope in shown.scopes for a in scope.answers}
    answers |= {answer.claim.id: answer for answer in shown.aside}
    return {
        "question": question_row(shown.question),
        "place": place_text(shown.place),
        "scopes": [scope_row(scope) for scope in shown.scopes],
        "aside": [answer.claim.id for answer in shown.aside],
        "unread": [{**claim_row(claim), "why": why} for claim, why in shown.unread],
        "findings": [finding_row(finding) for finding in shown.findings],
        "decisions": [decision_row(decision) for decision in shown.decisions],
        "groups": [group_row(group) for group in shown.groups.values()],
        "claims": [answer_row(answer) for answer in answers.values()],
        "passages": {id: passage_row(passage) for id, passage in shown.passages.items()},
    }


def scope_row(scope: Scope) -> Row:
    """Return the answers about one group, and their camps."""
    return {
        "of": list(scope.of),
        "claims": [answer.claim.id for answer in scope.answers],
        "camps": [camp_row(camp) for camp in scope.camps],
    }


def questions_row(listed: QuestionsListed) -> Row:
    """Return the list of questions, each with its number of claims and what came of them."""
    return {
        "questions": [
            {**question_row(each.question), "claims": each.claims, "state": each.state}
            for each in listed.questions
        ]
    }
