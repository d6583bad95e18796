"""Somebody at a terminal is told what takes long; nobody else is."""

from __future__ import annotations

import io
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.common import told_after_a_second
from factcheck.cli.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable


class Clock(threading.Event):
    """A timer that goes off at once where it is started, and tells what was done to it."""

    def __init__(self, seconds: float, call: object) -> None:
        super().__init__()
        assert seconds == 1
        self.call = call
        self.was_cancelled = False
        clocks.append(self)

    def start(self) -> None:
        """Go off."""
        assert callable(self.call)
        self.call()

    def cancel(self) -> None:
        """Remember it."""
        self.was_cancelled = True


clocks: list[Clock] = []


@pytest.mark.parametrize(("is_terminal", "told"), [(True, "still at it\n"), (False, "")])
def test_it_is_told_at_a_terminal(
    monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool, told: str
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(threading, "Timer", Clock)
    with told_after_a_second("still at it"):
        pass
    assert stream.getvalue() == told
    assert clocks[-1].was_cancelled


class Turns(threading.Event):
    """An event that comes at the last of a few turns; something happens at each."""

    def __init__(self, *turns: Callable[[], None]) -> None:
        super().__init__()
        self.turns = list(turns)

    def wait(self, timeout: float | None = None) -> bool:
        """Do what happens in this turn, and tell whether it is the end."""
        assert timeout is not None
        if not self.turns:
            return True
        self.turns.pop(0)()
        return False


def test_how_much_of_a_page_has_come_is_told_on_one_line_that_is_wiped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    progress = Progress("")
    progress.told("example.org", 0)
    turns = (
        lambda: None,  # the second in which nothing need be said
        lambda: progress.told("example\x1b.org", 12_000),
        lambda: progress.told("a.b", 12_345),
    )
    monkeypatch.setattr(progress, "is_over", Turns(*turns))
    progress.run()
    first, second, third = (
        "fetching example.org: 0 bytes so far",
        "fetching example<U+001B>.org: 12,000 bytes so far",
        "fetching a.b: 12,345 bytes so far",
    )
    assert stream.getvalue() == (
        f"\r{first}\r{second}\r{third.ljust(len(second))}\r{' ' * len(second)}\r"
    )


@pytest.mark.parametrize("is_terminal", [True, False])
def test_what_takes_no_second_is_not_told(
    monkeypatch: pytest.MonkeyPatch, *, is_terminal: bool
) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: is_terminal)
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress("") as progress:
        progress.told("example.org", 1)
    assert not progress.thread.is_alive()
    assert stream.getvalue() == ""
