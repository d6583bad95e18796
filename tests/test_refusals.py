"""Bad input on the real command line: one line, exit 2, and nothing changed."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.commands import factcheck
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

REFUSALS = DATA / "refusals"
CASES: list[dict[str, Any]] = yaml.load(
    (REFUSALS / "cases.yaml").read_text("utf-8"),
    yaml.BaseLoader,  # noqa: S506  no types: every value stays text
)


def prepared(case: dict[str, Any], folder: Path) -> None:
    """Lay out the base folder and do to it what the case says."""
    shutil.copytree(REFUSALS / "base", folder, dirs_exist_ok=True)
    ledger = folder / "claims.yaml"
    for encoding, key in (("utf-8", "ledger"), ("latin-1", "latin1")):
        for old, new in case.get(key, {}).items():
            text = ledger.read_text(encoding)
            assert old in text
            ledger.write_text(text.replace(old, new) if old else text + new, encoding)
    for path, text in case.get("files", {}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, "utf-8")
    for path in case.get("remove", ()):
        (folder / path).unlink()
    for path, mode in case.get("mode", {}).items():
        (folder / path).chmod(int(mode, 8))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file of the folder but the lock."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "lock"
    }


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_bad_input_is_refused_in_one_line_and_changes_nothing(
    case: dict[str, Any], tmp_path: Path
) -> None:
    prepared(case, tmp_path)
    before = contents(tmp_path)
    done = factcheck(tmp_path, *case["run"])
    tmp_path.chmod(0o755)
    assert (done.returncode, done.stdout) == (2, ""), done
    wanted = [case["code"], case.get("place", ""), case["says"], case["remedy"]]
    lines = done.stderr.splitlines()
    assert [line for line in lines if all(part in line for part in wanted)], done.stderr
    assert case.get("shows", "") in done.stderr
    assert "Traceback" not in done.stderr
    assert contents(tmp_path) == before


def test_every_problem_of_a_ledger_is_told_at_once(tmp_path: Path) -> None:
    shutil.copytree(REFUSALS / "base", tmp_path, dirs_exist_ok=True)
    ledger = tmp_path / "claims.yaml"
    text = ledger.read_text("utf-8")
    ledger.write_text(text.replace("part_of: everyone", "part_of: everybody") + "  nots: x\n")
    done = factcheck(tmp_path, "conflicts")
    assert done.returncode == 2
    assert re.findall(r"FC\d+", done.stderr) == ["FC109", "FC103"]
