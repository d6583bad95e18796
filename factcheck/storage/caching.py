"""What is kept between two runs in the user's cache folder: derived, and found by what it is from.

A kept file is called ``KEY-HASH.ENDING``: KEY is the hash of what it was made from, HASH that of
the file. One that is stale is not found, one that was damaged does not fit its name, and neither is
ever read. Whatever goes wrong here costs time and no answer.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

from factcheck.storage import swap
from factcheck.storage.sources.captures import opened

VARIABLE = "FACTCHECK_CACHE"
"""Names the folder to keep things in; empty, nothing is kept."""
OWN_FILE, OWN_FOLDER = 0o600, 0o700
"""Modes: ledgers may be confidential, and what is kept holds all of one."""


def home() -> Path | None:
    """Return the folder in which all is kept; None where nothing may be or can be."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) if named else None
    from platformdirs import user_cache_path  # noqa: PLC0415  only where something is kept

    found = user_cache_path("factcheck", appauthor=False)
    return found if found.is_absolute() else None


def kept(folder: Path | None, key: str, ending: str) -> bytes | None:
    """Return what was made from exactly this; None where nothing is kept that is sound and ours."""
    if folder is None:
        return None
    for path in folder.glob(f"{key}-*{ending}"):
        try:
            with opened(path) as stream:
                is_ours = os.fstat(stream.fileno()).st_uid == os.geteuid()
                raw = stream.read() if is_ours else b""
        except OSError:
            continue
        if raw and path.name == name(key, raw, ending):
            return raw
    return None


def keep(folder: Path | None, key: str, raw: bytes, ending: str, old: str) -> None:
    """Keep something for the next run, in the place of ``old`` ones; where that fails, keep none.

    ``old`` is a pattern of names in the folder: what is no longer needed once this is there.
    """
    if folder is None:
        return
    try:
        for each in (folder.parent, folder):
            each.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        swap.sweep(folder)
        swap.written(folder, raw, OWN_FILE).replace(folder / name(key, raw, ending))
        for path in folder.glob(old):
            if path.name != name(key, raw, ending):
                path.unlink(missing_ok=True)
    except OSError:
        return


def name(key: str, raw: bytes, ending: str) -> str:
    """Return what a kept file is called."""
    return f"{key}-{hashlib.sha256(raw).hexdigest()}{ending}"
