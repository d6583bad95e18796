"""Numbers in digits: 1137, 10,000, 1,50,000, 10 000, 1.10; at most 40 digits."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals.amounts import Amount, Found, stated, trailing_unit
from factcheck.core.reading.records import Refusal

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

DIGITS = 40  # a longer run of digits is no figure: a cap against hostile text
GROUP = 3
SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3),
}  # fmt: skip


def is_well_formed(raw: str) -> bool:
    """Whether digits with points and commas inside have one of the shapes of a number.

    shape := [0-9]+ ["." [0-9]+] | [0-9]{1,3} ("," [0-9]{3})+ ["." [0-9]+] | indian
    indian := [0-9]{1,2} ("," [0-9]{2})+ "," [0-9]{3}
    """
    whole, point, decimals = raw.partition(".")
    first, *groups = whole.split(",")
    if not decimals.isdigit() and point:
        return False
    sizes = [len(group) for group in groups]
    if all(size == GROUP for size in sizes):
        return len(first) <= GROUP or not groups
    is_indian = len(first) < GROUP and sizes.pop() == GROUP and set(sizes) == {GROUP - 1}
    return is_indian and not point


def digits(phrase: Phrase, at: int) -> tuple[Amount | Refusal, int] | None:
    """Read digits; the grain is that of the last digit printed, less the zeros of a whole."""
    raw = phrase.word(at)
    if not ("0" <= raw[:1] <= "9"):
        return halves(phrase, at)
    if sum(c.isdigit() for c in raw) > DIGITS:
        return Refusal(f"a number of more than {DIGITS} digits is no figure"), at + 1
    if not is_well_formed(raw):
        if raw.count(".") + raw.count(",") == 1:
            return Refusal(
                f"“{raw}” may be a decimal or a whole number with grouped digits"
            ), at + 1
        return None
    raw, end = grouped_by_spaces(phrase, at)
    plain = raw.replace(",", "")
    whole, _, decimals = plain.partition(".")
    if decimals:
        return stated(Fraction(plain), Fraction(1, 10 ** len(decimals)), "digits"), end
    return stated(int(whole), trailing_unit(int(whole)), "digits"), end


def halves(phrase: Phrase, at: int) -> Found | None:
    """Read "½" and its like."""
    share = SIGNS.get(phrase.word(at))
    return (stated(share, share, "words"), at + 1) if share else None


def grouped_by_spaces(phrase: Phrase, at: int) -> tuple[str, int]:
    """Join "10 000": one to three digits, then groups of three, each one space apart."""
    raw, end = phrase.word(at), at + 1
    if len(raw) > GROUP or not raw.isdigit():
        return raw, end
    while len(raw) < DIGITS and len(word := phrase.word(end)) == GROUP and word.isdigit():
        if phrase.starts[end] - phrase.end(end - 1) != 1:
            break
        raw, end = raw + word, end + 1
    return raw, end


def is_ambiguous(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a number is written as "10.000" is."""
    whole, _, decimals = phrase.word(at).partition(".")
    return end == at + 1 and len(decimals) == GROUP and 0 < len(whole) <= GROUP and whole != "0"
