"""Findings in the formats of other programs: JSON Lines, SARIF, GitHub's annotations, CSV."""

from __future__ import annotations

import os
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import FOUND, FOUND_NOTHING
from factcheck.cli.common import Format, give, write

if TYPE_CHECKING:
    from factcheck.core.findings.compared import Compared
    from factcheck.core.findings.conflicts import Disagreements
    from factcheck.core.findings.sources import Verified
    from factcheck.project import Project


class FindingFormat(Enum):
    """How findings are written."""

    TEXT = "text"
    JSON = "json"
    JSONL = "jsonl"
    SARIF = "sarif"
    GITHUB = "github"
    CSV = "csv"


class CheckFormat(Enum):
    """How the diagnostics of a check are written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


class FailOn(Enum):
    """What exits 1."""

    CONFLICT = "conflict"
    TENSION = "tension"
    NEVER = "never"


FailOnOption = Annotated[FailOn, typer.Option(help="What exits 1.")]
FindingFormatOption = Annotated[
    FindingFormat, typer.Option("--format", help="For people, or for programs.")
]


def exit_code(result: Disagreements | Compared, fail_on: FailOn) -> int:
    """Return 1 where something as grave stands undecided."""
    failing = FAILING[fail_on]
    is_found = any(f.verdict.name in failing for f in result.findings if not f.decided)
    return FOUND if is_found else FOUND_NOTHING


FAILING = {
    FailOn.CONFLICT: ("CONFLICT",),
    FailOn.TENSION: ("CONFLICT", "TENSION"),
    FailOn.NEVER: (),
}


def give_findings(
    result: Disagreements | Compared,
    output: FindingFormat,
    root: Path,
    file: str = "conflicts",
    *,
    show_all: bool = False,
) -> None:
    """Write what cannot all be true as asked for; only what writes it is imported.

    ``file`` of `render.terminal` writes it for people; paths in it are below ``root``.
    """
    match output:
        case FindingFormat.JSONL:
            from factcheck.render.json_text import finding_lines  # noqa: PLC0415  as said

            write(finding_lines(result, show_all=show_all))
        case FindingFormat.CSV:
            from factcheck.render.spreadsheet import lines  # noqa: PLC0415  as said

            write(lines(result, show_all=show_all))
        case FindingFormat.SARIF | FindingFormat.GITHUB:
            give_alerts(result, output.value, root, show_all=show_all)
        case FindingFormat.TEXT | FindingFormat.JSON:
            give(result, Format(output.value), file, show_all=show_all)


def give_checks(result: Verified, output: CheckFormat, here: Project) -> None:
    """Write whether quotes and sources still stand, as asked for."""
    if output in (CheckFormat.SARIF, CheckFormat.GITHUB):
        give_alerts(result, output.value, here.root)
    else:
        give(result, Format(output.value), "verify")


def give_alerts(result: object, name: str, root: Path, *, show_all: bool = False) -> None:
    """Write a result for those who review changes: as SARIF, or as GitHub's annotations."""
    below = prefix(root)
    if name == FindingFormat.SARIF.value:
        from factcheck import __version__  # noqa: PLC0415  only where asked
        from factcheck.render import sarif  # noqa: PLC0415  as above

        write(sarif.lines(result, prefix=below, version=__version__, show_all=show_all))
    else:
        from factcheck.render import github  # noqa: PLC0415  as above

        write(github.lines(result, prefix=below, show_all=show_all))


def prefix(root: Path) -> str:
    """Return what leads from the repository to the ledger's folder: ``stories/kazakhstan/``.

    The repository is where a workflow of GitHub has it, else the folder one stands in. Empty
    where the ledger lies outside of it.
    """
    top, root = Path(os.environ.get("GITHUB_WORKSPACE") or "").resolve(), root.resolve()
    if not root.is_relative_to(top):
        return ""
    below = root.relative_to(top).as_posix()
    return "" if below == "." else f"{below}/"
