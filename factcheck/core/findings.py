"""What the commands find: the records that are rendered, and nothing else."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.answers import Answer, Unanswered
    from factcheck.core.claims import Claim, Decision, Group, Question, Source
    from factcheck.core.comparison import Verdict
    from factcheck.core.diagnostics import Diagnostic, Place
    from factcheck.core.interval import Interval
    from factcheck.core.lines import Gap
    from factcheck.core.reading.records import Reading, Unread
    from factcheck.core.reading.scanner import Figure

Span = tuple[int, int]
"""(start, end) in code points, the end not included."""


class State(Enum):
    """Whether a quote still stands in its source."""

    EXACT = "exact"
    AMBIGUOUS = "ambiguous"
    """It stands more than once, and nothing says which is meant."""
    LOST = "lost"
    UNCHECKED = "unchecked"
    """The source could not be read."""


class Passage(NamedTuple):
    """A quote in its surroundings, for display; `text` is the source's, on one line."""

    text: str
    """The sentences that hold the quote, white space as single spaces."""
    quote: tuple[Span, ...]
    """Where the quote's parts stand in `text`."""
    figure: tuple[Span, ...]
    """Where the words of `says` stand in `text`."""
    line: int
    """Line of the source's text in which the quote begins, from 1; 0 where it is lost."""
    state: State = State.EXACT
    begins: bool = True
    """Whether `text` begins where a sentence begins."""
    ends: bool = True
    """Whether `text` ends where a sentence ends."""


class Kind(Enum):
    """Why two readings part: the first that fits (design §5)."""

    ATTRIBUTION = "attribution"
    SAME_OUTLET = "same outlet"
    PART_ABOVE_WHOLE = "part above whole"
    SUM = "sum"
    ORDER = "order"
    FALLING_COUNT = "falling count"
    CONTRADICTION = "contradiction"
    ROUNDING = "rounding"
    MODALITY = "modality"
    SCOPE = "scope"
    TIME = "time"
    WORDING = "wording"
    NONE = ""


class Level(IntEnum):
    """How grave a finding is, by its gap; a step lower where a side is vague."""

    LOW = 0
    MEDIUM = 1
    HIGH = 2
    CRITICAL = 3


class Origin(NamedTuple):
    """Claims of one camp that go back to one voice, and why they count as one."""

    answers: tuple[Answer, ...]
    why: str = ""
    """``same outlet``, ``both credit Foreign Policy``; empty for a claim alone."""


class Camp(NamedTuple):
    """Answers that can all be true together, and the points that all of them allow."""

    answers: tuple[Answer, ...]
    common: Interval
    origins: tuple[Origin, ...]
    """Independent voices; their number is what counts, not the number of claims."""


class Premise(NamedTuple):
    """Something the ledger's editor asserted and the finding rests on, and where."""

    says: str
    place: Place | None


class Finding(NamedTuple):
    """Claims of one question that cannot all be true, or only against most readers' sense."""

    question: Question
    verdict: Verdict
    """CONFLICT, TENSION or DIFFER."""
    kind: Kind
    headline: str
    """``one part is larger than the whole``, ``two figures for ethnic Kazakhs``."""
    camps: tuple[Camp, ...]
    """Widest apart first and last, in the order of their points; drawn as A, B, C …"""
    gap: Gap
    level: Level
    both_right_if: tuple[str, ...] = ()
    """What may reconcile them, most likely first, in terms of A and B."""
    premises: tuple[Premise, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    """Labelled lines: ("One voice", "same outlet, same author: …"), ("No day", …)."""
    ask: str = ""
    allow_all: tuple[Answer, ...] = ()
    """Answers that lie in every camp, listed once."""
    decided: Decision | None = None
    """The decision that quiets it."""
    reopened: str = ""
    """Why an earlier decision no longer quiets it; empty where there was none."""

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every answer of its camps, each once, in camp order."""
        seen = {answer.claim.id: answer for camp in self.camps for answer in camp.answers}
        return tuple(seen.values())


class Pair(NamedTuple):
    """Two answers of one question that are no finding, and why not; shown under ``--all``."""

    a: Answer
    b: Answer
    verdict: Verdict | None
    """None where the two are not comparable."""
    kind: Kind
    why: str
    """``“up to ten years” is the vaguer``, ``not comparable: …``, ``explained: …``."""
    is_explained: bool = False
    """Whether only `counts`, `since` or `as_of` keeps it from being a conflict."""


class Disagreements(NamedTuple):
    """What cannot all be true, in a ledger or in the questions asked for."""

    findings: tuple[Finding, ...]
    """Open ones first, conflicts before tensions before differences, widest gap first."""
    pairs: tuple[Pair, ...]
    unread: tuple[Unanswered, ...]
    """Claims that could not be read, with the reason."""
    passages: Mapping[str, Passage]
    """By claim id."""
    groups: Mapping[str, Group]
    questions: tuple[Question, ...]
    """The questions looked at."""
    claims: int
    """How many claims were looked at, and below, how many of what the ledger holds."""
    of_claims: int = 0
    of_questions: int = 0
    sources: int = 0
    quiet: tuple[tuple[str, int], ...] = ()
    """Questions without an open finding, counted by reason: ``("one claim", 14)``."""


class Stand(NamedTuple):
    """How one claim stands to another of its question."""

    answer: Answer
    verdict: Verdict | None
    why: str


class Shown(NamedTuple):
    """A claim, its reading, its passage, and where it stands."""

    claim: Claim
    question: Question
    source: Source | None
    reading: Reading | Unread
    passage: Passage
    source_state: str
    """``unchanged since captured``, ``changed since captured``, ``missing``."""
    groups: tuple[Group, ...]
    stands: tuple[Stand, ...]
    decisions: tuple[Decision, ...]


class Added(NamedTuple):
    """A claim that is safe in the ledger, and what it disagrees with."""

    claim: Claim
    place: Place
    """Its first line in the ledger."""
    last_line: int
    reading: Reading | Unread
    disagrees: tuple[Finding, ...]
    notices: tuple[Diagnostic, ...] = ()


class SourceCheck(NamedTuple):
    """Whether a captured file is still the one that was captured."""

    source: Source
    state: str
    """``right``, ``changed``, ``missing``, ``unpinned`` (no hash in the record), ``unreadable``."""
    was: str = ""
    """SHA-256 as recorded."""
    now: str = ""
    claims: int = 0


class QuoteCheck(NamedTuple):
    """Whether a claim's quote stands in its source."""

    claims: tuple[Claim, ...]
    """Claims that share the quote and its fate."""
    source: str
    state: State
    line: int = 0
    nearest: str = ""
    """The nearest passage where the quote is lost."""
    nearest_line: int = 0


class Verified(NamedTuple):
    """The result of `verify`."""

    sources: tuple[SourceCheck, ...]
    quotes: tuple[QuoteCheck, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def is_right(self) -> bool:
        """Whether every quote stands and every file is the one that was captured."""
        quotes = all(quote.state is State.EXACT for quote in self.quotes)
        return quotes and all(source.state in ("right", "unpinned") for source in self.sources)


class Proposal(NamedTuple):
    """Something found in a source's own text, and where."""

    key: str
    """A CSL name: ``title``, ``container-title``, ``author``, ``issued``."""
    value: str
    words: str
    """As printed."""
    line: int
    """Line of the text, from 1."""
    why: str = ""


class SourceAdded(NamedTuple):
    """A captured source, safe on disk."""

    source: Source
    proposals: tuple[Proposal, ...]
    notices: tuple[Diagnostic, ...] = ()


class SourceShown(NamedTuple):
    """A source, and lines of its text."""

    source: Source
    state: str
    lines: tuple[tuple[int, str], ...]
    """(number, text) of the lines asked for."""
    claims: tuple[Claim, ...] = ()


class Offer(NamedTuple):
    """What a passage offers before its claim is complete."""

    line: int
    """Line of the source in which the quote begins."""
    goes_on: str
    """What follows the quote in the source, at most a sentence."""
    figures: tuple[Figure, ...]
    """The figures in the quote, in its order, read as the question asks."""
    groups: tuple[str, ...]
    """Groups whose names stand in the quote, the nearest to the first figure first."""
    question: Question


class Cited(NamedTuple):
    """What a citation holds, and what a reader of it should know."""

    source: Source
    claim: Claim | None
    opening: str
    """The first words of the source's text, for a work without a title."""
    warnings: tuple[Diagnostic, ...]


class Listed(NamedTuple):
    """One source of the list."""

    source: Source
    state: str
    """As in `SourceCheck`."""
    claims: int
    """How many claims rest on it."""
