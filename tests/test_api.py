"""The public API is typed, lazy, documented, and does what its examples say."""

from __future__ import annotations

import ast
import datetime as dt
import doctest
import inspect
import os
import re
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import factcheck
from factcheck.core.reading.scanner import CHUNK
from tests.shared import ROOT

if TYPE_CHECKING:
    from types import ModuleType

PACKAGE = Path(factcheck.__file__).parent
WITH_EXAMPLES = sorted(p for p in PACKAGE.rglob("*.py") if ">>> " in p.read_text("utf-8"))
PAGE = ROOT / "docs" / "api.md"
METHODS = sorted(name for name in dir(factcheck.Project) if not name.startswith("_"))


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the shipped ledger, with the working directory there."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def module_of(path: Path) -> ModuleType:
    """Return the module of a file of the package."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return import_module(".".join(part for part in parts if part != "__init__"))


@pytest.mark.parametrize("path", WITH_EXAMPLES, ids=[path.stem for path in WITH_EXAMPLES])
@pytest.mark.usefixtures("ledger")
def test_the_examples_of_a_module_hold(path: Path) -> None:
    failed, attempted = doctest.testmod(module_of(path))
    assert attempted
    assert not failed


@pytest.mark.usefixtures("ledger")
def test_the_examples_of_the_page_hold() -> None:
    text = re.sub(r"^```.*$", "", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    found = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
    results = doctest.DocTestRunner().run(found)
    assert results.attempted > 20
    assert not results.failed


def test_the_examples_call_every_function_and_method() -> None:
    shown = PAGE.read_text("utf-8")
    missing = [name for name in METHODS if f"project.{name}(" not in shown]
    assert missing == ["open", "root"]
    functions = [name for name in factcheck.__all__ if name.islower()]
    assert [name for name in functions if f"factcheck.{name}(" not in shown] == []


@pytest.mark.parametrize("name", factcheck.__all__)
def test_every_public_name_is_there_and_documented(name: str) -> None:
    found = getattr(factcheck, name)
    assert inspect.getdoc(found)
    assert name in dir(factcheck)
    assert factcheck.__dict__[name] is found


@pytest.mark.parametrize("name", METHODS)
def test_every_method_is_documented(name: str) -> None:
    assert inspect.getdoc(getattr(factcheck.Project, name))


def test_what_a_checker_sees_is_what_is_imported() -> None:
    tree = ast.parse(Path(factcheck.__file__).read_text("utf-8"))
    seen = {
        alias.name: str(node.module).removeprefix("factcheck.")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level == 0
        for alias in node.names
        if str(node.module).startswith("factcheck.")
    }
    table = next(
        ast.literal_eval(node.value)
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "_MODULES"
    )
    imported = {name: module for module, names in table.items() for name in names.split()}
    assert imported == seen
    assert sorted(imported) == sorted(factcheck.__all__)


def test_a_name_that_is_none_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        getattr(factcheck, "nonsense")  # noqa: B009  as a program that a checker never saw


@pytest.mark.parametrize(
    ("line", "loaded"),
    [
        ("import factcheck", []),
        ("from factcheck import FactcheckError", ["core", "core.diagnostics", "core.named"]),
    ],
)
def test_importing_loads_nothing_that_is_not_asked_for(line: str, loaded: list[str]) -> None:
    told = "; import sys; print(*sorted(m for m in sys.modules if m.startswith('factcheck.')))"
    done = subprocess.run(
        [sys.executable, "-c", line + told], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [f"factcheck.{name}" for name in loaded]


def test_the_package_says_that_it_is_typed() -> None:
    assert (PACKAGE / "py.typed").is_file()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("10,000", ["10,000"]),
        ("2019", ["2019"]),
        ("In 2019, 10,000 people.", ["In 2019", "10,000"]),
        ("1984 or 1986", ["1984 or 1986"]),
        ("between 5 and 7 people", ["between 5 and 7 people"]),
        ("Bitter Winter", []),
        ("yes", []),
        ("many", []),
        ("", []),
        ("three million Uyghurs and tens of thousands", ["three million", "tens of thousands"]),
    ],
)
def test_the_figures_of_a_text_are_read_in_its_order(text: str, words: list[str]) -> None:
    assert [reading.words for reading in factcheck.read(text)] == words


@pytest.mark.parametrize(
    "published",
    [
        "2019-03-10",
        "2019-03-10T23:59:00Z",
        dt.date(2019, 3, 10),
        dt.datetime(2019, 3, 10, 23, tzinfo=dt.UTC),
    ],
)
def test_words_are_read_on_the_day_they_were_written(published: str | dt.date) -> None:
    (reading,) = factcheck.read("He was arrested yesterday.", published=published)
    assert reading.line.write(reading.hard) == "9 March 2019"
    assert factcheck.parse("yesterday", published=published) == (reading._replace(mention=None))


@pytest.mark.parametrize("published", ["", None])
def test_a_day_that_nobody_knows_is_not_guessed(published: str | None) -> None:
    assert factcheck.read("He was arrested yesterday.", published=published) == []


@pytest.mark.parametrize("published", ["2019-02-30", "2019-03", "2019", "yesterday", "T"])
def test_what_is_no_day_is_refused(published: str) -> None:
    with pytest.raises(factcheck.FactcheckError) as refused:
        factcheck.read("yesterday", published=published)
    assert refused.value.diagnostics[0].code == "FC114"


@pytest.mark.parametrize("language", [None, "", "en", "EN", "en-GB", "en_US", "de", "de-AT"])
def test_languages_are_read(language: str | None) -> None:
    assert len(factcheck.read("10 000", language=language)) == 1


@pytest.mark.parametrize("language", ["fr", "eng", "english", "-en"])
def test_another_language_is_refused(language: str) -> None:
    for function in (factcheck.read, factcheck.parse):
        with pytest.raises(factcheck.FactcheckError) as refused:
            function("10,000", language=language)
        assert refused.value.diagnostics[0].code == "FC121"


def test_a_date_is_looked_for_in_the_past_or_in_the_future() -> None:
    with pytest.raises(ValueError, match='"past" or "future", not \'ahead\''):
        factcheck.read("on Sunday", toward="ahead")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match='"past" or "future", not \'ahead\''):
        factcheck.parse("on Sunday", toward="ahead")  # type: ignore[arg-type]


@pytest.mark.parametrize("sign", ["\n", " ", "\n\n"])
def test_no_figure_of_a_long_text_is_lost_or_cut(sign: str) -> None:
    number = 2 * CHUNK // len("word 123,456 held.") + 100
    text = sign.join("word 123,456 held." for _ in range(number))
    readings = factcheck.read(text)
    assert [reading.words for reading in readings] == ["123,456"] * number
    for reading in readings:
        assert reading.mention
        assert text[reading.mention.start : reading.mention.end] == "123,456"


def test_a_long_text_without_a_space_is_read_on() -> None:
    assert len(factcheck.read("x" * (CHUNK + 10) + " then 10,000 people")) == 1


def test_readings_on_two_lines_have_no_verdict() -> None:
    days, people = factcheck.parse("12 days"), factcheck.parse("12 people")
    assert isinstance(days, factcheck.Reading)
    assert isinstance(people, factcheck.Reading)
    assert factcheck.verdict(days, people) is None
    assert factcheck.verdict(people, people) is factcheck.Verdict.AGREE


def test_a_rule_that_is_none_is_refused() -> None:
    with pytest.raises(factcheck.FactcheckError, match="no rule of reading “nonsense”"):
        factcheck.rule("nonsense")


def test_a_project_reads_anew_what_has_changed(ledger: Path) -> None:
    project = factcheck.open(ledger)
    assert len(project.conflicts().findings) == 2
    path = ledger / "claims.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace('says: "10,000"', 'says: "10,000 Kazakhs"'), "utf-8")
    assert project.claim("ee35").claim.says == "10,000 Kazakhs"
    path.write_text("claims: [", "utf-8")
    with pytest.raises(factcheck.FactcheckError):
        project.conflicts()
    path.write_text(text, "utf-8")
    assert len(project.conflicts().findings) == 2
    (ledger / "sources" / "bw-wanted.txt").write_text("another text")
    assert not project.verify().is_right
    path.unlink()
    with pytest.raises(factcheck.FactcheckError) as gone:
        project.claims()
    assert gone.value.diagnostics[0].code == "FC101"


def test_a_project_reads_nothing_twice_that_has_not_changed(ledger: Path) -> None:
    project = factcheck.open(ledger)
    assert project.claims() is project.claims()


def test_a_project_sees_what_it_wrote(ledger: Path) -> None:
    project = factcheck.open(ledger)
    before = len(project.claims())
    draft = project.claim("b939").claim._replace(id="")
    added = project.add(draft)
    assert len(project.claims()) == before + 1
    assert project.claim(added.claim.id).claim.says == draft.says


def test_a_project_stays_where_it_was_opened(ledger: Path) -> None:
    project = factcheck.open(".")
    os.chdir(ledger.parent)
    assert project.root == ledger
    assert repr(project) == f"Project({str(ledger)!r})"
    assert len(project.claims()) == 44


@pytest.mark.parametrize("path", ["nowhere", "sources", "claims.yml"])
def test_what_holds_no_ledger_is_refused(path: str, ledger: Path) -> None:
    with pytest.raises(factcheck.FactcheckError) as refused:
        factcheck.open(ledger / path)
    assert refused.value.diagnostics[0].code == "FC101"
