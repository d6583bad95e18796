"""Where a quote stands now: exact, moved, changed, ambiguous or lost."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import fold, parts_of
from factcheck.core.anchoring.search import around, is_whole_figure, narrowed, nth, places_of
from factcheck.core.anchoring.surroundings import context_of, occurrences
from factcheck.core.findings.passages import State
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.anchoring.approximate import Match
    from factcheck.core.anchoring.folding import Folded
    from factcheck.core.anchoring.surroundings import Context
    from factcheck.core.findings.passages import Span

    Place = tuple[Span, ...]

AGREES = 0.5
"""Agreement of the surroundings from which a place may be the one that is meant: one whole side."""
CLEARLY = 0.75
"""Agreement below which a passage in other words, in better surroundings, is looked for."""
MARGIN = 0.1
"""What the surroundings of the place that is meant agree more than those of others. Our choice."""
ALIKE = 0.02
"""Difference of score up to which two changed passages are equally good. Our choice."""
LONGEST = 3_000
"""Characters of a quote that is looked for in other words; a longer one is a chapter."""
LONG = 25
"""Characters from which a quote that runs into other letters ("peoplein") is taken for glued."""


class Likeness(Enum):
    """How far the passage, from its first to its last sign, is the quote."""

    LETTER = "raw"
    """Letter for letter."""
    TYPOGRAPHY = "norm"
    """But for typography and white space."""
    WORDS = "changed"
    """In other words, or with more or fewer of them, as where some are left out."""


class Anchor(NamedTuple):
    """Where a quote stands in a text, and how far it still is the quote.

    A passage in other words is `CHANGED`, be the difference ever so small: what differs, `changes`
    tells. `MOVED` is a quote that stands word for word, in other surroundings.
    """

    state: State
    spans: tuple[Span, ...] = ()
    """Its parts, in order; offsets in the text, in code points. None where ambiguous or lost."""
    likeness: Likeness = Likeness.WORDS
    places: tuple[Span, ...] = ()
    """All places of a quote that is ambiguous, in text order."""

    @property
    def span(self) -> Span | None:
        """The passage from its beginning to its end; None where there is none."""
        return (self.spans[0][0], self.spans[-1][1]) if self.spans else None


def anchor(
    quote: str,
    text: str,
    *,
    prefix: str = "",
    suffix: str = "",
    occurrence: str = "",
    position: int | None = None,
) -> Anchor:
    """Return where a quote stands in a text.

    ``prefix`` and ``suffix`` are what stood before and after it, ``occurrence`` which of several
    it is ("1" for the first), ``position`` its offset in code points once: a hint, which decides
    only between places whose surroundings agree alike.
    """
    folded, context = fold(text), context_of(prefix, suffix)
    places = places_of(quote, folded)
    if places and occurrence:
        left = narrowed(places, folded.text, prefix, suffix)
        meant = nth(left, occurrence)
        return exact(State.EXACT, meant, folded, quote) if meant else several(left, folded)
    best, agreement = chosen(places, folded, context, position)
    if best and (not context.is_known or agreement >= CLEARLY):
        return exact(State.EXACT, best, folded, quote)
    if not places or context.is_known:
        changed = in_other_words(quote, folded, context, places)
        if changed:
            return changed
    if best:
        return exact(State.EXACT, best, folded, quote)
    if len(places) == 1:
        return exact(State.MOVED, places[0], folded, quote)
    return several(places, folded) if places else Anchor(State.LOST)


def chosen(
    places: Sequence[Place], folded: Folded, context: Context, position: int | None
) -> tuple[Place | None, float]:
    """Return the place that is meant, and how far its surroundings agree; None where none is."""
    if not places:
        return None, 0.0
    if not context.is_known:
        return (nearest(places, folded, position) if alike(places, folded) else None), 0.0
    agreements = {p: context.agreement(folded.text, p[0][0], p[-1][1]) for p in places}
    best = max(agreements.values())
    # Where one agrees to the letter, others that nearly do are no rivals.
    least = 1.0 if best == 1 else best - MARGIN
    rivals = [place for place in places if agreements[place] >= least]
    is_clear = best >= AGREES and (position is not None or alike(rivals, folded))
    return (nearest(rivals, folded, position) if is_clear else None), best


def alike(places: Sequence[Place], folded: Folded) -> bool:
    """Whether places are alike for so long on either side that any will do."""
    return len({around(place, folded.text) for place in places}) == 1


def nearest(places: Sequence[Place], folded: Folded, position: int | None) -> Place:
    """Return the place nearest to an offset in the raw text; the first where none is known."""
    if position is None:
        return places[0]
    return min(places, key=lambda place: abs(folded.origin(place[0][0]) - position))


def exact(state: State, place: Place, folded: Folded, quote: str) -> Anchor:
    """Return a quote that stands word for word."""
    spans = tuple(folded.span(*span) for span in place)
    if folded.raw[spans[0][0] : spans[-1][1]] == quote:
        return Anchor(state, spans, Likeness.LETTER)
    # Several parts, or one that has a mark of its own: more or other words stand in between.
    whole = folded.text[place[0][0] : place[-1][1]]
    letters = [[sign for sign in words if sign not in "- "] for words in (fold(quote).text, whole)]
    is_same = letters[0] == letters[1]
    return Anchor(state, spans, Likeness.TYPOGRAPHY if is_same else Likeness.WORDS)


def several(places: Sequence[Place], folded: Folded) -> Anchor:
    """Return a quote that stands at several places, none of which is the one that is meant."""
    spans = tuple(folded.span(place[0][0], place[-1][1]) for place in places)
    return Anchor(State.AMBIGUOUS, places=spans)


def in_other_words(
    quote: str, folded: Folded, context: Context, places: Sequence[Place]
) -> Anchor | None:
    """Return the passage that a quote became; None where there is none.

    Where the quote stands word for word at other ``places``, the surroundings must agree clearly.
    """
    parts = parts_of(quote)
    if not parts or len(quote) > LONGEST:
        return None
    if not places and (glued := runs_into(parts, folded.text)):
        return exact(State.CHANGED, (glued,), folded, quote)
    from factcheck.core.anchoring.approximate import matches  # noqa: PLC0415  loads rapidfuzz

    found = [
        match
        for match in matches(parts, context, folded.text)
        if not places or (match.around >= CLEARLY and not any(meets(match, p) for p in places))
    ]
    if not found:
        return None
    best = found[0]
    rivals = [
        match
        for match in found
        if match.score > best.score - ALIKE and not meets(match, (best[:2],))
    ]
    if rivals:
        return several([((m.start, m.end),) for m in sorted([best, *rivals])], folded)
    return exact(State.CHANGED, ((best.start, best.end),), folded, quote)


def meets(match: Match, place: Place) -> bool:
    """Whether a passage and a place have a sign in common."""
    return match.start < place[-1][1] and place[0][0] < match.end


def runs_into(parts: Sequence[str], text: str) -> Span | None:
    """Return where a long quote stands once, run into the letters beside it; no figure is cut."""
    if len(parts) > 1 or len(parts[0]) < LONG:
        return None
    found = occurrences(parts[0], text, 0, len(text))
    if len(found) != 1 or not is_whole_figure(text, found[0], found[0] + len(parts[0])):
        return None
    return found[0], found[0] + len(parts[0])
