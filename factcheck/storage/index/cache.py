"""The index kept between two runs, in the user's cache folder: found by what it was made from.

It stands in a folder of its ledger's own, as `caching` keeps things.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck import __version__
from factcheck.storage import caching, ledger
from factcheck.storage.caching import VARIABLE, home
from factcheck.storage.index.schema import FORMAT
from factcheck.storage.sources.captures import opened
from factcheck.storage.sources.reading import FOLDER as SOURCES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["VARIABLE", "folder_of", "home", "keep", "kept", "key_of"]

ENDING = ".db"
FOLDER_DIGITS = 16  # hex; tells the ledgers of one user apart


def folder_of(root: Path) -> Path | None:
    """Return the folder in which the index of one ledger is kept."""
    found = home()
    if found is None:
        return None
    return found / hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:FOLDER_DIGITS]


def key_of(root: Path) -> str:
    """Return the hash of all that an index is made from: ledger, sources, and the program."""
    lines = [f"{name} {state(path)}" for name, path in files(root)]
    lines += parsers(name for name, _ in files(root))
    lines += [f"{FORMAT} {__version__} {sys.version_info} {sqlite3.sqlite_version}", *program()]
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def parsers(names: Iterable[str]) -> list[str]:
    """Return the versions of the parsers of others, where a source's text comes from one."""
    from factcheck.storage.extraction import kept, kinds  # noqa: PLC0415  most texts need none

    captured = {kinds.ENDINGS.get(kinds.ending(name)) for name in names}
    return kept.versions(*kinds.CALLED) if captured - {kinds.TEXT, None} else []


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
    return caching.kept(folder_of(root), key, ENDING)


def keep(root: Path, key: str, raw: bytes) -> None:
    """Keep an index for the next run, in the place of older ones; where that fails, keep none."""
    caching.keep(folder_of(root), key, raw, ENDING, f"*{ENDING}")
