"""No command but `source add URL` connects, as the kernel sees it: `make connections`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests import pages
from tests.commands import FIXED
from tests.shared import ROOT
from tests.test_no_connection import LINES, URL

if TYPE_CHECKING:
    from pathlib import Path

STRACE = shutil.which("strace")
PARSED = {f"source add {ending}": ("source", "add", f"a.{ending}") for ending in pages.STORIES}
"""A file of each format: its parser is a child, which is traced too."""

pytestmark = pytest.mark.skipif(
    STRACE is None and "FACTCHECK_STRACE" not in os.environ, reason="strace is not here"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ledger")
    shutil.copy(ROOT / "claims.yaml", folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    (folder / "note.txt").write_text("In May 12,000 were held.\n", "utf-8")
    for ending, made in pages.STORIES.items():
        (folder / f"a.{ending}").write_bytes(made())
    return folder


def connections(folder: Path, line: tuple[str, ...]) -> tuple[int, list[str]]:
    """Return the exit code of a command, and each call of its processes that connects."""
    log = folder / "strace.txt"
    done = subprocess.run(
        [str(STRACE), "-f", "-qq", "-e", "trace=connect,sendto,sendmsg", "-o", str(log),
         sys.executable, "-m", "factcheck", *line],
        cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, check=False,
        env={**FIXED, "PATH": os.environ["PATH"], "HOME": str(folder), "EDITOR": "true",
             "FACTCHECK_CACHE": ""},
    )  # fmt: skip
    calls = log.read_text("utf-8").splitlines()
    return done.returncode, [call for call in calls if "(" in call]  # not the signals


@pytest.mark.parametrize("name", [*LINES, *PARSED])
def test_no_other_command_connects(folder: Path, name: str) -> None:
    code, calls = connections(folder, (LINES | PARSED)[name])
    assert calls == []
    assert code in (0, 1)


def test_the_one_that_does_is_seen(folder: Path) -> None:
    code, calls = connections(folder, URL)
    assert code == 2
    assert [call for call in calls if "connect(" in call and "htons(9)" in call]
