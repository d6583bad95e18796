"""An index written where its owner wants it, with Datasette's metadata; over no other file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.storage import ledger, swap
from factcheck.storage.index.metadata import FIRST_LINE, NAME, databases_of, is_edited, metadata
from factcheck.storage.index.schema import APPLICATION
from factcheck.storage.sources.reading import FOLDER as SOURCES

if TYPE_CHECKING:
    from pathlib import Path

ENDINGS = (".db", ".sqlite", ".sqlite3")
MAGIC = b"SQLite format 3\0"
APPLICATION_AT = 68
"""Offset of the four bytes of ``application_id`` in SQLite's header (sqlite.org/fileformat)."""
HEADER = 100
OPENED = ("-journal", "-wal")
"""What SQLite keeps beside a database that somebody is writing to."""


def check(root: Path, path: Path) -> None:
    """Refuse a place where no export can be written, before anything is read for it."""
    if path.suffix.lower() not in ENDINGS:
        said = f"export writes an SQLite database, and {path.name} does not end in .db"
        raise FactcheckError(Diagnostic("FC001", said, "export --to facts.db"))
    folder = path.resolve().parent
    if not folder.is_dir():
        said = f"there is no folder {path.parent}"
        raise FactcheckError(Diagnostic("FC001", said, f"make it first: mkdir -p {path.parent}"))
    for name in (SOURCES, ledger.FOLDER, swap.OWN_FOLDER):
        if folder.is_relative_to((root / name).resolve()):
            said = f"{name}/ holds what the ledger is made of, and no exports"
            raise in_the_way(said, "name another folder: export --to facts.db", path)
    with swap.failures_named(path.name):
        check_free(path)


def check_free(path: Path) -> None:
    """Refuse to write over what is no earlier export, or is open elsewhere."""
    for each in (path, path.parent / NAME):
        if each.is_symlink() or (each.exists() and not is_ours(each)):
            said = f"{each.name} is there already, and factcheck export did not write it"
            raise in_the_way(said, "move it away, or name another place with --to", each)
    for ending in OPENED:
        if path.with_name(path.name + ending).exists():
            said = f"{path.name} is open in another program, or was not closed by one"
            raise in_the_way(said, "close it there, or name another place with --to", path)


def in_the_way(said: str, hint: str, path: Path) -> FactcheckError:
    """Return the error for a file that an export must not write over."""
    return FactcheckError(Diagnostic("FC003", said, hint, Place(str(path))))


def is_ours(path: Path) -> bool:
    """Whether an earlier export wrote the file."""
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        head = stream.read(HEADER)
    if path.name == NAME:
        return head.startswith(FIRST_LINE.encode())
    number = head[APPLICATION_AT : APPLICATION_AT + 4]
    return head.startswith(MAGIC) and number == APPLICATION.to_bytes(4)


def write(path: Path, raw: bytes) -> tuple[Path, bool]:
    """Write the database and the metadata; return the path of the latter, and if it was written.

    What somebody has edited in it stays; else it also describes what it described before.
    """
    beside = path.parent / NAME
    put(path, raw)
    known: tuple[str, ...] = ()
    if beside.exists():
        text = beside.read_bytes().decode("utf-8", "replace")
        if is_edited(text):
            return beside, False
        known = databases_of(text)
    put(beside, metadata((*known, path.stem)).encode())
    return beside, True


def put(path: Path, raw: bytes) -> None:
    """Write a file of ours, in the place of an earlier one."""
    with swap.failures_named(path.name):
        if path.exists():
            swap.swap(path, raw)
        else:
            swap.place_new(path, raw, swap.NEW_MODE)
