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
from factcheck.core.interval import EVERYTHING, Interval, meetings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.answers import Answer


def sweep(intervals: Iterable[Interval]) -> list[Interval]:
    """Return what each camp has in common, lowest first; O(n log n), no pairs are formed."""
    listed = [*intervals]
    lowers, uppers, _, _ = meetings([i.lower for i in listed], [i.upper for i in listed])
    return [*map(Interval, lowers, uppers)]


def camps_of(answers: Sequence[Answer], are_apart: bool) -> tuple[Camp, ...]:  # noqa: FBT001  which sets part them
    """Return the camps, lowest first: of hard sets, or of likely sets where only those part.

    A rounded figure also joins a camp that lies within its leeway; a camp whose members all stand
    in another is none of its own. Each answer stands in camps that follow one another, so that
    those which hold all members of a camp are its neighbours.
    """
    intervals = [a.reading.hard if are_apart else a.reading.likely for a in answers]
    commons = sweep(intervals)
    lowers, uppers = [c.lower for c in commons], [c.upper for c in commons]
    members: list[list[Answer]] = [[] for _ in commons]
    shared = [range(len(commons)) for _ in commons]
    for answer, interval in zip(answers, intervals, strict=True):
        reach = interval
        if are_apart and EXCUSED[answer.reading.leeway.rule] <= Verdict.COMPATIBLE:
            reach = answer.reading.leeway.interval
        mine = range(bisect_left(lowers, reach.lower), bisect_right(uppers, reach.upper))
        for at in mine:
            members[at].append(answer)
            shared[at] = range(max(shared[at].start, mine.start), min(shared[at].stop, mine.stop))
    return tuple(
        Camp(tuple(own(members[at], common)), common, origins(members[at]))
        for at, common in enumerate(commons)
        if not any(len(members[o]) > len(members[at]) or o < at for o in shared[at] if o != at)
    )


def own(members: Iterable[Answer], common: Interval) -> list[Answer]:
    """Return the members with those first whose own words say most exactly what the camp holds.

    Among equals the earliest published comes first, then the id decides: who speaks for a camp
    never hangs on the order of the ledger.
    """
    return sorted(
        members,
        key=lambda a: (
            a.reading.hard != common,
            not common <= a.reading.hard,
            (a.published or EVERYTHING).upper,
            a.claim.id,
        ),
    )
