"""Tokens: one spelling of signs, and how a text is cut into words, numbers and signs."""

from __future__ import annotations

import re
from functools import cache

from factcheck.core.reading.vocabulary import ENGLISH, Vocabulary, vocabulary

# One code point for one, so that places in the spelling are places in the text.
SPELLING = str.maketrans(
    {
        **dict.fromkeys("\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f", " "),
        **dict.fromkeys("\u2010\u2011\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2012\u2014\u2015", "\u2013"),
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u00ab\u00bb", '"'),
        "\uff05": "%",
        "\uff04": "$",
    }
)
SHORT = 80
"""Code points up to which each is looked up; in a longer text a search finds the few to change."""


def lowered(text: str) -> str:
    """Return the text in lower case, letter for letter: "İ" has two letters in lower case."""
    return text.lower() if text.isascii() else text.replace("İ", "I").lower()


def spelling(text: str) -> str:
    """Return the text with one spelling of its signs, code point for code point."""
    if text.isascii():
        return text
    if len(text) <= SHORT:
        return text.translate(SPELLING)
    return spelled_signs().sub(lambda sign: SPELLING[ord(sign[0])], text)


@cache
def spelled_signs() -> re.Pattern[str]:
    """Compile a search for signs of another spelling: most texts hold few, and few kinds."""
    return re.compile(f"[{re.escape(''.join(map(chr, SPELLING)))}]")


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
