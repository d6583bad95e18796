"""``factcheck init``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.cli.common import QuietOption, new_app, write

app = new_app()


@app.command()
def init(
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help="Where; it is made if it is not there.")
    ] = Path(),
    *,
    example: Annotated[
        bool, typer.Option("--example", help="With two small sources and a conflict to look at.")
    ] = False,
    quiet: QuietOption = False,
) -> None:
    """Begin a ledger: claims.yaml, sources/, and a schema for your editor.

    Nothing that is already there is touched. Example: factcheck init my-story
    """
    from factcheck.actions.init import Start  # noqa: PLC0415  not for --help
    from factcheck.actions.init import init as begin  # noqa: PLC0415  as above

    made = begin(folder, Start.EXAMPLE if example else Start.EMPTY)
    if not quiet:
        write(
            [
                *(f"made {path}" for path in made),
                "Next: factcheck source add FILE" if not example else "Next: factcheck conflicts",
            ]
        )
