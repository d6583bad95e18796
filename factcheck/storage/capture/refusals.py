"""Why a page was not captured: two kinds of error, and what to do about either."""

from __future__ import annotations

from factcheck.core.diagnostics import Diagnostic, FactcheckError

BY_HAND = "save the page in your browser, then factcheck source add FILE --url URL"
"""What helps whenever a page cannot be fetched."""


def url_refused(said: str, hint: str) -> FactcheckError:
    """Return the error for an address to which no connection is opened."""
    return FactcheckError(Diagnostic("FC220", said, hint))


def not_fetched(said: str, hint: str = BY_HAND) -> FactcheckError:
    """Return the error for a page that did not come, or not as it should have."""
    return FactcheckError(Diagnostic("FC221", said, hint))
