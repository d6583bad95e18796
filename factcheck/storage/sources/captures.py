"""Captured files opened: their hash, their text, and whether they are still what was captured."""

from __future__ import annotations

import codecs
import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import BufferedReader
    from pathlib import Path

    from factcheck.core.claims import Source

MAX_TEXT = 50_000_000
"""Bytes of a text that is read; a book has one million."""
TEXT_ENDINGS = frozenset({"txt", "text", "md", "markdown"})
"""What can be read as text now."""


@contextmanager
def opened(path: Path) -> Iterator[BufferedReader]:
    """Open a regular file for reading. Raises `OSError` for links, pipes, devices and folders."""
    # Not blocking, or opening a pipe that nobody writes to would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    with os.fdopen(descriptor, "rb") as stream:
        if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
            raise OSError(0, "it is no regular file")
        yield stream


def digest(path: Path) -> str:
    """Return a file's SHA-256 in hex. Raises `OSError`."""
    import hashlib  # noqa: PLC0415  loads OpenSSL; reading a ledger hashes nothing

    with opened(path) as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def state(root: Path, source: Source) -> str:
    """Return how a source's file stands to its record.

    ``right`` · ``changed`` · ``missing`` · ``unpinned`` (no hash in the record) · ``link`` (it may
    lead anywhere, and is no capture) · ``unreadable``.
    """
    path = root / source.path
    if source.path and path.is_symlink():
        return "link"
    if not source.path or not path.exists():
        return "missing"
    try:
        now = digest(path)
    except OSError:
        return "unreadable"
    if not source.sha256:
        return "unpinned"
    return "right" if now == source.sha256.lower() else "changed"


def text_of(root: Path, source: Source) -> str:
    """Return a source's text: lines end in ``\\n``, and are numbered as in the file.

    Raises `FactcheckError` FC207 where the file is gone, is no regular file, no UTF-8, or of a
    kind that cannot be read yet.
    """  # noqa: D301  the sign is a backslash and an n
    if not source.path:
        raise Named.of(source).unreadable("it has no file")
    return text_at(root / source.path, Named.of(source))


def decoded(raw: bytes, source: Source) -> str:
    """Return bytes as text. Raises `FactcheckError` FC207 with the line of what is no UTF-8."""
    return plain(raw, Named.of(source))


class Named(NamedTuple):
    """What a file is called where its text cannot be had, and what to do then."""

    what: str
    """``the text of bw-2019-03-12``, ``story.pdf``."""
    path: str
    hint: str

    @classmethod
    def of(cls, source: Source) -> Named:
        """Return what a source is called."""
        hint = "save its text as UTF-8 in a .txt file and add that: factcheck source add FILE"
        return cls(f"the text of {source.id}", source.path, hint)

    def unreadable(self, why: str, line: int = 0) -> FactcheckError:
        """Return the error for a text that cannot be had."""
        said = f"{self.what} cannot be read: {why}"
        return FactcheckError(Diagnostic("FC207", said, self.hint, Place(self.path, line)))


def text_at(path: Path, named: Named) -> str:
    """Return the text of a file. Raises `FactcheckError` FC207 as `text_of` does."""
    ending = path.suffix.removeprefix(".").lower()
    if ending and ending not in TEXT_ENDINGS:
        raise named.unreadable(f"it is .{ending}; text and Markdown can be read now")
    try:
        with opened(path) as stream:
            raw = stream.read(MAX_TEXT + 1)
    except OSError as problem:
        raise named.unreadable((problem.strerror or str(problem)).lower()) from problem
    if len(raw) > MAX_TEXT:
        raise named.unreadable(f"it holds more than {MAX_TEXT:,} bytes")
    return plain(raw, named)


def plain(raw: bytes, named: Named) -> str:
    """Return bytes as text, a byte order mark left out. Raises `FactcheckError` FC207."""
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        raise named.unreadable(f"line {line} is not UTF-8", line) from problem
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise named.unreadable(f"line {line} holds a NUL byte: it is no text", line)
    return text.replace("\r\n", "\n").replace("\r", "\n")
