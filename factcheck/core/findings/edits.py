"""What is told of changes to a ledger: revised, saved, withdrawn, filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Constraint
    from factcheck.core.diagnostics import Diagnostic, Place
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.uses import Mention
    from factcheck.core.reading.records import Reading, Unread


class Revision(NamedTuple):
    """A file to be revised in an editor, and where to begin."""

    path: str
    """Relative to the ledger's folder."""
    line: int
    raw: bytes
    """The file as it stood; of a record that is not there yet, a proposal."""
    is_new: bool = False
    """Whether the file is not there yet."""


class Change(NamedTuple):
    """A record that an edit changed, added or removed."""

    what: str
    """``claim``, ``question``, ``decision`` …"""
    id: str
    """Its id; of a record without one, the ids or names that it is about."""
    how: str
    """``changed``, ``added`` or ``removed``."""
    keys: tuple[str, ...] = ()
    """Of a changed one, the keys whose values differ."""


class Edited(NamedTuple):
    """An edit that is safe on disk."""

    path: str
    changes: tuple[Change, ...]
    """None where only comments or layout changed."""
    readings: tuple[tuple[str, Reading | Unread], ...]
    """How the claims that it touched are now read, by their ids."""
    disagrees: tuple[tuple[str, Finding], ...]
    """Open findings that these claims are part of, by their ids."""
    cited: tuple[Mention, ...] = ()
    """Where drafts cite a claim that was changed or removed."""
    notices: tuple[Diagnostic, ...] = ()


class Withdrawn(NamedTuple):
    """Claims that are kept, out of play."""

    claims: tuple[Claim, ...]
    """As they were before."""
    places: tuple[Place, ...]
    """Where each begins."""
    why: str
    unanswered: tuple[str, ...] = ()
    """Questions that no claim in play answers any more."""
    idle: tuple[Constraint, ...] = ()
    """Constraints that for this reason have nothing to compare."""
    findings: tuple[tuple[str, int, int], ...] = ()
    """Questions whose open findings became more or fewer, with how many there were and are."""
    cited: tuple[Mention, ...] = ()
    """Where drafts cite one of the claims."""
    notices: tuple[Diagnostic, ...] = ()


class Filled(NamedTuple):
    """A field that was filled in for a record typed by hand."""

    what: str
    """``claim`` or ``decision``."""
    about: str
    """The claim's question, or the decision's claims."""
    key: str
    value: str
    place: Place


class Tidied(NamedTuple):
    """What was filled in, or would be, and what only a person can write."""

    filled: tuple[Filled, ...]
    left: tuple[Diagnostic, ...] = ()
