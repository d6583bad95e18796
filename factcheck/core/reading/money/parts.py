"""Hundredths of a currency: "50 cents", "68p", "US cents", and sums with them: "3 dollars 50"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges, numerals
from factcheck.core.reading.numerals import Amount
from factcheck.core.reading.words import is_digits, match

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

HUNDREDTH = Fraction(1, 100)  # ISO 4217's minor unit of all currencies with such parts here
PRINTED = 2  # digits of a part without a name: "15 dollars 50"
ENDS = ("", ".", ",", ";", ":", "!", "?", ")")
"""What may follow a part without a name."""


def part(phrase: Phrase, at: int) -> tuple[hedges.Unit, int] | None:
    """Read "cents", "US cents", "p"; a hyphen may join it: "12-cent"."""
    is_joined = phrase.word(at) == "-" and phrase.touches(at) and phrase.touches(at + 1)
    found = match(phrase, at + is_joined, "currency_parts")
    if not found:
        return None
    told, end = found
    is_letter = end - at == 1 == len(phrase.word(at))
    if is_letter and phrase.word(end) == "." and phrase.touches(end + 1):  # "12 p.m."
        return None
    code, _, name = told.rpartition(" ")
    if not code:
        return hedges.Unit(Numbers("money", name), rules=("money.part-alone",)), end
    line = Numbers("money", code)
    size = HUNDREDTH
    return hedges.Unit(line, size, size, size, ("money.part",), name=name), end


def added(phrase: Phrase, at: int, amount: Amount, unit: hedges.Unit, until: str) -> hedges.Found:
    """Add the hundredths that follow a whole amount: "3 dollars and 50 cents", "£3 20p"."""
    side = hedges.Side(amount, unit)
    if amount.point is None or Fraction(amount.point).denominator > 1:
        return side, at
    conjunction = phrase.vocabulary.conjunction
    start = at + (phrase.word(at) in (conjunction, ",") and phrase.word(at) != until)
    found = hundredths(phrase, start, unit)
    is_bare = found and found[1] == "bare"
    if not found or (is_bare and (phrase.word(at) == "," or amount.factor > 1)):
        return side, at
    count, _, end = found
    total = numerals.stated(amount.point + count * HUNDREDTH, HUNDREDTH, amount.form)
    return hedges.Side(total, unit, ("money.with-part",)), end


def hundredths(phrase: Phrase, at: int, unit: hedges.Unit) -> tuple[int, str, int] | None:
    """Read how many hundredths of the unit stand here, and whether they are named or bare."""
    found = numerals.read(phrase, at)
    if not found or not isinstance(found[0], Amount) or not isinstance(found[0].point, int):
        return None
    count, end = found[0].point, found[1]
    if not 0 < count < 1 / HUNDREDTH:
        return None
    if named := part(phrase, end):
        is_its = named[0].line == unit.line or not named[0].name
        return (count, "named", named[1]) if is_its else None
    is_printed = is_digits(phrase, at) and len(phrase.word(at)) == PRINTED and end == at + 1
    is_after_name = phrase.word(at - 1).isalpha()
    return (count, "bare", end) if is_printed and is_after_name and ends(phrase, end) else None


def ends(phrase: Phrase, at: int) -> bool:
    """Whether nothing that could be counted or measured follows."""
    return phrase.word(at) in ENDS and not (phrase.touches(at + 1) and is_digits(phrase, at + 1))
