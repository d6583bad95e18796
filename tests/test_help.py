"""The help of each command: it fits a screen of 80 columns, and its example does what it says."""

from __future__ import annotations

import re
import shlex
import shutil
from typing import TYPE_CHECKING

import pytest
import typer
from typer.core import TyperGroup

from factcheck.cli.app import COMMANDS, app, load
from factcheck.cli.mistakes import HABITS, HABITS_BELOW
from tests.commands import factcheck
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from typer._click import Command

ARTICLE = "Kazakh activist arrested\n\nBy A. Reporter\nMarch 11, 2019\n\nHe was fined.\n"
"""A file for the examples that take one."""


def commands() -> Iterator[str]:
    """Yield each command as it is typed, those below another one too."""
    for name in COMMANDS:
        command = load(name)
        if isinstance(command, TyperGroup):
            yield from (f"{name} {below}" for below in command.list_commands(context(command)))
        else:
            yield name


def context(command: Command) -> typer.Context:
    """Return a context to ask a command in."""
    return typer.Context(command)


@pytest.fixture(params=tuple(commands()))
def help_text(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    done = factcheck(tmp_path, *request.param.split(), "--help")
    assert done.stderr == ""
    assert done.returncode == 0
    return done.stdout


def examples(help_text: str) -> Iterator[str]:
    """Yield the commands below ``Example:``; what the shell does with them is cut off."""
    example = re.search(r"^  Example:\n((?:    .+\n)+)", help_text, re.MULTILINE)
    assert example, "its docstring ends with “Example: factcheck …”"
    for line in example[1].splitlines():
        found = re.search(r"factcheck [^|>#)&;]*", line)
        assert found, line
        yield found[0]


def test_help_fits_a_screen_of_80_columns(help_text: str) -> None:
    assert max(map(len, help_text.splitlines())) <= 80


def test_an_example_does_what_it_says(help_text: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, "utf-8")
    for example in examples(help_text):
        arguments = shlex.split(example)[1:]
        done = factcheck(tmp_path, *arguments, environment=[("EDITOR", "true")])
        assert done.returncode in (0, 1), done.stderr


def test_help_names_what_each_option_takes_in_words_of_the_work(help_text: str) -> None:
    """Not by a type of Python: `words.NAMED` completes it by that name."""
    assert not re.findall(r"<(?:str|int|float|path|file|text)>", help_text)
    assert not re.findall(r"^  --(?:source|of|question|ledger) TEXT", help_text, re.MULTILINE)


def test_h_and_help_say_the_same(tmp_path: Path) -> None:
    for command in ("", "source", "source list", "verify"):
        words = command.split()
        printed = {
            factcheck(tmp_path, *arguments).stdout
            for arguments in ((*words, "--help"), (*words, "-h"), ("help", *words))
        }
        assert len(printed) == 1
        assert printed != {""}


def test_a_word_of_another_tool_leads_to_a_command_there_is() -> None:
    program = typer.main.get_command(app)
    assert isinstance(program, TyperGroup)
    leads = [*HABITS.items()]
    leads += [(f"{name} {word}", f"{name} {to}") for name in HABITS_BELOW
              for word, to in HABITS_BELOW[name].items()]  # fmt: skip
    known = {*commands(), *COMMANDS, "", "--version"}
    assert not {word for word, _ in leads} & known
    assert {to for _, to in leads} <= known
