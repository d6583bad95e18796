"""``factcheck`` alone: what it says waits to be done, and that it fits a small screen."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.actions import waiting as action
from factcheck.cli.app import COMMANDS
from factcheck.cli.orientation import ASKS
from factcheck.core.findings.waiting import Chore, Waiting
from factcheck.project import Project
from factcheck.render.foreign import width
from factcheck.render.style import Screen, Signs
from factcheck.render.terminal.waiting import MOST_CHORES, lines, welcome
from tests.commands import factcheck
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

MINERS = """
- id: held-1a1a
  question: held
  of: miners
  says: "{says}"
  source: paper
  quote: "{quote}"
"""
"""A second claim on the question that the folder's ledger has."""
CASES: dict[str, tuple[str, tuple[Chore, ...]]] = {
    "nothing": ("", ()),
    "conflict": (
        MINERS.format(says="400", quote="400 crowns"),
        (Chore("1 conflict to be decided", "conflicts"),),
    ),
    "tension": (
        MINERS.format(says="up to 200", quote="up to 200") + "  read_as: up to 200\n",
        (
            Chore("1 tension to be decided", "conflicts"),
            Chore("1 quote lost from the sources", "verify"),
        ),
    ),
    "reopened": (
        MINERS.format(says="400", quote="400 crowns")
        + "decisions:\n- claims: [held-0001, held-1a1a]\n  finding: both-stand\n"
        + "  why: x\n  seen: 00000000\n",
        (
            Chore("1 conflict to be decided", "conflicts"),
            Chore("1 decision to be made again", "conflicts"),
        ),
    ),
    "unread": (
        MINERS.format(says="many more", quote="many more") + "  unread: no number\n",
        (Chore("1 claim that cannot be read", "conflicts --all"),),
    ),
    "unreadable": (
        MINERS.format(says="many more", quote="many more"),
        (Chore("1 error in the ledger, the first at claims.yaml:27:10", "conflicts"),),
    ),
    "errors": (
        MINERS.format(says="400", quote="400 crowns") + "nonsense: 1\nmore: 2\n",
        (Chore("2 errors in the ledger, the first at claims.yaml:30:1", "conflicts"),),
    ),
    "untidy": (
        MINERS.format(says="400", quote="400 crowns").replace("- id: held-1a1a\n ", "-"),
        (Chore("1 record without an id or a fingerprint", "tidy"),),
    ),
    "untidy and wrong": (
        MINERS.format(says="400", quote="400 crowns").replace("- id: held-1a1a\n ", "-")
        + "nonsense: 1\n",
        (
            Chore("1 record without an id or a fingerprint", "tidy"),
            Chore("1 error in the ledger, the first at claims.yaml:29:1", "conflicts"),
        ),
    ),
    "question": (
        "questions:\n  none:\n    ask: Nobody?\n",
        (Chore("1 error in the ledger, the first at claims.yaml:23:1", "conflicts"),),
    ),
}
"""What is typed at the end of the ledger, and what then waits."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return shutil.copytree(DATA / "refusals" / "base", tmp_path / "ledger")


@pytest.mark.parametrize("case", CASES)
def test_what_waits_is_told_with_the_command_for_it(case: str, folder: Path) -> None:
    added, waiting = CASES[case]
    with (folder / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write(added)
    assert Project.open(folder).waiting().chores == waiting


def test_what_was_put_there_and_is_not_used_is_told(folder: Path) -> None:
    (folder / "sources" / "new.txt").write_text("new", "utf-8")
    (folder / "sources" / "other.txt").write_text("other", "utf-8")
    (folder / "sources" / "other.source.yaml").write_text("title: Other\n", "utf-8")
    path = folder / "claims.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("groups:", "  why-held:\n    ask: Why?\n\ngroups:"), "utf-8")
    assert Project.open(folder).waiting().chores == (
        Chore("1 source without a record", "source add sources/new.txt"),
        Chore("1 source without a claim", "source show other"),
        Chore("1 question without a claim", "add why-held"),
    )


def test_a_source_that_was_changed_is_told(folder: Path) -> None:
    with (folder / "sources" / "paper.txt").open("a", encoding="utf-8") as source:
        source.write("more\n")
    assert Project.open(folder).waiting().chores == (Chore("1 source not as captured", "verify"),)


def test_what_would_take_long_is_not_done_in_passing_and_that_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(action, "MOST_BYTES", 10)
    sources = Chore("more sources than are read in passing", "verify")
    assert Project.open(folder).waiting().chores == (sources,)
    monkeypatch.setattr(action, "MOST_CLAIMS", 0)
    claims = Chore("more claims than are compared in passing", "conflicts")
    assert Project.open(folder).waiting().chores == (claims, sources)


def test_it_exits_0_and_changes_nothing_even_in_a_ledger_with_faults(folder: Path) -> None:
    (folder / "claims.yaml").write_text("[", "utf-8")
    done = factcheck(folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 claims, 0 questions, 1 source\n\nWaiting to be done:\n")
    assert "in the ledger, the first at claims.yaml:2:1" in done.stdout
    assert (folder / "claims.yaml").read_text("utf-8") == "["


def test_it_names_commands_that_there_are_in_the_order_of_the_work() -> None:
    named = [name.split()[0] for name in ASKS]
    assert named == [name for name in COMMANDS if name in named]


BUSY = Waiting(
    12_000,
    2_000,
    300,
    tuple(Chore("2 conflicts to be decided", "conflicts") for _ in range(MOST_CHORES + 2)),
)


@pytest.mark.parametrize("signs", Signs)
def test_it_fits_a_screen_of_24_lines_and_80_columns(signs: Signs) -> None:
    screen = Screen(80, signs=signs)
    for written in (list(lines(BUSY, ASKS, screen)), list(welcome(ASKS, screen))):
        assert len(written) <= 24
        assert max(map(width, written)) < 80


@pytest.mark.parametrize("columns", range(40, 120, 7))
def test_no_line_is_wider_than_the_screen(columns: int) -> None:
    screen = Screen(columns)
    for written in (lines(BUSY, ASKS, screen), welcome(ASKS, screen)):
        assert max(map(width, written)) <= screen.room


def test_what_is_left_out_is_counted() -> None:
    assert "  and 2 things more" in list(lines(BUSY, ASKS, Screen()))
