"""A passage on the screen: cut to what surrounds the quote, wrapped, carets under the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.render.foreign import cells, width
from factcheck.render.style import Paint, drawn, paint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.findings.passages import Passage, Span
    from factcheck.render.style import Screen

AROUND_QUOTE = 40
"""Characters of the sentence kept on either side of the quote."""
NEARLY_WHOLE = 24
"""Characters too few to leave out: "…" would hide a word or two only."""
LONG_QUOTE = 420
"""Characters of a quote above which only the words about its figure are shown."""
AROUND_FIGURE = 130


class Piece(NamedTuple):
    """A run of characters on one line, part of the figure or not."""

    text: str
    is_figure: bool


def passage_lines(passage: Passage, room: int, screen: Screen) -> Iterator[str]:
    """Write the passage in lines of ``room`` columns, and a line of carets below each figure."""
    for line in wrapped(words(passage, screen), room):
        yield "".join(
            paint(piece.text, Paint.STRONG, screen) if piece.is_figure else piece.text
            for piece in line
        )
        if carets := "".join(
            ("^" if piece.is_figure else " ") * width(piece.text) for piece in line
        ).rstrip():
            yield carets


def kept(passage: Passage) -> tuple[Span, ...]:
    """Return the parts of the passage that are shown, in order, disjoint."""
    text = passage.text
    shown = passage.quote or ((0, len(text)),)
    around = AROUND_QUOTE
    if shown[-1][1] - shown[0][0] > LONG_QUOTE:
        shown, around = passage.figure or ((0, LONG_QUOTE),), AROUND_FIGURE
    spans: list[Span] = []
    for start, end in sorted(shown):
        wide = (at_word(text, start - around, 1), at_word(text, end + around, -1))
        if spans and wide[0] <= spans[-1][1] + NEARLY_WHOLE:
            before = spans.pop()
            wide = (before[0], max(before[1], wide[1]))
        spans.append(wide)
    first, last = spans[0][0], spans[-1][1]
    if first <= NEARLY_WHOLE:
        spans[0] = (0, spans[0][1])
    if last >= len(text) - NEARLY_WHOLE:
        spans[-1] = (spans[-1][0], len(text))
    return tuple(spans)


def at_word(text: str, place: int, step: int) -> int:
    """Return the nearest place from ``place`` on, going by ``step``, where no word is cut."""
    place = min(max(place, 0), len(text))
    while 0 < place < len(text) and not (text[place - 1] == " " or text[place] == " "):
        place += step
    return place


def words(passage: Passage, screen: Screen) -> list[list[Piece]]:
    """Return the shown words, each a list of one piece a character; "…" of ours where cut."""
    cut = [Piece(drawn("…", screen), is_figure=False)]
    shown, spans = cells(passage.text), kept(passage)
    figure = {place for start, end in passage.figure for place in range(start, end)}
    found: list[list[Piece]] = []
    if spans[0][0] > 0 or not passage.begins:
        found.append(cut)
    for number, (start, end) in enumerate(spans):
        if number:
            found.append(cut)
        word: list[Piece] = []
        for place in range(start, end):
            if passage.text[place] == " ":
                found.append(word)
                word = []
            word.append(Piece(shown[place], place in figure))
        found.append(word)
    if spans[-1][1] < len(passage.text) or not passage.ends:
        found.append(cut)
    return [word for word in found if "".join(piece.text for piece in word).strip()]


def wrapped(spoken: list[list[Piece]], room: int) -> Iterator[list[Piece]]:
    """Set words into lines; a word keeps the space before it, which a new line drops."""
    line: list[Piece] = []
    used = 0
    for word in spoken:
        starts_spaced = word[0].text == " "
        gap = [] if starts_spaced or not line else [Piece(" ", is_figure=False)]
        pieces = gap + word
        wide = width("".join(piece.text for piece in pieces))
        if line and used + wide > room:
            yield merged(line)
            line, used = [], 0
        if not line:
            pieces, wide = word[starts_spaced:], wide - starts_spaced
        if wide <= room:
            line, used = line + pieces, used + wide
            continue
        for piece in pieces:
            if used + width(piece.text) > room and line:
                yield merged(line)
                line, used = [], 0
            line.append(piece)
            used += width(piece.text)
    yield merged(line)


def merged(line: list[Piece]) -> list[Piece]:
    """Join neighbours that are alike, so that a figure is painted once."""
    runs: list[Piece] = []
    for piece in line:
        if runs and runs[-1].is_figure == piece.is_figure:
            runs[-1] = Piece(runs[-1].text + piece.text, piece.is_figure)
        else:
            runs.append(piece)
    return runs
