"""Files swapped in whole: locks, writers at the same time, and writers that are killed."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from factcheck.core.claims import Claim
from factcheck.core.diagnostics import FactcheckError
from factcheck.storage import swap
from factcheck.storage.append import Block, append, written
from factcheck.storage.ledger import read

if TYPE_CHECKING:
    from pathlib import Path

EMPTY = "format: 1\nclaims:\n"


def add(root: Path, number: int) -> str:
    claim = Claim(f"a-{number}", "a", "2", "s", "two")
    appended = append(root, [Block("claims", "", written(claim))])
    return appended.ledger.claims[-1].id


def test_a_lock_held_by_another_is_waited_for_and_then_reported(tmp_path: Path) -> None:
    with (
        swap.locked(tmp_path),
        pytest.raises(FactcheckError, match="held the lock for 0 seconds"),
        swap.locked(tmp_path, patience=0),
    ):
        pass
    with swap.locked(tmp_path, patience=0):  # and is free again
        pass


def test_a_lock_that_cannot_be_made_is_reported(tmp_path: Path) -> None:
    (tmp_path / ".factcheck").write_text("a file", encoding="utf-8")
    with pytest.raises(FactcheckError, match="cannot be written"), swap.locked(tmp_path):
        pass


def test_a_disk_that_cannot_lock_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("fcntl.flock", broken)
    with pytest.raises(FactcheckError, match="Input/output error"), swap.locked(tmp_path):
        pass


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(EMPTY, encoding="utf-8")
    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(lambda number: add(tmp_path, number), range(24)))
    ledger, diagnostics = read(tmp_path)
    assert diagnostics == ()
    assert {claim.id for claim in ledger.claims} == set(ids)
    assert len(ledger.claims) == 24


KILLED = """
import os, signal, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from factcheck.core.claims import Claim
from factcheck.storage import swap
from factcheck.storage.append import Block, append, written

def kill(*given, **named):
    os.kill(os.getpid(), signal.SIGKILL)

owner, name = {"fsync": (os, "fsync"), "replace": (Path, "replace"),
               "sync_folder": (swap, "sync_folder"), "mkstemp": (swap.tempfile, "mkstemp"),
               "fchmod": (os, "fchmod")}[sys.argv[3]]
setattr(owner, name, kill)
append(Path(sys.argv[1]), [Block("claims", "", written(Claim("a-1", "a", "2", "s", "two")))])
"""


@pytest.mark.parametrize("call", ["mkstemp", "fchmod", "fsync", "replace", "sync_folder"])
def test_a_killed_writer_leaves_the_old_ledger_or_the_new(
    tmp_path: Path, call: str, pytestconfig: pytest.Config
) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(EMPTY, encoding="utf-8")
    project = str(pytestconfig.rootpath)
    done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path), project, call], check=False)
    assert done.returncode == -9
    ids = [claim.id for claim in read(tmp_path)[0].claims]
    assert ids == (["a-1"] if call == "sync_folder" else [])
    assert read(tmp_path)[1] == ()
    assert add(tmp_path, 2) == "a-2"
    assert sorted(each.name for each in tmp_path.iterdir()) == [".factcheck", "claims.yaml"]


def test_create_writes_all_or_refuses(tmp_path: Path) -> None:
    made = swap.create(tmp_path, {"a/b.txt": b"b", "c/": b"", "d": b"d"})
    assert [each.relative_to(tmp_path).as_posix() for each in made] == ["a/b.txt", "c", "d"]
    assert (tmp_path / "a/b.txt").read_bytes() == b"b"
    assert (tmp_path / "c").is_dir()
    with pytest.raises(FactcheckError, match="d is there already"):
        swap.create(tmp_path, {"e": b"e", "d": b"other"})
    assert not (tmp_path / "e").exists()
    assert (tmp_path / "d").read_bytes() == b"d"
