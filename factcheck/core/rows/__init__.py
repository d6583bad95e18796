"""Records as flat columns, for JSON, tables and the index: the names that other programs rely on.

Every number is text (``1100000``, ``200/3``), every day ISO 8601, every end of an interval
``{"value": …, "included": …}``, and null where the interval has no end there. Columns are listed
here one by one, so that a renamed field changes no output.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.citations import csl_name
from factcheck.core.findings.known import code_of, fingerprint, mark
from factcheck.core.rows.readings import ends, reading_row

if TYPE_CHECKING:
    from factcheck.core.answers import Answer
    from factcheck.core.claims import Claim, Decision, Group, Question, Source
    from factcheck.core.diagnostics import Diagnostic, Place
    from factcheck.core.findings.claims import Stand
    from factcheck.core.findings.conflicts import Camp, Finding, Pair
    from factcheck.core.findings.passages import Passage
    from factcheck.core.findings.sources import Listed, QuoteCheck, Renewal, SourceCheck

Row = dict[str, object]
"""A column's value is text, a whole number, a truth value, null, a list of these, or a row."""


def claim_row(claim: Claim) -> Row:
    """Return a claim as the ledger holds it; what was not said is empty text."""
    return {
        "id": claim.id, "question": claim.question, "says": claim.says, "source": claim.source,
        "quote": claim.quote, "of": list(claim.of), "as_of": claim.as_of,
        "as_of_by": claim.as_of_by, "counts": claim.counts, "since": claim.since,
        "said_on": claim.said_on, "credits": list(claim.credits), "voice": claim.voice,
        "basis": claim.basis, "status": claim.status, "unread": claim.unread,
        "read_as": claim.read_as, "note": claim.note, "place": place_text(claim.place()),
    }  # fmt: skip


def answer_row(answer: Answer) -> Row:
    """Return a claim with its reading and the day its source came out."""
    return {
        **claim_row(answer.claim),
        "outlet": "" if is_withheld(answer.source) else answer.source.outlet,
        "issued": "" if is_withheld(answer.source) else answer.source.issued,
        "reading": reading_row(answer.reading),
    }


def camp_row(camp: Camp) -> Row:
    """Return a camp: its claims, and the voices they come down to."""
    return {
        "claims": [answer.claim.id for answer in camp.answers],
        "marks": [mark(answer.claim) for answer in camp.answers],
        "origins": [
            {
                "claims": [answer.claim.id for answer in origin.answers],
                "why": origin.why,
                "joins": [{"claims": list(join.claims), "why": join.why} for join in origin.joins],
            }
            for origin in camp.origins
        ],
        **ends("common", camp.common, camp.answers[0].reading.line),
    }


def finding_row(finding: Finding) -> Row:
    """Return a finding; its claims stand by id, as one claim may be part of several findings."""
    decided = finding.decided
    return {
        "code": code_of(finding),
        "fingerprint": fingerprint(finding),
        "question": finding.question.id,
        "verdict": finding.verdict.name.lower(),
        "is_possible": finding.is_possible,
        "kind": finding.kind.value,
        "headline": finding.headline,
        "camps": [camp_row(camp) for camp in finding.camps],
        "gap": finding.gap.words,
        "gap_ratio": None if finding.gap.ratio is None else str(finding.gap.ratio),
        "severity": finding.level.name.lower(),
        "both_right_if": list(finding.both_right_if),
        "premises": [
            {"says": premise.says, "place": place_text(premise.place), "by": premise.by}
            for premise in finding.premises
        ],
        "remarks": [{"label": label, "says": says} for label, says in finding.remarks],
        "ask": finding.ask,
        "allow_all": [answer.claim.id for answer in finding.allow_all],
        "decided": decision_row(decided) if decided else None,
        "reopened": finding.reopened,
        "one_name": [list(proposed.names) for proposed in finding.one_name],
    }


def decision_row(decision: Decision) -> Row:
    """Return a decision as the ledger holds it."""
    return {
        "claims": list(decision.claims),
        "finding": decision.finding,
        "why": decision.why,
        "who": decision.who,
        "when": decision.when,
        "seen": decision.seen,
        "place": place_text(decision.places.get("")),
    }


def pair_row(pair: Pair) -> Row:
    """Return two claims that are no finding, and why not; verdict null where not comparable."""
    return {
        "question": pair.a.question.id,
        "claims": [pair.a.claim.id, pair.b.claim.id],
        "verdict": None if pair.verdict is None else pair.verdict.name.lower(),
        "kind": pair.kind.value,
        "is_explained": pair.is_explained,
        "why": pair.why,
    }


def stand_row(stand: Stand) -> Row:
    """Return how a claim stands to another one."""
    return {
        "claim": stand.answer.claim.id,
        "says": stand.answer.claim.says,
        "verdict": None if stand.verdict is None else stand.verdict.name.lower(),
        "why": stand.why,
    }


def question_row(question: Question) -> Row:
    """Return a question, with what the ledger leaves out filled in where that was done."""
    return {
        "id": question.id,
        "ask": question.ask,
        "kind": question.kind,
        "unit": question.unit,
        "varies": question.varies,
        "answers": question.answers,
    }


def group_row(group: Group) -> Row:
    """Return a group."""
    return {
        "id": group.id,
        "name": group.name,
        "part_of": group.part_of,
        "disjoint": group.disjoint,
        "by": group.by,
    }


def passage_row(passage: Passage) -> Row:
    """Return a passage; spans are [start, end) in code points of its text."""
    return {
        "text": passage.text,
        "quote": [list(span) for span in passage.quote],
        "figure": [list(span) for span in passage.figure],
        "line": passage.line,
        "state": passage.state.value,
    }


def is_withheld(source: Source) -> bool:
    """Whether the source may not be named."""
    return source.identity == "withheld"


def source_row(source: Source) -> Row:
    """Return a source in CSL's names; of a protected one what does not tell who it is."""
    row: Row = {"id": source.id, "type": source.type, "identity": source.identity}
    if is_withheld(source):
        return row
    return {
        **row,
        "path": source.path,
        "sha256": source.sha256,
        "title": source.title,
        "author": [csl_name(name) for name in source.author],
        "container-title": source.container_title,
        "publisher": source.publisher,
        "issued": source.issued,
        "issued_words": source.issued_words,
        "issued_why": source.issued_why,
        "accessed": source.accessed,
        "URL": source.url,
        "language": source.language,
        "genre": source.genre,
        "volume": source.volume,
        "issue": source.issue,
        "page": source.page,
        "edition": source.edition,
        "number": source.number,
        "publisher-place": source.publisher_place,
        "DOI": source.doi,
        "ISBN": source.isbn,
        "cites": list(source.cites),
        "excerpt": source.excerpt,
    }


def listed_row(listed: Listed) -> Row:
    """Return a source with the state of its file and the number of its claims."""
    return {**source_row(listed.source), "state": listed.state, "claims": listed.claims}


def quote_row(check: QuoteCheck) -> Row:
    """Return whether a quote stands in its source, and what is nearest where it does not."""
    return {
        "claims": [claim.id for claim in check.claims],
        "source": check.source,
        "state": check.state.value,
        "line": check.line,
        "nearest": check.nearest,
        "nearest_line": check.nearest_line,
        "alterations": [
            {
                "ours": list(each.ours),
                "theirs": list(each.theirs),
                "differs": [lock.value for lock in each.locks],
            }
            for each in check.alterations
        ],
        "lines": list(check.lines),
        "renewals": [renewal_row(renewal) for renewal in check.renewals],
    }


def renewal_row(renewal: Renewal) -> Row:
    """Return a field that says where a quote stands, as it is to be."""
    return {"claim": renewal.claim.id, "key": renewal.key, "value": renewal.value}


def source_check_row(check: SourceCheck) -> Row:
    """Return whether a captured file is the one that was captured."""
    return {
        "source": check.source.id,
        "state": check.state,
        "was": check.was,
        "now": check.now,
        "claims": check.claims,
    }


def diagnostic_row(diagnostic: Diagnostic) -> Row:
    """Return a diagnostic, with its place taken apart; null where it has none."""
    place = diagnostic.place
    where = {"path": place.path, "line": place.line, "column": place.column} if place else None
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        "place": where,
        "details": list(diagnostic.details),
    }


def place_text(place: Place | None) -> str:
    """Return ``claims.yaml:49:3``; empty where there is none."""
    return str(place) if place else ""
