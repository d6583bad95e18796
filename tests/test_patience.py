"""Somebody at a terminal is told what takes long; nobody else is."""

from __future__ import annotations

import io
import sys
import threading

import pytest

from factcheck.cli.common import told_after_a_second


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
