"""The scanner: figures in running text, each a span whose words the parser reads alone.

A figure begins where a word can begin one, and never inside a longer number, a version, a score
or a telephone number. The grammars of all kinds are tried there, and the longest figure wins. A
bare year is a date only after "in", "since", "of" and their like; a bare month likewise.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.reading import counts, percents
from factcheck.core.reading.parser import GRAMMARS, parse
from factcheck.core.reading.records import Context, Reading, Stated
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import Phrase, beginnings, noun_end, past

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 200_000  # code points of a passage; what follows is not scanned
TABLES = (
    "numbers", "multipliers", "vague", "few", "fractions", "hedges", "shares", "months",
    "weekdays", "seasons", "period_parts", "date_bounds", "near_days", "near_nights",
    "near_words", "quarters", "provision_words", "ordinals", "currency_defaults", "currency_more",
)  # fmt: skip
CURRENCY_SIGNS = "€₹₩₪₫₱₴₺₦₽₸"
SCANNED = {
    **{kind: GRAMMARS[kind] for kind in ("money", "duration", "date", "provision")},
    "percent": percents.read_figure,
    "count": counts.read_figure,
}
JOINING = "-–/:+@_#&=°\\"
"""Signs that join a number to what touches it: "3-1", "24/7", "COVID-19"."""
CODE = 3  # letters of a currency's code
FIRST_YEAR, LAST_YEAR = 1500, 2100  # four plain digits between these may be a year
YEAR_DIGITS = 4
DATE_PARTS = 3  # year, month, day
GROUP = 3  # digits between the commas of a large number


class Figure(NamedTuple):
    """A figure in running text; start and end in code points."""

    start: int
    end: int
    reading: Reading


@cache
def first_words() -> frozenset[str]:
    """Return every word with which a figure can begin."""
    words = vocabulary()
    starts = {word for table in TABLES for word in beginnings(table)}
    return frozenset(starts | {*CURRENCY_SIGNS, words.between, words.range_start, *words.one})


def scan(text: str, context: Context) -> tuple[Figure, ...]:
    """Return the figures of a passage in order of place; none overlap, longer ones win."""
    phrase = Phrase(text[:LONGEST])
    known = Context(unit=context.unit, said_on=context.said_on)
    found: list[Figure] = []
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


def is_digits(phrase: Phrase, at: int) -> bool:
    """Whether a token is a number in digits."""
    return "0" <= phrase.word(at)[:1] <= "9"


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
    if not (is_digits(phrase, at) or phrase.word(at) in first_words() or is_code):
        return False
    previous = phrase.word(at - 1)
    if phrase.touches(at) and (previous[-1:].isalnum() or previous in JOINING or previous == "."):
        return False
    return not (is_digits(phrase, at) and is_label(phrase, at))


def is_label(phrase: Phrase, at: int) -> bool:
    """Whether a number names one thing: "page 12", "[12]", "(2)", "1." at the head of a line."""
    previous, following = phrase.word(at - 1), phrase.word(at + 1)
    if previous in vocabulary().numbered or phrase.word(at - 2) in vocabulary().numbered:
        return previous in (*vocabulary().numbered, ".", ":")
    if previous in ("[", "(") and following in ("]", ")"):
        return True
    gap = phrase.text[phrase.tokens[at - 1].end : phrase.tokens[at].start] if at else "\n"
    heads = "\n" in gap or previous in (".", "!", "?")
    return heads and following in (".", ")")


def longest(phrase: Phrase, at: int, context: Context) -> tuple[Figure, int] | None:
    """Return the longest figure that begins here, and the token after it."""
    best: tuple[str, int] | None = None
    for kind, grammar in SCANNED.items():
        found = grammar(phrase, at, context)
        if not found or not isinstance(found[0], Stated):
            continue
        is_longer = best is None or found[1] > best[1]
        if is_longer and may_end(phrase, found[1]) and CHECKS[kind](phrase, at, found[1]):
            best = kind, found[1]
    if best is None:
        return None
    start, end = phrase.tokens[at].start, phrase.tokens[best[1] - 1].end
    reading = parse(phrase.text[start:end], Context(best[0], context.unit, context.said_on))
    return (Figure(start, end, reading), best[1]) if isinstance(reading, Reading) else None


def may_end(phrase: Phrase, at: int) -> bool:
    """Whether what follows leaves the figure whole: not "3rd", "24/7", "45-year-old"."""
    if not phrase.touches(at):
        return True
    following = phrase.word(at)
    if following[0].isalnum():
        return False
    is_joined = following in JOINING or following == "."
    return not (is_joined and phrase.touches(at + 1) and phrase.word(at + 1)[0].isalnum())


def is_year(phrase: Phrase, at: int) -> bool:
    """Whether a token looks like a year."""
    word = phrase.word(at)
    return len(word) == YEAR_DIGITS and word.isdigit() and FIRST_YEAR <= int(word) <= LAST_YEAR


def is_date(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a date of one word is one here: a year or month after "in", a weekday in full."""
    words = vocabulary()
    start = past(phrase, at, "date_openers")
    if end - start > 1:
        return True
    if is_digits(phrase, start) or phrase.word(start) in words.months:
        return phrase.word(start - 1) in words.year_openers
    return phrase.word(start) not in words.weekdays or phrase.word(start).endswith("day")


def is_count(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a number counts things here: not a lone "one", a bare year, "Route 66"."""
    words = vocabulary()
    has_noun = noun_end(phrase, end) > end
    if end - at == 1 and words.numbers.get(phrase.word(at)) == 1:
        return False
    if any(is_year(phrase, place) for place in range(at, end)):
        return has_noun and end - at == 1
    previous = phrase.raw(at - 1)
    is_named = previous[:1].isupper() and not has_noun and end - at == 1
    return not (is_digits(phrase, at) and is_named)


def is_share(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a share here: "most" and "a third" before "of" only."""
    words = vocabulary()
    said = {phrase.word(place) for place in range(at, end)}
    is_worded = said & {*words.fractions, *words.shares} and not said & {*words.percent}
    return not is_worded or phrase.word(end) in words.of or past(phrase, at, "hedges") > at


def is_duration(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a length of time here: not "a day" in "twice a day"."""
    return not (end - at == len(("a", "day")) and phrase.word(at) in vocabulary().one)


def is_anything(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Accept: nothing else is written so."""
    return True


CHECKS: dict[str, Callable[[Phrase, int, int], bool]] = {
    "money": is_anything,
    "percent": is_share,
    "duration": is_duration,
    "date": is_date,
    "provision": is_anything,
    "count": is_count,
}
