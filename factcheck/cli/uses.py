"""``factcheck uses``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import (
    Format,
    FormatOption,
    LedgerOption,
    QuietOption,
    give,
    new_app,
    notice,
    project,
)

app = new_app()


@app.command()
def uses(
    id: Annotated[str, typer.Argument(metavar="ID|SOURCE|QUESTION|GROUP", help="What may change.")],
    *,
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Show all that rests on a claim, before you correct or withdraw it.

    Drafts that cite it, decisions, findings, totals and orders it is held to, names, and other
    claims of its passage. Example: factcheck uses people-held-b939
    """
    found = project(ledger).uses(id)
    give(found, output, "uses")
    notice(found.drafts.skipped, quiet=quiet)
