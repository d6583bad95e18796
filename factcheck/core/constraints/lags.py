"""Lags: how many days lie between two dates that stand in order."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor

from factcheck.core.interval import HIGHEST
from factcheck.core.named import NamedTuple
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Unread


class Lag(NamedTuple):
    """Days from one date to the other."""

    least: int = 0
    most: int | None = None
    """None where nobody said."""


@lru_cache(maxsize=256)
def lag_of(words: str) -> Lag | None:
    """Return what a length of time leaves possible, in whole days; None where it cannot be read.

    An order without words is one of any length. Parts of a day count in favour of the claims.
    """
    if not words:
        return Lag()
    reading = parse(words, Context(kind="duration"))
    if isinstance(reading, Unread):
        return None
    days = reading.leeway.interval
    most = None if days.upper == HIGHEST else ceil(days.upper.point)
    return Lag(floor(days.lower.point), most)
