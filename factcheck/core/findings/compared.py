"""What `compare` finds in documents that no ledger holds."""

from collections.abc import Mapping

from factcheck.core.claims import Group, Name
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic
from factcheck.core.findings.conflicts import Finding, Kind
from factcheck.core.findings.passages import Passage
from factcheck.core.named import NamedTuple

Spot = tuple[int, int, int]
"""(number of the document from 0, start, end), in code points of its text."""


class Document(NamedTuple):
    """A text to be held against others, and what is known of it; empty where nothing is."""

    name: str
    """What it is called, and its path where it has one; no other may be called so."""
    text: str
    issued: str = ""
    """When it came out, as EDTF; a time after the day is not looked at. Without a day, words such
    as "on Sunday" are not read."""
    title: str = ""
    author: tuple[Name, ...] = ()
    outlet: str = ""
    language: str = ""
    """A code such as ``en`` or ``de-AT``; English where it is empty."""
    body: tuple[tuple[int, int], ...] = ()
    """(start, end) of what is the article; figures around it are left out. Empty, all of it is."""


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
    documents: tuple[Document, ...]
    figures: int
    """How many figures were read in them, …"""
    aligned: int
    """… and how many of these may be of one thing with one of another document."""
    notices: tuple[Diagnostic, ...] = ()
    """Dates of documents that are not known, so that some of their words were not read."""
