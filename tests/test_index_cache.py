"""A kept index changes no answer: not where it is stale, damaged, somebody else's or missing."""

from __future__ import annotations

import os
import sqlite3
import stat
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from factcheck.actions import index as index_action
from factcheck.project import Project
from factcheck.storage.index import cache
from tests.commands import factcheck
from tests.ledgers import hostile, shipped

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from factcheck.storage.folder import Folder

WORDS = ("kazakh*",)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which indexes are kept."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(folder))
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "ledger").mkdir()
    return shipped(tmp_path / "ledger")


def answer(root: Path) -> object:
    return Project.open(root).search(WORDS)


def only(folder: Path) -> Path:
    (found,) = folder.rglob("*.db")
    return found


def builds(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return a list that grows whenever an index is made."""
    made: list[int] = []
    gather = index_action.tables

    def counting(folder: Folder) -> index_action.Tables:
        made.append(1)
        return gather(folder)

    monkeypatch.setattr(index_action, "tables", counting)
    return made


def test_a_kept_index_is_read_and_not_made_again(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = builds(monkeypatch)
    first = answer(root)
    assert answer(root) == first
    assert len(made) == 1
    assert only(kept).parent.parent == kept


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def flipped(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    place = raw.index(b"Atajurt")
    raw[place] = ord("B")
    path.write_bytes(raw)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def zeroed(path: Path) -> None:
    path.write_bytes(bytes(len(path.read_bytes())))


def replaced(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE claims (id)")


def linked(path: Path) -> None:
    target = path.with_suffix(".real")
    path.rename(target)
    path.symlink_to(target)


def folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def pipe_instead(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def deleted(path: Path) -> None:
    path.unlink()


DAMAGES = (
    cut, flipped, emptied, zeroed, replaced, linked, folder_instead, pipe_instead, deleted,
)  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_index_is_made_anew(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    first = answer(root)
    damage(only(kept))
    made = builds(monkeypatch)
    assert answer(root) == first
    assert len(made) == 1


def test_an_index_of_somebody_else_is_not_read(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = answer(root)
    made = builds(monkeypatch)
    user = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: user + 1)
    assert answer(root) == first
    assert len(made) == 1
    assert only(kept).is_file()


def second_file(root: Path) -> None:
    (root / "claims").mkdir()
    (root / "claims" / "more.yaml").write_text("claims: []\n", "utf-8")


def link_instead(root: Path) -> None:
    source = root / "sources" / "bw-wanted.txt"
    source.rename(root / "bw-wanted.txt")
    source.symlink_to(root / "bw-wanted.txt")


CHANGES: dict[str, Callable[[Path], object]] = {
    "a claim": lambda root: (root / "claims.yaml").write_text(
        (root / "claims.yaml").read_text("utf-8").replace("Atajurt", "Atayurt"), "utf-8"
    ),
    "a second file of the ledger": second_file,
    "a source": lambda root: (root / "sources" / "new.txt").write_text("Kazakhs", "utf-8"),
    "a link in the place of a source": link_instead,
    "a record": lambda root: (root / "sources" / "bw-wanted.source.yaml").unlink(),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_an_index_is_made_from_has_a_part_in_its_key(root: Path, what: str) -> None:
    before = cache.key_of(root)
    CHANGES[what](root)
    assert cache.key_of(root) != before


@pytest.mark.parametrize("name", ["__version__", "FORMAT"])
def test_another_version_makes_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = cache.key_of(root)
    monkeypatch.setattr(cache, name, "99")
    assert cache.key_of(root) != before


def test_a_program_that_was_changed_makes_its_own(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cache.key_of(root)
    monkeypatch.setattr(cache, "program", lambda: iter(["search.py 1 2"]))
    assert cache.key_of(root) != before


def test_the_index_of_an_older_ledger_goes(root: Path, kept: Path) -> None:
    answer(root)
    stale = only(kept)
    CHANGES["a source"](root)
    found = Project.open(root).search(WORDS)
    assert found.found["passages"] == 11
    assert only(kept) != stale


def test_a_ledger_that_changes_while_it_is_read_is_not_kept(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gather = index_action.tables

    def changing(folder: Folder) -> index_action.Tables:
        found = gather(folder)
        CHANGES["a source"](root)
        return found

    monkeypatch.setattr(index_action, "tables", changing)
    answer(root)
    assert list(kept.rglob("*.db")) == []


def test_a_project_that_was_read_before_a_change_keeps_nothing_stale(
    root: Path, kept: Path
) -> None:
    project = Project.open(root)
    project.groups()
    CHANGES["a claim"](root)
    assert project.search(["Atayurt"]).number
    assert only(kept).is_file()


def test_only_its_owner_can_read_a_kept_index(root: Path, kept: Path) -> None:
    answer(root)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (kept, *kept.rglob("*"))]
    assert modes == [0o700, 0o700, 0o600]


def unwritable(folder: Path) -> None:
    folder.write_text("no folder", "utf-8")


def dangling(folder: Path) -> None:
    folder.symlink_to("nowhere")


@pytest.mark.parametrize("spoil", [unwritable, dangling])
def test_where_nothing_can_be_kept_the_answer_is_the_same(
    root: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], None]
) -> None:
    spoil(kept)
    spoiled = answer(root)
    monkeypatch.setenv(cache.VARIABLE, "")
    assert answer(root) == spoiled
    assert not kept.is_dir()


def test_where_the_users_folder_is_unknown_nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(cache.VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere")
    home = cache.home()
    assert home is not None
    assert str(home) == "/somewhere/factcheck"
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: type(home)("~/.cache"))
    assert cache.home() is None


def test_a_broken_ledger_is_refused_and_leaves_what_is_kept(root: Path, kept: Path) -> None:
    answer(root)
    before = only(kept).read_bytes()
    with (root / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write("nonsense\n")
    done = factcheck(root, "search", *WORDS)
    assert done.returncode == 2
    assert done.stderr.startswith("claims.yaml:")
    assert only(kept).read_bytes() == before


def test_many_searches_at_once_give_one_answer(tmp_path: Path, kept: Path) -> None:
    (tmp_path / "hostile").mkdir()
    root = hostile(tmp_path / "hostile")
    with ThreadPoolExecutor(6) as pool:
        done = list(pool.map(lambda _: factcheck(root, "search", "held"), range(6)))
    assert {each.returncode for each in done} == {0}
    assert len({each.stdout for each in done}) == 1
    assert only(kept).is_file()
    assert list(kept.rglob("*.tmp")) == []
