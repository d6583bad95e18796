"""``factcheck search``."""

from __future__ import annotations

from enum import Enum
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


class Among(Enum):
    """Where to look."""

    CLAIMS = "claims"
    NOTES = "notes"
    PASSAGES = "passages"
    SOURCES = "sources"


@app.command()
def search(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS...", help="All must stand there; “kazakh*” goes on."),
    ],
    *,
    among: Annotated[
        list[Among] | None, typer.Option("--in", help="Only there; repeatable.")
    ] = None,
    limit: Annotated[int, typer.Option(min=0, metavar="N", help="Most of each kind; 0: all.")] = 20,
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Find words in claims, notes, the texts of the sources and their records, best first.

    Capitals and accents make no difference. What stands in quotes is one phrase. Exits 0 also
    where nothing is found. Example: factcheck search "ethnic Kazakhs" "detain*"
    """
    chosen = [place.value for place in among or ()]
    with told_after_a_second("factcheck makes its index of the ledger; the next search has it."):
        found = project(ledger).search(words, among=chosen, limit=limit)
    give(found, output, "search")
