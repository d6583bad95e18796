"""The shipped ledger as a folder of a repository of git, for tests of what is new."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TENS = ("people-held-ee35", "people-held-b939")
ADDED = """
- id: people-held-0001
  question: people-held
  of: kazakhs
  says: "10,000"
  source: bw-2019-03-12
  quote: "10,000 Kazakhs are detained"
"""


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody whose own settings do not matter."""
    environment = {
        **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_NAME": "N. D.",
        "GIT_AUTHOR_EMAIL": "nd@example.org", "GIT_COMMITTER_NAME": "N. D.",
        "GIT_COMMITTER_EMAIL": "nd@example.org",
    }  # fmt: skip
    subprocess.run(
        ["git", *arguments],  # noqa: S607  the one that a user has
        cwd=folder,
        check=True,
        capture_output=True,
        env=environment,
    )


def commit(folder: Path) -> None:
    """Commit all there is."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "as it stands")


def story_in(tmp_path: Path) -> Path:
    """Return a copy of the shipped ledger, a folder of a repository that is committed."""
    folder = tmp_path / "stories" / "kazakhstan"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "claims.yaml", folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    for file in (folder / "sources").iterdir():
        file.chmod(0o644)
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replace words of a file, which must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
