"""``factcheck read``."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from factcheck.cli import FAILED, FOUND_NOTHING
from factcheck.cli.common import Format, FormatOption, new_app, screen, write
from factcheck.core.lines import KINDS

app = new_app()
Kind = Enum("Kind", {kind.upper().replace("-", "_"): kind for kind in KINDS if kind != "number"})  # type: ignore[misc]  # the kinds stand in one table


@app.command()
def read(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT...", help="Phrases, each quoted.")],
    *,
    kind: Annotated[Kind | None, typer.Option(help="What the phrase should be read as.")] = None,
    unit: Annotated[str, typer.Option(help="The unit of a bare number: people.")] = "",
    said_on: Annotated[
        str, typer.Option(metavar="DATE", help="The day the words were written: 2019-03-10.")
    ] = "",
    output: FormatOption = Format.TEXT,
) -> None:
    """Show how a phrase is read: what it asserts, what a reader takes from it, and why.

    Exits 2 where a phrase cannot be read. Example: factcheck read "tens of thousands"
    """
    from factcheck import parse  # noqa: PLC0415  not for --help
    from factcheck.core.reading.records import Unread  # noqa: PLC0415  as above

    named = kind.value if kind else ""
    readings = [parse(text, kind=named, unit=unit, published=said_on) for text in texts]
    if output is Format.JSON:
        from factcheck.render.json_text import document  # noqa: PLC0415  one format only

        write([document(tuple(readings))])
    else:
        from factcheck import rule  # noqa: PLC0415  one format only
        from factcheck.render.terminal.reading import lines  # noqa: PLC0415  one format only

        for reading in readings:
            write(lines(reading, screen(), rule))
    unread = any(isinstance(reading, Unread) for reading in readings)
    raise typer.Exit(FAILED if unread else FOUND_NOTHING)
