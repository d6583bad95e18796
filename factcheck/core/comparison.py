"""How two answers stand to each other: comparable or why not, and the verdict on two readings."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from factcheck.core.interval import Relation

if TYPE_CHECKING:
    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger
    from factcheck.core.interval import Interval
    from factcheck.core.reading.records import Reading


class Verdict(IntEnum):
    """The judgement on two readings, mildest first."""

    AGREE = 0
    COMPATIBLE = 1
    TENSION = 2
    DIFFER = 3
    """Two texts in other words: no rule can compare them, a person must read them."""
    CONFLICT = 4


EXCUSED = {
    "none": Verdict.CONFLICT,
    "rounding": Verdict.AGREE,
    "edge": Verdict.COMPATIBLE,
    "cancellable": Verdict.TENSION,
    "wording": Verdict.DIFFER,
}
"""What two disjoint readings come to where the leeway of one holds the other."""


def verdict(a: Reading, b: Reading) -> Verdict:
    """Judge two readings on the same line."""
    match a.hard.relation(b.hard):
        case Relation.EQUAL:
            return Verdict.AGREE
        case Relation.DISJOINT:
            return min(excuse(a, b), excuse(b, a))
        case _:
            return Verdict.COMPATIBLE if a.likely.meets(b.likely) else Verdict.TENSION


def excuse(reading: Reading, other: Reading) -> Verdict:
    """Return the verdict where ``other`` lies outside the hard points of ``reading``."""
    held = other.hard <= reading.leeway.interval
    return EXCUSED[reading.leeway.rule] if held else Verdict.CONFLICT


def incomparable(a: Answer, b: Answer, ledger: Ledger) -> str:
    """Return why the two cannot be compared at all; empty if they can."""
    if a.question.id != b.question.id:
        return "they answer two questions"
    if reason := a.reading.line.apart(b.reading.line):
        return reason
    if ledger.group_relation(a.claim.of, b.claim.of) is not Relation.EQUAL:
        return f"{ledger.group_names(a.claim.of) or 'everyone'} against " + (
            ledger.group_names(b.claim.of) or "everyone"
        )
    return ""


def reconciled(low: Answer, high: Answer) -> str:
    """Return what stated day or way of counting explains that ``low`` is below ``high``.

    Both must have been stated: what nobody said explains nothing. Empty if nothing does.
    """
    counts = (low.claim.counts, high.claim.counts)
    if counts == ("now", "ever"):
        return "one counts those now, the other all so far"
    counting = accumulates(low) and accumulates(high)
    if counting and low.since and high.since and starts(high.since, low.since):
        return "they count from two beginnings"
    if low.as_of and high.as_of and not low.as_of.meets(high.as_of):
        return moved(low, high)
    return ""


def moved(low: Answer, high: Answer) -> str:
    """Return how two stated days explain the figures: what accumulates can only have risen."""
    if low.question.varies == "fixed":
        return ""
    if not accumulates(low):
        return "the figures are for two days"
    if not falls(low, high):
        return "the count rose between the two days"
    return "the later source corrects the earlier one" if corrects(low, high) else ""


def corrects(later: Answer, earlier: Answer) -> bool:
    """Whether the record of a source says that it corrects the source of an earlier figure."""
    return later.source.corrects == earlier.source.id != later.source.id


def accumulates(answer: Answer) -> bool:
    """Whether the figure counts all so far: by its own words, else by its question."""
    counts = answer.claim.counts
    return counts == "ever" or (answer.question.varies == "cumulative" and counts != "now")


def starts(earlier: Interval, later: Interval) -> bool:
    """Whether one span of days lies wholly before another."""
    return earlier.upper <= later.lower


def falls(low: Answer, high: Answer) -> bool:
    """Whether what accumulates is lower on a later day."""
    return (
        accumulates(low)
        and low.as_of is not None
        and high.as_of is not None
        and starts(high.as_of, low.as_of)
    )


def is_below(a: Reading, b: Reading) -> bool:
    """Whether all of ``a`` lies below all of ``b``: the hard sets, or the likely if those meet."""
    if is_apart(a, b):
        return a.hard.upper <= b.hard.lower
    return a.likely.upper <= b.likely.lower


def judge(a: Answer, b: Answer) -> tuple[Verdict, str]:
    """Judge two comparable answers; the text says what stated fact explains that they part."""
    judged = verdict(a.reading, b.reading)
    if judged < Verdict.TENSION:
        return judged, ""
    low, high = (a, b) if is_below(a.reading, b.reading) else (b, a)
    return judged, reconciled(low, high)


def is_apart(a: Reading, b: Reading) -> bool:
    """Whether the hard sets have no point in common."""
    return not a.hard.meets(b.hard)
