"""Lengths of time, in days; penalties are lengths of time with words after them.

duration := quantity of time [length] ["in prison" …]
time     := number [filler] ["-"] unit ["and a half"] | fraction ["of"] ["a"] unit
          | ("a" | "the whole") [filler] unit ["and a half"]
unit     := "second" | "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year" …
Minutes may be left unsaid at the end of a phrase: "1 hour thirty".
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from factcheck.core.lines import Number, Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.records import Context, Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, is_digits, match, past, skip

DAYS = Numbers("duration")
DAY = "day"
CALENDAR = "the calendar"
UNITS: dict[str, tuple[Number, Number, Number]] = {  # days at least, as a rule, at most
    "second": (Fraction(1, 86_400), Fraction(1, 86_400), Fraction(1, 86_400)),
    "minute": (Fraction(1, 1440), Fraction(1, 1440), Fraction(1, 1440)),
    "hour": (Fraction(1, 24), Fraction(1, 24), Fraction(1, 24)),
    "day": (1, 1, 1),
    "week": (7, 7, 7),
    "fortnight": (14, 14, 14),
    "month": (28, Fraction(304, 10), 31),
    "quarter": (90, Fraction(913_125, 10_000), 92),
    "year": (365, Fraction(36525, 100), 366),
    "decade": (3650, Fraction(36525, 10), 3660),
    "century": (36_500, 36_525, 36_600),
}
FAMILIES = {  # units that are whole numbers of a smaller one, so that a sum can be said in it
    "second": ("second", 1), "minute": ("second", 60), "hour": ("second", 3_600),
    "day": ("second", 86_400), "week": ("second", 604_800), "fortnight": ("second", 1_209_600),
    "month": ("month", 1), "quarter": ("month", 3), "year": ("month", 12),
    "decade": ("month", 120), "century": ("month", 1_200),
}  # fmt: skip
RULES = (
    *(
        Rule(
            f"duration.{name}", f"{low} to {high} days" if low != high else f"{low} days", CALENDAR
        )
        for name, (low, _, high) in UNITS.items()
    ),
    Rule("duration.penalty", "a penalty is as long as its words say", "our choice"),
)
HALVES = (Fraction(1, 2), Fraction(1, 4), Fraction(3, 4))
"""What a unit may have added behind it: "a year *and a half*"; a third is as often an ordinal."""
MINUTES = 60
TENS = range(20, 100, 10)
"""Numbers in words that make an ordinal with "second" behind them."""


@cache
def units() -> dict[str, hedges.Unit]:
    """Return the units of time by their names."""
    return {
        name: hedges.Unit(
            DAYS, low, likely, high, (f"duration.{name}",), name=name, ground=DAY,
            family=FAMILIES[name][0], size=FAMILIES[name][1],
        )
        for name, (low, likely, high) in UNITS.items()
    }  # fmt: skip


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a length of time; an article may stand before it: "a 12-month sentence"."""
    if refused := life(phrase, at):
        return refused
    measure = MEASURE
    found = hedges.read(phrase, at, measure)
    if not found and at == 0 and phrase.word(at) in phrase.vocabulary.articles:
        found = hedges.read(phrase, at + 1, measure)
    return ended(phrase, found, context)


def read_figure(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a length of time in running text."""
    found = hedges.read_figure(phrase, at, MEASURE)
    return ended(phrase, found, context) if found else None


def ended(phrase: Phrase, found: hedges.Match | None, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read on to the words that may end a length of time: "long", "' imprisonment"."""
    if not found:
        return None
    stated, end = found
    if isinstance(stated, Refusal):
        return stated, end
    end = past(phrase, skip(phrase, end, "'"), "length_endings")
    sentenced = match(phrase, end, "penalties")
    return (penalty(stated), sentenced[1]) if sentenced else (stated, end)


def penalty(stated: Stated) -> Stated:
    """Return the length of time as that of a penalty."""
    return stated._replace(rules=("duration.penalty", *stated.rules))


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read an amount of time."""
    return lone(phrase, at, until) or share(phrase, at) or counted(phrase, at, until)


def lone(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a unit that has no number: "a year", "the whole day", "an hour and a half"."""
    start = past(phrase, at, "whole_ones")
    start += start == at and phrase.word(at) in phrase.vocabulary.one
    named = past(phrase, start, "unit_fillers")
    if start == at or is_plural(phrase, named):
        return None
    found = unit(phrase, named)
    return with_half(phrase, numerals.stated(1, 1, ""), found, until) if found else None


def is_plural(phrase: Phrase, at: int) -> bool:
    """Whether a unit is said in the plural: "a decades-long war" lasts no one decade."""
    words, word = phrase.vocabulary, phrase.word(at)
    return word.endswith(words.plural_endings) and word[:-1] in words.time_units


def share(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "half a day", "three quarters of an hour", "1/2 hour", "half day"."""
    words = phrase.vocabulary
    amount = numerals.fraction(phrase, at)
    if not amount:
        return None
    end = amount[1] + (phrase.word(amount[1]) in words.of)
    found = unit(phrase, end + (phrase.word(end) in words.one))
    return (hedges.Side(amount[0]._replace(form=""), found[0]), found[1]) if found else None


def counted(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a number and its unit; a bare number where the unit follows the other one."""
    found = hedges.side(phrase, at, until, hedges.no_unit, filled_unit)
    if not found:
        return None
    side, end = found
    if isinstance(side, Refusal):
        return side, end
    if side.unit is None or side.tails or not isinstance(side.amount.point, int):
        return found
    return unsaid_minutes(phrase, side, end) or with_half(
        phrase, side.amount, (side.unit, end), until
    )


def with_half(
    phrase: Phrase, amount: numerals.Amount, found: tuple[hedges.Unit, int], until: str
) -> hedges.Found:
    """Read on to "and a half" behind a unit."""
    named, end = found
    more = numerals.tail(phrase, end, until)
    if not more or more[0] not in HALVES or amount.point is None:
        return hedges.Side(amount, named), end
    sum_of_both = numerals.stated(amount.point + more[0], more[0], amount.form)
    return hedges.Side(sum_of_both, named), more[1]


def unsaid_minutes(phrase: Phrase, side: hedges.Side, at: int) -> hedges.Found | None:
    """Read "1 hour thirty" at the end of a phrase; in a text thirty of something may follow."""
    if not side.unit or side.unit.name != "hour" or side.amount.point is None:
        return None
    found = numerals.read(phrase, skip(phrase, at, phrase.vocabulary.conjunction))
    if not found or isinstance(found[0], Refusal) or phrase.word(found[1]):
        return None
    minutes = found[0].point
    if not isinstance(minutes, int) or not 0 < minutes < MINUTES:
        return None
    hours = numerals.stated(side.amount.point + Fraction(minutes, MINUTES), 0, "")
    return hedges.Side(hours, side.unit), found[1]


def filled_unit(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read the unit behind a number, with what may stand between: "two *more* hours"."""
    words = phrase.vocabulary
    found = unit(phrase, past(phrase, at, "unit_fillers"))
    if found or phrase.word(at) not in words.of:
        return found
    last = phrase.word(at - 1)
    is_share = last in words.denominators or last in words.denominator_plurals
    return unit(phrase, at + 1 + (phrase.word(at + 1) in words.one)) if is_share else None


def unit(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read a unit of time; a hyphen may join it: "three-month"."""
    start = skip(phrase, at, "-")
    found = match(phrase, start, "time_units")
    if not found or found[0] not in UNITS:
        return None
    name, end = found
    is_letter = len(phrase.word(start)) == 1
    if (is_letter and not phrase.touches(start)) or is_ordinal(phrase, at, end, name):
        return None
    return units()[name], end


def is_ordinal(phrase: Phrase, at: int, end: int, name: str) -> bool:
    """Whether "twenty-second" may be one, or "three quarters" a share."""
    words = phrase.vocabulary
    previous = phrase.word(at - 1)
    if phrase.word(end - 1) in words.dates.ordinals:
        return words.numbers.get(previous, 0) in TENS
    return name == "quarter" and not is_digits(phrase, at - 1) and previous not in words.consecutive


def joins(phrase: Phrase, at: int, left: hedges.Found, right: hedges.Found) -> bool:  # noqa: ARG001  as its siblings
    """Whether two lengths are a range: not "a week to 8 March"."""
    return phrase.word(right[1]) not in phrase.vocabulary.dates.months


MEASURE = hedges.Measure(side, None, None, joins)


def life(phrase: Phrase, at: int) -> tuple[Refusal, int] | None:
    """Refuse a sentence for life: how long that is depends on the country."""
    found = match(phrase, at, "for_life")
    return (Refusal("“life” has no length that every country shares"), found[1]) if found else None


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a length of time in running text.

    Not "a day" of "twice a day", nor a rate ("40 hours a week"); "over 3 years" may be during them.
    """
    words = phrase.vocabulary
    is_rate = phrase.word(end) in words.per and match(phrase, end + 1, "time_units")
    is_share = phrase.word(end) in words.of and phrase.word(end - 1) in words.denominator_plurals
    if is_rate or is_share or numerals.is_split(phrase, at, end):
        return False
    previous = phrase.word(at - 1)
    is_opened = previous in words.duration_openers
    if phrase.word(at) in words.spans and not (is_opened or previous in words.span_openers):
        return False
    found = lone(phrase, at, "")
    is_plain = (
        found is not None and isinstance(found[0], hedges.Side) and found[0].amount.point == 1
    )
    if not (is_plain and found and found[1] == end):
        return True
    return is_opened and phrase.word(end - 1) not in words.dates.ordinals
