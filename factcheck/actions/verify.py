"""``verify``: do the quotes still stand in their sources, and are the sources still the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.core.anchoring import Found, Lost, find, line_of
from factcheck.core.diagnostics import FactcheckError, Severity
from factcheck.core.findings.passages import State
from factcheck.core.findings.sources import QuoteCheck, SourceCheck, Verified
from factcheck.storage.sources.captures import digest

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Source
    from factcheck.storage.folder import Folder


def verify(folder: Folder) -> Verified:
    """Check every quote and every hash; one lost passage is reported once, with all its claims.

    Raises FactcheckError where the ledger itself cannot be read.
    """
    ledger = folder.ledger
    wrong = tuple(d for d in folder.diagnostics if d.severity is Severity.ERROR)
    if wrong:
        raise FactcheckError(*wrong)
    used = Counter(claim.source for claim in ledger.claims)
    sources = tuple(check_source(folder, s, used[s.id]) for s in folder.sources.values())
    shared: dict[tuple[str, str, str, str, str], list[Claim]] = {}
    for claim in ledger.claims:
        key = (claim.source, claim.quote, claim.prefix, claim.suffix, claim.occurrence)
        shared.setdefault(key, []).append(claim)
    quotes = tuple(check_quote(folder, tuple(claims)) for claims in shared.values())
    return Verified(sources=sources, quotes=quotes, diagnostics=folder.diagnostics)


def check_source(folder: Folder, source: Source, claims: int) -> SourceCheck:
    """Compare a captured file with the hash in its record."""
    state = folder.state(source.id)
    return SourceCheck(source, state, source.sha256, digest_of(folder, source), claims)


def digest_of(folder: Folder, source: Source) -> str:
    """Return the file's hash as it is now; empty where it cannot be read."""
    try:
        return digest(folder.root / source.path)
    except OSError:
        return ""


def check_quote(folder: Folder, claims: tuple[Claim, ...]) -> QuoteCheck:
    """Look for the quote that some claims share."""
    claim = claims[0]
    try:
        text = folder.text(claim.source)
    except FactcheckError:
        return QuoteCheck(claims, claim.source, State.UNCHECKED)
    found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
    if isinstance(found, Found):
        return QuoteCheck(claims, claim.source, State.EXACT, line_of(text, found.start))
    if not isinstance(found, Lost):
        return QuoteCheck(claims, claim.source, State.AMBIGUOUS)
    near = found.nearest
    if near is None:
        return QuoteCheck(claims, claim.source, State.LOST)
    return QuoteCheck(
        claims,
        claim.source,
        State.LOST,
        nearest=text[near.start : near.end],
        nearest_line=line_of(text, near.start),
    )
