"""``factcheck cite``."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.common import (
    LedgerOption,
    QuietOption,
    new_app,
    notice,
    project,
    refuse,
    write,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.findings.claims import Cited
    from factcheck.render.citations import Written
    from factcheck.render.citations.csl import Style

app = new_app()
LARGEST_STYLE = 2_000_000  # bytes; the longest of the public styles has a quarter of a million


class Markup(Enum):
    """For what a citation is marked up."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"


@app.command()
def cite(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID|SOURCE]...", help="Claims or sources; with -b all sources."),
    ] = None,
    *,
    style: Annotated[
        str,
        typer.Option(
            "--style",
            "-s",
            metavar="STYLE",
            help="footnote, apa, chicago-notes, chicago-author-date, mla, harvard, a .csl file,"
            " wikipedia, bibtex, ris, csl-json.",
        ),
    ] = "footnote",
    markup: Annotated[Markup, typer.Option("--format", help="How it is marked up.")] = Markup.TEXT,
    bibliography: Annotated[
        bool, typer.Option("--bibliography", "-b", help="As a list: each work once, sorted.")
    ] = False,
    quote: Annotated[bool, typer.Option(help="With the words quoted, or without.")] = True,
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Write a citation on one line, so that it can be piped to the clipboard.

    What the record lacks, and an open conflict, are told on stderr. Styles of CSL cite the work
    without the words.
    Example: factcheck cite b939 --style apa
    """  # fmt: skip
    chosen = own_style(style, markup) or csl_style(style)
    here = project(ledger)
    if not ids and not bibliography:
        refuse("cite needs the id of a claim or a source", "or --bibliography for all sources")
    cited = [here.cite(id) for id in ids] if ids else here.works()
    written = as_written(cited, chosen, markup, bibliography=bibliography, quote=quote)
    notice([*dict.fromkeys(d for one in cited for d in one.warnings), *written.notes], quiet=quiet)
    write(written.lines)


def as_written(
    cited: Sequence[Cited], style: str | Style, markup: Markup, *, bibliography: bool, quote: bool
) -> Written:
    """Return the citations in the style, one by one or as a list."""
    from factcheck.render import citations  # noqa: PLC0415  not for --help

    if isinstance(style, str):
        if bibliography:
            return citations.listed(cited, style)
        return citations.in_own_style(cited, style, with_quote=quote)
    if bibliography:
        return citations.listed_in_csl(cited, style, markup.value)
    return citations.in_csl(cited, style, markup.value)


def own_style(name: str, markup: Markup) -> str:
    """Return the name of one of our own styles; empty for any other.

    The footnote is the only one that can be marked up: the others are formats themselves.
    """
    from factcheck.render.citations import STYLES  # noqa: PLC0415  not for --help

    if name == "footnote" and markup is not Markup.TEXT:
        return str(markup.value)
    if name in STYLES and markup is not Markup.TEXT:
        refuse(f"“{name}” has a markup of its own", "leave --format out")
    return name if name in STYLES else ""


def csl_style(name: str) -> Style:
    """Return a style of CSL, by its name or from a file; refuses what is neither."""
    from factcheck.render.citations import STYLES, csl  # noqa: PLC0415  not for other styles

    if name in csl.NAMED:
        return csl.NAMED[name]
    if not name.endswith(".csl"):
        from factcheck.storage.keys import did_you_mean  # noqa: PLC0415  only where wrong

        refuse(f"there is no style “{name}”", did_you_mean(name, [*STYLES, *csl.NAMED, "FILE.csl"]))
    try:
        written = Path(name).expanduser().read_bytes()
    except OSError as error:
        refuse(
            f"the style “{name}” cannot be read: {error.strerror}", "give the path of a .csl file"
        )
    if len(written) > LARGEST_STYLE:
        refuse(f"the style “{name}” is larger than any style", "give the path of a .csl file")
    return csl.style_of(name, written.decode("utf-8", "replace"))
