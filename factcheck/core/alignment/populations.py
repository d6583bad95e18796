"""Of whom a figure is: "1.1 million Kazakhs, Uyghurs, and Kyrgyz" is of three peoples together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.alignment.words import is_word
from factcheck.core.named import NamedTuple
from factcheck.core.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from factcheck.core.alignment.texts import Text
    from factcheck.core.reading.vocabulary import Vocabulary

COUNTED = ("count", "number")
"""Kinds of figures of which the words behind them name what is counted."""
WORDS = 5  # words of one name, "former NFL players" has three; our choice
NAMES = 8  # names of a list; our choice


class Population(NamedTuple):
    """One of those whom a figure counts together."""

    key: str
    """By which it is compared: that of its last word, "kazakh"."""
    name: str
    """As the text has it: ``ethnic Kazakhs``."""
    kinds: frozenset[str] = frozenset()
    """The keys of the words before the last, "ethnic"."""
    end: int = 0
    """Place behind its last word."""


def populations(text: Text, place: int) -> tuple[Population, ...]:
    """Return those whom the figure at a place counts, in order; none where no words name them."""
    figure = text.figures[place]
    if figure.line.kind not in COUNTED or not figure.mention or not figure.mention.counted:
        return ()
    words = vocabulary(text.language)
    found: list[Population] = []
    start = place + 1
    is_list = False
    while len(found) < NAMES and (one := named(text, start, words)):
        head = text.words[one.end - 1].text.lower()
        if found and not (is_list or is_plural(head, words)):
            break
        found.append(one)
        start, has_comma = joined(text, one.end, words)
        is_list = is_list or has_comma
        if start == one.end:
            break
    return tuple(found)


def named(text: Text, start: int, words: Vocabulary) -> Population | None:
    """Return the name that begins at a place: words up to a plural, or to one that ends names."""
    at = start
    while at < len(text.words) and text.words[at].text.lower() in (*words.of, *words.articles):
        at += 1
    parts: list[int] = []
    while at < len(text.words) and len(parts) < WORDS and text.words[at].key:
        word = text.words[at].text
        if not is_word(word) or word.lower() in words.function_words:
            break
        if parts and is_plural(text.words[parts[-1]].text, words) and not is_plural(word, words):
            break
        parts.append(at)
        at += 1
    if not parts:
        return None
    keys = [text.words[part].key for part in parts]
    name = " ".join(text.words[part].text for part in parts)
    return Population(keys[-1], name, frozenset(keys[:-1]), parts[-1] + 1)


def joined(text: Text, at: int, words: Vocabulary) -> tuple[int, bool]:
    """Return where the next name of a list may begin, and whether a comma stands before it."""
    start = at
    has_comma = at < len(text.words) and text.words[at].text == ","
    at += has_comma
    if at < len(text.words) and text.words[at].text.lower() == words.conjunction:
        return at + 1, has_comma
    return (at, True) if has_comma else (start, False)


def is_plural(word: str, words: Vocabulary) -> bool:
    """Whether a word names more than one."""
    folded = word.lower()
    return folded in words.plural_nouns or folded.endswith(words.plural_endings)


def counted(text: Text, place: int) -> range:
    """Return the places of the words that name whom the figure at a place counts."""
    found = populations(text, place)
    return range(place + 1, found[-1].end) if found else range(0)
