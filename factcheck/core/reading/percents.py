"""Shares, in percent: "12 %", "half", "two-thirds", "1 in 10", "a majority".

percent  := quantity of "%" | fraction | ratio | majority, [["of"] ["the"] noun]
fraction := ["a" | number] "half" | "third" | "quarters" …
ratio    := number ("in" | "out of") number
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.core.interval import Interval, after, before, closed
from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.numerals import Amount, stated, tidy
from factcheck.core.reading.records import Context, Refusal, Rule
from factcheck.core.reading.words import Phrase, match, noun_end, past, skip

WHOLE = 100
HARD_POINTS, LIKELY_POINTS = 2, 1  # around a simple fraction: docs/semantics.md
FRACTION_STEP = 5  # points: granularity of fractions that no decimal number is; our choice

PERCENT = Numbers("percent")
RULES = (
    Rule("percent.sign", "a number of hundredths", "arithmetic"),
    Rule("percent.fraction", "± 2 points, likely ± 1", "our choice: simple fractions are round"),
    Rule("percent.ratio", "1 in 10 is 10 %; rounded by half a point at most", "our choice"),
    Rule("percent.majority", "over 50 %, up to 100 %", "the word itself"),
    Rule("percent.of", "the words after the share name what it is a share of", "our choice"),
    Rule("percent.minority", "under 50 %", "the word itself"),
)


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read a share, with the words that name what it is a share of."""
    found = hedges.read(phrase, at, hedges.Measure(side, None, 0))
    if not found or phrase.word(found[1]) not in phrase.vocabulary.of:
        return found
    stated, end = found
    start = skip(phrase, end + 1, *phrase.vocabulary.articles)
    after_noun = noun_end(phrase, start)
    if isinstance(stated, Refusal) or after_noun == start:
        return found
    return stated._replace(rules=(*stated.rules, "percent.of")), after_noun


def read_figure(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read a share without the words that name what it is a share of."""
    return hedges.read(phrase, at, hedges.Measure(side, None, 0))


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read one share; a bare number where its sign follows the other one."""
    special = majority(phrase, at) or ratio(phrase, at) or fraction(phrase, at)
    if special:
        return special
    return hedges.side(phrase, at, until, hedges.no_unit, sign)


def sign(phrase: Phrase, at: int) -> tuple[hedges.Unit | Refusal, int] | None:
    """Read "%", "per cent"; percentage points are a change and refused."""
    if found := match(phrase, at, "points"):
        return Refusal("percentage points are a change, not a share"), found[1]
    if found := match(phrase, at, "percent"):
        return hedges.Unit(PERCENT, rules=("percent.sign",)), found[1]
    return None


def unit(rule: str) -> hedges.Unit:
    """Return percent as the unit of a part of a whole, which is never above it."""
    return hedges.Unit(PERCENT, rules=(rule,), most=WHOLE)


def majority(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "a majority", "most"."""
    found = match(phrase, at, "shares")
    if not found:
        return None
    rule, end = found
    half = WHOLE // 2
    over = Interval(after(half), after(WHOLE))
    under = Interval(before(0), before(half))
    sets = over if rule == "majority" else under
    return hedges.Side(Amount(sets, sets, sets, is_hedged=True), unit(f"percent.{rule}")), end


def fraction(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "half", "a third", "two-thirds", "three quarters"."""
    words = phrase.vocabulary
    numerator, end = 1, at
    if phrase.word(at) in words.one:
        end = at + 1
    elif 0 < (count := words.numbers.get(phrase.word(at), 0)) < LARGEST_NUMERATOR:
        numerator, end = count, at + 1
    end += phrase.word(end) == "-" and end > at
    denominator = words.fractions.get(phrase.word(end))
    following = end + 1 + (phrase.word(end + 1) in words.of)
    if end == at and denominator != HALF:
        return None
    if not denominator or numerator >= denominator or starts_number(phrase, following):
        return None
    share = Fraction(numerator * WHOLE, denominator)
    hard = closed(tidy(share - HARD_POINTS), tidy(share + HARD_POINTS))
    likely = closed(tidy(share - LIKELY_POINTS), tidy(share + LIKELY_POINTS))
    step = FRACTION_STEP if WHOLE % denominator else 0
    amount = stated(share, WHOLE // 10, "")._replace(step=step, alone=(hard, likely))
    return hedges.Side(amount, unit("percent.fraction")._replace(is_lent=False)), end + 1


LARGEST_NUMERATOR = 10
HALF = 2  # the one fraction that needs no number before it


def starts_number(phrase: Phrase, at: int) -> bool:
    """Whether "half" is part of a number: "half a million", "half a dozen"."""
    words = phrase.vocabulary
    after_one = at + (phrase.word(at) in words.one)
    word = phrase.word(after_one)
    return word in words.multipliers or word in words.dozen or word in words.time_units


def ratio(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "1 in 10", "nine out of ten"."""
    first = numerals.read(phrase, at)
    if not first or isinstance(first[0], Refusal) or first[0].point is None:
        return None
    end = first[1]
    joined = match(phrase, end, "share_joiners")
    second = numerals.read(phrase, joined[1]) if joined else None
    if not second or isinstance(second[0], Refusal) or not second[0].point:
        return None
    share = Fraction(first[0].point) * WHOLE / Fraction(second[0].point)
    if share > WHOLE:
        return None
    amount = stated(share, 1, "digits")._replace(step=0 if is_decimal(share) else 1)
    return hedges.Side(amount, unit("percent.ratio")), second[1]


def is_decimal(number: Fraction) -> bool:
    """Whether a number has an end in decimals."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a share in running text: "most" and "a third" before "of" only."""
    words = phrase.vocabulary
    said = {phrase.word(place) for place in range(at, end)}
    is_worded = said & {*words.fractions, *words.shares} and not said & {*words.percent}
    return not is_worded or phrase.word(end) in words.of or past(phrase, at, "hedges") > at
