"""`source add --replaces`: a work captured again, and what that does to the claims on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.core.claims import Name, Source
from factcheck.core.findings.passages import State
from tests.commands import factcheck as run

if TYPE_CHECKING:
    from pathlib import Path

LEDGER = """\
format: 1
questions:
  held: {ask: "How many were held?", kind: count, unit: men}
claims:
- id: held-1a1a   # as typed
  question: held
  says: "300 men"
  source: paper
  quote: "the camp held 300 men"
  at: line 2
- id: held-2b2b
  question: held
  says: "500 men"
  source: other
  quote: "It held 500 men."
- id: began-3c3c
  question: began
  says: "in May 2019"
  source: paper
  quote: "It began in May 2019."
  suffix: "It snowed"
- {id: ended-4d4d, question: ended, says: "in June 2019", source: paper,
   quote: "It ended in June 2019."}
- id: place-5e5e
  question: place
  says: "Gulja"
  source: paper
  quote: "The camp is in Gulja."
"""
PAPER = """\
It rained.
Ann says that the camp held 300 men, and more were to come.
It began in May 2019. It snowed. It ended in June 2019.
The camp is in Gulja.
"""
RECORD = """\
title: "A camp"
author:
- family: Doe
  given: Ann
container-title: "The Paper"
issued: "2019-07-01"
issued_words: "01/07/2019"
issued_why: "day first: so this paper writes"
language: en
URL: "https://example.org/camp"
identity: withheld
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two sources, and a decision on the conflict between them."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims.yaml").write_text(LEDGER, "utf-8")
    (tmp_path / "sources/paper.txt").write_text(PAPER, "utf-8")
    (tmp_path / "sources/paper.source.yaml").write_text(RECORD, "utf-8")
    (tmp_path / "sources/other.txt").write_text("It held 500 men.\n", "utf-8")
    return tmp_path


def captured(folder: Path, text: str, *options: str) -> tuple[int, str]:
    """Capture a text in the place of the paper; return the exit code and what was told."""
    (folder / "again.txt").write_text(text, "utf-8")
    done = run(folder, "source", "add", "again.txt", "--replaces", "paper", *options)
    return done.returncode, done.stderr


def cited(folder: Path) -> dict[str, str]:
    """Return which source each claim cites."""
    return {claim.id: claim.source for claim in factcheck.Project(folder).claims()}


def test_claims_whose_words_stand_in_the_new_capture_cite_it(folder: Path) -> None:
    before = (folder / "claims.yaml").read_text("utf-8")
    code, said = captured(
        folder, "Updated today.\n\n" + PAPER.replace("snowed. It", "snowed on. It")
    )
    assert code == 0, said
    assert "4 claims cited paper and cite paper-2019-07-01 now" in " ".join(said.split())
    after = (folder / "claims.yaml").read_text("utf-8")
    expected = before.replace("source: paper", "source: paper-2019-07-01")
    assert after == expected.replace("at: line 2", 'at: "line 4"')
    assert "held-1a1a  at: line 4" in said
    assert run(folder, "verify").returncode == 0
    assert (folder / "sources/paper.txt").read_text("utf-8") == PAPER


def test_the_record_of_the_work_is_kept_and_that_of_the_capture_is_new(folder: Path) -> None:
    code, said = captured(folder, "A camp and more\n" + PAPER, "--url", "https://example.org/2")
    assert code == 0, said
    old, new = (factcheck.Project(folder).source(id).source for id in ("paper", "paper-2019-07-01"))
    assert (new.edition_of, new.url) == ("paper", "https://example.org/2")
    same = ("author", "container_title", "issued", "issued_words", "issued_why", "identity")
    assert [getattr(new, name) for name in same] == [getattr(old, name) for name in same]
    assert new.sha256 != old.sha256
    assert dict(new.captured)["how"] == "file again.txt"


def test_a_date_printed_as_before_is_understood_as_before(folder: Path) -> None:
    text = "A camp\nThe Paper\n01/07/2019\n" + PAPER
    code, said = captured(folder, text)
    assert code == 0, said
    (folder / "again.txt").write_text(text + "More.\n", "utf-8")
    assert run(folder, "source", "add", "again.txt").returncode == 2


def test_a_figure_that_changed_stays_where_it_stands_and_is_told_of(folder: Path) -> None:
    run(folder, "decide", "held-1a1a", "held-2b2b", "--finding", "both-stand", "--why", "x")
    code, said = captured(folder, PAPER.replace("300 men", "500 men").replace("in Gulja", "gone"))
    assert code == 1
    assert cited(folder) == {
        "held-1a1a": "paper", "held-2b2b": "other", "began-3c3c": "paper-2019-07-01",
        "ended-4d4d": "paper-2019-07-01", "place-5e5e": "paper",
    }  # fmt: skip
    told = " ".join(said.split())
    assert "2 claims still cite paper:" in told
    assert "FC202: changed: held-1a1a, paper-2019-07-01 line 2" in told
    assert "as “500 men”: no conflict, before 1 conflict; touches 1 decision" in told
    assert "it still cites paper; read paper-2019-07-01, then: factcheck edit held-1a1a" in told
    assert "place-5e5e" in told
    assert run(folder, "verify").returncode == 0
    assert run(folder, "conflicts").returncode == 0, "the decision stands: its claims did not move"


def test_a_decision_holds_on_where_what_it_judged_reads_as_before(folder: Path) -> None:
    run(folder, "decide", "held-1a1a", "held-2b2b", "--finding", "both-stand", "--why", "x")
    assert run(folder, "conflicts").returncode == 0
    code, said = captured(folder, PAPER + "A line more.\n")
    assert code == 0
    assert "1 decision on them still holds" in said
    assert cited(folder)["held-1a1a"] == "paper-2019-07-01"
    assert run(folder, "conflicts").returncode == 0


def test_a_decision_is_open_again_where_a_claim_reads_otherwise_by_the_new_date(
    folder: Path,
) -> None:
    ledger = (folder / "claims.yaml").read_text("utf-8")
    ledger += (
        '- {id: began-6f6f, question: began, says: "last year", source: other, '
        'quote: "It held 500 men."}\n'
    )
    (folder / "claims.yaml").write_text(ledger.replace("in May 2019", "last May"), "utf-8")
    paper = PAPER.replace("in May 2019", "last May")
    (folder / "sources/paper.txt").write_text(paper, "utf-8")
    (folder / "sources/other.txt").write_text("It held 500 men. It began last year.", "utf-8")
    (folder / "sources/other.source.yaml").write_text('issued: "2018-07-01"\n', "utf-8")
    (folder / "claims.yaml").write_text(
        (folder / "claims.yaml")
        .read_text("utf-8")
        .replace(
            'says: "last year", source: other, quote: "It held 500 men."',
            'says: "last year", source: other, quote: "It began last year."',
        ),
        "utf-8",
    )
    done = run(
        folder, "decide", "began-3c3c", "began-6f6f", "--finding", "both-stand", "--why", "x"
    )
    assert done.returncode == 0, done.stderr
    code, said = captured(folder, paper + "More.\n", "--issued", "2021-07-01")
    assert code == 0
    assert "FC308" in said
    assert "still hold" not in said


def test_what_cannot_be_replaced_is_refused_and_nothing_is_saved(folder: Path) -> None:
    before = sorted((folder / "sources").iterdir())
    for name, text, expected in (
        ("nobody", PAPER + "More.", "FC115: there is no source called nobody"),
        ("other", "It held 500 men.\n", "FC208: this is other byte for byte. Nothing was saved"),
    ):
        (folder / "again.txt").write_text(text, "utf-8")
        done = run(folder, "source", "add", "again.txt", "--replaces", name)
        assert done.returncode == 2
        assert expected in done.stderr
    assert sorted((folder / "sources").iterdir()) == before


def test_a_claim_that_cannot_be_set_as_text_keeps_the_capture_out(folder: Path) -> None:
    ledger = (folder / "claims.yaml").read_text("utf-8")
    anchored = ledger.replace('source: paper\n  quote: "the', 'source: &p paper\n  quote: "the')
    (folder / "claims.yaml").write_text(anchored, "utf-8")
    (folder / "again.txt").write_text(PAPER + "More.", "utf-8")
    done = run(folder, "source", "add", "again.txt", "--replaces", "paper")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert not list((folder / "sources").glob("paper-*"))
    assert (folder / "claims.yaml").read_text("utf-8") == anchored


@pytest.mark.parametrize(
    ("says", "quote", "there", "words"),
    [
        ("300 men", "the camp held 300 men", "the camp held 500 men",
         "as “500 men”: no conflict, as before; touches no decision"),
        ("300 men", "the camp held 300 men in May 2019", "the camp held 300 men in May 2018",
         "touches no conflict"),
        ("300", "of 300 men 300 fled", "of 300 men 400 fled", "touches no conflict"),
        ("300 men", "the camp held 300 men", "the camp held 3,00 men", "is not read"),
        ("about 300 men", "it held about 300 men", "it held over 300 men", "as “over 300 men”"),
        ("300 men", "Bob held 300 men there", "Bob held men there", "is not read"),
    ],
)  # fmt: skip
def test_the_words_for_the_value_in_what_reads_otherwise(
    tmp_path: Path, says: str, quote: str, there: str, words: str
) -> None:
    (tmp_path / "sources").mkdir()
    (tmp_path / "claims.yaml").write_text(
        f'format: 1\nclaims:\n- id: q-1a1a\n  question: q\n  says: "{says}"\n  source: a\n'
        f'  quote: "{quote}"\n', "utf-8",
    )  # fmt: skip
    around = "It rained all day in the north. {} and it was late when they came home again."
    for name, text in (("a", quote), ("b", there)):
        (tmp_path / f"sources/{name}.txt").write_text(around.format(text), "utf-8")
    (check,) = factcheck.Project(tmp_path).replace_source("a", "b").quotes
    assert check.state is State.CHANGED
    assert check.diagnostic
    assert words in check.diagnostic.details[-1]


def test_a_source_without_claims_is_replaced_in_silence(folder: Path) -> None:
    project = factcheck.Project(folder)
    given = project.edition(Source("", ""), "other")
    assert (given.edition_of, given.author) == ("other", ())
    assert project.edition(Source("", ""), "paper").author == (Name("Doe", "Ann"),)
    (folder / "sources/spare.txt").write_text("Nothing.\n", "utf-8")
    replaced = project.replace_source("spare", "other")
    assert (replaced.quotes, replaced.is_whole) == ((), True)
