"""Dozens, vague plurals and vague small numbers: "hundreds", "several thousand".

vague := "tens of thousands" | few ["of"] [multiplier]
dozen := ["half" | "a" | number] "dozen"
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.core.interval import Interval, before, closed, exactly
from factcheck.core.reading.numerals.amounts import Found, stated, times, vague
from factcheck.core.reading.numerals.spelled import HALF, spelled
from factcheck.core.reading.records import Rule
from factcheck.core.reading.words import Phrase, match

VAGUE = {  # hard [a, b), likely [a, c); a plural is at least two, and stops where the next begins
    "tens": (20, 200, 100),
    "dozens": (24, 200, 100),
    "scores": (40, 200, 100),
    "hundreds": (200, 2_000, 1_000),
    "thousands": (2_000, 10**6, 10_000),
    "ten-thousands": (20_000, 200_000, 100_000),
    "hundred-thousands": (200_000, 2 * 10**6, 10**6),
    "millions": (2 * 10**6, 10**9, 10**7),
    "ten-millions": (2 * 10**7, 2 * 10**8, 10**8),
    "hundred-millions": (2 * 10**8, 2 * 10**9, 10**9),
    "billions": (2 * 10**9, 10**12, 10**10),
    "ten-billions": (2 * 10**10, 2 * 10**11, 10**11),
    "hundred-billions": (2 * 10**11, 2 * 10**12, 10**12),
    "trillions": (2 * 10**12, 10**15, 10**13),
}
FEW = {  # hard [a, 9], likely [b, c]; before a multiplier [a, 10) and [b, c + 1)
    "few": (2, 3, 5),
    "several": (3, 3, 7),
    "handful": (2, 3, 6),
}
MOST_FEW = 9
COUPLE = (2, 3)  # two as a rule, three at times

PLURALS = "our choice: a plural is at least two; ranges of news use (headsup 2012, sbsun 2007)"
RULES = (
    *(
        Rule(f"vague-plural.{id}", f"at least {a:,}, under {b:,}, likely under {c:,}", PLURALS)
        for id, (a, b, c) in VAGUE.items()
    ),
    *(
        Rule(f"vague.{id}", f"{a} to 9, likely {b} to {c}; of a larger unit, as many", PLURALS)
        for id, (a, b, c) in FEW.items()
    ),
    Rule("vague.couple", "two or three, likely two", "our choice, after dictionaries"),
)
MULTIPLIERS = 2  # "hundred thousand"
DOZEN = 12
DOZENS_DIGITS = 3  # "10 dozen"; nobody counts more in dozens


def vague_plural(phrase: Phrase, at: int) -> Found | None:
    """Read "tens of thousands"."""
    if not (found := match(phrase, at, "vague")):
        return None
    low, high, likely = VAGUE[found[0]]
    hard = Interval(before(low), before(high))
    return vague(hard, Interval(before(low), before(likely)), f"vague-plural.{found[0]}"), found[1]


def few(phrase: Phrase, at: int) -> Found | None:
    """Read "several", "a few hundred", "a couple of dozen"."""
    if not (found := match(phrase, at, "few")):
        return None
    rule, end = found
    unit, after_unit = larger_unit(phrase, end)
    if rule == "couple":
        hard, likely = closed(*COUPLE), exactly(COUPLE[0])
    elif unit == 1:
        low, least, most = FEW[rule]
        hard, likely = closed(low, MOST_FEW), closed(least, most)
    else:
        low, least, most = FEW[rule]
        hard = Interval(before(low), before(MOST_FEW + 1))
        likely = Interval(before(least), before(most + 1))
    sets = times(hard, unit, unit), times(likely, unit, unit)
    return vague(*sets, f"vague.{rule}"), after_unit


def larger_unit(phrase: Phrase, at: int) -> tuple[int, int]:
    """Read "hundred thousand", "of thousands", "dozen" after a vague word; else 1."""
    start = at + (phrase.word(at) in phrase.vocabulary.of)
    unit, end = 1, start
    words = phrase.vocabulary
    while end - start < MULTIPLIERS:
        word = phrase.word(end)
        dozen = 12 if word in words.dozen else 0
        factor = words.multipliers.get(word) or words.plurals.get(word) or dozen
        if not factor:
            break
        unit, end = unit * factor, end + 1
    return (unit, end) if unit > 1 else (1, at)


def dozen(phrase: Phrase, at: int) -> Found | None:
    """Read "a dozen", "half a dozen", "two dozen"."""
    words = phrase.vocabulary
    start, count = at, Fraction(0)
    if words.fractions.get(phrase.word(at)) == HALF:
        count, start = Fraction(1, 2), at + 1
        start += phrase.word(start) in words.one or phrase.word(start) == "-"
    elif phrase.word(at) in words.one:
        count, start = Fraction(1), at + 1
        if words.fractions.get(phrase.word(start)) == HALF:
            count, start = Fraction(1, 2), start + 1
            start += phrase.word(start) == "-"
    elif found := spelled(phrase, at, ""):
        count, start = Fraction(found[0]), found[1]
    elif (word := phrase.word(at)).isascii() and word.isdigit() and len(word) <= DOZENS_DIGITS:
        count, start = Fraction(word), at + 1
    if not count or phrase.word(start) not in words.dozen:
        return None
    return stated(count * DOZEN, min(count, Fraction(1)) * DOZEN, "words"), start + 1
