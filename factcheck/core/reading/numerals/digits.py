"""Numbers in digits: 1137, 10,000, 1,50,000, 10 000, 1'000, 1.10, .08, 1e6, 1.3x10^6.

digits   := figure [exponent]
figure   := "." [0-9]+ | grouped ["." [0-9]+]       groups parted by commas, spaces or apostrophes
exponent := ("e" | ("x" | "×") "10" "^" | "^") ["+" | "-"] [0-9]+
A number has at most 40 digits, however it is written.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple
from factcheck.core.reading.numerals.amounts import Amount, Exact, stated, tidy, trailing_unit
from factcheck.core.reading.records import Refusal

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

DIGITS = 40  # a longer run of digits is no figure: a cap against hostile text
GROUP = 3
SIGNS = {
    "½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3),
    "⅔": Fraction(2, 3), "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5),
    "⅘": Fraction(4, 5), "⅙": Fraction(1, 6), "⅚": Fraction(5, 6), "⅐": Fraction(1, 7),
    "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
    "⅑": Fraction(1, 9), "⅒": Fraction(1, 10),
}  # fmt: skip
POINT = "."
APOSTROPHE = "'"
TIMES = ("x", "×", "*")
TEN = "10"
SCIENTIFIC = "e"
POWER = "^"
MINUS = "-"
SIGN = {"+": 1, MINUS: -1}
TOO_LONG = Refusal(f"a number of more than {DIGITS} digits is no figure")


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
        return bare_decimals(phrase, at) if raw == POINT else halves(phrase, at)
    if is_too_long(raw):
        return TOO_LONG, at + 1
    if not is_well_formed(raw):
        if raw.count(".") + raw.count(",") == 1:
            return Refusal(
                f"“{raw}” may be a decimal or a whole number with grouped digits"
            ), at + 1
        return None
    raw, end = grouped(phrase, at)
    return with_exponent(phrase, plain(raw), end)


def is_too_long(raw: str) -> bool:
    """Whether a number has more digits than a figure can have."""
    return len(raw) > DIGITS and sum(c.isdigit() for c in raw) > DIGITS


def plain(raw: str) -> Amount:
    """Return the amount of well-formed digits."""
    bare = raw.replace(",", "")
    whole, _, decimals = bare.partition(".")
    if decimals:
        return stated(Fraction(bare), Fraction(1, 10 ** len(decimals)), "digits")
    return stated(int(whole), trailing_unit(int(whole)), "digits")


def halves(phrase: Phrase, at: int) -> tuple[Amount, int] | None:
    """Read "½" and its like."""
    share = SIGNS.get(phrase.word(at))
    return (stated(share, share, "words"), at + 1) if share else None


def bare_decimals(phrase: Phrase, at: int) -> tuple[Amount | Refusal, int] | None:
    """Read ".08": a point that begins a number ends no sentence and no other number."""
    decimals = phrase.word(at + 1)
    is_glued = phrase.touches(at) and phrase.word(at - 1)[-1:].isalnum()
    if not (phrase.touches(at + 1) and decimals.isascii() and decimals.isdigit()) or is_glued:
        return None
    if is_too_long(decimals):
        return TOO_LONG, at + 2
    return with_exponent(phrase, plain(f"0.{decimals}"), at + 2)


def grouped(phrase: Phrase, at: int) -> tuple[str, int]:
    """Join "10 000" and "1'000": one to three digits, then groups of three, the last with decimals.

    Groups stand one space or one apostrophe apart, the same one throughout.
    """
    raw, end = phrase.word(at), at + 1
    if len(raw) > GROUP or not raw.isdigit():
        return raw, end
    is_quoted = phrase.word(end) == APOSTROPHE
    while len(raw) < DIGITS and POINT not in raw:
        place = end + is_quoted
        if not is_group(phrase.word(place)) or not is_next(phrase, end, place):
            break
        raw, end = raw + phrase.word(place), place + 1
    return raw, end


def is_group(word: str) -> bool:
    """Whether a token is a group of three digits, perhaps with decimals behind it."""
    whole, point, decimals = word.partition(POINT)
    is_whole = len(whole) == GROUP and whole.isascii() and whole.isdigit()
    return is_whole and (not point or (decimals.isascii() and decimals.isdigit()))


def is_next(phrase: Phrase, end: int, place: int) -> bool:
    """Whether a group stands one space, or one apostrophe that touches both, behind another."""
    if place > end:
        return phrase.word(end) == APOSTROPHE and phrase.touches(end) and phrase.touches(place)
    end = phrase.end(place - 1)
    return phrase.starts[place] - end == 1 and phrase.text[end] not in LINE_ENDS


LINE_ENDS = "\r\n"


class Exponent(NamedTuple):
    """A power of ten to multiply by, or a power to raise to."""

    number: int
    is_power: bool
    end: int


def with_exponent(phrase: Phrase, amount: Amount, at: int) -> tuple[Amount | Refusal, int]:
    """Read on to "e6", "x10^6", "^-1" where they follow."""
    found = exponent(phrase, at)
    if not found or amount.point is None:
        return amount, at
    if found.is_power:
        return power(amount.point, found.number), found.end
    if abs(found.number) > DIGITS:
        return TOO_LONG, found.end
    factor = Fraction(10) ** found.number
    return stated(amount.point * factor, tidy(amount.grain * factor), "digits"), found.end


def exponent(phrase: Phrase, at: int) -> Exponent | None:
    """Read what follows a number to make it very large or small; nothing else is looked at."""
    word = phrase.word(at)
    if word == SCIENTIFIC and phrase.touches(at):
        found = signed_digits(phrase, at + 1)
        return Exponent(found[0], is_power=False, end=found[1]) if found else None
    if word == POWER and phrase.touches(at):
        found = signed_digits(phrase, at + 1)
        return Exponent(found[0], is_power=True, end=found[1]) if found else None
    if word in TIMES and phrase.word(at + 1) == TEN and phrase.word(at + 2) == POWER:
        found = signed_digits(phrase, at + 3)
        return Exponent(found[0], is_power=False, end=found[1]) if found else None
    return None


EXPONENT_DIGITS = 3


def signed_digits(phrase: Phrase, at: int) -> tuple[int, int] | None:
    """Read "+6", "-1", "14", touching what stands before."""
    sign = SIGN.get(phrase.word(at), 0)
    place = at + bool(sign)
    word = phrase.word(place)
    if not (word.isascii() and word.isdigit() and len(word) <= EXPONENT_DIGITS):
        return None
    if not phrase.touches(at) or not phrase.touches(place):
        return None
    return (sign or 1) * int(word), place + 1


def power(base: Exact, number: int) -> Amount | Refusal:
    """Return one number to the power of another, where the result has a figure's length."""
    fraction = Fraction(base)
    longest = len(str(max(abs(fraction.numerator), fraction.denominator)))
    if longest * abs(number) > DIGITS * 2:
        return TOO_LONG
    if not fraction and number < 0:
        return Refusal("zero has no such power")
    return stated(fraction**number, 0, "digits")


def is_ambiguous(phrase: Phrase, at: int, end: int) -> bool:
    """Whether a number is written as "10.000" is."""
    whole, _, decimals = phrase.word(at).partition(".")
    return end == at + 1 and len(decimals) == GROUP and 0 < len(whole) <= GROUP and whole != "0"
