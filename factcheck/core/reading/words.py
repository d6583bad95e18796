"""Text as words: one spelling of signs, tokens with their places, phrases of the vocabulary."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Any

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


@cache
def token_pattern() -> re.Pattern[str]:
    """Compile: a gap sign, digits with points and commas inside, letters, or any other sign."""
    return re.compile(r"\[(?:…|\.\.\.)\]|[0-9]+(?:[.,][0-9]+)*|[^\W\d_]+|\S")


class Token:
    """One word, number or sign: folded, as written, and where it stands."""

    __slots__ = ("end", "raw", "start", "word")

    def __init__(self, raw: str, start: int) -> None:
        self.raw = raw
        self.word = raw.lower()
        self.start = start
        self.end = start + len(raw)


class Phrase:
    """The tokens of a text and the words of its language; words beyond the last are empty."""

    __slots__ = ("language", "text", "tokens", "vocabulary")

    def __init__(self, text: str, language: str = ENGLISH) -> None:
        self.text = text
        self.language = language
        self.vocabulary = vocabulary(language)
        found = token_pattern().finditer(text.translate(SPELLING))
        self.tokens = [Token(m[0], m.start()) for m in found if not m[0].startswith(GAPS)]

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """Return the token in lower case, or nothing beyond the end."""
        return self.tokens[at].word if 0 <= at < len(self.tokens) else ""

    def raw(self, at: int) -> str:
        """Return the token as written but for the spelling of its signs."""
        return self.tokens[at].raw if 0 <= at < len(self.tokens) else ""

    def touches(self, at: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        inside = 0 < at < len(self.tokens)
        return inside and self.tokens[at - 1].end == self.tokens[at].start

    def said(self, start: int, end: int) -> str:
        """Return the words from one token up to another, as written."""
        return self.text[self.tokens[start].start : self.tokens[end - 1].end]


GAPS = ("[…", "[...")
"""What joins words that stand apart in a quote; it says nothing itself."""


def spelled(phrase: str) -> tuple[str, ...]:
    """Return a folded phrase as its tokens; letters and spaces alone need no pattern."""
    if phrase.replace(" ", "").isalpha():
        return tuple(phrase.split(" "))
    return tuple(token.word for token in Phrase(phrase).tokens)


@cache
def beginnings(language: str, table: str) -> dict[str, list[tuple[tuple[str, ...], Any]]]:
    """Return a table of a vocabulary by the first words of its phrases, longest phrase first."""
    found: dict[str, list[tuple[tuple[str, ...], Any]]] = {}
    rows = table_of(vocabulary(language), table)
    for phrase, value in rows.items() if isinstance(rows, dict) else zip(rows, rows, strict=True):
        words = spelled(phrase)
        found.setdefault(words[0], []).append((words, value))
    for phrases in found.values():
        phrases.sort(key=lambda pair: -len(pair[0]))
    return found


def table_of(words: Vocabulary, name: str) -> Any:  # noqa: ANN401  tables differ in their shape
    """Return a table of a vocabulary, or of its words for dates."""
    holders = (words, words.dates, words.date_cues)
    return next(getattr(holder, name) for holder in holders if hasattr(holder, name))


def match(phrase: Phrase, at: int, table: str) -> tuple[Any, int] | None:
    """Return what the longest phrase of a table stands for, and where it ends; hyphens join.

    A phrase of a table that is a list stands for itself.
    """
    for words, value in beginnings(phrase.language, table).get(phrase.word(at), ()):
        end = at
        for word in words:
            if end > at and phrase.word(end) == "-" != word:
                end += 1
            if phrase.word(end) != word:
                break
            end += 1
        else:
            return value, end
    return None


def past(phrase: Phrase, at: int, table: str) -> int:
    """Return where the longest phrase of a table ends; the same place where none stands here."""
    found = match(phrase, at, table)
    return found[1] if found else at


def skip(phrase: Phrase, at: int, *words: str) -> int:
    """Return the place after the next token if it is one of ``words``, else the same place."""
    return at + (phrase.word(at) in words and at < len(phrase))


FIRST_YEAR, LAST_YEAR = 1500, 2100  # four plain digits between these may be a year
YEAR_DIGITS = 4


def is_digits(phrase: Phrase, at: int) -> bool:
    """Whether a token is a number in digits."""
    return "0" <= phrase.word(at)[:1] <= "9"


def is_year(phrase: Phrase, at: int) -> bool:
    """Whether a token looks like a year."""
    word = phrase.word(at)
    return len(word) == YEAR_DIGITS and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR


NOUN_WORDS = 4  # more are a sentence, not the name of what is counted: our choice


def noun_end(phrase: Phrase, at: int) -> int:
    """Return where up to four plain words end; hyphens may join them."""
    end, words = at, 0
    while words < NOUN_WORDS and is_plain(phrase, end):
        end, words = end + 1, words + 1
        if phrase.word(end) in ("-", "'") and is_plain(phrase, end + 1) and phrase.touches(end):
            end += 2
    return end


def is_plain(phrase: Phrase, at: int) -> bool:
    """Whether a word may name what is counted."""
    words = phrase.vocabulary
    word = phrase.word(at)
    return (
        word.isalpha()
        and word not in words.function_words
        and word not in words.numbers
        and word not in words.multipliers
        and word not in words.time_units
        and word not in words.percent
        and word not in words.dates.months
        and word not in words.fractions
        and word not in words.currency_defaults
        and not match(phrase, at, "tails")
    )


LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
FIRST_ACCENT, LAST_ACCENT = "\u0300", "\u036f"  # combining marks of Latin, Greek and Cyrillic only


def fold_name(name: str) -> str:
    """Return a name without articles, case, punctuation, accents and runs of white space.

    Apostrophes and points join (“U.N.” is “UN”), every other sign parts (“Nur-Sultan” is
    “nur sultan”). A name that has nothing but articles or signs folds to those.
    """
    spelled = unicodedata.normalize("NFKD", name.translate(SPELLING)).casefold()
    flat = unicodedata.normalize("NFKD", spelled).translate(SPELLING)
    marks = (c for c in flat if not FIRST_ACCENT <= c <= LAST_ACCENT and c not in "'.")
    plain = unicodedata.normalize("NFC", "".join(marks).translate(LETTERS))
    words = "".join(c if is_letter(c) else " " for c in plain).split()
    kept = [word for word in words if word not in vocabulary().articles]
    return " ".join(kept or words) or " ".join(name.casefold().split())


def is_letter(character: str) -> bool:
    """Whether a sign belongs to a word: letters, digits, and the marks that vowels are in Hindi."""
    return character.isalnum() or unicodedata.category(character).startswith("M")
