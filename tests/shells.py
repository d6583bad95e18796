"""Real shells, typed into through a pseudo-terminal as somebody types who knows the Tab key.

Nothing waits for a while: each step ends with a command that prints a mark, and is read up to it.
The mark is put together by ``printf``, so that the echo of what is typed does not hold it.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
from pathlib import Path
from typing import NamedTuple, Self

PATIENCE = 60.0  # seconds of silence after which a shell is taken to hang
TAKE_TERMINAL = (
    "import fcntl, os, sys, termios;"
    "fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Job control needs a terminal of one's own; Popen gives none."""
LINE_START, LINE_END, ENTER, TAB = "\x01", "\x05", "\r", "\t"
CODES = re.compile(r"\x1b\[[0-9;?>=]*[A-Za-z]|\x1b[()][A-Z0-9]|\x1b[=>]|\x1b\][^\a]*\a|[\x0e\x0f]")
"""What steers a terminal: no part of what is read on it."""


class Shell(NamedTuple):
    """How a shell is started so that it reads nobody's settings, and learns the completion."""

    command: tuple[str, ...]
    setup: str


SHELLS = {
    "bash": Shell(
        ("bash", "--noprofile", "--norc", "-i"),
        'bind "set enable-bracketed-paste off"; eval "$(factcheck completion bash)"',
    ),
    "zsh": Shell(
        ("zsh", "-f", "-i"),
        "bindkey -e; unsetopt prompt_cr prompt_sp; autoload -Uz compinit; compinit -D -u;"
        ' eval "$(factcheck completion zsh)"',
    ),
    "fish": Shell(("fish", "--no-config", "-i"), "factcheck completion fish | source"),
}


class Terminal:
    """A shell in a folder, and what it writes."""

    def __init__(self, name: str, folder: Path, home: Path) -> None:
        shell = SHELLS[name]
        self.screen = ""
        """What was last read."""
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 160, 0, 0))
        environment = {
            **{key: os.environ[key] for key in os.environ if not key.startswith("FISH")},
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home),
            "XDG_DATA_HOME": str(home),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "TERM": "xterm",
            "LC_ALL": "C.UTF-8",
            "PYTHONUTF8": "1",
            "PS1": "$ ",
        }
        self.shell = subprocess.Popen(
            [sys.executable, "-c", TAKE_TERMINAL, *shell.command],
            stdin=slave, stdout=slave, stderr=slave,
            cwd=folder, env=environment, start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.run(shell.setup)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self.master)  # hangs up: the shell leaves
        self.shell.kill()
        self.shell.wait()

    def type(self, keys: str) -> None:
        """Type keys; the shell may be busy still."""
        os.write(self.master, keys.encode())

    def read(self, mark: str) -> str:
        """Return what the shell writes up to a mark, without what steers the terminal."""
        seen, shown = b"", ""
        while mark not in shown:
            ready, _, _ = select.select([self.master], [], [], PATIENCE)
            assert ready, f"silent after {shown!r}"
            seen += os.read(self.master, 65536)
            shown = CODES.sub("", seen.decode(errors="ignore"))
        self.screen = shown.partition(mark)[0]
        return self.screen

    def run(self, command: str) -> str:
        """Run a command and return all that is on the screen since."""
        self.type(f"{command}; printf 'end-%s\\n' 42{ENTER}")
        return self.read("end-42")

    def completed(self, typed: str) -> list[str]:
        """Type a line and Tab, and return the words that the shell then has on it."""
        self.type(typed + TAB)
        self.type(f"{LINE_START}printf 'begin-%s\\n' 42; printf '<%s>' {LINE_END}")
        self.type(f"; printf 'end-%s\\n' 42{ENTER}")
        written = self.read("end-42").partition("begin-42")[2]
        return re.findall(r"<(.*?)>", written, re.DOTALL)

    def lists(self, typed: str, mark: str) -> None:
        """Type a line and Tab until the shell lists what may follow, and the mark in it."""
        self.type(typed + TAB + TAB)
        self.read(mark)
