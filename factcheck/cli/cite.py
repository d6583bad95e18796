"""``factcheck cite``."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import typer

from factcheck.cli.common import LedgerOption, QuietOption, new_app, notice, project, write

app = new_app()


class Style(Enum):
    """The styles of citation."""

    FOOTNOTE = "footnote"
    MARKDOWN = "markdown"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"
    WIKIPEDIA = "wikipedia"


@app.command()
def cite(
    id: Annotated[str, typer.Argument(metavar="ID|SOURCE", help="A claim or a source.")],
    *,
    style: Annotated[Style, typer.Option("--style", "-s", help="How it is written.")] = (
        Style.FOOTNOTE
    ),
    quote: Annotated[bool, typer.Option(help="With the words quoted, or without.")] = True,
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write a citation on one line, so that it can be piped to the clipboard.

    What the record lacks, and an open conflict, are told on stderr.
    Example: factcheck cite b939 --style wikipedia | xclip
    """
    from factcheck.render.citations import cited_as  # noqa: PLC0415  not for --help

    cited = project(ledger).cite(id)
    notice(cited.warnings, quiet=quiet)
    write([cited_as(cited, style.value, with_quote=quote)])
