"""Passages: a quote in its surroundings, as it is shown."""

from __future__ import annotations

from enum import Enum

from factcheck.core.named import NamedTuple

Span = tuple[int, int]
"""(start, end) in code points, the end not included."""


class State(Enum):
    """Whether a quote still stands in its source."""

    EXACT = "exact"
    MOVED = "moved"
    """It stands word for word, but not where the ledger says."""
    CHANGED = "changed"
    """Its passage is there, in other words."""
    AMBIGUOUS = "ambiguous"
    """It stands more than once, and nothing says which is meant."""
    LOST = "lost"
    UNCHECKED = "unchecked"
    """The source could not be read."""


class Lock(Enum):
    """What a word is, as far as another in its place makes another statement."""

    FIGURE = "figure"
    NEGATION = "negation"
    DATE = "date"
    NAME = "name"


class Alteration(NamedTuple):
    """A stretch in which quote and source differ, in whole words; one of the two may be empty."""

    ours: Span
    """In the quote, white space as single spaces."""
    theirs: Span
    """In the passage of the source, white space as single spaces."""
    locks: tuple[Lock, ...] = ()
    """What is said otherwise there; empty where it is wording only."""


class Passage(NamedTuple):
    """A quote in its surroundings, for display; `text` is the source's, on one line."""

    text: str
    """The sentences that hold the quote, white space as single spaces."""
    quote: tuple[Span, ...]
    """Where the quote's parts stand in `text`."""
    figure: tuple[Span, ...]
    """Where the words of `says` stand in `text`."""
    line: int
    """Line of the source's text in which the quote begins, from 1; 0 where it is lost."""
    state: State = State.EXACT
    begins: bool = True
    """Whether `text` begins where a sentence begins."""
    ends: bool = True
    """Whether `text` ends where a sentence ends."""
