"""Keep claims tied to their sources, and see where the sources disagree.

What a program needs stands here, and `docs/api.md` shows it at work::

    project = factcheck.open("my-story")
    for finding in project.conflicts().findings:
        print(finding.headline, finding.gap.words)

`open` a ledger; `read` the figures of a text, `parse` one phrase, give the `verdict` on two
readings, and `compare` documents, with no ledger. The records are named tuples and never change.
Whatever could not be done raises `FactcheckError`. Names that are not in ``__all__`` may change
with any version.
"""

# The one thing to know here: nothing is imported before it is asked for. `import factcheck` stands
# before every command, and a program that reads phrases needs no ledger.

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.actions.compare import bearing, compare
    from factcheck.actions.read import parse, read, rule, verdict
    from factcheck.core.anchoring.anchors import Anchor, Likeness, anchor
    from factcheck.core.answers import Answer, Unanswered
    from factcheck.core.claims import Claim, Decision, Group, Name, Question, Source
    from factcheck.core.comparison import Verdict
    from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
    from factcheck.core.findings.claims import Added, Cited, Offer, Shown
    from factcheck.core.findings.compared import Compared, Document, Possible
    from factcheck.core.findings.conflicts import Camp, Disagreements, Finding, Pair
    from factcheck.core.findings.edits import Edited, Revision, Tidied, Withdrawn
    from factcheck.core.findings.known import Gate
    from factcheck.core.findings.passages import Passage
    from factcheck.core.findings.questions import QuestionShown, QuestionsListed
    from factcheck.core.findings.search import Exported, Sought
    from factcheck.core.findings.sources import (
        Fetched,
        Fetching,
        Listed,
        Replaced,
        SourceAdded,
        SourceShown,
        Verified,
    )
    from factcheck.core.findings.uses import Uses
    from factcheck.core.findings.waiting import Waiting
    from factcheck.core.interval import Cut, Interval
    from factcheck.core.reading.records import Leeway, Member, Reading, Rule, Unread
    from factcheck.project import Project, open  # noqa: A004  as one opens a file
    from factcheck.render.citations import cite_as

__version__ = "0.1.0"
__all__ = [
    "Added",
    "Anchor",
    "Answer",
    "Camp",
    "Cited",
    "Claim",
    "Compared",
    "Cut",
    "Decision",
    "Diagnostic",
    "Disagreements",
    "Document",
    "Edited",
    "Exported",
    "FactcheckError",
    "Fetched",
    "Fetching",
    "Finding",
    "Gate",
    "Group",
    "Interval",
    "Leeway",
    "Likeness",
    "Listed",
    "Member",
    "Name",
    "Offer",
    "Pair",
    "Passage",
    "Place",
    "Possible",
    "Project",
    "Question",
    "QuestionShown",
    "QuestionsListed",
    "Reading",
    "Replaced",
    "Revision",
    "Rule",
    "Severity",
    "Shown",
    "Sought",
    "Source",
    "SourceAdded",
    "SourceShown",
    "Tidied",
    "Unanswered",
    "Unread",
    "Uses",
    "Verdict",
    "Verified",
    "Waiting",
    "Withdrawn",
    "anchor",
    "bearing",
    "cite_as",
    "compare",
    "open",
    "parse",
    "read",
    "rule",
    "verdict",
]

_MODULES = {
    "actions.compare": "bearing compare",
    "actions.read": "parse read rule verdict",
    "core.anchoring.anchors": "Anchor Likeness anchor",
    "core.answers": "Answer Unanswered",
    "core.claims": "Claim Decision Group Name Question Source",
    "core.comparison": "Verdict",
    "core.diagnostics": "Diagnostic FactcheckError Place Severity",
    "core.findings.claims": "Added Cited Offer Shown",
    "core.findings.compared": "Compared Document Possible",
    "core.findings.conflicts": "Camp Disagreements Finding Pair",
    "core.findings.edits": "Edited Revision Tidied Withdrawn",
    "core.findings.known": "Gate",
    "core.findings.passages": "Passage",
    "core.findings.questions": "QuestionShown QuestionsListed",
    "core.findings.search": "Exported Sought",
    "core.findings.sources": "Fetched Fetching Listed Replaced SourceAdded SourceShown Verified",
    "core.findings.uses": "Uses",
    "core.findings.waiting": "Waiting",
    "core.interval": "Cut Interval",
    "core.reading.records": "Leeway Member Reading Rule Unread",
    "project": "Project open",
    "render.citations": "cite_as",
}
"""Where each public name is defined; a test holds it to the imports above."""

if not TYPE_CHECKING:  # else a checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        """Import a public name when it is first asked for (PEP 562)."""
        for module, names in _MODULES.items():
            if name in names.split():
                from importlib import import_module  # noqa: PLC0415  only once asked

                found = getattr(import_module(f"factcheck.{module}"), name)
                globals()[name] = found
                return found
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")

    def __dir__() -> list[str]:
        """Return the public names, loaded or not."""
        return sorted({*globals(), *__all__})
