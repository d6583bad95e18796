"""Words: what two writers call alike, by their stems and by the words that news uses for one."""

from __future__ import annotations

import re
from functools import cache

from factcheck.core.reading.vocabulary.alike import alike

STEM = 7  # letters of a stem by which words are compared, "deporta" of "deportations": our choice
SHORTEST = 3  # letters that are left of a word whose ending is cut


@cache
def word_pattern() -> re.Pattern[str]:
    """Compile a word with its points and apostrophes, a number, or any other sign."""
    return re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*|[0-9][0-9.,]*[0-9]|[0-9]|\S")


@cache
def stem(word: str, language: str) -> str:
    """Return a word in lower case without its ending."""
    words = alike(language)
    word = words.irregular.get(word, word)
    for ending, instead in words.endings:
        if not word.endswith(ending):
            continue
        cut = word[: len(word) - len(ending)] + instead
        if len(cut) < SHORTEST:
            continue
        is_doubled = ending[:2] in ("ed", "in") and len(cut) > SHORTEST and cut[-1] == cut[-2]
        if is_doubled and cut[-1] not in words.doubled:
            cut = cut[:-1]
        return cut.removesuffix("e") if len(cut) > SHORTEST else cut
    return word


FATE, EVENT, KIN = "!", "*", "~"
"""What the key begins with of a word that tells what became of people, what else happened, and of
one for which writers use others."""


@cache
def kin(language: str) -> dict[str, str]:
    """Return by its stem the key of each word that writers use for another."""
    words = alike(language)
    return {
        stem(word, language): f"{sign}{group[0]}"
        for sign, groups in (
            (KIN, (*words.kin, words.people)),
            (EVENT, words.events),
            (FATE, words.fates),
        )
        for group in groups
        for word in group
    }


@cache
def key(word: str, language: str) -> str:
    """Return that by which a word is compared; empty for one that tells nothing."""
    folded = word.lower()
    if not word[0].isalnum() or folded in alike(language).empty:
        return ""
    root = stem(folded, language)
    return kin(language).get(root) or root[:STEM]


def is_word(text: str) -> bool:
    """Whether a token is a word of letters."""
    return text[:1].isalpha()


def anybody(language: str) -> str:
    """Return the key of words that name anybody: "people"."""
    return key(alike(language).people[0], language)


def is_event(key: str) -> bool:
    """Whether a key is that of a word that tells what happened."""
    return key.startswith((FATE, EVENT))
