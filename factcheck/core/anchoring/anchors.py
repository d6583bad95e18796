"""Where a quote stands now: exact, moved, changed, ambiguous or lost."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.anchoring.folding import fold, parts_of
from factcheck.core.anchoring.search import all_stand, around, fits, places_of
from factcheck.core.anchoring.surroundings import context_of
from factcheck.core.findings.passages import State

if TYPE_CHECKING:
    from factcheck.core.anchoring.approximate import Match
    from factcheck.core.anchoring.folding import Folded
    from factcheck.core.anchoring.surroundings import Context
    from factcheck.core.findings.passages import Span

AGREES = 0.6
"""Agreement of the surroundings from which a place is the one that is meant."""
MARGIN = 0.1
"""What the best place must have more than the next one: our choice."""


class Likeness(Enum):
    """How far the passage, from its first to its last sign, is the quote."""

    LETTER = "raw"
    """Letter for letter."""
    TYPOGRAPHY = "norm"
    """But for typography and white space."""
    WORDS = "changed"
    """In other words, or with more or fewer of them, as where some were left out."""


class Anchor(NamedTuple):
    """Where a quote stands in a text, and how far it is still the quote."""

    state: State
    spans: tuple[Span, ...] = ()
    """Its parts, in order; offsets in the text, in code points. None where ambiguous or lost."""
    likeness: Likeness = Likeness.WORDS
    places: tuple[Span, ...] = ()
    """All places of a quote that is ambiguous, in text order."""
    is_first_of_alike: bool = False
    score: float = 1.0

    @property
    def span(self) -> Span | None:
        """The passage from its beginning to its end; None where there is none."""
        return (self.spans[0][0], self.spans[-1][1]) if self.spans else None


def anchor(  # noqa: PLR0913  what W3C's selectors know of a quote
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
    it is, from "1", ``position`` its offset once: a hint that decides only between places whose
    surroundings are alike.
    """
    folded, context = fold(text), context_of(prefix, suffix)
    places = places_of(quote, folded)
    chosen = choose(places, folded, context, position)
    if isinstance(chosen, tuple):
        return exact(chosen, folded, quote, State.EXACT)
    if not parts_of(quote):
        return Anchor(State.LOST)
    near = [] if not places and not folded.text else changed(quote, folded, context)
    if near and (not places or near[0].around > AGREES):
        first, last = folded.span(near[0].start, near[0].end)
        return Anchor(State.CHANGED, ((first, last),), score=near[0].score)
    if len(places) == 1:
        return exact(places[0], folded, quote, State.MOVED)
    if places:
        return Anchor(State.AMBIGUOUS, places=tuple(folded.span(p[0][0], p[-1][1]) for p in places))
    return Anchor(State.LOST)


def choose(places, folded, context, position):
    """Return the place that is meant; None where none is."""
    if not places:
        return None
    if not context.is_known:
        if len(places) == 1:
            return places[0]
        return places[0] if len({around(p, folded.text) for p in places}) == 1 else None
    scored = sorted(
        ((context.agreement(folded.text, p[0][0], p[-1][1]), p) for p in places),
        key=lambda each: -each[0],
    )
    best = scored[0]
    if best[0] < AGREES:
        return None
    rivals = [each for each in scored if each[0] > best[0] - MARGIN]
    if len(rivals) == 1:
        return best[1]
    if position is not None:
        return min(rivals, key=lambda each: abs(folded.origin(each[1][0][0]) - position))[1]
    return None


def exact(place, folded, quote, state):
    spans = tuple(folded.span(*span) for span in place)
    raw = folded.raw[spans[0][0] : spans[-1][1]]
    if raw == quote:
        likeness = Likeness.LETTER
    elif len(place) == 1 and fold(quote).text.strip().replace("-","") == folded.text[slice(*place[0])].replace("-",""):
        likeness = Likeness.TYPOGRAPHY
    else:
        likeness = Likeness.WORDS
    return Anchor(state, spans, likeness)


def changed(quote, folded, context):
    from factcheck.core.anchoring.approximate import matches, sought

    parts = parts_of(quote)
    wanted = sought(parts, context)
    found = matches(" ".join(parts), wanted, folded.text)
    return [m for m in found if m.quote >= bar(quote, m)]


def bar(quote, match):
    if match.around > 0.8:
        return 0.45
    return 0.7 if len(quote) <= 25 else 0.6
