"""What rests on a claim, a source, a question or a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Constraint, Decision, Group, Same, Source, Within
    from factcheck.core.diagnostics import Diagnostic
    from factcheck.core.findings.conflicts import Finding


class Mention(NamedTuple):
    """A place in a draft that cites a claim or a source by its id."""

    id: str
    path: str
    """Relative to the ledger's folder, with forward slashes."""
    line: int
    """From 1."""


class Drafts(NamedTuple):
    """What the drafts below a ledger's folder cite."""

    mentions: tuple[Mention, ...]
    """In the order of path and line; an id that stands twice in a line once."""
    read: int
    """How many drafts were read."""
    skipped: tuple[Diagnostic, ...]
    """Those that were not, and why."""


class Link(NamedTuple):
    """A source whose record names another."""

    source: Source
    key: str
    """``cites`` · ``corrects`` · ``edition_of``."""


class Judged(NamedTuple):
    """A decision, and whether it still stands."""

    decision: Decision
    lapsed: str
    """Why it quiets nothing any more; empty while it stands."""


class Uses(NamedTuple):
    """All that rests on a claim, a source, a question or a group; empty where nothing does."""

    id: str
    """The whole id, where four digits of it were given."""
    kind: str
    """``claim`` · ``source`` · ``question`` · ``group``."""
    claims: tuple[Claim, ...]
    """The claim itself; all claims of a source, a question or a group."""
    decisions: tuple[Judged, ...]
    """Decisions that name one of the claims."""
    constraints: tuple[Constraint, ...]
    """Totals and orders that one of the claims is held to."""
    names: tuple[Same | Within, ...]
    """What `same` and `within` say of the words of a claim."""
    findings: tuple[Finding, ...]
    """Findings that one of the claims is part of, gravest first."""
    neighbours: tuple[Claim, ...]
    """Other claims whose quotes overlap the quote of one of the claims."""
    links: tuple[Link, ...]
    """Sources that lean on the source."""
    credited: tuple[Claim, ...]
    """Claims of other sources that credit the source by its id."""
    parts: tuple[Group, ...]
    """Groups that are part of the group."""
    drafts: Drafts

    @property
    def is_used(self) -> bool:
        """Whether anything rests on it; for a source, a question or a group its claims do."""
        own = self.claims if self.kind != "claim" else ()
        rest = (
            own, self.decisions, self.constraints, self.names, self.findings, self.neighbours,
            self.links, self.credited, self.parts, self.drafts.mentions,
        )  # fmt: skip
        return any(rest)
