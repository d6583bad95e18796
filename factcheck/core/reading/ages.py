"""Ages, in whole years: "a 45-year-old", "aged 18 to 25", "in his forties", "three weeks old".

age    := [article] quantity of (number ["-"] unit ["-"] "old" | number "yo")
        | "aged" quantity of (number [unit]) | hedge "the age of" number
        | "as young as" number | number "and older" | "in his" ["early" | "mid" | "late"] decade
        | ("over" | "under") ["-"] number "s" | noun
decade := "forties" | "40s"
An age of n is all time from the n-th birthday to the next one: the point n on the line.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from factcheck.core.interval import Interval, before, closed
from factcheck.core.lines import Number, Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.records import Context, Leeway, Refusal, Rule, Said, Stated
from factcheck.core.reading.words import Phrase, match, skip

YEARS = Numbers("age", "year")
YEAR = "year"
UNITS: dict[str, tuple[Number, Number, Number]] = {  # years at least, as a rule, at most
    "day": (Fraction(1, 366), Fraction(4, 1461), Fraction(1, 365)),
    "week": (Fraction(7, 366), Fraction(28, 1461), Fraction(7, 365)),
    "month": (Fraction(1, 12), Fraction(1, 12), Fraction(1, 12)),
    "year": (1, 1, 1),
}  # fmt: skip
BIRTHDAYS = "our choice: what a birthday counts"
RULES = (
    Rule(
        "age.year",
        "n years old is from the n-th birthday to the day before the next one, and so is the point"
        " n; older than n is n and more, younger than n less than n",
        BIRTHDAYS,
    ),
    Rule("age.month", "completed years: twelve months each", BIRTHDAYS),
    Rule("age.week", "completed years: 365 or 366 days each", BIRTHDAYS),
    Rule("age.day", "completed years: 365 or 366 days each", BIRTHDAYS),
    Rule("age.decade", "in one's forties: 40 to 49; early to 43, mid 44 to 46, late from 47",
         "the words; thirds of the decade our choice"),
    Rule("age.group", "“over 65s” and “under-18s” are people older or younger", "the words"),
    Rule("age.noun", "a teenager is 13 to 19, an octogenarian 80 to 89", "dictionaries"),
    Rule(
        "age.bare",
        "a number alone is an age in years where an age is asked for, between commas after a name:"
        " “Anna Smith, 34, said”, after a person or a birthday: “he was 23 when”, “turned 18”, and"
        " on a list of ages",
        "our choice: the style of news",
    ),
)  # fmt: skip
OLDEST = 120  # years; a bare number above is no age of a person: the oldest reached 122
DECADE = 10
THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
PLURAL = "s"
OVER, UNDER = "more-than", "fewer-than"


@cache
def units() -> dict[str, hedges.Unit]:
    """Return the units of age by their names."""
    return {
        name: hedges.Unit(YEARS, low, likely, high, (f"age.{name}",), name=name)
        for name, (low, likely, high) in UNITS.items()
    }


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read an age; an article may stand before it, and a number alone where an age is asked for."""
    start = at + (at == 0 and phrase.word(at) in phrase.vocabulary.articles)
    found = told(phrase, start) or noun(phrase, at)
    if not found and context.kind == "age":
        found = asked(phrase, at)
    return found


def told(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read an age whose words say that it is one."""
    if found := group(phrase, at):
        return found
    if not any(phrase.holds(table) for table in TELLING):
        return None
    found = decade(phrase, at) or aged(phrase, at) or old(phrase, at)
    return found or (bare(phrase, at) if is_compared(phrase, at) else None)


def is_compared(phrase: Phrase, at: int) -> bool:
    """Whether a number alone is called young or old: "as young as 12", "25 and older"."""
    if match(phrase, at, "age_hedges"):
        return True
    found = numerals.read(phrase, at)
    return bool(found and match(phrase, found[1], "age_tails"))


TELLING = ("age_endings", "age_openers", "age_units", "in_their", "age_hedges", "age_tails")
"""Tables of which an age has a word, but for "over 65s"."""


def old(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "45 years old", "18 to 25 years old", "under the age of 18"."""
    found = hedges.read(phrase, at, hedges.Measure(old_side, None, None))
    return found if found and is_plausible(found[0]) else None


def old_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a number with its unit and "old" behind it, or with "the age of" before it."""
    return hedges.side(phrase, at, until, age_of, unit_old)


def age_of(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read "the age of"."""
    found = match(phrase, at, "age_openers")
    return (units()[YEAR], found[1]) if found else None


def unit_old(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read "years old", "-year-old", "yo"."""
    if found := match(phrase, skip(phrase, at, "-"), "age_units"):
        return units()[YEAR], found[1]
    found = unit(phrase, at)
    ending = match(phrase, skip(phrase, found[1], "-"), "age_endings") if found else None
    return (found[0], ending[1]) if found and ending else None


def unit(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read a unit of age; a hyphen may join it."""
    found = match(phrase, skip(phrase, at, "-"), "time_units")
    return (units()[found[0]], found[1]) if found and found[0] in UNITS else None


def aged(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "aged 45", "aged between 18 and 25", "ages 18 to 25", "aged six months"."""
    opener = match(phrase, at, "age_openers")
    if not opener:
        return None
    measure = hedges.Measure(aged_side, units()[YEAR], None)
    found = hedges.read(phrase, opener[1], measure)
    return found if found and is_plausible(found[0]) else None


def aged_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a number with or without its unit."""
    return hedges.side(phrase, at, until, hedges.no_unit, unit)


def is_plausible(read: Stated | Refusal) -> bool:
    """Whether a number in years alone is one that people reach; words with a unit may be of rocks.

    "age 2000" is no age; "300,000 years old" is one.
    """
    if isinstance(read, Refusal) or not read.said:
        return True
    ends = (read.said.point, read.said.lower, read.said.upper)
    return all(end is None or end >= 0 for end in ends)


def decade(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "in his forties", "in her mid-30s"."""
    opener = match(phrase, at, "in_their")
    if not opener:
        return None
    part = match(phrase, opener[1], "period_parts")
    start = skip(phrase, part[1], "-") if part else opener[1]
    found = decade_years(phrase, start)
    if not found or (part and part[0] not in THIRDS):
        return None
    (first, last), end = found
    if part:
        low, high = THIRDS[part[0]]
        first, last = max(first, last // DECADE * DECADE + low), last // DECADE * DECADE + high
    return whole(first, last, "age.decade"), end


def decade_years(phrase: Phrase, at: int) -> tuple[tuple[int, int], int] | None:
    """Read "forties", "40s"."""
    if found := match(phrase, at, "age_decades"):
        return found
    word = phrase.word(at)
    is_decade = word.isascii() and word.isdigit() and 1 < len(word) <= len(str(OLDEST))
    if not is_decade or int(word) % DECADE or int(word) > OLDEST:
        return None
    end = skip(phrase, at + 1, "'")
    if phrase.word(end) != PLURAL or not phrase.touches(end):
        return None
    return (int(word), int(word) + DECADE - 1), end + 1


def group(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "over 65s", "under-18s"."""
    hedge = match(phrase, at, "hedges")
    if not hedge or hedge[0] not in (OVER, UNDER):
        return None
    start = skip(phrase, hedge[1], "-")
    word, end = phrase.word(start), skip(phrase, start + 1, "'")
    is_age = word.isascii() and word.isdigit() and len(word) <= len(str(OLDEST))
    if not is_age or int(word) > OLDEST or phrase.word(end) != PLURAL or not phrase.touches(end):
        return None
    age = int(word)
    bound = hedges.bounded(hedge[0], numerals.stated(age, 1, ""), units()[YEAR])
    if isinstance(bound, Refusal):
        return bound, end + 1
    return bound._replace(rules=("age.group", *bound.rules)), end + 1


def noun(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read "a teenager"."""
    found = match(phrase, at, "age_nouns")
    if not found:
        return None
    (first, last), end = found
    return whole(first, last, "age.noun"), end


def whole(first: int, last: int, rule: str) -> Stated:
    """Return the years from one age to another, both included."""
    hard = closed(first, last)
    said = Said(YEAR, None, first, last)
    return Stated(YEARS, hard, hard, (rule,), Leeway(hard, "none"), said=said)


def asked(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read a number, with its unit or alone, where an age is asked for."""
    year = units()[YEAR]._replace(rules=("age.bare",))
    found = hedges.read(phrase, at, hedges.Measure(aged_side, year, None))
    is_told = found and isinstance(found[0], Stated) and "age.bare" not in found[0].rules
    return found if is_told else bare(phrase, at)


def bare(phrase: Phrase, at: int) -> hedges.Match | None:
    """Read a number alone as an age in years."""
    year = units()[YEAR]._replace(rules=("age.bare",))
    return hedges.read(phrase, at, hedges.Measure(bare_side, year, None))


def bare_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read a number without a unit, at most what people reach."""
    found = hedges.side(phrase, at, until, hedges.no_unit, hedges.no_unit)
    if not found or isinstance(found[0], Refusal):
        return found
    return found if is_reached(found[0].amount) else None


def is_reached(amount: numerals.Amount) -> bool:
    """Whether people reach an age."""
    return amount.hard <= Interval(before(0), before(OLDEST + 1))
