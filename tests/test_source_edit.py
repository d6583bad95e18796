"""`source edit`: a source's record in an editor, its hash as it was captured."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.project import Project
from tests.commands import factcheck
from tests.editors import editor
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a ledger of one claim."""
    return shutil.copytree(DATA / "refusals" / "base", tmp_path / "ledger")


def test_a_sources_record_is_edited_and_its_hash_stays(folder: Path) -> None:
    record = folder / "sources" / "paper.source.yaml"
    before = record.read_bytes()
    done = factcheck(
        folder, "source", "edit", "paper", environment=editor(folder, ("", "genre: report\n"))
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "sources/paper.source.yaml: changed source paper: genre\n"
    assert record.read_bytes() == before + b"genre: report\n"
    for step, code in ((("sha256: ", "sha256: f"), "FC208"), (("title", "titel"), "FC103")):
        done = factcheck(folder, "source", "edit", "paper", environment=editor(folder, step))
        assert done.returncode == 2
        assert code in done.stderr
    assert record.read_bytes() == before + b"genre: report\n"


def test_a_source_without_a_record_gets_one_when_it_is_saved(folder: Path) -> None:
    (folder / "sources" / "other.txt").write_text("Coal is dear.\n", "utf-8")
    record = folder / "sources" / "other.source.yaml"
    quit_at_once = [("VISUAL", ""), ("EDITOR", "true")]
    done = factcheck(folder, "source", "edit", "other", environment=quit_at_once)
    assert (done.returncode, record.exists()) == (0, False)
    done = factcheck(
        folder, "source", "edit", "other", environment=editor(folder, ("", "title: Coal\n"))
    )
    assert done.returncode == 0, done.stderr
    assert "title: Coal" in record.read_text("utf-8")
    listed = factcheck(folder, "source", "list").stdout
    assert "Coal" in listed
    revision = Project.open(folder).source_revision("other")
    assert b"sha256" in revision.raw


def test_a_record_that_is_wrong_elsewhere_can_be_mended_in_steps(folder: Path) -> None:
    record = folder / "sources" / "paper.source.yaml"
    record.write_text(record.read_text("utf-8") + "titel: x\nurll: y\n", "utf-8")
    step = ("titel: x\n", "")
    done = factcheck(folder, "source", "edit", "paper", environment=editor(folder, step))
    assert (done.returncode, done.stderr) == (0, "")
    assert "urll" in record.read_text("utf-8")


def test_a_source_whose_text_cannot_be_read_gets_a_record_all_the_same(folder: Path) -> None:
    (folder / "sources" / "scan.pdf").write_bytes(b"%PDF-1.4")
    revision = Project.open(folder).source_revision("scan")
    assert revision.is_new
    assert revision.raw.startswith(b"sha256: ")


def test_a_record_that_somebody_else_made_meanwhile_is_not_overwritten(folder: Path) -> None:
    (folder / "sources" / "other.txt").write_text("Coal is dear.\n", "utf-8")
    here = Project.open(folder)
    revision = here.source_revision("other")
    record = folder / "sources" / "other.source.yaml"
    record.write_text("title: theirs\n", "utf-8")
    with pytest.raises(FactcheckError, match="is there already"):
        here.save_source(revision, revision.raw)
    assert record.read_text("utf-8") == "title: theirs\n"
