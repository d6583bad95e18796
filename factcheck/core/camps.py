"""Camps: the largest sets of intervals that have a point in common, found by one sweep.

Intervals on a line have Helly's property: if every two of a set meet, all of them share a point,
so a camp always has an interval that all of its members allow.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.interval import Cut, Interval

if TYPE_CHECKING:
    from collections.abc import Iterable

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
