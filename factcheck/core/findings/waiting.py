"""What is told to somebody who opens a ledger: what is there, and what waits to be done."""

from __future__ import annotations

from factcheck.core.named import NamedTuple


class Chore(NamedTuple):
    """Something that waits to be done, and the command that does it or shows more."""

    says: str
    """``2 conflicts, undecided``."""
    command: str
    """Without the program's name: ``conflicts``."""


class Waiting(NamedTuple):
    """A ledger at a glance."""

    claims: int
    questions: int
    sources: int
    chores: tuple[Chore, ...]
    """The most urgent first."""
