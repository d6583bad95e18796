"""`add` on a terminal: driven through a pseudo-terminal, as a person types."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.commands import factcheck, typed
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PASSAGE = "the CCP has imprisoned three million Uyghurs and tens of thousands of\nethnic Kazakhs\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped ledger."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    return tmp_path


def test_a_pasted_passage_and_a_number_save_a_claim(folder: Path) -> None:
    answers = ["2", "", "?", "", "", "", ""]
    code, printed, screen = typed(
        folder, ["add", "people-held", "--source", "bw-2019-08-17"], PASSAGE, *answers
    )
    assert code == 0
    assert printed.startswith("people-held-")
    assert printed.count("\n") == 1
    for told in (
        "How many people are, or have been, held",
        "Found, line 8.",
        "1  three million",
        "2  tens of thousands",
        "Read as 20,000 to under 200,000.",
        "[kazakhs]",
        "CONFLICT",
    ):
        assert told in screen, screen
    shown = factcheck(folder, "show", printed.strip()).stdout
    assert "Says       “tens of thousands”" in shown
    assert "Of         ethnic Kazakhs" in shown


def test_a_second_figure_of_the_passage_is_one_more_number(folder: Path) -> None:
    first = ["2", "", "?", "", "", ""]
    second = ["1", "uyghurs", "?", "", "", ""]
    code, printed, screen = typed(
        folder, ["add", "people-held", "--source", "bw-2019-08-17"], PASSAGE, *first, *second
    )
    assert code == 0
    assert len(printed.splitlines()) == 2
    assert "another figure from the same passage?" in screen


def test_a_quote_that_is_not_there_is_asked_for_again(folder: Path) -> None:
    wrong = "the CCP has imprisoned 30,000 ethnic Kazakhs\n"
    code, printed, screen = typed(
        folder,
        ["add", "people-held", "--source", "bw-2019-08-17"],
        wrong,
        PASSAGE,
        *["1", "uyghurs", "?", "", "", "", ""],
    )
    assert code == 0
    assert "FC201" in screen
    assert "a figure differs" in screen
    assert printed.startswith("people-held-")


def test_whoever_stops_half_way_leaves_the_ledger_as_it_was(folder: Path) -> None:
    before = (folder / "claims.yaml").read_bytes()
    code, printed, screen = typed(folder, ["add", "people-held"], "9", "bw-2019-08-17")
    assert (code, printed) == (130, ""), screen
    assert screen.endswith("\n")
    assert (folder / "claims.yaml").read_bytes() == before


def test_a_new_question_and_a_new_group_are_declared(folder: Path) -> None:
    code, printed, screen = typed(
        folder,
        ["add", "slogans", "--source", "bw-2019-08-17"],
        "How many shouted?",
        "Hundreds of Bilash supporters gathered\n",
        *["1", "supporters", "supporters of Bilash", "", "?", "", "", ""],
    )
    assert code == 0, screen
    text = (folder / "claims.yaml").read_text("utf-8")
    assert 'ask: "How many shouted?"' in text
    assert 'is: "supporters of Bilash"' in text
    assert printed.strip() in text
