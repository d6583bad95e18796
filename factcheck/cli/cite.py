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
            help="footnote, apa, mla, harvard, chicago-notes, chicago-author-date, a .csl file,"
            " wikipedia, bibtex, ris, csl-json, link.",
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
    without the words. A link opens the page at the quote; with --no-quote, the page alone.
    Example: factcheck cite b939 --style apa
    """  # fmt: skip
    from factcheck.render.citations import as_list, as_written  # noqa: PLC0415  not for --help

    chosen = style_of(style)
    here = project(ledger)
    if not ids and not bibliography:
        refuse("cite needs the id of a claim or a source", "or --bibliography for all sources")
    cited = [here.cite(id) for id in ids] if ids else here.works()
    if bibliography:
        written = as_list(cited, chosen, markup.value)
    else:
        written = as_written(cited, chosen, markup.value, with_quote=quote)
    notice([*dict.fromkeys(d for one in cited for d in one.warnings), *written.notes], quiet=quiet)
    write(written.lines)


def style_of(name: str) -> str | Style:
    """Return the style of that name, or that a file holds; refuses what is neither."""
    from factcheck.render.citations import STYLES, csl, style_named  # noqa: PLC0415  as above

    known = [*STYLES, *csl.NAMED]
    if name.casefold() in known:
        return style_named(name.casefold())
    if not name.endswith(".csl"):
        from factcheck.storage.keys import did_you_mean  # noqa: PLC0415  only where wrong

        refuse(f"there is no style “{name}”", did_you_mean(name, [*known, "FILE.csl"]))
    from factcheck.storage.sources.captures import opened  # noqa: PLC0415  as above

    try:
        with opened(Path(name).expanduser().resolve()) as stream:
            written = stream.read(LARGEST_STYLE + 1)
    except (OSError, RuntimeError) as error:  # RuntimeError: a home or a link that leads nowhere
        why = getattr(error, "strerror", None) or error
        refuse(f"the style “{name}” cannot be read: {why}", "give the path of a .csl file")
    if len(written) > LARGEST_STYLE:
        refuse(f"the style “{name}” is larger than any style", "give the path of a .csl file")
    return csl.style_of(name, written.decode("utf-8", "replace"))
