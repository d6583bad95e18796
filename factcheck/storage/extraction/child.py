"""A process of its own for a parser: started, waited for, and understood when it dies."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO

from factcheck.core.named import NamedTuple
from factcheck.storage.extraction.confinement import CPU, OUTPUT
from factcheck.storage.extraction.records import Derived, Unreadable, read

PATIENCE = 120
"""Seconds on the clock before a child is ended that got too little of a busy processor."""
START = (
    "import sys; sys.path.append(sys.argv.pop(1)); "
    "from factcheck.storage.extraction.worker import main; main()"
)
"""Python is started isolated: neither the folder one stands in nor variables name its modules."""
KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH")
"""Variables that a child gets; it has no business with the others.

Without a home, Python asks the system for one as it starts, by a socket of the C library.
"""
PARTLY = "which part of it is the article is not known: {}"


class Outcome(NamedTuple):
    """What came of a child."""

    result: Derived | Unreadable
    is_lasting: bool = True
    """Whether it would come out so again: not where the machine was at fault."""


def extracted(kind: str, raw: bytes) -> Outcome:
    """Return the text of a file's bytes, parsed as a kind in a process of its own.

    Whatever happens there, it ends with a result or a reason.
    """
    try:
        with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as result:
            given.write(raw)
            given.seek(0)
            code = ended(kind, given, result)
            result.seek(0)
            found = read(result.read(OUTPUT))
    except OSError as problem:
        said = f"no process can be started for it: {problem.strerror or problem}"
        return Outcome(Unreadable(said), is_lasting=False)
    why, is_lasting = reason(code), code in (0, -signal.SIGXCPU)
    if found is None:
        return Outcome(Unreadable(why or "its parser gave no result"), is_lasting)
    if why and isinstance(found, Derived):
        found = found._replace(notes=(*found.notes, PARTLY.format(why)))
    return Outcome(found, is_lasting)


def ended(kind: str, given: IO[bytes], result: IO[bytes]) -> int:
    """Start a child, wait for it, and return its exit code, that of SIGALRM where it took too long.

    Raises `OSError`.
    """
    try:
        done = subprocess.run(  # noqa: S603  our own interpreter, our own words
            [sys.executable, "-I", "-c", START, str(Path(__file__).parents[3]), kind],
            stdin=given,
            stdout=result,
            stderr=subprocess.DEVNULL,
            cwd="/",
            env={name: os.environ[name] for name in KEPT if name in os.environ},
            timeout=PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return -signal.SIGALRM
    return done.returncode


def reason(code: int) -> str:
    """Return why a child ended that was not done; empty where it was."""
    if code >= 0:
        return "its parser could not be started" if code else ""
    known = {
        signal.SIGXCPU: f"its parser took more than {CPU} seconds of processor time",
        signal.SIGALRM: f"its parser was not done after {PATIENCE} seconds",
        signal.SIGKILL: "its parser was killed",
    }
    number = signal.Signals(-code)
    return known.get(number, f"its parser crashed ({number.name})")
