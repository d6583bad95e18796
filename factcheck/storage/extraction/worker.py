"""The child process: a parser, confined, with the file's bytes on stdin and its text on stdout."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import FactcheckError
from factcheck.storage.extraction import kinds
from factcheck.storage.extraction.confinement import MEMORY, OUTPUT, confine
from factcheck.storage.extraction.records import refusal, written

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.storage.extraction.records import Derived

PARSERS = {
    kinds.TEXT: "encodings", kinds.HTML: "html", kinds.PDF: "pdf", kinds.DOCX: "docx",
    kinds.MAIL: "mail", kinds.WARC: "warc", kinds.WACZ: "warc",
}  # fmt: skip
"""Modules beside this one; each has `parse`, which yields the text, and again with its body."""
STDIN, STDOUT = 0, 1
TOO_LONG = f"its text holds more than {OUTPUT:,} bytes"


def main() -> None:
    """Parse what stands on stdin as the kind that is named, and leave without further ado."""
    confine()
    with open(STDIN, "rb") as stream:
        raw = stream.read()
    left = OUTPUT
    for line in results(sys.argv[1], raw):
        whole = f"{line}\n".encode("utf-8", "replace")
        if len(whole) > left:
            if left == OUTPUT:
                put(f"{refusal(TOO_LONG)}\n".encode())
            break
        put(whole)
        left -= len(whole)
    os._exit(0)


def put(whole: bytes) -> None:
    """Write a line whole."""
    while whole:
        whole = whole[os.write(STDOUT, whole) :]


def results(kind: str, raw: bytes) -> Iterator[str]:
    """Yield lines that say what came out, the last of which counts.

    Whatever a parser raises over hostile bytes is an answer, once nothing has come out yet.
    """
    is_told = False
    try:
        for derived in parsed(kind, raw):
            yield written(derived)
            is_told = True
    except FactcheckError as problem:
        why = str(problem)
    except (MemoryError, RecursionError) as problem:
        is_memory = isinstance(problem, MemoryError)
        why = f"it takes more than {MEMORY:,} bytes of memory" if is_memory else "too deeply nested"
    except Exception as problem:  # noqa: BLE001  a parser of others, bytes of others
        why = f"its parser failed over it ({type(problem).__name__})"
    else:
        return
    if not is_told:
        yield refusal(why)


def parsed(kind: str, raw: bytes) -> Iterator[Derived]:
    """Yield what the parser of a kind finds in the bytes."""
    parser = import_module(f"factcheck.storage.extraction.{PARSERS[kind]}")
    yield from parser.parse(raw)
