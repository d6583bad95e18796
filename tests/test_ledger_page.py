"""What docs/ledger.md shows can be pasted: its ledger is right, so is each line of its tables."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, NamedTuple

import jsonschema
import pytest
import yaml

from factcheck.project import Project
from factcheck.storage.folder import Folder
from factcheck.storage.keys import SECTIONS, SOURCE
from factcheck.storage.schema import ledger_schema
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (ROOT / "docs" / "ledger.md").read_text("utf-8")
ROW = re.compile(r"^\| `(?P<key>[^`]+)`(?:, required)? \| .* \| `(?P<line>[^`]+)` \| .+ \|$")
PARTNERS = {
    "earlier": ("later",),
    "later": ("earlier",),
    "lag": ("earlier", "later"),
    "share": ("base", "part"),
    "base": ("share", "part"),
    "part": ("share", "base"),
}
"""The other keys of an order or a share; every other key of a constraint stands beside a total."""


ASKED = "questions:\n  share-held:\n    kind: percent\n  population:\n    kind: count\n"
"""Questions that examples name and the shipped ledger does not ask."""


class Example(NamedTuple):
    """A line of the tables."""

    section: str
    key: str
    line: str


def examples() -> list[Example]:
    """Return the lines of the page's tables."""
    found: list[Example] = []
    section = ""
    for line in PAGE.splitlines():
        if line.startswith("## "):
            section = line.removeprefix("## ")
        elif match := ROW.match(line):
            found.append(Example(section, match["key"], match["line"]))
    return found


LINES = {(example.section, example.key): example.line for example in examples()}


@pytest.fixture
def shipped(tmp_path: Path) -> Path:
    """Return a folder with the shipped ledger, whose ids the examples name."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    return tmp_path


def test_every_key_has_an_example() -> None:
    keys = {(section.name, key.yaml) for section in (*SECTIONS, SOURCE) for key in section.keys}
    assert set(LINES) == keys


@pytest.mark.parametrize(
    "example",
    [example for example in examples() if example.section != "source"],
    ids=lambda example: f"{example.section}-{example.key}",
)
def test_a_line_of_a_table_can_stand_in_a_record(example: Example, shipped: Path) -> None:
    section = next(section for section in SECTIONS if section.name == example.section)
    keys = [key.yaml for key in section.keys if key.is_required]
    if example.section == "constraints":
        keys = list(PARTNERS.get(example.key, ("total", "parts")))
    keys.append(example.key)
    record = [LINES[section.name, key] for key in dict.fromkeys(keys)]
    if section.is_by_id:
        lines = ["  another-one:", *(f"    {line}" for line in record)]
    else:
        lines = [f"{'  ' if number else '- '}{line}" for number, line in enumerate(record)]
    (shipped / "claims").mkdir()
    (shipped / "claims" / "asked.yaml").write_text(ASKED)
    (shipped / "claims" / "more.yaml").write_text("\n".join([f"{section.name}:", *lines, ""]))
    assert Folder(shipped).diagnostics == ()


def test_the_lines_of_a_source_can_stand_in_its_record(shipped: Path) -> None:
    (shipped / "sources" / "another.txt").write_text("A text.")
    record = [LINES[SOURCE.name, key.yaml] for key in SOURCE.keys]
    (shipped / "sources" / "another.source.yaml").write_text("\n".join(record))
    folder = Folder(shipped)
    assert folder.diagnostics == ()
    source = folder.sources["another"]
    assert all(getattr(source, key.name) for key in SOURCE.keys)


def test_the_ledger_of_the_page_is_right(shipped: Path) -> None:
    (text,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    (shipped / "claims.yaml").write_text(text)
    project = Project.open(shipped)
    assert project.verify().is_right
    assert Folder(shipped).diagnostics == ()
    assert list(yaml.safe_load(text)) == ["format", *(section.name for section in SECTIONS)]
    jsonschema.validate(yaml.safe_load(text), ledger_schema())
