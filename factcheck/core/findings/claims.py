"""What is told of one claim: shown, added, offered, cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.answers import Answer
    from factcheck.core.claims import Claim, Decision, Group, Question, Source
    from factcheck.core.comparison import Verdict
    from factcheck.core.diagnostics import Diagnostic, Place
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.passages import Passage
    from factcheck.core.findings.uses import Mention
    from factcheck.core.reading.records import Reading, Unread


class Stand(NamedTuple):
    """How one claim stands to another of its question."""

    answer: Answer
    """The other one."""
    verdict: Verdict | None
    """None where the two cannot be compared."""
    why: str
    """The kind of the finding they are in, else what `Pair.why` says."""


class Shown(NamedTuple):
    """A claim, its reading, its passage, and where it stands."""

    claim: Claim
    question: Question
    source: Source | None
    reading: Reading | Unread
    passage: Passage
    source_state: str
    """As in `SourceCheck`: ``right``, ``changed``, ``missing``, ``unpinned``, ``unreadable``."""
    groups: tuple[Group, ...]
    stands: tuple[Stand, ...]
    decisions: tuple[Decision, ...]
    drafts: tuple[Mention, ...] = ()
    """Where drafts cite it."""


class Added(NamedTuple):
    """A claim that is safe in the ledger, and what it disagrees with."""

    claim: Claim
    place: Place
    """Its first line in the ledger."""
    last_line: int
    reading: Reading | Unread
    disagrees: tuple[Finding, ...]
    notices: tuple[Diagnostic, ...] = ()


class Offer(NamedTuple):
    """What a passage offers before its claim is complete."""

    line: int
    """Line of the source in which the quote begins."""
    goes_on: str
    """What follows the quote in the source, at most a sentence."""
    figures: tuple[Reading, ...]
    """The figures in the quote, in its order, read as the question asks."""
    groups: tuple[tuple[str, int], ...]
    """Groups whose names stand in the quote, and where, in its order."""
    question: Question


class Cited(NamedTuple):
    """What a citation holds, and what a reader of it should know."""

    source: Source
    claim: Claim | None
    opening: str
    """The first words of the source's text, for a work without a title."""
    warnings: tuple[Diagnostic, ...]
    directive: str = ""
    """What takes a browser to the quote: ``text=…``; empty where it can only open the page."""
    link_notes: tuple[Diagnostic, ...] = ()
    """What a reader of the link should know: why it leads to the page alone, or may mislead."""
