"""Findings as a table for a spreadsheet: a row for each claim of each finding, all cells text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.explanations import lettered
from factcheck.core.rows import answer_row, finding_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.answers import Answer
    from factcheck.core.findings.conflicts import Finding

OF_FINDING = (
    "fingerprint", "code", "verdict", "kind", "severity", "headline", "gap", "question",
)  # fmt: skip
OF_CLAIM = (
    "says", "of", "as_of", "counts", "since", "credits", "source", "outlet", "issued", "quote",
    "note", "place",
)  # fmt: skip
WORDS = ("question_in_words", "rests_on", "remarks", "both_right_if", "ask", "decided", "reopened")
COLUMNS = (*OF_FINDING, "camp", "claim", "reads_as", *OF_CLAIM, *WORDS)
BETWEEN = "; "
"""Between the members of a list in one cell."""


def table(finding: Finding) -> Iterator[tuple[str, ...]]:
    """Yield the cells of a finding's claims, as `COLUMNS` names them.

    ``camp`` names each camp that a claim is in; it is empty where the claim lies in all of them.
    """
    row = finding_row(finding)
    mine = tuple(str(row[name]) for name in OF_FINDING)
    words = (
        finding.question.ask,
        BETWEEN.join(premise.says for premise in finding.premises),
        BETWEEN.join(f"{label}: {says}" for label, says in finding.remarks),
        BETWEEN.join(finding.both_right_if),
        finding.ask,
        finding.decided.finding if finding.decided else "",
        finding.reopened,
    )
    for answer in (*finding.answers, *finding.allow_all):
        told = answer_row(answer)
        yield (
            *mine,
            camps(finding, answer),
            answer.claim.id,
            answer.reading.line.write(answer.reading.hard),
            *(cell(told[name]) for name in OF_CLAIM),
            *words,
        )


def camps(finding: Finding, answer: Answer) -> str:
    """Return the letters of the camps that hold an answer: ``A``, ``A B``."""
    holding = (n for n, camp in enumerate(finding.camps) if answer in camp.answers)
    return " ".join(map(lettered, holding))


def cell(value: object) -> str:
    """Return a column's value as one text."""
    return BETWEEN.join(map(str, value)) if isinstance(value, list) else str(value)
