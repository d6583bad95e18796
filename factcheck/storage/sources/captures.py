"""Captured files opened: their hash, their text, and whether they are still what was captured."""

from __future__ import annotations

import codecs
import os
import re
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
    from factcheck.storage.extraction.records import Derived

MAX_TEXT = 50_000_000
"""Bytes of a text that is read; a book has one million."""
MAX_FILE = 200_000_000
"""Bytes of a file of any other kind from which text is taken: our choice."""
TEXT_ENDINGS = frozenset({"txt", "text", "md", "markdown"})
"""What is read as text without further ado, if it is UTF-8."""
BINARY = (b"%PDF-", b"PK\x03\x04", b"\x1f\x8b")
"""How files begin that are no text, whatever they are called: PDF, ZIP, gzip."""


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
    """Return a source's text: lines end in ``\n``, and are numbered as in a text file.

    Raises `FactcheckError` FC207 where the file is gone, is no regular file, or where no text can
    be had from it.
    """  # noqa: D301  the sign is a backslash and an n
    if not source.path:
        raise Named.of(source).unreadable("it has no file")
    return text_at(root / source.path, Named.of(source))


def derived_of(root: Path, source: Source) -> Derived:
    """Return a source's text with its pages and its body. Raises `FactcheckError` as `text_of`."""
    if not source.path:
        raise Named.of(source).unreadable("it has no file")
    named = Named.of(source)
    return derived(source.path, contents(root / source.path, named), named)


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
    raw = contents(path, named)
    text = plain(path.name, raw, named)
    return derived(path.name, raw, named).text if text is None else text


def contents(path: Path, named: Named) -> bytes:
    """Return the bytes of a file from which text is taken. Raises `FactcheckError` FC207."""
    most = MAX_TEXT if ending(path.name) in TEXT_ENDINGS else MAX_FILE
    try:
        with opened(path) as stream:
            raw = stream.read(most + 1)
    except OSError as problem:
        raise named.unreadable((problem.strerror or str(problem)).lower()) from problem
    if len(raw) > most:
        raise named.unreadable(f"it holds more than {most:,} bytes")
    return raw


def plain(name: str, raw: bytes, named: Named) -> str | None:
    """Return the text of a text file in UTF-8, a byte order mark left out.

    None where more than that is needed to read it. Raises `FactcheckError` FC207 where it holds
    what no text does.
    """
    if ending(name) not in TEXT_ENDINGS or raw.startswith(BINARY):
        return None
    try:
        text = raw.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError:
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise named.unreadable(f"line {line} holds a NUL byte: it is no text", line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def ending(name: str) -> str:
    """Return how a file's name ends, in small letters without the dot."""
    return name.rpartition(".")[2].lower() if "." in name else ""


def derived(name: str, raw: bytes, named: Named) -> Derived:
    """Return the text of a file's bytes, with its pages, its body and what it says of itself.

    Raises `FactcheckError` FC207 where no text can be had from it.
    """
    from factcheck.storage.extraction.records import Derived  # noqa: PLC0415  lazy

    text = plain(name, raw, named)
    if text is not None:
        return Derived(text)
    from factcheck.storage.extraction import kept, kinds  # noqa: PLC0415  as above

    kind, why = kinds.told(name, raw)
    if not kind:
        raise named.unreadable(why)
    if kind == kinds.TEXT and (text := plain("as.txt", raw, named)) is not None:
        return Derived(text)  # it has no ending
    result = kept.derived(kind, raw)
    if isinstance(result, Derived):
        return result
    line = re.match(r"line (\d+)\b", result.why)
    raise named.unreadable(result.why, int(line[1]) if line else 0)
