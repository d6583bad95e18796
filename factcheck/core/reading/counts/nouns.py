"""Words beside a number: what they name, and whether they are a name of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.words import noun_end

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

ENDS_OF_SENTENCES = (".", "!", "?", ":", '"')
NEAR = 6  # words in which what is counted must be named
NAME = 4  # words of a name such as "the New York suburb of Queens"; our choice


def is_capitalised(phrase: Phrase, at: int) -> bool:
    """Whether a word is written with a capital in it and is no function word."""
    raw = phrase.raw(at)
    if not raw.isalpha() or raw.islower() or at < 0:
        return False
    return phrase.word(at) not in phrase.plain.small


def begins_sentence(phrase: Phrase, at: int) -> bool:
    """Whether a word is the first of its sentence, so that its capital says nothing."""
    return at <= 0 or phrase.word(at - 1) in ENDS_OF_SENTENCES


def names_plural(phrase: Phrase, at: int) -> bool:
    """Whether a plural follows, with "of", "and", "the" between: "35m of its cars"."""
    words = phrase.vocabulary
    between = (*words.of, words.conjunction, *words.articles, *words.owners)
    for place in range(at, at + NEAR):
        if is_plural(phrase, place):
            return True
        word = phrase.word(place)
        if not word.isalpha() or (word in phrase.plain.small and word not in between):
            return False
    return False


def counts_plural(phrase: Phrase, at: int) -> bool:
    """Whether the words here name things in the plural: "ethnic Kazakhs"."""
    return any(is_plural(phrase, place) for place in range(at, noun_end(phrase, at)))


def is_plural(phrase: Phrase, at: int) -> bool:
    """Whether a word is a noun in the plural, by its ending."""
    words = phrase.vocabulary
    word = phrase.word(at)
    if word in phrase.plain.small or word in words.owners:
        return False
    return word.endswith(words.plural_endings) or word in words.plural_nouns


def is_setting(phrase: Phrase, at: int) -> bool:
    """Whether a name that ends here tells where or when a sentence begins: "*In Kabul* 12 men"."""
    start = at
    while at - start < NAME and is_capitalised(phrase, start):
        start -= 1
    is_led = start >= 0 and phrase.word(start) in phrase.vocabulary.settings
    return is_led and (phrase.raw(start).istitle() or phrase.word(start - 1) == ",")
