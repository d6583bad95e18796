"""Findings as the rows of related tables, for the index: each row as `rows` has it, made flat.

Lists stay lists and empty text stays empty; what these become is the database's affair. Ends that
are text get a float beside them to sort by, the one place where a number is not exact.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core import rows
from factcheck.core.interval import HIGHEST, LOWEST
from factcheck.core.reading.records import Unread
from factcheck.core.rows import readings
from factcheck.core.rows.readings import reading_row

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import Any

    from factcheck.core.claims import Claim, Decision, Group, Ledger, Question, Source
    from factcheck.core.findings.conflicts import Camp, Finding, Pair
    from factcheck.core.findings.passages import Passage
    from factcheck.core.interval import Cut, Interval
    from factcheck.core.lines import Line
    from factcheck.core.reading.records import Reading
    from factcheck.core.rows import Row

SETS = ("hard", "likely", "leeway")


def source_columns(source: Source, number: int, state: str, unread: str, claims: int) -> Row:
    """Return a source; of a protected one what `rows.source_row` tells of it, and nothing else."""
    told = rows.source_row(source)
    is_open = not rows.is_withheld(source)
    names = "; ".join(map(str, source.author))
    by = source.outlet or names or source.id
    return {
        "id": source.id,
        "number": number,
        "name": ", ".join(filter(None, (by, source.issued))) if is_open else protected(source),
        "identity": source.identity,
        "authors": names if is_open else "",
        "container_title": told.get("container-title", ""),
        "url": told.get("URL", ""),
        "number_of_work": told.get("number", ""),
        "publisher_place": told.get("publisher-place", ""),
        "doi": told.get("DOI", ""),
        "isbn": told.get("ISBN", ""),
        **{key: told.get(key, "") for key in PLAIN},
        "corrects": source.corrects if is_open else "",
        "edition_of": source.edition_of if is_open else "",
        "note": source.note if is_open else "",
        "state": state,
        "unread": unread if is_open else "",
        "claims": claims,
    }


PLAIN = (
    "type", "genre", "title", "publisher", "issued", "issued_words", "issued_why", "accessed",
    "language", "volume", "issue", "page", "edition", "cites", "excerpt", "path",
    "sha256",
)  # fmt: skip
"""Columns of a source that are called as in its row."""


def protected(source: Source) -> str:
    """Return what a source is called that may not be named."""
    return f"protected source {source.id}"


def question_columns(question: Question, number: int, claims: int) -> Row:
    """Return a question and how many claims answer it."""
    row = rows.question_row(question)
    return {**row, "number": number, "note": question.note, "claims": claims}


def group_columns(group: Group) -> Row:
    """Return a group."""
    return {**rows.group_row(group), "note": group.note}


def claim_columns(claim: Claim, number: int, question: Question) -> Row:
    """Return a claim with all that the ledger holds of it; to search, its question and notes."""
    checked = dict(claim.checked)
    return {
        **rows.claim_row(claim),
        "number": number,
        "ask": question.ask,
        "prefix": claim.prefix,
        "suffix": claim.suffix,
        "occurrence": claim.occurrence,
        "at": claim.at,
        "why": claim.why,
        "notes": "\n".join(filter(None, (claim.note, claim.why))),
        **{f"checked_{key}": checked.get(key, "") for key in ("by", "on", "how")},
    }


def reading_columns(claim: Claim, reading: Reading | Unread) -> Row:
    """Return what a claim's words leave possible, the ends of its three sets in columns."""
    if isinstance(reading, Unread):
        return {**dict.fromkeys(READ), **reading_row(reading), "claim": claim.id}
    row = reading_row(reading)
    sets = (reading.hard, reading.likely, reading.leeway.interval)
    for name, interval in zip(SETS, sets, strict=True):
        row |= ends(name, interval, reading.line)
    return {**row, "claim": claim.id, "unread": ""}


def ends(name: str, interval: Interval, line: Line) -> Row:
    """Return the ends of an interval as six columns: exact, whether included, approximate."""
    row: Row = {}
    for side, cut in (("lower", interval.lower), ("upper", interval.upper)):
        told = readings.ends(name, interval, line)[f"{name}_{side}"]
        value, included = (told["value"], told["included"]) if isinstance(told, dict) else ("", "")
        row[f"{name}_{side}"] = value
        row[f"{name}_{side}_included"] = included
        row[f"{name}_{side}_approximate"] = approximate(cut)
    return row


END_COLUMNS = tuple(
    f"{name}_{side}{what}"
    for name in SETS
    for side in ("lower", "upper")
    for what in ("", "_included", "_approximate")
)
READ = ("kind", "unit", "in_words", *END_COLUMNS, "leeway_rule", "is_vague", "rules")
"""Columns that words without a reading leave empty."""


def approximate(cut: Cut) -> float | None:
    """Return a bound as a float to sort by; None where there is none, or it is no number."""
    if cut in (LOWEST, HIGHEST) or not isinstance(cut.point, (int, Decimal, Fraction)):
        return None
    try:
        return float(cut.point)
    except OverflowError:
        return None


def quote_columns(claim: Claim, passage: Passage, paragraph: int | None) -> Row:
    """Return where a claim's quote stands, in its surroundings."""
    row = rows.passage_row(passage)
    return {
        "claim": claim.id,
        "source": claim.source,
        "passage": paragraph,
        "line": row["line"] or None,
        "state": row["state"],
        "in_context": row["text"],
    }


def decision_columns(decision: Decision, number: int, lapsed: str | None) -> Row:
    """Return a decision; ``lapsed`` says why it no longer holds, None where it does."""
    row = rows.decision_row(decision)
    return {
        **row,
        "id": number,
        "decided_on": row["when"],
        "holds": lapsed is None,
        "lapsed": lapsed or "",
        "note": decision.note,
    }


def finding_columns(finding: Finding, number: int, decision: int | None) -> Row:
    """Return a finding; its rank is its number."""
    ratio = finding.gap.ratio
    return {
        **rows.finding_row(finding),
        "id": number,
        "gap_ratio_approximate": None if ratio is None else float(ratio),
        "decision": decision,
    }


def camp_columns(camp: Camp, number: int, finding: int, place: int) -> Row:
    """Return the camp of a finding that stands at ``place``, from 0."""
    line = camp.answers[0].reading.line
    return {
        "id": number,
        "finding": finding,
        "letter": letter(place),
        "claims": len(camp.answers),
        "origins": len(camp.origins),
        "in_words": line.write(camp.common),
        **ends("common", camp.common, line),
    }


def letter(place: int) -> str:
    """Return what a camp is called: A to Z, then AA."""
    before, last = divmod(place, 26)
    return (letter(before - 1) if before else "") + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[last]


def verdict_columns(pair: Pair, finding: int | None) -> Row:
    """Return the verdict on two claims."""
    row = rows.pair_row(pair)
    a, b = pair.a.claim.id, pair.b.claim.id
    verdict = row["verdict"] or "not comparable"
    return {**row, "claim_a": a, "claim_b": b, "verdict": verdict, "finding": finding}


def notes(ledger: Ledger, sources: Mapping[str, Source]) -> Iterator[Row]:
    """Yield what editors wrote, in the ledger's order; nothing about a protected source."""
    told: dict[str, Iterable[Any]] = {
        "claim": ledger.claims,
        "question": ledger.questions.values(),
        "group": ledger.groups.values(),
        "source": [s for s in sources.values() if not rows.is_withheld(s)],
        "decision": ledger.decisions,
        "constraint": ledger.constraints,
        "rate": ledger.rates,
        "same": ledger.same,
        "within": ledger.within,
    }
    for about, records in told.items():
        for record in records:
            for key in ("why", "note"):
                if text := getattr(record, key, ""):
                    place = record.places.get(key) or record.places.get("")
                    yield {
                        "about": about,
                        "of_id": getattr(record, "id", ""),
                        "key": key,
                        "text": text,
                        "place": rows.place_text(place),
                    }
