"""The scanner: figures in running text, each a span whose words the parser reads alone.

A figure begins where a word can begin one, and never inside a longer number, a version, a score
or a telephone number. The grammars of all kinds are tried there, and the longest figure wins. A
bare year is a date only after "in", "since", "of" and their like; a bare month likewise.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading import counts, dates, durations, money, percents, provisions
from factcheck.core.reading.parser import Grammar, parse
from factcheck.core.reading.records import Context, Mention, Reading, Stated
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import Phrase, beginnings, is_digits, is_year

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 200_000  # code points of a passage; what follows is not scanned
TABLES = (
    "numbers", "multipliers", "vague", "few", "fractions", "hedges", "shares", "months",
    "weekdays", "seasons", "period_parts", "date_bounds", "near_days", "near_nights",
    "near_words", "quarters", "provision_words", "ordinals", "currency_defaults", "currency_more",
    "date_openers", "stretches", "near_units", "weekends", "unit_ends", "from_the_end", "halves",
    "holidays", "decade_words", "fiscal", "academic", "clock_openers", "day_parts", "night_parts",
    "ago_bounds", "articles", "date_units", "eras", "coming",
)  # fmt: skip
CURRENCY_SIGNS = "€₹₩₪₫₱₴₺₦₽₸"
SCANNED: dict[str, tuple[Grammar, Callable[[Phrase, int, int], bool]]] = {
    "money": (money.read, money.stands),
    "duration": (durations.read, durations.stands),
    "date": (dates.read, dates.stands),
    "provision": (provisions.read, provisions.stands),
    "percent": (percents.read_figure, percents.stands),
    "count": (counts.read_figure, counts.stands),
}
"""By kind: the grammar of its figures in running text, and whether such words are one there."""
JOINING = "-–/:+@_#&=°\\"
"""Signs that join a number to what touches it: "3-1", "24/7", "COVID-19"."""
CODE = 3  # letters of a currency's code
DATE_PARTS = 3  # year, month, day
GROUP = 3  # digits between the commas of a large number


@cache
def first_words(language: str) -> frozenset[str]:
    """Return every word with which a figure can begin."""
    words = vocabulary(language)
    starts = {word for table in TABLES for word in beginnings(language, table)}
    return frozenset(starts | {*CURRENCY_SIGNS, words.between, words.range_start, *words.one, "'"})


def scan(text: str, context: Context) -> tuple[Reading, ...]:
    """Return the figures of a passage in order of place; none overlap, longer ones win."""
    phrase = Phrase(text[:LONGEST], context.language)
    known = Context(
        unit=context.unit,
        said_on=context.said_on,
        language=context.language,
        toward=max(context.toward, 0),
    )
    found: list[Reading] = []
    at = 0
    while at < len(phrase):
        if phrase.word(at)[0].isdigit() and (after_run := run_of_numbers(phrase, at)):
            at = after_run
            continue
        figure = longest(phrase, at, known) if may_begin(phrase, at) else None
        if figure:
            found.append(figure[0])
        at = figure[1] if figure else at + 1
    return tuple(found)


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
    is_grouped = all(len(part) == GROUP and part.isdigit() for part in parts)
    return end if groups >= DATE_PARTS and not is_dated and not is_grouped else 0


def may_begin(phrase: Phrase, at: int) -> bool:
    """Whether a figure can begin with this token."""
    raw = phrase.raw(at)
    is_code = len(raw) == CODE and raw.isupper() and raw.isascii()
    if not (is_digits(phrase, at) or phrase.word(at) in first_words(phrase.language) or is_code):
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
    gap = phrase.text[phrase.tokens[at - 1].end : phrase.tokens[at].start] if at else "\n"
    heads = "\n" in gap or previous in (".", "!", "?")
    return heads and following in (".", ")")


def longest(phrase: Phrase, at: int, context: Context) -> tuple[Reading, int] | None:
    """Return the longest figure that begins here, and the token after it."""
    best: tuple[str, int, Stated] | None = None
    for kind, (grammar, stands) in SCANNED.items():
        found = grammar(phrase, at, context)
        if not found or not isinstance(found[0], Stated):
            continue
        is_longer = best is None or found[1] > best[1]
        if is_longer and may_end(phrase, found[1]) and stands(phrase, at, found[1]):
            best = kind, found[1], found[0]
    if best is None:
        return None
    start, end = phrase.tokens[at].start, phrase.tokens[best[1] - 1].end
    words = phrase.text[start:end]
    for toward in (-1, 1):  # what the words around a date tell of its direction
        reading = parse(words, context._replace(kind=best[0], toward=toward))
        if isinstance(reading, Reading) and reading.hard == best[2].hard:
            return reading._replace(mention=Mention(start, end)), best[1]
    return None


def may_end(phrase: Phrase, at: int) -> bool:
    """Whether what follows leaves the figure whole: not "3rd", "24/7", "45-year-old"."""
    if not phrase.touches(at):
        return True
    following = phrase.word(at)
    if following[0].isalnum():
        return False
    is_joined = following in JOINING or following == "."
    return not (is_joined and phrase.touches(at + 1) and phrase.word(at + 1)[0].isalnum())
