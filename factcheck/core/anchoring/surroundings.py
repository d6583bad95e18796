"""How well the words around a place agree with those that were around the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import fold
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 24
"""Characters beyond its length in which a context is looked for: two or three words put in."""
PROBE = 20
"""Characters of a context, next to the quote, by which its place is looked for."""
MOST = 16
"""Places of a piece that are looked at: what stands more often tells nothing."""


GAP = "[...]"
"""What stands in an excerpt for words left out, folded."""
CUT_OFF = 0.75
"""How far a side agrees that an excerpt leaves out: it speaks for the place, and for no other."""


class Context(NamedTuple):
    """What stood around a quote, folded; a side is empty where nothing is known of it."""

    before: str
    after: str

    @property
    def is_known(self) -> bool:
        """Whether anything is known."""
        return bool(self.before or self.after)

    def before_at(self, text: str, start: int) -> float:
        """Return how far what comes before ``start`` is what came before the quote, 0 to 1."""
        beside = text[max(0, start - len(self.before) - SLACK) : start].rstrip()
        if beside.endswith(GAP):
            return CUT_OFF
        return 1.0 if beside.endswith(self.before) else likeness(self.before[::-1], beside[::-1])

    def after_at(self, text: str, end: int) -> float:
        """Return how far what comes after ``end`` is what came after the quote, 0 to 1."""
        beside = text[end : end + len(self.after) + SLACK].lstrip()
        if beside.startswith(GAP):
            return CUT_OFF
        return 1.0 if beside.startswith(self.after) else likeness(self.after, beside)

    def joined(self, before: float, after: float) -> float:
        """Return the mean of the sides that are known; 0 where none is."""
        known = [side for side, words in zip((before, after), self, strict=True) if words]
        return sum(known) / len(known) if known else 0.0

    def agreement(self, text: str, start: int, end: int) -> float:
        """Return how far the surroundings of a place agree, from 0 to 1; 0 where none is known."""
        return self.joined(self.before_at(text, start), self.after_at(text, end))

    def places(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the quote may begin (offset, -1) or end (offset, 1) by its surroundings."""
        if self.before:
            probe = self.before[-PROBE:]
            yield from ((at + len(probe), -1) for at in occurrences(probe, text, start, end))
        if self.after:
            yield from ((at, 1) for at in occurrences(self.after[:PROBE], text, start, end))


def context_of(prefix: str, suffix: str) -> Context:
    """Return a context as it is looked for."""
    return Context(fold(prefix).text.strip(), fold(suffix).text.strip())


def stands_between(text: str, start: int, end: int, prefix: str, suffix: str) -> bool:
    """Whether these words come right before and right after a stretch of raw text.

    Where an excerpt leaves out what is there, they may.
    """
    context = context_of(prefix, suffix)
    # A folded character has seldom more than a few raw ones: white space in a row, an entity.
    before = fold(text[max(0, start - 4 * len(prefix) - 4 * SLACK) : start]).text.rstrip()
    after = fold(text[end : end + 4 * len(suffix) + 4 * SLACK]).text.lstrip()
    fits_before = before.endswith((context.before, GAP))
    return fits_before and after.startswith((context.after, GAP))


def occurrences(part: str, text: str, start: int, end: int) -> list[int]:
    """Return where a part stands; nothing where it stands too often to tell anything."""
    found: list[int] = []
    at = text.find(part, start, end)
    while at >= 0:
        found.append(at)
        if len(found) > MOST:
            return []
        at = text.find(part, at + 1, end)
    return found


def likeness(known: str, beside: str) -> float:
    """Return how far known words are those beside a place, from 0 to 1, read outwards from it.

    Beside the quote every sign counts; on the far side the cut may lie behind any word.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only where it is not the same

    full = len(known)
    blanks = (at for at, sign in enumerate(beside) if sign == " " and at >= full // 2)
    sizes = (full, len(beside), *blanks)
    nearest = min(Levenshtein.distance(known, beside[:size]) for size in sizes)
    return max(0.0, 1 - nearest / full)
