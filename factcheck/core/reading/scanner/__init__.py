"""The scanner: figures in running text, each a span whose words the parser reads alone.

A text is cut into pieces at its spaces, each distinct piece is looked at once, and the grammars
see only stretches in which a figure may stand (`pieces`). A stretch is read once and remembered,
because "on Monday" and "two" come back on every page (`windows`). What stands around a figure is
told with it: the sentence, what is counted, whether it is denied, what it converts (`mentions`).
"""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.core.reading.parser import reading
from factcheck.core.reading.provisions import american
from factcheck.core.reading.scanner import windows
from factcheck.core.reading.scanner.mentions import Surroundings
from factcheck.core.reading.scanner.pieces import (
    AFTER,
    BEFORE,
    CLOSES,
    CORE,
    INNER,
    LEAD,
    OPENS,
    WEAK,
    pieces,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.reading.provisions.american import Citation
    from factcheck.core.reading.records import Context, Reading

__all__ = ["scan"]

LED = 8  # pieces before a core that may belong to its figure
FOLLOWED = 30  # pieces of a stretch: a longer one is cut
BESIDE = 2, 8  # pieces before and after a stretch that the grammars may look at


CHUNK = 1_000_000  # code points read at once, so that memory stays in bounds


def scan(text: str, context: Context) -> tuple[Reading, ...]:
    """Return the figures of a text in order of place; none overlap, longer ones win."""
    if len(text) <= CHUNK:
        return scan_chunk(text, context)
    return tuple(
        figure._replace(mention=figure.mention and figure.mention.moved(start))
        for start, chunk in chunks(text)
        for figure in scan_chunk(chunk, context)
    )


def chunks(text: str) -> Iterator[tuple[int, str]]:
    """Cut a long text behind a line, else behind a space, and say where each chunk begins."""
    start = 0
    while start < len(text):
        end = start + CHUNK
        cuts = (text.rfind(sign, start, end) + 1 for sign in ("\n", " "))
        end = next(filter(None, cuts), end) if end < len(text) else len(text)
        yield start, text[start:end]
        start = end


def scan_chunk(text: str, context: Context) -> tuple[Reading, ...]:
    """Return the figures of one chunk."""
    parts = text.split(" ")
    known = pieces(context.language)
    marks = [known[part] for part in parts]
    if not any(mark & CORE for mark in marks):
        return ()
    starts = list(accumulate(map(len, parts), lambda at, size: at + size + 1, initial=0))
    memory = windows.memory(context)
    surroundings = Surroundings(text, starts, marks, context)
    found: list[Reading] = []
    done = 0
    for at, mark in enumerate(marks):
        if not mark & CORE or at < done:
            continue
        first, done = stretch(marks, at, done)
        start, end = starts[first], starts[done] - 1
        before = marks[first - 1] & BEFORE if first else -1
        after = marks[done] & AFTER if done < len(marks) else -1
        figures = memory.get((text[start:end], before, after))
        if figures is None:
            opening = starts[max(first - BESIDE[0], 0)]
            closing = starts[min(done + BESIDE[1], len(parts))] - 1
            window = windows.Window(text[opening:closing], start - opening, end - opening)
            figures = memory.read(window, (text[start:end], before, after))
        for from_start, from_end, figure in figures:
            found.append(surroundings.placed(figure, start + from_start, start + from_end))
    return merged(found, american.citations(text), surroundings)


def merged(
    found: list[Reading], cited: tuple[Citation, ...], surroundings: Surroundings
) -> tuple[Reading, ...]:
    """Return the figures with American statutes in the place of what they are made of."""
    if not cited:
        return tuple(found)
    statutes = [
        surroundings.placed(reading(each.words, each.stated), each.start, each.end)
        for each in cited
    ]
    kept = [figure for figure in found if not any(is_inside(figure, each) for each in cited)]
    return tuple(sorted([*kept, *statutes], key=place))


def is_inside(figure: Reading, citation: Citation) -> bool:
    """Whether a figure stands where a citation does."""
    start, end = place(figure)
    return start < citation.end and citation.start < end


def place(figure: Reading) -> tuple[int, int]:
    """Return where a figure of a text begins and ends."""
    assert figure.mention is not None  # noqa: S101  an invariant of the scanner
    return figure.mention.start, figure.mention.end


def stretch(marks: list[int], at: int, done: int) -> tuple[int, int]:
    """Return the first piece of the stretch around a core, and the piece after its last."""
    first = at
    while (
        first > done
        and at - first < LED
        and marks[first - 1] & (LEAD | CLOSES) == LEAD
        and not marks[first] & OPENS
    ):
        first -= 1
    last = end = at + 1
    limit = min(len(marks), at + FOLLOWED)
    while end < limit and not marks[end - 1] & CLOSES and marks[end] & (INNER | OPENS) == INNER:
        end += 1
        if not marks[end - 1] & WEAK:
            last = end
    return first, last
