"""The real command line, run in a process of its own, as a user's shell runs it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FIXED = {"COLUMNS": "80", "TERM": "dumb", "PYTHONUTF8": "1", "USER": "tester"}


def factcheck(
    folder: Path, *arguments: str, stdin: str = "", environment: Sequence[tuple[str, str]] = ()
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder; its output comes back as text."""
    return subprocess.run(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **FIXED, **dict(environment)},
    )


def typed(
    folder: Path, arguments: list[str], *lines: str, environment: Sequence[tuple[str, str]] = ()
) -> tuple[int, str, str]:
    """Type lines into a command on a terminal; return exit code, stdout and what the screen shows.

    The end of the input is control-D on an empty line.
    """
    master, slave = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "factcheck", *arguments],
        cwd=folder,
        stdin=slave,
        stdout=subprocess.PIPE,
        stderr=slave,
        env={**os.environ, **FIXED, **dict(environment)},
    ) as process:
        os.close(slave)
        os.write(master, "".join(f"{line}\n" for line in lines).encode() + b"\x04")
        screen = b"".join(chunks(master))
        printed, _ = process.communicate()
    os.close(master)
    return process.returncode, printed.decode(), screen.decode().replace("\r\n", "\n")


def chunks(terminal: int) -> Iterator[bytes]:
    """Yield what a terminal shows until the program behind it has gone."""
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # so Linux says that nobody is on the other side
            return
        if not chunk:
            return
        yield chunk
