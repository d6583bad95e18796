"""``factcheck verify``."""

from __future__ import annotations

import typer

from factcheck.cli import FOUND, FOUND_NOTHING
from factcheck.cli.common import Format, FormatOption, LedgerOption, give, new_app, project

app = new_app()


@app.command()
def verify(*, output: FormatOption = Format.TEXT, ledger: LedgerOption = None) -> None:
    """Check that every quote still stands in its source, and every source is as captured.

    Tells besides where figures come from, as far as that gives pause (FC5xx); that lets it pass.
    Exits 1 where a quote is lost or a source has changed. Example: factcheck verify
    """
    verified = project(ledger).verify()
    give(verified, output, "verify")
    raise typer.Exit(FOUND_NOTHING if verified.is_right else FOUND)
