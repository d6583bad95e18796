"""The index of a ledger: its tables gathered, made into a database, kept for the next run."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from itertools import combinations, product
from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.conflicts import judged
from factcheck.actions.passages import passages
from factcheck.core.comparison import incomparable, judge
from factcheck.core.decisions import standing
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.conflicts import Pair
from factcheck.core.pairs import MOST_PAIRED, pair_of
from factcheck.core.reading.records import Unread
from factcheck.core.rows import is_withheld
from factcheck.core.rows import tables as flat
from factcheck.storage.folder import Folder
from factcheck.storage.index.paragraphs import Paragraph, paragraphs

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from factcheck.core.answers import Answer, Reader
    from factcheck.core.claims import Claim, Ledger
    from factcheck.core.comparison import Verdict
    from factcheck.core.findings.conflicts import Disagreements, Finding
    from factcheck.core.findings.passages import Passage
    from factcheck.core.reading.records import Reading
    from factcheck.core.rows import Row

Tables = dict[str, list["Row"]]
"""Rows by table, as `storage.index.schema` lists them."""


def index_of(folder: Folder) -> sqlite3.Connection:
    """Return the index of a ledger, kept or made anew, open for reading.

    Raises FactcheckError where ledger or sources are wrong, as every command does.
    """
    import sqlite3  # noqa: PLC0415  5 ms that only searching needs

    from factcheck.storage.index import cache  # noqa: PLC0415  as above

    key = cache.key_of(folder.root)
    raw = cache.kept(folder.root, key)
    if raw is None:
        from factcheck.storage.index.building import built  # noqa: PLC0415  only to make one

        raw = built(tables(Folder(folder.root)))
        if cache.key_of(folder.root) == key:  # else a file changed while it was read
            cache.keep(folder.root, key, raw)
    connection = sqlite3.connect(":memory:")
    connection.deserialize(raw)
    connection.row_factory = sqlite3.Row
    return connection


def tables(folder: Folder) -> Tables:
    """Return all rows of the index. Raises FactcheckError where ledger or sources are wrong."""
    reader = reader_of(folder)
    found = judged(folder, reader, ())
    ledger = folder.ledger
    texts, unread = texts_of(folder)
    split = {id: tuple(paragraphs(text)) for id, text in texts.items()}
    numbers = numbered(split)
    others = [claim for claim in ledger.claims if claim.id not in found.passages]
    shown = {**found.passages, **passages(folder, others)}
    used = Counter(claim.source for claim in ledger.claims)
    asked = Counter(claim.question for claim in ledger.claims)
    return {
        "sources": [
            flat.source_columns(s, n, folder.state(s.id), unread.get(s.id, ""), used[s.id])
            for n, s in enumerate(folder.sources.values(), 1)
        ],
        "questions": [
            flat.question_columns(reader.question(id), n, asked[id])
            for n, id in enumerate(ledger.question_ids(), 1)
        ],
        "groups": [flat.group_columns(group) for group in ledger.groups.values()],
        "claims": [
            flat.claim_columns(claim, n, reader.question(claim.question))
            for n, claim in enumerate(ledger.claims, 1)
        ],
        "claim_groups": [
            {"claim": claim.id, "of_group": group}
            for claim in ledger.claims
            for group in dict.fromkeys(claim.of)
        ],
        "readings": [flat.reading_columns(c, reading_of(reader, c)) for c in ledger.claims],
        "passages": [
            {"id": numbers[id, p.start], "source": id, "line": p.line,
             "place": f"{id}, line {p.line}", "text": p.text}
            for id, found_paragraphs in split.items() for p in found_paragraphs
        ],
        "quotes": [
            flat.quote_columns(c, shown[c.id], holding(split, numbers, c, shown[c.id]))
            for c in ledger.claims
        ],
        "notes": [{"id": n, **row} for n, row in enumerate(flat.notes(ledger, folder.sources), 1)],
        **judgements(reader, found),
    }  # fmt: skip


def shareable(made: Tables, protected: Sequence[str]) -> Tables:
    """Return the tables without the texts of protected sources, which may tell who they are.

    What the ledger itself quotes of them stays, as in every other output.
    """
    quoted = {row["id"]: row["quote"] for row in made["claims"]}
    hidden = [
        {**row, "passage": None, "in_context": quoted[row["claim"]]}
        if row["source"] in protected
        else row
        for row in made["quotes"]
    ]
    open_ones = [row for row in made["passages"] if row["source"] not in protected]
    return {**made, "quotes": hidden, "passages": open_ones}


def protected(folder: Folder) -> tuple[str, ...]:
    """Return the sources that may not be named."""
    return tuple(source.id for source in folder.sources.values() if is_withheld(source))


def texts_of(folder: Folder) -> tuple[dict[str, str], dict[str, str]]:
    """Return the texts of the sources by id, and why others could not be read."""
    texts: dict[str, str] = {}
    unread: dict[str, str] = {}
    for id in folder.sources:
        try:
            texts[id] = folder.text(id)
        except FactcheckError as error:
            unread[id] = error.diagnostics[0].message
    return texts, unread


def numbered(split: dict[str, tuple[Paragraph, ...]]) -> dict[tuple[str, int], int]:
    """Return the number of each paragraph, by its source and offset."""
    places = [(id, paragraph.start) for id, found in split.items() for paragraph in found]
    return {place: number for number, place in enumerate(places, 1)}


def line_of(paragraph: Paragraph) -> int:
    """Return the first line of a paragraph."""
    return paragraph.line


def holding(
    split: dict[str, tuple[Paragraph, ...]],
    numbers: dict[tuple[str, int], int],
    claim: Claim,
    shown: Passage,
) -> int | None:
    """Return the number of the paragraph in which a claim's quote begins; None if it is lost.

    A line too long for one paragraph has several: the one that holds the first words.
    """
    found = split.get(claim.source, ())
    at = bisect_right(found, shown.line, key=line_of)
    if not shown.line or not at:
        return None
    on_line = found[bisect_left(found, found[at - 1].line, key=line_of) : at]
    begins = claim.quote.split()[0]
    best = next((p for p in on_line if begins in p.text), on_line[0])
    return numbers[claim.source, best.start]


def reading_of(reader: Reader, claim: Claim) -> Reading | Unread:
    """Return how a claim was read; one that its editor keeps out is not."""
    return Unread(claim.words, claim.unread) if claim.unread else reader.read(claim)


def judgements(reader: Reader, found: Disagreements) -> Tables:
    """Return the rows of decisions, findings and verdicts."""
    ledger = reader.ledger
    answers, _ = reader.answers([claim for claim in ledger.claims if claim.is_in_play])
    lapsed = standing(ledger.decisions, answers).lapsed
    numbers = {decision: n for n, decision in enumerate(ledger.decisions, 1)}
    made: Tables = {
        "decisions": [
            flat.decision_columns(decision, n, lapsed.get(decision))
            for n, decision in enumerate(ledger.decisions, 1)
        ],
        "decision_claims": [
            {"decision": n, "claim": id}
            for n, decision in enumerate(ledger.decisions, 1)
            for id in dict.fromkeys(decision.claims)
        ],
        "findings": [
            flat.finding_columns(f, n, numbers[f.decided] if f.decided else None)
            for n, f in enumerate(found.findings, 1)
        ],
        "camps": [],
        "finding_claims": [],
        "verdicts": list(verdicts(found, ledger)),
    }
    for n, finding in enumerate(found.findings, 1):
        for place, camp in enumerate(finding.camps):
            number = len(made["camps"]) + 1
            made["camps"].append(flat.camp_columns(camp, number, n, place))
            made["finding_claims"] += [
                {"finding": n, "camp": number, "claim": answer.claim.id, "origin": voice,
                 "origin_why": origin.why}
                for voice, origin in enumerate(camp.origins, 1) for answer in origin.answers
            ]  # fmt: skip
        made["finding_claims"] += [
            {"finding": n, "camp": None, "claim": a.claim.id, "origin": None, "origin_why": ""}
            for a in finding.allow_all
        ]
    for number, row in enumerate(made["finding_claims"], 1):
        row["id"] = number
    return made


def verdicts(found: Disagreements, ledger: Ledger) -> Iterator[Row]:
    """Yield the verdict on each pair of claims that was judged, each pair once."""
    seen: set[frozenset[str]] = set()
    clashing = ((n, pair) for n, f in enumerate(found.findings, 1) for pair in clashes(f, ledger))
    for number, pair in (*clashing, *((None, pair) for pair in found.pairs)):
        both = frozenset((pair.a.claim.id, pair.b.claim.id))
        if both not in seen:
            seen.add(both)
            yield flat.verdict_columns(pair, number)


def clashes(finding: Finding, ledger: Ledger) -> Iterator[Pair]:
    """Yield the pairs of a finding that clash, with its headline as the reason."""
    for a, b in couples([camp.answers for camp in finding.camps]):
        if a.claim.id != b.claim.id and not stands_together(a, b, ledger):
            yield Pair(a, b, verdict_of(a, b, finding, ledger), finding.kind, finding.headline)


def couples(sides: Sequence[Sequence[Answer]]) -> Iterator[tuple[Answer, Answer]]:
    """Yield each answer of a camp with each of another; of a crowd, the first with all others."""
    if sum(map(len, sides)) > MOST_PAIRED:
        first, *others = sides
        yield from ((first[0], answer) for side in others for answer in side)
        return
    for one, other in combinations(sides, 2):
        yield from product(one, other)


def stands_together(a: Answer, b: Answer, ledger: Ledger) -> bool:
    """Whether two answers of one question are no finding, for a reason told elsewhere."""
    return a.question.id == b.question.id and pair_of(a, b, ledger) is not None


def verdict_of(a: Answer, b: Answer, finding: Finding, ledger: Ledger) -> Verdict:
    """Return the verdict on a pair of a finding: the finding's, where only a rule parts them."""
    is_ruled = a.question.id != b.question.id or incomparable(a, b, ledger)
    return finding.verdict if is_ruled else judge(a, b)[0]
