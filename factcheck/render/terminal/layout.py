"""Lines made to fit: wrapping, labels, two ends of a line, two columns beside each other."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from factcheck.render.foreign import show, width
from factcheck.render.style import drawn, unpainted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.render.style import Screen

LABEL = 11
"""Columns of a label and the space after it: ``One voice  ``."""


def wrap(text: str, room: int, hanging: str = "") -> Iterator[str]:
    """Break at spaces into lines of at most ``room`` columns, later ones after ``hanging``.

    A word longer than the room is broken within, as it must not push the rest off the screen.
    Colour takes no columns.
    """
    start = text[: len(text) - len(text.lstrip(" "))]
    line = start
    for word in text[len(start) :].split(" "):
        joined = f"{line} {word}" if line != start else f"{line}{word}"
        if width(unpainted(joined)) <= room:
            line = joined
            continue
        if line != start:
            yield line
            start = hanging
        line = start + word
        while width(unpainted(line)) > room:
            piece = fitting(line, room)
            yield piece
            start = hanging
            line = start + line[len(piece) :]
    yield line


def fitting(text: str, room: int) -> str:
    """Return as much of the text's beginning as fits, at least one character beyond its indent."""
    length = len(text) - len(text.lstrip(" ")) + 1
    while length < len(text) and width(text[: length + 1]) <= room:
        length += 1
    return text[:length]


def padded(text: str, room: int) -> str:
    """Return the text filled with spaces to ``room`` columns."""
    return text + " " * (room - width(unpainted(text)))


def labelled(label: str, text: str, screen: Screen, indent: int = 2) -> Iterator[str]:
    """Write ``  One voice  same outlet, …``, later lines under the text; `text` is shown text."""
    start = " " * indent + padded(drawn(show(label), screen), LABEL)
    if not start.endswith(" "):
        start += " "
    hanging = " " * (indent + LABEL)
    room = screen.room
    first, *rest = wrap(start + text, room, hanging) if text else [start.rstrip()]
    yield first
    yield from rest


def ends(left: str, right: str, room: int) -> Iterator[str]:
    """Set one text at each end of a line; where they do not fit, the right one goes below."""
    if not right:
        yield from wrap(left, room, " " * LABEL_OF_VERDICT)
    elif width(unpainted(left)) + width(right) + 2 <= room:
        yield padded(left, room - width(right)) + right
    else:
        yield from wrap(left, room, " " * LABEL_OF_VERDICT)
        yield from wrap(" " * LABEL_OF_VERDICT + right, room, " " * LABEL_OF_VERDICT)


LABEL_OF_VERDICT = 10
"""Columns of ``CONFLICT`` and the spaces after it."""


def beside(left: Sequence[str], right: Sequence[str], middle: int) -> Iterator[str]:
    """Set two columns of lines beside each other, the right one from column ``middle`` on."""
    for one, other in zip_longest(left, right, fillvalue=""):
        yield (padded(one, middle) + other).rstrip()


def amount(number: int, one: str, many: str = "") -> str:
    """Return ``1 claim``, ``1,200 claims``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
