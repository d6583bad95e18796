"""``factcheck verify``."""

from __future__ import annotations

import typer

from factcheck.cli import FOUND, FOUND_NOTHING
from factcheck.cli.common import (
    Format,
    FormatOption,
    LedgerOption,
    new_app,
    project,
    screen,
    write,
)

app = new_app()


@app.command()
def verify(*, output: FormatOption = Format.TEXT, ledger: LedgerOption = None) -> None:
    """Check that every quote still stands in its source, and every source is as captured.

    Exits 1 where a quote is lost or a source has changed. Example: factcheck verify
    """
    verified = project(ledger).verify()
    if output is Format.JSON:
        from factcheck.render.json_text import document  # noqa: PLC0415  one format only

        write([document(verified)])
    else:
        from factcheck.render.terminal.verify import lines  # noqa: PLC0415  one format only

        write(lines(verified, screen()))
    raise typer.Exit(FOUND_NOTHING if verified.is_right else FOUND)
