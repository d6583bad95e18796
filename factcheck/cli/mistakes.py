"""What is wrong with a command line, in one line that names what was probably meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from typer._click.exceptions import BadOptionUsage, BadParameter, MissingParameter, NoSuchOption
from typer.core import TyperGroup, TyperOption

from factcheck.core.diagnostics import Diagnostic
from factcheck.render.foreign import show
from factcheck.storage.keys import did_you_mean, near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from typer._click import Context
    from typer.exceptions import TyperException

HABITS = {
    "capture": "source add",
    "cat": "show",
    "check": "verify",
    "delete": "withdraw",
    "diff": "conflicts",
    "explain": "rules",
    "fetch": "source add",
    "find": "search",
    "grep": "search",
    "lint": "verify",
    "list": "source list",
    "ls": "source list",
    "new": "add",
    "open": "edit",
    "quote": "cite",
    "remove": "withdraw",
    "resolve": "decide",
    "rm": "withdraw",
    "sources": "source list",
    "start": "init",
    "status": "",
    "todo": "",
    "version": "--version",
    "view": "show",
}
"""Words of other tools, and of people in a hurry, with what they are called here; the empty text
is `factcheck` alone, which tells what waits to be done."""
HABITS_BELOW = {
    "source": {"cat": "show", "ls": "list", "new": "add", "open": "edit", "view": "show"}
}
"""The same below a command."""


def misused(error: TyperException) -> Diagnostic:
    """Return the one line that says what is wrong with a command line."""
    context = getattr(error, "ctx", None)
    if context is None:  # of an option that ends the line, typer knows no command
        remedy = "give its value after it" if isinstance(error, BadOptionUsage) else ""
        return Diagnostic("FC001", f"factcheck: {said(error)}", remedy or "see factcheck --help")
    remedy = ""
    if isinstance(error, NoSuchOption):
        message = f"{context.command_path} has no option “{show(error.option_name)}”"
        remedy = meant(error.option_name, options(context))
    elif isinstance(context.command, TyperGroup) and (typed := quoted_in(error, "No such command")):
        message = f"{context.command_path} has no command “{show(typed)}”"
        remedy = command_meant(typed, context)
    elif isinstance(context.command, TyperGroup) and said(error) == "Missing command":
        message = f"{context.command_path} needs a command"
        remedy = did_you_mean("", context.command.list_commands(context))
    else:
        message = f"{context.command_path}: {said(error)}"
        if isinstance(error, BadParameter) and error.param and (typed := quoted_in(error, "")):
            choices = re.findall(r"[\w-]+", error.param.make_metavar(ctx=context))
            remedy = meant(typed, choices)
        elif isinstance(error, MissingParameter) and isinstance(error.param, TyperOption):
            remedy = wanted(error.param, context)
    return Diagnostic("FC001", message, remedy or f"see {context.command_path} --help")


def wanted(option: TyperOption, context: Context) -> str:
    """Return how a missing option is given, and what it takes."""
    takes, means = option.make_metavar(ctx=context), (option.help or "").rstrip(".")
    return f"add {option.opts[0]} {takes}: {means[:1].lower()}{means[1:]}"


def said(error: TyperException) -> str:
    """Return typer's own words on one line."""
    return " ".join(error.format_message().split()).rstrip(".")


def quoted_in(error: TyperException, start: str) -> str:
    """Return what a message quotes after its first words; empty where it is another message."""
    found = re.match(rf"{start} ?'(.*?)'( is not one of |\.|$)", str(error), re.DOTALL)
    return found[1] if found else ""


def meant(typed: str, known: Iterable[str]) -> str:
    """Return a remedy that names the nearest of the known words, or one that begins as typed."""
    words = tuple(known)
    begun = [word for word in words if word.startswith(typed)]
    nearest = begun[0] if len(begun) == 1 else near(typed, words)
    return f"did you mean “{nearest}”?" if nearest else ""


def options(context: Context) -> Iterator[str]:
    """Yield the names of all options of a command."""
    for parameter in context.command.get_params(context):
        yield from (
            name for name in (*parameter.opts, *parameter.secondary_opts) if name.startswith("-")
        )


def command_meant(typed: str, context: Context) -> str:
    """Return a remedy that names what was probably meant; below a command, else all there are."""
    group = context.command
    known = group.list_commands(context) if isinstance(group, TyperGroup) else []
    habits = HABITS if context.parent is None else HABITS_BELOW.get(context.info_name or "", {})
    word = habits.get(typed.lower())
    if word is None or not (word == "" or word.startswith("-") or word.split()[0] in known):
        return did_you_mean(typed, known) if context.parent else meant(typed, known)
    if not word:
        return f"{context.command_path} alone tells what waits to be done"
    return f"here it is called: {context.command_path} {word}"
