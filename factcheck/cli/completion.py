"""``factcheck completion``."""

from __future__ import annotations

import contextlib
import io
import os
import signal
from enum import Enum
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import FOUND_NOTHING
from factcheck.cli.common import new_app, write

if TYPE_CHECKING:
    from collections.abc import Sequence

app = new_app()
PATIENCE = 2.0  # seconds that somebody who pressed Tab may have to wait for nothing


class Shell(Enum):
    """The shells that can be completed in."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


@app.command()
def completion(
    shell: Annotated[Shell, typer.Argument(metavar="bash|zsh|fish", help="Your shell.")],
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORD]...", help="A line begun: the script asks what may follow."),
    ] = None,
) -> None:
    """Print the script that makes a shell complete commands, options and ids.

    Put the line of your shell where it starts.
    Example: eval "$(factcheck completion bash)"  # in ~/.bashrc
    eval "$(factcheck completion zsh)"   # in ~/.zshrc, after compinit
    factcheck completion fish | source   # in ~/.config/fish/config.fish
    """
    if words:
        write(answer(words))
    else:
        from factcheck.cli.scripts import SCRIPTS  # noqa: PLC0415  not for each Tab

        write(SCRIPTS[shell.value].strip().splitlines())


def answer(words: Sequence[str]) -> list[str]:
    """Return what is wanted and the words that may stand there; nothing where anything fails.

    A mistake on the line, or a ledger that is not there, broken or slow, is no message in the
    middle of somebody's prompt.
    """
    signal.signal(signal.SIGALRM, lambda *_: os._exit(FOUND_NOTHING))
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):
        from factcheck.cli.words import following  # noqa: PLC0415  as above

        found = following(words)
        return [found.wanted.value, *(f"{word}\t{means}" for word, means in found.candidates)]
    return []
