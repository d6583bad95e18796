"""What the commands share: options, the project they work on, and how results reach the screen."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from factcheck.core.diagnostics import Diagnostic, FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.project import Project
    from factcheck.render.style import Screen


class Format(Enum):
    """How a result is written."""

    TEXT = "text"
    JSON = "json"


LedgerOption = Annotated[
    Path | None,
    typer.Option(
        "--ledger", metavar="PATH", help="The ledger or its folder; else searched upwards."
    ),
]
FormatOption = Annotated[Format, typer.Option("--format", help="For people, or for programs.")]
TodayOption = Annotated[
    str, typer.Option("--today", metavar="DATE", help="Take this as today's date: 2026-11-20.")
]
QuietOption = Annotated[bool, typer.Option("--quiet", "-q", help="Leave notices out.")]


def new_app() -> typer.Typer:
    """Return the typer app of one command."""
    return typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)


WIDTH_DIGITS = 4
"""Of a width in $COLUMNS; a longer one is no screen's, nor is what is no number."""


def project(ledger: Path | None) -> Project:
    """Return the project of the ledger given, or of the folder one stands in."""
    from factcheck.project import Project  # noqa: PLC0415  not for --help

    return Project.open(ledger)


def screen(stream: int = 1) -> Screen:
    """Return what the terminal behind a stream can show; plain text, 80 columns, on a pipe."""
    from factcheck.render.style import Colour, Screen, Signs  # noqa: PLC0415  not for --help

    file = sys.stdout if stream == 1 else sys.stderr
    is_terminal = file.isatty()
    named = os.environ.get("COLUMNS", "")
    width = int(named) if len(named) <= WIDTH_DIGITS and named.isdecimal() else 0
    if is_terminal and not width:
        width = os.get_terminal_size(file.fileno()).columns
    plain = "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb" or not is_terminal
    encoding = (file.encoding or "").lower().replace("-", "")
    return Screen(
        width=max(width or 80, 40),
        colour=Colour.OFF if plain else Colour.ON,
        signs=Signs.UNICODE if encoding.startswith("utf") else Signs.ASCII,
    )


def give(result: object, output: Format, file: str, lines: str = "lines", **how: bool) -> None:
    """Write a result as asked for: as JSON, or by a function of a file of `render.terminal`.

    Only what writes it is imported.
    """
    if output is Format.JSON:
        write([import_module("factcheck.render.json_text").document(result)])
    else:
        drawing = import_module(f"factcheck.render.terminal.{file}")
        write(getattr(drawing, lines)(result, screen(), **how))


def write(lines: Iterable[str]) -> None:
    """Write a result to stdout, one line each; at once, for it may not be buffered."""
    sys.stdout.write("".join(f"{line}\n" for line in lines))


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Write diagnostics to stderr, one line each and their details below."""
    from factcheck.render.terminal.diagnostics import lines_of  # noqa: PLC0415  only where needed

    for diagnostic in diagnostics:
        for line in lines_of(diagnostic, screen(2)):
            sys.stderr.write(line + "\n")


def notice(diagnostics: Iterable[Diagnostic], *, quiet: bool) -> None:
    """Write notes and warnings to stderr, unless none are wanted."""
    if not quiet:
        report(diagnostics)


@contextmanager
def told_after_a_second(says: str) -> Iterator[None]:
    """Tell somebody at a terminal what they are waiting for, where it takes more than a second."""
    from threading import Timer  # noqa: PLC0415  only for what may take long

    timer = Timer(1, lambda: sys.stderr.write(f"{says}\n"))
    if sys.stderr.isatty():
        timer.start()
    try:
        yield
    finally:
        timer.cancel()


def refuse(message: str, hint: str = "") -> NoReturn:
    """Leave with one line that says what is wrong with the command line."""
    raise FactcheckError(Diagnostic("FC001", message, hint))


def today(given: str) -> str:
    """Return the date to write into the ledger: the one given, else the clock's, in UTC."""
    if given:
        from factcheck.core.reading.dates import period  # noqa: PLC0415  only where given

        day = period(given)
        if day is None or not day.is_point:
            refuse(f"--today “{given}” is no day that exists", "write it as 2026-11-20")
        return given
    from datetime import UTC, datetime  # noqa: PLC0415  only where asked

    return datetime.now(UTC).date().isoformat()
