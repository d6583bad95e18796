"""``verify``: do the quotes still stand in their sources, and are the sources still the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.actions.anchors import one_line
from factcheck.actions.sourcing import notes
from factcheck.core.anchoring import Found, Lost, find, line_of
from factcheck.core.answers import Reader
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.passages import State
from factcheck.core.findings.sources import QuoteCheck, SourceCheck, Verified
from factcheck.storage.sources.captures import digest

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Source
    from factcheck.storage.folder import Folder


def verify(folder: Folder) -> Verified:
    """Check every quote and every hash; one lost passage is reported once, with all its claims.

    Behind that stands what is to be said of the sourcing, which makes nothing wrong by itself.

    Raises FactcheckError where the ledger itself cannot be read; what is wrong with sources is
    what this command is there to report.
    """
    ledger = folder.ledger
    wrong = [d for d in folder.diagnostics if d.severity is Severity.ERROR]
    unreadable = tuple(d for d in wrong if d.code.startswith(LEDGER_CODES))
    if unreadable:
        raise FactcheckError(*unreadable)
    used = Counter(claim.source for claim in ledger.claims)
    sources = tuple(check_source(folder, s, used[s.id]) for s in folder.sources.values())
    shared: dict[tuple[str, str, str, str, str], list[Claim]] = {}
    for claim in ledger.claims:
        key = (claim.source, claim.quote, claim.prefix, claim.suffix, claim.occurrence)
        shared.setdefault(key, []).append(claim)
    quotes = tuple(check_quote(folder, tuple(claims)) for claims in shared.values())
    missing = {check.source.id for check in sources if check.state == "missing"}
    told = (
        *folder.diagnostics,
        *(altered(check) for check in sources if check.state == "changed"),
        *(gone(q) for q in quotes if q.state is not State.EXACT and q.source not in missing),
        *notes(folder, Reader(ledger, folder.sources)),
    )
    return Verified(sources=sources, quotes=quotes, diagnostics=told)


LEDGER_CODES = "FC1"  # a ledger that cannot be read has no quotes to check


def altered(check: SourceCheck) -> Diagnostic:
    """Say that a file is not the one that was captured."""
    path = check.source.path
    rest = "1 claim rests" if check.claims == 1 else f"{check.claims:,} claims rest"
    return Diagnostic(
        "FC211",
        f"{check.source.id} is not the file that was captured; {rest} on it",
        f"put the captured file back: git checkout -- {path}",
        Place(path, 1),
        details=(f"captured  sha256 {check.was}", f"now       sha256 {check.now}"),
    )


def gone(check: QuoteCheck) -> Diagnostic:
    """Say of which claims a quote cannot be found, and what stands there instead."""
    claim = check.claims[0]
    ids = ", ".join(each.id for each in check.claims)
    place = claim.place("quote")
    match check.state:
        case State.AMBIGUOUS:
            message = f"the quote stands more than once in {check.source}: {ids}"
            return Diagnostic("FC206", message, "add prefix, suffix or occurrence", place)
        case State.UNCHECKED:
            message = f"the text of {check.source} cannot be read: {ids}"
            return Diagnostic("FC207", message, f"factcheck source show {check.source}", place)
        case _:
            near = f"{one_line(check.nearest)}  (line {check.nearest_line})"
            return Diagnostic(
                "FC203",
                f"the quote is no longer in {check.source}: {ids}",
                f"read the source again, then factcheck edit {claim.id}, or withdraw it",
                place,
                details=(
                    f"ledger  {one_line(claim.quote)}",
                    f"source  {near if check.nearest else 'nothing like it'}",
                ),
            )


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
