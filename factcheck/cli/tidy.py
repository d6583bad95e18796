"""``factcheck tidy``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli import FOUND, FOUND_NOTHING
from factcheck.cli.common import LedgerOption, QuietOption, new_app, notice, project, screen, write

app = new_app()


@app.command()
def tidy(
    *,
    check: Annotated[
        bool, typer.Option("--check", help="Change nothing; exit 1 if there is something to do.")
    ] = False,
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Fill in what the tool writes itself, for lines typed by hand; nothing else is touched.

    Claims get an id, decisions the fingerprint of what they judge. Exit 1 where a person has to
    write something first. Example: factcheck tidy --check
    """
    here = project(ledger)
    tidied = here.untidy() if check else here.tidy()
    if not quiet:
        from factcheck.render.terminal.edits import tidied_lines  # noqa: PLC0415  not when quiet

        write(tidied_lines(tidied, screen(), is_done=not check))
    notice(tidied.left, quiet=quiet)
    raise typer.Exit(FOUND if tidied.left or (check and tidied.filled) else FOUND_NOTHING)
