"""What a search finds, and what an export wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.claims import Source
    from factcheck.core.findings.passages import Span


class Marked(NamedTuple):
    """A text on one line, and where in it the words stand that were looked for."""

    text: str
    hits: tuple[Span, ...] = ()


class FoundClaim(NamedTuple):
    """A claim that holds the words: in its words, its quote, its question or its note."""

    id: str
    says: str
    question: str
    ask: str
    status: str
    source: Source
    line: int
    """Line of the source in which the quote begins; 0 where it is lost."""
    quote: Marked
    note: Marked
    """Its note, and why it was withdrawn."""


class FoundNote(NamedTuple):
    """A note that holds the words."""

    about: str
    """``claim``, ``question``, ``group``, ``source``, ``decision`` …"""
    id: str
    """Of what has one, else empty."""
    key: str
    """``note`` or ``why``."""
    text: Marked
    place: str


class FoundPassage(NamedTuple):
    """A paragraph of a source that holds the words."""

    source: Source
    line: int
    """Line of the first hit, from 1."""
    text: Marked
    claims: tuple[str, ...]
    """Claims whose quotes begin in it."""


class FoundSource(NamedTuple):
    """A source whose record holds the words."""

    source: Source
    title: Marked
    claims: int


class Sought(NamedTuple):
    """What holds all the words that were looked for, best first."""

    words: tuple[str, ...]
    """Words and phrases, as typed."""
    among: tuple[str, ...]
    """Where was looked: ``claims``, ``notes``, ``passages``, ``sources``."""
    claims: tuple[FoundClaim, ...]
    notes: tuple[FoundNote, ...]
    passages: tuple[FoundPassage, ...]
    """Those of one source together, by line."""
    sources: tuple[FoundSource, ...]
    found: Mapping[str, int]
    """How many there are of each, also of what is left out above."""
    of_claims: int
    of_sources: int
    unsearched: tuple[str, ...]
    """Sources whose text could not be read."""
    nowhere: tuple[tuple[str, str], ...]
    """Where nothing was found: words that stand nowhere, each with the nearest that does."""

    @property
    def number(self) -> int:
        """How much was found in all."""
        return sum(self.found.values())


class Exported(NamedTuple):
    """A database that was written, safe on disk."""

    path: str
    metadata: str
    is_described: bool
    """Whether the metadata was written; a file that was edited stays as it is."""
    rows: Mapping[str, int]
    """How many, by table."""
    protected: tuple[str, ...]
    """Sources whose text was left out."""
    unread: tuple[str, ...]
    """Sources whose text could not be read."""
