"""``factcheck show``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import Format, FormatOption, LedgerOption, give, new_app, project

app = new_app()


@app.command()
def show(
    id: Annotated[
        str,
        typer.Argument(
            metavar="[ID|QUESTION]", help="A claim, its last four digits, or a question."
        ),
    ] = "",
    *,
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Show a claim and where it stands, or a question with all its answers and camps.

    Without an id, list the questions and what came of them. Example: factcheck show b939
    """
    from factcheck.core.findings.claims import Shown  # noqa: PLC0415  not for --help

    here = project(ledger)
    if not id:
        give(here.overview(), output, "question", "list_lines")
        return
    shown = here.show(id)
    give(shown, output, "show" if isinstance(shown, Shown) else "question")
