"""What a command loads: nothing that it can do without, since loading is most of what it takes.

The times themselves are measured by ``make bench-startup``; here stands what keeps them low.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.shared import ROOT
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

PACKAGES = {"typer", "annotated_doc", "shellingham", "yaml", "_yaml", "cython_runtime"}
"""What may be loaded beside factcheck and the standard library: typer and PyYAML, no more. rich,
rapidfuzz and sqlite-utils are for commands that need them, pydantic and numpy for none."""
COMPILED = "_cython_"
"""How the name of what Cython shares between its modules begins; a version follows."""

READING = (
    "core.answers", "core.claims", "core.calendar", "core.findings", "core.interval", "core.lines",
    "core.named", "core.names", "core.reading", "core.anchoring", "core.comparison", "core.camps",
    "core.clashes", "core.conflicts", "core.constraints", "core.decisions",
    "core.explanations", "core.maxima",
    "core.independence", "core.diagnostics", "actions.checks", "actions.passages", "project",
    "storage.checks", "storage.folder", "storage.keys", "storage.ledger", "storage.records",
    "storage.sources", "storage.yaml_text", "render.dates", "render.foreign", "render.style",
    "render.terminal", "cli.app", "cli.common",
)  # fmt: skip
"""What reading a ledger and judging its claims takes."""
SELDOM = (
    "core.anchoring.nearest", "core.anchoring.anchors",
    "core.reading.catalogue", "core.reading.scanner",
    "storage.sources.adding",
)  # fmt: skip
"""Of these what only a lost quote, a quote in other words, or a new source takes."""


class Case(NamedTuple):
    """A command, and what it may load of factcheck."""

    arguments: tuple[str, ...]
    allowed: tuple[str, ...]
    """Modules, or packages with all they hold, below ``factcheck``."""
    never: tuple[str, ...]
    """Of those allowed, the ones that this command must do without."""
    most: int
    """Modules of factcheck: as many as it loaded when last looked at, and three to grow."""


ADD = (
    "add", "held", "--of", "miners", "--says", "400", "--source", "paper", "--quote",
    "The price of coal rose to 400 crowns",
)  # fmt: skip
CASES = {
    "version": Case(("--version",), ("cli.app", "core.diagnostics", "core.named"), (), 6 + 3),
    "conflicts": Case(
        ("conflicts",),
        (
            *READING, "cli.conflicts", "cli.formats", "actions.conflicts", "actions.sourcing",
            "core.pairs", "core.sourcing", "render.numberline",
        ),
        (
            *SELDOM, "core.independence.echoes", "core.names.likeness", "core.sourcing.notes",
            "core.findings.claims", "storage.yaml_text.writing", "render.terminal.add",
        ),
        158 + 3,
    ),
    "verify": Case(
        ("verify",),
        (
            *READING, "cli.verify", "cli.formats", "actions.verify", "actions.quotes",
            "actions.positions", "actions.anchors", "actions.sourcing", "core.sourcing",
        ),
        ("core.anchoring.nearest", "core.anchoring.approximate", "core.anchoring.regions"),
        190,
    ),
    "add": Case(
        ADD,
        (
            *READING, "cli.add", "actions.add", "actions.anchors", "storage.append",
            "storage.swap", "storage.writing",
        ),
        (*SELDOM, "render.terminal.conflicts", "core.reading.vocabulary.currencies"),
        136 + 3,
    ),
}  # fmt: skip
RUN = """
import sys
before = set(sys.modules)
from factcheck.cli import attempt
try:
    code = attempt(sys.argv[2:])
finally:
    with open(sys.argv[1], "w", encoding="utf-8") as found:
        found.write("\\n".join(sys.modules.keys() - before))
sys.exit(code)
"""
"""The command itself, and then the names of what it loaded."""


def loaded(case: Case, folder: Path, found: Path) -> frozenset[str]:
    """Return the names of the modules that a command loads, its stdout being a pipe."""
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(found), *case.arguments],
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr.decode()
    assert done.stdout
    return frozenset(found.read_text(encoding="utf-8").splitlines())


def lies_in(name: str, places: tuple[str, ...]) -> bool:
    """Whether a module is one of these, or lies in one that is a package."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def leads_to(name: str, places: tuple[str, ...]) -> bool:
    """Whether a package holds one of these."""
    return any(place.startswith(f"{name}.") for place in places)


@pytest.fixture(scope="module", params=CASES)
def run(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Case, frozenset[str]]:
    case = CASES[request.param]
    place = tmp_path_factory.mktemp("startup")
    folder = ROOT
    if case.arguments[0] == "add":
        folder = shutil.copytree(DATA / "refusals" / "base", place / "ledger")
    return case, loaded(case, folder, place / "found")


def test_a_command_loads_no_package_but_those_of_typer_and_pyyaml(
    run: tuple[Case, frozenset[str]],
) -> None:
    tops = {name.partition(".")[0] for name in run[1]} - {"factcheck"} - sys.stdlib_module_names
    assert {top for top in tops if not top.startswith(COMPILED)} <= PACKAGES


def test_a_command_loads_no_part_of_factcheck_that_it_can_do_without(
    run: tuple[Case, frozenset[str]],
) -> None:
    case, names = run
    ours = {name.removeprefix("factcheck.") for name in names if name.startswith("factcheck.")}
    foreign = {
        name
        for name in ours
        if not (lies_in(name, case.allowed) or leads_to(name, case.allowed))
        or lies_in(name, case.never)
    }
    assert not foreign
    assert "core.diagnostics" in ours


def test_a_command_loads_no_more_modules_than_it_did(run: tuple[Case, frozenset[str]]) -> None:
    case, names = run
    assert sum(name.partition(".")[0] == "factcheck" for name in names) <= case.most
