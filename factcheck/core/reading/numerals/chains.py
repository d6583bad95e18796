"""Numbers with their multipliers: "1.1 million", "two hundred thousand", "4 thousand 3 hundred".

number := ["-" | "minus"] plain ["(" plain ")"]        "forty-five (45)" says one number twice
plain  := part "dozen" | part (multiplier+ | letter) [["and"] plain]   each multiplier smaller
part   := (digits | spelled) [tail] | "half a" | "a" | nothing before a first multiplier
A multiplier that nothing follows can be shared: "one to two million" is a range of millions.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.reading.numerals.amounts import (
    Amount,
    Exact,
    scaled,
    stated,
    tidy,
    trailing_unit,
)
from factcheck.core.reading.numerals.digits import MINUS, digits, is_ambiguous
from factcheck.core.reading.numerals.fractions import added, part, tail
from factcheck.core.reading.numerals.spelled import HUNDRED, spelled
from factcheck.core.reading.records import Refusal

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

Read = tuple[Amount | Refusal, int]

THOUSAND = 1_000
DOZEN = 12
MULTIPLIERS = 2  # "hundred thousand", "thousand million"
PARTS = 8  # of one number: a cap against hostile text
CAPITALS = {"G": 10**9, "T": 10**12}  # giga and tera, SI Brochure table 7; "g" and "t" are units
OPENING, CLOSING = "(", ")"


def number(phrase: Phrase, at: int, until: str) -> Read | None:
    """Read a number with its sign, and once more in brackets if it stands there."""
    start = after_minus(phrase, at)
    found = plain(phrase, start, until)
    if not found:
        return None
    amount, end = found
    if isinstance(amount, Refusal):
        return amount, end
    end = restated(phrase, amount, end)
    return (negative(amount) if start > at else amount), end


def after_minus(phrase: Phrase, at: int) -> int:
    """Return where a number begins whose sign stands here; a hyphen after a word is none."""
    word = phrase.word(at)
    if word in phrase.vocabulary.minus:
        return at + 1 + (phrase.word(at + 1) == MINUS)
    is_sign = word == MINUS and phrase.touches(at + 1)
    is_glued = phrase.touches(at) and phrase.word(at - 1)[-1:].isalnum()
    return at + 1 if is_sign and not is_glued else at


def negative(amount: Amount) -> Amount:
    """Return the amount as far below zero."""
    assert amount.point is not None  # noqa: S101  an invariant
    return stated(-amount.point, amount.grain, amount.form, amount.factor)


def restated(phrase: Phrase, amount: Amount, at: int) -> int:
    """Return where "(45)" ends after "forty-five"; the same place where it says something else."""
    if phrase.word(at) != OPENING:
        return at
    again = plain(phrase, at + 1, "")
    if not again or isinstance(again[0], Refusal) or phrase.word(again[1]) != CLOSING:
        return at
    is_other_form = again[0].form != amount.form
    return again[1] + 1 if is_other_form and again[0].point == amount.point else at


def plain(phrase: Phrase, at: int, until: str) -> Read | None:
    """Read a number with its multipliers and all smaller parts that follow."""
    found = first_part(phrase, at, until)
    if not found:
        return None
    head, end = found
    if isinstance(head, Refusal):
        return head, end
    if phrase.word(end) in phrase.vocabulary.dozen:
        return dozens(phrase, at, head, end), end + 1
    factor, after_factor = multiplier(phrase, end)
    if factor == 1 and head.form == "digits" and is_ambiguous(phrase, at, end):
        words = phrase.said(at, end)
        return Refusal(f"“{words}” may be a decimal or a whole number with grouped digits"), end
    head = lendable(phrase, head, end)
    if factor == 1:
        return head, end
    amount = scaled(head, factor)._replace(factor=head.factor * factor)
    return summed(phrase, amount, factor, after_factor, until)


def dozens(phrase: Phrase, at: int, count: Amount, end: int) -> Amount:
    """Return so many dozens, which nobody rounds to more than a dozen.

    "Three hundred and two dozen" are 324: "and" parts what is counted by ones from the dozens.
    """
    assert count.point is not None  # noqa: S101  an invariant
    more = int(count.point) % HUNDRED
    spoken = [phrase.word(place) for place in range(at, end)]
    is_apart = phrase.vocabulary.conjunction in spoken and more > 0 and count.point > HUNDRED
    if is_apart:
        return stated(count.point - more + more * DOZEN, DOZEN, "words")
    return stated(count.point * DOZEN, min(count.point, Fraction(1)) * DOZEN, "words", DOZEN)


def lendable(phrase: Phrase, head: Amount, end: int) -> Amount:
    """Return "two hundred" as two of a multiplier that the other side of a range may share."""
    is_round = phrase.word(end - 1) == phrase.vocabulary.hundred
    if not is_round or head.point is None or head.factor > 1:
        return head
    return scaled(stated(tidy(Fraction(head.point, HUNDRED)), 1, head.form), HUNDRED)


def summed(phrase: Phrase, amount: Amount, last: int, at: int, until: str) -> tuple[Amount, int]:
    """Add the smaller parts that follow: "3 hundred" after "4 thousand", "and a half"."""
    if last >= THOUSAND and (more := tail(phrase, at, until)):
        factor, end = multiplier(phrase, more[1])
        if factor < last:
            share = more[0] * (factor if factor > 1 else last)
            assert amount.point is not None  # noqa: S101  an invariant
            return stated(amount.point + share, share, amount.form), end
    end, parts = at, 0
    while parts < PARTS and (next_part := addition(phrase, end, last, until)):
        value, last, end = next_part
        amount, parts = total(amount, value), parts + 1
    return amount, end


def total(amount: Amount, value: Exact) -> Amount:
    """Return a number with what is added to it; nobody can share its multipliers."""
    assert amount.point is not None  # noqa: S101  an invariant
    number = tidy(amount.point + value)
    grain = trailing_unit(number) if isinstance(number, int) else min(amount.grain, value)
    return stated(number, grain, amount.form)


def addition(phrase: Phrase, at: int, last: int, until: str) -> tuple[Exact, int, int] | None:
    """Read one part that is smaller than the multiplier before it: its value, its factor, its end.

    Digits need a multiplier of their own: "5 thousand 300" may be two numbers.
    """
    start = at + (phrase.word(at) == phrase.vocabulary.conjunction != until)
    found = first_part(phrase, start, until)
    if not found or isinstance(found[0], Refusal) or found[0].point is None:
        return None
    factor, end = multiplier(phrase, found[1])
    value = tidy(found[0].point * factor)
    is_bare = factor == 1 and (found[0].form == "digits" or not isinstance(value, int))
    if is_bare or not 0 < value < last or factor >= last:
        return None
    return value, factor, end


def first_part(phrase: Phrase, at: int, until: str) -> Read | None:
    """Read a number up to its multiplier: digits, words, "half a", "a", or nothing at all."""
    if share := part(phrase, at):
        return stated(share[0], share[0], "words"), share[1]
    if mixed := phrase.vocabulary.mixed_numbers.get(phrase.word(at)):
        return stated(Fraction(*mixed), Fraction(1, mixed[1]), "words"), at + 1
    found = digits(phrase, at) or spelled(phrase, at, until) or one(phrase, at)
    if not found:
        return None
    amount, end = found
    if isinstance(amount, Refusal):
        return amount, end
    is_whole = isinstance(amount.point, int)
    more = tail(phrase, end, until) if is_whole and not is_digital(phrase, end) else None
    return (added(amount, more[0]), more[1]) if more else (amount, end)


def is_digital(phrase: Phrase, at: int) -> bool:
    """Whether digits touch what stands before them, as in a code."""
    return phrase.touches(at) and phrase.word(at)[:1].isdigit() and phrase.word(at).isascii()


def one(phrase: Phrase, at: int) -> tuple[Amount, int] | None:
    """Read "a" before a multiplier, or the nothing before one that begins the words."""
    words = phrase.vocabulary
    place = at + (phrase.word(at) in words.one)
    word = phrase.word(place)
    is_first = place == at  # "hundred thousand": only where the words begin with it
    if is_first and (at > 0 or word in words.dozen) and word not in words.bare_multipliers:
        return None
    return (
        (stated(1, 1, "words"), place) if word in words.multipliers or word in words.dozen else None
    )


def multiplier(phrase: Phrase, at: int) -> tuple[int, int]:
    """Read the multipliers after a number; 1 where there are none."""
    words = phrase.vocabulary
    word = phrase.word(at)
    if not word:
        return 1, at
    letter = words.letters.get(word, 1)
    is_near = phrase.touches(at) or len(word) > 1 or letter == THOUSAND
    if letter > 1 and is_near:
        return letter, at + 1
    if phrase.touches(at) and phrase.raw(at) in CAPITALS:
        return CAPITALS[phrase.raw(at)], at + 1
    factor, end = 1, at
    while end - at < MULTIPLIERS:
        word = phrase.word(end)
        more = words.multipliers.get(word) or words.plurals.get(word)
        if not more or word in words.dozen:
            break
        factor, end = factor * more, end + 1
    return factor, end
