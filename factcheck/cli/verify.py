"""``factcheck verify``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import FOUND, FOUND_NOTHING
from factcheck.cli.common import LedgerOption, new_app, project
from factcheck.cli.formats import CheckFormat, give_checks

app = new_app()


@app.command()
def verify(
    *,
    output: Annotated[
        CheckFormat, typer.Option("--format", help="For people, or for programs.")
    ] = CheckFormat.TEXT,
    fix: Annotated[
        bool, typer.Option("--fix", help="Renew the positions of quotes that only moved.")
    ] = False,
    ledger: LedgerOption = None,
) -> None:
    """Check that every quote still stands in its source, and every source is as captured.

    Tells besides where figures come from, as far as that gives pause (FC5xx); that lets it pass.
    Exits 1 where a quote has moved, changed, is lost or lacks its figure, or a source has changed.
    Example: factcheck verify
    """
    here = project(ledger)
    verified = here.renew() if fix else here.verify()
    give_checks(verified, output, here)
    raise typer.Exit(FOUND_NOTHING if verified.is_right else FOUND)
