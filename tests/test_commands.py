"""Commands as a user types them: each transcript holds what is typed and all that is printed.

``$ factcheck …`` runs in a copy of the shipped ledger, or in an empty folder where the transcript's
name begins with "new"; ``> text`` before it is its standard input. Lines that begin with "! " came
on stderr, a last "[2]" is the exit code. ``UPDATE_EXPECTED=1`` writes them anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.commands import factcheck
from tests.shared import ROOT
from tests.support import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRANSCRIPTS = sorted((DATA / "commands").glob("*.txt"))
VARYING = (
    (re.compile(r"\b([a-z-]+)-[0-9a-f]{4}(?= in claims\.yaml)"), r"\1-XXXX"),
    (re.compile(r"^([a-z-]+)-[0-9a-f]{4}$", re.MULTILINE), r"\1-XXXX"),
    (re.compile(r"\([0-9a-f]{8}\)"), "(FINGERPRINT)"),
)
"""What chance decides: the digits of a new id, a fingerprint of sources and claims."""


def typed(transcript: str) -> Iterator[tuple[str, str]]:
    """Yield each command with its standard input."""
    stdin = ""
    for line in transcript.splitlines():
        if line.startswith("> "):
            stdin += line[2:] + "\n"
        elif line.startswith("$ "):
            yield line[2:], stdin
            stdin = ""


def steady(text: str) -> str:
    """Return output without what chance decides."""
    for pattern, same in VARYING:
        text = pattern.sub(same, text)
    return text


def run(folder: Path, command: str, stdin: str) -> Iterator[str]:
    """Run one command and yield the lines of its transcript."""
    yield from (f"> {line}" for line in stdin.splitlines())
    yield f"$ {command}"
    program, *arguments = shlex.split(command)
    assert program == "factcheck"
    done = factcheck(folder, *arguments, stdin=stdin)
    yield from (f"! {line}".rstrip() for line in steady(done.stderr).splitlines())
    yield from steady(done.stdout).splitlines()
    if done.returncode:
        yield f"[{done.returncode}]"


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=[path.stem for path in TRANSCRIPTS])
def test_commands_print_what_the_transcript_holds(path: Path, tmp_path: Path) -> None:
    if not path.stem.startswith("new"):
        shutil.copy(ROOT / "claims.yaml", tmp_path)
        shutil.copytree(ROOT / "sources", tmp_path / "sources")
    transcript = path.read_text("utf-8")
    lines = [line for command, stdin in typed(transcript) for line in run(tmp_path, command, stdin)]
    printed = "\n".join(lines) + "\n"
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_text(printed, "utf-8")
    assert "Traceback" not in printed
    assert printed == transcript or os.environ.get("UPDATE_EXPECTED")
