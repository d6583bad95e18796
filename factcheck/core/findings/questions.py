"""What is told of a question: all its answers, its camps, what came of it; and the list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.answers import Answer, Unanswered
    from factcheck.core.claims import Decision, Group, Question
    from factcheck.core.diagnostics import Place
    from factcheck.core.findings.conflicts import Camp, Finding
    from factcheck.core.findings.passages import Passage


class Scope(NamedTuple):
    """Answers about one group, which can be compared with each other."""

    of: tuple[str, ...]
    """Ids of the groups; none: everyone the question asks about."""
    answers: tuple[Answer, ...]
    """In the order of their points."""
    camps: tuple[Camp, ...]
    """Lowest first; an answer may stand in several. None where many answers may be true."""


class QuestionShown(NamedTuple):
    """A question with all its answers and camps."""

    question: Question
    """With its kind and `varies` filled in where the ledger leaves them out."""
    place: Place | None
    """Where the ledger declares it; None where it is only answered."""
    scopes: tuple[Scope, ...]
    """The answers in play, by group, in file order of the groups' first claims."""
    aside: tuple[Answer, ...]
    """Answers that enter no conflict: withdrawn, or only expected, doubted or denied."""
    unread: tuple[Unanswered, ...]
    """Claims that could not be read, with the reason; withdrawn ones too."""
    findings: tuple[Finding, ...]
    """Those that one of the answers is part of, worst first."""
    decisions: tuple[Decision, ...]
    passages: Mapping[str, Passage]
    """By claim id."""
    groups: Mapping[str, Group]


class QuestionListed(NamedTuple):
    """One question of the list."""

    question: Question
    claims: int
    """How many claims answer it, read or not."""
    state: str
    """``2 conflicts``, ``1 tension``, ``decided``, or why it has no finding: ``one claim``."""


class QuestionsListed(NamedTuple):
    """Every question declared or answered, declared ones first."""

    questions: tuple[QuestionListed, ...]
