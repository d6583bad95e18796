"""``factcheck export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.common import (
    Format,
    FormatOption,
    LedgerOption,
    give,
    new_app,
    project,
    told_after_a_second,
)

app = new_app()


@app.command()
def export(
    *,
    to: Annotated[Path, typer.Option("--to", metavar="FILE", help="The database: facts.db.")],
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Write all there is as an SQLite database, with metadata.yaml for Datasette beside it.

    An earlier export is replaced, no other file is. Of a protected source only what claims quote
    goes out. Example: factcheck export --to facts.db
    """
    with told_after_a_second("factcheck reads and compares all that is in the ledger."):
        exported = project(ledger).export(to)
    give(exported, output, "search", "exported_lines")
