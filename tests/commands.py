"""The real command line, run in a process of its own, as a user's shell runs it."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
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
