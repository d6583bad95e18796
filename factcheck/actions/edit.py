"""``edit``: a revision of a file, and the edited revision checked and put in the file's place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.actions.add import other_things
from factcheck.actions.anchors import anchored
from factcheck.actions.changes import broken, changes, open_findings, reopened, touched
from factcheck.actions.show import WHERE_THEY_ARE
from factcheck.actions.tidy import with_ids
from factcheck.core.answers import Reader
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.edits import Change, Edited, Revision
from factcheck.core.reading.records import Unread
from factcheck.storage import ledger as ledger_files
from factcheck.storage import swap
from factcheck.storage.drafts import citing
from factcheck.storage.editing import plain, read, records_of
from factcheck.storage.folder import Folder
from factcheck.storage.keys import near
from factcheck.storage.merging import merged
from factcheck.storage.yaml_text import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.claims import Claim
    from factcheck.storage.editing import Record


def revision(folder: Folder, id: str) -> Revision:
    """Return the ledger's file that holds a claim, a question or a group, and where in it.

    Without an id: at the first error, else at the beginning. Raises FC118 for an id that is none.
    """
    read_files, unread = ledger_files.files(folder.root)
    if unread:
        raise FactcheckError(*unread)
    place = place_of(read_files, id) if id else first_error(folder, read_files[0].path)
    swap.target(folder.root / place.path, folder.root, place.path)  # before anybody types
    raw = next(file.raw for file in read_files if file.path == place.path)
    return Revision(place.path, max(place.line, 1), raw)


def first_error(folder: Folder, path: str) -> Place:
    """Return where the ledger's first error stands; the top of the first file without one."""
    wrong = (each for each in folder.diagnostics if each.severity is Severity.ERROR)
    places = {file.path for file in ledger_files.files(folder.root)[0]}
    return next((e.place for e in wrong if e.place and e.place.path in places), Place(path, 1))


def place_of(read_files: Sequence[ledger_files.File], id: str) -> Place:
    """Return where a record begins, whatever else is wrong with it.

    Claims come before questions, and these before groups of the same id; the four digits of a
    claim will do where they are unique. Of a question that is nowhere declared it is the first
    claim; in a file that cannot be read the line of the id.
    """
    records = [
        (place, record)
        for file in read_files
        for place, record in records_of(parse(file.raw, file.path).root).items()
    ]
    known: dict[str, Place] = {}
    for section in ("claims", "questions", "groups"):
        for place, record in records:
            if record.form.name == section:
                known.setdefault(id_of(record), place)
    claims = [id_of(record) for _, record in records if record.form.name == "claims"]
    ids = [id] if id in known else [each for each in claims if each.rpartition("-")[2] == id]
    if len(set(ids)) == 1:
        return known[ids[0]]
    if found := answer_of(records, id) or line_of(read_files, id):
        return found
    place = Place(read_files[0].path, 1)
    if ids:
        said, hint = f"“{id}” may be {', '.join(ids)}", "give the whole id"
        raise FactcheckError(Diagnostic("FC118", said, hint, place))
    nearest = near(id, known)
    hint = f"did you mean “{nearest}”?" if nearest else WHERE_THEY_ARE
    raise FactcheckError(Diagnostic("FC118", f"no claim, question or group “{id}”", hint, place))


def id_of(record: Record) -> str:
    """Return a record's id, which stands above it or in it."""
    value = record.path[1] if record.form.is_by_id else plain(record.node.get("id"))
    return value if isinstance(value, str) else ""


def answer_of(records: Sequence[tuple[Place, Record]], question: str) -> Place | None:
    """Return where the first claim stands on a question that the ledger does not declare."""
    for place, record in records:
        if record.form.name == "claims" and plain(record.node.get("question")) == question:
            return place
    return None


def line_of(read_files: Sequence[ledger_files.File], id: str) -> Place | None:
    """Return the line of an id in a file that cannot be read as YAML."""
    wanted = re.compile(rf"^\s*(?:-\s+)?(?:\{{\s*)?(?:id:\s*[\"']?)?{re.escape(id)}\b")
    for file in read_files:
        if parse(file.raw, file.path).diagnostics:
            lines = file.raw.decode("utf-8", "replace").split("\n")
            for number, line in enumerate(lines, start=1):
                if wanted.match(line):
                    return Place(file.path, number)
    return None


def save(folder: Folder, revision: Revision, raw: bytes) -> Edited:
    """Put an edited file in its place, if that breaks nothing, and say what changed.

    Claims without an id get one. What somebody else saved meanwhile in other lines is kept.
    Raises `FactcheckError` with every error that was not there before, FC120 where the same lines
    were changed, FC117 where it cannot be written; the file is then as it was.
    """

    def prepared() -> tuple[dict[str, swap.Change], Edited]:
        now = (folder.root / revision.path).read_bytes()
        joined = merged(revision.raw, raw, now)
        if joined is None:
            raise FactcheckError(clash(revision))
        before = Folder(folder.root)
        new = with_new_ids(folder, revision.path, joined)
        after = Folder(folder.root, {revision.path: new})
        refuse_broken(before, after, revision.path, now)
        return {revision.path: swap.Change(now, new)}, told(before, after, revision.path, now)

    with swap.failures_named(revision.path):
        edited = swap.rewrite(folder.root, prepared)
    ids = {each.id for each in edited.changes if each.what == "claim" and each.how != "added"}
    return edited._replace(cited=citing(folder.root, ids).mentions if ids else ())


def clash(revision: Revision) -> Diagnostic:
    """Say that two people changed the same lines."""
    said = f"somebody else changed the same lines of {revision.path} meanwhile. Nothing was saved"
    hint = "look at both: edit again, and take from the copy what is yours"
    return Diagnostic("FC120", said, hint, Place(revision.path, revision.line))


def with_new_ids(folder: Folder, path: str, raw: bytes) -> bytes:
    """Return a ledger's file with ids where they are missing; as it is where it cannot be read."""
    read_files = {file.path: file.raw for file in ledger_files.files(folder.root)[0]}
    if path not in read_files or parse(raw, path).diagnostics:
        return raw
    readable = {at: old for at, old in read_files.items() if not parse(old, at).diagnostics}
    return with_ids({**readable, path: raw})[0][path]


def refuse_broken(before: Folder, after: Folder, path: str, old: bytes) -> None:
    """Refuse a file that cannot be read, and new errors.

    Where it could not be read before, all else that is wrong in it was there already, unseen.
    """
    read(after.revised[path], path)
    if not parse(old, path).diagnostics and (wrong := broken(before, after)):
        raise FactcheckError(*wrong)


def told(before: Folder, after: Folder, path: str, old: bytes) -> Edited:
    """Return what an edit changed, how it reads now and what it disagrees with."""
    if parse(old, path).diagnostics:  # nobody knows what the file said
        return Edited(path, (Change("file", path, "mended"),), (), ())
    claims = touched(before.ledger, after.ledger)
    reader = Reader(after.ledger, after.sources)
    ids = {claim.id for claim in claims}
    return Edited(
        path=path,
        changes=changes(before, after),
        readings=tuple(
            (claim.id, Unread(claim.words, claim.unread) if claim.unread else reader.read(claim))
            for claim in claims
        ),
        disagrees=tuple(
            (answer.claim.id, finding)
            for finding in open_findings(after, [claim.question for claim in claims])
            for answer in finding.answers
            if answer.claim.id in ids
        ),
        notices=tuple(notices(before, after, claims)),
    )


def notices(before: Folder, after: Folder, claims: Sequence[Claim]) -> Iterator[Diagnostic]:
    """Yield what is worth knowing, though it keeps nothing out."""
    reader = Reader(after.ledger, after.sources)
    for claim in claims:
        try:
            yield from anchored(after, claim)[1]
        except FactcheckError:
            continue  # it was so before: `verify` tells it
        yield from other_things(reader, claim, claim.place("says") or Place(after.ledger.path))
    yield from reopened(before, after)
