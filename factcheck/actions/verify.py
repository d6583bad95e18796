"""``verify``: do the quotes still stand in their sources, and are the sources still the same."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.actions.checks import holds_words, words_missing
from factcheck.actions.quotes import check_quotes, goes_on
from factcheck.actions.sourcing import notes
from factcheck.core.answers import Reader
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.sources import SourceCheck, Verified
from factcheck.storage.sources.captures import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.claims import Source
    from factcheck.storage.folder import Folder

LEDGER_CODES = "FC1"  # a ledger that cannot be read has no quotes to check
GONE = ("missing", "link")
"""States of a file of which it is said once that its quotes cannot be looked for."""


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
    reader = Reader(ledger, folder.sources)
    quotes = tuple(check_quotes(folder, reader))
    gone = {check.source.id for check in sources if check.state in GONE}
    told = (
        *folder.diagnostics,
        *(altered(check) for check in sources if check.state == "changed"),
        *(q.diagnostic for q in quotes if q.diagnostic and q.source not in gone),
        *without_words(reader),
        *(note for check in quotes if (note := goes_on(folder, reader, check))),
        *notes(folder, reader),
    )
    return Verified(sources=sources, quotes=quotes, diagnostics=told)


def without_words(reader: Reader) -> Iterator[Diagnostic]:
    """Yield the claims in play whose quote does not hold what it is to prove."""
    for claim in reader.ledger.claims:
        if claim.is_in_play and not holds_words(reader, claim):
            yield words_missing(claim, claim.place("says"))


def altered(check: SourceCheck) -> Diagnostic:
    """Say that a file is not the one that was captured."""
    path = check.source.path
    rest = "1 claim rests" if check.claims == 1 else f"{check.claims:,} claims rest"
    return Diagnostic(
        "FC211",
        f"{check.source.id} is not the file that was captured; {rest} on it",
        f"put the captured file back: git checkout -- {path}; if this is a new edition, save it "
        f"elsewhere before: factcheck source add FILE --replaces {check.source.id}",
        Place(path, 1),
        details=(f"captured  sha256 {check.was}", f"now       sha256 {check.now}"),
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
