"""``factcheck source``: add, list, show, edit."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import FAILED, FOUND
from factcheck.cli.common import (
    Format,
    FormatOption,
    LedgerOption,
    QuietOption,
    TodayOption,
    give,
    new_app,
    project,
    refuse,
    report,
    screen,
    today,
    write,
)
from factcheck.core.claims import Name, Source
from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.sources import Fetching
from factcheck.render.foreign import show as shown_safely

if TYPE_CHECKING:
    from factcheck.core.findings.sources import Replaced, SourceAdded
    from factcheck.project import Project

app = new_app()


@app.callback()
def source() -> None:
    """Capture sources, list them, show their text, edit their records."""


URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
"""How what is to be fetched begins; all else is the name of a file."""


@app.command(short_help="Capture a file or a page, and propose its record")
def add(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE|URL...",
            help="Text, HTML, PDF, DOCX, EML, WARC or WACZ, - for standard input, or a page's URL.",
        ),
    ],
    *,
    id: Annotated[str, typer.Option(help="What it is called; else made of outlet and date.")] = "",
    name_: Annotated[
        str, typer.Option("--name", help="What standard input is called, as page.html.")
    ] = "",
    title: Annotated[str, typer.Option(help="Its title, where the text does not give it.")] = "",
    outlet: Annotated[str, typer.Option(help="The paper, magazine or site it stood in.")] = "",
    publisher: Annotated[str, typer.Option(help="The body that put it out.")] = "",
    author: Annotated[
        list[str] | None, typer.Option(help="“Family, Given”, or a body's name; repeatable.")
    ] = None,
    issued: Annotated[str, typer.Option(help="Day of publication: 2019-03-11.")] = "",
    issued_why: Annotated[str, typer.Option(help="Why that day, where print leaves it open.")] = "",
    url: Annotated[str, typer.Option(help="Where it stands on the web.")] = "",
    accessed: Annotated[str, typer.Option(help="The day it was looked up.")] = "",
    genre: Annotated[str, typer.Option(help="Press release, blog post …")] = "",
    kind: Annotated[str, typer.Option("--type", help="CSL type: article-newspaper …")] = "",
    language: Annotated[str, typer.Option(help="en, de, ru …")] = "",
    cites: Annotated[
        list[str] | None,
        typer.Option(metavar="SOURCE", help="A source that it leans on; repeatable."),
    ] = None,
    note: Annotated[str, typer.Option(help="Anything else.")] = "",
    replaces: Annotated[
        str,
        typer.Option(metavar="SOURCE", help="An earlier capture of it: its claims move over."),
    ] = "",
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="Fetch from your own network too.")
    ] = False,
    by: Annotated[str, typer.Option(help="Who captured it.")] = os.environ.get("USER", ""),
    day: TodayOption = "",
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Capture files byte for byte, each with a record; prints the sources' ids.

    What the file itself says of title, outlet, author and date is proposed, and where it says so;
    options override it. A file that cannot be read as text is stored all the same. A URL is
    fetched, and kept with its headers and redirects as a WARC file. Of several, one that is refused
    keeps none of the others out; the exit code is 2 then.

    With --replaces both captures stay. Claims whose quotes stand in the new one cite it from then
    on; each that reads otherwise there, or is gone, is told of, and the exit code is 1.
    Example: factcheck source add article.txt --outlet "Bitter Winter"
    """
    given = Source(
        id=id, path="", title=title, author=tuple(map(name, author or ())), container_title=outlet,
        publisher=publisher, issued=issued, issued_why=issued_why, accessed=accessed, url=url,
        language=language, type=kind, genre=genre, cites=tuple(cites or ()), note=note,
    )  # fmt: skip
    for option, value in (("--id", id), ("--title", title), ("--name", name_),
                          ("--url", url), ("--replaces", replaces)):  # fmt: skip
        if value and len(files) > 1:
            refuse(f"{option} is for one source, and these are {len(files)}", "add that one alone")
    if allow_private and not any(map(URL.match, files)):
        refuse("--allow-private is for a URL, and this is a file", "leave it out")
    here = project(ledger)
    if replaces:
        given = here.edition(given, replaces)
    how = Fetching(today=today(day), by=by, allow_private=allow_private)
    is_all = True
    for number, file in enumerate(files, start=1):
        try:
            added = captured(here, file, given, name_, how, (number, len(files)))
        except FactcheckError as problem:
            if len(files) == 1:
                raise
            report(problem.diagnostics)
            is_all = False
            continue
        tell(added, quiet=quiet)
        if replaces:
            moved_over(here.replace_source(replaces, added.source.id), quiet=quiet)
    if not is_all:
        raise typer.Exit(FAILED)


def captured(
    here: Project, file: str, given: Source, name_: str, how: Fetching, count: tuple[int, int]
) -> SourceAdded:
    """Capture one of some files and pages; at a terminal, say so while it lasts."""
    from factcheck.cli.progress import Progress, bar  # noqa: PLC0415  not for --help

    with Progress(f"capturing {shown_safely(file)}", bar(*count)) as progress:
        if URL.match(file):
            how["told"] = progress.told
            return here.add_page(file, given, **how)
        raw = piped(file, name_)
        called = Path(file) if raw is None else Path(Path(name_).name or "-")
        return here.add_source(called, given, today=how["today"], by=how["by"], raw=raw)


def tell(added: SourceAdded, *, quiet: bool) -> None:
    """Print a source's id, and what was found in it."""
    write([added.source.id])
    sys.stdout.flush()
    if not quiet:
        from factcheck.render.terminal.sources import added_lines  # noqa: PLC0415  not when quiet

        for line in added_lines(added, screen(2)):
            sys.stderr.write(line + "\n")
        report(added.notices)


def moved_over(replaced: Replaced, *, quiet: bool) -> None:
    """Tell what became of the claims on an earlier capture; exit with 1 where not all moved."""
    from factcheck.render.terminal.editions import replaced_lines  # noqa: PLC0415  only here

    if not quiet:
        for line in replaced_lines(replaced, screen(2)):
            sys.stderr.write(line + "\n")
    if not replaced.is_whole:
        raise typer.Exit(FOUND)


def piped(file: str, name_: str) -> bytes | None:
    """Return what stands on standard input, where that is meant; None for a file."""
    if file != "-":
        if name_:
            hint = f"give - in its place: factcheck source add - --name {name_}"
            raise FactcheckError(Diagnostic("FC001", "--name is for standard input", hint))
        return None
    from factcheck.storage.sources.adding import whole  # noqa: PLC0415  few sources come so

    return whole(sys.stdin.buffer, "standard input")


def name(text: str) -> Name:
    """Return a name given as “Family, Given”; without a comma it is a body's."""
    family, comma, given = text.partition(",")
    return Name(family.strip(), given.strip()) if comma else Name(literal=text.strip())


@app.command("list", short_help="List the sources, and the state of their files")
def list_(*, output: FormatOption = Format.TEXT, ledger: LedgerOption = None) -> None:
    """List the sources, the state of their files, and how many claims rest on them.

    Example: factcheck source list
    """
    listed = project(ledger).sources()
    give(listed, output, "sources", "list_lines")


@app.command(short_help="Show a record and the text, with line numbers")
def show(
    id: Annotated[str, typer.Argument(metavar="SOURCE", help="A source's id.")],
    *,
    line: Annotated[int, typer.Option(help="Only the lines around this one.")] = 0,
    output: FormatOption = Format.TEXT,
    ledger: LedgerOption = None,
) -> None:
    """Show a source's record and its text, with line numbers.

    Example: factcheck source show bw-2019-08-17 --line 8
    """
    shown = project(ledger).source(id, line)
    give(shown, output, "sources", "shown_lines")


@app.command(short_help="Open the editor at a record, and check it")
def edit(
    id: Annotated[str, typer.Argument(metavar="SOURCE", help="A source's id.")],
    *,
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Open your editor at a source's record, and check it before it is saved.

    The captured file stays as it is. A source without a record gets a proposal to save.
    Example: factcheck source edit bw-2019-08-17
    """
    from factcheck.cli.editor import edit_until_right  # noqa: PLC0415  not for --help

    here = project(ledger)
    edit_until_right(here.root, here.source_revision(id), here.save_source, quiet=quiet)
