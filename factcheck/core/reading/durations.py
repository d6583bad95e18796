"""Lengths of time, in days; penalties are lengths of time with words after them.

duration := quantity of (minute | hour | day | week | month | year …) ["in prison" …]
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.core.lines import Number, Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.records import Context, Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, match, skip

DAYS = Numbers("duration")
CALENDAR = "the calendar"
UNITS: dict[str, tuple[Number, Number, Number]] = {  # days at least, as a rule, at most
    "minute": (Fraction(1, 1440), Fraction(1, 1440), Fraction(1, 1440)),
    "hour": (Fraction(1, 24), Fraction(1, 24), Fraction(1, 24)),
    "day": (1, 1, 1),
    "week": (7, 7, 7),
    "fortnight": (14, 14, 14),
    "month": (28, Fraction(304, 10), 31),
    "year": (365, Fraction(36525, 100), 366),
    "decade": (3650, Fraction(36525, 10), 3660),
}
RULES = (
    *(
        Rule(
            f"duration.{name}", f"{low} to {high} days" if low != high else f"{low} days", CALENDAR
        )
        for name, (low, _, high) in UNITS.items()
    ),
    Rule("duration.penalty", "a penalty is as long as its words say", "our choice"),
)


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read a length of time."""
    if refused := life(phrase, at):
        return refused
    found = hedges.read(phrase, at, hedges.Measure(side, None, None))
    if not found:
        return None
    stated, end = found
    if isinstance(stated, Refusal):
        return stated, end
    after_unit = skip(phrase, end, "'")
    sentenced = match(phrase, after_unit, "penalties")
    return (penalty(stated), sentenced[1]) if sentenced else (stated, after_unit)


def penalty(stated: Stated) -> Stated:
    """Return the length of time as that of a penalty."""
    return stated._replace(rules=("duration.penalty", *stated.rules))


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read an amount of time; "a year" and "half a year" have no number of their own."""
    words = phrase.vocabulary
    one = at + 1 if phrase.word(at) in words.one else 0
    if one and (found := unit(phrase, one)):
        return with_half(phrase, found)
    if words.fractions.get(phrase.word(at)) == HALF and phrase.word(at + 1) in words.one:
        half = unit(phrase, at + 2)
        if half:
            return hedges.Side(numerals.stated(Fraction(1, 2), Fraction(1, 2), ""), half[0]), half[
                1
            ]
    return hedges.side(phrase, at, until, hedges.no_unit, unit)


HALF = 2


def with_half(phrase: Phrase, found: tuple[hedges.Unit, int]) -> hedges.Found:
    """Read "a year and a half"."""
    words = phrase.vocabulary
    named, end = found
    tail = [phrase.word(end + step) for step in range(3)]
    number, grain = Fraction(1), Fraction(1)
    if tail[0] == words.conjunction and tail[1] in words.one and tail[2] in words.fractions:
        number, end = 1 + Fraction(1, words.fractions[tail[2]]), end + 3
        grain = Fraction(1, 2)
    return hedges.Side(numerals.stated(number, grain, ""), named), end


def unit(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read a unit of time; a hyphen may join it: "three-month"."""
    start = skip(phrase, at, "-")
    found = match(phrase, start, "time_units")
    if not found:
        return None
    low, likely, high = UNITS[found[0]]
    return hedges.Unit(DAYS, low, likely, high, (f"duration.{found[0]}",), name=found[0]), found[1]


def life(phrase: Phrase, at: int) -> tuple[Refusal, int] | None:
    """Refuse a sentence for life: how long that is depends on the country."""
    found = match(phrase, at, "for_life")
    return (Refusal("“life” has no length that every country shares"), found[1]) if found else None


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a length of time in running text: not "a day" in "twice a day"."""
    return not (end - at == len(("a", "day")) and phrase.word(at) in phrase.vocabulary.one)
