"""Copies for an editor, in a folder of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.storage import copies
from tests.commands import factcheck

if TYPE_CHECKING:
    from pathlib import Path


def test_the_schema_stands_beside_the_copy_for_editors(tmp_path: Path) -> None:
    assert factcheck(tmp_path, "init").returncode == 0
    ledger = tmp_path / "claims.yaml"
    copy = copies.made(tmp_path, "claims.yaml", ledger.read_bytes())
    named = re.search(r"\$schema=(\S+)", ledger.read_text("utf-8"))
    assert named is not None
    beside = copy.path.parent / named[1]
    assert beside.read_bytes() == (tmp_path / named[1]).read_bytes()
    copies.drop(copy)
    assert not copy.path.parent.exists()
