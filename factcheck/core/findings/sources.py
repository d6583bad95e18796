"""What is told of sources: captured, listed, shown, verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from factcheck.core.findings.passages import State
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

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
    """Line of the text, from 1."""
    why: str = ""


class Fetching(TypedDict):
    """How a page is fetched, and what its record says of that."""

    today: str
    """An ISO day, for the record."""
    by: str
    """Whoever captures it."""
    allow_private: NotRequired[bool]
    """Whether to reach one's own network too; not where a public page redirects there."""
    told: NotRequired[Callable[[str, int], None]]
    """Called with the host, and the bytes that have come so far."""


class Fetched(NamedTuple):
    """Where a page came from."""

    asked: str
    """The URL as it was given."""
    url: str
    """The one that answered with the page, in ASCII."""
    address: str
    """The IP address that did."""
    size: int
    """Bytes of the page itself, decompressed."""
    media_type: str
    """As its server states it; empty where it does not."""
    redirects: tuple[str, ...] = ()
    """The URLs that led to it, in their order."""


class SourceAdded(NamedTuple):
    """A captured source, safe on disk."""

    source: Source
    proposals: tuple[Proposal, ...]
    notices: tuple[Diagnostic, ...] = ()
    fetched: Fetched | None = None
    """Of a page fetched by its URL; None for a file."""


class SourceShown(NamedTuple):
    """A source, and lines of its text."""

    source: Source
    state: str
    lines: tuple[tuple[int, str], ...]
    """(number, text) of the lines asked for."""
    claims: tuple[Claim, ...] = ()


class Listed(NamedTuple):
    """One source of the list."""

    source: Source
    state: str
    """As in `SourceCheck`."""
    claims: int
    """How many claims rest on it."""
