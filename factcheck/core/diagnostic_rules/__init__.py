"""Every diagnostic the tool can give: what it says, an example, and the remedy."""

from __future__ import annotations

from factcheck.core.diagnostic_rules import conflicts, ledger, sources, sourcing
from factcheck.core.named import NamedTuple


class DiagnosticRule(NamedTuple):
    """A diagnostic's stable code and what a reader should know about it."""

    code: str
    title: str
    says: str
    """One paragraph: when it comes, and why it is an error, a warning or a note."""
    example: str
    remedy: str


RULES = tuple(
    DiagnosticRule(*rule)
    for rule in (*ledger.RULES, *sources.RULES, *conflicts.RULES, *sourcing.RULES)
)
"""By code. FC1xx ledger · FC2xx quotes and sources · FC3xx conflicts · FC4xx drafts · FC5xx
sourcing."""


def rule(code: str) -> DiagnosticRule | None:
    """Return the rule of a code, None where there is no such code."""
    return next((each for each in RULES if each.code == code.upper()), None)
