"""Amounts of money: the unit is an ISO 4217 code, or the name that several currencies share.

money := quantity of (sign | code | name | part) before or after the amount
side  := sign amount [code | name] | amount ["million"] (sign | code | name) ["million"] [part]
       | amount part | "a" name
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.money.currencies import (
    Currency,
    after,
    before,
    currency,
    heads,
    openers,
    settled,
)
from factcheck.core.reading.money.parts import added, part
from factcheck.core.reading.numerals import Amount, scaled, stated
from factcheck.core.reading.records import Context, Refusal, Rule
from factcheck.core.reading.words import is_digits, match, noun_end, skip

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

__all__ = ["RULES", "heads", "openers", "read", "read_figure", "stands"]

RULES = (
    Rule("money.currency", "a sign, a code or a name says the currency", "ISO 4217; CLDR's names"),
    Rule(
        "money.default",
        "“$” and “dollar” are US dollars, “£” and “pound” British, “rouble” Russian",
        "our choice: English usage; other dollars are named",
    ),
    Rule(
        "money.shared",
        "a name of several currencies, “rial”, is compared with nothing but itself; for more, say"
        " the code in `read_as`",
        "our choice: the country decides, and the words do not say it",
    ),
    Rule("money.part", "a hundredth of a currency, as “US cents” and “pence”", "ISO 4217"),
    Rule(
        "money.part-alone",
        "“cents” of a currency that nobody names are compared with nothing but cents",
        "our choice: as money.shared",
    ),
    Rule("money.with-part", "hundredths after a whole amount add to it", "arithmetic"),
)
LETTERS = 2  # letters of "mm", which is millimetres where it stands apart
LEAST_SURE = 3  # digits from which "200 crowns" is money and no adornment: our choice
SCREENS = ("240", "360", "480", "720", "1080", "1440", "2160", "4320")
"""Lines of a screen, which are written as pence are: "1080p"."""


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read an amount of money."""
    return hedges.read(phrase, at, MEASURE)


def read_figure(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read an amount of money in running text."""
    return hedges.read_figure(phrase, at, MEASURE)


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read an amount with its currency on either side."""
    sign = before(phrase, at)
    found = numerals.read(phrase, sign.end if sign else at, until)
    if not found:
        return one(phrase, at)
    if isinstance(found[0], Refusal):
        return found[0], found[1]
    amount, end = enlarged(phrase, found[0], found[1])
    if amount.point is not None and amount.point < 0:
        return None  # what is owed or lost is no amount
    if not sign:
        return followed(phrase, end, amount, until)
    amount, end = lettered(phrase, amount, end)
    named = settled(phrase, end, sign)
    return added(phrase, named.end, multiplied(amount, sign.factor), named.measure, until)


def enlarged(phrase: Phrase, amount: Amount, at: int) -> numerals.Found:
    """Read multipliers that money alone has, "5.5 bln", or that a hyphen joins: "$5-million"."""
    words, word = phrase.vocabulary, phrase.word(at)
    if amount.factor > 1 or amount.point is None:
        return amount, at
    factor = words.money_letters.get(word, 1)
    if factor > 1 and (phrase.touches(at) or len(word) > LETTERS):
        return scaled(amount, factor), at + 1
    is_joined = word == "-" and phrase.touches(at) and phrase.touches(at + 1)
    factor = words.multipliers.get(phrase.word(at + 1), 1) if is_joined else 1
    return (scaled(amount, factor), at + 2) if factor > 1 else (amount, at)


def lettered(phrase: Phrase, amount: Amount, at: int) -> numerals.Found:
    """Read a letter that stands apart as a multiplier, since no metres have a price: "$4.5 m"."""
    factor = phrase.vocabulary.letters.get(phrase.word(at), 1)
    is_bare = amount.factor == 1 and amount.point is not None
    return (scaled(amount, factor), at + 1) if is_bare and factor > 1 else (amount, at)


def one(phrase: Phrase, at: int) -> hedges.Found | None:
    """Read "a dollar", "half a dollar"."""
    words = phrase.vocabulary
    if part := numerals.portion(phrase, at):
        amount, end = part
    elif phrase.word(at) in words.one and phrase.word(at - 1) not in (*words.of, *words.fractions):
        amount, end = stated(1, 1, "words"), at + 1
    else:
        return None
    found = currency(phrase, end)
    is_name = found is not None and found.form == "name"
    return (hedges.Side(amount, found.measure), found.end) if found and is_name else None


def followed(phrase: Phrase, at: int, amount: Amount, until: str) -> hedges.Found:
    """Read the currency after an amount, and a hedge between the two: "300 *or more* dollars"."""
    start = skip(phrase, at, *phrase.vocabulary.of) if amount.is_vague else at
    if named := named_after(phrase, start, amount, until):
        return named
    tail = match(phrase, start, "tails")
    named = named_after(phrase, tail[1], amount, until) if tail else None
    if not tail or not named or isinstance(named[0], Refusal):
        return hedges.Side(amount, None), at
    return named[0]._replace(tails=(tail[0],)), named[1]


def named_after(phrase: Phrase, at: int, amount: Amount, until: str) -> hedges.Found | None:
    """Read the currency or the hundredths that an amount just before is of."""
    if named := after(phrase, at):
        factor, end = late_multiplier(phrase, named, amount)
        return added(phrase, end, multiplied(amount, factor), named.measure, until)
    found = part(phrase, at)
    return (hedges.Side(amount, found[0]), found[1]) if found else None


def late_multiplier(phrase: Phrase, named: Currency, amount: Amount) -> tuple[int, int]:
    """Read "million" after a code, "75 USD million", or the millions that stand in it."""
    factor = phrase.vocabulary.multipliers.get(phrase.word(named.end), 1)
    if named.form == "code" and factor > 1 == amount.factor:
        return factor, named.end + 1
    return named.factor, named.end


def multiplied(amount: Amount, factor: int) -> Amount:
    """Return the amount so many times; vague words have their multiplier themselves."""
    return scaled(amount, factor) if factor > 1 and amount.point is not None else amount


def joins(phrase: Phrase, at: int, left: hedges.Found, right: hedges.Found) -> bool:
    """Whether two amounts are a range: not what rose to what, nor "$5 to 30 people"."""
    first, second = left[0], right[0]
    if isinstance(first, Refusal) or isinstance(second, Refusal) or not first.unit:
        return True
    if second.unit:
        return not (hedges.is_to(phrase, left[1]) and hedges.follows_move(phrase, at))
    if not phrase.word(left[1]).isalpha():
        return True
    low, high, factor = first.amount.point, second.amount.point, second.amount.factor
    if factor == 1 or low is None or high is None:
        is_other = match(phrase, right[1], "time_units") or match(phrase, right[1], "percent")
        return noun_end(phrase, right[1]) == right[1] and not is_other
    return first.amount.factor > 1 or low * factor <= high  # "$3 to 4 million", not "$5 to 3"


MEASURE = hedges.Measure(side, None, 0, joins)


def stands(phrase: Phrase, at: int, end: int) -> bool:
    """Whether words are money in running text: not "COP 26", "20 pounds of", "the dollar 1.2 %"."""
    words = phrase.vocabulary
    last = phrase.word(end - 1)
    if match(phrase, end, "percent") or match(phrase, end, "points"):
        return False
    if phrase.word(at) in words.one and currency(phrase, at + 1):
        return noun_end(phrase, end) == end and last not in words.currency_words
    if len(last) == 1 and last in words.currency_parts:
        return phrase.word(end - 2) not in SCREENS
    doubtful = [phrase.word(place) for place in range(at, end) if is_doubtful(phrase, at, place)]
    if not doubtful:
        return True
    is_sum = any(is_sure(phrase, place) for place in range(at, end))
    is_usual = any(word in words.currency_defaults for word in doubtful)
    return phrase.word(end) not in words.of and (is_sum or is_usual)


def is_doubtful(phrase: Phrase, at: int, place: int) -> bool:
    """Whether a word of a figure is no currency as a rule: not in "30 *Danish* crowns"."""
    words = phrase.vocabulary
    before_it = phrase.word(place - 1)
    is_alone = place == at or not before_it.isalpha() or before_it in words.numbers
    return phrase.word(place) in words.currency_words and is_alone


def is_sure(phrase: Phrase, at: int) -> bool:
    """Whether a number is such as sums are."""
    word = phrase.word(at)
    return word in phrase.vocabulary.multipliers or (
        is_digits(phrase, at) and len(word.replace(",", "").partition(".")[0]) >= LEAST_SURE
    )
