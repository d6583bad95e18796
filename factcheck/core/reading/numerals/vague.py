"""Vague plurals, vague small numbers, numbers that have a name: "hundreds", "several", "a pair".

vague  := [part ["-"]] "tens of thousands" | few ["of"] [multiplier] | length "digits"
part   := ["in"] ["the"] ("low" | "mid" | "high")
length := "double" | "six" | "6"
"""

from __future__ import annotations

from factcheck.core.interval import Interval, before, closed, exactly
from factcheck.core.reading.numerals.amounts import Found, times, vague
from factcheck.core.reading.numerals.spelled import whole
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
PARTS = {  # of x to 10x: hard [a, b), likely [c, d) times x; thirds, and half as much again
    "low": ((1, 5), (1, 4)),
    "mid": ((3, 8), (4, 7)),
    "high": ((6, 10), (7, 10)),
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
    *(
        Rule(
            f"vague.{id}",
            f"“{id} hundreds”: {a} to under {b} hundred, likely {c} to under {d}",
            "our choice: thirds of the way to the next power of ten",
        )
        for id, ((a, b), (c, d)) in PARTS.items()
    ),
    Rule("vague.digits", "a number that is written with so many digits", "arithmetic"),
)
MULTIPLIERS = 2  # "hundred thousand"
MOST_DIGITS = 15
TEN = 10
WHOLE = "all"


def vague_plural(phrase: Phrase, at: int) -> Found | None:
    """Read "tens of thousands", "in the low hundreds"."""
    part = match(phrase, at, "vague_parts")
    start = part[1] + (phrase.word(part[1]) == "-") if part else at
    if not (found := match(phrase, start, "vague")):
        return None
    plural, end = found
    again = match(phrase, end + 1, "vague") if phrase.word(end) in phrase.vocabulary.upon else None
    if again and again[0] == plural:  # "hundreds upon hundreds"
        end = again[1]
    low, high, likely = VAGUE[plural]
    if part and part[0] != WHOLE:
        unit = low // 2
        if unit % TEN:  # dozens and scores are no powers of ten
            return None
        (low, high), (first, last) = PARTS[part[0]]
        hard = Interval(before(low * unit), before(high * unit))
        usual = Interval(before(first * unit), before(last * unit))
        return vague(hard, usual, f"vague.{part[0]}"), end
    hard_set = Interval(before(low), before(high))
    return vague(hard_set, Interval(before(low), before(likely)), f"vague-plural.{plural}"), end


def lengthy(phrase: Phrase, at: int) -> Found | None:
    """Read "double digits", "six figures": a number by how many digits it takes."""
    words = phrase.vocabulary
    word = phrase.word(at)
    count = words.digit_counts.get(word) or words.numbers.get(word, 0)
    if not count and word.isascii() and word.isdigit() and len(word) < 3:  # noqa: PLR2004  two
        count = int(word)
    end = at + 1 + (phrase.word(at + 1) == "-")
    if not 0 < count <= MOST_DIGITS or phrase.word(end) not in words.digit_words:
        return None
    hard = Interval(before(TEN ** (count - 1)), before(TEN**count))
    return vague(hard, hard, "vague.digits"), end + 1


def named(phrase: Phrase, at: int) -> Found | None:
    """Read "a pair", "a single": a number that has a name."""
    found = match(phrase, at, "named_numbers")
    return (whole(found[0]), found[1]) if found else None


def few(phrase: Phrase, at: int) -> Found | None:
    """Read "several", "a few hundred", "a couple of dozen"."""
    found = match(phrase, at, "few")
    if not found or phrase.word(at - 1) in phrase.vocabulary.not_few:
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
