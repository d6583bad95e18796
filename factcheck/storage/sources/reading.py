"""The folder ``sources/`` read: files and records that belong together by their id."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.core.claims import Source
from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.storage.keys import SOURCE, did_you_mean
from factcheck.storage.ledger import UNREVISED, contents
from factcheck.storage.records import Collected, collect, id_pattern
from factcheck.storage.yaml_text import Mapping, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as Mapped

FOLDER = "sources"
RECORD = ".source.yaml"
"""How a record's name ends, after the id."""
DAYS = ("issued", "accessed", "captured.on")
"""Keys that hold a day."""
MAX_ID = 64
"""Characters of a source's id, which is a file name on every system."""


class Shelf:
    """What stands in the folder: files and records by id, and what is wrong with them."""

    def __init__(self, revised: Mapped[str, bytes]) -> None:
        self.revised = revised
        self.files: dict[str, Path] = {}
        self.records: dict[str, Path] = {}
        self.links: dict[str, Path] = {}
        """What stands in a file's place and leads elsewhere: no text of it is read."""
        self.diagnostics: list[Diagnostic] = []

    def say(self, code: str, message: str, hint: str, place: Place) -> None:
        """Add an error."""
        self.diagnostics.append(Diagnostic(code, message, hint, place))


def read(
    root: Path, revised: Mapped[str, bytes] = UNREVISED
) -> tuple[dict[str, Source], tuple[Diagnostic, ...]]:
    """Return the sources by id, and everything wrong with them; no captured file is opened.

    ``revised`` are bytes that stand for those of a record, which need not be there yet.
    A file without a record is a source too (FC212, a note); a record without a file an error.
    """
    shelf = Shelf(revised)
    folder = root / FOLDER
    try:
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if not path.name.startswith("."):
                place_on(shelf, path)
    except OSError as problem:
        said = f"{FOLDER}/ cannot be read: {problem.strerror or problem}"
        shelf.say("FC207", said, "check that it is a folder you may read", Place(FOLDER))
    for revision in revised:
        if revision.startswith(f"{FOLDER}/"):
            shelf.records[revision.removeprefix(f"{FOLDER}/").removesuffix(RECORD)] = (
                root / revision
            )
    sources = {}
    for name in sorted(shelf.files.keys() | shelf.records.keys()):
        sources[name] = source(name, shelf)
    for each in sources.values():
        shelf.diagnostics += check_links(each, sources)
    return sources, tuple(shelf.diagnostics)


def recorded(captures: Iterable[str], records: Mapped[str, bytes]) -> dict[str, Source]:
    """Return the sources of captured files and records that are not on disk, each by its path.

    Nothing is said of what is wrong with them: a record that cannot be read has no fields.
    """
    shelf = Shelf(records)
    for path in map(Path, captures):
        identity = path.name.split(".", 1)[0]
        held = shelf.records if path.as_posix() in records else shelf.files
        held.setdefault(identity, path)
    return {name: source(name, shelf) for name in sorted(shelf.files.keys() | shelf.records.keys())}


def place_on(shelf: Shelf, path: Path) -> None:
    """Put a file or a record with its id, or report why it is neither."""
    name = f"{FOLDER}/{path.name}"
    identity = path.name.split(".", 1)[0]
    if not stat.S_ISREG(path.lstat().st_mode):
        said = f"{name} is no regular file"
        shelf.say("FC207", said, "put the file itself there, no link or folder", Place(name))
        if path.is_symlink():
            shelf.links[identity] = path
    elif len(identity) > MAX_ID or not id_pattern().fullmatch(identity):
        said = f"{name} does not begin with the id of a source"
        hint = f"rename it: small letters a–z, digits and hyphens, at most {MAX_ID}"
        shelf.say("FC208", said, hint, Place(name))
    elif path.name == identity + RECORD:
        shelf.records[identity] = path
    elif other := shelf.files.get(identity):
        said = f"two files are called {identity}: {FOLDER}/{other.name} and {name}"
        shelf.say("FC208", said, "give one of them another id", Place(name))
    else:
        shelf.files[identity] = path


def source(name: str, shelf: Shelf) -> Source:
    """Return a source with what its record says, as far as that can be read."""
    file, record = shelf.files.get(name, shelf.links.get(name)), shelf.records.get(name)
    path = f"{FOLDER}/{file.name}" if file else ""
    if record is None:
        hint = f"make its record: factcheck source add {path}"
        note = Diagnostic("FC212", f"{path} has no record", hint, Place(path), Severity.NOTE)
        shelf.diagnostics.append(note)
        return Source(name, path)
    where = f"{FOLDER}/{record.name}"
    if not path:
        hint = f"put the captured file back as {FOLDER}/{name}.txt, or delete the record"
        shelf.say("FC208", f"{where} is a record without its file", hint, Place(where))
    found = read_record(record, where, {"id": name, "path": path}, shelf)
    if not found.fields.get("sha256") and path:
        hint = f"pin it: write its sha256 into {where}"
        said = f"{where} has no hash of {path}"
        shelf.diagnostics.append(Diagnostic("FC212", said, hint, Place(where), Severity.NOTE))
    return Source(**found.fields, places=found.places)


def read_record(path: Path, where: str, fields: dict[str, str], shelf: Shelf) -> Collected:
    """Return a record's fields; none where the file cannot be read."""
    nothing = Mapping((), Place(where), 0, 0, is_flow=False)
    try:
        raw = shelf.revised.get(where)
        document = parse(contents(path) if raw is None else raw, where)
    except OSError as problem:
        said = f"{where} cannot be read: {problem.strerror or problem}"
        shelf.say("FC207", said, "check that it is a file you may read", Place(where))
        return collect(nothing, SOURCE, where, fields)
    shelf.diagnostics += document.diagnostics
    found = collect(document.root or nothing, SOURCE, where, fields)
    found.diagnostics += check_days(found)
    shelf.diagnostics += found.diagnostics
    return found


def check_days(found: Collected) -> Iterator[Diagnostic]:
    """Yield a diagnostic for each day that does not exist."""
    from factcheck.core.reading.dates import period  # noqa: PLC0415  source list needs no days

    for key in DAYS:
        outer, _, inner = key.partition(".")
        value = found.fields.get(outer) or ()
        text = dict(value).get(inner, "") if inner else value
        if text and period(text) is None:
            said = f"“{key}” is no date that exists: {text}"
            hint = "write YEAR-MONTH-DAY, YEAR-MONTH or YEAR, as 2019-03-12"
            yield Diagnostic("FC114", said, hint, found.places.get(key))


def check_links(each: Source, sources: dict[str, Source]) -> Iterator[Diagnostic]:
    """Yield a diagnostic where a source names another one that is not there."""
    for key in ("corrects", "edition_of"):
        other = getattr(each, key)
        if other and other not in sources:
            said = f"{each.id} names a source that is not there: {other}"
            yield Diagnostic("FC115", said, did_you_mean(other, sources), each.places.get(key))
