"""Datasette opens an export: a real server, its pages fetched, foreign words shown as words."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from urllib.request import ProxyHandler, build_opener

import pytest

from tests.commands import factcheck
from tests.ledgers import hostile, shipped

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

READY = "Uvicorn running on "
OPENER = build_opener(ProxyHandler({}))


class Site:
    """A running server."""

    def __init__(self, address: str) -> None:
        self.address = address

    def page(self, path: str) -> str:
        """Return a page; a status that is no success raises HTTPError."""
        with OPENER.open(f"{self.address}{path}", timeout=30) as answer:
            return str(answer.read().decode())

    def rows(self, path: str) -> list[dict[str, Any]]:
        """Return the rows of a table."""
        found: list[dict[str, Any]] = json.loads(self.page(path))["rows"]
        return found


def served(folder: Path) -> Iterator[Site]:
    """Serve a folder's facts.db as the export says, on a free port, until it is ready."""
    done = factcheck(folder, "export", "--to", "facts.db")
    assert done.returncode == 0, done.stderr
    told = done.stdout.splitlines()[-1]
    assert told == "Explore it: datasette facts.db --metadata metadata.yaml"
    server = subprocess.Popen(
        [sys.executable, "-m", "datasette", *told.split()[3:], "-p", "0"],
        cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert server.stderr
        lines = iter(server.stderr.readline, "")
        ready = next((line for line in lines if READY in line), "")
        assert ready, "the server ended before it was ready"
        yield Site(ready.partition(READY)[2].split()[0])
    finally:
        server.terminate()
        server.communicate()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    yield from served(shipped(tmp_path_factory.mktemp("shipped")))


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    yield from served(hostile(tmp_path_factory.mktemp("hostile")))


def test_a_page_of_claims_names_questions_and_sources_by_their_labels(site: Site) -> None:
    page = site.page("/facts/claims")
    assert "How many people are, or have been, held in the camps?</a>" in page
    assert "Bitter Winter, 2019-08-17</a>" in page
    assert "What a source answers to a question, and the quote that says so." in page
    assert 'data-column-description="the words of the source"' in page


def test_claims_stand_in_the_order_of_the_ledger(site: Site) -> None:
    ids = [row["id"] for row in site.rows("/facts/claims.json?_shape=objects&_size=2")]
    assert ids == ["people-held-ee35", "people-held-b939"]


def test_the_view_of_conflicts_reads_well(site: Site) -> None:
    page = site.page("/facts/conflicts")
    assert "A: three million · B: about 1.1 million" in page
    assert "2 rows" in page


@pytest.mark.parametrize(
    ("path", "number"),
    [
        ("/facts/claims.json?_search=kazakh*&_searchmode=raw", 12),
        ("/facts/passages.json?_search=KAZAKHS", 6),
        ("/facts/notes.json?_search=standfirst", 1),
        ("/facts/sources.json?_search=introvigne", 3),
    ],
)
def test_full_text_is_searched(site: Site, path: str, number: int) -> None:
    assert len(site.rows(f"{path}&_shape=objects")) == number


def test_tables_are_faceted(site: Site) -> None:
    told = json.loads(site.page("/facts/verdicts.json?_facet=verdict"))
    facets = {each["value"]: each["count"] for each in
              told["facet_results"]["verdict"]["results"]}  # fmt: skip
    assert facets["conflict"] == 2


def test_every_table_and_view_has_its_page(site: Site) -> None:
    tables = json.loads(site.page("/facts.json"))
    names = [table["name"] for table in tables["tables"] if not table["hidden"]]
    views = [view["name"] for view in tables["views"]]
    assert len(names) == 15
    assert views == ["conflicts", "claims_in_full"]
    for name in (*names, *views):
        assert name in site.page(f"/facts/{name}")


@pytest.mark.parametrize("name", ["claims", "questions", "notes", "groups", "claims_in_full"])
def test_foreign_words_are_no_markup(hostile_site: Site, name: str) -> None:
    page = hostile_site.page(f"/facts/{name}")
    assert "<script>alert" not in page
    assert "<b>two</b>" not in page


def test_a_protected_source_has_no_name_on_any_page(hostile_site: Site) -> None:
    pages = [hostile_site.page(f"/facts/{name}") for name in ("sources", "claims", "quotes")]
    assert "protected source secret</a>" in pages[1]
    assert not any(word in page for page in pages for word in ("Mole", "Leaky", "leaky"))
