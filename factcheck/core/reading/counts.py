"""Counts: whole numbers of things; a bare number that cannot count things is just a number.

count := quantity [["of"] noun]      "10,000 ethnic Kazakhs", "hundreds of supporters"
noun  := one to four words, none of them a function word, a number or a unit
"""

from __future__ import annotations

from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.records import Context, Refusal, Rule, Stated
from factcheck.core.reading.words import Phrase, is_digits, is_year, match, noun_end

LEAST_GRAIN = 100  # counts of a finer grain are taken at their word: docs/semantics.md

RULES = (
    Rule("count.digits", "a number in digits is that number of things", "arithmetic"),
    Rule("count.words", "a number in words is that number of things", "arithmetic"),
    Rule("count.noun", "the words after the number name what is counted", "our choice"),
    Rule("number.bare", "a number that counts no whole things is a number", "our choice"),
)


def read_figure(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a number of things without the words that name them."""
    if refused := unquantified(phrase, at):
        return refused
    unit = hedges.Unit(Numbers("count", context.unit))
    return quantity(phrase, at, unit, "count", LEAST_GRAIN)


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a number of things, with the words that name them."""
    found = read_figure(phrase, at, context)
    if not found:
        return None
    stated, end = found
    if isinstance(stated, Refusal):
        return stated, end
    named = noun(phrase, end, stated)
    if named == end:
        return found
    start = end + (phrase.word(end) in phrase.vocabulary.of)
    words = " ".join(phrase.word(place) for place in range(start, named))
    line = stated.line if context.unit else Numbers("count", words)
    return stated._replace(line=line, rules=(*stated.rules, "count.noun")), named


def read_number(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a bare number, whole or not."""
    return quantity(phrase, at, hedges.Unit(Numbers("number", context.unit)), "number", 0)


def quantity(
    phrase: Phrase, at: int, unit: hedges.Unit, kind: str, least_grain: int
) -> hedges.Match | None:
    """Read a quantity of the unit, and name its rule by how the number was written."""
    forms: list[str] = []

    def one_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
        found = hedges.side(phrase, at, until, hedges.no_unit, hedges.no_unit)
        if not found or isinstance(found[0], Refusal):
            return found
        form = found[0].amount.form
        rule = "number.bare" if kind == "number" else f"count.{form}"
        rules = (rule, *found[0].amount.rules) if form else found[0].amount.rules
        forms.append(form)
        return found[0]._replace(amount=found[0].amount._replace(rules=rules)), found[1]

    return hedges.read(phrase, at, hedges.Measure(one_side, unit, least_grain))


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
    start = at + (takes_of and phrase.word(at) in phrase.vocabulary.of)
    end = noun_end(phrase, start)
    return end if end > start else at


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a number counts things in running text: not a lone "one", a year, "Route 66"."""
    words = phrase.vocabulary
    if match(phrase, end, "percent") or match(phrase, end, "points"):
        return False
    has_noun = noun_end(phrase, end) > end
    if end - at == 1 and words.numbers.get(phrase.word(at)) == 1:
        return False
    if any(is_year(phrase, place) for place in range(at, end)):
        return has_noun and end - at == 1
    previous = phrase.raw(at - 1)
    is_named = previous[:1].isupper() and not has_noun and end - at == 1
    return not (is_digits(phrase, at) and is_named)
