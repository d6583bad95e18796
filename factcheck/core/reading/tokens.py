"""Tokens: how a text is cut into words, numbers and signs, as its language writes them."""

from __future__ import annotations

import re
from functools import cache

from factcheck.core.reading.vocabulary import ENGLISH, Vocabulary, vocabulary

TOGETHER = 16  # number words in one word: a cap against hostile text
LETTER, ASCII_LETTER = r"[^\W\d_]", "[A-Za-z]"
POINT, COMMA = ".", ","
EXCHANGED = str.maketrans(POINT + COMMA, COMMA + POINT)


@cache
def token_pattern(language: str = ENGLISH, *, is_ascii: bool = False) -> re.Pattern[str]:
    """Compile: letters, digits with points and commas inside, a gap sign, or any other sign.

    White space after a token belongs to the match, so that lengths add up to places. Where a
    language writes number words together, each is a token; an abbreviation is one with its point.
    That for texts in ASCII finds the same tokens sooner.
    """
    words = vocabulary(language)
    letter = ASCII_LETTER if is_ascii else LETTER
    more = together(words) + pointed(words)
    pattern = rf"(?:{more}{letter}+|[0-9]+(?:[.,][0-9]+)*|\[(?:…|\.\.\.)\]|\S)\s*"
    return re.compile(pattern, re.IGNORECASE if more else 0)


def together(words: Vocabulary) -> str:
    """Return a pattern for one of several number words that make up a word.

    A plural ends the word: "hunderttausende" are a hundred thousands, "hunderteins" is a number.
    """
    if not words.number_parts:
        return ""
    plural = rf"(?:{either({*words.plurals})})(?!{LETTER})"
    part = rf"(?!{plural})(?:{either({*words.number_parts, *words.numbers, *words.multipliers})})"
    return rf"{part}(?=(?:{part}){{0,{TOGETHER}}}+(?:{plural})?+(?!{LETTER}))|{plural}|"


def either(words: set[str]) -> str:
    """Return a pattern for one of some words, the longest that fits."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


def pointed(words: Vocabulary) -> str:
    """Return a pattern for abbreviations whose point belongs to them."""
    return "".join(rf"{re.escape(word)}|" for word in words.pointed)


@cache
def decimal_comma() -> re.Pattern[str]:
    """Compile the numbers of languages whose decimal sign is a comma: 1.100.000, 1,1."""
    return re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]+,[0-9]+")


def with_point(word: str) -> str:
    """Return a number whose decimal sign is a comma as one whose sign is a point."""
    return word.translate(EXCHANGED) if decimal_comma().fullmatch(word) else word
