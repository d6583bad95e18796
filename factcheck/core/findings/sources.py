"""What is told of sources: captured, listed, shown, verified."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.findings.passages import State
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Source
    from factcheck.core.diagnostics import Diagnostic


class SourceCheck(NamedTuple):
    """Whether a captured file is still the one that was captured."""

    source: Source
    state: str
    """``right``, ``changed``, ``missing``, ``unpinned`` (no hash in the record), ``unreadable``."""
    was: str = ""
    """SHA-256 as recorded."""
    now: str = ""
    claims: int = 0


class QuoteCheck(NamedTuple):
    """Whether a claim's quote stands in its source."""

    claims: tuple[Claim, ...]
    """Claims that share the quote and its fate."""
    source: str
    state: State
    line: int = 0
    nearest: str = ""
    """The nearest passage where the quote is lost."""
    nearest_line: int = 0


class Verified(NamedTuple):
    """The result of `verify`."""

    sources: tuple[SourceCheck, ...]
    quotes: tuple[QuoteCheck, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_right(self) -> bool:
        """Whether every quote stands and every file is the one that was captured."""
        quotes = all(quote.state is State.EXACT for quote in self.quotes)
        return quotes and all(source.state in ("right", "unpinned") for source in self.sources)


class Proposal(NamedTuple):
    """Something found in a source's own text, and where."""

    key: str
    """A CSL name: ``title``, ``container-title``, ``author``, ``issued``."""
    value: str
    words: str
    """As printed."""
    line: int
    """Line of the text, from 1; 0 where it stands in no line of it."""
    why: str = ""
    where: str = ""
    """Else where it stands: ``JSON-LD datePublished``, ``the header Subject``."""


class SourceAdded(NamedTuple):
    """A captured source, safe on disk."""

    source: Source
    proposals: tuple[Proposal, ...]
    notices: tuple[Diagnostic, ...] = ()


class SourceShown(NamedTuple):
    """A source, and lines of its text."""

    source: Source
    state: str
    lines: tuple[tuple[int, str], ...]
    """(number, text) of the lines asked for."""
    claims: tuple[Claim, ...] = ()
    body: tuple[tuple[int, int], ...] = ()
    """(first, last) line of each part of the text that is the article; what a site puts around it
    is not. Empty where nobody can tell."""
    pages: tuple[int, ...] = ()
    """Line with which each page begins; empty where the source has none."""


class Listed(NamedTuple):
    """One source of the list."""

    source: Source
    state: str
    """As in `SourceCheck`."""
    claims: int
    """How many claims rest on it."""
