"""``factcheck read``."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from factcheck.cli import FAILED, FOUND_NOTHING
from factcheck.cli.common import Format, FormatOption, new_app, refuse, report, screen, write
from factcheck.core.lines import KINDS

app = new_app()
Kind = Enum("Kind", {kind.upper().replace("-", "_"): kind for kind in KINDS if kind != "number"})  # type: ignore[misc]  # the kinds stand in one table


@app.command()
def read(
    texts: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT...", help="Phrases, each quoted.")
    ] = None,
    *,
    kind: Annotated[
        Kind | None,
        typer.Option(metavar="KIND", help="What it is read as: count, date, provision …"),
    ] = None,
    unit: Annotated[str, typer.Option(help="The unit of a bare number: people.")] = "",
    said_on: Annotated[
        str, typer.Option(metavar="DATE", help="The day the words were written: 2019-03-10.")
    ] = "",
    output: FormatOption = Format.TEXT,
    jsonl: Annotated[
        bool,
        typer.Option("--jsonl", help='Read the figures of texts: {"text": …} a line, on stdin.'),
    ] = False,
) -> None:
    """Show how a phrase is read: what it asserts, what a reader takes from it, and why.

    With --jsonl a filter for programs: each line of stdin holds a text, and may hold id, published
    and language; each line of stdout holds the id and the figures of the text with their places.
    Exits 2 where something cannot be read. Example: factcheck read "tens of thousands"
    """
    if jsonl:
        if texts:
            refuse(
                "read --jsonl takes its texts from stdin", "factcheck read --jsonl < texts.jsonl"
            )
        raise typer.Exit(filtered())
    if not texts:
        refuse("read has no TEXT", 'factcheck read "tens of thousands"')
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


def filtered() -> int:
    """Answer each line of stdin at once; return the exit code."""
    import sys  # noqa: PLC0415  the filter only

    from factcheck.actions.read_lines import Line, read_lines  # noqa: PLC0415  as above
    from factcheck.render.json_text import line_of  # noqa: PLC0415  as above

    code = FOUND_NOTHING
    for line in read_lines(sys.stdin.buffer):
        if isinstance(line, Line):
            write([line_of(line.id, line.readings)])
            sys.stdout.flush()
        else:
            report([line])
            code = FAILED
    return code
