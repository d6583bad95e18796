"""A text in words, with its figures in their place, and what stands around each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.alignment.populations import counted
from factcheck.core.alignment.words import key, word_pattern
from factcheck.core.named import NamedTuple
from factcheck.core.reading.vocabulary.alike import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.reading.records import Reading

    Context = dict[str, float]

CLOSING = frozenset(".!?;")
"""Signs that end a sentence."""
BREAKING = frozenset(",:()–—\"“”`'«»")
"""Signs at which the clause around a figure ends."""
FADING = 0.9  # weight of each further word of the clause
BETWEEN = 0.7  # weight of the words behind the figure before, which tell of that one first
BEFORE = 0.6  # weight of the words before the first figure of a sentence, which all of them share
ELSEWHERE = 0.2  # weight of the clause of another figure of the sentence
FAR = 0.15  # weight of the sentences around
TITLE = 0.4  # weight of the title, of which every sentence speaks
NEIGHBOURS = 2  # sentences before and after whose words count
# The weights are our choice; figures move little with them (docs/decisions/0018).


class Word(NamedTuple):
    """A word of a text, or a figure, which stands as one."""

    text: str
    """As written; empty for a figure."""
    key: str
    """By which it is compared; empty for a figure, and where it tells nothing."""
    sentence: int
    """Number of its sentence, from 0."""
    figure: int = -1
    """Number of the figure, from 0; -1 for a word."""


class Text:
    """One text in words, and its figures by their places among these."""

    def __init__(
        self, text: str, figures: Sequence[Reading], language: str, title: str = ""
    ) -> None:
        self.text = text
        self.language = language
        self.words = list(words_of(text, figures, language))
        self.figures = {
            at: figures[word.figure] for at, word in enumerate(self.words) if word.figure >= 0
        }
        self.sentences = sentences_of(self.words)
        self._contexts: dict[int, Context] = {}
        self._around: dict[int, frozenset[str]] = {}
        self.title = frozenset(
            key(found[0], language) for found in word_pattern().finditer(title)
        ) - {""}

    @property
    def keys(self) -> frozenset[str]:
        """The words of the text and its title that tell what it is about."""
        return frozenset(word.key for word in self.words if word.key) | self.title

    def context(self, place: int) -> Context:
        """Return the words that tell what the figure at a place is of, with weights up to 1.

        The clause of the figure tells most, the words before the first figure of its sentence are
        of all the figures in it, then come the clauses of those, the sentences around, the title.
        """
        if place not in self._contexts:
            self._contexts[place] = self._context(place)
        return self._contexts[place]

    def _context(self, place: int) -> Context:
        sentence = self.words[place].sentence
        first = next(at for at in self.sentences[sentence] if self.words[at].figure >= 0)
        found: Context = dict.fromkeys(self.title, TITLE)
        own = {place}
        for at in counted(self, place):
            own.add(at)
            weigh(found, self.words[at].key, 1.0)
        for step in (1,) if place == first else (-1, 1):
            reach = list(self.clause(place, step))
            weight = BETWEEN if reach and self.is_figure(reach[-1] + step) and step < 0 else 1.0
            for at in reach:
                own.add(at)
                weigh(found, self.words[at].key, weight)
                weight *= FADING if self.words[at].key else 1
        for at in self.sentences[sentence]:
            if at not in own:
                weigh(found, self.words[at].key, BEFORE if at < first else ELSEWHERE)
        for near in range(max(sentence - NEIGHBOURS, 0), sentence + NEIGHBOURS + 1):
            for at in self.sentences[near] if near < len(self.sentences) else ():
                weigh(found, self.words[at].key, FAR)
        return found

    def is_figure(self, at: int) -> bool:
        """Whether a figure stands at a place."""
        return at in self.figures

    def around(self, place: int) -> frozenset[str]:
        """Return the keys of the words in the sentence of a figure."""
        sentence = self.words[place].sentence
        if sentence not in self._around:
            keys = (self.words[at].key for at in self.sentences[sentence])
            self._around[sentence] = frozenset(keys) - {""}
        return self._around[sentence]

    def clause(self, place: int, step: int) -> Iterator[int]:
        """Yield the places from a figure to the end of its clause, going by ``step``."""
        at = place + step
        joints = alike(self.language).joints
        while 0 <= at < len(self.words):
            word = self.words[at]
            if word.figure >= 0 or word.sentence != self.words[place].sentence:
                return
            if word.text in BREAKING or word.text.lower() in joints:
                return
            yield at
            at += step


def weigh(context: Context, key: str, weight: float) -> None:
    """Let a word weigh as much, unless it weighs more already."""
    if key and weight > context.get(key, 0):
        context[key] = weight


def sentences_of(words: Sequence[Word]) -> list[range]:
    """Return the places of the words of each sentence."""
    found: list[range] = []
    for at, word in enumerate(words):
        if word.sentence == len(found):
            found.append(range(at, at))
        found[-1] = range(found[-1].start, at + 1)
    return found


def words_of(text: str, figures: Sequence[Reading], language: str) -> Iterator[Word]:
    """Cut a text into words, each figure one of them."""
    spans = [(f.mention.start, f.mention.end) for f in figures if f.mention]
    at = sentence = end = 0
    seen, is_over = -1, False
    for found in word_pattern().finditer(text):
        gap = text[end : found.start()] if end else ""
        # A line that goes on in a small letter goes on with its sentence.
        if is_over or "\n\n" in gap or ("\n" in gap and not found[0][0].islower()):
            sentence, is_over = sentence + 1, False
        end = found.end()
        while at < len(spans) and spans[at][1] <= found.start():
            at += 1
        if at < len(spans) and spans[at][0] <= found.start():
            if seen != at:
                seen = at
                yield Word("", "", sentence, at)
            continue
        yield Word(found[0], key(found[0], language), sentence)
        is_over = found[0] in CLOSING
