"""Camps of very many claims at once, from columns of cuts to columns of camps; no pair is formed.

A row is one claim: its question, the cut below its points and the cut above them. Cuts are whole
numbers that sort as the cuts do, since those sort fastest and stand in eight bytes each: `flat`
where points are whole, else `interval.ranks`.
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from factcheck.core.interval import meetings

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from factcheck.core.interval import Cut

Q = TypeVar("Q", bound="Hashable")

FARTHEST = 2**62  # beyond every flat cut beside a point; fits into eight bytes


def flat(cut: Cut) -> int:
    """Return a whole number that sorts as the cut does; its point must be a whole number.

    Python sorts whole numbers below 2^30 fastest: points below 2^29.
    """
    if cut.side:
        return cut.side * FARTHEST
    return 2 * int(cut.point) + (cut.step > 0)


class Camp(NamedTuple):
    """A largest set of claims that share a point: what they share, and how many they are."""

    lower: int
    upper: int
    position: int
    """Claims of the question that begin below `upper`. Those that are not of the camp end at
    `lower` or before: `position - size` lie wholly below it, and all beyond `position` above."""
    size: int


class Camps(NamedTuple):
    """The same as columns: camps are many, and a record of each would take long and much room."""

    lower: array[int]
    upper: array[int]
    position: array[int]
    size: array[int]

    def camp(self, at: int) -> Camp:
        """Return one camp."""
        return Camp(self.lower[at], self.upper[at], self.position[at], self.size[at])


class Judged(NamedTuple, Generic[Q]):
    """Questions with their claims and their camps, in order of first appearance."""

    claims: dict[Q, array[int]]
    """By question: row, lower cut and upper cut of one claim after the other."""
    camps: Camps
    """Those of one question follow one another, lowest first."""
    ends: list[int]
    """By place of the question: where its camps end among all, and those of the next begin."""

    def places(self) -> Iterator[tuple[Q, range]]:
        """Yield each question with the places of its camps; more than one where it disagrees."""
        begin = 0
        for question, end in zip(self.claims, self.ends, strict=True):
            yield question, range(begin, end)
            begin = end

    def members(self, question: Q, camp: Camp) -> list[int]:
        """Return the rows of the claims of one camp of a question, in their order."""
        claims = self.claims[question]
        return [
            row
            for row, lower, upper in zip(claims[::3], claims[1::3], claims[2::3], strict=True)
            if lower <= camp.lower and camp.upper <= upper
        ]


def judge(questions: Iterable[Q], lowers: Iterable[int], uppers: Iterable[int]) -> Judged[Q]:
    """Return the questions with their camps; O(n log n), little longer than one sort of all cuts.

    No row may be empty: its lower cut is below its upper one. The columns are read once, from
    first to last, and each question's claims lie together: what counts here is the cache.
    """
    claims: dict[Q, array[int]] = {}
    for row, (question, lower, upper) in enumerate(zip(questions, lowers, uppers, strict=True)):
        if question in claims:
            claims[question].extend((row, lower, upper))
        else:
            claims[question] = array("q", (row, lower, upper))
    camps = Camps(array("q"), array("q"), array("q"), array("q"))
    ends: list[int] = []
    for mine in claims.values():
        for column, found in zip(camps, meetings(mine[1::3], mine[2::3]), strict=True):
            column.fromlist(found)
        ends.append(len(camps.size))
    return Judged(claims, camps, ends)
