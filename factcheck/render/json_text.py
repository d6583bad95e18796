"""Results as JSON for programs: one document a command, with the version of its schema.

Keys stand in a fixed order, numbers are text, and all is ASCII, so that no control character, no
mark of reading direction and no lone surrogate of a source goes out raw.
"""

from __future__ import annotations

import json
from functools import singledispatch
from typing import TYPE_CHECKING

from factcheck.core import rows
from factcheck.core.comparison import Verdict
from factcheck.core.findings.claims import Added, Shown
from factcheck.core.findings.compared import Compared
from factcheck.core.findings.conflicts import Disagreements
from factcheck.core.findings.questions import QuestionShown, QuestionsListed
from factcheck.core.findings.search import Exported, Sought
from factcheck.core.findings.sources import Listed, SourceAdded, SourceShown, Verified
from factcheck.core.findings.uses import Uses
from factcheck.core.reading.records import Reading, Unread
from factcheck.core.rows.documents import document_row, possible_row
from factcheck.core.rows.questions import question_shown_row, questions_row
from factcheck.core.rows.readings import reading_row
from factcheck.core.rows.search import exported_row, sought_row
from factcheck.core.rows.uses import mention_row, uses_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.rows import Row

SCHEMA = "factcheck/1"
"""Raised when a key is renamed, removed or changes its meaning; a new key does not raise it."""


UNTOLD = "no document is made of {}"


def document(result: object) -> str:
    """Return a result as one JSON document, indented, without a line end.

    A tuple is what `read` or `source list` gives: readings, or listed sources.
    """
    command, body = told(result)
    return written({"schema": SCHEMA, "command": command, **body}, indent=2)


def written(row: Row, indent: int | None = None) -> str:
    """Return a row as JSON text, in ASCII; on one line without an indent."""
    return json.dumps(row, ensure_ascii=True, allow_nan=False, indent=indent)


def line_of(id: object, readings: tuple[Reading, ...]) -> str:
    """Return the figures of one text as one line of JSON: `read --jsonl` writes one for each."""
    row: Row = {"schema": SCHEMA, "id": id, "readings": [reading_row(each) for each in readings]}
    return written(row)


def finding_lines(result: Disagreements | Compared, *, show_all: bool = False) -> Iterator[str]:
    """Write each finding as one line of JSON, with its claims; decided ones with `show_all`."""
    for finding in result.findings:
        if show_all or not finding.decided:
            claims = [rows.answer_row(a) for a in (*finding.answers, *finding.allow_all)]
            yield written({"schema": SCHEMA, **rows.finding_row(finding), "claims": claims})


@singledispatch
def told(result: object) -> tuple[str, Row]:
    """Return the command whose result it is, and the document's columns."""
    raise TypeError(UNTOLD.format(type(result).__name__))


@told.register(Disagreements)
def _(result: Disagreements) -> tuple[str, Row]:
    open_ones = [finding for finding in result.findings if not finding.decided]
    counts = {
        "conflicts": sum(finding.verdict is Verdict.CONFLICT for finding in open_ones),
        "tensions": sum(finding.verdict is Verdict.TENSION for finding in open_ones),
        "decided": len(result.findings) - len(open_ones),
        "claims": result.claims,
        "of_claims": result.of_claims,
        "questions": len(result.questions),
        "of_questions": result.of_questions,
        "sources": result.sources,
    }
    answers = {
        answer.claim.id: rows.answer_row(answer)
        for told_of in (
            *((*finding.answers, *finding.allow_all) for finding in result.findings),
            *((pair.a, pair.b) for pair in result.pairs),
        )
        for answer in told_of
    }
    return "conflicts", {
        "counts": counts,
        "quiet": dict(result.quiet),
        "left_out": dict(result.left_out),
        "findings": [rows.finding_row(finding) for finding in result.findings],
        "pairs": [rows.pair_row(pair) for pair in result.pairs],
        "unread": [{"claim": claim.id, "why": why} for claim, why in result.unread],
        "unexamined": [{"question": left.question, "why": left.why} for left in result.unexamined],
        "questions": [rows.question_row(question) for question in result.questions],
        "groups": [rows.group_row(group) for group in result.groups.values()],
        "claims": list(answers.values()),
        "passages": {id: rows.passage_row(passage) for id, passage in result.passages.items()},
        "not_held": sorted(result.not_held),
    }


@told.register(Compared)
def _(result: Compared) -> tuple[str, Row]:
    answers = {a.claim.id: rows.answer_row(a) for f in result.findings for a in f.answers}
    return "compare", {
        "figures": result.figures,
        "aligned": result.aligned,
        "documents": [document_row(document) for document in result.documents],
        "findings": [rows.finding_row(finding) for finding in result.findings],
        "conflicts": [possible_row(pair) for pair in result.conflicts],
        "groups": [rows.group_row(group) for group in result.groups.values()],
        "claims": list(answers.values()),
        "passages": {id: rows.passage_row(result.passages[id]) for id in answers},
        "notices": [rows.diagnostic_row(notice) for notice in result.notices],
    }


@told.register(Verified)
def _(result: Verified) -> tuple[str, Row]:
    return "verify", {
        "sources": [rows.source_check_row(check) for check in result.sources],
        "quotes": [rows.quote_row(check) for check in result.quotes],
        "diagnostics": [rows.diagnostic_row(diagnostic) for diagnostic in result.diagnostics],
        "renewed": [rows.renewal_row(renewal) for renewal in result.renewed],
    }


@told.register(Shown)
def _(result: Shown) -> tuple[str, Row]:
    return "show", {
        "claim": rows.claim_row(result.claim),
        "question": rows.question_row(result.question),
        "source": rows.source_row(result.source) if result.source else None,
        "source_state": result.source_state,
        "reading": reading_row(result.reading),
        "passage": rows.passage_row(result.passage),
        "groups": [rows.group_row(group) for group in result.groups],
        "stands": [rows.stand_row(stand) for stand in result.stands],
        "decisions": [rows.decision_row(decision) for decision in result.decisions],
        "drafts": [mention_row(mention) for mention in result.drafts],
    }


@told.register(QuestionShown)
def _(result: QuestionShown) -> tuple[str, Row]:
    return "show question", question_shown_row(result)


@told.register(QuestionsListed)
def _(result: QuestionsListed) -> tuple[str, Row]:
    return "show questions", questions_row(result)


@told.register(Uses)
def _(result: Uses) -> tuple[str, Row]:
    return "uses", uses_row(result)


@told.register(Added)
def _(result: Added) -> tuple[str, Row]:
    return "add", {
        "claim": rows.claim_row(result.claim),
        "place": rows.place_text(result.place),
        "last_line": result.last_line,
        "reading": reading_row(result.reading),
        "disagrees": [rows.finding_row(finding) for finding in result.disagrees],
        "notices": [rows.diagnostic_row(notice) for notice in result.notices],
    }


@told.register(SourceAdded)
def _(result: SourceAdded) -> tuple[str, Row]:
    return "source add", {
        "source": rows.source_row(result.source),
        "proposals": [
            {
                "key": proposal.key,
                "value": proposal.value,
                "words": proposal.words,
                "line": proposal.line,
                "why": proposal.why,
                "where": proposal.where,
            }
            for proposal in result.proposals
        ],
        "notices": [rows.diagnostic_row(notice) for notice in result.notices],
        "fetched": result.fetched and result.fetched._asdict(),
    }


@told.register(SourceShown)
def _(result: SourceShown) -> tuple[str, Row]:
    return "source show", {
        "source": rows.source_row(result.source),
        "state": result.state,
        "lines": [{"line": number, "text": text} for number, text in result.lines],
        "claims": [rows.claim_row(claim) for claim in result.claims],
        "article": [list(part) for part in result.body],
        "pages": list(result.pages),
    }


@told.register(Sought)
def _(result: Sought) -> tuple[str, Row]:
    return "search", sought_row(result)


@told.register(Exported)
def _(result: Exported) -> tuple[str, Row]:
    return "export", exported_row(result)


@told.register(tuple)
def _(result: tuple[object, ...]) -> tuple[str, Row]:
    if type(result) is not tuple:
        raise TypeError(UNTOLD.format(type(result).__name__))
    readings = [reading_row(r) for r in result if isinstance(r, (Reading, Unread))]
    if readings:
        return "read", {"readings": readings}
    listed = [rows.listed_row(one) for one in result if isinstance(one, Listed)]
    return "source list", {"sources": listed}
