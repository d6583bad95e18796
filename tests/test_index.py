"""The index holds all that the ledger holds, exactly, in tables that hang together."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.actions.index import protected, shareable, tables
from factcheck.core.interval import HIGHEST, LOWEST, after, before
from factcheck.core.rows.tables import approximate, letter
from factcheck.storage.folder import Folder
from factcheck.storage.index.building import built
from factcheck.storage.index.paragraphs import MOST, paragraphs
from factcheck.storage.index.schema import TABLES, VIEWS
from tests.ledgers import hostile, shipped
from tests.support import DATA

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from factcheck.core.claims import Claim
    from factcheck.core.interval import Cut

LEDGERS: dict[str, Callable[[Path], Path]] = {"shipped": shipped, "hostile": hostile}


class Index:
    """A ledger and its database."""

    def __init__(self, root: Path) -> None:
        self.folder = Folder(root)
        self.tables = tables(Folder(root))
        self.connection = opened(built(self.tables))

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """Return the rows of a query by column."""
        found = self.connection.execute(sql)
        names = [column[0] for column in found.description]
        return [dict(zip(names, row, strict=True)) for row in found]


def opened(raw: bytes) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(raw)
    return connection


@pytest.fixture(scope="module", params=LEDGERS)
def index(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return Index(LEDGERS[request.param](tmp_path_factory.mktemp("index")))


@pytest.fixture(scope="module")
def hostile_index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    return Index(hostile(tmp_path_factory.mktemp("hostile")))


def test_the_schema_is_as_agreed(hostile_index: Index) -> None:
    made = hostile_index.rows(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND (name NOT LIKE '%_fts_%') ORDER BY rowid"
    )
    text = ";\n".join(row["sql"] for row in made) + ";\n"
    path = DATA / "index" / "schema.sql"
    if os.environ.get("UPDATE_EXPECTED"):
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


def test_every_row_that_points_points_at_a_row(index: Index) -> None:
    assert index.rows("PRAGMA foreign_key_check") == []
    assert index.rows("PRAGMA integrity_check") == [{"integrity_check": "ok"}]
    pointing = {column.references for table in TABLES for column in table.columns} - {""}
    assert pointing == {
        "sources", "questions", "groups", "claims", "passages", "decisions", "findings", "camps",
    }  # fmt: skip


def test_no_table_of_the_hostile_ledger_is_empty(hostile_index: Index) -> None:
    empty = [
        table.name
        for table in TABLES
        if not hostile_index.rows(f"SELECT 1 FROM {table.name} LIMIT 1")  # noqa: S608  our names
    ]
    assert empty == []
    for view in VIEWS:
        assert hostile_index.rows(f"SELECT * FROM {view.name}")  # noqa: S608  our names


def typed(claim: Claim) -> dict[str, object]:
    """Return a claim's fields as its row should hold them."""
    told = {key: value or None for key, value in claim._asdict().items()}
    for key in ("of", "places", "checked"):
        del told[key]
    told["credits"] = json.dumps(claim.credits, ensure_ascii=False) if claim.credits else None
    return told


def test_every_claim_is_whole(index: Index) -> None:
    found = index.rows("SELECT * FROM claims ORDER BY number")
    claims = index.folder.ledger.claims
    assert len(found) == len(claims)
    for row, claim in zip(found, claims, strict=True):
        assert typed(claim).items() <= row.items()


def test_every_line_of_a_source_is_in_a_passage(index: Index) -> None:
    for id in index.folder.sources:
        found = index.rows(f"SELECT line, text FROM passages WHERE source = '{id}' ORDER BY id")  # noqa: S608  our ids
        kept = {
            row["line"] + down: line
            for row in found
            for down, line in enumerate(row["text"].split("\n"))
        }
        if id != "report":
            lines = enumerate(index.folder.text(id).split("\n"), 1)
            said = {number: line for number, line in lines if line not in ("", "[…]")}
            assert kept == said


def test_a_claim_points_at_the_paragraph_of_its_quote(index: Index) -> None:
    found = index.rows(
        "SELECT claims.quote, quotes.line AS at, passages.line, passages.text, state FROM quotes"
        " JOIN claims ON claims.id = claim LEFT JOIN passages ON passages.id = passage"
    )
    for row in found:
        if row["state"] == "exact":
            assert row["line"] <= row["at"] <= row["line"] + row["text"].count("\n")
            assert row["quote"].split()[0] in row["text"]
        else:
            assert row["text"] is None


def test_numbers_are_exact_text_with_a_float_to_sort_by(tmp_path: Path) -> None:
    found = Index(shipped(tmp_path)).rows(
        "SELECT words, hard_lower, hard_upper_included, hard_lower_approximate FROM readings"
        " WHERE hard_lower_approximate > 1000 AND kind = 'count' ORDER BY 4, words"
    )
    assert found[0] == {
        "words": "10,000", "hard_lower": "10000", "hard_upper_included": 1,
        "hard_lower_approximate": 10000.0,
    }  # fmt: skip
    assert found[-1]["hard_lower"] == "3000000"


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        (before(10), 10.0), (after(Fraction(200, 3)), 200 / 3), (after(Decimal("0.1")), 0.1),
        (before(737_128), 737_128.0), (before(10**400), None), (before(("almaty",)), None),
        (LOWEST, None), (HIGHEST, None),
    ],
)  # fmt: skip
def test_what_is_too_large_for_a_float_or_no_number_has_none(
    cut: Cut, expected: float | None
) -> None:
    assert approximate(cut) == expected


@pytest.mark.parametrize(
    ("place", "name"), [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (702, "AAA")]
)
def test_camps_are_called_by_letters(place: int, name: str) -> None:
    assert letter(place) == name


def test_each_pair_is_judged_once_and_conflicts_are_among_them(tmp_path: Path) -> None:
    index = Index(shipped(tmp_path))
    found = index.rows("SELECT claim_a, claim_b, verdict, finding FROM verdicts")
    pairs = {frozenset((row["claim_a"], row["claim_b"])) for row in found}
    assert len(pairs) == len(found)
    clashing = [row for row in found if row["finding"]]
    assert [row["verdict"] for row in clashing] == ["conflict", "conflict"]
    told = index.rows("SELECT camps, gap FROM conflicts")
    assert told[0] == {"camps": "A: three million · B: about 1.1 million", "gap": "at least ×2.5"}


def test_a_decision_that_lapsed_says_so(hostile_index: Index) -> None:
    (row,) = hostile_index.rows("SELECT holds, lapsed FROM decisions")
    assert row == {"holds": 0, "lapsed": "a claim or a source under it has changed since"}


def test_large_crowds_are_not_judged_pair_by_pair(tmp_path: Path) -> None:
    many = 60
    (tmp_path / "sources").mkdir()
    text = "\n\n".join(f"paper {n}: {n}0000 were held" for n in range(1, many + 1))
    (tmp_path / "sources" / "paper.txt").write_text(text, "utf-8")
    claims = "".join(
        f'- id: held-{n:04}\n  question: held\n  says: "{n}0000"\n  source: paper\n'
        f'  quote: "{n}0000 were held"\n  prefix: "paper {n}:"\n'
        for n in range(1, many + 1)
    )
    (tmp_path / "claims.yaml").write_text(f"format: 1\nclaims:\n{claims}", "utf-8")
    index = Index(tmp_path)
    (row,) = index.rows("SELECT count(*) AS number, count(DISTINCT claim_a) AS a FROM verdicts")
    assert row == {"number": many - 1, "a": 1}
    assert index.rows("PRAGMA foreign_key_check") == []


def leaks(raw: bytes) -> Iterator[str]:
    """Yield what names the protected source of the hostile ledger."""
    for word in ("Mole", "Leaky", "leaky.example", "555-0199", "2019-03-12"):
        if word.encode() in raw:
            yield word


def test_a_protected_source_is_not_named_in_what_is_shared(hostile_index: Index) -> None:
    hidden = protected(hostile_index.folder)
    assert hidden == ("secret",)
    shared = built(shareable(hostile_index.tables, hidden))
    assert list(leaks(shared)) == []
    with closing(opened(shared)) as connection:
        told = connection.execute("SELECT * FROM quotes WHERE claim = 'held-0003'").fetchone()
        assert told == ("held-0003", "secret", None, 3, "exact", "30,000 people were held")
        fts = connection.execute("SELECT * FROM passages_fts WHERE passages_fts MATCH 'mole'")
        assert fts.fetchall() == []


def test_what_the_user_keeps_names_it_in_its_own_text_only(hostile_index: Index) -> None:
    told = hostile_index.rows("SELECT * FROM sources WHERE id = 'secret'")
    assert {key for key, value in told[0].items() if value not in (None, 0)} == {
        "id", "number", "name", "identity", "state", "claims",
    }  # fmt: skip


def test_the_same_rows_make_the_same_bytes(hostile_index: Index) -> None:
    assert built(hostile_index.tables) == built(hostile_index.tables)


LONG = "One sentence of some length stands here. " * 100


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("\n \n[…]\n[...]\n", []),
        ("a\nb\n\nc", [1, 4]),
        ("\n\na [b]\n[…]\n[…] c\n \t\nd\n", [3, 5, 7]),
        (LONG, [1, 1, 1]),
        ("x" * (2 * MOST + 1), [1, 1, 1]),
        ("word " * 400 + "\nend", [1, 1]),
        ("line of a wrapped paragraph\n" * 80, [1, 54]),
    ],
)
def test_a_text_is_split_into_paragraphs(text: str, lines: list[int]) -> None:
    found = tuple(paragraphs(text))
    assert [paragraph.line for paragraph in found] == lines
    for paragraph in found:
        assert text[paragraph.start :].startswith(paragraph.text)
        assert len(paragraph.text) <= MOST
        assert text.count("\n", 0, paragraph.start) == paragraph.line - 1
    if "[" not in text:
        assert "".join("".join(p.text for p in found).split()) == "".join(text.split())


def test_a_long_paragraph_is_cut_after_a_sentence() -> None:
    assert all(paragraph.text.endswith("here.") for paragraph in paragraphs(LONG))
