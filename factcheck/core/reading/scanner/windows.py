"""Windows on a text: the figures of one stretch, read once and remembered.

A figure begins where a word can begin one, and never inside a longer number, a version, a score
or a telephone number. The grammars of all kinds that the words allow are tried there, and the
longest figure wins. Each kind tells what is none of its figures in running text (`stands`).
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.core.reading import (
    changes,
    counts,
    dates,
    durations,
    money,
    percents,
    provisions,
)
from factcheck.core.reading.counts import standing as counting
from factcheck.core.reading.dates import standing
from factcheck.core.reading.parser import Grammar, reading
from factcheck.core.reading.records import Context, Reading, Stated
from factcheck.core.reading.scanner import persons
from factcheck.core.reading.scanner.edges import begins_amount, may_begin, may_end, run_of_numbers
from factcheck.core.reading.scanner.tables import kinds
from factcheck.core.reading.words import Phrase, is_digits

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.reading.scanner.reach import Neighbour

SCANNED: dict[str, tuple[Grammar, Callable[[Phrase, int, int], bool]]] = {
    "money": (money.read_figure, money.stands),
    "age": (persons.read, persons.stands),
    "duration": (durations.read_figure, durations.stands),
    "date": (dates.read, standing.stands),
    "count": (counts.read_figure, counting.stands),
    "provision": (provisions.read, provisions.stands),
    "percent": (percents.read_figure, percents.stands),
    "change": (changes.read, changes.stands),
    "number": (counts.read_measured, counts.is_seen),
}
"""By kind: the grammar of its figures in running text, and whether such words are one there."""
OF_AMOUNTS = ("money", "age", "duration", "count", "percent", "number")
"""Kinds of which every figure has an amount after its hedges."""
ALWAYS = frozenset({"count", "number"})
"""Kinds that a number alone is enough for."""
LONGEST = 200  # code points of a stretch that is remembered
REMEMBERED = 20_000  # stretches


Grammars = list[tuple[str, Grammar, "Callable[[Phrase, int, int], bool]"]]


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


def read(window: Window, context: Context) -> tuple[Figures, bool]:
    """Return the figures that begin in a stretch, and whether dates were tried with success.

    Where they were, another date of the words may give another reading.
    """
    phrase = Phrase(window.text, context.language)
    at = bisect_left(phrase.starts, window.start)
    stop = min(bisect_left(phrase.starts, window.end), len(phrase))
    grammars = of_kinds(possible(phrase, at, stop))
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


def possible(phrase: Phrase, at: int, stop: int) -> frozenset[str]:
    """Return the kinds of figure that the words of a stretch allow."""
    allowed = kinds(phrase.language)
    words = phrase.words[at:stop]
    found = ALWAYS.union(*map(allowed.__getitem__, words))
    if phrase.word(at - 1) in persons.openers(phrase.language):
        found |= AGES
    if SHORT_YEAR in words:
        found |= IN_PLURAL
    endings, joiners = phrase.vocabulary.dates.decade_endings, phrase.tables["share_joiners"]
    telling = {SLASH, *joiners, *endings}
    if telling.isdisjoint(words):
        return found
    numbers = phrase.vocabulary.numbers
    for place, word in enumerate(words, at - 1):
        if word in endings and is_digits(phrase, place):
            found |= IN_PLURAL
        if (word in joiners or word == SLASH) and (
            is_digits(phrase, place) or phrase.word(place) in numbers
        ):
            found |= RATIOS
    return found


@cache
def of_kinds(possible: frozenset[str]) -> Grammars:
    """Return the grammars of some kinds, in their order."""
    return [(kind, *of_kind) for kind, of_kind in SCANNED.items() if kind in possible]


SHORT_YEAR = "'"
"""A sign with which a date may begin: "'98"."""
SLASH = "/"
"""Joins the two numbers of a rating: "3.3/5"."""
RATIOS = frozenset({"percent"})
"""Kinds that two numbers can be: "1 in 10"."""
AGES = frozenset({"age"})
"""Kinds that a number alone can be after a verb: "turned 18"."""
IN_PLURAL = frozenset({"date", "age"})
"""Kinds that digits in the plural can be: "the '90s", "over 65s"."""


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
