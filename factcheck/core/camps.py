"""Camps: the largest sets of intervals that have a point in common, found by one sweep.

Intervals on a line have Helly's property: if every two of a set meet, all of them share a point,
so a camp always has an interval that all of its members allow.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from factcheck.core.comparison import EXCUSED, Verdict
from factcheck.core.findings.conflicts import Camp
from factcheck.core.independence import origins
from factcheck.core.interval import Cut, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.answers import Answer

END, START = 0, 1  # at one cut ends come first: what ends there does not meet what starts there


def sweep(intervals: Iterable[Interval]) -> list[Interval]:
    """Return what each camp has in common, lowest first; O(n log n), no pairs are formed."""
    events: list[tuple[Cut, int]] = []
    for interval in intervals:
        events.append((interval.lower, START))
        events.append((interval.upper, END))
    events.sort()
    common: list[Interval] = []
    lower: Cut | None = None
    for cut, event in events:
        if event == START:
            lower = cut
        elif lower is not None:
            common.append(Interval(lower, cut))
            lower = None
    return common


def camps_of(answers: Sequence[Answer], are_apart: bool) -> tuple[Camp, ...]:  # noqa: FBT001  which sets part them
    """Return the camps, lowest first: of hard sets, or of likely sets where only those part.

    A rounded figure also joins a camp that lies within its leeway; a camp whose members all stand
    in another is none of its own.
    """
    intervals = [a.reading.hard if are_apart else a.reading.likely for a in answers]
    commons = sweep(intervals)
    lowers, uppers = [c.lower for c in commons], [c.upper for c in commons]
    members: list[list[Answer]] = [[] for _ in commons]
    for answer, interval in zip(answers, intervals, strict=True):
        reach = [interval]
        if are_apart and EXCUSED[answer.reading.leeway.rule] <= Verdict.COMPATIBLE:
            reach.append(answer.reading.leeway.interval)
        within = {
            at
            for held in reach
            for at in range(bisect_left(lowers, held.lower), bisect_right(uppers, held.upper))
        }
        for at in within:
            members[at].append(answer)
    sets = [ids(each) for each in members]
    return tuple(
        Camp(tuple(own(members[at], common)), common, origins(members[at]))
        for at, common in enumerate(commons)
        if not any(
            sets[at] < other or (sets[at] == other and o < at) for o, other in enumerate(sets)
        )
    )


def own(members: list[Answer], common: Interval) -> list[Answer]:
    """Return the members with those first whose own words say most exactly what the camp holds."""
    return sorted(members, key=lambda a: (a.reading.hard != common, not common <= a.reading.hard))


def ids(answers: Iterable[Answer]) -> frozenset[str]:
    """Return the claims' ids."""
    return frozenset(answer.claim.id for answer in answers)
