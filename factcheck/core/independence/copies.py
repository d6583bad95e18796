"""Passages that stand in two sources nearly alike, found without being told.

Words of a window around each quote are folded, figures in digits all to one sign, so that a copy
with another figure is found too. Runs of `RUN` words that two windows share are seeds; seeds that
follow one another in both make a passage, and rapidfuzz measures how much of it is alike.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.core.findings.passages import Span

Run = tuple[tuple[int, int], tuple[int, int]]
"""First and last seed of a passage, each a place in one window and in the other."""

REACH = 400
"""Characters of a window on either side of its quote: the paragraph, as a rule."""
RUN = 5
"""Words of a seed; runs of five are seldom shared by chance (usual in work on text reuse)."""
GAP = 12
"""Words that may differ between two seeds, or between a passage and the quote: our choice."""
LEAST = 16
"""Words of a passage below which two writers may have found the same ones: our choice."""
ALIKE = 80
"""Percent of a passage's words that both have, at least: our choice."""
MOST = 8
"""Earlier windows with a seed that a later one is set against: the origins join the rest."""
FIGURE = "0"
"""What every figure in digits is folded to."""
WORD, SIGN = 2, 1
"""Length in half words: a sign of a script without spaces says about half of what a word does."""


class Window(NamedTuple):
    """A stretch of a source around a quote."""

    claim: str
    """Its id."""
    source: str
    """Its id."""
    text: str
    quote: Span
    """Where the quote stands in `text`."""


class Copy(NamedTuple):
    """A passage around the quotes of two claims that stands in both their sources."""

    a: str
    """Id of the claim that stands first in the ledger."""
    b: str
    words: int
    """Length of the shorter one; of a script without spaces, half its signs."""
    alike: int
    """Percent of its words."""
    passages: tuple[str, str]
    """As each source has it."""

    @property
    def figures_differ(self) -> bool:
        """Whether the two hold other figures in digits."""
        mine, yours = (figure_pattern().findall(passage) for passage in self.passages)
        return bool(mine != yours)

    @property
    def says(self) -> str:
        """The copy in words: ``34 words in both, 91 % alike, with other figures``."""
        other = ", with other figures" if self.figures_differ else ""
        return f"{self.words} words stand in both, {self.alike} % alike{other}"


class Words(NamedTuple):
    """The words of a window, folded, and where they stand in its text."""

    folded: tuple[str, ...]
    spans: tuple[Span, ...]
    quote: Span
    """First word of the quote, and the one after its last."""


@cache
def word_pattern() -> re.Pattern[str]:
    """Return the pattern of figures and words."""
    return re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")


@cache
def figure_pattern() -> re.Pattern[str]:
    """Return the pattern of figures in digits."""
    return re.compile(r"\d+(?:[.,]\d+)*")


UNSPACED = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u1000", "\u109f"),  # Burmese
    ("\u1780", "\u17ff"),  # Khmer
    ("\u3040", "\u30ff"),  # kana
    ("\u3400", "\u9fff"),  # Chinese
)
"""Scripts that set no spaces, first and last sign: each sign is taken for a word of its own."""


def is_unspaced(word: str) -> bool:
    """Whether a word is written in a script that sets no spaces."""
    return not word.isascii() and any(first <= word[0] <= last for first, last in UNSPACED)


def words_of(window: Window) -> Words:
    """Return the words of a window."""
    folded: list[str] = []
    spans: list[Span] = []
    for match in word_pattern().finditer(window.text):
        word = match[0]
        if is_unspaced(word):
            folded += word
            spans += ((at, at + 1) for at in range(*match.span()))
        else:
            folded.append(FIGURE if word[0].isdecimal() else word.casefold())
            spans.append(match.span())
    start, end = window.quote
    inside = [at for at, span in enumerate(spans) if span[1] > start and span[0] < end]
    quote = (inside[0], inside[-1] + 1) if inside else (0, 0)
    return Words(tuple(folded), tuple(spans), quote)


def copies(windows: Sequence[Window]) -> tuple[Copy, ...]:
    """Return the passages that two windows of different sources share, at most one for each two.

    Both quotes must stand in the passage or within `GAP` words of it: what is copied elsewhere
    in the sources says nothing of them. Linear in the windows, for any number of them.
    """
    read = [words_of(window) for window in windows]
    found = []
    for (one, other), seeds in seeds_of(windows, read).items():
        pair = (windows[one], windows[other])
        passages = filter(
            None, (passage(run, pair, (read[one], read[other])) for run in runs(seeds))
        )
        if best := max(passages, key=lambda copy: copy.words, default=None):
            found.append(best)
    return tuple(found)


def seeds_of(
    windows: Sequence[Window], read: Sequence[Words]
) -> Mapping[tuple[int, int], list[tuple[int, int]]]:
    """Return the places of shared runs in each two windows of different sources."""
    stands: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for at, words in enumerate(read):
        for place in range(len(words.folded) - RUN + 1):
            holders = stands.setdefault(words.folded[place : place + RUN], [])
            for other, there in holders:
                if windows[other].source != windows[at].source:
                    seeds.setdefault((other, at), []).append((there, place))
            if len(holders) < MOST:
                holders.append((at, place))
    return seeds


def runs(seeds: Iterable[tuple[int, int]]) -> list[Run]:
    """Return first and last seed of each row that goes on in both windows."""
    open_rows: list[list[tuple[int, int]]] = []
    for one, other in sorted(seeds):
        for row in open_rows:
            last_one, last_other = row[1]
            if 0 < one - last_one <= GAP + RUN and 0 < other - last_other <= GAP + RUN:
                row[1] = (one, other)
                break
        else:
            open_rows.append([(one, other), (one, other)])
    return [(first, last) for first, last in open_rows]


def passage(
    run: Run,
    windows: tuple[Window, Window],
    read: tuple[Words, Words],
) -> Copy | None:
    """Return the passage that a row of seeds makes; None where it is short, unlike or elsewhere."""
    (a, b), (c, d) = run
    spans = ((a, c + RUN), (b, d + RUN))
    parts = [words.folded[start:end] for words, (start, end) in zip(read, spans, strict=True)]
    length = min(map(half_words, parts)) // WORD
    near = all(
        words.quote[0] < end + GAP and words.quote[1] > start - GAP
        for words, (start, end) in zip(read, spans, strict=True)
    )
    if length < LEAST or not near:
        return None
    from rapidfuzz.distance import Indel  # noqa: PLC0415  20 ms, only where words are shared

    alike = int(100 * Indel.normalized_similarity(*parts))
    if alike < ALIKE:
        return None
    shown = tuple(
        window.text[words.spans[start][0] : words.spans[end - 1][1]]
        for window, words, (start, end) in zip(windows, read, spans, strict=True)
    )
    return Copy(windows[0].claim, windows[1].claim, length, alike, (shown[0], shown[1]))


def half_words(words: Iterable[str]) -> int:
    """Return the length of a passage in half words."""
    return sum(SIGN if is_unspaced(word) else WORD for word in words)
