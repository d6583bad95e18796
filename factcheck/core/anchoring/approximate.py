"""The passage that a quote became: found by pieces of it, framed by its surroundings."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise, product
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.anchoring.locks import words_of
from factcheck.core.anchoring.search import MAX_GAP, lowered
from factcheck.core.anchoring.surroundings import occurrences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.anchoring.locks import Word
    from factcheck.core.anchoring.surroundings import Context
    from factcheck.core.findings.passages import Span

QUOTE, AROUND = 0.7, 0.3
"""Weights of quote and surroundings, measured (research/anchoring.md, A 5)."""
SEED = 12
"""Characters of a piece by which a quote is looked for: in 10 MB few stand by chance."""
SEEDS = 12
"""Pieces of a quote that are looked for."""
REGIONS = 5
"""Stretches of the text that are looked into."""
WHOLE = 200_000
"""Characters up to which a text is searched as a whole where pieces found nothing good."""
GOOD = 0.8
"""Score above which no other search is tried."""


class Match(NamedTuple):
    """A passage like a quote."""

    start: int
    """Folded offset."""
    end: int
    quote: float
    """How like it is to the quote, from 0 to 1."""
    around: float
    """How far its surroundings agree, from 0 to 1."""
    score: float


class Sought(NamedTuple):
    """A quote that is not there as it is."""

    text: str
    """Folded, its parts joined, in small letters."""
    words: tuple[Word, ...]
    context: Context


def sought(parts: Iterable[str], context: Context) -> Sought:
    """Return what is looked for."""
    text = lowered(" ".join(parts))
    return Sought(text, tuple(words_of(text)), context)


def matches(quote: str, wanted: Sought, text: str) -> list[Match]:
    """Return the passages like a quote, one a stretch of the text, best first."""
    found = [best(wanted, text, region) for region in regions(quote, wanted, text)]
    got = sorted((match for match in found if match), key=lambda match: -match.score)
    if not got or got[0].score < GOOD:
        if region := whole(quote, text):
            match = best(wanted, text, region)
            if match and all(match[:2] != other[:2] for other in got):
                got = sorted([*got, match], key=lambda match: -match.score)
    return got


def regions(quote: str, wanted: Sought, text: str) -> list[Span]:
    """Return the stretches in which pieces of the quote or its surroundings stand, best first."""
    size = len(quote)
    votes: list[tuple[int, int, int]] = []  # where the quote would begin, which piece, its weight
    for number, (offset, seed) in enumerate(seeds(quote)):
        votes += [(at - offset, number, 1) for at in occurrences(seed, text, 0, len(text))]
    for at, side in wanted.context.places(text, 0, len(text)):
        votes.append((at if side < 0 else at - size, side, 2))
    votes.sort()
    groups: list[list[tuple[int, int, int]]] = []
    reach = max(size // 2, 120)
    for vote in votes:
        if groups and vote[0] - groups[-1][-1][0] <= reach:
            groups[-1].append(vote)
        else:
            groups.append([vote])
    weights = [sum({piece: weight for _, piece, weight in group}.values()) for group in groups]
    order = sorted(range(len(groups)), key=lambda at: -weights[at])[:REGIONS]
    pad = 40 + size // 4
    return [
        (max(0, groups[at][0][0] - pad), min(len(text), groups[at][-1][0] + size + pad))
        for at in order
    ]


def seeds(quote: str) -> Iterator[tuple[int, str]]:
    """Yield pieces of a quote with their offsets, spread over it."""
    size = min(SEED, max(4, len(quote) // 3))
    step = max(size // 2, (len(quote) - size) // SEEDS, 1)
    for at in range(0, len(quote) - size + 1, step):
        yield at, quote[at : at + size]


def whole(quote: str, text: str) -> Span | None:
    """Return the stretch of the whole text that is most like the quote."""
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  20 ms, only for these

    found = partial_ratio_alignment(quote, text, score_cutoff=45)
    if found is None or found.dest_end <= found.dest_start:
        return None
    pad = 40 + len(quote) // 2
    return max(0, found.dest_start - pad), min(len(text), found.dest_end + pad)


def best(wanted: Sought, text: str, region: Span) -> Match | None:
    """Return the best passage in a stretch of the text; None where it holds no word."""
    base = region[0]
    inside = lowered(text[slice(*region)])
    words = words_of(inside)
    if not words:
        return None
    blocks = blocks_of(wanted.words, words)
    firsts, lasts = ends(wanted, inside, words, blocks)
    for at, side in wanted.context.places(text, *region):
        (firsts if side < 0 else lasts).add(at - base)
    firsts = {near_word(inside, at, 1) for at in firsts}
    lasts = {near_word(inside, at, -1) for at in lasts}
    found = None
    for start, end in product(sorted(firsts), sorted(lasts)):
        if not 0 <= start < end <= len(inside) or end - start > 3 * len(wanted.text) + MAX_GAP:
            continue
        quality = likeness(wanted, inside, (start, end), blocks)
        around = wanted.context.agreement(text, base + start, base + end)
        score = QUOTE * quality + AROUND * around if wanted.context.is_known else quality
        if found is None or score > found.score:
            found = Match(base + start, base + end, quality, around, score)
    return found


def near_word(text: str, at: int, step: int) -> int:
    """Return the offset without blanks towards ``step``."""
    at = max(0, min(at, len(text)))
    if step > 0:
        while at < len(text) and text[at] == " ":
            at += 1
    else:
        while at > 0 and text[at - 1] == " ":
            at -= 1
    return at


class Block(NamedTuple):
    """A run of words that quote and text share."""

    quote: Span
    """In characters."""
    text: Span
    weight: int
    """Characters of its words."""


def blocks_of(ours: Sequence[Word], theirs: Sequence[Word]) -> list[Block]:
    """Return the runs of words that two texts share, in order."""
    from difflib import SequenceMatcher  # noqa: PLC0415  only for these

    matcher = SequenceMatcher(None, [w.form for w in theirs], [w.form for w in ours], autojunk=False)
    return [
        Block(
            (ours[b].start, ours[b + size - 1].end),
            (theirs[a].start, theirs[a + size - 1].end),
            sum(len(word.form) for word in ours[b : b + size]),
        )
        for a, b, size in matcher.get_matching_blocks()
        if size
    ]


def ends(
    wanted: Sought, text: str, words: Sequence[Word], blocks: Sequence[Block]
) -> tuple[set[int], set[int]]:
    """Return where the passage may begin and end in a stretch of the text."""
    firsts: set[int] = set()
    lasts: set[int] = set()
    for block in blocks:
        # Where the quote's first word would stand, were nothing put in or left out before it.
        firsts.add(block.text[0])
        lasts.add(block.text[1])
        firsts.add(starting(words, block.text[0] - block.quote[0]))
        lasts.add(ending(words, block.text[1] + len(wanted.text) - block.quote[1]))
    if not blocks or sum(block.weight for block in blocks) < 0.8 * len(wanted.text):
        if found := aligned(wanted.text, text, words):
            firsts.add(found[0])
            lasts.add(found[1])
    return firsts, lasts


def starting(words: Sequence[Word], at: int) -> int:
    """Return the beginning of the word nearest to an offset."""
    return min((word.start for word in words), key=lambda start: abs(start - at))


def ending(words: Sequence[Word], at: int) -> int:
    """Return the end of the word nearest to an offset."""
    return min((word.end for word in words), key=lambda end: abs(end - at))


def aligned(quote: str, text: str, words: Sequence[Word]) -> Span | None:
    """Return the stretch of whole words that takes fewest edits to become the quote."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only for these
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  as above

    if len(text) <= len(quote):
        return words[0].start, words[-1].end
    found = partial_ratio_alignment(quote, text)
    if found is None or found.dest_end <= found.dest_start:
        return None
    start, end = found.dest_start, found.dest_end
    reach = max(12, len(quote) // 4)
    firsts = [w.start for w in words if abs(w.start - start) <= reach and w.start < end]
    lasts = [w.end for w in words if abs(w.end - end) <= reach]
    start = min(firsts, key=lambda at: Levenshtein.distance(quote, text[at:end]), default=start)
    end = min((at for at in lasts if at > start), key=lambda at: Levenshtein.distance(quote, text[start:at]), default=end)
    return start, end


def likeness(wanted: Sought, text: str, span: Span, blocks: Sequence[Block]) -> float:
    """Return how like a stretch of the text is to the quote, from 0 to 1.

    Edits of signs, or the share of the quote's words that stand there in order: of the two the
    better one, since much may have been put in between.
    """
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only for these

    start, end = span
    edits = Levenshtein.normalized_similarity(wanted.text, text[start:end])
    size = sum(len(word.form) for word in wanted.words) or 1
    inside = sum(b.weight for b in blocks if start <= b.text[0] and b.text[1] <= end)
    extra = max(0, (end - start) - len(wanted.text)) / len(wanted.text)
    shared = inside / size - min(0.25, 0.1 * extra)
    return max(edits, shared)
