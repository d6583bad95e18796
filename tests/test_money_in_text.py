"""Money, shares and changes in running text, and which figure converts which."""

from __future__ import annotations

import pytest

from factcheck.core.reading.conversions import converts
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context
from factcheck.core.reading.scanner import scan
from factcheck.core.reading.vocabulary.en.money import WORDS

FIGURES = {
    # Signs, codes and names; what is none of them
    "He paid A$20 and $US90, the rest in RM.": ["A$20", "$US90"],
    "It cost them MXN$ 15 and then 40 usd.": ["MXN$ 15", "40 usd"],
    "a $ 5 fine and the firm's $ 6 bill": ["$ 5", "$ 6"],
    "The euro 2012, the dollar 1.2% lower, Mark 12": ["1.2% lower"],
    "He has USD50 cards left": ["USD50"],
    "the mad 12 met at COP 26, all 5 of them, and try 7 things": ["12", "5", "7"],
    "They won 5 medals and spent 500 won, 20 pounds of rice": ["5", "500 won", "20"],
    "It weighs 5 drams, costs 30 Danish crowns": ["5", "30 Danish crowns"],
    "A screen of 1080p for 50p, at 12 p.m.": ["50p"],
    "shares at 197 p and 12 p, down 3p": ["197 p", "12 p", "3p"],
    "for 50 cents, 68p and 3 dollars 50 cents": ["50 cents", "68p", "3 dollars 50 cents"],
    "He paid 15 dollars and 50 others paid more.": ["15 dollars", "50"],
    "He paid 15 dollars and 50.": ["15 dollars and 50"],
    "on 15 dollars 50 came": ["15 dollars", "50"],
    "$15 CAD, $5 million US government money": ["$15 CAD", "$5 million"],
    "$ 20.00 $ 37.50 in all": ["$ 20.00", "$ 37.50 in all"],
    # Ranges and what is none
    "fines from $10 to $20, some $3-4 million": ["from $10 to $20", "some $3-4 million"],
    "The fine rose from $5 to $7 then.": ["$5", "$7"],
    "It was up by $5 million to $7 million.": ["$5 million", "$7 million"],
    "He saw the USD 5% lower.": ["5% lower"],
    "It was up a dollar to 5 dollars.": ["a dollar", "5 dollars"],
    "from €5 to $10 a day": ["€5", "$10"],
    "gave $5 to 30 people and $5 to 3 million people": ["$5", "30", "$5", "3 million"],
    "between 15 dollars and 50 people": ["15 dollars", "50"],
    "between 15 dollars and 20 that day": ["between 15 dollars and 20"],
    # Shares
    "Women make up 12% and took up 5% of seats": ["12%", "5%"],
    "in the second half of the match, the other half of us": [],
    "most of us spent most of the time there": [],
    "Most of the men and half of the women": ["Most", "half"],
    "since the passage of two in 1979": ["two", "in 1979"],
    "3 in 5 years, 1 in 5 prisoners": ["3", "5 years", "1 in 5"],
    "It was up from 50 per cent.": ["50 per cent"],
    "half a percent of it": ["half a percent"],
    # Changes
    "Shares rose 6.5% to 164p, or 5 points.": ["rose 6.5%", "164p", "5"],
    "Wages fell from 10 to 12 percent.": ["12 percent"],
    "Wages fell from 20% to 10%.": ["20%", "10%"],
    "Prices rose 5% to 10% in all.": [],
    "Prices rose to 5%, and 3% lower than then": ["5%", "3% lower"],
    "The firm lost 12% of its value": ["12%"],
    "12 percent drop out, a 12 percent drop was seen": ["12 percent", "12 percent drop"],
    "Growth was -0.6%, then +0.2% (it is 2-3%)": ["-0.6%", "+0.2%", "2-3%"],
    "It doubled in a year. He doubled down.": ["doubled"],
    "The aim is twofold; it grew more than sixfold": ["grew more than sixfold"],
    "up 12 percentage points to 40 per cent": ["up 12 percentage points", "40 per cent"],
    "a lead of 12 percentage points, 40 basis points": [
        "12 percentage points", "40 basis points",
    ],
    "it was cut by two-thirds": ["cut by two-thirds"],
}  # fmt: skip


@pytest.mark.parametrize("text", FIGURES)
def test_figures_of_money_shares_and_changes(text: str) -> None:
    assert [figure.words for figure in scan(text, Context(said_on=737_000))] == FIGURES[text]


@pytest.mark.parametrize("text", FIGURES)
def test_a_figure_reads_by_itself_as_it_does_in_its_text(text: str) -> None:
    for figure in scan(text, Context(said_on=737_000)):
        alone = parse(figure.words, Context(kind=figure.line.kind, said_on=737_000))
        assert alone == figure._replace(mention=None)


CONVERSIONS = {
    "5 million yuan ($720,000)": True,
    "5 million yuan ( $ 720,000 )": True,
    "5 million yuan, or $720,000": True,
    "5 million yuan, about $720,000": True,
    "5 million yuan (the equivalent of $720,000)": True,
    "US$55 million (A$82 million)": True,
    "US$55 million ($82 million)": True,
    "US$55 million ($55 million)": False,
    "$55 million ($82 million)": False,
    "5 million yuan, $720,000": False,
    "5 million yuan and $720,000": False,
    "5 million yuan of which only $720,000": False,
    "5 million yuan (12 %)": False,
    "12 % (5 percentage points)": False,
}


@pytest.mark.parametrize("text", CONVERSIONS)
def test_which_figure_converts_the_one_before_it(text: str) -> None:
    first, second = scan(text, Context())
    assert first.mention is not None
    assert second.mention is not None
    between = text[first.mention.end : second.mention.start]
    assert converts(first, second, between) is CONVERSIONS[text]


def test_every_table_of_the_theme_is_filled() -> None:
    assert not [name for name, table in WORDS.items() if not table]
