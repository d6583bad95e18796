"""Counts: whole numbers of things; a bare number that cannot count things is just a number.

count := quantity [["of"] noun]      "10,000 ethnic Kazakhs", "hundreds of supporters"
noun  := one to four words, none of them a function word, a number or a unit
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.counts.numbers import NUMBER_RULES, is_seen, read_measured, read_number
from factcheck.core.reading.counts.quantity import LEAST_GRAIN, quantity
from factcheck.core.reading.hedges.measures import sign
from factcheck.core.reading.records import Context, Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, match, noun_end

__all__ = ["RULES", "is_seen", "read", "read_figure", "read_measured", "read_number"]

RULES = (
    Rule("count.digits", "a number in digits is that number of things", "arithmetic"),
    Rule("count.words", "a number in words is that number of things", "arithmetic"),
    Rule("count.noun", "the words after the number name what is counted", "our choice"),
    *NUMBER_RULES,
)


def read_figure(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a number of things in running text, without the words that name them."""
    return unquantified(phrase, at) or hedges.read_figure(phrase, at, counted(context.unit))


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a number of things, with the words that name them.

    Where no count is asked for, a measure such as "10 km" is a number and no count of kilometres.
    """
    found = unquantified(phrase, at) or hedges.read(phrase, at, counted(context.unit))
    if not found:
        return None
    stated, end = found
    if isinstance(stated, Refusal):
        return stated, end
    of = end + (phrase.word(end) in phrase.vocabulary.of)
    if context.kind != "count" and sign(phrase, of):
        return None
    named = noun(phrase, end, stated)
    if named == end:
        return found
    words = " ".join(phrase.word(place) for place in range(of, named))
    line = stated.line if context.unit else Numbers("count", words)
    return stated._replace(line=line, rules=(*stated.rules, "count.noun")), named


@lru_cache(maxsize=64)
def counted(unit: str) -> hedges.Measure:
    """Return what counts of a unit bring to the grammar of quantities."""
    return quantity("count", hedges.Unit(Numbers("count", unit)), LEAST_GRAIN)


def unquantified(phrase: Phrase, at: int) -> tuple[Refusal, int] | None:
    """Refuse "many people": words that give no number."""
    found = match(phrase, at, "unquantified")
    if not found:
        return None
    end = found[1]
    if numerals.read(phrase, end) or match(phrase, end, "hedges"):
        return None
    named = noun_end(phrase, end + (phrase.word(end) in phrase.vocabulary.of))
    return Refusal(f"“{phrase.said(at, end)}” gives no number"), named


def noun(phrase: Phrase, at: int, stated: Stated) -> int:
    """Return where the name of what is counted ends; "of" only after words that take it."""
    takes_of = any(rule.startswith(("vague", "count.words")) for rule in stated.rules)
    if phrase.touches(at):  # "19th"
        return at
    start = at + (takes_of and phrase.word(at) in phrase.vocabulary.of)
    end = noun_end(phrase, start)
    is_letter = end == start + 1 and len(phrase.word(start)) == 1  # "5 M" may be millions
    return end if end > start and not is_letter else at
