"""``tidy``: what the tool writes itself, filled in for records that were typed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.add import ID_DIGITS, new_id
from factcheck.core.answers import Reader
from factcheck.core.decisions import fingerprint
from factcheck.core.diagnostics import Diagnostic, Severity
from factcheck.core.findings.edits import Filled, Tidied
from factcheck.storage import swap
from factcheck.storage.editing import Field, plain, read, readable, records_of, with_fields
from factcheck.storage.folder import Folder
from factcheck.storage.ledger import File
from factcheck.storage.records import id_pattern

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence

    from factcheck.core.claims import Decision
    from factcheck.storage.editing import Record

Revised = dict[str, bytes]


def tidy(folder: Folder) -> Tidied:
    """Fill in ids of claims and fingerprints of decisions, and touch nothing else.

    Raises `FactcheckError` where a file of the ledger cannot be read or written; none is then
    changed.
    """
    seen = untidy(folder)
    if not seen.filled:
        return seen

    def prepared() -> tuple[dict[str, swap.Change], Tidied]:
        old = {file.path: file.raw for file in readable(folder.root)}
        new, tidied = filled(folder, old)
        changes = {
            path: swap.Change(raw, new[path]) for path, raw in old.items() if new[path] != raw
        }
        return changes, tidied

    return swap.rewrite(folder.root, prepared)


def untidy(folder: Folder) -> Tidied:
    """Return what `tidy` would fill in, ids but for their digits; nothing is changed."""
    return filled(folder, {file.path: file.raw for file in readable(folder.root)})[1]


def filled(folder: Folder, old: Mapping[str, bytes]) -> tuple[Revised, Tidied]:
    """Return the files as they are to be, and what that fills in; ids come first.

    A decision is about claims that have one.
    """
    named, ids, nameless = with_ids(old)
    before = Folder(folder.root, named)
    decisions = [decision for decision in before.ledger.decisions if not decision.seen]
    seen = dict(fingerprints(before, decisions))
    fields = [Field(decision.places[""], "seen", value) for decision, value in seen.items()]
    revised = {
        path: with_fields(File(path, raw), [field for field in fields if field.record.path == path])
        for path, raw in named.items()
    }
    after = Folder(folder.root, revised)
    judged = {decision._replace(seen=value) for decision, value in seen.items()}
    return revised, Tidied(
        (*told_claims(after, ids), *told_decisions(after, judged)),
        (*nameless, *(unjudged(decision) for decision in decisions if decision not in seen)),
    )


def with_ids(old: Mapping[str, bytes]) -> tuple[Revised, set[str], list[Diagnostic]]:
    """Return the files with an id in each claim, the ids that were given, and what has none yet."""
    claims = {
        path: [record for record in records_of(read(raw, path).root).values() if is_claim(record)]
        for path, raw in old.items()
    }
    taken = {id_of(record).casefold() for records in claims.values() for record in records}
    given: set[str] = set()
    nameless = []
    new: Revised = {}
    for path, records in claims.items():
        fields = []
        for record in records:
            if id_of(record):
                continue
            question = text_of(record, "question")
            if not id_pattern().fullmatch(f"{question}-{'0' * ID_DIGITS}"):
                nameless.append(without_question(record))
                continue
            id = new_id(question, taken)
            taken.add(id)
            given.add(id)
            fields.append(Field(record.node.place, "id", id))
        new[path] = with_fields(File(path, old[path]), fields)
    return new, given, nameless


def is_claim(record: Record) -> bool:
    """Whether a record is a claim."""
    return record.form.name == "claims"


def text_of(record: Record, key: str) -> str:
    """Return the text behind a key; empty where there is none, or something else."""
    value = plain(record.node.get(key))
    return value if isinstance(value, str) else ""


def id_of(record: Record) -> str:
    """Return a claim's id; anything that stands there counts as one, as it is somebody's text."""
    value = plain(record.node.get("id"))
    return value if isinstance(value, str) else repr(value) if value else ""


def without_question(record: Record) -> Diagnostic:
    """Say that an id cannot be made."""
    said = "the claim has no id, and no question of which one could be made"
    hint = "write the id of its question, then factcheck tidy"
    return Diagnostic("FC107", said, hint, record.node.place, Severity.WARNING)


def fingerprints(folder: Folder, decisions: Sequence[Decision]) -> Iterator[tuple[Decision, str]]:
    """Yield decisions whose claims are all there, in play and readable, with what was judged."""
    reader = Reader(folder.ledger, folder.sources)
    in_play = {claim.id: claim for claim in folder.ledger.claims if claim.is_in_play}
    for decision in decisions:
        ids = dict.fromkeys(decision.claims)
        answers, _ = reader.answers([in_play[id] for id in ids if id in in_play])
        if len(answers) == len(ids):
            yield decision, fingerprint(answers)


def unjudged(decision: Decision) -> Diagnostic:
    """Say that nobody can tell what a decision judged."""
    said = "the decision has no `seen`: a claim that it names is withdrawn, unread or gone"
    hint = "mend the claim, or delete the decision"
    return Diagnostic("FC308", said, hint, decision.places[""], Severity.WARNING)


def told_claims(folder: Folder, ids: set[str]) -> Iterator[Filled]:
    """Yield the ids that were given, with their places in the new files."""
    for path in folder.revised:
        for record in records_of(read(folder.revised[path], path).root).values():
            if is_claim(record) and (id := id_of(record)) in ids:
                question = text_of(record, "question")
                yield Filled("claim", question, "id", id, record.node.place)


def told_decisions(folder: Folder, judged: Container[Decision]) -> Iterator[Filled]:
    """Yield the fingerprints that were given."""
    for decision in folder.ledger.decisions:
        if decision in judged:
            about = ", ".join(decision.claims)
            yield Filled("decision", about, "seen", decision.seen, decision.places["seen"])
