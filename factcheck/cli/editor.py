"""An editor opened on a copy, again and again until what it saves is right, or is given up."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from factcheck.cli.common import notice, report, screen, write
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.storage import copies

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.core.findings.edits import Edited, Revision
    from factcheck.storage.copies import Copy

LAST_RESORT = ("nano", "vi")
"""Editors to try where none is named; the first that is there."""
PLUS = ("+{line}", "{file}")
COLON = ("{file}:{line}",)
GOTO = ("--wait", "--goto", "{file}:{line}")
PLACED = {
    **dict.fromkeys(
        ("vi", "vim", "nvim", "view", "mvim", "nano", "pico", "rnano", "emacs", "emacsclient",
         "micro", "kak", "joe", "jed", "ne", "mg", "mcedit", "vis"),
        PLUS,
    ),
    **dict.fromkeys(("gvim",), ("--nofork", *PLUS)),
    **dict.fromkeys(("code", "code-insiders", "codium", "cursor"), GOTO),
    **dict.fromkeys(("subl", "zed", "zeditor"), ("--wait", *COLON)),
    **dict.fromkeys(("hx", "helix"), COLON),
    "kate": ("--block", "--line", "{line}", "{file}"),
    "gedit": ("--wait", *PLUS),
}  # fmt: skip
"""How editors are told a line, and to stay until the file is closed; others get the file alone."""


def edit_until_right(
    root: Path, revision: Revision, save: Callable[[Revision, bytes], Edited], *, quiet: bool
) -> None:
    """Let the editor change a copy of the revision, and ``save`` it once nothing is wrong with it.

    Raises `FactcheckError` FC120 with the path of the copy where nothing was saved though
    something was typed; the file itself is then as it was.
    """
    command = editor()
    copy = copies.made(root, revision.path, revision.raw)
    line = revision.line
    while True:
        run(command, copy, line, revision)
        raw = copies.text_of(copy)
        is_left = not copies.was_saved(copy) if revision.is_new else raw == revision.raw
        if is_left or not raw.strip():
            copies.drop(copy)
            notice_unchanged(revision, quiet=quiet)
            return
        try:
            edited = save(revision, raw)
        except FactcheckError as error:
            report(error.diagnostics)
            line = again_at(error.diagnostics, revision, copy)
            continue
        copies.drop(copy)
        tell(edited, quiet=quiet)
        return


def run(command: Sequence[str], copy: Copy, line: int, revision: Revision) -> None:
    """Open the editor at a line and wait until it is closed. Raises `FactcheckError` FC120."""
    arguments = [*command, *placed(command, copy.path, line)]
    sys.stdout.flush()
    sys.stderr.flush()
    try:
        with interruptions_left_to_editor():
            # What it prints is not the result: on a terminal both are the screen.
            code = subprocess.run(  # noqa: S603  the user's own editor
                arguments, check=False, stdout=None if sys.stdout.isatty() else sys.stderr
            ).returncode
    except OSError as problem:
        copies.drop(copy)
        why = problem.strerror or str(problem)
        raise FactcheckError(no_editor(f"the editor {command[0]} cannot be run: {why}")) from None
    if code:
        said = f"the editor {command[0]} stopped with exit code {code}"
        give_up(said, copy, revision)


def give_up(said: str, copy: Copy, revision: Revision, line: int = 0) -> NoReturn:
    """Leave with nothing saved; keep the copy where something was typed into it."""
    if copies.text_of(copy) not in (b"", revision.raw):
        hint = f"what you typed is kept in {copy.name}"
    else:
        copies.drop(copy)
        hint = "nothing was typed, so nothing is lost"
    place = Place(revision.path, line or revision.line)
    raise FactcheckError(Diagnostic("FC120", f"{said}. Nothing was saved", hint, place))


def again_at(diagnostics: Sequence[Diagnostic], revision: Revision, copy: Copy) -> int:
    """Ask whether to go back to the editor, and return at which line; else give up.

    Without a terminal nobody can be asked.
    """
    lines = [d.place.line for d in diagnostics if d.place and d.place.path == revision.path]
    line = next((line for line in lines if line), revision.line)
    number = len(diagnostics)
    said = f"the edit has {'an error' if number == 1 else f'{number:,} errors'}"
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        give_up(said, copy, revision, line)
    sys.stderr.write("Enter: back to the editor    g: give up, and keep what was typed  ")
    sys.stderr.flush()
    try:
        typed = sys.stdin.readline()
    except KeyboardInterrupt:
        typed = ""
    if not typed or typed.strip().casefold().startswith(("g", "q", "n")):
        sys.stderr.write("" if typed else "\n")
        give_up(said, copy, revision, line)
    return line


def placed(command: Sequence[str], file: Path, line: int) -> Iterator[str]:
    """Yield the arguments with which an editor opens a file at a line, as far as it is known."""
    form = PLACED.get(Path(command[0]).name.casefold(), ("{file}",))
    for part in form:
        if part not in command:
            yield part.format(file=file, line=line)


def editor() -> list[str]:
    """Return the user's editor with its arguments: $VISUAL, $EDITOR, git's, or one that is there.

    Raises `FactcheckError` FC120 where there is none, or its words cannot be taken apart.
    """
    for name in ("VISUAL", "EDITOR"):
        if words := os.environ.get(name, "").strip():
            return taken_apart(words, f"${name}")
    if words := gits_editor():
        return taken_apart(words, "git's core.editor")
    found = next((name for name in LAST_RESORT if shutil.which(name)), "")
    if not found:
        raise FactcheckError(no_editor("no editor is named, and neither nano nor vi is there"))
    if not sys.stdin.isatty():  # where it would wait for ever
        raise FactcheckError(no_editor("no editor is named, and there is no terminal for one"))
    return [found]


def taken_apart(words: str, where: str) -> list[str]:
    """Return a command with its arguments; a path with spaces in it is one word."""
    if shutil.which(words):
        return [words]
    try:
        return shlex.split(words)
    except ValueError:
        raise FactcheckError(no_editor(f"{where} has a quote that is not closed")) from None


def no_editor(said: str) -> Diagnostic:
    """Say that there is no editor to run."""
    there = next((name for name in LAST_RESORT if shutil.which(name)), LAST_RESORT[0])
    hint = f"name one that is there: export EDITOR={there}"
    return Diagnostic("FC120", f"{said}. Nothing was changed", hint)


def gits_editor() -> str:
    """Return the editor that git is told to use; empty where there is no git or no editor."""
    git = shutil.which("git")
    if git is None:
        return ""
    done = subprocess.run(  # noqa: S603  fixed words
        [git, "config", "core.editor"], check=False, capture_output=True, text=True
    )
    return done.stdout.strip()


@contextmanager
def interruptions_left_to_editor() -> Iterator[None]:
    """Let control-C reach the editor alone: this program waits for it, and must not leave first.

    A handler that does nothing, and not SIG_IGN, which the editor would inherit.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def notice_unchanged(revision: Revision, *, quiet: bool) -> None:
    """Say that nothing was typed."""
    if not quiet:
        from factcheck.render.foreign import show  # noqa: PLC0415  not when quiet

        sys.stderr.write(f"Nothing changed in {show(revision.path)}.\n")


def tell(edited: Edited, *, quiet: bool) -> None:
    """Write what was saved, and what is worth knowing of it."""
    if quiet:
        return
    from factcheck.render.terminal.edits import edited_lines  # noqa: PLC0415  not when quiet

    write(edited_lines(edited, screen()))
    notice(edited.notices, quiet=quiet)
