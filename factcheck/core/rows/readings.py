"""Readings as flat columns: the three sets as text and exact numbers, and where the words stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.calendar import iso
from factcheck.core.interval import HIGHEST, LOWEST
from factcheck.core.lines import LAST, Days, Number, Provisions, exact, write_path
from factcheck.core.reading.records import Unread

if TYPE_CHECKING:
    from factcheck.core.interval import Cut, Interval
    from factcheck.core.lines import Line
    from factcheck.core.reading.records import Mention, Reading, Rule, Said
    from factcheck.core.rows import Row


def reading_row(reading: Reading | Unread) -> Row:
    """Return a reading: its line, the ends of its three sets, its rules; or why there is none."""
    if isinstance(reading, Unread):
        return {"words": reading.words, "unread": reading.reason}
    line = reading.line
    return {
        "words": reading.words,
        "kind": line.kind,
        "unit": line.unit,
        "in_words": line.write(reading.hard),
        **ends("hard", reading.hard, line),
        **ends("likely", reading.likely, line),
        **ends("leeway", reading.leeway.interval, line),
        "leeway_rule": reading.leeway.rule,
        "is_vague": reading.is_vague,
        "said": reading.said and said_row(reading.said),
        "rules": list(reading.rules),
        **members_row(reading),
        **(mention_row(reading.mention) if reading.mention else {}),
    }


def members_row(reading: Reading) -> Row:
    """Return the provisions of a list: where each stands in the words, and its two ends."""
    members = [
        {"start": each.start, "end": each.end, **ends("hard", each.hard, reading.line)}
        for each in reading.members
    ]
    return {"members": members} if members else {}


def said_row(said: Said) -> Row:
    """Return the figure in the words' own unit."""
    return {
        "unit": said.unit,
        "point": number_text(said.point),
        "lower": number_text(said.lower),
        "upper": number_text(said.upper),
    }


def number_text(number: Number | None) -> str | None:
    """Return an exact number as text: ``10``, ``200/3``."""
    return None if number is None else str(exact(number))


def mention_row(mention: Mention) -> Row:
    """Return where a figure stands in its text, in code points, ends exclusive."""
    return {
        "start": mention.start,
        "end": mention.end,
        "sentence": list(mention.sentence),
        "counted": mention.counted,
        "is_denied": mention.is_denied,
        "converts": mention.converts and list(mention.converts),
    }


def ends(name: str, interval: Interval, line: Line) -> Row:
    """Return the two ends of an interval as ``hard_lower`` and ``hard_upper``."""
    lower, upper = interval.lower, interval.upper
    return {
        f"{name}_lower": end(lower, line, included=lower.step < 0),
        f"{name}_upper": end(upper, line, included=upper.step > 0 or covers_below(upper)),
    }


def end(cut: Cut, line: Line, *, included: bool) -> Row | None:
    """Return one end, None where there is none."""
    if cut in (LOWEST, HIGHEST):
        return None
    return {"value": point_text(cut, line), "included": included}


def covers_below(cut: Cut) -> bool:
    """Whether it is the upper end of a path and all paths that continue it."""
    return isinstance(cut.point, tuple) and cut.point[-1:] == (LAST,)


def point_text(cut: Cut, line: Line) -> str:
    """Return a point as text: ``200/3``, ``2019-03-10``, ``174(2)``, ``almaty > rahat palace``."""
    if isinstance(line, Days):
        return iso(cut.point)
    if not isinstance(cut.point, tuple):
        return str(exact(cut.point))
    steps = tuple(step for step in cut.point if step is not LAST)
    return write_path(steps) if isinstance(line, Provisions) else " > ".join(steps)


def rule_row(rule: Rule) -> Row:
    """Return a rule of reading and who says so."""
    return {"id": rule.id, "says": rule.says, "authority": rule.authority}
