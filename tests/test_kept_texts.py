"""Texts kept in the cache: found by the bytes they are from, and never believed over these."""

from __future__ import annotations

import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.storage import caching
from factcheck.storage.extraction import child, kept
from factcheck.storage.extraction.child import Outcome
from factcheck.storage.extraction.records import Derived, Unreadable
from factcheck.storage.folder import Folder
from tests import pages
from tests.commands import factcheck

if TYPE_CHECKING:
    from pathlib import Path

HEAVY = {"trafilatura", "lxml", "pypdfium2", "warcio", "charset_normalizer", "htmldate", "urllib3"}
"""What only a child may load."""
LOADED = """
import sys
from factcheck.cli import attempt
try:
    attempt(sys.argv[1:])
finally:
    print(*sys.modules, file=sys.stderr)
"""


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(caching.VARIABLE, str(folder))
    return folder


def children(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that grows whenever a child is started."""
    started: list[str] = []
    start = child.extracted

    def counted(kind: str, raw: bytes) -> Outcome:
        started.append(kind)
        return start(kind, raw)

    monkeypatch.setattr(kept, "extracted", counted)
    return started


def test_a_text_is_taken_once_and_then_kept(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = children(monkeypatch)
    first = kept.derived("html", pages.html())
    assert kept.derived("html", pages.html()) == first
    assert started == ["html"]
    (file,) = (cache / kept.FOLDER).iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == caching.OWN_FILE
    assert stat.S_IMODE(file.parent.stat().st_mode) == caching.OWN_FOLDER


def test_other_bytes_another_kind_and_another_version_have_a_text_of_their_own(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = children(monkeypatch)
    page = b"<p>400 held"
    kept.derived("html", page)
    kept.derived("html", page.replace(b"4", b"5"))
    kept.derived("text", page)
    monkeypatch.setattr(kept, "versions", lambda *_: ["trafilatura 99"])
    kept.derived("html", page)
    assert started == ["html", "html", "text", "html"]
    assert len(list((cache / kept.FOLDER).iterdir())) == 4


@pytest.mark.parametrize("wrong", [b"", b'{"text": "another", "pages": []}', b"\xff"])
def test_a_kept_text_that_was_changed_is_not_believed(
    cache: Path, monkeypatch: pytest.MonkeyPatch, wrong: bytes
) -> None:
    first = kept.derived("html", b"<p>400 held")
    (file,) = (cache / kept.FOLDER).iterdir()
    file.write_bytes(wrong)
    started = children(monkeypatch)
    assert kept.derived("html", b"<p>400 held") == first
    assert started == ["html"]


def test_what_cannot_be_read_is_kept_and_what_the_machine_did_is_not(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = children(monkeypatch)
    for _ in range(2):
        assert kept.derived("pdf", b"%PDF-1.4") == Unreadable("it is no sound PDF")
    assert started == ["pdf"]
    killed = Outcome(Unreadable("its parser was killed"), is_lasting=False)
    monkeypatch.setattr(kept, "extracted", lambda *_: killed)
    kept.derived("pdf", b"%PDF-1.5")
    assert len(list((cache / kept.FOLDER).iterdir())) == 1


def test_without_a_cache_a_text_is_taken_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    started = children(monkeypatch)
    for _ in range(2):
        assert isinstance(kept.derived("html", b"<p>x"), Derived)
    assert len(started) == 2


def test_a_package_that_is_not_there_is_a_version_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(kept.PACKAGES, "html", ("no-such-package",))
    assert kept.versions("html")[1:] == ["no-such-package is not there"]


def test_the_file_is_what_counts(cache: Path, tmp_path: Path) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims.yaml").write_text("claims: []\n", "utf-8")
    page = tmp_path / "sources" / "a.html"
    page.write_bytes(b"<p>400 held")
    assert Folder(tmp_path).text("a") == "400 held\n"
    page.write_bytes(b"<p>500 held")
    assert Folder(tmp_path).text("a") == "500 held\n"
    assert cache.is_dir()
    page.write_bytes(b"")
    with pytest.raises(FactcheckError, match="it is empty"):
        Folder(tmp_path).text("a")


@pytest.mark.parametrize("command", ["verify", "conflicts"])
def test_with_its_text_kept_a_command_loads_no_parser(
    cache: Path, tmp_path: Path, command: str
) -> None:
    assert cache.name == "cache"
    factcheck(tmp_path, "init")
    page = tmp_path / "page.html"
    page.write_bytes(pages.html())
    for done in (
        factcheck(tmp_path, "source", "add", "page.html", "--id", "page"),
        factcheck(tmp_path, "add", "left", "--says", "400 soldiers", "--source", "page",
                  "--quote", pages.HELD),
    ):  # fmt: skip
        assert done.returncode == 0, done.stderr
    run = subprocess.run(
        [sys.executable, "-c", LOADED, command], cwd=tmp_path, capture_output=True, check=False
    )
    names = run.stderr.decode().split()
    assert ("factcheck.storage.extraction.kept" in names) == (command == "verify")
    assert HEAVY.isdisjoint(name.partition(".")[0] for name in names)
