"""What is being waited for, on one line of a terminal that is wiped when it is there."""

from __future__ import annotations

import sys
from contextlib import suppress
from threading import Event, Thread
from typing import TYPE_CHECKING, Self

from factcheck.cli.common import screen
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from types import TracebackType

PATIENCE = 1.0
"""Seconds in which nothing need be said; our choice, as for all commands."""
BAR = 10  # columns
TURN = 0.25
"""Seconds between two looks at how much has come; our choice."""


class Progress:
    """Tells somebody at a terminal what is done, and how much of a page has come, after a second.

    ``head`` is how far all of it is. Written from a thread of its own, because most of the time
    nothing comes. On a pipe it says nothing.
    """

    def __init__(self, says: str, head: str = "") -> None:
        self.says = says
        self.head = head
        self.is_over = Event()
        self.thread = Thread(target=self.run, daemon=True)

    def told(self, host: str, size: int) -> None:
        """Take note of how many bytes have come, and from whom."""
        self.says = f"fetching {show(host)}: {size:,} bytes so far"

    def __enter__(self) -> Self:
        if sys.stderr.isatty():
            self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.is_over.set()
        if self.thread.is_alive():
            self.thread.join()

    def run(self) -> None:
        """Write and write over one line, until it is over; then wipe it."""
        if self.is_over.wait(PATIENCE):
            return
        with suppress(OSError):  # nobody looks any more; the page may come all the same
            room, written = screen(2).room - 1, 0
            while True:
                line = (self.head + self.says)[:room]
                sys.stderr.write("\r" + line.ljust(written))
                sys.stderr.flush()
                written = max(written, len(line))
                if self.is_over.wait(TURN):
                    break
            sys.stderr.write("\r" + " " * written + "\r")
            sys.stderr.flush()


def bar(number: int, of: int) -> str:
    """Return how many of some are done, drawn: ``[##........] 3 of 12, ``; empty for one alone."""
    if of == 1:
        return ""
    done = BAR * (number - 1) // of
    return f"[{'#' * done}{'.' * (BAR - done)}] {number} of {of}, "
