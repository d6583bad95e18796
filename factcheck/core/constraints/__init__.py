"""What structure demands beyond pairs, and the claims that cannot keep it.

Parts lie within wholes, parts come to totals, a share of a base is a part, dates stand in order,
what accumulates only rises. A demand is broken only where even the leeway sets cannot keep it, so
that rounding and a cancelled "up to" never raise an alarm.

`examine` is the way in. A ledger without structure never loads the rest of this folder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.comparison import reconciled, starts
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger
    from factcheck.core.findings.conflicts import Kind, Premise, Unexamined
    from factcheck.core.interval import Interval
    from factcheck.core.lines import Gap

    Pair = tuple[Answer, Answer]


class Broken(NamedTuple):
    """A demand that the claims cannot keep."""

    kind: Kind
    headline: str
    pairs: tuple[Pair, ...]
    """Each answer that is too high or too late, with each that it should not exceed."""
    premises: tuple[Premise, ...]
    """What the editor asserted; the demand rests on it."""
    gap: Gap
    """Between the nearest ends of the hard sets, those of several added up."""
    also: str = ""
    """Other claims that cannot keep it in the place of one of these."""

    @property
    def above(self) -> tuple[Answer, ...]:
        """The answers that are too high or too late, each once."""
        return tuple({high.claim.id: high for high, _ in self.pairs}.values())

    @property
    def under(self) -> tuple[Answer, ...]:
        """The answers that they should not exceed, each once."""
        return tuple({low.claim.id: low for _, low in self.pairs}.values())


class Examined(NamedTuple):
    """What the claims cannot keep, and what nobody has decided whether they can."""

    broken: tuple[Broken, ...] = ()
    unexamined: tuple[Unexamined, ...] = ()


def examine(answers: Sequence[Answer], ledger: Ledger) -> Examined:
    """Return the sets of claims that cannot all be true beyond those of one scope."""
    if not ledger.constraints and len({answer.claim.of for answer in answers}) <= 1:
        return Examined()
    from factcheck.core.constraints.examination import examined  # noqa: PLC0415  see above

    return examined(answers, ledger)


def exceeds(part: Answer, whole: Answer) -> bool:
    """Whether a part is larger than its whole whatever the leeway of both."""
    return not part.reading.line.apart(whole.reading.line) and starts(
        whole.reading.leeway.interval, part.reading.leeway.interval
    )


def excess_explained(part: Answer, whole: Answer) -> str:
    """Return what was stated that lets a part be larger: it counts ever, longer, another day."""
    if part.claim.counts == "ever" and whole.claim.counts == "now":
        return "the part counts all so far, the whole those now"
    return reconciled(whole, part)


def shared(intervals: Iterable[Interval]) -> Interval:
    """Return what all the intervals have in common, or the smallest that holds them all."""
    listed = list(intervals)
    meet = join = listed[0]
    for interval in listed[1:]:
        meet, join = meet & interval, join | interval
    return join if meet.is_empty else meet
