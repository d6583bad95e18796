"""The index kept between two runs, in the user's cache folder: found by what it was made from.

A kept index is a file ``KEY-HASH.db`` in a folder of its ledger's own: KEY is the hash of what the
index was made from, HASH that of the file. One that is stale is not found, one that was damaged
does not fit its name, and neither is ever read. Whatever goes wrong here costs time and no answer.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.storage import ledger, swap
from factcheck.storage.index.schema import FORMAT
from factcheck.storage.sources.captures import opened
from factcheck.storage.sources.reading import FOLDER as SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterator

VARIABLE = "FACTCHECK_CACHE"
"""Names the folder to keep indexes in; empty, nothing is kept."""
ENDING = ".db"
OWN_FILE, OWN_FOLDER = 0o600, 0o700
"""Modes: ledgers may be confidential, and an index holds all of one."""
FOLDER_DIGITS = 16  # hex; tells the ledgers of one user apart


def home() -> Path | None:
    """Return the folder in which indexes are kept; None where none may be or can be."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_cache_path  # noqa: PLC0415  only where a search needs it

    found = user_cache_path("factcheck", appauthor=False)
    return found if found.is_absolute() else None


def folder_of(root: Path) -> Path | None:
    """Return the folder in which the index of one ledger is kept."""
    found = home()
    if found is None:
        return None
    return found / hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:FOLDER_DIGITS]


def key_of(root: Path) -> str:
    """Return the hash of all that an index is made from: ledger, sources, and the program."""
    lines = [f"{name} {state(path)}" for name, path in files(root)]
    lines += [f"{FORMAT} {__version__} {sys.version_info} {sqlite3.sqlite_version}", *program()]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def files(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield the files of ledger and sources, each with its name below the root."""
    for path in ledger.paths(root):
        yield path.relative_to(root).as_posix(), path
    folder = root / SOURCES
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        yield f"{SOURCES}/{path.name}", path


def state(path: Path) -> str:
    """Return the hash of a file, or why it has none."""
    try:
        # The ledger may be a link, as `storage.ledger` reads it; a source may not.
        target = path.resolve() if path.parent.name != SOURCES else path
        with opened(target) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except (OSError, RuntimeError) as problem:  # RuntimeError: a link in circles
        return f"unreadable: {getattr(problem, 'errno', problem)}"


def program() -> Iterator[str]:
    """Yield the modules of this program with their sizes and times: another reads otherwise."""
    package = Path(__file__).parents[2]
    for path in sorted(package.rglob("*.py")):
        about = path.stat()
        yield f"{path.relative_to(package)} {about.st_size} {about.st_mtime_ns}"


def kept(root: Path, key: str) -> bytes | None:
    """Return the index made from exactly this; None where none is kept that is sound and ours."""
    folder = folder_of(root)
    if folder is None:
        return None
    for path in folder.glob(f"{key}-*{ENDING}"):
        try:
            with opened(path) as stream:
                is_ours = os.fstat(stream.fileno()).st_uid == os.geteuid()
                raw = stream.read() if is_ours else b""
        except OSError:
            continue
        if raw and path.name == name(key, raw):
            return raw
    return None


def keep(root: Path, key: str, raw: bytes) -> None:
    """Keep an index for the next run, in the place of older ones; where that fails, keep none."""
    folder = folder_of(root)
    if folder is None:
        return
    try:
        for each in (folder.parent, folder):
            each.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        swap.sweep(folder)
        swap.written(folder, raw, OWN_FILE).replace(folder / name(key, raw))
        for path in folder.glob(f"*{ENDING}"):
            if path.name != name(key, raw):
                path.unlink(missing_ok=True)
    except OSError:
        return


def name(key: str, raw: bytes) -> str:
    """Return what the file of an index is called."""
    return f"{key}-{hashlib.sha256(raw).hexdigest()}{ENDING}"
