"""``factcheck export``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.common import Format, FormatOption, LedgerOption, give, new_app, project

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
    give(project(ledger).export(to), output, "search", "exported_lines")
