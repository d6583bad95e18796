"""What is told of sources: captured, listed, shown, verified."""

from __future__ import annotations

from typing import TYPE_CHECKING, NotRequired, TypedDict

from factcheck.core.findings.passages import Span, State
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.claims import Claim, Decision, Source
    from factcheck.core.diagnostics import Diagnostic
    from factcheck.core.findings.passages import Alteration


FIGURE_MISSING = "FC204"


class SourceCheck(NamedTuple):
    """Whether a captured file is still the one that was captured."""

    source: Source
    state: str
    """``right``, ``changed``, ``missing``, ``unpinned`` (no hash in the record), ``link``,
    ``unreadable``."""
    was: str = ""
    """SHA-256 as recorded."""
    now: str = ""
    claims: int = 0


class Renewal(NamedTuple):
    """A field of a claim that says where its passage is, and what it is to say."""

    claim: Claim
    key: str
    """``at``, ``prefix`` or ``suffix``."""
    value: str


class QuoteCheck(NamedTuple):
    """Whether a claim's quote stands in its source."""

    claims: tuple[Claim, ...]
    """Claims that share the quote and its fate."""
    source: str
    state: State
    line: int = 0
    span: Span = (0, 0)
    """Where the passage stands in the source's text, in code points; empty where it is lost."""
    nearest: str = ""
    """The passage as it is now where the quote has changed, the nearest one where it is lost; its
    white space as single spaces."""
    nearest_line: int = 0
    alterations: tuple[Alteration, ...] = ()
    """Where quote and passage differ, in order, where the quote has changed."""
    lines: tuple[int, ...] = ()
    """Where it stands more than once: the line of each place."""
    renewals: tuple[Renewal, ...] = ()
    """What of the ledger says where it stands, and is not right any more."""
    diagnostic: Diagnostic | None = None
    """What is said of it, where something is."""


class Verified(NamedTuple):
    """The result of `verify`."""

    sources: tuple[SourceCheck, ...]
    quotes: tuple[QuoteCheck, ...]
    diagnostics: tuple[Diagnostic, ...]
    renewed: tuple[Renewal, ...] = ()
    """What was written into the ledger: positions, and nothing else."""

    @property
    def is_right(self) -> bool:
        """Whether every quote stands and holds its figure, and every file is as captured."""
        quotes = all(quote.state is State.EXACT for quote in self.quotes)
        files = all(source.state in ("right", "unpinned") for source in self.sources)
        return quotes and files and not any(d.code == FIGURE_MISSING for d in self.diagnostics)


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


class Replaced(NamedTuple):
    """What became of the claims on one source where a later capture of the work was added."""

    old: str
    new: str
    quotes: tuple[QuoteCheck, ...]
    """Their quotes, as they are in the new one; its claims name that as their source."""
    held: tuple[Decision, ...]
    """Decisions on claims that cite the new source now, and read as they did."""
    notices: tuple[Diagnostic, ...]
    """Quotes that read otherwise or are gone, and decisions that no longer hold."""

    @property
    def is_whole(self) -> bool:
        """Whether every quote stands in the new source."""
        return all(quote.state in (State.EXACT, State.MOVED) for quote in self.quotes)


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
