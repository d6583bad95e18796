"""``search``: claims, notes, passages and sources that hold all the words looked for."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from factcheck.actions.index import index_of
from factcheck.core.anchoring.passages import one_line
from factcheck.core.claims import Name, Source
from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.search import (
    FoundClaim,
    FoundNote,
    FoundPassage,
    FoundSource,
    Marked,
    Sought,
)
from factcheck.storage.index.words import Term, hits, query, terms

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from factcheck.storage.folder import Folder

    Row = sqlite3.Row

PLACES = ("claims", "notes", "passages", "sources")
"""Where can be looked, in the order in which it is shown."""
RANKED = {
    "claims": "bm25(claims_fts, 4, 2, 1, 1), claims.number",
    "notes": "bm25(notes_fts), notes.id",
    "passages": "bm25(passages_fts), passages.id",
    "sources": "bm25(sources_fts), sources.number",
}
"""Best first: rare words count most, and in a claim its own words most; then by file order."""
NEAR = 70
"""Least likeness, of 100, of a word that may have been meant."""


def search(folder: Folder, words: Sequence[str], among: Sequence[str], limit: int) -> Sought:
    """Return what holds all the words; at most ``limit`` of each kind, 0 for all.

    ``among`` names the `PLACES` to look in, none for all. Raises FC001 where no word is given, and
    what every command raises where ledger or sources are wrong.
    """
    sought = terms(words)
    if not sought:
        said = f"search: there is no word in “{' '.join(words)}”"
        raise FactcheckError(Diagnostic("FC001", said, "give letters or figures: search kazakh*"))
    with closing(index_of(folder)) as index:
        chosen = tuple(place for place in PLACES if place in (among or PLACES))
        found = {place: rows_of(index, place, sought, among) for place in chosen}
        kept = {place: found.get(place, [])[: limit or None] for place in PLACES}
        return Sought(
            words=tuple(term.typed for term in sought),
            among=chosen,
            claims=tuple(found_claim(index, row, sought) for row in kept["claims"]),
            notes=tuple(found_note(row, sought) for row in kept["notes"]),
            passages=by_source([found_passage(index, row, sought) for row in kept["passages"]]),
            sources=tuple(found_source(row, sought) for row in kept["sources"]),
            found={place: len(rows) for place, rows in found.items()},
            of_claims=count(index, "claims"),
            of_sources=count(index, "sources"),
            unsearched=tuple(
                row["id"] for row in index.execute("SELECT id FROM sources WHERE unread <> ''")
            ),
            nowhere=() if any(found.values()) else nowhere(index, sought, chosen),
        )


def rows_of(
    index: sqlite3.Connection, place: str, sought: Sequence[Term], among: Sequence[str]
) -> list[Row]:
    """Return the rows of a table that hold all the terms, best first.

    Notes on claims are found with their claims, and by themselves only where notes are asked for.
    """
    number = {"claims": "number", "sources": "number"}.get(place, "id")
    beside = "" if place != "notes" or "notes" in among else " AND notes.about <> 'claim'"
    return index.execute(
        f"SELECT {place}.* FROM {place}_fts JOIN {place} ON {place}.{number} = {place}_fts.rowid"  # noqa: S608  our names
        f" WHERE {place}_fts MATCH ?{beside} ORDER BY {RANKED[place]}",
        (query(sought),),
    ).fetchall()


def found_claim(index: sqlite3.Connection, row: Row, sought: Sequence[Term]) -> FoundClaim:
    """Return a claim with what belongs to it."""
    (ask,) = one(index, "SELECT ask FROM questions WHERE id = ?", row["question"])
    (line,) = one(index, "SELECT line FROM quotes WHERE claim = ?", row["id"])
    return FoundClaim(
        id=row["id"],
        says=row["says"],
        question=row["question"],
        ask=ask or "",
        status=row["status"] or "",
        source=source_of(one(index, "SELECT * FROM sources WHERE id = ?", row["source"])),
        line=line or 0,
        quote=marked(row["quote"], sought),
        note=marked("\n".join(filter(None, (row["note"], row["why"]))), sought),
    )


def found_note(row: Row, sought: Sequence[Term]) -> FoundNote:
    """Return a note."""
    text = marked(row["text"], sought)
    return FoundNote(row["about"], row["of_id"] or "", row["key"], text, row["place"] or "")


def found_passage(index: sqlite3.Connection, row: Row, sought: Sequence[Term]) -> FoundPassage:
    """Return a paragraph, with the line of its first hit and the claims that quote it."""
    first = next((start for start, _ in hits(row["text"], sought)), 0)
    claims = index.execute(
        "SELECT claim FROM quotes JOIN claims ON claims.id = claim WHERE passage = ?"
        " ORDER BY claims.number",
        (row["id"],),
    )
    return FoundPassage(
        source=source_of(one(index, "SELECT * FROM sources WHERE id = ?", row["source"])),
        line=row["line"] + row["text"].count("\n", 0, first),
        text=marked(row["text"], sought),
        claims=tuple(claim for (claim,) in claims),
    )


def found_source(row: Row, sought: Sequence[Term]) -> FoundSource:
    """Return a source whose record holds the words."""
    return FoundSource(source_of(row), marked(row["title"] or "", sought), row["claims"])


def by_source(found: Sequence[FoundPassage]) -> tuple[FoundPassage, ...]:
    """Set the passages of one source together, by line; sources in the order of their best."""
    order = {passage.source.id: at for at, passage in reversed(tuple(enumerate(found)))}
    return tuple(sorted(found, key=lambda passage: (order[passage.source.id], passage.line)))


def marked(text: str, sought: Sequence[Term]) -> Marked:
    """Return a text on one line with the terms in it."""
    shown, places = one_line(text)
    return Marked(shown, tuple((places[a], places[b]) for a, b in hits(text, sought)))


def source_of(row: Row) -> Source:
    """Return as much of a source as it takes to name it."""
    return Source(
        id=row["id"],
        path=row["path"] or "",
        title=row["title"] or "",
        author=(Name(literal=row["authors"]),) if row["authors"] else (),
        container_title=row["container_title"] or row["publisher"] or "",
        issued=row["issued"] or "",
        identity=row["identity"] or "",
    )


def nowhere(
    index: sqlite3.Connection, sought: Sequence[Term], places: Sequence[str]
) -> tuple[tuple[str, str], ...]:
    """Return the words that stand nowhere, each with the nearest that does; empty for none."""
    words = dict.fromkeys(
        (spelled, folded, each.is_open and spelled == each.spelled[-1])
        for each in sought
        for spelled, folded in zip(each.spelled, each.folded, strict=True)
    )
    lost = [
        (spelled, folded)
        for spelled, folded, is_open in words
        if not any(holds(index, place, Term("", (spelled,), (), is_open)) for place in places)
    ]
    if not lost:
        return ()
    known = vocabulary(index, places)
    return tuple((spelled, nearest(folded, known)) for spelled, folded in lost)


def holds(index: sqlite3.Connection, place: str, term: Term) -> bool:
    """Whether a word stands anywhere in a table."""
    sql = f"SELECT 1 FROM {place}_fts WHERE {place}_fts MATCH ? LIMIT 1"  # noqa: S608  our names
    return index.execute(sql, (query((term,)),)).fetchone() is not None


def vocabulary(index: sqlite3.Connection, places: Sequence[str]) -> list[str]:
    """Return every word of some tables, in order."""
    known: set[str] = set()
    for place in places:
        name = f"{place}_words"
        sql = f"CREATE VIRTUAL TABLE temp.{name} USING fts5vocab(main, {place}_fts, row)"
        index.execute(sql)
        known.update(word for (word,) in index.execute(f"SELECT term FROM {name}"))  # noqa: S608  ours
    return sorted(known)


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the word that was probably meant; empty where none is near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  20 ms, only where nothing was found

    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=NEAR)
    return found[0] if found else ""


def count(index: sqlite3.Connection, table: str) -> int:
    """Return the rows of a table."""
    (number,) = one(index, f"SELECT count(*) FROM {table}")  # noqa: S608  our names
    return int(number)


def one(index: sqlite3.Connection, sql: str, *values: object) -> Any:  # noqa: ANN401  a row
    """Return the one row that there is."""
    return index.execute(sql, values).fetchone()
