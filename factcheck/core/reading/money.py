"""Amounts of money: the unit is an ISO 4217 code.

money := quantity of (sign | code | name) before or after the amount
sign  := "$" | "US$" | "€" | "₸" …; "$" alone is the US dollar, "dollars" and "pounds" alike
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.lines import Numbers
from factcheck.core.reading import hedges
from factcheck.core.reading.records import Context, Refusal, Rule
from factcheck.core.reading.vocabulary import vocabulary

if TYPE_CHECKING:
    from factcheck.core.reading.words import Phrase

CODE = 3  # letters of an ISO 4217 code
LONGEST = 7  # tokens of a currency's name

RULES = (
    Rule("money.currency", "a sign, a code or a name says the currency", "ISO 4217; CLDR's names"),
    Rule(
        "money.default",
        "“$” and “dollar” are US dollars, “£” and “pound” British, “rouble” Russian",
        "our choice: English usage; other dollars are named",
    ),
)


def read(phrase: Phrase, at: int, context: Context) -> hedges.Match | None:  # noqa: ARG001  as its siblings
    """Read an amount of money."""
    return hedges.read(phrase, at, hedges.Measure(side, None, 0))


def side(phrase: Phrase, at: int, until: str) -> hedges.Found | None:
    """Read an amount with its currency on either side."""
    return hedges.side(phrase, at, until, currency, currency)


@cache
def currencies(language: str) -> dict[str, tuple[str, str]]:
    """Return code and rule by folded name or sign; loaded when money is first tried."""
    from factcheck.core.reading.vocabulary.currencies import (  # noqa: PLC0415  on first use
        CURRENCIES,
    )

    words = vocabulary(language)
    listed = {**CURRENCIES, **words.currency_more}
    table = {form: (code, "money.currency") for form, code in listed.items()}
    default = {form: (code, "money.default") for form, code in words.currency_defaults.items()}
    return table | default | dict.fromkeys(words.currency_shared, ("", ""))


@cache
def heads(language: str) -> frozenset[str]:
    """Return the first words of all names and signs."""
    return frozenset(form.split(" ")[0] for form in currencies(language))


def currency(phrase: Phrase, at: int) -> tuple[hedges.Unit | Refusal, int] | None:
    """Read a sign, code or name of a currency, the longest one."""
    table = currencies(phrase.language)
    if phrase.word(at) not in heads(phrase.language):
        return None
    for length in range(min(LONGEST, len(phrase) - at), 0, -1):
        said = " ".join(phrase.word(at + step) for step in range(length))
        found = table.get(said)
        if not found or not is_written_so(phrase, at, said, found[0]):
            continue
        end = at + length
        if not found[0]:
            words = phrase.said(at, end)
            return Refusal(f"“{words}” is the name of more than one currency: write its code"), end
        return hedges.Unit(Numbers("money", found[0]), rules=(found[1],)), end
    return None


def is_written_so(phrase: Phrase, at: int, said: str, code: str) -> bool:
    """Whether a code is in capitals: "all" is no Albanian lek."""
    is_code = said.isalpha() and said.upper() == code
    return not is_code or phrase.raw(at).isupper()


def stands(phrase: Phrase, at: int, end: int) -> bool:  # noqa: ARG001  as its siblings
    """Accept in running text: nothing else is written so."""
    return True
