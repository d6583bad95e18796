"""A folder with a ledger: what it joins, and where it is found."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.storage.folder import Folder, find_root

if TYPE_CHECKING:
    from pathlib import Path

TEXT = b"One line.\n"
LEDGER = """\
format: 1
claims:
- id: q-1
  question: q
  says: "1"
  source: aa
  quote: "One line."
"""


def test_a_folder_joins_ledger_and_sources(tmp_path: Path) -> None:
    root = tmp_path
    (root / "sources").mkdir()
    (root / "sources/aaa.txt").write_bytes(TEXT)
    (root / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    folder = Folder(root)
    codes = [(each.code, str(each.place)) for each in folder.diagnostics]
    assert codes == [("FC115", "claims.yaml:6:11"), ("FC212", "sources/aaa.txt")]
    assert folder.diagnostics[0].hint == "did you mean “aaa”?"
    assert folder.text("aaa").startswith("One line.")
    assert (folder.state("aaa"), folder.digest("aaa")) == (
        "unpinned",
        hashlib.sha256(TEXT).hexdigest(),
    )
    (root / "sources/aaa.txt").write_bytes(b"changed")
    assert folder.text("aaa").startswith("One line.")  # read once
    with pytest.raises(FactcheckError, match="no source called b") as refusal:
        folder.text("b")
    assert refusal.value.diagnostics[0].code == "FC115"


def test_a_folder_reads_nothing_before_it_is_asked(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    with pytest.raises(FactcheckError, match=r"no claims\.yaml"):
        _ = folder.ledger


def test_the_root_is_found_upwards(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(LEDGER, encoding="utf-8")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find_root(deep) == tmp_path
    assert find_root(deep, tmp_path) == tmp_path
    assert find_root(deep, tmp_path / "claims.yaml") == tmp_path
    for wrong in (deep, deep / "claims.yaml", tmp_path / "other.yaml"):
        with pytest.raises(FactcheckError) as refusal:
            find_root(tmp_path, wrong)
        assert refusal.value.diagnostics[0].code == "FC101"
