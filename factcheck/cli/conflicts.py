"""``factcheck conflicts``."""

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.common import LedgerOption, new_app, project
from factcheck.cli.formats import (
    FailOn,
    FailOnOption,
    FindingFormat,
    FindingFormatOption,
    exit_code,
    give_findings,
)

if TYPE_CHECKING:
    from factcheck.core.findings.known import Gate

app = new_app()


@app.command()
def conflicts(
    questions: Annotated[
        list[str] | None, typer.Argument(metavar="[QUESTION]...", help="Only these questions.")
    ] = None,
    *,
    show_all: Annotated[
        bool, typer.Option("--all", help="Also what is no finding, and why.")
    ] = False,
    fail_on: FailOnOption = FailOn.CONFLICT,
    select: Annotated[
        list[str] | None, typer.Option(metavar="CODE", help="Only these, or what begins so: FC303.")
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="CODE", help="Not these.")] = None,
    new: Annotated[
        str, typer.Option(metavar="REV", help="Only what appeared since a revision of git.")
    ] = "",
    baseline: Annotated[
        str,
        typer.Option(metavar="FILE", help="Only what is not in it: JSON Lines of an earlier run."),
    ] = "",
    output: FindingFormatOption = FindingFormat.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Show what cannot all be true: camps, passages, the gap, and why both may be right.

    Exits 1 where a conflict stands undecided. Example: factcheck conflicts people-held
    """
    here = project(ledger)
    found = here.conflicts(questions or [], gate(select, ignore, new, baseline))
    give_findings(found, output, here.root, show_all=show_all)
    raise typer.Exit(exit_code(found, fail_on))


def gate(
    select: list[str] | None, ignore: list[str] | None, new: str, baseline: str
) -> "Gate | None":
    """Return which findings are asked for; None where all are. Codes may stand with commas."""
    if not (select or ignore or new or baseline):
        return None
    from factcheck.core.findings.known import Gate  # noqa: PLC0415  not for --help

    chosen, ignored = (
        tuple(code.strip().upper() for given in codes or () for code in given.split(","))
        for codes in (select, ignore)
    )
    return Gate(chosen, ignored, new, baseline)
