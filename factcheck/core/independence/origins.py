"""Answers by origin: who leans on whom, through as many steps as the records tell.

Three things make two sources one voice: one outlet, a copied passage, and citing each other in a
circle. Beside that a source leans on those it cites, and a claim on those it credits, step by
step; where that ends stands an **origin**. Claims that end in one origin count once.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING

from factcheck.core.findings.conflicts import Origin
from factcheck.core.independence.joins import Joined, joins
from factcheck.core.independence.voices import plain
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Source
    from factcheck.core.independence.copies import Copy

    Node = tuple[str, str]
    """("source", id) or ("name", plain name of an outlet or of whom a claim credits)."""


class Known(NamedTuple):
    """What is known of answers beyond themselves."""

    sources: Mapping[str, Source]
    """Every source of the ledger, by id: what others cite may have no claim of its own."""
    copies: Sequence[Copy] = ()
    """Passages that were copied, by whomever."""


ALONE = Known({})
"""Nothing but the answers themselves."""


def origins(answers: Sequence[Answer], known: Known = ALONE) -> tuple[Origin, ...]:
    """Return the answers by origin, each once, in the order of their first answers.

    Answers that lean on one origin each are gathered by it. One that leans on several, as a
    round-up does, is counted with one of those that speak here for themselves, and makes nobody
    else dependent; where none of them speaks, all that share an origin with it are one with it.
    """
    if len(answers) == 1:
        return (Origin(tuple(answers)),)
    descent = Descent(answers, known)
    return tuple(
        Origin(
            tuple(answers[at] for at in group),
            joins(
                [answers[at] for at in group],
                [descent.upstream(answers[at]) for at in group],
                known.copies,
            ),
        )
        for group in gathered([descent.ends(answer) for answer in answers])
    )


def gathered(ends: Sequence[frozenset[Node]]) -> list[list[int]]:
    """Return the places of those that share an origin, by the origins of each."""
    voices = Joined[int]()
    first: dict[Node, int] = {}
    several = []
    for at, found in enumerate(ends):
        if len(found) > 1:
            several.append(at)
            continue
        (node,) = found
        voices.join(first.setdefault(node, at), at)
    alone = frozenset(first)
    for at in several:
        spoken = sorted(ends[at] & alone)
        for node in spoken[:1] or ends[at]:
            voices.join(first.setdefault(node, at), at)
    return voices.groups(range(len(ends)))


class Descent:
    """Who leans on whom, among some answers and the sources that they cite at any remove."""

    def __init__(self, answers: Sequence[Answer], known: Known) -> None:
        self._sources = {answer.source.id: answer.source for answer in answers}
        named = {c for a in answers for c in (*a.source.cites, *a.claim.credits)}
        self._follow(named, known.sources)
        self._one: Joined[Node] = Joined()
        self._join(answers, known.copies)
        self._ends = self._settled(self._leans(answers))

    def _follow(self, ids: Iterable[str], held: Mapping[str, Source]) -> None:
        """Take in the sources of these ids, and those that they cite in turn."""
        ahead = [*ids]
        while ahead:
            id = ahead.pop()
            if id in held and id not in self._sources:
                self._sources[id] = held[id]
                ahead += held[id].cites

    def _join(self, answers: Sequence[Answer], copies: Iterable[Copy]) -> None:
        """Let one outlet, and those with one passage, be one voice."""
        for source in self._sources.values():
            if source.outlet:
                self._one.join(("source", source.id), ("name", plain(source.outlet)))
        stands = {answer.claim.id: answer.source.id for answer in answers}
        for copy in copies:
            if copy.a in stands and copy.b in stands:
                self._one.join(("source", stands[copy.a]), ("source", stands[copy.b]))

    def _leans(self, answers: Sequence[Answer]) -> set[tuple[Node, Node]]:
        """Return each step from one that leans to the one on whom it does."""
        by_author: dict[str, list[str]] = {}
        for source in self._sources.values():
            for author in source.author:
                by_author.setdefault(plain(str(author)), []).append(source.id)
        steps: set[tuple[Node, Node]] = {
            (("source", source.id), ("source", cited))
            for source in self._sources.values()
            for cited in source.cites
        }
        for answer in answers:
            near: list[Node] = [("source", answer.source.id)]
            for credit in answer.claim.credits:
                far = self._called(credit, by_author)
                steps |= {(one, other) for one in near for other in far}
                near = far
        return steps

    def _called(self, credit: str, by_author: Mapping[str, list[str]]) -> list[Node]:
        """Return whom a credit names: a source by id or author, else an outlet or somebody."""
        if credit in self._sources:
            return [("source", credit)]
        written = by_author.get(plain(credit))
        return [("source", id) for id in written] if written else [("name", plain(credit))]

    def _settled(self, steps: Iterable[tuple[Node, Node]]) -> dict[Node, frozenset[Node]]:
        """Return where each one that leans or is leaned on ends; a circle becomes one voice."""
        while True:
            onto: dict[Node, set[Node]] = {}
            for one, other in steps:
                onto.setdefault(self._one.least(one), set()).add(self._one.least(other))
            try:
                order = [*TopologicalSorter({n: o - {n} for n, o in onto.items()}).static_order()]
            except CycleError as circle:
                first, *others = circle.args[1]
                for other in others:
                    self._one.join(first, other)
                continue
            ends: dict[Node, frozenset[Node]] = {}
            for node in order:
                further = [ends[other] for other in onto.get(node, ()) if other != node]
                ends[node] = frozenset().union(*further) or frozenset({node})
            return ends

    def ends(self, answer: Answer) -> frozenset[Node]:
        """Return the origins of an answer: those behind whom nobody is known."""
        voice = self._one.least(("source", answer.source.id))
        return self._ends.get(voice) or frozenset({voice})

    def upstream(self, answer: Answer) -> frozenset[str]:
        """Return the ids of the sources on which an answer leans, at any remove."""
        found: set[str] = set()
        ahead = [*answer.source.cites, *(c for c in answer.claim.credits if c in self._sources)]
        while ahead:
            id = ahead.pop()
            if id not in found:
                found.add(id)
                ahead += self._sources[id].cites if id in self._sources else ()
        return frozenset(found)
