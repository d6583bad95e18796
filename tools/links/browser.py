"""Headless Chromium, driven over a pipe by the DevTools protocol: open an address, ask the page."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome")
SWITCHES = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--window-size=800,600", "--remote-debugging-pipe",
)  # fmt: skip
PATIENCE = 20  # seconds for one page
PAUSE = 0.02  # seconds between two looks at whether a page has come to rest
STEADY = 6
"""Looks in a row at which a page must stand still."""
READ, WRITE = 3, 4
"""Descriptors at which Chromium reads commands and writes answers."""


def installed() -> str:
    """Return the path of Chromium; empty where there is none."""
    return next(filter(None, map(shutil.which, NAMES)), "")


class Browser:
    """One tab."""

    def __init__(self, commands: int, answers: int) -> None:
        self._commands = commands
        self._answers = answers
        self._read = b""
        self._count = 0
        self._session = ""
        target = self._call("Target.createTarget", url="about:blank")["targetId"]
        attached = self._call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]

    def open(self, address: str) -> None:
        """Navigate as a user does who enters an address, and wait until nothing moves any more."""
        self._call("Page.navigate", url="about:blank")
        self._call("Page.navigate", url=address)
        until = time.monotonic() + PATIENCE
        seen, alike = "", 0
        while alike < STEADY:
            if time.monotonic() > until:
                raise TimeoutError(address)
            time.sleep(PAUSE)
            now = self.ask("document.URL + ' ' + document.readyState + ' ' + window.scrollY")
            is_there = " complete " in now and not now.startswith("about:")
            alike = alike + 1 if is_there and now == seen else 0
            seen = now

    def ask(self, script: str) -> Any:  # noqa: ANN401  whatever the script gives
        """Return what a script gives in the page."""
        given = self._call("Runtime.evaluate", expression=script, returnByValue=True)
        return given["result"].get("value")

    def _call(self, method: str, **arguments: object) -> dict[str, Any]:
        """Return the answer to a command. Raises `RuntimeError` where it is refused."""
        self._count += 1
        command: dict[str, object] = {"id": self._count, "method": method, "params": arguments}
        if self._session:
            command["sessionId"] = self._session
        os.write(self._commands, json.dumps(command).encode() + b"\0")
        while True:
            answer = self._next()
            if answer.get("id") != self._count:
                continue  # an event
            if "error" in answer:
                raise RuntimeError(f"{method}: {answer['error']}")
            result: dict[str, Any] = answer["result"]
            return result

    def _next(self) -> dict[str, Any]:
        """Return the next message."""
        while b"\0" not in self._read:
            chunk = os.read(self._answers, 65536)
            if not chunk:
                raise RuntimeError("Chromium has gone")
            self._read += chunk
        message, _, self._read = self._read.partition(b"\0")
        found: dict[str, Any] = json.loads(message)
        return found


@contextmanager
def browser(path: str) -> Iterator[Browser]:
    """Start Chromium with a profile of its own, and end it."""
    theirs_in, ours_out = os.pipe()
    ours_in, theirs_out = os.pipe()

    def place() -> None:
        read, write = os.dup(theirs_in), os.dup(theirs_out)
        os.dup2(read, READ)
        os.dup2(write, WRITE)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        process = subprocess.Popen(
            [path, *SWITCHES, f"--user-data-dir={profile}"],
            close_fds=False,
            preexec_fn=place,  # noqa: PLW1509  no threads yet
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(theirs_in)
        os.close(theirs_out)
        try:
            yield Browser(ours_out, ours_in)
        finally:
            process.terminate()
            process.wait()
            os.close(ours_out)
            os.close(ours_in)
