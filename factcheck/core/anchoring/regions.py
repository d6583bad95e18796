"""Where in a text a quote that has changed may stand: found by pieces of it and around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring.surroundings import occurrences
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.anchoring.surroundings import Context
    from factcheck.core.findings.passages import Span

SEED = 12
"""Characters of a piece that is looked for: few stand by chance in 10 MB. Our choice."""
SHORT_SEED = 4
"""Characters of a piece of a short quote."""
SEEDS = 12
"""Pieces that are looked for: each takes 2 ms in 10 MB."""
MOST = 5
"""Regions that are looked into."""
FAR_LESS = 5
"""A region that has so many times fewer pieces than the best one holds some by chance."""
PUT_IN = 300
"""Characters that may stand between two pieces: a sentence or an advertisement put in."""
MARGIN = 40
"""Characters looked at beyond what the quote's length says."""
LONGEST = 300
"""Characters of a quote that are looked for in all of a text at once."""
LEAST = 45
"""Similarity in percent below which no stretch of the whole text is looked into."""


class Vote(NamedTuple):
    """A piece that was found."""

    start: int
    """Where the quote would begin."""
    piece: int
    weight: int


def regions(quote: str, context: Context, text: str) -> list[Span]:
    """Return the stretches in which pieces of a quote or of its surroundings stand, best first."""
    size = len(quote)
    votes = [
        Vote(at - offset, number, 1)
        for number, (offset, seed) in enumerate(seeds(quote), start=1)
        for at in occurrences(seed, text, 0, len(text))
    ]
    votes += [
        Vote(at if side < 0 else at - size, -1 if side < 0 else 0, 2)
        for at, side in context.places(text, 0, len(text))
    ]
    groups: list[list[Vote]] = []
    reach = max(size // 2, PUT_IN)
    for vote in sorted(votes):
        if groups and vote.start - groups[-1][-1].start <= reach:
            groups[-1].append(vote)
        else:
            groups.append([vote])
    pad = MARGIN + size // 4
    groups.sort(key=weight, reverse=True)
    return [
        (max(0, group[0].start - pad), min(len(text), group[-1].start + size + pad))
        for group in groups[:MOST]
        if weight(group) * FAR_LESS > weight(groups[0])
    ]


def weight(group: list[Vote]) -> int:
    """Return how much speaks for a region: each piece once, surroundings twice."""
    return sum({vote.piece: vote.weight for vote in group}.values())


def seeds(quote: str) -> Iterator[tuple[int, str]]:
    """Yield pieces of a quote with their offsets, spread over it."""
    size = min(SEED, max(SHORT_SEED, len(quote) // 3))
    step = max(size // 2, (len(quote) - size) // SEEDS)
    for at in range(0, len(quote) - size + 1, step):
        yield at, quote[at : at + size]


def whole(quote: str, text: str) -> Span | None:
    """Return the stretch most like the quote in all of the text; None where nothing is like it."""
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  20 ms, only for these

    if len(quote) >= len(text):
        return 0, len(text)
    # A piece of a long quote does: what it takes grows with its length times that of the text.
    found = partial_ratio_alignment(quote[:LONGEST], text, score_cutoff=LEAST)
    if found is None:
        return None
    pad = MARGIN + len(quote) // 2
    rest = max(0, len(quote) - LONGEST)
    return max(0, found.dest_start - pad), min(len(text), found.dest_end + rest + pad)
