"""Text as words: tokens with their places, and phrases of the vocabulary."""

from __future__ import annotations

import unicodedata
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from factcheck.core.reading.tokens import (
    COMMA,
    SPELLING,
    lowered,
    spelling,
    token_pattern,
    with_point,
)
from factcheck.core.reading.vocabulary import ENGLISH, Vocabulary, vocabulary

if TYPE_CHECKING:
    from collections.abc import Callable


class Phrase:
    """The tokens of a text and the words of its language; words beyond the last are empty."""

    __slots__ = (
        "held", "language", "numerals", "plain", "spelled", "stacks", "starts", "tables", "text",
        "vocabulary", "word", "words",
    )  # fmt: skip

    words: list[str]
    """The tokens in lower case, and `PADDING`."""
    word: Callable[[int], str]
    """Return a token in lower case; nothing before the first and beyond the last.

    Bound to the list itself, as grammars ask for words all the time.
    """

    def __init__(self, text: str, language: str = ENGLISH) -> None:
        self.text = text
        self.spelled = spelling(text)
        self.language = language
        self.vocabulary = vocabulary(language)
        self.tables = tables(language)
        self.plain = plain_words(language)
        self.numerals: dict[tuple[int, str], Any] = {}
        """What `numerals.read` found, by place and the word it stops at: every kind asks for it."""
        self.held: dict[str, bool] = {}
        """Whether it holds a word of a table, by the table's name."""
        self.stacks: dict[int, Any] = {}
        """What `hedges.stack` found, by place: as every kind asks for it."""
        pattern = token_pattern(language, is_ascii=self.spelled.isascii())
        pieces = pattern.findall(lowered(self.spelled))
        self.starts = list(accumulate(map(len, pieces), initial=len(text) - len(text.lstrip())))
        self.words = list(map(str.rstrip, pieces))
        if self.vocabulary.decimal_sign == COMMA:
            self.words = [with_point(word) for word in self.words]
        if "[" in text and ("[…]" in self.words or "[...]" in self.words):
            kept = [at for at, word in enumerate(self.words) if not word.startswith(GAPS)]
            self.starts = [self.starts[at] for at in kept]
            self.words = [self.words[at] for at in kept]
        self.words += PADDING
        self.word = self.words.__getitem__

    def __len__(self) -> int:
        return len(self.words) - PADDED

    def end(self, at: int) -> int:
        """Return where a token ends in the text."""
        return self.starts[at] + len(self.words[at])

    def raw(self, at: int) -> str:
        """Return the token as written but for the spelling of its signs."""
        word = self.word(at)
        return self.spelled[self.starts[at] : self.starts[at] + len(word)] if word else ""

    def touches(self, at: int) -> bool:
        """Whether nothing stands between this token and the one before it."""
        words, starts = self.words, self.starts
        return 0 < at < len(words) - PADDED and starts[at - 1] + len(words[at - 1]) == starts[at]

    def holds(self, table: str) -> bool:
        """Whether a word stands anywhere with which a phrase of a table begins."""
        known = self.held.get(table)
        if known is None:
            self.held[table] = known = not self.tables[table].keys().isdisjoint(self.words)
        return known

    def said(self, start: int, end: int) -> str:
        """Return the words from one token up to another, as written."""
        return self.text[self.starts[start] : self.end(end - 1)]


PADDED = 64
PADDING = [""] * PADDED
"""Empty words after the last token; a look before the first finds them too.

No grammar looks further ahead than this.
"""
GAPS = ("[…", "[...")
"""What joins words that stand apart in a quote; it says nothing itself."""


def spelled(phrase: str, language: str = ENGLISH) -> tuple[str, ...]:
    """Return a folded phrase as its tokens; letters and spaces alone need no pattern.

    But where number words are written together, they do.
    """
    if phrase.replace(" ", "").isalpha() and not vocabulary(language).number_parts:
        return tuple(phrase.split(" "))
    return tuple(
        found.rstrip()
        for found in token_pattern(language, is_ascii=phrase.isascii()).findall(
            phrase.translate(SPELLING)
        )
    )


Rows = dict[str, list[tuple[tuple[str, ...], Any]]]
"""A table of the vocabulary by the first words of its phrases, longest phrase first."""


SEVERAL = 2  # phrases


class Tables(dict[str, Rows]):
    """The tables of a language by their names, each made when it is first asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language

    def __missing__(self, table: str) -> Rows:
        found: Rows = {}
        several: list[list[tuple[tuple[str, ...], Any]]] = []
        rows = table_of(vocabulary(self.language), table)
        is_plain = not vocabulary(self.language).number_parts
        for phrase, value in (
            rows.items() if isinstance(rows, dict) else zip(rows, rows, strict=True)
        ):
            words = (phrase,) if is_plain and phrase.isalpha() else spelled(phrase, self.language)
            if begun := found.get(words[0]):
                begun.append((words, value))
                if len(begun) == SEVERAL:
                    several.append(begun)
            else:
                found[words[0]] = [(words, value)]
        for phrases in several:
            phrases.sort(key=lambda pair: -len(pair[0]))
        self[table] = found
        return found


@cache
def tables(language: str) -> Tables:
    """Return the tables of a language."""
    return Tables(language)


def table_of(words: Vocabulary, name: str) -> Any:  # noqa: ANN401  tables differ in their shape
    """Return a table of a vocabulary, or of its words for dates."""
    holders = (words, words.dates, words.date_cues)
    return next(getattr(holder, name) for holder in holders if hasattr(holder, name))


def match(phrase: Phrase, at: int, table: str) -> tuple[Any, int] | None:
    """Return what the longest phrase of a table stands for, and where it ends; hyphens join.

    A phrase of a table that is a list stands for itself.
    """
    said = phrase.words
    rows = phrase.tables[table].get(said[at])
    if rows is None:
        return None
    for words, value in rows:
        end = at + 1
        for word in words[1:]:
            if said[end] == "-" != word:
                end += 1
            if said[end] != word:
                break
            end += 1
        else:
            return value, end
    return None


def past(phrase: Phrase, at: int, table: str) -> int:
    """Return where the longest phrase of a table ends; the same place where none stands here."""
    if phrase.words[at] not in phrase.tables[table]:
        return at
    found = match(phrase, at, table)
    return found[1] if found else at


def skip(phrase: Phrase, at: int, *words: str) -> int:
    """Return the place after the next token if it is one of ``words``, else the same place."""
    return at + (phrase.words[at] in words and at < len(phrase))


FIRST_YEAR, LAST_YEAR = 1500, 2100  # four plain digits between these may be a year
YEAR_DIGITS = 4


def is_digits(phrase: Phrase, at: int) -> bool:
    """Whether a token is a number in digits."""
    return "0" <= phrase.words[at][:1] <= "9"


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
    is_plain: bool = phrase.plain[phrase.word(at)]
    return is_plain


class PlainWords(dict[str, bool]):
    """Whether words may name what is counted, told when they are first met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        words = vocabulary(language)
        self.small = frozenset(words.function_words)
        """Words that end a noun phrase."""
        tails = {first for first, rows in tables(language)["tails"].items() if len(rows[0][0]) == 1}
        self.others = frozenset(
            {
                *words.function_words, *words.numbers, *words.multipliers, *words.time_units,
                *words.percent, *words.dates.months, *words.fractions, *words.denominator_plurals,
                *words.currency_defaults, *tails,
            }
        )  # fmt: skip

    def __missing__(self, word: str) -> bool:
        is_plain = word.isalpha() and word not in self.others
        self[word] = is_plain
        return is_plain


@cache
def plain_words(language: str) -> PlainWords:
    """Return which words of a language may name what is counted."""
    return PlainWords(language)


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
