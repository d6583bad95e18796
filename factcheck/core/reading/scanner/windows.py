"""Windows on a text: the figures of one stretch, read once and remembered.

A figure begins where a word can begin one, and never inside a longer number, a version, a score
or a telephone number. The grammars of all kinds that the words allow are tried there, and the
longest figure wins. Each kind tells what is none of its figures in running text (`stands`).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.reading import (
    ages,
    changes,
    counts,
    dates,
    durations,
    hedges,
    money,
    numerals,
    percents,
    provisions,
)
from factcheck.core.reading.parser import Grammar, reading
from factcheck.core.reading.records import Context, Reading, Stated
from factcheck.core.reading.scanner.tables import kinds
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import Phrase, is_digits, is_year, match, tables

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.reading.scanner.reach import Neighbour

TABLES = (
    "numbers", "multipliers", "vague", "few", "fractions", "hedges", "shares", "months",
    "weekdays", "seasons", "period_parts", "date_bounds", "near_days", "near_nights",
    "near_words", "quarters", "provision_words", "provision_parts", "instruments", "title_words",
    "ago_openers", "ordinals", "minus", "mixed_numbers", "denominators", "whole_ones",
    "age_openers", "in_their",
    "date_openers", "stretches", "near_units", "weekends", "unit_ends", "from_the_end", "halves",
    "holidays", "decade_words", "fiscal", "academic", "clock_openers", "day_parts", "night_parts",
    "ago_bounds", "articles", "date_units", "eras", "coming", "ahead_by", "within", "lasting",
)  # fmt: skip
"""Tables of the words with which a figure can begin."""
SCANNED: dict[str, tuple[Grammar, Callable[[Phrase, int, int], bool]]] = {
    "money": (money.read_figure, money.stands),
    "age": (ages.read_figure, ages.stands),
    "duration": (durations.read_figure, durations.stands),
    "date": (dates.read, dates.stands),
    "count": (counts.read_figure, counts.stands),
    "provision": (provisions.read, provisions.stands),
    "percent": (percents.read_figure, percents.stands),
    "change": (changes.read, changes.stands),
    "number": (counts.read_measured, counts.is_seen),
}
"""By kind: the grammar of its figures in running text, and whether such words are one there."""
ALWAYS = ("count", "number")
"""Kinds that a number alone is enough for."""
JOINING = "-–/:+@_#&=°^\\"
"""Signs that join a number to what touches it: "3-1", "24/7", "COVID-19"."""
DATE_PARTS = 3  # year, month, day
GROUP = 3  # digits between the commas of a large number
LONGEST = 200  # code points of a stretch that is remembered
REMEMBERED = 20_000  # stretches


class Window(NamedTuple):
    """A stretch of a text with what stands beside it."""

    text: str
    start: int
    """Where the stretch begins in the window's text."""
    end: int


Key = tuple[str, "Neighbour", "Neighbour"]
"""A stretch as written, and what matters of the pieces before and after it."""
Figures = tuple[tuple[int, int, Reading], ...]
"""Start and end from where the stretch begins, and the reading."""


class Memory:
    """Stretches read in one context; those without a date are shared by every date of the words."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.plain = shared(context.language, context.unit)
        self.dated: dict[Key, Figures] = {}

    def get(self, key: Key) -> Figures | None:
        """Return the figures of a stretch that was read before; none and None are two things."""
        found = self.plain.get(key)
        return self.dated.get(key) if found is None else found

    def read(self, window: Window, key: Key) -> Figures:
        """Read a stretch and remember it, if its figures end where it ends."""
        figures, is_dated = read(window, self.context)
        fits = not figures or figures[-1][1] <= len(key[0])
        is_settled = not is_dated or settled(figures)
        if fits and is_settled and len(key[0]) <= LONGEST:
            known = self.dated if is_dated else self.plain
            if len(known) >= REMEMBERED:
                known.clear()
            known[key] = figures
        return figures


TENSED = frozenset({
    "date.no-year", "date.weekday", "date.quarter", "date.half", "date.season", "date.holiday",
    "date.hence", "date.week-holding", "date.week-of", "date.weekday-of", "date.part-of",
})  # fmt: skip
"""Rules by which a date looks either way, as the verbs of its sentence tell."""


def settled(figures: Figures) -> bool:
    """Whether dates were read in a stretch, and the words around it change nothing of them."""
    dates = [figure for _, _, figure in figures if figure.line.kind == "date"]
    return bool(dates) and all(TENSED.isdisjoint(figure.rules) for figure in dates)


@cache
def shared(language: str, unit: str) -> dict[Key, Figures]:  # noqa: ARG001  one for each
    """Return the memory of stretches whose reading does not hang on the date of the words."""
    return {}


@lru_cache(maxsize=64)
def memory_of(language: str, unit: str, said_on: int | None, toward: int) -> Memory:
    """Return the memory for a context of running text: no kind, names or labels are known."""
    return Memory(Context(unit=unit, said_on=said_on, language=language, toward=toward))


def memory(context: Context) -> Memory:
    """Return the memory for a context."""
    toward = max(context.toward, 0)  # else the words around a date tell
    return memory_of(context.language, context.unit, context.said_on, toward)


@cache
def first_words(language: str) -> frozenset[str]:
    """Return every word with which a figure can begin."""
    words = vocabulary(language)
    starts = {word for table in TABLES for word in tables(language)[table]}
    starts |= money.openers(language) | changes.openers(language)
    signs = {*numerals.SIGNS, *numerals.OPENING_SIGNS}
    return frozenset(starts | {*signs, words.between, words.range_start, *words.one, "'"})


def read(window: Window, context: Context) -> tuple[Figures, bool]:
    """Return the figures that begin in a stretch, and whether dates were tried with success.

    Where they were, another date of the words may give another reading.
    """
    phrase = Phrase(window.text, context.language)
    at = bisect_left(phrase.starts, window.start)
    stop = min(bisect_left(phrase.starts, window.end), len(phrase))
    allowed = kinds(context.language)
    possible = frozenset(ALWAYS).union(*(allowed[phrase.word(place)] for place in range(at, stop)))
    grammars = [(kind, *of_kind) for kind, of_kind in SCANNED.items() if kind in possible]
    found: list[tuple[int, int, Reading]] = []
    is_dated = False
    while at < stop:
        if is_digits(phrase, at) and (after_run := run_of_numbers(phrase, at)):
            at = after_run
            continue
        if not may_begin(phrase, at):
            at += 1
            continue
        stated, end, is_date = longest(phrase, at, context, grammars)
        is_dated = is_dated or is_date
        if stated:
            start, last = phrase.starts[at], phrase.end(end - 1)
            figure = reading(phrase.text[start:last], stated, start)
            found.append((start - window.start, last - window.start, figure))
        at = end
    return tuple(found), is_dated


def run_of_numbers(phrase: Phrase, at: int) -> int:
    """Return where a telephone number or the like ends; 0 where there is none.

    Three numbers and more with nothing but spaces or hyphens between them are no figures, unless
    they are groups of three digits; a year, month and day are a date.
    """
    end, groups = at + 1, 1
    while is_digits(phrase, end + (phrase.word(end) == "-")):
        end += 1 + (phrase.word(end) == "-")
        groups += 1
    is_dated = groups == DATE_PARTS and is_year(phrase, at) and phrase.word(at + 1) == "-"
    parts = [phrase.word(place) for place in range(at + 1, end)]
    is_grouped = all(
        len(part.partition(".")[0]) == GROUP and part.replace(".", "").isdigit() for part in parts
    )
    return end if groups >= DATE_PARTS and not is_dated and not is_grouped else 0


def may_begin(phrase: Phrase, at: int) -> bool:
    """Whether a figure can begin with this token."""
    is_first = is_digits(phrase, at) or phrase.word(at) in first_words(phrase.language)
    if not (is_first or provisions.begins(phrase, at)):
        return False
    previous = phrase.word(at - 1)
    if phrase.touches(at) and (previous[-1:].isalnum() or previous in JOINING or previous == "."):
        return False
    return not (is_digits(phrase, at) and is_label(phrase, at))


def is_label(phrase: Phrase, at: int) -> bool:
    """Whether a number names one thing: "page 12", "[12]", "(2)", "1." at the head of a line."""
    previous, following = phrase.word(at - 1), phrase.word(at + 1)
    if previous in phrase.vocabulary.numbered or phrase.word(at - 2) in phrase.vocabulary.numbered:
        return previous in (*phrase.vocabulary.numbered, ".", ":")
    if previous in ("[", "(") and following in ("]", ")"):
        return True
    gap = phrase.text[phrase.end(at - 1) : phrase.starts[at]] if at else "\n"
    heads = "\n" in gap or previous in (".", "!", "?")
    return heads and following in (".", ")")


Grammars = list[tuple[str, Grammar, "Callable[[Phrase, int, int], bool]"]]


def longest(
    phrase: Phrase, at: int, context: Context, grammars: Grammars
) -> tuple[Stated | None, int, bool]:
    """Return the longest figure that begins here, where it ends, and whether a date was seen."""
    best: Stated | None = None
    end, is_date = at + 1, False
    is_amount = begins_amount(phrase, at)
    for kind, grammar, stands in grammars:
        if kind in OF_AMOUNTS and not is_amount:
            continue
        found = grammar(phrase, at, context)
        if not found:
            continue
        is_date = is_date or kind == "date"
        stated, last = found
        if not isinstance(stated, Stated) or (best and last <= end):
            continue
        if may_end(phrase, last) and stands(phrase, at, last):
            best, end = stated, last
    return best, end, is_date


def begins_amount(phrase: Phrase, at: int) -> bool:
    """Whether a number, or what may stand before one, follows the hedges that begin here."""
    _, start = hedges.stack(phrase, at)
    if is_digits(phrase, start) or phrase.word(start) in amount_words(phrase.language):
        return True
    return any(match(phrase, start, table) for table in BEFORE_AMOUNT)


OF_AMOUNTS = ("money", "age", "duration", "count", "percent", "number")
"""Kinds of which every figure has an amount after its hedges."""
BEFORE_AMOUNT = ("vague_parts", "in_their", "age_openers", "whole_ones", "age_hedges")
"""Tables of more than one word with which an amount, or what is said of it, may begin."""


@cache
def amount_words(language: str) -> frozenset[str]:
    """Return the words and signs with which an amount begins, but for those of `BEFORE_AMOUNT`."""
    words = vocabulary(language)
    starts = numerals.first_words(language)
    said = {word for table in ("shares", "fractions") for word in tables(language)[table]}
    weak = {*words.articles, *words.function_words} - {*words.one, *words.numbers, *words.minus}
    opening = {*money.openers(language), *words.one, words.between, words.range_start}
    return frozenset(opening | (starts | said) - weak)


def may_end(phrase: Phrase, at: int) -> bool:
    """Whether what follows leaves the figure whole: not "3rd", "24/7", "45-year-old"."""
    if not phrase.touches(at):
        return True
    following = phrase.word(at)
    if following[0].isalnum():
        return False
    is_joined = following in JOINING or following == "."
    return not (is_joined and phrase.touches(at + 1) and phrase.word(at + 1)[0].isalnum())
