"""Finding a quote: exactly, or with other typography; nothing that only resembles it is taken."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import DASHES, Folded, fold, is_cut, parts_of
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factcheck.core.anchoring.nearest import Nearest
    from factcheck.core.findings.passages import Span

Parts = tuple["str | re.Pattern[str]", ...]
"""Parts of a quote, in order, folded: as they are, or as patterns."""
MAX_GAP = 700
"""Folded characters that […] may stand for; research on elided quotes found them all within."""
CONTEXT = 100
"""Folded characters on either side by which two places are told apart (docs/semantics.md)."""
MAX_PLACES = 50
"""Places looked at: more than anybody would read through."""


class Found(NamedTuple):
    """Where a quote stands in a text."""

    spans: tuple[Span, ...]
    """Its parts, in order; offsets in the raw text, in code points."""
    is_typographic: bool
    """Whether text and quote differ in typography or white space."""
    is_first_of_alike: bool
    """Whether it stands elsewhere too, in surroundings that are alike."""

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1][1]


class Ambiguous(NamedTuple):
    """A quote that stands more than once, in different surroundings."""

    places: tuple[Span, ...]
    """In text order; `occurrence` counts them from 1. Offsets in the raw text."""


class Lost(NamedTuple):
    """A quote that the text does not hold."""

    nearest: Nearest | None
    """The passage most like it; None where nothing resembles it."""


def find(
    quote: str, text: str, prefix: str = "", suffix: str = "", occurrence: str = ""
) -> Found | Ambiguous | Lost:
    """Return where ``quote`` stands in ``text``.

    quote = part (("[…]" | "[...]") part)*; the parts in this order, at most `MAX_GAP` apart, each
    whole: no word and no figure is cut. Where it stands more than once, ``prefix`` (words that
    come before), ``suffix`` (words after) and ``occurrence`` ("2" for the second of those left)
    tell which; places alike for `CONTEXT` characters on either side need no telling.
    """
    folded, parts = fold(text), parts_of(quote)
    if not parts:
        return Lost(None)
    places = places_of(quote, folded)
    if not places:
        from factcheck.core.anchoring.nearest import nearest  # noqa: PLC0415  only for lost quotes

        return Lost(nearest(parts, folded))
    left = narrowed(places, folded.text, prefix, suffix)
    if occurrence:
        chosen = nth(left, occurrence)
        return found(chosen, folded, quote, 1) if chosen else ambiguous(left or places, folded)
    if not left:
        return ambiguous(places, folded)
    surroundings = {around(place, folded.text) for place in left}
    if len(surroundings) > 1:
        return ambiguous(left, folded)
    return found(left[0], folded, quote, len(left))


def narrowed(
    places: list[tuple[Span, ...]], text: str, prefix: str, suffix: str
) -> list[tuple[Span, ...]]:
    """Return the places that stand between these words; the only one, whatever is around it."""
    if len(places) == 1:
        return places
    return [place for place in places if fits(place, text, prefix, suffix)]


def nth(places: list[tuple[Span, ...]], occurrence: str) -> tuple[Span, ...]:
    """Return the place that a number from 1 names; an empty one where it names none."""
    is_number = occurrence.isdecimal() and len(occurrence) <= 4  # noqa: PLR2004  nobody counts to 10,000
    wanted = int(occurrence) if is_number else 0
    return places[wanted - 1] if 0 < wanted <= len(places) else ()


def places_of(quote: str, folded: Folded) -> list[tuple[Span, ...]]:
    """Return the places at which a quote stands, its parts as folded spans, in text order.

    First as it is typed; then with the marks by which people quote (`loose`).
    """
    whole = parts_of(quote)
    places = list(chains(whole, folded.text)) if whole else []
    if places or not is_marked(quote):
        return places
    from factcheck.core.anchoring.loose import marked_parts, reads_so  # noqa: PLC0415  seldom

    parts = marked_parts(quote)
    if not parts:
        return []
    found = chains(tuple(part.pattern for part in parts), folded.text)
    return [place for place in found if reads_so(parts, place, folded)]


def is_marked(quote: str) -> bool:
    """Whether a quote has what may stand for other signs of the text: brackets, dots, hyphens."""
    return any(sign in quote for sign in ("[", "…", "...", ". .", *DASHES))


def hits(part: str | re.Pattern[str], text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the spans at which ``part`` stands whole, between two offsets."""
    if not isinstance(part, str):
        for match in part.finditer(text, start, end):
            if not is_cut(text, match.start()) and not is_cut(text, match.end()):
                yield match.span()
        return
    at = text.find(part, start, end)
    while at >= 0:
        if not is_cut(text, at) and not is_cut(text, at + len(part)):
            yield at, at + len(part)
        at = text.find(part, at + 1, end)


def chains(parts: Parts, text: str) -> Iterator[tuple[Span, ...]]:
    """Yield the places at which all parts stand in order, each as tight as it can be."""
    count = 0
    held: tuple[Span, ...] = ()
    for first in hits(parts[0], text, 0, len(text)):
        chain = follow(first, parts, text)
        # A later beginning with the same end is the tighter place.
        if held and (not chain or chain[-1] != held[-1]):
            yield held
            count += 1
            held = ()
        if count >= MAX_PLACES:
            return
        held = chain or held
    if held:
        yield held


def follow(first: Span, parts: Parts, text: str) -> tuple[Span, ...]:
    """Return the chain that begins at ``first``; empty where a part is missing."""
    chain = [first]
    for part in parts[1:]:
        start = chain[-1][1]
        span = next(hits(part, text, start, start + MAX_GAP + size(part)), None)
        if span is None:
            return ()
        chain.append(span)
    return tuple(chain)


def size(part: str | re.Pattern[str]) -> int:
    """Return how many characters a part has; of a pattern, how many it may have at most."""
    return len(part) if isinstance(part, str) else len(part.pattern)


def around(place: tuple[Span, ...], text: str) -> tuple[str, str]:
    """Return the surroundings by which a place is told from others."""
    start, end = place[0][0], place[-1][1]
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def fits(place: tuple[Span, ...], text: str, prefix: str, suffix: str) -> bool:
    """Whether these words come right before and right after a place, blanks aside."""
    before, after = fold(prefix).text.strip(), fold(suffix).text.strip()
    start, end = place[0][0], place[-1][1]
    left = text[max(0, start - len(before) - 1) : start].rstrip(" ")
    right = text[end : end + len(after) + 1].lstrip(" ")
    return left.endswith(before) and right.startswith(after)


def found(place: tuple[Span, ...], folded: Folded, quote: str, count: int) -> Found:
    """Return the first of ``count`` places in terms of the raw text."""
    spans = tuple(folded.span(*span) for span in place)
    words = [folded.raw[start:end] for start, end in spans]
    return Found(spans, not all_stand(words, quote), count > 1)


def all_stand(words: list[str], quote: str) -> bool:
    """Whether the quote holds the text's own words, letter for letter."""
    at = 0
    for part in words:
        at = quote.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


def ambiguous(places: list[tuple[Span, ...]], folded: Folded) -> Ambiguous:
    """Return all places in terms of the raw text."""
    return Ambiguous(tuple(folded.span(place[0][0], place[-1][1]) for place in places))


def is_whole_figure(text: str, start: int, end: int) -> bool:
    """Whether no figure is cut at either end of a stretch."""
    return not any(
        is_cut(text, at) and (text[at - 1].isdecimal() or text[at].isdecimal())
        for at in (start, end)
    )


def line_of(text: str, offset: int) -> int:
    """Return the line of an offset, from 1."""
    return text.count("\n", 0, offset) + 1


def figure_spans(says: str, quote: str) -> tuple[Span, ...] | None:
    """Return where the words of ``says`` stand in ``quote``, None where they do not.

    says = words ("[…]" words)*; whole words and figures only: "20" is not in "2019". Capitals do
    not matter. Offsets in ``quote``, in code points.
    """
    return figures_in(says, quote, ((0, len(quote)),))


def figures_in(says: str, text: str, spans: tuple[Span, ...]) -> tuple[Span, ...] | None:
    """Return where the words of ``says`` stand in the parts of a quote that lie in ``text``.

    ``spans`` are the parts, as in `Found`; None where the words are not in them, in order.
    """
    wanted = [lowered(part) for part in parts_of(says)]
    inside: list[Span] = []
    for start, end in spans:
        folded = fold(text[start:end])
        at = 0
        for part in wanted[len(inside) :]:
            span = next(hits(part, lowered(folded.text), at, len(folded.text)), None)
            if span is None:
                break
            at = span[1]
            first, last = folded.span(*span)
            inside.append((start + first, start + last))
    return tuple(inside) if wanted and len(inside) == len(wanted) else None


def lowered(text: str) -> str:
    """Return a text in small letters, as long as before."""
    if text.isascii():
        return text.lower()
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def difference(quote: str, other: str) -> tuple[Span, Span]:
    """Return the stretch of each text, in whole words, outside which the two are alike."""
    ours, theirs = list(word_spans(quote)), list(word_spans(other))
    pairs = list(zip(ours, theirs, strict=False))
    head = next(
        (at for at, (a, b) in enumerate(pairs) if alike(quote, a) != alike(other, b)), len(pairs)
    )
    pairs = list(zip(reversed(ours[head:]), reversed(theirs[head:]), strict=False))
    tail = next(
        (at for at, (a, b) in enumerate(pairs) if alike(quote, a) != alike(other, b)), len(pairs)
    )
    return stretch(ours, head, tail), stretch(theirs, head, tail)


def alike(text: str, span: Span) -> str:
    """Return a word as it is compared."""
    return fold(text[slice(*span)]).text


def word_spans(text: str) -> Iterator[Span]:
    """Yield the spans of the words, as blanks part them."""
    blanks = [-1, *(at for at, sign in enumerate(text) if sign.isspace()), len(text)]
    yield from ((a + 1, b) for a, b in pairwise(blanks) if b > a + 1)


def stretch(spans: list[Span], head: int, tail: int) -> Span:
    """Return the span of the words between ``head`` and ``tail``; empty where none are left."""
    kept = spans[head : len(spans) - tail]
    if kept:
        return kept[0][0], kept[-1][1]
    at = spans[head - 1][1] if head and spans else 0
    return at, at
