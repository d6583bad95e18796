"""Why claims are one origin: the fewest reasons that hold them all together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from factcheck.core.findings.conflicts import Join
from factcheck.core.independence.voices import names_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.independence.copies import Copy

    Members = Mapping[str, list[int]]
    """Places of the answers that share something, by what they share."""


T = TypeVar("T", int, "tuple[str, str]")  # the place of an answer, a node of the descent


class Joined(Generic[T]):
    """Things joined into sets, each called by its least member (union-find)."""

    def __init__(self) -> None:
        self._above: dict[T, T] = {}

    def least(self, one: T) -> T:
        """Return the least of those that ``one`` is joined with, itself among them."""
        path = []
        while (above := self._above.get(one, one)) != one:
            path.append(one)
            one = above
        for passed in path:
            self._above[passed] = one
        return one

    def join(self, one: T, other: T) -> None:
        """Let two sets be one."""
        low, high = sorted((self.least(one), self.least(other)))
        if low != high:
            self._above[high] = low

    def groups(self, things: Iterable[T]) -> list[list[T]]:
        """Return the things by the set they are in, both in the order given."""
        found: dict[T, list[T]] = {}
        for one in things:
            found.setdefault(self.least(one), []).append(one)
        return list(found.values())


def joins(
    answers: Sequence[Answer], upstream: Sequence[frozenset[str]], copies: Iterable[Copy]
) -> tuple[Join, ...]:
    """Return why the answers of one origin are one, the plainest reasons first.

    ``upstream`` are the ids of the sources on which each answer leans by `cites`, at any remove.
    """
    joined = Joined[int]()
    told: list[Join] = []
    for members, why in reasons(answers, upstream, copies):
        if len({joined.least(at) for at in members}) > 1:
            told.append(Join(tuple(answers[at].claim.id for at in members), why))
            for at in members:
                joined.join(members[0], at)
    if len({joined.least(at) for at in range(len(answers))}) > 1:
        told.append(Join(tuple(a.claim.id for a in answers), "what they lean on is one origin"))
    return tuple(told)


def reasons(
    answers: Sequence[Answer], upstream: Sequence[frozenset[str]], copies: Iterable[Copy]
) -> Iterator[tuple[list[int], str]]:
    """Yield the places of two or more answers with what they share, the plainest first."""
    for members in sharing([{answer.source.id} for answer in answers]).values():
        yield members, "same source"
    outlets = [{plain(a.source.outlet)} if a.source.outlet else set() for a in answers]
    for members in sharing(outlets).values():
        yield members, "same outlet"
    for members in sharing([set(map(plain, a.claim.credits[-1:])) for a in answers]).values():
        yield members, f"{both(members)} credit {answers[members[0]].claim.credits[-1]}"
    for name, members in sharing([credited(answer) for answer in answers]).items():
        if why := credit_words(name, [answers[at] for at in members]):
            yield members, why
    lineage = [{a.source.id, *ids} for a, ids in zip(answers, upstream, strict=True)]
    for source, members in sharing(lineage).items():
        yield members, lean_words(source, [answers[at] for at in members])
    place = {answer.claim.id: at for at, answer in enumerate(answers)}
    for copy in copies:
        if copy.a in place and copy.b in place:
            yield [place[copy.a], place[copy.b]], copy.says


def sharing(keys: Sequence[Iterable[str]]) -> Members:
    """Return the places of those that share a key, by the key, where two or more do."""
    found: dict[str, list[int]] = {}
    for at, mine in enumerate(keys):
        for key in sorted(mine):
            found.setdefault(key, []).append(at)
    return {key: members for key, members in found.items() if len(members) > 1}


PAIR = 2


def both(members: Sequence[object]) -> str:
    """Return ``both`` of two, ``all`` of more."""
    return "both" if len(members) == PAIR else "all"


def credited(answer: Answer) -> set[str]:
    """Return whom an answer credits, and what it may be credited as itself; plain names."""
    return {*map(plain, answer.claim.credits), *names_of(answer.source)}


def credit_words(name: str, members: Sequence[Answer]) -> str:
    """Return who credits whom, in the words of one that does; empty where none does."""
    said = (c for answer in members for c in answer.claim.credits if plain(c) == name)
    called = next(said, "")
    if called and any(name in names_of(answer.source) for answer in members):
        return "one credits the other" if len(members) == PAIR else f"all lean on {called}"
    return called and f"{both(members)} credit {called}"


def lean_words(source: str, members: Sequence[Answer]) -> str:
    """Return which source the answers cite, or that one of them is cited by the other."""
    cites = [source in answer.source.cites for answer in members]
    if len(members) > PAIR or source not in {answer.source.id for answer in members}:
        return f"{both(members)} {'cite' if all(cites) else 'lean on'} {source}"
    one, other = members
    if one.source.id in other.source.cites and other.source.id in one.source.cites:
        return "they cite each other"
    return "one cites the other" if any(cites) else "one leans on the other"
