"""A small universe for laws: readings with ends on three points, what a claim may state."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.answers import Answer
from factcheck.core.claims import Question
from factcheck.core.interval import Interval, after, before, exactly
from factcheck.core.lines import Numbers
from factcheck.core.reading.records import Leeway, Reading
from tests.support import claim, source

if TYPE_CHECKING:
    from collections.abc import Iterable

CUTS = [side(point) for point in range(3) for side in (before, after)]
SPANS = [Interval(lower, upper) for lower, upper in combinations(CUTS, 2)]
RULES = ("none", "rounding", "edge", "cancellable", "wording")
LINE = Numbers("number")


def reading(hard: Interval, likely: Interval | None = None, rule: str = "none") -> Reading:
    """Return a reading whose leeway, if a rule gives one, reaches one step to either side."""
    wide = Interval(before(hard.lower.point - 1), after(hard.upper.point + 1))
    leeway = Leeway(hard if rule == "none" else wide, rule)
    return Reading("", LINE, hard, likely or hard, leeway, ())


PLAIN = [reading(hard) for hard in SPANS]
NESTED = [reading(hard, likely) for hard in SPANS for likely in SPANS if likely <= hard]
EXCUSED = [reading(hard, None, rule) for hard in SPANS for rule in RULES]


class Stated(NamedTuple):
    """What a claim states beside its figure; days and beginnings are 0, 1 or 2."""

    counts: str = ""
    as_of: int | None = None
    since: int | None = None


NOTHING = Stated()
STATED = [
    Stated(counts, as_of, since)
    for counts in ("", "now", "ever")
    for as_of in (None, 0, 1)
    for since in (None, 0, 1)
]
VARIES = ("stock", "cumulative", "fixed")


def answer(
    read: Reading, id: str, stated: Stated = NOTHING, varies: str = "stock", outlet: str = ""
) -> Answer:
    """Return an answer to one question, in a source of its own."""
    as_of, since = (None if day is None else exactly(day) for day in (stated.as_of, stated.since))
    said = claim(id, counts=stated.counts, source=f"s-{id}")
    question = Question("q", kind="count", varies=varies)
    kept = source(f"s-{id}", container_title=outlet)
    return Answer(said, question, kept, read, None, as_of, since)


def figure(value: int, stated: Stated, varies: str) -> Answer:
    """Return an answer that is one number."""
    return answer(reading(exactly(value)), str(value), stated, varies)


def answers(readings: Iterable[Reading]) -> list[Answer]:
    """Return an answer for each reading; called a, b, c and so on."""
    return [answer(read, chr(ord("a") + at)) for at, read in enumerate(readings)]
