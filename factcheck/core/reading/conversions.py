"""Conversions: a figure that says the one before it once more, in another unit.

conversion := figure ("(" | "or" | ", or" | "=" …) figure     "5 million yuan ($720,000)"
            | figure ["," | "–"] hedged figure                "5 million yuan, about $720,000"
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.vocabulary import ENGLISH
from factcheck.core.reading.words import Phrase, match

if TYPE_CHECKING:
    from factcheck.core.reading.records import Reading

CONVERTED = ("money", "number")  # kinds whose unit is part of the figure
FARTHEST = 12  # characters between the two: more say something else as well
PAUSES = ("", ",", "–", "-")
OPENING = "("
HEDGED = ("hedge.equivalent", "hedge.about")


def converts(first: Reading, second: Reading, between: str, language: str = ENGLISH) -> bool:
    """Whether the second figure converts the first, to judge by the text between the two.

    No rate is known here: whether the sums are near each other is not asked.
    """
    if not is_other_unit(first, second, between) or len(between) > FARTHEST:
        return False
    phrase = Phrase(between, language)
    linked = match(phrase, 0, "conversion_links")
    if linked and linked[1] == len(phrase):
        return True
    return between.strip() in PAUSES and any(rule in HEDGED for rule in second.rules)


def is_other_unit(first: Reading, second: Reading, between: str) -> bool:
    """Whether two figures of one kind are of different units.

    So is "$" in brackets after "US$": "US$55 (A$82)" leaves no doubt, "US$55 ($82)" hardly any.
    """
    if first.line.kind != second.line.kind or first.line.kind not in CONVERTED:
        return False
    if first.line.unit != second.line.unit:
        return bool(first.line.unit and second.line.unit)
    is_default = "money.default" in second.rules and "money.default" not in first.rules
    return is_default and between.strip() == OPENING and not first.hard.meets(second.hard)
