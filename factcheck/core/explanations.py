"""What a finding says beside its figures: what may reconcile the sides, and whom to ask.

Nothing here decides: it lists, most likely first, what a careful reader would look for.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.comparison import is_below
from factcheck.core.findings.conflicts import Kind
from factcheck.core.independence import leans_on, same_author, same_outlet, shared_credit
from factcheck.core.interval import before
from factcheck.core.lines import KINDS, exact, granularity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.interval import Interval

    Side = Sequence[Answer]

NOUNS = {
    "count": "figures", "money": "amounts", "percent": "shares", "change": "changes",
    "date": "dates", "duration": "lengths of time", "age": "ages", "provision": "provisions",
    "name": "names",
    "yes-no": "answers",
}  # fmt: skip
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def headline(kind: Kind, line_kind: str, sides: int, group: str) -> str:
    """Return what the finding is, in one line: ``two figures for ethnic Kazakhs``."""
    match kind:
        case Kind.FALLING_COUNT:
            return "a count that can only rise has fallen"
        case _:
            number = NUMBERS[sides] if sides < len(NUMBERS) else str(sides)
            return f"{number} {NOUNS.get(line_kind, 'answers')}" + (
                f" for {group}" if group else ""
            )


def kind_of(a: Answer, b: Answer, otherwise: Kind) -> Kind:
    """Return why two answers part: one origin or one outlet comes before what else it may be."""
    if shared_credit(a, b):
        return Kind.ATTRIBUTION
    if same_outlet(a, b):
        return Kind.SAME_OUTLET
    return Kind.ATTRIBUTION if leans_on(a, b) else otherwise


def one_voice(a: Answer, b: Answer) -> str:
    """Return that two sides are one voice, and how that shows; empty if nothing says so."""
    if credited := shared_credit(a, b):
        return f"both credit {credited}: one origin, two quotations"
    if a.source.id == b.source.id:
        return "same source: one text that says two things"
    if not same_outlet(a, b):
        leans = leans_on(a, b)
        return leans and f"{leans}: one origin, two quotations"
    author = ", same author" if same_author(a, b) else ""
    return f"same outlet{author}: one source that changed, not two"


def no_day(sides: Sequence[Side]) -> str:
    """Return which sides name no day for their figure, and how far apart they were published."""
    first, last = sides[0][0], sides[-1][0]
    if first.question.varies == "fixed" or (first.as_of and last.as_of):
        return ""
    if first.as_of is None and last.as_of is None:
        said = "neither passage says of which day it speaks"
        if KINDS[first.reading.line.kind].adds_up and not (first.claim.counts or last.claim.counts):
            said += ", or whether it counts now or ever"
    else:
        letter = outer(sides)[first.as_of is not None]
        said = f"{letter} does not say of which day it speaks"
    return f"{said}; {apart(first, last, outer(sides))}"


def outer(sides: Sequence[Side]) -> tuple[str, str]:
    """Return the letters of the first and the last side, as they are drawn."""
    return "A", lettered(len(sides) - 1)


def lettered(number: int) -> str:
    """Return the letter of a side, counted from 0."""
    ahead, last = divmod(number, 26)
    return (lettered(ahead - 1) if ahead else "") + chr(ord("A") + last)


def apart(a: Answer, b: Answer, letters: tuple[str, str]) -> str:
    """Return how many days lie between two publications."""
    days = days_between(a.published, b.published)
    if days is None:
        return "one has no exact date of publication"
    if days == 0:
        return "published on the same day"
    early, late = letters if days > 0 else letters[::-1]
    return f"{late} was published {abs(days):,} day{'s' * (abs(days) != 1)} after {early}"


def days_between(a: Interval | None, b: Interval | None) -> int | None:
    """Return how many days ``b`` is after ``a``; None where either is no single day."""
    if a is None or b is None or not (a.is_point and b.is_point):
        return None
    return int(b.lower.point) - int(a.lower.point)


@cache
def now_cue() -> re.Pattern[str]:
    """Words of a passage that speak of one day."""
    return re.compile(
        r"\b(?:is|are)(?: \w+ly)?(?: being)? (?:\w+ed|held|kept)\b"
        r"|\bremains?\b|\bcurrently\b|\bat present\b|\btoday\b",
        re.IGNORECASE,
    )


@cache
def ever_cue() -> re.Pattern[str]:
    """Words of a passage that speak of all so far."""
    return re.compile(
        r"\b(?:has|have|had)(?: been)? \w+(?:ed|ent|ept|eld|ought|aken)\b|\bso far\b|\bin total\b",
        re.IGNORECASE,
    )


@cache
def since_cue() -> re.Pattern[str]:
    """Words of a passage that name a beginning: ``Since April 2017``."""
    return re.compile(r"\bsince ((?:[A-Z]\w+ )?\d{4})\b", re.IGNORECASE)


def both_right_if(sides: Sequence[Side], kind: Kind = Kind.CONTRADICTION) -> tuple[str, ...]:
    """Return what may reconcile the first and the last side, most likely first."""
    a, b, letters = sides[0][0], sides[-1][0], outer(sides)
    if kind is Kind.SHARE:
        return SHARES
    if kind is Kind.FALLING_COUNT:
        return (*beginnings(a, b, letters), REVISED, DEFINITION)
    if a.question.varies == "fixed":
        reasons = [
            *converted(sides),
            *rounded(sides),
            *FIXED.get(a.reading.line.kind, (DEFINITION,)),
        ]
    else:
        reasons = [
            *ways_of_counting(a, b, letters),
            *other_day(a, b, letters),
            *beginnings(a, b, letters),
            DEFINITION,
            *rounded(sides),
        ]
    return tuple(reasons)


SHARES = (
    "the share is of another base: of other people, of another place, of another day",
    "share and part count by two definitions: who is counted, and what the word means",
)
REVISED = "the earlier figure was revised, and the later one counts by that revision"
DEFINITION = "they count by two definitions: who is counted, where, and what the word means"
FIXED = {
    "date": (
        "they tell of two steps of one event: the deed, the order, the announcement",
        "one counts from its own day of writing, which is not the day it was published",
    ),
    "duration": ("one tells what was possible, the other what was offered or imposed",),
    "money": ("one is a conversion, or leaves out costs that the other holds",),
    "change": ("they measure from two days, or one is in percent of another whole",),
    "provision": ("one is the charge at first, the other the charge as it stood later",),
    "name": ("they are two names of one, or two that the question does not tell apart",),
}
"""By kind, what else may reconcile values that do not vary."""


def ways_of_counting(a: Answer, b: Answer, letters: tuple[str, str]) -> list[str]:
    """Say that the lower counts those of a day, the higher all so far, where nobody said.

    Left out where the passage of the lower speaks of all so far. A tense is a hint, no statement:
    it is quoted, and nothing is concluded from it.
    """
    if (a.claim.counts and b.claim.counts) or not KINDS[a.reading.line.kind].adds_up:
        return []
    low_first = is_below(a.reading, b.reading)
    low, high = (a, b) if low_first else (b, a)
    low_letter, high_letter = letters if low_first else letters[::-1]
    now, ever = now_cue().search(low.claim.quote), ever_cue().search(high.claim.quote)
    if now is None and ever_cue().search(low.claim.quote):
        return []
    return [
        f"{low_letter} counts those of one day{hint(now)}, {high_letter} all so far{hint(ever)}"
    ]


def hint(found: re.Match[str] | None) -> str:
    """Return the words of the passage that point that way, in brackets."""
    return f" (“{found[0]}”)" if found else ""


def other_day(a: Answer, b: Answer, letters: tuple[str, str]) -> list[str]:
    """Say that the figure moved between two days that nobody named."""
    if a.as_of and b.as_of:
        return []
    low_first = is_below(a.reading, b.reading)
    low, high = (a, b) if low_first else (b, a)
    days = days_between(low.published, high.published)
    if days is None:
        return ["they speak of two days, and the number changed between them"]
    if days > 0:
        letter = letters[1] if low_first else letters[0]
        return [f"{letter} is of a later day, and the number rose"]
    return ["they speak of two days, and the number fell between them"] if days else []


def beginnings(a: Answer, b: Answer, letters: tuple[str, str]) -> list[str]:
    """Say that one counts from a beginning that its passage names."""
    found: list[str] = []
    for x, mine, theirs in ((a, letters[0], letters[1]), (b, letters[1], letters[0])):
        quote = x.claim.quote
        cue = since_cue().search(quote) if "since" in quote.casefold() else None
        if cue and not x.claim.since:
            found.append(f"{mine} counts only from {cue[1]} on, {theirs} also what came before")
    return found


def rounded(sides: Sequence[Side]) -> list[str]:
    """Say of a bare round figure that it may be a rounding, where its last digit spans the gap."""
    first, last = sides[0][0], sides[-1][0]
    return [
        f"“{one.claim.words}” is a rounded figure; the text does not say “about”"
        for one, other in ((first, last), (last, first))
        if one.reading.leeway.rule == "rounding" and spans_gap(one, other)
    ]


def converted(sides: Sequence[Side]) -> list[str]:
    """Say that a rate of another day may have been used, where the amounts were converted."""
    is_converted = any(answer.rates for side in sides for answer in side)
    return ["one was converted at a rate of another day"] if is_converted else []


def spans_gap(one: Answer, other: Answer) -> bool:
    """Whether a step of the last digit of a bare figure reaches the nearest end of the other."""
    point, hard = one.reading.hard.lower.point, other.reading.hard
    near = hard.lower if before(point) < hard.lower else hard.upper
    return abs(exact(near.point) - exact(point)) <= granularity(point)


def ask(sides: Sequence[Side], kind: Kind = Kind.CONTRADICTION) -> str:
    """Return whom to ask what, the one cheapest question.

    Of a count that fell that is the notice by which it was revised: the record of the source that
    gives it names, as `corrects`, the source of the earlier figure.
    """
    a, b = sides[0][0], sides[-1][0]
    everybody, nobody = ("both", "Neither") if len(sides) == PAIR else ("each", "None")
    whom = "the author" if same_author(a, b) else "the outlet" if same_outlet(a, b) else everybody
    if kind is Kind.FALLING_COUNT:
        what = "where is the notice that revises the earlier figure (`corrects` in its record)?"
    elif a.question.varies == "fixed":
        what = "on what does it rest, and was it ever corrected?"
    else:
        what = "of which day is the figure, counted how, and whose figure is it?"
    names_none = not any(side[0].claim.credits for side in sides)
    return f"{whom}: {what}" + (f" {nobody} names anybody." if names_none else "")


PAIR = 2  # sides
