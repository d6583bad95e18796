"""``factcheck conflicts``."""

from enum import Enum
from typing import Annotated

import typer

from factcheck.cli import FOUND, FOUND_NOTHING
from factcheck.cli.common import Format, FormatOption, LedgerOption, give, new_app, project

app = new_app()


class FailOn(Enum):
    """What exits 1."""

    CONFLICT = "conflict"
    TENSION = "tension"
    NEVER = "never"


@app.command()
def conflicts(
    questions: Annotated[
        list[str] | None, typer.Argument(metavar="[QUESTION]...", help="Only these questions.")
    ] = None,
    *,
    show_all: Annotated[
        bool, typer.Option("--all", help="Also what is no finding, and why.")
    ] = False,
    fail_on: Annotated[FailOn, typer.Option(help="What exits 1.")] = FailOn.CONFLICT,
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Show what cannot all be true: camps, passages, the gap, and why both may be right.

    Exits 1 where a conflict stands undecided. Example: factcheck conflicts people-held
    """
    found = project(ledger).conflicts(questions or [])
    give(found, output, "conflicts", show_all=show_all)
    worst = max((f.verdict.name for f in found.findings if not f.decided), default="", key=GRADES)
    raise typer.Exit(FOUND if worst in FAILING[fail_on] else FOUND_NOTHING)


GRADES = ("", "TENSION", "CONFLICT").index
FAILING = {
    FailOn.CONFLICT: ("CONFLICT",),
    FailOn.TENSION: ("CONFLICT", "TENSION"),
    FailOn.NEVER: (),
}
