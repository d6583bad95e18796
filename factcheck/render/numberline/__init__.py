"""The intervals of several camps drawn to one scale, so that the eye sees the gap.

Positions are worked out in whole and exact numbers: equal points stand in equal columns, and a
greater point never stands left of a smaller one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.lines import Changes, Days, Line, Numbers
from factcheck.core.named import NamedTuple
from factcheck.render.foreign import show, width
from factcheck.render.numberline.ends import Ends, day_ends, number_ends
from factcheck.render.numberline.scales import Scale, day_scales, number_scales
from factcheck.render.style import Screen, Signs
from factcheck.render.style import drawn as drawn_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.interval import Interval

MARGIN = 5
"""Columns before the scale: two, the camp's letter, two."""
TAIL = 4
"""Columns of the axis beyond an outermost tick, for an arrow to run into."""


class Row(NamedTuple):
    """One interval to draw."""

    label: str
    """The camp's letter, at most two columns."""
    hard: Interval
    likely: Interval


class Marks(NamedTuple):
    """The signs a line is drawn with, one column each."""

    point: str
    lower: str
    upper: str
    outside: str
    narrow: str
    likely: str
    possible: str
    to_left: str
    to_right: str
    tick: str
    axis: str


DRAWN = Marks("●", "├", "┤", "○", "┼", "━", "┄", "←", "→", "┬", "─")
TYPED = Marks("*", "[", "]", "o", "#", "=", ".", "<", ">", "+", "-")


def marks(screen: Screen) -> Marks:
    """Return the signs that the screen can draw."""
    return DRAWN if screen.signs is Signs.UNICODE else TYPED


def legend(screen: Screen) -> str:
    """Return the line that explains the signs."""
    sign = marks(screen)
    return (
        f"likely {sign.likely}   possible {sign.possible}   {sign.point} exact   "
        f"{sign.lower} {sign.upper} included   {sign.outside} not included"
    )


def has_measure(line: Line) -> bool:
    """Whether points on the line lie at distances that can be drawn."""
    return isinstance(line, (Numbers, Changes, Days))


def draw(rows: Sequence[Row], line: Line, screen: Screen) -> tuple[str, ...]:
    """Return labels, axis and one line a row; nothing where the line has no measure."""
    match line:
        case Numbers() | Changes():
            drawn = [(row.label, number_ends(row.hard, row.likely, line)) for row in rows]
            scales = number_scales([ends for _, ends in drawn], line)
        case Days():
            drawn = [(row.label, day_ends(row.hard, row.likely)) for row in rows]
            scales = day_scales([ends for _, ends in drawn])
        case _:
            return ()
    return tuple(lines(drawn, scales, screen)) if drawn else ()


def lines(
    drawn: Sequence[tuple[str, Ends]], scales: Iterator[Scale], screen: Screen
) -> Iterator[str]:
    """Draw on the first scale whose labels stand apart, else on the last, with fewer labels."""
    left = TAIL if any(ends.lower is None for _, ends in drawn) else 0
    fitted, columns, labels = fit(scales, screen.room - MARGIN - left - TAIL)
    ticks = [fitted.column(tick, columns) for tick in fitted.ticks]
    sign = marks(screen)
    axis = [sign.axis] * (left + columns + 1 + TAIL)
    for tick in ticks:
        axis[left + tick] = sign.tick
    yield " " * (MARGIN + left) + drawn_text(labels, screen)
    yield " " * MARGIN + "".join(axis)
    for label, ends in drawn:
        row = canvas(ends, fitted, columns, left, sign)
        yield f"  {label:<{MARGIN - 2}}{row}".rstrip()


def fit(scales: Iterator[Scale], room: int) -> tuple[Scale, int, str]:
    """Return a scale, its columns and its line of labels.

    `room` is what lies between the margin and the tail of the axis.
    """
    scale = next(scales)
    while True:
        fitted, columns = with_room(scale, room)
        ticks = [fitted.column(tick, columns) for tick in fitted.ticks]
        labels, left_out = set_labels(fitted, ticks)
        coarser = next(scales, None) if left_out else None
        if coarser is None:
            return fitted, columns, labels
        scale = coarser


def with_room(scale: Scale, room: int) -> tuple[Scale, int]:
    """Return the scale and its columns, so that the last label fits; without its unit if need be.

    The last label may use the tail of the axis.
    """
    columns = room - max(1, width(last_label(scale)) - TAIL)
    if columns >= FEWEST_COLUMNS:
        return scale, columns
    bare = scale._replace(unit="")
    return bare, max(FEWEST_COLUMNS, room - max(1, width(last_label(bare)) - TAIL))


FEWEST_COLUMNS = 8
"""Columns below which a scale gives up its unit."""
APART = 2
"""Columns between two labels, at least."""


def last_label(scale: Scale) -> str:
    """Return the last tick's label and, where there is one, the unit after it."""
    return "   ".join(filter(None, [scale.labels[-1], show(scale.unit)]))


def set_labels(scale: Scale, ticks: Sequence[int]) -> tuple[str, int]:
    """Return the line of labels, each beginning at its tick, and how many had to be left out.

    The last one always stands; others only where they keep clear of it and of each other.
    """
    text, left_out = "", 0
    for tick, label in zip(ticks[:-1], scale.labels[:-1], strict=True):
        starts_clear = not text or width(text) + APART <= tick
        if starts_clear and tick + width(label) + APART <= ticks[-1]:
            text += " " * (tick - width(text)) + label
        else:
            left_out += 1
    return text + " " * (ticks[-1] - width(text)) + last_label(scale), left_out


def canvas(ends: Ends, scale: Scale, columns: int, left: int, sign: Marks) -> str:
    """Draw one interval: its likely part, the rest, and its two ends."""
    last = left + columns + TAIL
    start = 0 if ends.lower is None else left + scale.column(ends.lower, columns)
    stop = last if ends.upper is None else left + scale.column(ends.upper, columns)
    if start == stop:
        single = sign.point if ends.is_point else sign.narrow
        return " " * start + single
    row = [" "] * start + [sign.possible] * (stop - start + 1)
    first = start if ends.likely_lower is None else left + scale.column(ends.likely_lower, columns)
    end = stop if ends.likely_upper is None else left + scale.column(ends.likely_upper, columns)
    row[first : end + 1] = [sign.likely] * (end + 1 - first)
    if ends.lower is None:
        row[start] = sign.to_left
    else:
        row[start] = sign.lower if ends.holds_lower else sign.outside
    if ends.upper is None:
        row[stop] = sign.to_right
    else:
        row[stop] = sign.upper if ends.holds_upper else sign.outside
    return "".join(row)
