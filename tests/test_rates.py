"""Amounts in two currencies, through the rates that a ledger states."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factcheck.core.claims import Rate
from factcheck.core.conflicts import find
from factcheck.core.lines import Numbers
from factcheck.core.rates import RateBook, value_of
from tests.support import answers, claim, ledger

TENGE = Rate("KZT", "USD", "0.0025", "2019-03-12", "bank")
OLD = TENGE._replace(rate="0.005", date="2015")
EURO = Rate("EUR", "USD", "1.1", "2019-03-12", "bank", "N. D.")


def amounts(*said: str, rates: tuple[Rate, ...], unit: str = "", **fields: str) -> list[str]:
    """Return what each amount is told as; the fields are those of the first claim."""
    claims = [claim(words, **(fields if not at else {})) for at, words in enumerate(said)]
    kept = ledger(claims, kind="money", rates=rates)
    kept = kept._replace(questions={"q": kept.question("q")._replace(unit=unit)})
    return [a.reading.line.write(a.reading.hard) for a in answers(kept)]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (("$100", "$200", "40,000 tenge"), ["USD 100", "USD 200", "USD 100"]),
        (("$100", "80,000 tenge", "40,000 tenge"), ["KZT 40,000", "KZT 80,000", "KZT 40,000"]),
        (("$110", "€100", "40,000 tenge"), ["USD 110", "USD 110", "USD 100"]),
        (("€100", "€200", "40,000 tenge"), ["EUR 100", "EUR 200", "KZT 40,000"]),
        (("£100", "$50"), ["GBP 100", "USD 50"]),
    ],
)
def test_amounts_are_told_in_the_currency_that_most_can_be_told_in(
    said: tuple[str, ...], told: list[str]
) -> None:
    assert amounts(*said, rates=(TENGE, EURO)) == [f"exactly {words}" for words in told]


def test_of_two_currencies_that_of_the_question_comes_first() -> None:
    for unit, told in (("USD", "exactly USD 100"), ("KZT", "exactly KZT 40,000"), ("", "KZT")):
        assert told in amounts("$100", "40,000 tenge", rates=(TENGE,), unit=unit)[0]


def test_ends_keep_whether_they_are_included() -> None:
    assert amounts("more than 40,000 tenge", "$1", "$2", rates=(TENGE,))[0] == "more than USD 100"
    assert amounts("up to 40,000 tenge", "$1", "$2", rates=(TENGE,))[0] == "at most USD 100"


def test_of_several_rates_any_may_be_meant_unless_the_figure_has_a_day_of_one() -> None:
    rates = (TENGE, OLD)
    said = ("40,000 tenge", "$1", "$2")
    assert amounts(*said, rates=rates)[0] == "USD 100 to USD 200"
    assert amounts(*said, rates=rates, as_of="2015-06")[0] == "exactly USD 200"
    assert amounts(*said, rates=rates, as_of="2017")[0] == "USD 100 to USD 200"


def test_the_rounding_of_a_rate_excuses_and_never_widens() -> None:
    claims = [claim("about 40,000 tenge"), claim("$1"), claim("$2")]
    kept = ledger(claims, kind="money", rates=(TENGE,))
    reading = answers(kept)[0].reading
    assert reading.line == Numbers("money", "USD")
    assert reading.line.write(reading.hard) == "USD 80 to USD 120"
    assert reading.line.write(reading.leeway.interval) == "USD 78.4 to USD 122.4"
    assert reading.leeway.rule == "rounding"


def test_a_rate_is_good_in_both_directions_with_its_rounding() -> None:
    book = RateBook([Rate("KZT", "USD", "0", "2019", "bank"), TENGE._replace(rate="0.4")])
    assert [factor.said for factor in book.factors("KZT", "USD")] == [Fraction(2, 5)]
    assert [factor.most for factor in book.factors("USD", "KZT")] == [Fraction(20, 7)]


@pytest.mark.parametrize(
    ("digits", "value"),
    [("380", 380), ("0.5", Fraction(1, 2)), ("", 0), (".5", 0), ("1,5", 0), ("-1", 0), ("٣", 0)],
)
def test_a_rate_is_written_in_digits(digits: str, value: Fraction) -> None:
    assert value_of(digits) == value


def test_a_finding_rests_on_the_rates_and_on_who_states_them() -> None:
    claims = [claim("$500", source="a"), claim("€100", source="b"), claim("$510", source="c")]
    kept = ledger(claims, kind="money", rates=(EURO,))
    (finding,) = find(answers(kept), kept)
    (premise,) = finding.premises
    assert premise.says == "1 EUR was 1.1 USD on 2019-03-12, says bank"
    assert premise.by == "N. D."
    assert "one was converted at a rate of another day" in finding.both_right_if
    assert finding.gap.words == "at least ×4.6"
