"""``factcheck show``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import Format, FormatOption, LedgerOption, give, new_app, project

app = new_app()


@app.command()
def show(
    id: Annotated[str, typer.Argument(metavar="ID", help="A claim's id, or its last four digits.")],
    *,
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Show a claim, its reading, its passage, and where it stands.

    Example: factcheck show b939
    """
    shown = project(ledger).show(id)
    give(shown, output, "show")
