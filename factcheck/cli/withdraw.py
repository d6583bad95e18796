"""``factcheck withdraw``."""

from __future__ import annotations

from typing import Annotated

import typer

from factcheck.cli.common import LedgerOption, QuietOption, new_app, notice, project, screen, write

app = new_app()


@app.command()
def withdraw(
    claims: Annotated[list[str], typer.Argument(metavar="ID...", help="Claims; all or none.")],
    *,
    why: Annotated[str, typer.Option(help="The reason, which is kept with the claim.")],
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Keep claims in the ledger, out of play, and say what rested on them.

    A withdrawn claim enters no conflict. Example: factcheck withdraw 9449 --why "a misprint"
    """
    withdrawn = project(ledger).withdraw(claims, why)
    if quiet:
        write(claim.id for claim in withdrawn.claims)
        return
    from factcheck.render.terminal.edits import withdrawn_lines  # noqa: PLC0415  not when quiet

    write(withdrawn_lines(withdrawn, screen()))
    notice(withdrawn.notices, quiet=quiet)
