"""Shares, in percent: "12 %", "half", "two-thirds", "1 in 10", "a majority".

percent := quantity of "%" | fraction | portion "percent" | ratio | majority, [["of"] ["the"] noun]
ratio   := number ("in" | "out of") number | rating
rating  := number "/" number                  "3.3/5"; of whole numbers where a share is asked for
"""

from __future__ import annotations

from fractions import Fraction

from factcheck.core.interval import Interval, after, before
from factcheck.core.lines import Numbers, exact
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.numerals import Amount, stated, tidy
from factcheck.core.reading.records import Context, Refusal, Rule, Said
from factcheck.core.reading.words import (
    Phrase,
    is_digits,
    is_year,
    match,
    noun_end,
    past,
    skip,
)

WHOLE = 100

PERCENT = Numbers("percent")
RULES = (
    Rule("percent.sign", "a number of hundredths", "arithmetic"),
    Rule("percent.fraction", "± 2 points, likely ± 1", "our choice: simple fractions are round"),
    Rule("percent.ratio", "1 in 10 is 10 %; rounded by half a point at most", "our choice"),
    Rule("percent.majority", "over 50 %, up to 100 %", "the word itself"),
    Rule("percent.of", "the words after the share name what it is a share of", "our choice"),
    Rule("percent.minority", "under 50 %", "the word itself"),
)
IN_HUNDREDTHS = frozenset({"percent.sign", "percent.majority", "percent.minority"})
"""Rules of shares whose figure is said in hundredths; the others say parts of one."""


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:
    """Read a share, with the words that name what it is a share of."""
    is_asked = context.kind == PERCENT.kind
    found = as_said(hedges.read(phrase, at, ASKED if is_asked else MEASURE))
    if not found or phrase.word(found[1]) not in phrase.vocabulary.of:
        return found
    stated, end = found
    start = skip(phrase, end + 1, *phrase.vocabulary.articles)
    after_noun = noun_end(phrase, start)
    if isinstance(stated, Refusal) or after_noun == start:
        return found
    return stated._replace(rules=(*stated.rules, "percent.of")), after_noun


def read_figure(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read a share in running text, without the words that name what it is a share of."""
    return as_said(hedges.read_figure(phrase, at, ASKED))


def as_said(found: hedges.Match | None) -> hedges.Match | None:
    """Return a share with its figure as it was said: two-thirds is two parts of three, not 66.7."""
    if not found or isinstance(found[0], Refusal):
        return found
    share, end = found[0], found[1]
    assert share.said is not None  # noqa: S101  an invariant: every quantity says its figure
    said = share.said._replace(unit=PERCENT.kind)
    if not IN_HUNDREDTHS.intersection(share.rules):
        parts = (None if part is None else tidy(exact(part) / WHOLE) for part in said[1:])
        said = Said("", *parts)
    return share._replace(said=said), end


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read one share; a bare number where its sign follows the other one."""
    special = majority(phrase, at) or ratio(phrase, at) or fraction(phrase, at)
    return special or hedges.side(phrase, at, until, hedges.no_unit, sign)


def sign(phrase: Phrase, at: int) -> tuple[hedges.Unit | Refusal, int] | None:
    """Read "%", "per cent"; percentage points are a change and refused."""
    start = skip(phrase, at, "-")
    if found := match(phrase, start, "points"):
        return Refusal("percentage points are a change, not a share"), found[1]
    if phrase.word(at) in phrase.vocabulary.of and numerals.is_one(phrase, at + 1):
        start = at + 2  # "0.1 of a percent"
    if found := match(phrase, start, "percent"):
        return hedges.Unit(PERCENT, rules=("percent.sign",), name="percent"), found[1]
    return None


def joins(phrase: Phrase, at: int, left: hedges.Found, right: hedges.Found) -> bool:
    """Whether two shares are a range: not what rose to what, nor "6.5 % to 164"."""
    first, second = left[0], right[0]
    if isinstance(first, Refusal) or isinstance(second, Refusal):
        return True
    if hedges.is_to(phrase, left[1]) and hedges.follows_move(phrase, at):
        return False
    return not (first.unit and first.unit.rules == ("percent.sign",) and not second.unit)


def unit(rule: str) -> hedges.Unit:
    """Return percent as the unit of a part of a whole, which is never above it."""
    return hedges.Unit(PERCENT, rules=(rule,), most=WHOLE, name="percent")


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
    """Read "half", "two-thirds" as a share; "half a percent" as what it is."""
    if found := numerals.worded_share(phrase, at):
        return hedges.Side(found[0], unit("percent.fraction")._replace(is_lent=False)), found[1]
    part = numerals.portion(phrase, at)
    signed = sign(phrase, part[1]) if part else None
    if not part or not signed or isinstance(signed[0], Refusal):
        return None
    return hedges.Side(part[0], signed[0]), signed[1]


def ratio(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "1 in 10", "nine out of ten"."""
    if found := rating(phrase, at):
        return found
    first = numerals.read(phrase, at)
    if not first or isinstance(first[0], Refusal) or first[0].point is None:
        return None
    end = first[1]
    joined = match(phrase, skip(phrase, end, "-"), "share_joiners")
    second = numerals.read(phrase, skip(phrase, joined[1], "-")) if joined else None
    if not second or isinstance(second[0], Refusal) or not second[0].point:
        return None
    return parts(Fraction(first[0].point) / Fraction(second[0].point), second[1])


def parts(share: Fraction, end: int) -> hedges.Found | None:
    """Return so many parts of a whole, where they are no more than it."""
    if share > 1:
        return None
    amount = stated(share * WHOLE, 1, "digits")
    return hedges.Side(amount._replace(step=0 if is_decimal(share) else 1), RATIO), end


def rating(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "3.3/5", which no day and no fraction is written as."""
    if not numerals.is_over(phrase, at):
        return None
    above, below = phrase.word(at), phrase.word(at + 2)
    whole, point, decimals = above.partition(".")
    is_number = point and whole.isdigit() and decimals.isdigit() and above.isascii()
    return parts(Fraction(above) / int(below), at + 3) if is_number and below in MARKS else None


def asked_side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read one share, "8/10" among them: `stands` says where a text means a share by it."""
    found = numerals.slashed(phrase, at) if is_digits(phrase, at) else None
    if found and not sign(phrase, found[1]):
        return parts(Fraction(found[0].point or 0), found[1])
    return side(phrase, at, until)


def is_decimal(number: Fraction) -> bool:
    """Whether a number has an end in decimals."""
    rest = number.denominator
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
    return rest == 1


RATIO = unit("percent.ratio")
MARKS = ("4", "5", "6", "10", "20", "100")
"""What ratings are out of."""
MEASURE = hedges.Measure(side, None, 0, joins)
ASKED = hedges.Measure(asked_side, None, 0, joins)


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are a share in running text: "most" and "a third" before "of" only."""
    words = phrase.vocabulary
    is_part = phrase.word(end) in words.of
    if any(match(phrase, place, "percent") for place in range(at, end)):
        return is_part or not (is_moved(phrase, at) or is_unclear(phrase, at))
    if phrase.word(end - 2) == SLASH and "." not in phrase.word(end - 3):
        return is_part or is_rated(phrase, at, end)
    said = {phrase.word(place) for place in range(at, end)}
    if said & {*words.fractions, *words.shares}:
        is_half = phrase.word(at - 1) in (*words.part_openers, *words.dates.ordinals)
        is_idiom = is_half or match(phrase, end, "share_stops")
        is_part = is_part or halves_owned(phrase, end)
        return not is_idiom and (is_part or past(phrase, at, "hedges") > at)
    return not (match(phrase, end, "time_units") or is_year(phrase, end - 1))


SLASH = "/"
COLON = ":"


def is_rated(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a word beside two numbers makes them a rating: "rated 8/10", "a score of 81/100"."""
    words = phrase.vocabulary
    start = at - 1
    start -= phrase.word(start) in (COLON, *words.of, *words.one)
    return any(phrase.word(place) in words.ratings for place in (start, end))


HALF = 2


def halves_owned(phrase: Phrase, at: int) -> bool:
    """Whether "half" ends here and is of what follows without "of": "half the village"."""
    words = phrase.vocabulary
    is_half = words.denominators.get(phrase.word(at - 1)) == HALF
    stops = (*words.half_stops, *words.ratio_nouns, *words.time_units)
    return is_half and phrase.word(at) in words.ratio_articles and phrase.word(at + 1) not in stops


def is_moved(phrase: Phrase, at: int) -> bool:
    """Whether a word of change stands before a share, and not "from": "up from 5 %" is a level."""
    is_level = phrase.word(at - 1) == phrase.vocabulary.range_start
    return not is_level and hedges.follows_move(phrase, at)


def is_unclear(phrase: Phrase, at: int) -> bool:
    """Whether the end of a range or a level stands here, as nobody can tell: "rose 5 % to 10 %"."""
    if not hedges.is_to(phrase, at - 1):
        return False
    return any(
        match(phrase, start + 1, "percent")
        and not match(phrase, start + 1, "points")
        and is_moved(phrase, start)
        for start in (at - 3, at - 4)  # of a number and its sign: "%", "per cent"
    )
