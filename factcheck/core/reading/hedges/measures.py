"""Units of measure behind a number: "10 km", "24.5 cubic feet", "800 miles per hour".

measure := ["-"] ["square" | "cubic"] unit ["squared" | "cubed"] [("per" | "/") unit]
         | ["-"] time ("per" | "/") time                                     "hours a week"
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.lines import Numbers
from factcheck.core.reading.hedges.sides import Unit
from factcheck.core.reading.words import match, spelled

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

HYPHEN = "-"
LETTERS = ("m", "g", "t", "l", "L", "W")
"""Units of one letter, as they are written: "M", "G" and "T" are multipliers."""
TIMES = {"second": "s", "minute": "min", "hour": "h", "day": "d"}
"""Signs of units of time in rates."""
Table = dict[str, list[tuple[tuple[str, ...], str]]]


@cache
def tables() -> tuple[Table, dict[str, str], dict[str, str]]:
    """Return the units by their first words, longest first, and the words for powers."""
    from factcheck.core.reading.vocabulary.measures import (  # noqa: PLC0415  on first use
        MEASURES,
        POWERS,
        POWERS_AFTER,
    )

    found: Table = {}
    for form, sign in MEASURES.items():
        words = spelled(form)
        found.setdefault(words[0], []).append((words, sign))
    for forms in found.values():
        forms.sort(key=lambda pair: -len(pair[0]))
    return found, POWERS, POWERS_AFTER


@cache
def unit_words() -> frozenset[str]:
    """Return the words and signs with which a unit of measure can begin."""
    units, powers, _ = tables()
    return frozenset({*units, *powers})


def measure(phrase: Phrase, at: int) -> tuple[Unit, int] | None:
    """Read a unit of measure."""
    found = sign(phrase, at)
    if not found:
        return None
    line = Numbers("number", found[0])
    return Unit(line, rules=("number.measure",)), found[1]


def sign(phrase: Phrase, at: int) -> tuple[str, int] | None:
    """Read a unit of measure as the sign it is compared by."""
    units, powers, powers_after = tables()
    start = at + (phrase.word(at) == HYPHEN)
    raw = phrase.raw(start)
    if len(raw) == 1 and raw.isalpha() and raw not in LETTERS:
        return None
    power = powers.get(phrase.word(start), "")
    found = named(phrase, start + bool(power), units)
    if not found:
        return None if power else time_rate(phrase, start)
    name, end = found
    is_digit = phrase.word(end).isdigit()
    if not power and (phrase.touches(end) or not is_digit):
        power = powers_after.get(phrase.word(end), "")
        end += bool(power)
    return rate(phrase, f"{name}{power}", end)


def named(phrase: Phrase, at: int, units: Table) -> tuple[str, int] | None:
    """Read the longest form of a unit; a hyphen may join its words."""
    for words, name in units.get(phrase.word(at), ()):
        end = at
        for word in words:
            end += end > at and phrase.word(end) == HYPHEN != word
            if phrase.word(end) != word:
                break
            end += 1
        else:
            return name, end
    return None


def rate(phrase: Phrase, name: str, at: int) -> tuple[str, int]:
    """Read on to "per hour" and "/s" where a unit follows them."""
    if phrase.word(at) not in phrase.vocabulary.per:
        return name, at
    if time := match(phrase, at + 1, "time_units"):
        return f"{name}/{TIMES.get(time[0], time[0])}", time[1]
    under = named(phrase, at + 1, tables()[0])
    return (f"{name}/{under[0]}", under[1]) if under else (name, at)


def time_rate(phrase: Phrase, at: int) -> tuple[str, int] | None:
    """Read "hours a week", "days per year", as units of time are told by longer ones."""
    time = match(phrase, at, "time_units")
    if not time:
        return None
    name = TIMES.get(time[0], time[0])
    told, end = rate(phrase, name, time[1])
    is_past = match(phrase, end, "ago")  # "three days a week ago"
    return None if told == name or is_past else (told, end)


def is_timed(phrase: Phrase, at: int) -> bool:
    """Whether a unit of time stands here that another one may tell: "hours a week"."""
    return phrase.word(at) in phrase.tables["time_units"] and (
        phrase.word(at + 1) in phrase.vocabulary.per
    )


def said_sign(unit: str) -> str:
    """Return the sign of a unit that a question names; its own words where it is none of ours."""
    words = spelled(unit.lower()) if unit else ()
    for form, name in tables()[0].get(words[0], ()) if words else ():
        if form == words:
            return name
    return unit
