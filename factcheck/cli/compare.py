"""``factcheck compare``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.common import QuietOption, new_app, notice, refuse
from factcheck.cli.formats import (
    FailOn,
    FailOnOption,
    FindingFormat,
    FindingFormatOption,
    exit_code,
    give_findings,
)

app = new_app()


@app.command()
def compare(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="Two texts or more.")],
    *,
    issued: Annotated[
        list[str] | None,
        typer.Option(metavar="FILE=DATE", help="When a text came out: story.txt=2019-03-12."),
    ] = None,
    language: Annotated[
        str, typer.Option(metavar="CODE", help="What they are written in: de; else English.")
    ] = "",
    fail_on: FailOnOption = FailOn.CONFLICT,
    output: FindingFormatOption = FindingFormat.TEXT,
    quiet: QuietOption = False,
) -> None:
    """Show what may not all be true in texts, with no ledger: which figures, and why these.

    Figures are aligned by their words, so that each finding is only possible: read both passages.
    Exits 1 where there is a conflict.
    Example: factcheck compare sources/bw-2019-03-12.txt sources/bw-2019-08-17.txt
    """
    from factcheck.actions.compare import compare_files  # noqa: PLC0415  not for --help

    found = compare_files(files, dates(issued or (), files), language)
    notice(found.notices, quiet=quiet)
    give_findings(found, output, Path(), "compare")
    raise typer.Exit(exit_code(found, fail_on))


def dates(given: list[str] | tuple[str, ...], files: list[Path]) -> dict[Path, str]:
    """Return the date given for each file, called by its path or by its last part."""
    found: dict[Path, str] = {}
    for one in given:
        name, sign, date = one.rpartition("=")
        mine = [file for file in files if name in (str(file), file.name)]
        if not sign or len(mine) != 1:
            refuse(f"--issued “{one}” names none of the files", f"write {files[0].name}=2019-03-12")
        found[mine[0]] = date
    return found
