"""Texts that no ledger need hold, read from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.claims import Source
from factcheck.storage.sources.captures import Named, text_at
from factcheck.storage.sources.reading import FOLDER, read

if TYPE_CHECKING:
    from pathlib import Path


def text_of(path: Path) -> str:
    """Return the text of a file; lines end in ``\\n``.

    Raises `FactcheckError` FC207 where it is gone, no regular file, no text in UTF-8, or too long.
    """  # noqa: D301  the sign is a backslash and an n
    hint = "give a text file in UTF-8 that you may read"
    return text_at(path.resolve(), Named(path.name or str(path), str(path), hint))


def record_of(path: Path) -> Source:
    """Return what a ledger's record says of a captured file; of any other file only its path."""
    here = path.resolve()
    sources = read(here.parent.parent)[0] if here.parent.name == FOLDER else {}
    captured = (source for source in sources.values() if source.path == f"{FOLDER}/{here.name}")
    return next(captured, Source(str(path), ""))
