"""The command line where its surroundings fail it: no traceback, and no wrong exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from factcheck.cli import attempt, fault
from tests.commands import FIXED, factcheck
from tests.shared import ROOT

SHOW = [sys.executable, "-m", "factcheck", "conflicts", "--ledger", str(ROOT)]


def run(command: str) -> subprocess.CompletedProcess[str]:
    """Run a line of shell, in which "$@" is the command."""
    return subprocess.run(
        ["/bin/bash", "-c", command, "bash", *SHOW],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **FIXED},
    )


def test_a_terminal_without_the_letters_gets_their_numbers() -> None:
    done = factcheck(ROOT, "conflicts", environment=[("PYTHONIOENCODING", "ascii")])
    assert done.returncode == 1
    assert done.stdout.isascii()
    assert "\\u201ctransformation" in done.stdout
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
def test_a_full_disk_behind_stdout_is_told_in_one_line() -> None:
    done = run('"$@" > /dev/full')
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "FC002" in done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full device")
@pytest.mark.parametrize("streams", ["2>/dev/full", ">/dev/full 2>/dev/full"])
@pytest.mark.parametrize("more", ["", "no-such-question", "--no-such-option"])
def test_a_full_disk_behind_stderr_has_the_exit_code_of_a_failure(streams: str, more: str) -> None:
    done = run(f'"$@" {more} {streams}')
    is_told = streams.startswith("2") and not more
    assert done.returncode == (1 if is_told else 2)


@pytest.mark.parametrize("columns", ["wide", "²", "-1", "", "9" * 5000, "1000000000"])
def test_a_width_that_is_none_is_the_usual_one(columns: str) -> None:
    usual = factcheck(ROOT, "conflicts")
    done = factcheck(ROOT, "conflicts", environment=[("COLUMNS", columns)])
    assert (done.returncode, done.stdout, done.stderr) == (1, usual.stdout, "")


def test_a_folder_that_is_gone_holds_no_ledger() -> None:
    done = subprocess.run(
        ["/bin/bash", "-c", 'D=$(mktemp -d); cd "$D"; rmdir "$D"; "$@"', "bash", *SHOW[:4]],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **FIXED},
    )
    assert done.returncode == 2
    assert done.stderr == (
        "error: FC101: the folder one stands in is not there any more → go to the ledger's:"
        " cd FOLDER\n"
    )


def test_a_ledger_with_too_long_a_name_is_refused() -> None:
    done = factcheck(ROOT, "show", "--ledger", "a" * 5000)
    assert done.returncode == 2
    assert done.stderr.startswith("error: FC101: the ledger cannot be looked for: File name too")


def test_a_file_of_the_ledger_that_is_a_link_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "a.yaml").symlink_to("a.yaml")
    done = factcheck(tmp_path, "search", "x", environment=[("FACTCHECK_CACHE", str(tmp_path))])
    assert done.returncode == 2
    assert done.stderr.startswith("claims/a.yaml: FC1")


def test_a_name_of_a_file_steers_no_terminal(tmp_path: Path) -> None:
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "\x1b[31m.yaml").write_text("claims: x\n", "utf-8")
    done = factcheck(tmp_path, "edit", environment=[("VISUAL", "true")])
    assert done.returncode == 0
    assert done.stderr == "Nothing changed in claims/<U+001B>[31m.yaml.\n"


def test_nothing_is_done_where_nobody_can_be_told() -> None:
    assert run('"$@" >&-').returncode == 2
    assert run('"$@" 2>&-').returncode == 2


def test_a_reader_that_stops_early_hears_no_complaint() -> None:
    done = run('"$@" | head -1; echo "${PIPESTATUS[0]}"')
    assert done.stderr == ""
    assert done.stdout.splitlines()[0].startswith("2 conflicts")


def test_a_fault_is_told_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert fault(ValueError("two\nlines")) == 2
    assert capsys.readouterr().err.startswith("error: FC002: it could not be done: ValueError: two")


def test_a_fault_shows_where_it_stands_to_whoever_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    with pytest.raises(ValueError, match="here"):
        fault(ValueError("here"))


def test_an_interruption_has_its_own_exit_code(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_arguments: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("factcheck.cli.app.run", interrupted)
    assert attempt([]) == 130
