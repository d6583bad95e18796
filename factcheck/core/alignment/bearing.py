"""What one text makes of another: whether it bears it out, speaks against it, or leaves it open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.alignment import stretches
from factcheck.core.alignment.matches import matches
from factcheck.core.comparison import Verdict, verdict
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from factcheck.core.alignment.matches import Match, Matches
    from factcheck.core.alignment.texts import Text
    from factcheck.core.interval import Interval
    from factcheck.core.reading.records import Reading

FITTING = 0.2  # score from which figures of texts on one subject are held against each other
ON_SUBJECT = 0.3  # share of the second text's words that stand in the first, too, for a conflict
BORNE_OUT = 0.3  # share of words from which figures that all agree bear it out
PARTLY = 0.5  # share of words from which some that agree do, beside others that stand alone
WORDS_ALONE = 0.6  # share of words that bears out a text without figures
BEYOND = ("bound.more-than", "bound.fewer-than")
"""Rules of words that leave out the number they name."""
# Our choices, on the dev halves of public data (docs/decisions/0018).


class Bearing(NamedTuple):
    """What a first text makes of a second one."""

    verdict: Verdict | None
    """AGREE where it bears the second out, CONFLICT where both cannot hold as written, COMPATIBLE
    where the figures fit and do not follow, None where it has none for one of them."""
    matches: Matches
    """The figures that were held against each other."""


def bearing(a: Text, b: Text) -> Bearing:
    """Judge two short texts on one subject: what ``a`` makes of ``b``.

    It says nothing of names and words, and leaves open what it would have to guess.
    """
    found = matches(a, b)
    if found.changed:
        return Bearing(Verdict.CONFLICT, found)
    known = b.keys
    covered = len(known & a.keys) / len(known) if known else 0.0
    judged = list(told(b, found))
    if any(one is Verdict.CONFLICT for one in judged) and covered >= ON_SUBJECT:
        return Bearing(Verdict.CONFLICT, found)
    needed = WORDS_ALONE if not judged else BORNE_OUT if None not in judged else PARTLY
    agrees = all(one in (Verdict.AGREE, None) for one in judged)
    has_some = not judged or Verdict.AGREE in judged
    if agrees and has_some and covered >= needed:
        return Bearing(Verdict.AGREE, found)
    return Bearing(None if not judged or None in judged else Verdict.COMPATIBLE, found)


def told(b: Text, found: Matches) -> Iterator[Verdict | None]:
    """Yield what the first text makes of each figure of the second; None where it has none.

    A date that says for when a figure holds is not judged beside it. Where it is another than that
    of the first text, the figures may have changed between the two.
    """
    verdicts = {
        place: one_of(b, found, place) if place in found.rivals else None
        for place in places(b, found)
    }
    frames = {
        place
        for place in verdicts
        if place in b.figures and stretches.is_frame(b.figures[place], b.language)
    }
    others = {place: one for place, one in verdicts.items() if place not in frames}
    if not any(place not in b.figures or b.figures[place].line.kind != "date" for place in others):
        yield from verdicts.values()
        return
    has_moved = any(verdicts[place] is Verdict.CONFLICT for place in frames)
    for one in others.values():
        yield Verdict.TENSION if has_moved and one is Verdict.CONFLICT else one


def places(b: Text, found: Matches) -> list[int]:
    """Return the places of the figures of the second text, with numbers that the first explains."""
    return sorted({*b.figures, *found.chosen})


def one_of(b: Text, found: Matches, place: int) -> Verdict | None:
    """Return what the figures that may be meant make of one; the kindest where several may."""
    rivals = found.rivals[place]
    around = b.around(place)
    outcomes = [bears(match, around, b.language) for match in rivals]
    if Verdict.AGREE in outcomes:
        return Verdict.AGREE
    if any(one is not Verdict.CONFLICT for one in outcomes):
        return Verdict.COMPATIBLE
    best = max(match.score for match in rivals)
    return Verdict.CONFLICT if best >= FITTING else Verdict.COMPATIBLE


def bears(match: Match, around: Container[str], language: str) -> Verdict:
    """Return what a figure makes of the other: AGREE where the other follows from it as written.

    Who adds "more than" to a figure contradicts it; who leaves it out rounds. ``around`` are the
    words around the other.
    """
    one, other = match.readings
    if stretches.are_apart(one, other) or is_just_beyond(one, other) or is_just_beyond(other, one):
        return Verdict.CONFLICT
    if end := stretches.end_meant(one, around, language):
        return meeting(end, other)
    if one.hard <= other.hard or (one.is_vague and one.likely <= other.hard):
        return Verdict.AGREE
    judged = verdict(one, other)
    if judged is Verdict.AGREE or one.hard.meets(other.hard):
        return min(judged, Verdict.COMPATIBLE)
    if judged is Verdict.COMPATIBLE and not match.is_parallel and is_edged(one):
        return Verdict.AGREE
    return Verdict.CONFLICT


def is_just_beyond(bound: Reading, other: Reading) -> bool:
    """Whether one lies beyond the very number that the other is, in the words' own unit.

    In days, "less than 2 years" and "2 years" meet, since years are not of one length.
    """
    if bound.line.kind != "duration" or bound.rules[0] not in BEYOND:
        return False
    said, meant = bound.said, other.said
    if said and meant and said.unit == meant.unit:
        return said.point == meant.lower == meant.upper is not None
    return False


def meeting(end: Interval, other: Reading) -> Verdict:
    """Return what an end of a stretch makes of a date."""
    if end.meets(other.hard):
        return Verdict.AGREE if end <= other.hard or other.hard <= end else Verdict.COMPATIBLE
    return Verdict.CONFLICT


def is_edged(reading: Reading) -> bool:
    """Whether a figure is said to lie beyond a number that it may in truth be."""
    return reading.leeway.rule == "edge"
