"""What says the currency of an amount: a sign, a code or a name, before it or after it.

sign := "$" | "US$" | "$US" | "€" | "RM" …
code := three capitals of ISO 4217, a shared sign after them, or "M" before: "usd$ 15", "30 MGBP"
name := "Malaysian ringgit" | "tenge" | "rials" …
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.lines import Numbers
from factcheck.core.named import NamedTuple
from factcheck.core.reading import hedges
from factcheck.core.reading.vocabulary import vocabulary
from factcheck.core.reading.words import is_digits, is_year, match, noun_end, tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.reading.words import Phrase

CODE = 3  # letters of an ISO 4217 code
MILLIONS, MILLION = "M", 1_000_000  # "MUSD", as firms report
LARGE = 4  # digits from which a name may stand before its amount: "yen 5000"


class Currency(NamedTuple):
    """A currency as a phrase says it."""

    unit: str
    """``USD``; where the form says no one currency, the spelling it is compared by: ``rial``."""
    rule: str
    form: str
    """``sign``, ``code`` or ``name``."""
    end: int = 0
    """The token after it."""
    factor: int = 1
    """1,000,000 where the millions stand with the currency: "MUSD"."""

    @property
    def measure(self) -> hedges.Unit:
        """The currency as the unit of an amount."""
        return hedges.Unit(Numbers("money", self.unit), rules=(self.rule,))


Row = tuple[tuple[str, ...], Currency]
"""The words of a form, and the currency that they say; of a row the end is not known yet."""


class Forms(dict[str, list[Row]]):
    """What says a currency, by its first word, the longest first; each made when asked for.

    A word with which no form begins is not to be asked for.
    """

    def __init__(self, language: str) -> None:
        from factcheck.core.reading.vocabulary.currencies import (  # noqa: PLC0415  on first use
            CURRENCIES,
        )

        super().__init__()
        words = vocabulary(language)
        self.signs = words.currency_signs
        self.rules = (
            ("money.shared", words.currency_shared),
            ("money.default", words.currency_defaults),
            ("money.currency", {**CURRENCIES, **words.currency_more}),
        )
        """What the forms stand for by their rules, the rule first that goes before the others."""
        self.written: dict[str, list[str]] = {}
        """The forms by their first words, their own words parted by spaces."""
        for form in {form: None for _, rows in self.rules for form in rows}:
            self.written.setdefault(form.partition(" ")[0], []).append(form)

    def __missing__(self, word: str) -> list[Row]:
        rows = [self.row(form) for form in self.written[word]]
        self[word] = rows = sorted(rows, key=lambda row: -len(row[0]))
        return rows

    def row(self, form: str) -> Row:
        """Return the words of a form, and its currency."""
        unit, rule = next((rows[form], rule) for rule, rows in self.rules if form in rows)
        is_sign = not (form[0].isalpha() and form[-1].isalpha()) or form in self.signs
        kind = "sign" if is_sign else "code" if form.upper() == unit else "name"
        return tuple(form.split(" ")), Currency(unit, rule, kind)

    def beginning(self, word: str) -> Sequence[Row]:
        """Return the forms that begin with a word."""
        return self[word] if word in self.written else ()


@cache
def forms(language: str) -> Forms:
    """Return what says a currency in a language."""
    return Forms(language)


@cache
def openers(language: str) -> frozenset[str]:
    """Return the words with which money may begin: signs, codes, and names of one word."""
    known = forms(language)
    rows = (row for word in known.written for row in known[word])
    said = {words[0] for words, found in rows if found.form != "name" or len(words) == 1}
    return frozenset(said | in_millions_too(said))


@cache
def heads(language: str) -> frozenset[str]:
    """Return the first words of all that says a currency, or a hundredth of one."""
    said = {*forms(language).written, *tables(language)["currency_parts"]}
    return frozenset(said | in_millions_too(said))


def in_millions_too(words: set[str]) -> set[str]:
    """Return what may be a code with the millions before it: "musd"."""
    return {MILLIONS.lower() + word for word in words if len(word) == CODE and word.isalpha()}


def currency(phrase: Phrase, at: int) -> Currency | None:
    """Read the longest sign, code or name of a currency."""
    for said, found in forms(phrase.language).beginning(phrase.word(at)):
        if not all(phrase.word(at + step) == word for step, word in enumerate(said)):
            continue
        end = at + len(said)
        if found.form == "code" and is_shared_sign(phrase, end) and phrase.touches(end):
            return found._replace(end=end + 1)
        if is_written_so(phrase, at, said, found.form):
            return found._replace(end=end)
    return in_millions(phrase, at)


def is_written_so(phrase: Phrase, at: int, said: tuple[str, ...], form: str) -> bool:
    """Whether a code is in capitals ("all" is no lek), and no stray letter is taken for a sign."""
    words = phrase.vocabulary
    if form == "code":
        return phrase.raw(at).isupper() or said[0] in words.currency_small
    if form == "sign" and len(said) > 1 and len(said[0]) == 1 and said[0].isalpha():
        is_stray = said[0] in words.one or phrase.word(at - 1) == "'"  # "a $ 5 fine", "its's $ 5"
        return phrase.touches(at + 1) or not is_stray
    return True


def is_shared_sign(phrase: Phrase, at: int) -> bool:
    """Whether a sign that several currencies share stands here: "$"."""
    word = phrase.word(at)
    return word in phrase.vocabulary.currency_defaults and not word.isalpha()


def in_millions(phrase: Phrase, at: int) -> Currency | None:
    """Read "MUSD": millions of a code's currency."""
    raw = phrase.raw(at)
    if len(raw) != CODE + 1 or raw[0] != MILLIONS or not raw.isupper():
        return None
    for said, found in forms(phrase.language).beginning(raw[1:].lower()):
        if found.form == "code" and len(said) == 1:
            return found._replace(end=at + 1, factor=MILLION)
    return None


def before(phrase: Phrase, at: int) -> Currency | None:
    """Read what may stand before an amount: a sign, a code, or a name before a large figure."""
    found = currency(phrase, at)
    if not found or found.form != "name" or found.end - at > 1:
        return found
    return found if is_large(phrase, found.end) else None


def is_large(phrase: Phrase, at: int) -> bool:
    """Whether the number here is such as sums are: "yen 5000", "dollar 22.5 million"; no year."""
    if not is_digits(phrase, at):
        return False
    words, following = phrase.vocabulary, phrase.word(at + 1)
    if following in words.multipliers or (following in words.letters and phrase.touches(at + 1)):
        return True
    whole = phrase.word(at).partition(".")[0].replace(",", "")
    return len(whole) >= LARGE and not is_year(phrase, at)


def after(phrase: Phrase, at: int) -> Currency | None:
    """Read what may stand after an amount; a hyphen may join it: "a one-yen bid".

    What the next digits touch is theirs: "3 USD50 cards".
    """
    is_joined = phrase.word(at) == "-" and phrase.touches(at) and phrase.touches(at + 1)
    found = currency(phrase, at + is_joined)
    is_theirs = found and phrase.touches(found.end) and is_digits(phrase, found.end)
    return None if is_theirs else found


def settled(phrase: Phrase, at: int, sign: Currency) -> Currency:
    """Return the currency of an amount with a sign before it, after what may repeat or settle it.

    "$15 *CAD*", "$5 million *Canadian*", "$5 *dollars*"; a sign here belongs to what follows.
    """
    here = sign._replace(end=at)
    again = currency(phrase, at)
    is_open = sign.rule == "money.default"
    if again and again.form != "sign" and not is_digits(phrase, again.end):
        is_told = again.form == "code" or again.end - at > 1
        return again if again.unit == sign.unit or (is_open and is_told) else here
    tail = match(phrase, at, "currency_tails") if is_open else None
    if not tail or noun_end(phrase, tail[1]) > tail[1]:
        return here
    return Currency(tail[0], "money.currency", "name", tail[1])
