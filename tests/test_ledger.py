"""Ledgers in folders: each with the diagnostics it must give, and nothing else."""

from __future__ import annotations

import gc
from inspect import signature
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from factcheck.core.diagnostics import FactcheckError, Place
from factcheck.storage import ledger
from factcheck.storage.keys import QUESTION_KINDS, SECTIONS, SOURCE, Section
from factcheck.storage.schema import ledger_schema
from factcheck.storage.yaml_text import MAX_BYTES, Mapping, parse

CASES = sorted(path.parent for path in Path(__file__).parent.glob("data/checked/*/expected.tsv"))


def expected(case: Path) -> list[list[str]]:
    lines = (case / "expected.tsv").read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_ledger_gives_exactly_its_diagnostics(case: Path) -> None:
    _, found = ledger.read(case)
    shown = [[each.code, str(each.place)] for each in found]
    assert sorted(shown) == sorted(row[:2] for row in expected(case))
    for code, place, message, hint in expected(case):
        matching = [each for each in found if [each.code, str(each.place)] == [code, place]]
        assert any(message in each.message and hint in each.hint for each in matching), matching


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_parser_in_python_finds_the_same(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, found = ledger.read(case)
    monkeypatch.delattr(yaml, "CBaseLoader")
    after, again = ledger.read(case)
    assert [each.code for each in again] == [each.code for each in found]
    if all(each.code != "FC102" for each in found):  # which the two word and place differently
        assert (after, again) == (before, found)


def test_codes_of_bad_ledgers_are_all_shown_by_a_folder() -> None:
    shown = {row[0] for case in CASES for row in expected(case)}
    of_reading = {f"FC{number}" for number in (102, 103, *range(105, 115), 118, 209)}
    assert shown == of_reading


def test_a_folder_without_a_ledger_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError) as refusal:
        ledger.read(tmp_path)
    assert refusal.value.diagnostics[0].code == "FC101"
    assert "factcheck init" in refusal.value.diagnostics[0].hint


def test_a_ledger_that_is_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").mkdir()
    _, found = ledger.read(tmp_path)
    assert [(each.code, str(each.place)) for each in found] == [("FC102", "claims.yaml")]


def test_a_folder_that_cannot_be_looked_at_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: Path) -> bool:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "is_dir", broken)
    with pytest.raises(FactcheckError, match="Input/output error"):
        ledger.read(tmp_path)


def test_too_large_a_file_is_refused_unread() -> None:
    document = parse(b" " * (MAX_BYTES + 1), "claims.yaml")
    assert document.root is None
    assert [each.code for each in document.diagnostics] == ["FC111"]


TYPED = ["no", "NO", "012", "12:30", "1.10", "1_000", "2019-03-12", "~", ".nan", "0x1F", "1e6", "="]


@pytest.mark.parametrize("text", TYPED)
def test_what_was_typed_stays_text(text: str) -> None:
    root = parse(f"note: {text}\n".encode(), "claims.yaml").root
    assert isinstance(root, Mapping)
    value = root.get("note")
    assert getattr(value, "value", None) == text


def test_every_field_keeps_its_place(tmp_path: Path) -> None:
    text = (
        "format: 1\n"
        "claims:\n"
        "- id: a-1\n"
        "  question: a\n"
        '  says: "😀 ten"\n'
        "  source: s\n"
        "  quote: 'ten'\n"
        "  of: [g]\n"
        "  checked: {by: N. D.}\n"
        "groups:\n"
        "  g: {is: G}\n"
    )
    (tmp_path / "claims.yaml").write_text(text, encoding="utf-8")
    found, diagnostics = ledger.read(tmp_path)
    assert diagnostics == ()
    claim = found.claims[0]
    places = {key: (place.line, place.column) for key, place in claim.places.items()}
    assert places == {
        "": (3, 3), "id": (3, 7), "question": (4, 13), "says": (5, 10), "source": (6, 11),
        "quote": (7, 11), "of": (8, 7), "checked": (9, 12), "checked.by": (9, 17),
    }  # fmt: skip
    assert claim.checked == (("by", "N. D."),)
    assert found.groups["g"].places["name"] == Place("claims.yaml", 11, 11)


@pytest.mark.parametrize("section", [*SECTIONS, SOURCE], ids=lambda section: section.name)
def test_the_table_of_keys_covers_every_field(section: Section) -> None:
    outside = {"id", "path", "places"} if section.is_by_id or section is SOURCE else {"places"}
    names = set(signature(section.record).parameters) - outside
    assert {key.name for key in section.keys} == names


def valid(text: str) -> None:
    jsonschema.validate(yaml.safe_load(text), ledger_schema())


def test_the_schema_is_one_and_takes_a_ledger_as_editors_type_it() -> None:
    jsonschema.Draft7Validator.check_schema(ledger_schema())
    valid(
        "format: 1\n"
        'questions: {q: {ask: "How many?", kind: count}}\n'
        "groups: {g: {is: 12}}\n"
        "claims:\n"
        "- {id: q-1, question: q, says: 10, source: s, quote: no, of: [g], checked: {by: N}}\n"
        "decisions:\n"
        "- {claims: [q-1], finding: use q-1}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "claim: []",
        "claims: [{id: q-1}]",
        "claims: [{id: q-1, question: q, says: 1, source: s, quote: x, qoute: x}]",
        "questions: {q: {kind: number}}",
        "decisions: [{claims: a, finding: both}]",
        "format: 2",
    ],
)
def test_the_schema_refuses_what_the_ledger_refuses(text: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        valid(text)


def test_the_kinds_of_the_schema_are_those_of_the_lines() -> None:
    schema: Any = ledger_schema()
    kinds = schema["properties"]["questions"]["additionalProperties"]["properties"]["kind"]
    assert kinds["enum"] == list(QUESTION_KINDS)
    assert "number" not in kinds["enum"]


def test_reading_leaves_the_garbage_collector_as_it_was() -> None:
    before = gc.isenabled()
    parse(b"a: [b", "claims.yaml")
    assert gc.isenabled() == before
