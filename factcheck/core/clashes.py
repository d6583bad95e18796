"""Who clashes in a scope, found without forming its pairs, however many claims it has.

`comparison.judge` alone says whether two answers clash. What must hold of their ends for that is
written here as limits that the higher of the two exceeds, so that all who cannot clash with an
answer are passed over together, and it is set against a handful.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.core.comparison import EXCUSED, Verdict, accumulates, is_apart, judge
from factcheck.core.interval import EVERYTHING, Interval, ranks
from factcheck.core.maxima import ANY, above, grown
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.maxima import Measures
    from factcheck.core.reading.records import Reading

    Span = tuple[int, int]
    Relation = Callable[["Marks"], Measures]

CLASHING = (Verdict.TENSION, Verdict.CONFLICT)


class Marks(NamedTuple):
    """Where the sets of an answer begin and end: ranks of cuts among all that are compared."""

    hard: Span
    likely: Span
    excused: Span
    """What may be true beside it without a clash: the leeway that excuses, else the hard set."""
    near: Span
    """What may without a conflict: the leeway, whatever it excuses."""
    day: Span
    """The days it is for; everything where nobody said."""
    since: Span
    """The days from which it counts; everything where nobody said."""

    def mirrored(self) -> Marks:
        """Return the same on the line turned round, so that low is high."""
        return Marks(*((-upper, -lower) for lower, upper in self))

    def measures(self) -> Measures:
        """Return what exceeds the limits of each lower answer that clashes with this one."""
        return (
            self.hard[0], self.hard[1], self.excused[0], self.near[0],
            self.likely[0], -self.hard[0],
            -self.day[1], -self.day[0], self.day[1], self.since[1],
        )  # fmt: skip


def in_conflict(low: Marks) -> Measures:
    """Return the limits of those wholly above ``low`` that no leeway brings near."""
    return low.hard[1] - 1, low.near[1], ANY, low.hard[0], ANY, ANY, ANY


def apart(low: Marks) -> Measures:
    """Return the limits of those wholly above ``low`` that no leeway excuses."""
    return low.hard[1] - 1, low.excused[1], low.hard[0], ANY, ANY, ANY, ANY


def in_tension(low: Marks) -> Measures:
    """Return the limits of those that ``low`` meets, while all that is likely lies above it."""
    return ANY, ANY, ANY, ANY, low.likely[1] - 1, -low.hard[1], ANY


def fallen_apart(low: Marks) -> Measures:
    """Return the limits of `apart`, for those of an earlier day alone."""
    return (*apart(low)[:-1], -low.day[0] - 1)


def fallen_in_tension(low: Marks) -> Measures:
    """Return the limits of `in_tension`, for those of an earlier day alone."""
    return (*in_tension(low)[:-1], -low.day[0] - 1)


RELATIONS = (in_conflict, apart, in_tension)
"""The ways to clash, gravest first; the second holds the first."""
FALLEN = (fallen_apart, fallen_in_tension)
"""The ways in which a count that can only rise clashes with a higher one of an earlier day."""


class Clash(NamedTuple):
    """Two answers that cannot both be true, or not as most readers take them."""

    low: Answer
    high: Answer
    verdict: Verdict


class Side(NamedTuple):
    """All answers of a scope that are judged alike, told by one of them."""

    answer: Answer
    marks: Marks


class Field:
    """Answers arranged so that one who clashes with a given answer is found at once."""

    def __init__(self, sides: Iterable[Side]) -> None:
        grouped: dict[str, list[Side]] = {}
        for side in sides:
            grouped.setdefault(side.answer.claim.counts, []).append(side)
        self._groups = [
            (
                each[0].answer,
                grown([(side.marks.measures(), side.answer) for side in each]),
                grown([(side.marks.mirrored().measures(), side.answer) for side in each]),
            )
            for each in grouped.values()
        ]

    def clash(self, side: Side) -> Clash | None:
        """Return a clash of an answer with one of these, the gravest there is."""
        found = (
            clash
            for relation in RELATIONS
            for clash in chain(self._above(side, relation), self._below(side, relation))
        )
        return next(found, None)

    def has_fallen(self, side: Side) -> bool:
        """Whether an answer counts all so far, and clashes with a higher one of an earlier day."""
        if not accumulates(side.answer):
            return False
        return any(clash for relation in FALLEN for clash in self._above(side, relation))

    def _above(self, side: Side, relation: Relation) -> Iterator[Clash]:
        """Yield the clashes with higher answers."""
        for other, higher, _ in self._groups:
            limits = relation(side.marks) + unexplained(side.marks, side.answer, other)
            yield from judged((side.answer, high) for high in above(higher, limits))

    def _below(self, side: Side, relation: Relation) -> Iterator[Clash]:
        """Yield the clashes with lower answers."""
        turned = side.marks.mirrored()
        for other, _, lower in self._groups:
            limits = relation(turned) + unexplained(turned, other, side.answer)
            yield from judged((low, side.answer) for low in above(lower, limits))


def unexplained(low: Marks, lower: Answer, higher: Answer) -> Measures:
    """Return the limits of whoever nothing that both state explains, as `reconciled` has it.

    Of the answers only what they count is asked, which all of their group share.
    """
    counts = (lower.claim.counts, higher.claim.counts)
    if counts == ("now", "ever"):
        return NOBODY
    days = lower.question.varies != "fixed"
    return (
        -low.day[1] if days else ANY,
        low.day[0] if days and not accumulates(lower) else ANY,
        low.since[0] if accumulates(lower) and accumulates(higher) else ANY,
    )


NOBODY = (-ANY, -ANY, -ANY)
"""Limits that nothing exceeds."""


def judged(pairs: Iterable[tuple[Answer, Answer]]) -> Iterator[Clash]:
    """Yield the pairs that clash: the limits above are what a clash needs, `judge` decides."""
    for low, high in pairs:
        verdict, explained = judge(low, high)
        if verdict in CLASHING and not explained:
            yield Clash(low, high, verdict)


def marked(answers: Sequence[Answer]) -> list[Marks]:
    """Return the marks of answers, in their order."""
    sets = [(*sets_of(a.reading), a.as_of or EVERYTHING, a.since or EVERYTHING) for a in answers]
    points = ranks(cut for each in sets for interval in each[:4] for cut in interval)
    days = ranks(cut for each in sets for interval in each[4:] for cut in interval)
    order = (points, points, points, points, days, days)
    return [
        Marks(*((o[lower], o[upper]) for o, (lower, upper) in zip(order, each, strict=True)))
        for each in sets
    ]


def sets_of(reading: Reading) -> tuple[Interval, Interval, Interval, Interval]:
    """Return the hard and the likely set, what is excused, and what is near.

    A leeway excuses whatever the other says, but where that is cancellable, and then it is a
    tension. Words and numbers lie on two lines, so that no leeway of words meets such a one.
    """
    leeway = reading.leeway.interval
    excuse = EXCUSED[reading.leeway.rule]
    return (
        reading.hard,
        reading.likely,
        reading.hard if excuse in CLASHING else leeway,
        reading.hard if excuse is Verdict.CONFLICT else leeway,
    )


class Parting(NamedTuple):
    """Where the answers of a scope part."""

    involved: tuple[Answer, ...]
    """Those that clash with another, in their order."""
    verdict: Verdict
    """The gravest: CONFLICT or TENSION."""
    are_apart: bool
    """Whether some hard sets have no point in common; else it is likely ones that have none."""
    has_fallen: bool
    """Whether a count that can only rise is lower on a later day."""


def parting(scope: Sequence[Answer]) -> Parting | None:
    """Return how the answers of one scope part; None where none clashes; O(n log² n) as a rule."""
    if all_meet(a.reading.hard for a in scope) and all_meet(a.reading.likely for a in scope):
        return None
    alike: dict[tuple[Marks, str], list[int]] = {}
    for at, (answer, marks) in enumerate(zip(scope, marked(scope), strict=True)):
        alike.setdefault((marks, answer.claim.counts), []).append(at)
    sides = [Side(scope[places[0]], marks) for (marks, _), places in alike.items()]
    field = Field(sides)
    clashes = [field.clash(side) for side in sides]
    found = [clash for clash in clashes if clash is not None]
    if not found:
        return None
    clashing = zip(clashes, alike.values(), strict=True)
    involved = sorted(at for clash, places in clashing if clash for at in places)
    return Parting(
        tuple(scope[at] for at in involved),
        max(clash.verdict for clash in found),
        any(is_apart(clash.low.reading, clash.high.reading) for clash in found),
        any(map(field.has_fallen, sides)),
    )


def all_meet(intervals: Iterable[Interval]) -> bool:
    """Whether some point lies in all of the intervals."""
    lowers, uppers = zip(*intervals, strict=True)
    return bool(max(lowers) < min(uppers))


def clashes(ones: Sequence[Answer], others: Sequence[Answer]) -> bool:
    """Whether any of some answers of a scope clashes with any of others."""
    if not (ones and others):
        return False
    marks = marked([*ones, *others])
    field = Field(map(Side, others, marks[len(ones) :]))
    return any(field.clash(side) for side in map(Side, ones, marks))
