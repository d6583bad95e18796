"""What may stand next on a command line, found for the shell that completes it.

What an argument or an option takes is what its help says it takes: ``SOURCE`` is completed by the
ids of sources, ``now|ever`` by these words. So a new command is completed without further ado.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from typer._click import Parameter
from typer._click.core import ParameterSource
from typer._click.shell_completion import _resolve_context, _resolve_incomplete, split_arg_string
from typer.core import TyperGroup, TyperOption

from factcheck.cli.app import COMMANDS, HELP_NAMES, Commands, app
from factcheck.core.named import NamedTuple
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from typer._click import Command, Context

    from factcheck.project import Project


class Wanted(Enum):
    """Who knows what may stand there: we do, or the shell."""

    WORDS = "words"
    FILES = "files"
    FOLDERS = "folders"


class Candidate(NamedTuple):
    """A word that may stand there, and what it means."""

    word: str
    means: str = ""


class Following(NamedTuple):
    """What may stand at the cursor."""

    wanted: Wanted
    candidates: tuple[Candidate, ...] = ()


SAFE = re.compile(r"[A-Za-z0-9._=-]+")
"""A word that means itself to every shell; no other is offered."""
LONGEST = 120  # characters of what a word means: more than a line of most screens


def following(words: Sequence[str]) -> Following:
    """Return what may stand in the place of the last word, as far as it is typed.

    Words are as the shell has them, perhaps quoted. Raises what a wrong line, or a ledger that
    cannot be read, raises.
    """
    *before, typed = map(unquoted, words)
    before = [word for word in before if word != "="]
    if before[:1] == ["help"]:
        before = before[1:]
    if typed == "=":  # bash takes ``--style=bib`` apart into three words
        typed = ""
    program = typer.main.get_command(app)
    context = _resolve_context(program, {"help_option_names": HELP_NAMES}, "factcheck", before)
    place, rest = _resolve_incomplete(context, [*before], typed)
    if isinstance(place, Parameter):
        wanted, candidates = of_parameter(place, context, rest)
    else:
        wanted, candidates = Wanted.WORDS, of_command(place, context, rest)
    start = typed[: len(typed) - len(rest)]  # ``--style=``, which stays in front
    given = {word for word in before if not word.startswith("-")}
    return Following(
        wanted,
        tuple(
            Candidate(start + word, shortened(means))
            for word, means in candidates
            if word.startswith(rest) and word not in given and SAFE.fullmatch(word)
        ),
    )


def unquoted(word: str) -> str:
    """Return a word as the shell would pass it on; an open quote is taken as closed."""
    return "".join(split_arg_string(word))


def shortened(means: str) -> str:
    """Return what a word means on one line, without what would steer a terminal."""
    shown = show(means)
    return shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"


def of_command(command: Command, context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the options of a command, or the commands below it."""
    if typed.startswith("-"):
        for option in command.get_params(context):
            source = context.get_parameter_source(option.name or "")
            is_given = source is ParameterSource.COMMANDLINE
            if isinstance(option, TyperOption) and (option.multiple or not is_given):
                names = (*option.opts, *option.secondary_opts)
                for name in sorted(names, key=len, reverse=True):  # click keeps -h in a set
                    yield Candidate(name, option.help or "")
    elif isinstance(command, Commands):
        yield from (Candidate(*pair) for pair in COMMANDS.items())
    elif isinstance(command, TyperGroup):
        for name in command.list_commands(context):
            below = command.get_command(context, name)
            yield Candidate(name, below.get_short_help_str(LONGEST) if below else "")


def of_parameter(
    parameter: Parameter, context: Context, typed: str
) -> tuple[Wanted, Iterable[Candidate]]:
    """Return what may stand for an argument, or as the value of an option."""
    takes = tuple(dict.fromkeys(re.findall(r"[\w-]+", parameter.make_metavar(ctx=context))))
    if "FOLDER" in takes:
        return Wanted.FOLDERS, ()
    is_path = "STYLE" in takes and ("/" in typed or typed.startswith((".", "~")))
    if is_path or "FILE" in takes or "PATH" in takes:
        return Wanted.FILES, ()
    if not any(name in NAMED for name in takes):
        is_choice = len(takes) > 1
        return Wanted.WORDS, (Candidate(name) for name in takes if is_choice and name.islower())
    return Wanted.WORDS, [
        candidate for name in takes if name in NAMED for candidate in NAMED[name](context, typed)
    ]


def here(context: Context) -> Project:
    """Return the project that the line is about: ``--ledger`` may stand on it."""
    from factcheck.project import Project  # noqa: PLC0415  not for commands and options

    ledger = context.params.get("ledger")
    return Project.open(Path(ledger).expanduser() if ledger else None)


def claims(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the claims by their ids; once something is typed, by their last digits too."""
    project = here(context)
    asked = {question.id: question.ask for question in project.questions()}
    digits = Counter(claim.id.rpartition("-")[2] for claim in project.claims())
    for claim in project.claims():
        means = f"“{claim.words}” {asked[claim.question] or claim.question}"
        yield Candidate(claim.id, means)
        last = claim.id.rpartition("-")[2]
        if typed and digits[last] == 1:
            yield Candidate(last, means)


def sources(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the sources, with who put each out and when; of a protected one no more than its id."""
    del typed
    for source in here(context).records():
        known = (source.outlet, source.issued, source.title)
        is_withheld = source.identity == "withheld"
        yield Candidate(source.id, "" if is_withheld else ", ".join(filter(None, known)))


def questions(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the questions, and what each asks."""
    del typed
    return (Candidate(question.id, question.ask) for question in here(context).questions())


def groups(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the groups, and what each is."""
    del typed
    return (Candidate(group.id, group.name) for group in here(context).groups())


def codes(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the diagnostic codes and the rules of reading."""
    del context, typed
    from factcheck.core.diagnostic_rules import RULES  # noqa: PLC0415  one command only
    from factcheck.core.reading.catalogue import rules  # noqa: PLC0415  as above

    yield from (Candidate(rule.code, rule.title) for rule in RULES)
    yield from (Candidate(rule.id, rule.says) for rule in rules())


def findings(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the conclusions of a decision that are one word."""
    del context, typed
    yield Candidate("both-stand", "they do not exclude each other")
    yield Candidate("not-comparable", "they are of different things")


def styles(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the styles of citation by name."""
    del context, typed
    from factcheck.render.citations import STYLES, csl  # noqa: PLC0415  one option only

    return map(Candidate, [*STYLES, *csl.NAMED])


def kinds(context: Context, typed: str) -> Iterator[Candidate]:
    """Yield the kinds that a phrase can be read as."""
    del context, typed
    from factcheck.core.lines import KINDS  # noqa: PLC0415  one option only

    return (Candidate(name, kind.says) for name, kind in KINDS.items() if name != "number")


NAMED: dict[str, Callable[[Context, str], Iterator[Candidate]]] = {
    "ID": claims,
    "SOURCE": sources,
    "QUESTION": questions,
    "GROUP": groups,
    "CODE": codes,
    "KIND": kinds,
    "FINDING": findings,
    "STYLE": styles,
}
"""What a name in the help of a command stands for."""
