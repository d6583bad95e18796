"""Which figure of one text stands beside which of another, and by what words."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.core.alignment.figures import bare_number, counts_of, in_the_unit_of, is_bare
from factcheck.core.alignment.populations import populations
from factcheck.core.alignment.versions import versions, wording
from factcheck.core.alignment.words import is_word
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.core.alignment.texts import Context, Text
    from factcheck.core.reading.records import Reading

    Places = tuple[int, int]

IN_PLACE = 1.0  # added where both stand in the same place of parallel sentences
ALONE = 1.5  # where they do, and one took its unit from the other
SAME_VALUE = 0.3  # added where both are the same: who cites a figure tends to keep it
OTHER_NOUN = 0.1  # taken off where what is counted has another name
HEDGED = 3  # words before a number that may hedge it: "more than"; our choice
CLOSE = 0.1  # figures that fit so nearly as well could each be meant
# Our choices, on the dev halves of public data (docs/decisions/0018).


class Match(NamedTuple):
    """Two figures that may tell of one thing."""

    a: int
    """Place of the figure among the words of the first text."""
    b: int
    score: float
    """How well it fits: 1 where all that stands around `b` stands so around `a`, and more in
    parallel sentences."""
    back: float
    """The same the other way: how well `b` fits `a`."""
    readings: tuple[Reading, Reading]
    """Both on one line; one of them may have taken its unit from the other."""
    is_parallel: bool = False
    """Whether both stand in the same place of parallel sentences."""
    is_changed: bool = False
    """Whether one sentence is a version of the other with another number in the same words."""


class Figure(NamedTuple):
    """A figure with what stands around it."""

    place: int
    reading: Reading
    context: Context
    total: float
    """The sum of the weights around it."""
    nouns: frozenset[str]
    """The keys of the words that name whom or what it counts."""


class Matches(NamedTuple):
    """How the figures of two texts stand beside each other."""

    chosen: Mapping[int, Match]
    """By the place of the figure in the second text, the one it stands beside; at most one for
    each figure of either."""
    rivals: Mapping[int, Sequence[Match]]
    """By the same, all that fit nearly as well, the chosen one included."""
    changed: tuple[Places, ...]
    """Places of numbers, read or not, that a version of a sentence says otherwise."""


def matches(a: Text, b: Text) -> Matches:
    """Pair the figures of two texts by the words around them."""
    scored = scores(a, b)
    changed: list[Places] = []
    for version in versions(a, b):
        for places in version.pairs:
            is_changed = version.is_same and is_other_number(a, b, places)
            if is_changed:
                changed.append(places)
            if match := in_place(a, b, places, scored.get(places), is_changed=is_changed):
                scored[places] = match
    ranked = sorted(scored.values(), key=lambda match: (-match.score, match.a, match.b))
    chosen: dict[int, Match] = {}
    by_figure: dict[int, list[Match]] = defaultdict(list)
    taken: set[int] = set()
    for match in ranked:
        by_figure[match.b].append(match)
        if match.b not in chosen and match.a not in taken:
            chosen[match.b] = match
            taken.add(match.a)
    rivals = {place: close(mine, chosen.get(place, mine[0])) for place, mine in by_figure.items()}
    return Matches(chosen, rivals, tuple(changed))


def close(ranked: Sequence[Match], best: Match) -> list[Match]:
    """Return the matches of one figure that fit nearly as well as the best."""
    return [match for match in ranked if match is best or abs(match.score - best.score) <= CLOSE]


def scores(a: Text, b: Text) -> dict[Places, Match]:
    """Return how well each figure fits each of the other text on the same line, by places."""
    ones, others = figures_of(a), figures_of(b)
    return {
        (one.place, other.place): match(one, other)
        for other in others
        for one in ones
        if is_comparable(one.reading, other.reading)
    }


def figures_of(text: Text) -> list[Figure]:
    """Return the figures of a text with what stands around each."""
    return [
        Figure(place, read, context, sum(context.values()) or 1.0, nouns(text, place))
        for place, figure in text.figures.items()
        for context in (text.context(place),)
        for read in (*counts_of(figure, text.language), figure)
    ]


def match(a: Figure, b: Figure) -> Match:
    """Return how well two figures on one line fit: how much around the one stands around both."""
    less, more = sorted((a.context, b.context), key=len)
    both = sum(weight * more[key] for key, weight in less.items() if key in more)
    like = likeness(a, b)
    forth, back = both / b.total + like, both / a.total + like
    return Match(a.place, b.place, forth, back, (a.reading, b.reading))


def is_comparable(a: Reading, b: Reading) -> bool:
    """Whether two figures lie on one line."""
    return a.line.kind == b.line.kind and not a.line.apart(b.line)


def likeness(a: Figure, b: Figure) -> float:
    """Return what the figures themselves say of whether they are one thing."""
    if a.reading.hard == b.reading.hard:
        return SAME_VALUE
    return -OTHER_NOUN if a.nouns and b.nouns and not a.nouns & b.nouns else 0.0


def nouns(text: Text, place: int) -> frozenset[str]:
    """Return the keys of the words that name whom or what a figure counts."""
    counted = populations(text, place)
    return frozenset(one.key for one in counted).union(*(one.kinds for one in counted))


def in_place(
    a: Text, b: Text, places: Places, scored: Match | None, *, is_changed: bool
) -> Match | None:
    """Return the match of two numbers that stand in the same place of parallel sentences.

    A number that was not read is read by itself: "4" of "4 times as fast". Where one of them names
    no unit, it is read in the unit of the other; None where they lie on two lines.
    """
    if scored:
        score = scored.score + IN_PLACE
        return scored._replace(score=score, is_parallel=True, is_changed=is_changed)
    one, other = number_at(a, places[0]), number_at(b, places[1])
    if one is None or other is None:
        return None
    if is_bare(one):
        one = in_the_unit_of(one.words, other, a.language) or one
    elif is_bare(other):
        other = in_the_unit_of(other.words, one, b.language) or other
    if not is_comparable(one, other):
        return None
    return Match(*places, ALONE, ALONE, (one, other), is_parallel=True, is_changed=is_changed)


def number_at(text: Text, place: int) -> Reading | None:
    """Return a figure, or a number that was not read as one, with the words that hedge it."""
    if place in text.figures:
        return text.figures[place]
    for start in range(max(place - HEDGED, 0), place + 1):
        words = [word.text for word in text.words[start : place + 1]]
        is_hedged = all(map(is_word, words[:-1]))
        read = bare_number(" ".join(words), text.language) if is_hedged else None
        if read is not None:
            return read
    return None


def is_other_number(a: Text, b: Text, places: Places) -> bool:
    """Whether two figures, or numbers that were not read, differ in their numbers alone."""
    one, other = a.figures.get(places[0]), b.figures.get(places[1])
    if one and other:
        said, meant = wording(one.words, a.language), wording(other.words, b.language)
        return said == meant and one.hard != other.hard
    if one or other or word_at(a, places[0] - 1) != word_at(b, places[1] - 1):
        return False  # "more than", say, may stand before one of them
    return word_at(a, places[0]) != word_at(b, places[1])


def word_at(text: Text, place: int) -> str:
    """Return a word in lower case; empty before the first."""
    return text.words[place].text.lower() if place >= 0 else ""
