"""Text directives made for a passage, each tried on the page before it is given out."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.anchoring.folding import gap_pattern
from factcheck.core.links.directives import Directive
from factcheck.core.links.matching import first
from factcheck.core.links.pages import as_it_may_be, as_shown, folded, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.findings.passages import Span

LONGEST = 300
"""Characters of a passage that is given whole, as in Google's generator (the polyfill of text
fragments, MAX_EXACT_MATCH_LENGTH); a longer one by its first and last words."""
FEWEST = 3
"""Words of a term to begin with, as there; one more each time."""
MOST = 40
"""Words of a term at most: more makes no link that anybody could send."""
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
"""Signs that nobody sees, left out of the terms."""


def text_directive(text: str, spans: Iterable[Span]) -> str | None:
    """Return the directive that a browser takes to a passage of a page, and nowhere before it.

    ``text`` is the page's as captured, its lines blocks; ``spans`` are the passage's parts in it,
    as in `Found`, in code points: of several the first and last words are given, as of a passage
    beyond `LONGEST` characters or over several lines. None where no directive of up to `MOST` words
    a term is sure to find this passage first, and for a passage without a word.
    """
    spans = tuple(spans)
    start, end = spans[0][0], spans[-1][1]
    if not text[start:end].strip():
        return None
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end -= len(text[start:end]) - len(text[start:end].rstrip())
    spans = ((start, spans[0][1]), *spans[1:])
    spans = (*spans[:-1], (spans[-1][0], end))
    wanted = len(folded(text[:start])), len(folded(text[:end]))
    pages = as_it_may_be(text), as_shown(text)
    for directive in dict.fromkeys(candidates(text, spans)):
        if all(first(directive, page) == wanted for page in pages):
            return directive.written()
    return None


def linked(url: str, directive: str) -> str:
    """Return an address with a directive; a fragment stays, a directive it had goes."""
    if not directive:
        return url
    address = url.partition(":~:")[0]
    return f"{address}{'' if '#' in address else '#'}:~:{directive}"


def candidates(text: str, spans: Sequence[Span]) -> Iterator[Directive]:
    """Yield directives for a passage, those with the fewest words first."""
    cores = list(terms(text, spans))
    befores = short(last_words(before(text, spans[0][0])))
    afters = short(first_words(behind(text, spans[-1][1])))
    for step in range(max(len(cores), len(befores), len(afters))):
        core = cores[min(step, len(cores) - 1)]
        prefix = befores[min(step, len(befores) - 1)]
        suffix = afters[min(step, len(afters) - 1)]
        yield core
        yield core._replace(prefix=prefix)
        yield core._replace(suffix=suffix)
        yield core._replace(prefix=prefix, suffix=suffix)


def terms(text: str, spans: Sequence[Span]) -> Iterator[Directive]:
    """Yield the passage whole; a long one, or one of several parts or blocks, by its ends."""
    whole = shown(text[spans[0][0] : spans[-1][1]])
    is_one = len(spans) == 1 and "\n" not in whole
    words = list(word_pattern().finditer(whole)) if is_one else []
    if is_one and (len(whole) <= LONGEST or len(words) == 1):  # one word: no ends to give
        yield Directive(term(whole))
        return
    head = shown(text[slice(*spans[0])]).strip("\n ").split("\n")[0]
    tail = shown(text[slice(*spans[-1])]).strip("\n ").split("\n")[-1]
    if is_one:  # the two must not meet
        middle = words[len(words) // 2].start()
        head, tail = whole[:middle], whole[middle:]
    starts, ends = list(first_words(head)), list(last_words(tail))
    for step in range(max(len(starts), len(ends))):
        yield Directive(starts[min(step, len(starts) - 1)], ends[min(step, len(ends) - 1)])


@cache
def word_pattern() -> re.Pattern[str]:
    """Return the pattern of a word with its punctuation; a stop of Chinese ends one too."""
    return re.compile(r"[^\s、。，！？；：]+[、。，！？；：]*|[、。，！？；：]+")


def first_words(stretch: str) -> Iterator[str]:
    """Yield the first words, `FEWEST` or all, then one more each time; empty for none."""
    ends = [word.end() for word in word_pattern().finditer(stretch)][:MOST] or [0]
    yield from (term(stretch[:end]) for end in ends[FEWEST - 1 :] or ends[-1:])


def last_words(stretch: str) -> Iterator[str]:
    """Yield the last words in the same way."""
    starts = [word.start() for word in word_pattern().finditer(stretch)][-MOST:] or [0]
    starts.reverse()
    yield from (term(stretch[start:]) for start in starts[FEWEST - 1 :] or starts[-1:])


def short(stretches: Iterable[str]) -> list[str]:
    """Return the stretches up to `LONGEST` characters, an empty one where all are longer."""
    return [each for each in stretches if len(each) <= LONGEST] or [""]


def before(text: str, start: int) -> str:
    """Return what touches a passage from before, at most its own block; else of that above.

    Words that a text leaves out, as […], touch nothing.
    """
    above = shown(text[:start]).rstrip("\n ").rpartition("\n")[2]
    return gap_pattern().split(above)[-1]


def behind(text: str, end: int) -> str:
    """Return what touches a passage from behind, in the same way."""
    below = shown(text[end:]).lstrip("\n ").partition("\n")[0]
    return gap_pattern().split(below)[0]


def term(stretch: str) -> str:
    """Return words as a term: single spaces, nothing unseen."""
    return stretch.strip("\n ").translate(UNSEEN)
