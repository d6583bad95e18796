"""Figures of several documents that may be of one thing, by whom they count and what happened.

Stricter than `matches`, since two documents may speak of many things: what is counted must be the
same, or part of the other, and some word beside it must be shared. A figure that fits nothing is
left alone.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.core.alignment.matches import CLOSE, is_comparable, scores
from factcheck.core.alignment.populations import populations
from factcheck.core.alignment.stretches import is_frame
from factcheck.core.alignment.versions import versions
from factcheck.core.alignment.words import FATE, anybody, is_event
from factcheck.core.interval import Relation
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.alignment.populations import Population
    from factcheck.core.alignment.texts import Text

NAMED = 0.1  # score from which figures fit that count the same people: our choice
UNNAMED = 0.3  # score from which figures fit where one does not say of whom, or of what: our choice
TOLD = 2  # words besides that both must have around them where nobody is counted: our choice
SHORT = 3  # sentences of a text that speaks of one thing: our choice
UNTOLD = ("count", "number", "date")
"""Kinds of figures that say little of what they are, so that what happened must be shared."""


class Spot(NamedTuple):
    """A figure of one of several texts."""

    text: int
    """Number of the text, from 0."""
    place: int
    """Place of the figure among its words."""


class Pairing(NamedTuple):
    """Two figures of different texts that may be of one thing, and what speaks for it."""

    a: Spot
    b: Spot
    strength: float
    """The mean of how well each fits the other."""
    relation: Relation
    """How those whom ``a`` counts lie to those of ``b``; EQUAL also where one does not say."""
    keys: tuple[str, ...]
    """The keys of the words that both have around them, the most telling first."""


def pairings(texts: Sequence[Text]) -> list[Pairing]:
    """Return which figures of different texts may be of one thing, the strongest first.

    Of one text each figure pairs with at most one of another, but for parts of a whole.
    """
    found: list[Pairing] = []
    for i, j in combinations(range(len(texts)), 2):
        found += between(texts[i], texts[j], i, j)
    return sorted(found, key=lambda pairing: (-pairing.strength, pairing.a, pairing.b))


def between(a: Text, b: Text, i: int, j: int) -> Iterator[Pairing]:
    """Yield the pairings of two texts."""
    in_place = {places for version in versions(a, b) for places in version.pairs}
    ones, others = (
        {place: Side(text, place, whom) for place, whom in named(text).items()} for text in (a, b)
    )
    candidates = []
    for (left, right), match in scores(a, b).items():
        one, other = ones[left], others[right]
        relation = relation_of(one.whom, other.whom)
        is_in_place = (left, right) in in_place
        strength = (max(match.score, 0) * max(match.back, 0)) ** 0.5 + is_in_place
        if relation is None or strength < NAMED or not may_pair(one, other):
            continue
        keys = shared(one, other)
        pairing = Pairing(Spot(i, left), Spot(j, right), strength, relation, keys)
        if is_in_place or fits(pairing, one, other):
            candidates.append(pairing)
    taken: set[Spot] = set()
    for pairing in sorted(candidates, key=lambda pairing: -kindest(pairing, a, b)):
        if pairing.relation is not Relation.EQUAL:
            yield pairing
        elif not taken & {pairing.a, pairing.b}:
            taken |= {pairing.a, pairing.b}
            yield pairing


def kindest(pairing: Pairing, a: Text, b: Text) -> float:
    """Return the strength of a pairing, more where its figures agree: one of them may be meant."""
    one, other = a.figures[pairing.a.place], b.figures[pairing.b.place]
    return pairing.strength + CLOSE * one.hard.meets(other.hard)


def named(text: Text) -> dict[int, tuple[Population, ...]]:
    """Return whom each figure of a text counts, without words for anybody."""
    return {
        place: tuple(one for one in populations(text, place) if not is_general(one, text.language))
        for place in text.figures
    }


def relation_of(a: Sequence[Population], b: Sequence[Population]) -> Relation | None:
    """Return how those whom two figures count lie to each other; None where they are others.

    Who is not named may be the same.
    """
    ones, others = ({one.key for one in each} for each in (a, b))
    if not ones or not others:
        return Relation.EQUAL
    if ones == others:
        kinds = [frozenset[str]().union(*(one.kinds for one in each)) for each in (a, b)]
        return Relation.EQUAL if not all(kinds) or kinds[0] & kinds[1] else None
    if ones < others:
        return Relation.WITHIN
    return Relation.AROUND if ones > others else None


def is_general(population: Population, language: str) -> bool:
    """Whether a name is for anybody, "people", or for what happened to them, "dead"."""
    return is_event(population.key) or population.key == anybody(language)


class Side(NamedTuple):
    """A figure of one text, as one side of a pairing."""

    text: Text
    place: int
    whom: tuple[Population, ...]

    @property
    def events(self) -> frozenset[str]:
        """The keys of what happened, by the words of its sentence."""
        return frozenset(filter(is_event, self.text.around(self.place)))

    @property
    def is_frame(self) -> bool:
        """Whether it is the day for which another figure of its sentence holds."""
        figure, text = self.text.figures[self.place], self.text
        return is_frame(figure, text.language) and any(
            text.figures[at].line.kind != figure.line.kind
            for at in text.sentences[text.words[self.place].sentence]
            if at in text.figures
        )

    def is_only(self, event: str) -> bool:
        """Whether all figures of its kind beside that event say the same."""
        mine = self.text.figures[self.place]
        return all(
            figure.hard == mine.hard or not is_comparable(figure, mine)
            for at, figure in self.text.figures.items()
            if event in self.text.around(at)
        )


def shared(a: Side, b: Side) -> tuple[str, ...]:
    """Return the keys of the words in the sentences of both, the most telling first."""
    mine, other = (side.text.context(side.place) for side in (a, b))
    told = a.text.around(a.place) & b.text.around(b.place) & mine.keys() & other.keys()
    return tuple(sorted(told, key=lambda key: (-mine[key] * other[key], key)))


def may_pair(a: Side, b: Side) -> bool:
    """Whether nothing speaks against two figures: what happened is not something else.

    Where both say whom they count, only what became of these is asked.
    """
    if a.is_frame or b.is_frame:
        return False
    ones, others = a.events, b.events
    if a.whom and b.whom:
        ones, others = (frozenset(key for key in each if key[0] == FATE) for each in (ones, others))
    return not ones or not others or bool(ones & others)


def fits(pairing: Pairing, a: Side, b: Side) -> bool:
    """Whether so much speaks for a pairing that its figures may be held against each other."""
    counted = {one.key for side in (a, b) for one in side.whom}
    besides = [key for key in pairing.keys if key not in counted]
    if counted and a.whom and b.whom:
        return pairing.strength >= NAMED and bool(besides)
    happened = a.events & b.events
    kind = a.text.figures[a.place].line.kind
    if kind == "count" and any(a.is_only(event) and b.is_only(event) for event in happened):
        is_short = max(len(a.text.sentences), len(b.text.sentences)) <= SHORT
        return pairing.strength >= NAMED and (is_short or len(besides) >= TOLD)
    needs_event = kind in UNTOLD
    return (
        pairing.strength >= UNNAMED and len(besides) >= TOLD and (bool(happened) or not needs_event)
    )
