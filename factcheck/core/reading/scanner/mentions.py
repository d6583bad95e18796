"""What stands around a figure: its sentence, what is counted, whether it is denied."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading.conversions import CONVERTED, FARTHEST, converts
from factcheck.core.reading.records import Mention
from factcheck.core.reading.scanner.pieces import CLOSES, CORE, DENIES, pieces
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import plain_words, tables

if TYPE_CHECKING:
    from collections.abc import Container

    from factcheck.core.reading.records import Reading

COUNTED = ("count", "number")
"""Kinds of figures of which the words after them name what is counted."""
ABBREVIATED = 8  # letters of the longest abbreviation
NOUN_WORDS = 5  # more are a sentence, not the name of what is counted: our choice
SHORTEST_VERB = 4  # letters: "used"; "red" is none
DENIED = 3  # pieces before a figure in which a denial is of the figure: our choice


@cache
def sentence_pattern() -> re.Pattern[str]:
    """Compile: the end of a sentence with its quotation marks, or of a line."""
    return re.compile(r"""[.!?…]["'”’)\]]{0,3}(\s{1,100})(?=\W{0,3}[A-Z0-9])|\n\s{0,100}""")


@cache
def noun_pattern() -> re.Pattern[str]:
    """Compile one word after a space, hyphens and apostrophes inside."""
    return re.compile(r"\s([^\W\d_]+(?:[-'’][^\W\d_]+){0,4})")


@cache
def month_pattern() -> re.Pattern[str]:
    """Compile one word of letters."""
    return re.compile(r"[^\W\d_]+")


class Surroundings:
    """What can be told of the figures of one text from the words around them."""

    def __init__(self, text: str, flat: str, language: str) -> None:
        self.text = text
        self.flat = flat
        self.language = language
        self.marks = pieces(language)
        self.words = vocabulary(language)
        self.plain = plain_words(language)
        fillers = (word for word in self.words.unit_fillers if word not in self.words.consecutive)
        self.skipped = frozenset({*self.words.of, *self.words.articles, *fillers})
        self.days = tables(language)["near_days"]
        self.breaks = sentence_breaks(text, language)

    def placed(
        self, reading: Reading, start: int, end: int, previous: Reading | None = None
    ) -> Reading:
        """Return the reading with where it stands and what stands around it.

        ``previous`` is the figure before it, which it may convert to another unit.
        """
        mention = Mention(
            start,
            end,
            self.sentence(start),
            self.counted(end) if reading.line.kind in COUNTED else "",
            self.is_denied(start),
            self.converted(previous, reading, start),
        )
        return reading._replace(mention=mention)

    def converted(
        self, previous: Reading | None, reading: Reading, start: int
    ) -> tuple[int, int] | None:
        """Return where the figure stands that this one converts; None where it converts none."""
        if not previous or not previous.mention or reading.line.kind not in CONVERTED:
            return None
        _, end, *_ = previous.mention
        if start - end > FARTHEST or not converts(
            previous, reading, self.text[end:start], self.language
        ):
            return None
        return previous.mention.start, end

    def sentence(self, start: int) -> tuple[int, int]:
        """Return the sentence in which a figure begins."""
        at = bisect_right(self.breaks, (start, len(self.text)))
        first = self.breaks[at - 1][1] if at else 0
        return first, self.breaks[at][0] if at < len(self.breaks) else len(self.text)

    def counted(self, end: int) -> str:
        """Return the words after a figure that name what is counted; empty where none do.

        The last word in the plural is the head of the name, which ends there: "10,000 ethnic
        Kazakhs", not "Kazakhs fled". Where there is none, the first verb ends it: "hundreds fled".
        """
        start = at = end
        is_plural, verb = False, 0
        for _ in range(NOUN_WORDS):
            word = noun_pattern().match(self.text, at)
            folded = word[1].lower() if word else ""
            if word and start == at and folded in self.skipped:
                start = at = word.end()
                continue
            if not word or folded in self.days or not self.is_plain(folded):
                break
            if is_plural and not self.is_plural(folded):
                break
            if not verb and self.is_verb(folded):
                verb = at + 1
            is_plural, at = self.is_plural(folded), word.end()
        return self.text[start : at if is_plural or not verb else verb - 1].strip()

    def is_plain(self, word: str) -> bool:
        """Whether a word, with its hyphens, may name what is counted."""
        if word.isalpha():
            return self.plain[word]
        parts = re.split("[-'’]", word)
        return self.plain[parts[0]] and self.plain[parts[-1]]

    def is_plural(self, word: str) -> bool:
        """Whether a word names more than one thing."""
        return word in self.words.plural_nouns or word.endswith(self.words.plural_endings)

    def is_verb(self, word: str) -> bool:
        """Whether a word may be a verb of the past, or an adjective made of one."""
        cues = self.words.date_cues
        is_past = len(word) >= SHORTEST_VERB and word.endswith(cues.past_endings)
        return is_past or word in cues.looks_back

    def is_denied(self, start: int) -> bool:
        """Whether one of the words just before a figure denies it."""
        start = self.flat.rfind(" ", 0, start) + 1
        for _ in range(DENIED):
            if start == 0:
                break
            previous = self.flat.rfind(" ", 0, start - 1) + 1
            mark = self.marks[self.flat[previous : start - 1]]
            if mark & (CLOSES | CORE | DENIES):
                return mark & (CLOSES | CORE | DENIES) == DENIES
            start = previous
        return False


def sentence_breaks(text: str, language: str) -> list[tuple[int, int]]:
    """Return where sentences end and where the ones after them begin, in order."""
    words = vocabulary(language)
    has_day_points = "." in words.dates.day_endings
    breaks: list[tuple[int, int]] = []
    for found in sentence_pattern().finditer(text):
        end, following = found.span(1) if found[1] else found.span()
        if found[1] and is_abbreviation(text, found.start(), words.abbreviated):
            continue
        if (
            found[1]
            and has_day_points
            and is_day(text, found.start(), following, words.dates.months)
        ):
            continue
        breaks.append((end, following))
    return breaks


def is_day(text: str, end: int, following: int, months: Container[str]) -> bool:
    """Whether a full stop is that of a day before its month: "12. März"."""
    month = month_pattern().match(text, following)
    return text[end - 1 : end].isdigit() and month is not None and month[0].lower() in months


def is_abbreviation(text: str, end: int, known: tuple[str, ...]) -> bool:
    """Whether the word that ends here is one letter or a known abbreviation."""
    start = end
    while start and end - start < ABBREVIATED and text[start - 1].isalnum():
        start -= 1
    word = text[start:end]
    return (len(word) == 1 and word.isupper()) or word.lower() in known
