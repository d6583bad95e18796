"""Editors that leave no file behind, or find no room for the copy: nothing changes."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.commands import FIXED, factcheck
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a ledger of one claim."""
    return shutil.copytree(DATA / "refusals" / "base", tmp_path / "ledger")


@pytest.mark.parametrize(
    ("left_behind", "says"),
    [
        ('rm "$1"; mkdir "$1"', "cannot be read: it is no regular file"),
        ('rm "$1"; mkfifo "$1"', "cannot be read: it is no regular file"),
        ('rm "$1"; ln -s /dev/zero "$1"', "cannot be read: it is no regular file"),
        ('rm -r "$(dirname "$1")"', "Nothing changed in claims.yaml"),
        ('rm "$1"', "Nothing changed in claims.yaml"),
    ],
    ids=["a folder", "a pipe", "a device", "no folder", "nothing"],
)
def test_whatever_an_editor_leaves_behind_changes_nothing(
    folder: Path, left_behind: str, says: str
) -> None:
    before = (folder / "claims.yaml").read_bytes()
    command = shlex.join(["sh", "-c", left_behind, "sh"])
    done = factcheck(folder, "edit", environment=[("VISUAL", ""), ("EDITOR", command)])
    assert done.returncode == (2 if "cannot" in says else 0)
    assert done.stderr.count("\n") == 1
    assert says in done.stderr
    assert "FC002" not in done.stderr
    assert (folder / "claims.yaml").read_bytes() == before


def test_a_disk_that_is_full_keeps_no_empty_copy(folder: Path) -> None:
    limited = 'ulimit -f 0; exec "$@"'
    done = subprocess.run(
        ["/bin/bash", "-c", limited, "bash", sys.executable, "-m", "factcheck", "edit"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **FIXED, "EDITOR": "true"},
    )
    assert done.returncode == 2
    assert done.stderr.startswith(".factcheck: FC117: ")
    assert list((folder / ".factcheck").iterdir()) == []
