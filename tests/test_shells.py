"""Completion in the real bash, zsh and fish: what stands on the line after Tab, and below it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.commands import factcheck
from tests.shared import ROOT
from tests.shells import SHELLS, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "an article $(touch ran).txt"
LINES = (
    ("factcheck confl", "factcheck conflicts"),
    ("factcheck source sh", "factcheck source show"),
    ("factcheck conflicts --fail", "factcheck conflicts --fail-on"),
    ("factcheck conflicts --fail-on t", "factcheck conflicts --fail-on tension"),
    ("factcheck conflicts --format=j", "factcheck conflicts --format=json"),
    ("factcheck show people-held-b", "factcheck show people-held-b939"),
    ("factcheck show b9", "factcheck show b939"),
    ('factcheck show "people-held-b', "factcheck show people-held-b939"),
    ("factcheck decide ee35 b9", "factcheck decide ee35 b939"),
    ("factcheck cite stp", "factcheck cite stp-2019-03-11"),
    (
        "factcheck conflicts --fail-on 'never' people-h",
        "factcheck conflicts --fail-on never people-held",
    ),
    ("factcheck conflicts people-h", "factcheck conflicts people-held"),
    ("factcheck add people-held --of uy", "factcheck add people-held --of uyghurs"),
    ("factcheck add people-held -s stp", "factcheck add people-held -s stp-2019-03-11"),
    ("factcheck rules FC206", "factcheck rules FC206"),
    ("factcheck source add an", f"factcheck source add {FILE}"),
    ("factcheck show nothing-of-that-name", "factcheck show nothing-of-that-name"),
    ("factcheck nonsense x", "factcheck nonsense x"),
)
"""What is typed before Tab, and what then stands there."""
HOSTILE = """\
format: 1
questions:
  held:
    ask: "$(touch ran) `touch ran` %F{red} a:b \\\\ ' \\" ; > ran [b](c)"
claims:
- id: held-1a2b
  question: held
  says: "400"
  source: paper
  quote: "400"
- id: held-1b2b
  question: held
  says: "$HOME"
  source: paper
  quote: "400"
"""
ASKED = "$(touch ran) `touch ran` %F{red} a:b \\ ' \" ; > ran [b](c)"

MARKS = {"bash": "held-1b2b"}
"""bash shows the words alone."""


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    return name


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    folder = tmp_path / "ledger"
    shutil.copytree(ROOT / "sources", folder / "sources")
    shutil.copy(ROOT / "claims.yaml", folder)
    (folder / FILE).touch()
    return folder


def lines_of(shell: Terminal) -> Iterator[tuple[str, str]]:
    """Yield what was typed, and what stands there after Tab."""
    for typed, _ in LINES:
        yield typed, " ".join(shell.completed(typed))


def test_tab_completes_a_line_as_somebody_who_types_sees_it(
    shell: str, ledger: Path, tmp_path: Path
) -> None:
    with Terminal(shell, ledger, tmp_path) as typed_into:
        assert tuple(lines_of(typed_into)) == LINES
    assert not (ledger / "ran").exists()


def test_a_ledger_named_on_the_line_is_the_one_completed_from(
    shell: str, ledger: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    with Terminal(shell, elsewhere, tmp_path) as typed_into:
        line = typed_into.completed("factcheck show --ledger ../ledger b9")
        assert line == ["factcheck", "show", "--ledger", "../ledger", "b939"]
        line = typed_into.completed("factcheck conflicts --ledger ../led")
        assert line[-1].rstrip("/") == "../ledger"
    assert ledger.is_dir()


def test_a_program_that_fails_says_nothing_into_the_line(shell: str, tmp_path: Path) -> None:
    program = tmp_path / "factcheck"
    program.write_text("#!/bin/sh\necho wrong; echo words\necho bad >&2; exit 2\n", "utf-8")
    program.chmod(0o755)
    with Terminal(shell, tmp_path, tmp_path) as typed_into:
        assert typed_into.completed("./factcheck show x") == ["./factcheck", "show", "x"]
        assert "bad" not in typed_into.screen


def test_text_of_others_is_shown_as_it_stands_and_not_run(shell: str, tmp_path: Path) -> None:
    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "claims.yaml").write_text(HOSTILE, "utf-8")
    with Terminal(shell, folder, tmp_path) as typed_into:
        typed_into.lists("factcheck show held-1", MARKS.get(shell, f"“$HOME” {ASKED}"))
    assert [path.name for path in folder.iterdir()] == ["claims.yaml"]


@pytest.mark.parametrize("ledger_text", ["", "[", "format: 9"], ids=["none", "broken", "newer"])
def test_nothing_is_printed_into_the_line_without_a_ledger(
    shell: str, ledger_text: str, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    if ledger_text:
        (folder / "claims.yaml").write_text(ledger_text, "utf-8")
    with Terminal(shell, folder, tmp_path) as typed_into:
        assert typed_into.completed("factcheck show x") == ["factcheck", "show", "x"]
        shown = typed_into.screen
    assert not {"error:", "Traceback", "claims.yaml:1:"} & set(shown.split())


def test_the_script_of_each_shell_is_right_in_its_grammar(shell: str, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text(factcheck(tmp_path, "completion", shell).stdout, "utf-8")
    subprocess.run([shell, "-n", str(script)], check=True)


def test_zsh_loads_the_script_from_its_function_path(ledger: Path, tmp_path: Path) -> None:
    if shutil.which("zsh") is None:
        pytest.skip("zsh is not installed")
    functions = tmp_path / "functions"
    functions.mkdir()
    script = factcheck(tmp_path, "completion", "zsh").stdout
    (functions / "_factcheck").write_text(script, "utf-8")
    with Terminal("zsh", ledger, tmp_path) as typed_into:
        typed_into.run(f"unfunction _factcheck; fpath=({functions} $fpath); compinit -D -u")
        assert typed_into.completed("factcheck show b9") == ["factcheck", "show", "b939"]


@pytest.mark.skipif(not shutil.which("zsh"), reason="zsh is not installed")
def test_zsh_says_so_where_its_completion_is_not_begun(tmp_path: Path) -> None:
    script = factcheck(tmp_path, "completion", "zsh").stdout
    done = subprocess.run(
        [shutil.which("zsh") or "", "-f", "-c", script], check=False, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, "")
    assert "after compinit" in done.stderr
