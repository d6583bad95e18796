"""Drafts: the texts below a ledger's folder that may cite its claims and sources by their ids."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.core.findings.uses import Drafts, Mention
from factcheck.core.named import NamedTuple
from factcheck.storage.sources.reading import FOLDER as SOURCES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator
    from pathlib import Path

ENDINGS = (
    ".md", ".markdown", ".txt", ".rst", ".adoc", ".tex", ".html", ".htm", ".wiki", ".org",
)  # fmt: skip
"""How the name of a draft ends, in small letters: plain text that people write."""
LEFT_OUT = ("node_modules", "venv", "__pycache__")
"""Folders that hold other people's files; those whose names begin with a dot are left out too."""
MAX_BYTES = 8_000_000
"""Of one draft: a book has less than two million."""
MOST_BYTES = 100_000_000
"""Of all drafts: a corpus that stands beside the ledger is no draft."""
MOST_DRAFTS = 2_000
MOST_NAMES = 100_000
"""Files and folders looked at, for a ledger that stands in a home folder."""
WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How a text in UTF-16 begins; every other encoding in use writes an id in ASCII."""


class Found(NamedTuple):
    """The drafts below a folder."""

    paths: tuple[str, ...]
    """Relative to the root, with forward slashes, in order."""
    skipped: tuple[Diagnostic, ...]


def citing(root: Path, ids: Collection[str]) -> Drafts:
    """Return where the drafts below ``root`` hold one of these ids as a whole word.

    ``people-held-b939`` is not in ``people-held-b939-2``. Links are not followed, and too large or
    too many files are not read; both are told.
    """
    found = drafts(root)
    wanted = {id.encode() for id in ids}
    mentions: list[Mention] = []
    skipped = list(found.skipped)
    read = searched = 0
    for path in found.paths:
        if searched >= MOST_BYTES:
            said = f"and what follows it is beyond {MOST_BYTES:,} bytes of drafts"
            skipped.append(passed_over(path, said))
            break
        try:
            raw = contents(root / path)
        except OSError as problem:
            skipped.append(passed_over(path, f"cannot be read: {problem.strerror or problem}"))
            continue
        if len(raw) > MAX_BYTES:
            skipped.append(passed_over(path, f"has more than {MAX_BYTES:,} bytes"))
            continue
        read += 1
        searched += len(raw)
        mentions += mentions_in(raw, path, wanted)
    return Drafts(tuple(mentions), read, tuple(skipped))


def drafts(root: Path) -> Found:
    """Return the drafts below a folder, and what was passed over that may be one."""
    paths: list[str] = []
    skipped: list[Diagnostic] = []
    looked_at = 0
    for entry, path in walked(root):
        looked_at += 1
        if len(paths) == MOST_DRAFTS or looked_at > MOST_NAMES:
            said = f"is as far as it goes: {MOST_DRAFTS:,} drafts or {MOST_NAMES:,} files"
            skipped.append(passed_over(path, said))
            break
        if not path.lower().endswith(ENDINGS):
            continue
        if entry.is_file(follow_symlinks=False):
            paths.append(path)
        elif entry.is_symlink():
            skipped.append(passed_over(path, "is a link"))
    return Found(tuple(sorted(paths)), tuple(skipped))


def walked(root: Path) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Yield what lies below a folder, with its path, but what no draft can lie in."""
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(root / folder) as listed:
                entries = sorted(listed, key=lambda entry: entry.name)
        except OSError:
            continue  # what may not be listed holds no draft of this reader's
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if entry.name.startswith(".") or entry.name in LEFT_OUT or path == SOURCES:
                continue
            yield entry, path
            if entry.is_dir(follow_symlinks=False):
                waiting.append(path)


def contents(path: Path) -> bytes:
    """Return a draft's bytes, of a larger one than allowed only one byte too many."""
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def passed_over(path: str, why: str) -> Diagnostic:
    """Say that a draft was not searched."""
    hint = "search it for the id yourself"
    return Diagnostic("FC401", f"not searched: it {why}", hint, Place(path), Severity.NOTE)


def mentions_in(raw: bytes, path: str, wanted: Collection[bytes]) -> Iterator[Mention]:
    """Yield each line that holds one of the ids."""
    if raw.startswith(WIDE):
        raw = raw.decode("utf-16", "replace").encode()
    if len(wanted) <= FEW and not any(id in raw for id in wanted):
        return
    for number, line in enumerate(raw.splitlines(), start=1):
        held = {word: None for run in runs().findall(line) for word in words(run) if word in wanted}
        yield from (Mention(word.decode(), path, number) for word in held)


@cache
def runs() -> re.Pattern[bytes]:
    """Return the pattern of what an id can stand in: letters, digits, hyphens."""
    return re.compile(rb"[A-Za-z0-9-]+")


FEW = 20  # ids; more are looked up word by word, at one price for all


def words(run: bytes) -> Iterator[bytes]:
    """Yield what may be an id in a run: all of it, or what stands between dashes typed as "--"."""
    yield run
    yield from (piece.strip(b"-") for piece in run.split(b"--"))
