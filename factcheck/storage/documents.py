"""Texts that no ledger need hold, read from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.claims import Source
from factcheck.storage.sources.captures import Named, contents, derived
from factcheck.storage.sources.reading import FOLDER, read

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.storage.extraction.records import Derived


def derived_of(path: Path) -> Derived:
    """Return the text of a file, with its body and what it says of itself; lines end in ``\n``.

    Raises `FactcheckError` FC207 where it is gone, no regular file, too long, or no text can be
    had from it.
    """  # noqa: D301  the sign is a backslash and an n
    hint = "give a file that you may read, with text in it"
    named = Named(path.name or str(path), str(path), hint)
    return derived(path.name, contents(path.resolve(), named), named)


def record_of(path: Path) -> Source:
    """Return what a ledger's record says of a captured file; of any other file only its path."""
    here = path.resolve()
    sources = read(here.parent.parent)[0] if here.parent.name == FOLDER else {}
    captured = (source for source in sources.values() if source.path == f"{FOLDER}/{here.name}")
    return next(captured, Source(str(path), ""))
