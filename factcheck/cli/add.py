"""``factcheck add``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.common import (
    LedgerOption,
    QuietOption,
    new_app,
    project,
    refuse,
    report,
    screen,
    write,
)
from factcheck.core.claims import Claim, Group, Question
from factcheck.storage.keys import CLAIMS, QUESTIONS, Section

if TYPE_CHECKING:
    from factcheck.core.findings.claims import Added

app = new_app()


def option(
    help: str,  # noqa: A002  typer's own word
    *names: str,
    takes: str = "TEXT",
) -> typer.models.OptionInfo:
    """Return a text option of `add`."""
    return typer.Option(*names, help=help, metavar=takes)  # type: ignore[no-any-return]  # typer types it as Any


def one_of(section: Section, name: str) -> str:
    """Return the words that may stand behind a key of the ledger: ``now|ever``."""
    key = section.key(name)
    return "|".join(key.choices) if key else ""


@app.command()
def add(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="What it answers: people-held.")
    ] = "",
    *,
    says: Annotated[str, option("The source's own words for the answer.")] = "",
    source: Annotated[str, option("Which source.", "--source", "-s", takes="SOURCE")] = "",
    quote: Annotated[str, option("The words of the source that say so.")] = "",
    of: Annotated[
        list[str] | None, option("Group that it is a value of; repeatable.", takes="GROUP")
    ] = None,
    of_name: Annotated[str, option("Declare --of as a new group with this name.")] = "",
    of_part_of: Annotated[
        str, option("The group that the new group is part of.", takes="GROUP")
    ] = "",
    as_of: Annotated[
        str, option("The day the figure is for, if the passage says it.", takes="DATE")
    ] = "",
    as_of_by: Annotated[str, option("Who asserts --as-of, if not the passage.")] = "",
    counts: Annotated[
        str, option("Only if the passage says so in words.", takes=one_of(CLAIMS, "counts"))
    ] = "",
    since: Annotated[str, option("The day from which it counts.", takes="DATE")] = "",
    said_on: Annotated[
        str, option("The day the words were written, if not the source's.", takes="DATE")
    ] = "",
    prefix: Annotated[str, option("Words before the quote, where it stands twice.")] = "",
    suffix: Annotated[str, option("Words after the quote, where it stands twice.")] = "",
    occurrence: Annotated[
        str, option("Which of them, from 1, where it stands twice.", takes="NUMBER")
    ] = "",
    at: Annotated[str, option("Page or line, a hint for people.")] = "",
    credits: Annotated[  # noqa: A002  the ledger's own word
        list[str] | None, option("Whom the source credits, nearest first; repeatable.")
    ] = None,
    voice: Annotated[str, option("How the source says it.", takes=one_of(CLAIMS, "voice"))] = "",
    basis: Annotated[str, option("estimate, inferred, count …")] = "",
    read_as: Annotated[str, option("Your own reading, shown as such.")] = "",
    unread: Annotated[str, option("Keep it though it cannot be read, and say why.")] = "",
    note: Annotated[str, option("Anything else.")] = "",
    ask: Annotated[str, option("Declare the question: in words, with a question mark.")] = "",
    kind: Annotated[
        str, option("Declare the question's kind.", takes=one_of(QUESTIONS, "kind"))
    ] = "",
    unit: Annotated[str, option("Declare the question's unit: people.")] = "",
    varies: Annotated[
        str, option("Declare how it varies.", takes=one_of(QUESTIONS, "varies"))
    ] = "",
    answers: Annotated[
        str, option("Declare that it may have many answers.", takes=one_of(QUESTIONS, "answers"))
    ] = "",
    ledger: LedgerOption = None,
    quiet: QuietOption = False,
) -> None:
    """Record what a source says, and print the claim's id once it is safe on disk.

    On a terminal it asks for what is missing, the passage before the figure in it; a script gives
    options. What the claim disagrees with is told on stderr, and the exit code is 0 all the same.
    Example: factcheck add fine --says '$ 300' -s bw-2019-08-17 --quote 'of $ 300'
    """
    draft = Claim(
        "", question, says, source, quote, tuple(of or ()), as_of, as_of_by, counts, since,
        said_on, prefix, suffix, occurrence, at, tuple(credits or ()), voice, basis,
        unread=unread, read_as=read_as, note=note,
    )  # fmt: skip
    declared = Question(question, ask, kind, unit, varies, answers)
    groups = declared_groups(draft, of_name, of_part_of)
    here = project(ledger)
    if complete(draft):
        tell(here.add(draft, declared, groups), quiet=quiet)
    elif sys.stdin.isatty() and sys.stderr.isatty():
        from factcheck.cli.dialogue import Dialogue  # noqa: PLC0415  on a terminal only

        for added in Dialogue(here, screen(2)).claims(draft, declared, groups):
            tell(added, quiet=quiet)
    else:
        refuse(f"add needs {missing(draft)}", "give the options; without a terminal nothing asks")


def declared_groups(draft: Claim, name: str, part_of: str) -> tuple[Group, ...]:
    """Return the group to declare, if one is."""
    if not name:
        return ()
    if not draft.of:
        refuse("--of-name names a group, but --of is missing", "give it an id: --of kazakhs")
    return (Group(draft.of[0], name, part_of),)


def complete(draft: Claim) -> bool:
    """Whether nothing that a claim must have is missing."""
    return all((draft.question, draft.says, draft.source, draft.quote))


def missing(draft: Claim) -> str:
    """Return what is missing, as it is given."""
    wanted = {
        "QUESTION": draft.question,
        "--source": draft.source,
        "--quote": draft.quote,
        "--says": draft.says,
    }
    return ", ".join(name for name, value in wanted.items() if not value)


def tell(added: Added, *, quiet: bool) -> None:
    """Print the id alone on stdout, and what else is worth knowing on stderr."""
    write([added.claim.id])
    sys.stdout.flush()
    if quiet:
        return
    from factcheck.render.terminal.add import lines  # noqa: PLC0415  not when quiet

    report(added.notices)
    for line in lines(added, screen(2)):
        sys.stderr.write(line + "\n")
