"""The figure in the words' own unit, as a program gets it beside the sets on the line."""

from fractions import Fraction

import pytest

import factcheck
from factcheck.core.reading.records import Said

SAID = {
    "about 10,000": Said("", 10_000, 8_000, 12_000),
    "at least 10,000": Said("", 10_000, 10_000, None),
    "up to ten years": Said("year", 10, None, 10),
    "one to two million": Said("", None, 1_000_000, 2_000_000),
    "two years and three months": Said("month", 27, 27, 27),
    "18 months to five years": Said("month", None, 18, 60),
    "$3.5–4 million": Said("USD", None, 3_500_000, 4_000_000),
    "12.5 percent": Said("percent", Fraction(25, 2), Fraction(25, 2), Fraction(25, 2)),
    "half a percent": Said("percent", Fraction(1, 2), Fraction(1, 2), Fraction(1, 2)),
    "1 in 10": Said("", Fraction(1, 10), Fraction(1, 10), Fraction(1, 10)),
    "more than half": Said("", Fraction(1, 2), Fraction(1, 2), None),
    "a third to a half": Said("", None, Fraction(1, 3), Fraction(1, 2)),
    "between a third and 40 percent": Said("percent", None, Fraction(100, 3), 40),
}


@pytest.mark.parametrize("words", SAID)
def test_the_figure_is_told_as_it_was_said(words: str) -> None:
    reading = factcheck.parse(words)
    assert isinstance(reading, factcheck.Reading)
    assert reading.said == SAID[words]
