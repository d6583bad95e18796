"""What cannot all be true: findings, their camps, and the pairs that are none."""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.answers import Answer, Unanswered
    from factcheck.core.claims import Decision, Group, Question
    from factcheck.core.comparison import Verdict
    from factcheck.core.diagnostics import Place
    from factcheck.core.findings.passages import Passage
    from factcheck.core.interval import Interval
    from factcheck.core.lines import Gap


class Kind(Enum):
    """Why two readings part: the first that fits (docs/semantics.md)."""

    ATTRIBUTION = "attribution"
    SAME_OUTLET = "same outlet"
    PART_ABOVE_WHOLE = "part above whole"
    SUM = "sum"
    SHARE = "share"
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


class Join(NamedTuple):
    """Claims that something makes one voice."""

    claims: tuple[str, ...]
    """Their ids, two or more."""
    why: str
    """``same outlet``, ``both credit Foreign Policy``, ``one cites the other``."""


class Origin(NamedTuple):
    """Claims of one camp that go back to one voice, and why they count as one."""

    answers: tuple[Answer, ...]
    joins: tuple[Join, ...] = ()
    """The fewest that hold all of them together; none for a claim alone."""

    @property
    def why(self) -> str:
        """Each reason once, ``same outlet, both credit UN``; empty for a claim alone."""
        return ", ".join(dict.fromkeys(join.why for join in self.joins))


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
    by: str = ""
    """Who asserted it; empty where the ledger does not say."""


class Unexamined(NamedTuple):
    """Something that the ledger asserts and that was not wholly held against its claims."""

    question: str
    why: str
    """``sums that share their parts crosswise: …``, without a full stop."""


class OneName(NamedTuple):
    """Names that may be one in several spellings; a person says so with `same`, or does not."""

    names: tuple[str, ...]
    """As the sources spell them."""
    place: Place | None
    """Where the ledger's last `same` stands, behind which it goes; None where there is none."""


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
    one_name: tuple[OneName, ...] = ()
    """Names of different camps that may be one; the verdict stands until somebody says so."""
    is_possible: bool = False
    """Whether nobody said that its answers are to one question: they were aligned by words."""

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
    not_held: frozenset[str] = frozenset()
    """Whom claims of the findings credit, though no source of the ledger is theirs."""
    unexamined: tuple[Unexamined, ...] = ()
    quiet: tuple[tuple[str, int], ...] = ()
    """Questions without an open finding, counted by reason: ``("one claim", 14)``."""
    left_out: tuple[tuple[str, int], ...] = ()
    """Open findings that were not asked for, counted by reason: ``("in the baseline", 3)``."""
