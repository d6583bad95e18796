"""What `compare` finds in documents that no ledger holds."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.core.claims import Group
from factcheck.core.comparison import Verdict
from factcheck.core.findings.conflicts import Finding, Kind
from factcheck.core.findings.passages import Passage

Spot = tuple[int, int, int]
"""(number of the document from 0, start, end), in code points of its text."""


class Possible(NamedTuple):
    """Two figures of different documents that may not both be true."""

    a: Spot
    b: Spot
    verdict: Verdict
    """CONFLICT or TENSION, if the two are of one thing."""
    kind: Kind


class Compared(NamedTuple):
    """What may not all be true in several documents."""

    findings: tuple[Finding, ...]
    """As those of a ledger, each only possible: nobody said that its figures are of one thing."""
    conflicts: tuple[Possible, ...]
    """The same as pairs of figures, in the order of the findings."""
    passages: Mapping[str, Passage]
    """By claim id."""
    groups: Mapping[str, Group]
    documents: tuple[str, ...]
    """Their names."""
    figures: int
    """How many figures were read in them, …"""
    aligned: int
    """… and how many of these may be of one thing with one of another document."""
