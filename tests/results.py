"""Results of `uses`, and of `show` for questions, built by hand for several tests."""

from __future__ import annotations

from factcheck.core.answers import Unanswered
from factcheck.core.claims import Constraint, Decision, Places, Question, Same, Within
from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.core.findings.questions import (
    QuestionListed,
    QuestionShown,
    QuestionsListed,
    Scope,
)
from factcheck.core.findings.uses import Drafts, Judged, Link, Mention, Uses
from tests.founding import (
    ALL,
    ARREST,
    GROUPS,
    HELD,
    KAZAKHS,
    MARCH,
    NIGHTS,
    PART,
    PASSAGES,
    TEN,
    TENS,
    WHOLE,
    camp,
)

NOTE = Diagnostic("FC401", "not searched: it is a link", "", Place("x.md"), Severity.NOTE)


def used(id: str = "people-held-b939", path: str = "draft/kazakhstan.md") -> Uses:
    """Return all kinds of uses; the texts may be hostile."""
    held = (Mention(id, path, 41), Mention(id, path, 52), Mention(id, "report.tex", 7))
    decision = Decision((id, "a"), "both-stand", path, "N. D.", "2026-11-20")
    at = Places({"": Place("claims.yaml", 390, 3)})
    claim = TENS.claim._replace(id=id, says=path, status="withdrawn", places=at)
    return Uses(
        id,
        "claim",
        (claim,),
        (Judged(decision, ""), Judged(decision._replace(places=at), "a claim has changed")),
        (
            Constraint(id, (path,), ("uyghurs", "kazakhs"), "exactly", by="N. D.", places=at),
            Constraint(id, parts=("uyghurs",), why=path),
            Constraint(earlier=id, later="plea-date", places=Places({"": Place("claims.yaml")})),
            Constraint(earlier=id, later="plea-date", lag=path),
            Constraint(share="share-held", base=id, part=path, by=path),
        ),
        (Same("name", (id, path), places=at), Within("name", path, id)),
        (KAZAKHS, NIGHTS._replace(decided=decision)),
        (ALL.claim, claim),
        (Link(MARCH._replace(id=id), "edition_of"),),
        (PART.claim,),
        (GROUPS["uyghurs"]._replace(name=path),),
        Drafts(held, 12, (NOTE,)),
    )


NO_USE = Uses("fine-1", "source", (), (), (), (), (), (), (), (), (), Drafts((), 1, ()))


def asked(evil: str = "") -> QuestionShown:
    """Return a question with every kind of answer; `evil` stands wherever a ledger's words may."""
    bad = TENS.claim._replace(
        id=evil or "people-held-0000", says=evil or "dozens", of=("kazakhs",), voice="expects",
        status="withdrawn", as_of=evil or "2019-03-01", counts="now", since="2017-04",
        read_as=evil or "50",
    )  # fmt: skip
    odd = TENS._replace(claim=bad)
    three = (camp(TEN), camp(TENS), camp(ALL))
    scopes = (
        Scope(("kazakhs",), (TEN, TENS), (camp(TEN, TENS, why="same outlet"), camp(TENS))),
        Scope(("kazakhs", "uyghurs"), (TEN, odd), (*three, camp(odd))),
        Scope((), (TEN,), tuple(camp(TEN) for _ in range(3))),
    )
    return QuestionShown(
        HELD._replace(ask=evil or HELD.ask, unit="people", varies="stock"),
        None if evil else Place("claims.yaml", 12, 3),
        scopes,
        (odd,),
        (Unanswered(bad, evil or "no rule reads these words"),),
        (WHOLE, KAZAKHS._replace(decided=Decision(("a",), "both-stand"))),
        (Decision(("a", "b"), "both-stand", evil or "two days", "N. D.", "2026-11-20"),),
        PASSAGES,
        GROUPS,
    )


LISTED = QuestionsListed(
    (
        QuestionListed(HELD, 1_200, "2 conflicts"),
        QuestionListed(ARREST._replace(ask=""), 2, "agree"),
        QuestionListed(Question("fine", "How high was the fine?"), 1, "one claim"),
        QuestionListed(Question("ban"), 2, "one claim"),
    )
)
