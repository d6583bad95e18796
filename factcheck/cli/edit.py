"""``factcheck edit``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import LedgerOption, QuietOption, new_app, project

app = new_app()


@app.command()
def edit(
    id: Annotated[
        str,
        typer.Argument(
            metavar="[ID|QUESTION|GROUP]",
            help="What to edit; else the first error.",
        ),
    ] = "",
    *,
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Open your editor at a claim, and check the ledger before it is saved.

    The editor is $VISUAL, $EDITOR, or git's; it gets a copy, so that a broken edit never stands
    in the ledger. Example: factcheck edit fine-9449
    """
    from factcheck.cli.editor import edit_until_right  # noqa: PLC0415  not for --help

    here = project(ledger)
    edit_until_right(here.root, here.revision(id), here.save, quiet=quiet)
