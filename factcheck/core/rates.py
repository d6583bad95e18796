"""Amounts in two currencies, compared through the rates that the ledger states, and no others."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.interval import HIGHEST, Interval
from factcheck.core.lines import Numbers
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import period
from factcheck.core.reading.records import Leeway

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.claims import Rate
    from factcheck.core.reading.records import Reading


class Factor(NamedTuple):
    """What one unit of a currency is worth in another, by one rate of the ledger."""

    rate: Rate
    said: Fraction
    least: Fraction
    most: Fraction
    """What the digits of the rate may have been rounded from."""


class RateBook:
    """The rates of a ledger, each good in both directions; no two of them are ever joined."""

    def __init__(self, rates: Iterable[Rate]) -> None:
        self.rates = tuple(rate for rate in rates if value_of(rate.rate))

    def factors(self, base: str, quote: str) -> list[Factor]:
        """Return what one unit of ``base`` is worth in ``quote``, by every rate between the two."""
        found = []
        for rate in self.rates:
            said = value_of(rate.rate)
            half = Fraction(1, 2 * 10 ** len(rate.rate.partition(".")[2]))
            if (rate.base, rate.quote) == (base, quote):
                found.append(Factor(rate, said, said - half, said + half))
            elif (rate.quote, rate.base) == (base, quote):
                found.append(Factor(rate, 1 / said, 1 / (said + half), 1 / (said - half)))
        return found

    def common(self, currencies: Iterable[str], wanted: str) -> str:
        """Return the currency in which most of some amounts can be told; of equals ``wanted``.

        Of others the one that most amounts are told in, then the first by its code.
        """
        told = Counter(currencies)
        reached = {
            code: sum(n for other, n in told.items() if other == code or self.factors(other, code))
            for code in told
        }
        return min(
            told, key=lambda code: (-reached[code], code != wanted, -told[code], code), default=""
        )

    def converted(
        self, reading: Reading, currency: str, as_of: Interval | None
    ) -> tuple[Reading, tuple[Rate, ...]]:
        """Return an amount in a currency, with the rates that this takes; as it is without any.

        Of several rates those of the day that the figure is for, where it is stated and they are
        known: else all, and the amount is what any of them makes it.
        """
        factors = self.factors(reading.line.unit, currency)
        if not factors or reading.line.unit == currency:
            return reading, ()
        of_day = [factor for factor in factors if as_of and is_of(factor.rate, as_of)]
        chosen = of_day or factors
        return told_in(reading, currency, chosen), tuple(factor.rate for factor in chosen)


def value_of(digits: str) -> Fraction:
    """Return a rate written in digits, with a point before decimals; 0 for anything else."""
    whole, _, decimals = digits.partition(".")
    plain = f"{whole}{decimals}"
    if not (plain.isascii() and plain.isdigit() and whole):
        return Fraction(0)
    return Fraction(int(plain), 10 ** len(decimals))


def is_of(rate: Rate, as_of: Interval) -> bool:
    """Whether a rate is for one of some days."""
    days = period(rate.date)
    return days is not None and days.meets(as_of)


def told_in(reading: Reading, currency: str, factors: Sequence[Factor]) -> Reading:
    """Return an amount times all that its factors may be: a rate's own rounding only excuses."""
    low, high = min(f.said for f in factors), max(f.said for f in factors)
    least, most = min(f.least for f in factors), max(f.most for f in factors)
    rule = "rounding" if reading.leeway.rule == "none" else reading.leeway.rule
    return reading._replace(
        line=Numbers(reading.line.kind, currency),
        hard=times(reading.hard, low, high),
        likely=times(reading.likely, low, high),
        leeway=Leeway(times(reading.leeway.interval, least, most), rule),
    ).asserted()


def times(interval: Interval, low: Fraction, high: Fraction) -> Interval:
    """Return amounts from zero up, times anything between two factors."""
    lower, upper = interval
    return Interval(
        lower._replace(point=Fraction(lower.point) * low),
        upper if upper == HIGHEST else upper._replace(point=Fraction(upper.point) * high),
    )
