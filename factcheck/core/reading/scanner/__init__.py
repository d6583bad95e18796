"""The scanner: figures in running text, each a span whose words the parser reads alone.

One search finds the words and digits without which there is no figure (`cores`). Around each the
stretch is taken in which a figure may stand (`reach`), by what is known of the pieces between
spaces (`pieces`). A stretch is read by the grammars once and remembered, because "on Monday" and
"two" come back on every page (`windows`). What stands around a figure is told with it: the
sentence, what is counted, whether it is denied, what it converts (`mentions`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading import provisions
from factcheck.core.reading.parser import reading
from factcheck.core.reading.scanner import windows
from factcheck.core.reading.scanner.cores import places
from factcheck.core.reading.scanner.mentions import Surroundings
from factcheck.core.reading.scanner.reach import Reach

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.reading.provisions.american import Citation
    from factcheck.core.reading.records import Context, Reading

__all__ = ["scan"]

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
    found_at = places(text, context.language)
    if not found_at:
        return ()
    memory = windows.memory(context)
    reach = Reach(text, context.language)
    surroundings = Surroundings(text, reach.text, context.language)
    found: list[Reading] = []
    for place in found_at:
        if place < reach.done:
            continue
        stretch = reach.stretch(place)
        if stretch is None:
            continue
        start, end, before, after = stretch
        key = text[start:end], before, after
        figures = memory.get(key)
        if figures is None:
            opening, closing = reach.beside(start, end)
            window = windows.Window(text[opening:closing], start - opening, end - opening)
            figures = memory.read(window, key)
        for from_start, from_end, figure in figures:
            before_it = found[-1] if found else None
            placed = surroundings.placed(figure, start + from_start, start + from_end, before_it)
            found.append(placed)
            reach.done = max(reach.done, start + from_end)
    return with_statutes(found, surroundings) if provisions.may_be_american(text) else tuple(found)


def with_statutes(found: list[Reading], surroundings: Surroundings) -> tuple[Reading, ...]:
    """Return the figures with American statutes in the place of what they are made of."""
    from factcheck.core.reading.provisions import american  # noqa: PLC0415  few texts need it

    cited = american.citations(surroundings.text)
    statutes = [
        surroundings.placed(reading(each.words, each.stated), each.start, each.end)
        for each in cited
    ]
    kept = [figure for figure in found if not any(is_inside(figure, each) for each in cited)]
    return tuple(sorted([*kept, *statutes], key=spot))


def is_inside(figure: Reading, citation: Citation) -> bool:
    """Whether a figure stands where a citation does."""
    start, end = spot(figure)
    return start < citation.end and citation.start < end


def spot(figure: Reading) -> tuple[int, int]:
    """Return where a figure of a text begins and ends."""
    assert figure.mention is not None  # noqa: S101  an invariant of the scanner
    return figure.mention.start, figure.mention.end
