"""`verify` on a ledger whose sources have changed under it."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from tests.commands import factcheck
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

LEDGER = """\
format: 1
claims:
- id: held-1a1a   # as typed
  question: held
  says: "300 men"
  source: paper
  quote: "the camp held 300 men"{position}
"""
PAPER = "It rained.\nAnn says that the camp held 300 men in May.\nIt snowed.\n"
ABOVE = "A new first line.\n\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped ledger whose files can be written."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    for file in (tmp_path / "sources").iterdir():
        file.chmod(0o644)
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    """Replace words of a file, which must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_changed_source_and_its_lost_quotes_are_named_once_each(folder: Path) -> None:
    release = folder / "sources/stp-2019-03-11.txt"
    change(release, "about 1.1 million", "about 1.2 million")
    change(release, "In January 2019, a group of 20", "In January, some")
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert "41 exact · 3 changed" in done.stdout
    assert "sources/stp-2019-03-11.txt:1: FC211" in done.stdout
    assert "git checkout -- sources/stp-2019-03-11.txt" in done.stdout
    assert "about 1.2 million Kazakhs" in done.stdout
    assert "a figure differs; touches 1 conflict, no decision" in done.stdout
    assert done.stdout.count("letter-date-53b0, letter-signers-1e1f") == 1
    documents = json.loads(factcheck(folder, "verify", "--format", "json").stdout)
    assert {check["state"] for check in documents["quotes"]} == {"exact", "changed"}
    differs = [each["differs"] for check in documents["quotes"] for each in check["alterations"]]
    assert differs == [["figure"], ["figure"]]


def test_a_missing_source_is_a_finding_and_no_refusal(folder: Path) -> None:
    (folder / "sources/bw-wanted.txt").unlink()
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert "1 missing" in done.stdout
    assert "5 unchecked" in done.stdout
    assert "FC207" not in done.stdout


def test_a_source_that_is_no_text_leaves_its_quotes_unchecked(folder: Path) -> None:
    (folder / "sources/bw-wanted.txt").write_bytes(b"\xff\xfe")
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert done.stdout.count("FC207") == 5
    conflicts = factcheck(folder, "conflicts", "arrest-date", "--all")
    assert conflicts.returncode == 0


def test_a_quote_that_came_to_stand_twice_is_ambiguous(folder: Path) -> None:
    other = folder / "sources/bw-2019-08-17.txt"
    text = other.read_text("utf-8")
    other.write_text(f"not leave Almaty for three months, he said.\n{text}", "utf-8")
    done = factcheck(folder, "verify")
    assert "1 ambiguous" in done.stdout
    assert "FC206" in done.stdout


def test_a_changed_source_reopens_a_decision(folder: Path) -> None:
    given = ["--finding", "both-stand", "--why", "two days", "--today", "2026-11-20"]
    factcheck(folder, "decide", "ee35", "b939", *given)
    assert "1 conflict " in factcheck(folder, "conflicts").stdout
    record = folder / "sources/bw-2019-08-17.source.yaml"
    change(record, "sha256: ", 'sha256: "0" # was ')
    again = factcheck(folder, "conflicts").stdout
    assert again.startswith("2 conflicts")
    assert "Reopened" in again


def small(folder: Path, position: str = "", paper: str = PAPER) -> Path:
    """Return a ledger of one claim, which says where its quote stands."""
    (folder / "sources").mkdir()
    (folder / "sources/paper.txt").write_text(paper, "utf-8")
    indented = "".join(f"\n  {line}" for line in position.splitlines())
    (folder / "claims.yaml").write_text(LEDGER.format(position=indented), "utf-8")
    return folder


MOVED = {
    "a line": ('at: "line 2"', 'at: "line 4"'),
    "a line, plain": ("at: line 2 # says Ann", 'at: "line 4" # says Ann'),
    "lines": ("at: lines 2-3", 'at: "lines 4-5"'),
    "words before": ("prefix: Bob says that", 'prefix: "rained. Ann says that"'),
    "words after": ("suffix: in June", 'suffix: "in May. It snowed."'),
    "all of them": (
        "prefix: Bob says that\nsuffix: in May\nat: line 1",
        'prefix: "rained. Ann says that"\nsuffix: in May\nat: "line 4"',
    ),
}


@pytest.mark.parametrize("name", MOVED)
def test_positions_are_renewed_and_nothing_else(tmp_path: Path, name: str) -> None:
    was, now = MOVED[name]
    small(tmp_path, was, ABOVE + PAPER)
    before = (tmp_path / "claims.yaml").read_bytes()
    done = factcheck(tmp_path, "verify")
    assert done.returncode == 1
    assert "FC210: moved: held-1a1a, paper line 4" in done.stdout
    assert (tmp_path / "claims.yaml").read_bytes() == before
    fixed = factcheck(tmp_path, "verify", "--fix")
    assert "renewed" in fixed.stdout
    assert fixed.returncode == 0, fixed.stdout
    assert "1 exact" in fixed.stdout
    old, new = before.decode().splitlines(), (tmp_path / "claims.yaml").read_text().splitlines()
    assert new == [*old[: -len(was.splitlines())], *(f"  {line}" for line in now.splitlines())]
    assert "renewed" not in factcheck(tmp_path, "verify", "--fix").stdout


def test_what_changed_is_never_fixed(tmp_path: Path) -> None:
    small(tmp_path, "at: line 9", PAPER.replace("300", "400"))
    before = (tmp_path / "claims.yaml").read_bytes()
    done = factcheck(tmp_path, "verify", "--fix")
    assert done.returncode == 1
    assert "FC202: changed: held-1a1a, paper line 2" in done.stdout
    assert "^^^" in done.stdout
    assert (tmp_path / "claims.yaml").read_bytes() == before


@pytest.mark.parametrize("position", ["at: p. 3", "at: lines 1-3", "at: line 2", "suffix: in May"])
def test_positions_that_are_right_stay(tmp_path: Path, position: str) -> None:
    done = factcheck(small(tmp_path, position), "verify")
    assert done.returncode == 0, done.stdout
    assert "1 exact" in done.stdout


def test_words_beside_a_quote_are_as_many_as_tell_it_from_others(tmp_path: Path) -> None:
    other = "Bob says that the camp held 300 men in May, and in the long winter too. It"
    paper = f"{other} hailed and rained.\n{other} snowed all night.\n"
    was = "suffix: in May, and in the long cold winter too. It snowed all night."
    small(tmp_path, was, paper)
    fixed = factcheck(tmp_path, "verify", "--fix")
    assert fixed.returncode == 0, fixed.stdout
    said = (tmp_path / "claims.yaml").read_text().splitlines()[-1]
    assert said == '  suffix: "in May, and in the long winter too. It snowed all night."'


def test_a_lost_quote_is_told_with_where_it_was(tmp_path: Path) -> None:
    small(tmp_path, "at: line 2\nprefix: Ann says that\nsuffix: in May", "It hailed.\n")
    done = factcheck(tmp_path, "verify")
    assert done.returncode == 1
    said = " ".join(done.stdout.split())
    assert "FC203: lost: held-1a1a ledger the camp held 300 men source nothing like it in" in said
    assert "was line 2, between “… Ann says that” and “in May …”" in said


def test_a_quote_that_lacks_its_figure_is_a_finding(tmp_path: Path) -> None:
    small(tmp_path)
    ledger = tmp_path / "claims.yaml"
    ledger.write_text(ledger.read_text().replace('"300 men"', '"400 men"'))
    done = factcheck(tmp_path, "verify")
    assert done.returncode == 1
    assert "FC204" in done.stdout
    ledger.write_text(ledger.read_text() + '  status: withdrawn\n  why: "it is wrong"\n')
    assert factcheck(tmp_path, "verify").returncode == 0


def test_what_goes_on_behind_a_quote_is_a_note(tmp_path: Path) -> None:
    small(tmp_path, "", PAPER.replace("300 men", "300 men, but none"))
    done = factcheck(tmp_path, "verify")
    assert done.returncode == 0, done.stdout
    assert "note: FC205" in done.stdout
    assert "then    , but none in May." in done.stdout
    ledger = tmp_path / "claims.yaml"
    ledger.write_text(ledger.read_text() + '\n  status: withdrawn\n  why: "it is wrong"\n')
    assert "FC205" not in factcheck(tmp_path, "verify").stdout


def test_a_link_is_no_captured_file(folder: Path) -> None:
    file = folder / "sources/bw-wanted.txt"
    file.rename(folder / "elsewhere.txt")
    file.symlink_to(folder / "elsewhere.txt")
    done = factcheck(folder, "verify")
    assert done.returncode == 1
    assert "a link, no captured file" in done.stdout
    assert "5 unchecked" in done.stdout


def test_states_are_counted_in_one_order(folder: Path) -> None:
    release = folder / "sources/stp-2019-03-11.txt"
    change(release, "about 1.1 million", "about 1.2 million")
    other = folder / "sources/bw-wanted.txt"
    other.write_text("It rained.\n", "utf-8")
    counted = factcheck(folder, "verify").stdout.splitlines()[0]
    places = [counted.index(word) for word in ("exact", "changed", "lost", "claims")]
    assert all(one < other for one, other in pairwise(places))


def test_a_copy_elsewhere_is_not_shown_as_the_passage(tmp_path: Path) -> None:
    paper = f"{PAPER.replace('300', '310')}Later Bob wrote that the camp held 300 men.\n"
    small(tmp_path, "prefix: Ann says that\nsuffix: in May. It snowed.", paper)
    done = factcheck(tmp_path, "verify")
    assert "FC202: changed: held-1a1a, paper line 2" in done.stdout
    shown = factcheck(tmp_path, "show", "1a1a")
    assert "quote changed" in shown.stdout
    assert "Bob" not in shown.stdout
    (tmp_path / "sources/paper.txt").write_text(ABOVE + PAPER.replace("Ann", "Eve"), "utf-8")
    assert "line 4" in factcheck(tmp_path, "show", "1a1a").stdout
