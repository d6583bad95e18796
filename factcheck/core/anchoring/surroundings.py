"""How well the words around a place agree with those that were around the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.anchoring.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

SLACK = 24
"""Characters beyond its length in which a context is looked for: two or three words put in."""
PROBE = 20
"""Characters of a context next to the quote by which its place is looked for."""
MOST = 16
"""Places of a probe that are looked at: words that stand more often tell nothing."""


class Context(NamedTuple):
    """What stood around a quote, folded; each side empty where nothing is known."""

    before: str
    after: str

    @property
    def is_known(self) -> bool:
        """Whether anything is known."""
        return bool(self.before or self.after)

    def agreement(self, text: str, start: int, end: int) -> float:
        """Return how well both sides agree at a place, from 0 to 1; 0 where nothing is known."""
        sides = []
        if self.before:
            sides.append(likeness(self.before, text[max(0, start - len(self.before) - SLACK) : start], -1))
        if self.after:
            sides.append(likeness(self.after, text[end : end + len(self.after) + SLACK], 1))
        return sum(sides) / len(sides) if sides else 0.0

    def places(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield where the quote may begin or end, by its surroundings, as (offset, side).

        side = -1 where it begins there, 1 where it ends there.
        """
        if self.before:
            probe = self.before[-PROBE:]
            yield from ((at + len(probe), -1) for at in occurrences(probe, text, start, end))
        if self.after:
            yield from ((at, 1) for at in occurrences(self.after[:PROBE], text, start, end))


def context_of(prefix: str, suffix: str) -> Context:
    """Return a context as it is looked for."""
    return Context(fold(prefix).text.strip(), fold(suffix).text.strip())


def occurrences(part: str, text: str, start: int, end: int) -> list[int]:
    """Return where a part stands; nothing where it stands too often to tell anything."""
    found: list[int] = []
    at = text.find(part, start, end)
    while at >= 0 and len(found) <= MOST:
        found.append(at)
        at = text.find(part, at + 1, end)
    return found if len(found) <= MOST else []


def likeness(known: str, beside: str, side: int) -> float:
    """Return how like a known side is to what stands beside a place, from 0 to 1.

    Next to the quote every sign counts; on the far side the cut may lie anywhere.
    """
    if side < 0:
        beside = beside.rstrip()
        if beside.endswith(known):
            return 1.0
    else:
        beside = beside.lstrip()
        if beside.startswith(known):
            return 1.0
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only where it is not the same

    if side < 0:
        known, beside = known[::-1], beside[::-1]
    full = len(known)
    sizes = {full, full - full // 5, full + full // 5, full + SLACK // 2, full + SLACK}
    distance = min(Levenshtein.distance(known, beside[:size]) for size in sizes)
    return max(0.0, 1 - distance / full)
