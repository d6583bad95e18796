"""What makes a finding the same one tomorrow: its codes, a mark of each claim, its fingerprint.

Neither lines nor order are part of it, nor anything that stands elsewhere in the ledger: a finding
is the same as long as the same claims, as typed, part in the same way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.claims import UNJUDGED
from factcheck.core.comparison import Verdict
from factcheck.core.findings.conflicts import Kind
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.claims import Claim
    from factcheck.core.findings.conflicts import Finding

DIGITS = 16
"""Of a mark or a fingerprint, hexadecimal: 64 bits keep a million findings apart."""

BY_KIND = {
    Kind.PART_ABOVE_WHOLE: "FC303",
    Kind.SUM: "FC304",
    Kind.ORDER: "FC305",
    Kind.FALLING_COUNT: "FC306",
}
BY_VERDICT = {Verdict.CONFLICT: "FC301", Verdict.TENSION: "FC302", Verdict.DIFFER: "FC307"}
"""The code of a finding whose kind has none of its own."""
REOPENED = "FC308"


class Gate(NamedTuple):
    """Which findings are asked for; nothing given asks for all."""

    select: tuple[str, ...] = ()
    """Codes, or how they begin: ``FC301``, ``FC3``; none: every code."""
    ignore: tuple[str, ...] = ()
    new: str = ""
    """A revision of git: only what appeared since."""
    baseline: str = ""
    """Path of what `conflicts` once wrote as JSON or JSON Lines: only what is not in it."""


class Known(NamedTuple):
    """A finding as it is remembered: who stood where, and what it came to."""

    code: str
    camps: frozenset[frozenset[str]]
    """The marks of the claims of each camp."""
    is_open: bool

    def covers(self, now: Known) -> bool:
        """Whether a finding of now is this one, or what is left of it without some claims.

        So it is where each of its camps lies in one of these, and no two of them in the same. What
        was decided does not cover what is open.
        """
        return (
            self.code == now.code
            and self.is_open >= now.is_open
            and all(any(mine <= camp for camp in self.camps) for mine in now.camps)
            and all(sum(mine <= camp for mine in now.camps) <= 1 for camp in self.camps)
        )


def code_of(finding: Finding) -> str:
    """Return the code of what was found: by its kind, else by its verdict."""
    return BY_KIND.get(finding.kind) or BY_VERDICT[finding.verdict]


def codes_of(finding: Finding) -> tuple[str, ...]:
    """Return the codes under which a finding may be selected: FC308 too, once it was decided."""
    return (code_of(finding), *([REOPENED] if finding.reopened else []))


def mark(claim: Claim) -> str:
    """Return sixteen hex digits of what a claim says, as it was typed."""
    fields = claim._asdict().items()
    return digest(f"{name}={value!r}" for name, value in fields if value and name not in UNJUDGED)


def remembered(finding: Finding) -> Known:
    """Return what is to be remembered of a finding."""
    camps = frozenset(frozenset(mark(a.claim) for a in camp.answers) for camp in finding.camps)
    return Known(code_of(finding), camps, is_open=not finding.decided)


def fingerprint(finding: Finding) -> str:
    """Return sixteen hex digits of a finding: its code, and who stands where."""
    known = remembered(finding)
    return digest((known.code, *sorted(" ".join(sorted(camp)) for camp in known.camps)))


def digest(parts: Iterable[str]) -> str:
    """Return the beginning of the SHA-256 of some texts."""
    from hashlib import sha256  # noqa: PLC0415  loads OpenSSL; the screen shows no fingerprint

    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return sha256(joined).hexdigest()[:DIGITS]
