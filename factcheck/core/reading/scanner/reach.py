"""How far a figure may reach to either side of its core: over which pieces of the text."""

from __future__ import annotations

from factcheck.core.reading.scanner.pieces import (
    AFTER,
    BEFORE,
    CAPITAL,
    CLOSES,
    CORE,
    DATED,
    HEADS,
    INNER,
    KNOWN,
    LEAD,
    OPENS,
    WEAK,
    pieces,
)
from factcheck.core.reading.vocabulary import vocabulary

DATED_BACK, DATED_AHEAD = 240, 160  # code points around a date that tell which way it looks
LED = 8  # pieces before a core that may belong to its figure
FOLLOWED = 30  # pieces of a stretch: a longer one is cut
LOOKED_BACK = 2  # pieces before a stretch that the grammars may look at
SETTING = 4  # pieces of "In New York City", whose name may be as long; our choice
LOOKED_AHEAD = 80  # code points after a stretch that the grammars may look at, to the next space
Neighbour = str | int
"""The piece beside a stretch, where its word may change how the stretch is read; else its marks."""
NAME = 1 << 30
"""Two capitalised words stand before a stretch, as in "Anna Smith, 34"."""
HEADED = 1 << 31
"""The capitalised word before a stretch begins a sentence, so that its capital says nothing."""
NOTHING = -1
"""What stands before the first piece and after the last."""


LINE_ENDS = "\r\n"
PARAGRAPH = "\v"
"""Stands for the second of two line ends, over which no figure goes on."""


def flat(text: str) -> str:
    """Return a text with spaces for line ends and tabs, code point for code point.

    Figures go on over the end of a line, and not over that of a paragraph.
    """
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace(" \n \n", f"  {PARAGRAPH} ").replace("\r", " ")
    return text.replace("\n\n", f" {PARAGRAPH}").replace("\n", " ").replace("\t", " ")


class Reach:
    """Takes stretches from one text, in order, none of them twice."""

    def __init__(self, text: str, language: str) -> None:
        self.text = flat(text)
        """The text with spaces for line ends, letter for letter."""
        self.breaks = text
        self.marks = pieces(language)
        self.done = 0
        """Where the last stretch ended."""
        self.is_dated = False
        """Whether the last stretch may hold a date."""
        words = vocabulary(language)
        self.settings = frozenset(words.settings)
        self.verbs = frozenset({*words.age_verbs, *words.age_adverbs})
        self.looked_back = LOOKED_BACK
        """Pieces before the last stretch that the grammars may look at."""

    def stretch(self, core: int) -> tuple[int, int, Neighbour, Neighbour] | None:
        """Return start and end of the stretch around a core, and what stands beside it.

        None where the piece holds no core after all: "may", which is no month.
        """
        text, done = self.text, self.done
        start = max(text.rfind(" ", done, core) + 1, done)
        end = text.find(" ", core)
        end = len(text) if end < 0 else end
        mark = self.marks[text[start:end]]
        self.done = end
        if not mark & CORE:
            return None
        self.is_dated = bool(mark & DATED)
        start = self.led(start, mark, done)
        self.done = end = self.followed(end, mark)
        return start, end, self.before(start), self.after(end)

    def led(self, start: int, mark: int, done: int) -> int:
        """Return where the pieces begin that may lead to the core in one figure."""
        text, marks = self.text, self.marks
        for _ in range(LED):
            if start <= done or mark & OPENS:
                break
            previous = max(text.rfind(" ", done, start - 1) + 1, done)
            mark = marks[text[previous : start - 1]]
            if mark & (LEAD | CLOSES) != LEAD:
                break
            start = previous
            self.is_dated = self.is_dated or bool(mark & DATED)
        return start

    def followed(self, end: int, mark: int) -> int:
        """Return where the pieces end that may go on with the figure; a weak word ends none."""
        text, marks = self.text, self.marks
        last = end
        for _ in range(FOLLOWED):
            if mark & CLOSES or end >= len(text):
                break
            following = text.find(" ", end + 1)
            following = len(text) if following < 0 else following
            mark = marks[text[end + 1 : following]]
            if mark & (INNER | OPENS) != INNER:
                break
            end = following
            if not mark & WEAK:
                last = end
            self.is_dated = self.is_dated or bool(mark & DATED)
        return last

    def before(self, start: int) -> Neighbour:
        """Return what matters of the piece before a stretch."""
        self.looked_back = LOOKED_BACK
        if not start:
            return NOTHING
        previous = self.text.rfind(" ", 0, start - 1) + 1
        found = self.neighbour(self.text[previous : start - 1], BEFORE)
        if self.breaks[start - 1] in LINE_ENDS:
            found = f"\n{found}"
        elif self.is_set(start):
            return f"\t{found}"
        if isinstance(found, str):
            return self.subject(found, previous) if found in self.verbs else found
        if not found & CAPITAL:
            return found
        if not previous:
            return found | HEADED
        second = self.text.rfind(" ", 0, previous - 1) + 1
        mark = self.marks[self.text[second : previous - 1]]
        is_name = mark & (CAPITAL | CLOSES) == CAPITAL
        return found | NAME * is_name | HEADED * bool(mark & (HEADS | CLOSES))

    def is_set(self, start: int) -> bool:
        """Whether a name before a stretch tells where or when a sentence begins: "In New York"."""
        at = start
        for back in range(1, SETTING + 1):
            previous = self.text.rfind(" ", 0, at - 1) + 1
            piece = self.text[previous : at - 1]
            if back > 1 and piece.lower() in self.settings:
                self.looked_back = max(LOOKED_BACK, back + 1)
                return piece.istitle() or self.text[previous - 2 : previous - 1] == ","
            if self.marks[piece] & (CAPITAL | CLOSES) != CAPITAL or not previous:
                return False
            at = previous
        return False

    def subject(self, verb: str, at: int) -> str:
        """Return a verb of ages with the pieces before it, which may be a person: "he is"."""
        self.looked_back = LOOKED_BACK + 1
        return f"{self.text[self.back(at, LOOKED_BACK) : at]}{verb}"

    def back(self, at: int, pieces: int) -> int:
        """Return where so many pieces before a place begin."""
        for _ in range(pieces):
            at = self.text.rfind(" ", 0, max(at - 1, 0)) + 1
        return at

    def after(self, end: int) -> Neighbour:
        """Return what matters of the piece after a stretch."""
        if end >= len(self.text):
            return NOTHING
        following = self.text.find(" ", end + 1)
        return self.neighbour(self.text[end + 1 : None if following < 0 else following], AFTER)

    def neighbour(self, piece: str, wanted: int) -> Neighbour:
        """Return a piece of which a word stands in the vocabulary, else what is wanted of it."""
        mark = self.marks[piece]
        return piece if mark & KNOWN else mark & wanted

    def beside(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch with what stands on either side, for the grammars to look at.

        Where it may hold a date, that is most of its sentence. Paragraphs bound it.
        """
        text, first = self.text, start
        if self.is_dated:
            first = text.rfind(" ", 0, max(start - DATED_BACK, 0)) + 1
        else:
            first = self.back(start, self.looked_back)
        ahead = DATED_AHEAD if self.is_dated else LOOKED_AHEAD
        last = text.find(" ", min(end + ahead, len(text)))
        last = len(text) if last < 0 else last
        closing = text.find(PARAGRAPH, end, last)
        return text.rfind(PARAGRAPH, first, start) + 1 or first, last if closing < 0 else closing
