"""Texts of captured files, kept by the hash of their bytes and by what took the text from them."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.storage import caching
from factcheck.storage.extraction import kinds
from factcheck.storage.extraction.child import extracted
from factcheck.storage.extraction.records import Derived, Unreadable, read, refusal, written

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER, ENDING = "texts", ".json"
PACKAGES = {
    kinds.TEXT: ("charset-normalizer",),
    kinds.HTML: ("charset-normalizer", "trafilatura", "lxml"),
    kinds.PDF: ("pypdfium2",),
    kinds.MAIL: ("charset-normalizer",),
    kinds.WARC: ("warcio", "charset-normalizer", "trafilatura", "lxml", "pypdfium2"),
    kinds.WACZ: ("warcio", "charset-normalizer", "trafilatura", "lxml", "pypdfium2"),
}  # fmt: skip
"""What of others makes a text of each kind; another version may make another text."""


def derived(kind: str, raw: bytes) -> Derived | Unreadable:
    """Return the text of a file's bytes: as it is kept, else from a parser in a child process.

    The bytes are hashed each time, and a text is found by that hash alone.
    """
    home = caching.home()
    folder = home / FOLDER if home else None
    key = key_of(kind, raw)
    known = caching.kept(folder, key, ENDING)
    if known is not None and (result := read(known)) is not None:
        return result
    outcome = extracted(kind, raw)
    if outcome.is_lasting:
        result = outcome.result
        line = written(result) if isinstance(result, Derived) else refusal(result.why)
        caching.keep(folder, key, line.encode(), ENDING, f"{key}-*{ENDING}")
    return outcome.result


def key_of(kind: str, raw: bytes) -> str:
    """Return the hash of all that a text is made from: the bytes, and who takes it from them."""
    made_by = "\n".join([kind, *versions(kind), *program()]).encode()
    return hashlib.sha256(hashlib.sha256(raw).digest() + made_by).hexdigest()


def versions(*of: str) -> list[str]:
    """Return Python and the packages that make texts of these kinds, with their versions."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  20 ms

    found = [f"python {sys.version_info}"]
    for name in sorted({name for kind in of for name in PACKAGES.get(kind, ())}):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} is not there")
    return found


def program() -> Iterator[str]:
    """Yield our own modules that make texts, with their sizes and times."""
    package = Path(__file__).parent
    for path in sorted(package.rglob("*.py")):
        about = path.stat()
        yield f"{path.relative_to(package)} {about.st_size} {about.st_mtime_ns}"
