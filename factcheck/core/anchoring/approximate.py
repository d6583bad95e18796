"""The passage that a quote became: words that it shares, framed by what stood around it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from factcheck.core.anchoring.locks import words_of
from factcheck.core.anchoring.regions import regions, whole
from factcheck.core.anchoring.search import MAX_GAP, lowered
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.anchoring.locks import Word
    from factcheck.core.anchoring.surroundings import Context
    from factcheck.core.findings.passages import Span

QUOTE, AROUND = 0.7, 0.3
"""Weights of quote and surroundings (research on 1,679 passages that were captured again)."""
LEAST, TOGETHER = 0.45, 0.6
"""Least likeness of a quote whose surroundings are known, and of both together. Other sentences
between the same surroundings reach 0.35 and 0.54, the same with a third of its signs lost 0.55
and 0.68 (measured there)."""
ALONE, SHORT_ALONE = 0.7, 0.75
"""Least likeness of a quote of which nothing else is known, and of a short one. Other sentences
reach 0.65."""
SHORT = 25
"""Characters up to which a quote is short."""
GOOD = 0.8
"""Together with its surroundings so much alike that nothing better is looked for."""
COST, MOST_COST = 0.1, 0.25
"""What text of the quote's own length costs that was put in, and all of it at most. Our choice."""
ANSWERED = 0.5
"""Likeness below which an end of the quote is not answered by what stands in its place."""
END = 8
"""Characters that an end of the quote must have to be missed."""
TRIED = 8
"""Runs of shared words at either end, and of the longest ones, at which the passage may begin or
end: keeps what a long quote takes in bounds. Our choice."""
ANCHOR = 6
"""Characters of the words that the passage ends with then."""


class Match(NamedTuple):
    """A passage like a quote."""

    start: int
    """Folded offset."""
    end: int
    quote: float
    """How like the quote it is, from 0 to 1."""
    around: float
    """How far its surroundings agree, from 0 to 1; 0 where nothing is known of them."""
    score: float
    """Both together."""


class Sought(NamedTuple):
    """A quote that does not stand there as it is."""

    text: str
    """Folded, its parts joined, in small letters."""
    gaps: int
    """How many times words are left out."""
    words: tuple[Word, ...]
    context: Context

    def accepts(self, match: Match) -> bool:
        """Whether a passage is what became of the quote, and no other one."""
        if self.context.is_known:
            return match.quote >= LEAST and match.score >= TOGETHER
        return match.quote >= (SHORT_ALONE if len(self.text) <= SHORT else ALONE)


class Block(NamedTuple):
    """A run of words that quote and text share."""

    quote: Span
    """In characters."""
    text: Span
    weight: int
    """Characters of its words."""


class Region(NamedTuple):
    """A stretch of the text that is looked into."""

    base: int
    """Its folded offset."""
    text: str
    """In small letters."""
    words: tuple[Word, ...]
    blocks: tuple[Block, ...]


def matches(parts: Sequence[str], context: Context, text: str) -> list[Match]:
    """Return the passages that a quote may have become, one a region, best first.

    ``parts`` are folded, and so is ``text``.
    """
    quote = " ".join(parts)
    low = lowered(quote)
    wanted = Sought(low, len(parts) - 1, tuple(words_of(low)), context)
    found = [match for span in regions(quote, context, text) if (match := best(wanted, text, span))]
    if all(match.score < GOOD for match in found):
        span = whole(quote, text)
        found += [match] if span and (match := best(wanted, text, span)) else []
    accepted = {match for match in found if wanted.accepts(match)}
    return sorted(accepted, key=lambda match: (-match.score, match.start))


def best(wanted: Sought, text: str, span: Span) -> Match | None:
    """Return the best passage in a stretch of the text; None where it holds no word."""
    inside = lowered(text[slice(*span)])
    words = tuple(words_of(inside))
    if not words or not wanted.words:
        return None
    region = Region(span[0], inside, words, tuple(blocks_of(wanted.words, words)))
    firsts, lasts = ends(wanted, region, text)
    context = wanted.context
    before = {at: context.before_at(text, region.base + at) for at in firsts}
    after = {at: context.after_at(text, region.base + at) for at in lasts}
    longest = 3 * len(wanted.text) + (1 + wanted.gaps) * MAX_GAP
    likeness = Likenesses(wanted, region)
    found: Match | None = None
    for start in sorted(firsts):
        for end in sorted(lasts):
            if not start < end <= start + longest:
                continue
            around = context.joined(before[start], after[end])
            # Nothing can be more alike than all alike.
            if found and found.score >= (QUOTE + AROUND * around if context.is_known else 1):
                continue
            quote = likeness.of(start, end)
            score = QUOTE * quote + AROUND * around if context.is_known else quote
            if found is None or score > found.score:
                found = Match(region.base + start, region.base + end, quote, around, score)
    return found and answered(found, wanted, region, text)


def blocks_of(ours: Sequence[Word], theirs: Sequence[Word]) -> Iterable[Block]:
    """Yield the runs of words that two texts share, in order."""
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415  only for these

    forms = [word.form for word in theirs], [word.form for word in ours]
    for a, b, size in LCSseq.editops(*forms).as_matching_blocks():
        if size:
            yield Block(
                (ours[b].start, ours[b + size - 1].end),
                (theirs[a].start, theirs[a + size - 1].end),
                sum(len(word.form) for word in ours[b : b + size]),
            )


def ends(wanted: Sought, region: Region, text: str) -> tuple[set[int], set[int]]:
    """Return where the passage may begin, and where it may end, in a region.

    Where words that it shares begin and end; where its first and last word would stand beside
    them; where its surroundings say; and, where it shares few words, as the signs fit best.
    """
    starts, stops = [word.start for word in region.words], [word.end for word in region.words]
    firsts, lasts = set(), set()
    heavy = sorted(region.blocks, key=lambda block: -block.weight)[:TRIED]
    for block in {*region.blocks[:TRIED], *heavy}:
        firsts |= {block.text[0], nearest(starts, block.text[0] - block.quote[0])}
    for block in {*region.blocks[-TRIED:], *heavy}:
        lasts |= {block.text[1], nearest(stops, block.text[1] + len(wanted.text) - block.quote[1])}
    for at, side in wanted.context.places(text, region.base, region.base + len(region.text)):
        if side < 0:
            firsts.add(skipped(region.text, at - region.base))
        else:
            lasts.add(len(region.text[: at - region.base].rstrip(" ")))
    if sum(block.weight for block in region.blocks) < GOOD * len(wanted.text):
        start, end = aligned(wanted.text, region)
        firsts.add(start)
        lasts.add(end)
    return firsts, lasts


def skipped(text: str, at: int) -> int:
    """Return the offset of the next sign that is no blank."""
    return len(text) - len(text[at:].lstrip(" "))


def nearest(places: Sequence[int], at: int) -> int:
    """Return that of some ordered places which is nearest to an offset."""
    number = bisect_left(places, at)
    return min(places[max(0, number - 1) : number + 1], key=lambda place: abs(place - at))


def aligned(quote: str, region: Region) -> Span:
    """Return the stretch of whole words that takes fewest edits to become the quote."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only for these
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415  as above

    text, words = region.text, region.words
    found = partial_ratio_alignment(quote, text)
    if found is None or len(text) <= len(quote):
        return words[0].start, words[-1].end
    start, end = found.dest_start, found.dest_end
    reach = min(60, max(12, len(quote) // 4))  # characters by which the ends may be off
    firsts = [w.start for w in words if abs(w.start - start) <= reach and w.start < end]
    start = min(firsts, key=lambda at: Levenshtein.distance(quote, text[at:end]), default=start)
    lasts = [w.end for w in words if abs(w.end - end) <= reach and w.end > start]
    end = min(lasts, key=lambda at: Levenshtein.distance(quote, text[start:at]), default=end)
    return start, end


class Likenesses:
    """How like stretches of a region are to a quote."""

    def __init__(self, wanted: Sought, region: Region) -> None:
        self.wanted, self.region = wanted, region
        self.size = sum(len(word.form) for word in wanted.words)
        self.starts = [block.text[0] for block in region.blocks]
        self.stops = [block.text[1] for block in region.blocks]
        self.weights = [0, *accumulate(block.weight for block in region.blocks)]

    def of(self, start: int, end: int) -> float:
        """Return how like a stretch is to the quote, from 0 to 1.

        By edits of signs, or by the share of the quote's words that stand there in order, with
        something off for what was put in: of the two the better one.
        """
        from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only for these

        wanted = self.wanted
        first, last = bisect_left(self.starts, start), bisect_left(self.stops, end + 1)
        shared = (self.weights[last] - self.weights[first]) / self.size if first < last else 0.0
        room = len(wanted.text) + wanted.gaps * MAX_GAP
        extra = max(0, end - start - room) / len(wanted.text)
        by_words = shared - min(MOST_COST, COST * extra)
        edits = Levenshtein.normalized_similarity(wanted.text, self.region.text[start:end])
        return max(edits, by_words)


def answered(found: Match, wanted: Sought, region: Region, text: str) -> Match:
    """Return the passage without an end that nothing of the quote answers to.

    So of a page that breaks off ("… Subscribe to go on"), and where one side's surroundings are
    gone with the end of the quote beside them.
    """
    start, end = found.start - region.base, found.end - region.base
    kept = [
        block
        for block in region.blocks
        if start <= block.text[0] and block.text[1] <= end and block.weight >= ANCHOR
    ]
    if not kept:
        return found
    first, last, context = kept[0], kept[-1], wanted.context
    tail, head = region.text[last.text[1] : end], region.text[start : first.text[0]]
    is_cut = tail.lstrip().startswith("...")
    is_open = context.after and context.after_at(text, found.end) < ANSWERED
    if (is_cut or is_open) and is_missing(wanted.text[last.quote[1] :], tail):
        end = last.text[1]
    is_open = context.before and context.before_at(text, found.start) < ANSWERED
    if is_open and is_missing(wanted.text[: first.quote[0]], head):
        start = first.text[0]
    return found._replace(start=region.base + start, end=region.base + end)


def is_missing(words: str, there: str) -> bool:
    """Whether something else stands in the place of an end of the quote."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415  only for these

    is_long = min(len(words), len(there)) > END
    return is_long and Levenshtein.normalized_similarity(words, there) < ANSWERED
