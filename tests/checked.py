"""What became of quotes, for tests of screens."""

from factcheck.core.diagnostics import Diagnostic, Place
from factcheck.core.findings.passages import Alteration, Lock, State
from factcheck.core.findings.sources import QuoteCheck, Renewal, SourceCheck, Verified
from tests.founding import ALL, MARCH, PART, RELEASE, TEN, TENS

GONE = Diagnostic(
    "FC203",
    "lost: letter-date-1",
    "ask the publisher",
    Place("claims.yaml", 246, 10),
    details=("ledger  In January", "source  nothing like it"),
)


def changed() -> QuoteCheck:
    """Return a quote whose passage has another figure, a name more, and goes on."""
    claim = PART.claim._replace(quote="Since April 2017,  about 1.1 million have been sent there")
    source = "Since April 2017, about 1.2 million Kazakhs have been sent there and to other places"
    altered = (
        Alteration((24, 27), (24, 27), (Lock.FIGURE,)),
        Alteration((35, 35), (36, 43), (Lock.NAME,)),
        Alteration((56, 56), (65, 84)),
    )
    told = Diagnostic(
        "FC202",
        f"changed: {claim.id}, stp line 19",
        f"read the source again, then: factcheck edit {claim.id}",
        Place("claims.yaml", 81, 10),
        details=("ledger  …", "source  …", "a figure and a name differ; touches 1 conflict"),
    )
    return QuoteCheck(
        (claim,), "stp", State.CHANGED, 19, (0, 84), source, 19, altered, diagnostic=told
    )


def verified() -> Verified:
    """Return quotes that stand, are gone and have changed."""
    quotes = (
        QuoteCheck((TEN.claim, TENS.claim), "a", State.EXACT, 45),
        QuoteCheck((ALL.claim,), "b", State.LOST),
        changed(),
    )
    checks = (SourceCheck(MARCH, "right"), SourceCheck(RELEASE, "changed", "9c1e", "77d0"))
    told = (GONE, *(check.diagnostic for check in quotes if check.diagnostic))
    return Verified(checks, quotes, told, (Renewal(TEN.claim, "at", "line 45"),))
