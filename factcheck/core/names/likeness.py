"""Whether two names may be one, spelled in two ways: proposed to a person, never assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.names.spelling import consonants, lacks_vowels, latin, sounded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NEAR = 88
"""Percent of the letters of two names that must be alike, word by word in the best order."""
NEAR_WORD = 75
"""Percent of the letters of each two words: a word that differs wholly is another name."""
LEAST_LETTERS = 4
"""Letters, of both names, that must be compared: shorter ones are near by chance."""


def may_be_one(a: str, b: str) -> bool:
    """Whether two names are near each other once they are in one script and spelling.

    Words may stand in any order, an initial stands for a word that begins with it, and one may
    set a space where the other does not. A figure must be the same in both.
    """
    spelling = consonants if lacks_vowels(a) or lacks_vowels(b) else sounded
    mine, theirs = spelled(a, spelling), spelled(b, spelling)
    if figures(mine) != figures(theirs):
        return False
    joined = ("".join(mine), "".join(theirs))
    if joined[0] == joined[1]:
        return len(joined[0]) >= LEAST_LETTERS
    return len(mine) == len(theirs) and are_near(mine, theirs)


def spelled(name: str, spelling: Callable[[str], str]) -> list[str]:
    """Return the words of a name in one spelling, those that it leaves nothing of aside."""
    return [word for word in map(spelling, latin(name)) if word]


def figures(words: Sequence[str]) -> list[str]:
    """Return the words that hold a digit."""
    return sorted(word for word in words if any(sign.isdecimal() for sign in word))


def are_near(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether each word has a partner of its own, and all of them together are much alike."""
    from rapidfuzz import fuzz  # noqa: PLC0415  20 ms, only where two names conflict

    left = list(theirs)
    alike = length = 0
    for word in sorted(mine, key=len, reverse=True):
        partner = max(left, key=lambda other: (likeness(word, other, fuzz.ratio), other))
        left.remove(partner)
        near = likeness(word, partner, fuzz.ratio)
        if near < NEAR_WORD:
            return False
        if min(len(word), len(partner)) > 1:
            alike += near * (len(word) + len(partner))
            length += len(word) + len(partner)
    return length >= 2 * LEAST_LETTERS and alike >= NEAR * length


def likeness(word: str, other: str, ratio: Callable[[str, str], float]) -> int:
    """Return the percent of letters that two words share; an initial is all of its word."""
    short, long = sorted((word, other), key=len)
    if len(short) == 1:
        return 100 if long.startswith(short) else 0
    return int(ratio(word, other))
