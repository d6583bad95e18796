"""An export writes over its own earlier files and over no other, whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from factcheck.actions.index import tables
from factcheck.core.diagnostics import FactcheckError
from factcheck.project import Project
from factcheck.render.style import Screen
from factcheck.render.terminal import search as screen
from factcheck.storage.folder import Folder
from factcheck.storage.index.building import built
from factcheck.storage.index.metadata import databases_of
from factcheck.storage.index.schema import TABLES, VIEWS
from tests.ledgers import hostile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "ledger").mkdir()
    return Project.open(hostile(tmp_path / "ledger"))


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE photos (id)")


def text(path: Path) -> None:
    path.write_text("my notes", "utf-8")


def empty(path: Path) -> None:
    path.touch()


def link(path: Path) -> None:
    path.write_bytes(built(tables(Folder(path.parent / "ledger"))))
    path.symlink_to(path.rename(path.with_name("real.db")))


def folder(path: Path) -> None:
    path.mkdir()


def own_metadata(path: Path) -> None:
    (path.parent / "metadata.yaml").write_text("title: mine\n", "utf-8")


def journal(path: Path) -> None:
    path.with_name("facts.db-journal").touch()


def wal(path: Path) -> None:
    path.with_name("facts.db-wal").touch()


IN_THE_WAY = (foreign, text, empty, link, folder, own_metadata, journal, wal)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@pytest.mark.parametrize("put", IN_THE_WAY)
def test_no_file_of_somebody_else_is_written_over(
    project: Project, tmp_path: Path, put: Callable[[Path], None]
) -> None:
    put(tmp_path / "facts.db")
    before = contents(tmp_path)
    with pytest.raises(FactcheckError) as refusal:
        project.export(tmp_path / "facts.db")
    (diagnostic,) = refusal.value.diagnostics
    assert diagnostic.code == "FC003"
    assert diagnostic.hint
    assert contents(tmp_path) == before


@pytest.mark.parametrize("place", ["sources", "claims", ".factcheck", "sources/deeper"])
def test_the_folders_of_the_ledger_take_no_export(project: Project, place: str) -> None:
    (project.root / place).mkdir(parents=True, exist_ok=True)
    with pytest.raises(FactcheckError, match="no exports"):
        project.export(project.root / place / "facts.db")


def test_an_earlier_export_is_replaced(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "facts.db"
    project.export(path)
    first = contents(tmp_path)
    assert set(first) == {"facts.db", "metadata.yaml"}
    path.chmod(0o600)
    (project.root / "sources" / "more.txt").write_text("more words", "utf-8")
    Project.open(project.root).export(path)
    assert contents(tmp_path)["facts.db"] != first["facts.db"]
    assert path.stat().st_mode & 0o777 == 0o600


def test_metadata_describes_every_export_beside_it(project: Project, tmp_path: Path) -> None:
    for name in ("facts.db", "other.sqlite", "facts.db"):
        assert project.export(tmp_path / name).is_described
    assert databases_of((tmp_path / "metadata.yaml").read_text("utf-8")) == ("facts", "other")


def test_metadata_that_was_edited_stays(project: Project, tmp_path: Path) -> None:
    project.export(tmp_path / "facts.db")
    beside = tmp_path / "metadata.yaml"
    edited = beside.read_text("utf-8").replace("A ledger of claims", "Our investigation")
    beside.write_text(edited, "utf-8")
    exported = project.export(tmp_path / "facts.db")
    assert beside.read_text("utf-8") == edited
    assert "metadata.yaml was edited" in " ".join(
        screen.exported_lines(exported, Screen(width=300))
    )


def test_metadata_describes_every_column_and_names_no_other(
    project: Project, tmp_path: Path
) -> None:
    yaml = pytest.importorskip("yaml")
    project.export(tmp_path / "facts.db")
    told = yaml.safe_load((tmp_path / "metadata.yaml").read_text("utf-8"))
    tables = told["databases"]["facts"]["tables"]
    with closing(sqlite3.connect(tmp_path / "facts.db")) as index:
        for name in (each.name for each in (*TABLES, *VIEWS)):
            columns = [row[1] for row in index.execute(f"PRAGMA table_info({name})")]
            described = tables[name].get("columns")
            assert described is None or list(described) == columns
            named = {*tables[name].get("facets", ()), tables[name].get("label_column", columns[0])}
            assert named <= set(columns)
    assert set(tables) == {each.name for each in (*TABLES, *VIEWS)}


def test_what_was_left_out_is_told(project: Project, tmp_path: Path) -> None:
    exported = project.export(tmp_path / "my facts.db")
    assert exported.protected == ("secret",)
    assert exported.unread == ("report",)
    lines = list(screen.exported_lines(exported, Screen(width=300)))
    assert lines[1] == "Left out: name and text of protected sources: secret."
    assert lines[2] == "Left out, for it cannot be read: the text of report."
    assert lines[3].startswith("Explore it: datasette '/")


def test_what_the_system_refuses_is_told_in_a_line(project: Project, tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match="cannot be written: File name too long"):
        project.export(tmp_path / f"{'long' * 100}.db")
    assert contents(tmp_path) == {}
