"""Results of `uses` and of a question shown, built by hand for several tests."""

from __future__ import annotations

from factcheck.core.claims import Constraint, Decision, Places, Same, Within
from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.core.findings.uses import Drafts, Judged, Link, Mention, Uses
from tests.founding import ALL, GROUPS, KAZAKHS, MARCH, NIGHTS, PART, TENS

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
