"""The list of commands; each is imported when it is called."""

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import Abort, TyperException

from factcheck import __version__
from factcheck.cli import INTERRUPTED
from factcheck.core.diagnostics import FactcheckError

if TYPE_CHECKING:
    from typer._click import Command, Context

COMMANDS = {
    "init": "Begin a ledger in this folder",
    "source": "Capture sources, list them, show their text",
    "add": "Record what a source says",
    "edit": "Open the editor at a claim, and check what it saves",
    "withdraw": "Keep a claim, out of play, and say why",
    "tidy": "Fill in ids and fingerprints for lines typed by hand",
    "show": "Show a claim, a question with all its answers, or the list",
    "uses": "Show all that rests on a claim, a source or a group",
    "search": "Find words in claims, notes and the texts of the sources",
    "conflicts": "Show what cannot all be true",
    "compare": "Show what may not all be true in texts, with no ledger",
    "decide": "Record what you concluded about claims that conflict",
    "cite": "Write a citation of a claim or a source",
    "verify": "Check that the quotes still stand in their sources",
    "export": "Write all there is as an SQLite database, for Datasette",
    "read": "Show how a phrase is read, and on whose authority",
    "rules": "Explain a diagnostic code or a rule of reading",
    "completion": "Make your shell complete commands, options and ids",
}
"""Every command with its one line of help, in the order of the work."""

HELP_NAMES = ["-h", "--help"]


class Commands(TyperGroup):
    """The commands of `COMMANDS`: known by name, loaded when called."""

    def list_commands(self, ctx: "Context") -> list[str]:
        """Return the names, in the order of the work."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        """Import one command; a name that is none gets a suggestion."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        return load(cmd_name)

    def format_commands(self, ctx: "Context", formatter: Any) -> None:  # noqa: ANN401  vendored type
        """List the commands without loading them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


def load(name: str) -> "Command":
    """Import the module of a command and return the command in it."""
    module = import_module(f"factcheck.cli.{name}")
    command = typer.main.get_command(module.app)
    command.name = name
    for each in (command, *getattr(command, "commands", {}).values()):
        each.help = with_example(each.help or "")
        for parameter in each.params:
            parameter.metavar = parameter.metavar or TAKES.get(parameter.type.name)
    return command


TAKES = {"str": "TEXT", "int": "NUMBER"}
"""What an option takes that does not say it itself, by the name of its type."""


def with_example(help: str) -> str:  # noqa: A002  typer's own word
    """Return a help text whose example stands on a line of its own, ready to be copied."""
    text, found, example = help.partition("Example: ")
    lines = "".join(f"\n  {line.strip()}" for line in example.splitlines())
    return f"{text.rstrip()}\n\n\b\nExample:{lines}" if found else help


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    invoke_without_command=True,
    help="Keep claims tied to their sources, and see where the sources disagree.",
    epilog="Exit 0: nothing found. 1: findings. 2: it could not be done, and nothing was changed.",
)


def version(wanted: bool) -> None:  # noqa: FBT001  typer's callback
    """Print the version and leave."""
    if wanted:
        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def factcheck(
    context: typer.Context,
    *,
    show_version: Annotated[
        bool,
        typer.Option("--version", callback=version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Keep claims tied to their sources, and see where the sources disagree."""
    del show_version
    if context.invoked_subcommand is None:
        from factcheck.cli.orientation import orientation  # noqa: PLC0415  not for a command

        orientation()


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; a wrong one raises FactcheckError."""
    if arguments and arguments[0] == "help":
        arguments = [*arguments[1:], "--help"]
    try:
        code = typer.main.get_command(app).main(
            list(arguments),
            prog_name="factcheck",
            standalone_mode=False,
            help_option_names=HELP_NAMES,
        )
    except Abort:
        sys.stderr.write("\n")
        return INTERRUPTED
    except TyperException as error:
        from factcheck.cli.mistakes import misused  # noqa: PLC0415  only where one was made

        raise FactcheckError(misused(error)) from None
    if code == INTERRUPTED and sys.stderr.isatty():
        sys.stderr.write("\n")  # or the shell's next line begins behind the question
    return code if isinstance(code, int) else 0
