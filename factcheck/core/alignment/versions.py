"""Sentences that are one but for their numbers: what a copy changed.

Two versions of a sentence need no guess about what a figure is of: it stands in the same place.
Whoever copies "over 600" as "over 400" changes what is said, though both may be true of one number;
in sentences of their own two writers may round as they like.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from factcheck.core.alignment.words import word_pattern
from factcheck.core.named import NamedTuple
from factcheck.core.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.alignment.texts import Text, Word

    Places = tuple[int, int]

PARALLEL = 0.75  # share of words that stand in both, from which figures pair by place: our choice
SAME = 0.9  # share from which one sentence is a version of the other: our choice
TRIED = 8  # sentences, of those that share most words, held beside each other: our choice
NUMBER = "0"
"""What stands for every number where two sentences are held beside each other."""


class Version(NamedTuple):
    """A sentence of each of two texts, alike but for figures and a few words."""

    a: range
    """Places of its words in the first text."""
    b: range
    likeness: float
    """Share of the words of both that stand in the same order in both, from 0 to 1."""
    pairs: tuple[Places, ...]
    """Places of numbers, read or not, that stand for each other, in order."""

    @property
    def is_same(self) -> bool:
        """Whether the two are versions of one sentence."""
        return self.likeness >= SAME


def versions(a: Text, b: Text) -> tuple[Version, ...]:
    """Return for each sentence with a number its likest in the other text, if that is parallel."""
    known: dict[str, set[int]] = defaultdict(set)
    for number, sentence in enumerate(b.sentences):
        for key in keys(b, sentence):
            known[key].add(number)
    found = []
    for sentence in a.sentences:
        if not any(is_number(a.words[at], a.language) for at in sentence):
            continue
        mine = keys(a, sentence)
        shared = Counter(number for key in mine for number in known.get(key, ()))
        near = [
            b.sentences[number]
            for number, count in shared.most_common(TRIED)
            if 2 * count >= PARALLEL * min(len(mine), len(keys(b, b.sentences[number])))
        ]
        likest = max((version(a, b, sentence, other) for other in near), key=likeness, default=None)
        if likest and likest.likeness >= PARALLEL:
            found.append(likest)
    return tuple(found)


def likeness(version: Version) -> float:
    """Return how alike two sentences are."""
    return version.likeness


def keys(text: Text, sentence: range) -> set[str]:
    """Return the words of a sentence that tell what it is about."""
    return {text.words[at].key for at in sentence} - {""}


def version(a: Text, b: Text, mine: range, other: range) -> Version:
    """Hold two sentences beside each other."""
    ones = [form(a, at) for at in mine]
    others = [form(b, at) for at in other]
    pairs: list[Places] = []
    common = 0
    changed: tuple[list[int], list[int]] = ([], [])
    for step in LCSseq.opcodes(ones, others):
        left = range(mine[0] + step.src_start, mine[0] + step.src_end)
        right = range(other[0] + step.dest_start, other[0] + step.dest_end)
        if step.tag != "equal":
            changed[0].extend(left)
            changed[1].extend(right)
            continue
        pairs += replaced(a, b, *changed)
        changed = ([], [])
        common += len(left)
        pairs += [
            places for places in zip(left, right, strict=True)
            if is_number(a.words[places[0]], a.language)
        ]  # fmt: skip
    pairs += replaced(a, b, *changed)
    return Version(mine, other, 2 * common / (len(ones) + len(others)), tuple(pairs))


def replaced(a: Text, b: Text, left: Sequence[int], right: Sequence[int]) -> Iterator[Places]:
    """Yield the one number that stands in the place of another, in words of which both differ."""
    ones = [at for at in left if is_number(a.words[at], a.language)]
    others = [at for at in right if is_number(b.words[at], b.language)]
    if len(ones) == len(others) == 1:
        yield ones[0], others[0]


def form(text: Text, at: int) -> str:
    """Return a word as it is held beside others: all numbers alike, figures by their kind."""
    word = text.words[at]
    if word.figure >= 0:
        return f"{NUMBER}{text.figures[at].line.kind}"
    return NUMBER if is_number(word, text.language) else word.text.lower()


def is_number(word: Word, language: str) -> bool:
    """Whether a word is a figure, or a number that was not read as one."""
    return word.figure >= 0 or is_numeral(word.text, language)


def is_numeral(word: str, language: str) -> bool:
    """Whether a word is digits, or a word for a number."""
    words = vocabulary(language)
    folded = word.lower()
    return word[:1].isdigit() or folded in words.numbers or folded in words.multipliers


def wording(figure: str, language: str) -> tuple[str, ...]:
    """Return the words of a figure but for its numbers: of "over 600", "over"."""
    found = (match[0] for match in word_pattern().finditer(figure))
    return tuple(NUMBER if is_numeral(word, language) else word.lower() for word in found)
