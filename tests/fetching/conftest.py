"""A server, a web of names that lead to it, and an empty ledger to capture its pages in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.cli import attempt
from factcheck.storage.capture import fetching, network
from factcheck.storage.capture.network import Limits
from tests.farm import Farm, farm
from tests.webs import DAY, NAMES, Web

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.webs import Adding

LEDGER = "format: 1\n"


@pytest.fixture(scope="module")
def server() -> Iterator[Farm]:
    with farm() as running:
        yield running


@pytest.fixture
def web(server: Farm, monkeypatch: pytest.MonkeyPatch) -> Web:
    """Return a web of one server, with 200,000 bytes for a capture."""
    server.asked.clear()
    made = Web(NAMES, {80: server.port, 8080: server.port})
    monkeypatch.setattr(network, "look_up", made.look_up)
    monkeypatch.setattr(network, "dial", made.dial)
    monkeypatch.setattr(fetching, "LIMITS", Limits(bytes=200_000))
    return made


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "claims.yaml").write_text(LEDGER, "utf-8")
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "kept.txt").write_text("Kept.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def add(ledger: Path, capsys: pytest.CaptureFixture[str]) -> Adding:
    """Return what calls ``source add`` and gives its exit code, stdout and stderr."""
    assert ledger.is_dir()

    def run(*arguments: str) -> tuple[int, str, str]:
        code = attempt(["source", "add", *arguments, "--today", DAY, "--by", "N. D."])
        return code, *capsys.readouterr()

    return run
