"""Pieces of a text, as spaces part it: whether a figure may stand in one, and what may go with it.

A text is mostly words that have nothing to do with figures. Each distinct piece ("Monday,",
"(about") is looked at once; after that a text is a list of small numbers, and the grammars see
only the few stretches where one of them says so.
"""

from __future__ import annotations

from functools import cache

from factcheck.core.reading.scanner.tables import cores, inner, leads, weak
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import is_plain_word, lowered, spelling, token_pattern

CORE = 1
"""It holds a word or digits without which there is no figure: "ten", "2019", "Monday"."""
LEAD = 2
"""It may stand before a core in one figure: "at", "least", "the"."""
INNER = 4
"""It may stand after a core in one figure: "to", "million", "or", "so"."""
CLOSES = 8
"""No figure goes on behind it: "2019."."""
OPENS = 16
"""No figure goes on from before it: "(2019"."""
WEAK = 32
"""It ends no figure: "of", "the"."""
PLAIN = 64
"""It begins with a word that may name what is counted."""
CAPITAL = 128
"""It begins with a capital: "Route"."""
NUMBERED = 256
"""A number after it names one thing: "page"."""
OF = 512
"""It is "of"."""
DENIES = 1024
"""It denies what follows: "not"."""
HEADS = 2048
"""It ends a sentence or a line, so that a number after it may head one."""
BEFORE = CAPITAL | NUMBERED | HEADS | OPENS | CLOSES
"""What of the piece before a stretch may change how the stretch is read."""
AFTER = PLAIN | OF | CAPITAL | OPENS
"""What of the piece after a stretch may change how the stretch is read."""
REMEMBERED = 50_000  # pieces: more are no language, and are not kept
LONGEST = 40  # code points of a piece that is kept
ENDS = ".!?;:"
OPENING = "([{\"'<"
CLOSING = ")]}\"'>"


class Pieces(dict[str, int]):
    """What is known of each piece of a language, made when it is first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, piece: str) -> int:
        known = look(piece, self.language)
        if len(piece) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[piece] = known
        return known


@cache
def pieces(language: str) -> Pieces:
    """Return what is known of the pieces of a language."""
    return Pieces(language)


def look(piece: str, language: str) -> int:
    """Return the marks of one piece."""
    if not piece:
        return LEAD | INNER | WEAK
    spelled = spelling(piece)
    raw = [found.rstrip() for found in token_pattern().findall(spelled)]
    if not raw:
        return LEAD | INNER | WEAK | HEADS
    words = [lowered(word) for word in raw]
    is_core = not cores(language).isdisjoint(raw)
    return (
        (CORE * is_core | figure_marks(words, language))
        | edge_marks(spelled, words, language)
        | neighbour_marks(spelled, words, language)
    )


def figure_marks(words: list[str], language: str) -> int:
    """Return whether the words of a piece make a figure, lead to one or go on with one."""
    known = cores(language)
    marks = CORE * any("0" <= word[0] <= "9" or word in known for word in words)
    marks |= LEAD * all(word in leads(language) for word in words)
    marks |= INNER * all("0" <= word[0] <= "9" or word in inner(language) for word in words)
    return marks | WEAK * all(word in weak(language) for word in words)


def edge_marks(spelled: str, words: list[str], language: str) -> int:
    """Return whether a figure can go on over the edges of a piece."""
    first, last = spelled[0], spelled[-1]
    is_abbreviated = last == "." and len(words) > 1 and words[-2] in inner(language)
    closes = last in CLOSING or (last in ENDS and not is_abbreviated)
    heads = last in ENDS or "\n" in spelled
    return CLOSES * closes | OPENS * (first in OPENING) | HEADS * heads


def neighbour_marks(spelled: str, words: list[str], language: str) -> int:
    """Return what a piece is to a figure beside it."""
    known = vocabulary(language)
    marks = PLAIN * is_plain_word(words[0], language) | CAPITAL * spelled[0].isupper()
    marks |= NUMBERED * (words[-1] in known.numbered or words[-1] in (":", "#"))
    marks |= NUMBERED * (len(words) > 1 and words[-1] == "." and words[-2] in known.numbered)
    return marks | OF * (words[0] in known.of) | DENIES * (words[-1] in known.denials)
