"""``factcheck decide``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import (
    LedgerOption,
    QuietOption,
    TodayOption,
    new_app,
    project,
    today,
    write,
)

app = new_app()


@app.command()
def decide(
    claims: Annotated[list[str], typer.Argument(metavar="ID ID...", help="The claims judged.")],
    *,
    finding: Annotated[
        str,
        typer.Option(
            metavar="FINDING", help="both-stand, not-comparable, “use ID”, or “error-in ID”."
        ),
    ],
    why: Annotated[str, typer.Option(help="The reason, in a line or two.")],
    who: Annotated[str, typer.Option(help="Who decides.")] = "",
    day: TodayOption = "",
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Record what you concluded about claims that conflict.

    It quiets exactly these claims, and only until one of them, or a source of theirs, changes.
    Example: factcheck decide ee35 b939 --finding both-stand --why "two different days"
    """
    from factcheck.core.claims import Decision  # noqa: PLC0415  not for --help

    decided = project(ledger).decide(
        Decision(tuple(claims), finding, why=why, who=who, when=today(day))
    )
    write([decided.seen] if quiet else [f"decided: {decided.finding} ({decided.seen})"])
