"""Copies for an editor to open, so that a half-finished edit never stands in the ledger."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.named import NamedTuple
from factcheck.storage import swap
from factcheck.storage.ledger import contents

SCHEMA = f"{swap.OWN_FOLDER}/claims.schema.json"
"""Written by `init` for editors."""
PREFIX = "edit-"
"""How the folders of copies begin; `init` keeps them out of git."""


class Copy(NamedTuple):
    """A file in a folder of its own, which only its owner can read."""

    path: Path
    name: str
    """Its path relative to the ledger's folder, for people."""


def made(root: Path, name: str, raw: bytes) -> Copy:
    """Write a copy of the file of that name. Raises `FactcheckError` FC117."""
    with swap.failures_named(swap.OWN_FOLDER):
        (root / swap.OWN_FOLDER).mkdir(exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=root / swap.OWN_FOLDER))
        path = folder / Path(name).name
        copy = Copy(path, f"{swap.OWN_FOLDER}/{folder.name}/{path.name}")
        try:
            path.write_bytes(raw)
            copy_schema(root, folder)
            os.utime(path, ns=(0, 0))  # so that saving it shows, however soon
        except OSError:
            drop(copy)
            raise
    return copy


def copy_schema(root: Path, folder: Path) -> None:
    """Put the schema where the first line of the copy looks for it: editors complete by it."""
    schema = root / SCHEMA
    if schema.is_file():
        (folder / SCHEMA).parent.mkdir()
        shutil.copy(schema, folder / SCHEMA)


def text_of(copy: Copy) -> bytes:
    """Return what stands in a copy; nothing where the editor took it away.

    Raises `FactcheckError` FC120 where something else than a file is there now.
    """
    try:
        return contents(copy.path) if copy.path.exists() else b""
    except OSError as problem:
        said = f"what the editor left cannot be read: {problem.strerror or problem}"
        hint = f"look at {copy.name}; nothing was changed"
        raise FactcheckError(Diagnostic("FC120", said, hint, Place(copy.name))) from problem


def was_saved(copy: Copy) -> bool:
    """Whether somebody has written the copy since it was made."""
    return not copy.path.exists() or bool(copy.path.stat().st_mtime_ns)


def drop(copy: Copy) -> None:
    """Delete a copy and whatever the editor left beside it, as far as it is there."""
    shutil.rmtree(copy.path.parent, ignore_errors=True)
