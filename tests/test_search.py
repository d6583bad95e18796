"""A search finds what was typed, as words and phrases, and nothing typed is an operator."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.diagnostics import FactcheckError
from factcheck.project import Project
from factcheck.render.json_text import document
from factcheck.render.style import Screen, Signs
from factcheck.render.terminal import search as screen
from factcheck.storage.index.schema import TOKENIZER
from factcheck.storage.index.words import hits, query, spread, terms
from tests.ledgers import hostile, shipped
from tests.support import DATA, rows

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.core.findings.search import Sought

SEARCHES = tuple(rows(DATA / "searches.tsv"))


def is_found(words: Sequence[str], text: str) -> bool:
    """Whether SQLite finds a text by words, as the index asks it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(
            f"CREATE VIRTUAL TABLE t USING fts5(x, content='', tokenize='{TOKENIZER}')"
        )
        connection.execute("INSERT INTO t (rowid, x) VALUES (1, ?)", (spread(text),))
        sql = "SELECT 1 FROM t WHERE t MATCH ?"
        return connection.execute(sql, (query(terms(words)),)).fetchone() is not None


@pytest.mark.parametrize(
    ("words", "text", "found", "marked"),
    [row for _, row in SEARCHES],
    ids=[f"{number}" for number, _ in SEARCHES],
)
def test_words_are_found_and_marked(words: str, text: str, found: str, marked: str) -> None:
    assert is_found([words], text) is (found == "yes")
    if found == "yes":
        assert "|".join(text[a:b] for a, b in hits(text, terms([words]))) == marked


@given(st.lists(st.text(max_size=12), min_size=1, max_size=3), st.text(max_size=40))
def test_nothing_typed_is_an_operator(words: list[str], text: str) -> None:
    if terms(words):
        is_found(words, text)
    spans = hits(text, terms(words))
    assert list(spans) == sorted(set(spans))
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text(alphabet="ab北京 ёé\u0301.-ﬁ", min_size=1, max_size=12))
def test_a_text_is_found_by_its_own_words(text: str) -> None:
    if terms([text]):
        assert is_found([text.replace("*", " ")], text)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project.open(hostile(tmp_path_factory.mktemp("hostile")))


def told(found: Sought) -> dict[str, int]:
    return {place: number for place, number in found.found.items() if number}


@pytest.mark.parametrize(
    ("words", "among", "expected"),
    [
        (["held"], [], {"claims": 3, "passages": 2}),
        (["ещё"], [], {"claims": 1}),
        (["ещё"], ["notes"], {"notes": 1}),
        (["cafe"], [], {"claims": 1}),
        (["note", "question"], [], {"notes": 1}),
        (["counts"], [], {"notes": 1}),
        (["людей", "held"], [], {"claims": 3}),
        (["mole"], [], {"passages": 2}),
        (["leaky"], [], {}),
        (["secret"], ["sources", "claims"], {"sources": 1}),
        (["somewhere"], ["claims", "passages"], {"claims": 1, "passages": 1}),
    ],
)
def test_every_kind_of_text_is_searched(
    project: Project, words: list[str], among: list[str], expected: dict[str, int]
) -> None:
    assert told(project.search(words, among=among)) == expected


def test_a_withdrawn_claim_is_found_and_called_so(project: Project) -> None:
    found = project.search(["retracted"])
    assert [claim.status for claim in found.claims] == ["withdrawn"]
    assert "  withdrawn" in "\n".join(screen.lines(found, Screen()))


def test_a_passage_tells_the_line_of_its_first_hit_and_who_quotes_it(project: Project) -> None:
    (passage,) = project.search(["somewhere"]).passages
    assert (passage.line, passage.claims) == (4, ("site-0001",))


def test_a_source_without_text_is_told(project: Project) -> None:
    found = project.search(["held"])
    assert found.unsearched == ("report",)
    assert list(screen.lines(found, Screen()))[-1].endswith("cannot be read: report.")
    assert (
        "report" not in list(screen.lines(project.search(["held"], among=["claims"]), Screen()))[-1]
    )


def test_words_that_stand_nowhere_are_told_with_the_nearest(project: Project) -> None:
    assert project.search(["peeple", "zzzzzz", "held"]).nowhere == (
        ("peeple", "people"), ("zzzzzz", ""),
    )  # fmt: skip
    assert project.search(["retracted", "somewhere"]).nowhere == ()


def test_at_most_so_many_of_each_kind_are_given(tmp_path: Path) -> None:
    project = Project.open(shipped(tmp_path))
    every = project.search(["bilash"], limit=0)
    few = project.search(["bilash"], limit=2)
    assert len(every.claims) == every.found["claims"] == few.found["claims"] == 29
    assert few.claims == every.claims[:2]
    assert "27 more claims" in list(screen.lines(few, Screen()))[-1]


def test_a_search_without_a_word_is_refused(project: Project) -> None:
    with pytest.raises(FactcheckError, match="no word"):
        project.search(["…", '"'])


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("words", ["held", "ещё", "mole", "北京", "zzzz"])
def test_no_foreign_sign_goes_out_raw_and_no_line_is_too_wide(
    project: Project, words: str, width: int
) -> None:
    found = project.search([words])
    for line in screen.lines(found, Screen(width, signs=Signs.ASCII)):
        assert line.isprintable()
        assert len(line) < width
    assert document(found).replace("\n", "").isprintable()
    assert json.loads(document(found))["found"] == dict(found.found)


def test_the_record_of_a_protected_source_is_not_told(project: Project) -> None:
    found = project.search(["30,000"])
    assert found.number == 3
    text = "\n".join(screen.lines(found._replace(passages=()), Screen())) + document(found)
    assert "Leaky" not in text
    assert "protected source secret" in text
    (source,) = json.loads(document(project.search(["secret"])))["sources"]
    assert source["source"]["title"] == ""
