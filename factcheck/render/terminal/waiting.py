"""The screen of `factcheck` alone: what there is, what waits to be done, and which way to go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.foreign import show, width
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal.layout import amount, padded, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.core.findings.waiting import Waiting
    from factcheck.render.style import Screen

MOST_CHORES = 5
"""Lines of what waits: with the questions below them they stay on a screen of 24 lines."""
WELCOME = (
    ("factcheck keeps claims tied to sources, and shows where the sources disagree.", ""),
    ("There is no ledger here. Begin one:", "init"),
    ("Or look at one with a conflict in it:", "init --example my-example"),
)


def lines(result: Waiting, asks: Mapping[str, str], screen: Screen) -> Iterator[str]:
    """Write what a ledger holds and what waits in it; `asks` are the questions of commands."""
    claims, questions = amount(result.claims, "claim"), amount(result.questions, "question")
    yield from wrap(f"{claims}, {questions}, {amount(result.sources, 'source')}", screen.room)
    yield ""
    if result.chores:
        yield "Waiting to be done:"
        shown = result.chores[:MOST_CHORES]
        yield from ways([(f"  {chore.says}", chore.command) for chore in shown], screen)
        if left := len(result.chores) - len(shown):
            yield f"  and {amount(left, 'thing')} more"
    else:
        yield "Nothing waits to be done."
    yield from orientation(asks, screen)


def welcome(asks: Mapping[str, str], screen: Screen) -> Iterator[str]:
    """Write what to do where there is no ledger."""
    (purpose, _), *begin = WELCOME
    yield from wrap(purpose, screen.room)
    yield from ways(begin, screen)
    yield from orientation(asks, screen)


def ways(said: Sequence[tuple[str, str]], screen: Screen) -> Iterator[str]:
    """Write what is said and, beside it where it fits, the command for it."""
    shown = [(drawn(show(says), screen), f"factcheck {show(command)}") for says, command in said]
    column = max(width(says) for says, _ in shown) + 2
    for says, command in shown:
        strong = paint(command, Paint.STRONG, screen)
        if column + width(command) <= screen.room:
            yield padded(says, column) + strong
        else:
            yield from wrap(says, screen.room, "  ")
            yield f"    {strong}"  # one piece, to be copied


def orientation(asks: Mapping[str, str], screen: Screen) -> Iterator[str]:
    """Write the commands in the order of the work, each as a question that somebody has."""
    indent = " " * (max(map(len, asks)) + 4)
    yield ""
    for name, question in asks.items():
        first, *rest = wrap(indent + question, screen.room, indent)
        start = padded(f"  {paint(name, Paint.STRONG, screen)}:", len(indent))
        yield start + first[len(indent) :]
        yield from rest
    yield ""
    yield from wrap(
        "Every command: factcheck --help. One of them: factcheck cite --help", screen.room
    )
