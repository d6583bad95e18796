"""``source edit``: a revision of a source's record, and the edited record checked and saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.add_source import filled, orders, proposed, written
from factcheck.actions.edit import refuse_broken, save, told
from factcheck.core.claims import Source
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.edits import Revision
from factcheck.storage import swap
from factcheck.storage.folder import Folder
from factcheck.storage.keys import SOURCE
from factcheck.storage.ledger import contents
from factcheck.storage.sources.adding import record_lines
from factcheck.storage.sources.reading import FOLDER, RECORD
from factcheck.storage.yaml_text import parse

if TYPE_CHECKING:
    from factcheck.core.findings.edits import Edited
    from factcheck.storage.sources.adding import Value


def source_revision(folder: Folder, id: str) -> Revision:
    """Return a source's record; where it has none, one as `source add` would propose.

    Raises FC115 for an id that is none, FC207 where the record cannot be read.
    """
    folder.ledger  # noqa: B018  refuses where there is no ledger
    source = folder.source(id)
    path = f"{FOLDER}/{id}{RECORD}"
    is_new = not (folder.root / path).exists()
    name = FOLDER if is_new else path
    swap.target(folder.root / name, folder.root, name)  # before anybody types
    if is_new:
        return Revision(path, 1, proposal(folder, source), is_new=True)
    try:
        return Revision(path, 1, contents(folder.root / path))
    except OSError as problem:
        said = f"{path} cannot be read: {problem.strerror or problem}"
        hint = "check that it is a file you may read"
        raise FactcheckError(Diagnostic("FC207", said, hint, Place(path))) from problem


def proposal(folder: Folder, source: Source) -> bytes:
    """Return a record with what the source's own text says, and the names of the other keys."""
    try:
        found = proposed(folder.derived(source.id), orders(folder))
    except FactcheckError:
        found = ()  # no text can be had from it
    record = written(filled(Source("", ""), found))
    values: dict[str, Value] = {**record, "sha256": folder.digest(source.id)}
    further = ", ".join(key.yaml for key in SOURCE.keys if key.yaml not in values)
    lines = [*record_lines(values), f"# Further keys: {further}"]
    return "".join(f"{line}\n" for line in lines).encode()


def save_source(folder: Folder, revision: Revision, raw: bytes) -> Edited:
    """Put an edited record in its place, if that breaks nothing, and say what changed.

    Raises FC208 where its hash is no longer that of the captured file, and as `save` does.
    """
    before, after = Folder(folder.root), Folder(folder.root, {revision.path: raw})
    id = revision.path.removeprefix(f"{FOLDER}/").removesuffix(RECORD)
    if not parse(raw, revision.path).diagnostics:
        refuse_other_hash(before, after, id)
    if not revision.is_new:
        return save(folder, revision, raw)
    with swap.locked(folder.root):
        refuse_broken(before, after, revision.path, b"")
        edited = told(before, after, revision.path, b"")
        swap.create(folder.root, {revision.path: raw})
    return edited


def refuse_other_hash(before: Folder, after: Folder, id: str) -> None:
    """Refuse a hash that is neither the one recorded nor that of the file: it pins the capture."""
    old, new = before.source(id), after.sources.get(id, before.source(id))
    allowed = {old.sha256} if old.sha256 else {"", after.digest(id)}
    if new.sha256.lower() not in {each.lower() for each in allowed}:
        said = f"the sha256 of {id} is that of the file as it was captured, and stays"
        hint = f"write it as it was: {old.sha256 or after.digest(id)}"
        place = new.places.get("sha256") or new.places.get("")
        raise FactcheckError(Diagnostic("FC208", said, hint, place))
