"""`verify` on a ledger whose sources have changed under it."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.commands import factcheck
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped ledger whose files can be written."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    for file in (tmp_path / "sources").iterdir():
        file.chmod(0o644)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    """Replace words of a file, which must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_changed_source_and_its_lost_quotes_are_named_once_each(folder: Path) -> None:
    release = folder / "sources/stp-2019-03-11.txt"
    change(release, "about 1.1 million", "about 1.2 million")
    change(release, "In January 2019, a group of 20", "In January, some")
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert "41 exact · 3 lost" in done.stdout
    assert "sources/stp-2019-03-11.txt:1: FC211" in done.stdout
    assert "git checkout -- sources/stp-2019-03-11.txt" in done.stdout
    assert "about 1.2 million Kazakhs" in done.stdout
    assert done.stdout.count("letter-date-53b0, letter-signers-1e1f") == 1
    documents = json.loads(factcheck(folder, "verify", "--format", "json").stdout)
    assert {check["state"] for check in documents["quotes"]} == {"exact", "lost"}


def test_a_missing_source_is_a_finding_and_no_refusal(folder: Path) -> None:
    (folder / "sources/bw-wanted.txt").unlink()
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert "1 missing" in done.stdout
    assert "5 unchecked" in done.stdout
    assert "FC207" not in done.stdout


def test_a_source_that_is_no_text_leaves_its_quotes_unchecked(folder: Path) -> None:
    (folder / "sources/bw-wanted.txt").write_bytes(b"\xff\xfe")
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert done.stdout.count("FC207") == 5
    conflicts = factcheck(folder, "conflicts", "arrest-date", "--all")
    assert conflicts.returncode == 0


def test_a_quote_that_came_to_stand_twice_is_ambiguous(folder: Path) -> None:
    other = folder / "sources/bw-2019-08-17.txt"
    text = other.read_text("utf-8")
    other.write_text(f"not leave Almaty for three months, he said.\n{text}", "utf-8")
    done = factcheck(folder, "verify")
    assert "1 ambiguous" in done.stdout
    assert "FC206" in done.stdout


def test_a_changed_source_reopens_a_decision(folder: Path) -> None:
    given = ["--finding", "both-stand", "--why", "two days", "--today", "2026-11-20"]
    factcheck(folder, "decide", "ee35", "b939", *given)
    assert "1 conflict " in factcheck(folder, "conflicts").stdout
    record = folder / "sources/bw-2019-08-17.source.yaml"
    change(record, "sha256: ", 'sha256: "0" # was ')
    again = factcheck(folder, "conflicts").stdout
    assert again.startswith("2 conflicts")
    assert "Reopened" in again
