"""Sizes as changes: up or down, and by a factor as the percent that it makes."""

from __future__ import annotations

from factcheck.core.interval import HIGHEST, Interval
from factcheck.core.lines import Changes, mirrored
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.records import Leeway, Refusal, Said, Stated

WHOLE = 100  # percent


def negative(said: Said) -> Said:
    """Return a figure with its sign, which was part of it."""
    point, lower, upper = (
        None if end is None else -end for end in (said.point, said.upper, said.lower)
    )
    return said._replace(point=point, lower=lower, upper=upper)


def sent(found: hedges.Match | None, way: str) -> hedges.Match | None:
    """Return the size of a change that was found as a change that way."""
    if not found or isinstance(found[0], Refusal):
        return found
    return directed(found[0], way), found[1]


def directed(size: Stated, way: str) -> Stated:
    """Return the size of a change as a change that way."""
    hard, likely, leeway = size.hard, size.likely, size.leeway.interval
    if way == "down":
        hard, likely, leeway = mirrored(hard), mirrored(likely), mirrored(leeway)
    return Stated(
        Changes(size.line.unit),
        hard,
        likely,
        (f"change.{way}", *size.rules),
        Leeway(leeway, size.leeway.rule),
        size.is_vague,
        size.said,
    )


def multiplied(found: hedges.Match | None, way: str) -> hedges.Match | None:
    """Return a factor as the change that it makes: to three times is + 200 %."""
    if not found or isinstance(found[0], Refusal):
        return found
    size, end = found[0], found[1]
    if way == "down":
        return Refusal("to fall by a factor has no one meaning: say how many percent"), end
    leeway = Leeway(grown(size.leeway.interval), size.leeway.rule)
    hard, likely = grown(size.hard), grown(size.likely)
    return directed(size._replace(hard=hard, likely=likely, leeway=leeway), way), end


def grown(factors: Interval) -> Interval:
    """Return the growth in percent that leads to so many times: 100 for 2."""
    lower, upper = (
        cut if cut == HIGHEST else cut._replace(point=numerals.tidy((cut.point - 1) * WHOLE))
        for cut in factors
    )
    return Interval(lower, upper)
