"""Numbers in running text: which of them count, measure or tell an age, and which only look so."""

from __future__ import annotations

import pytest

from factcheck.core.reading.records import Context
from factcheck.core.reading.scanner import scan

PUBLISHED = 737_130  # 12 March 2019
FIGURES = {
    "Police held two men, 12 boxes and five.": ["two", "12", "five"],
    "One man left; no one of them saw that one; at one point they ran": ["One"],
    "every single person, a single man, a pair of guards": ["a pair"],
    "about 2016 people; more than 1984 boxes; the 2016 elections": [
        "about 2016",
        "more than 1984",
        "the 2016",
    ],
    "In 1992 and 1996 elections were held; in 1800 and 1900 farmers went": [
        "In 1992",
        "1996",
        "in 1800",
    ],
    "Between 1600 and 1900 world temperatures fell": ["Between 1600 and 1900"],
    "Boeing 737, Note 20 Ultra, Kick Six, the bottom three, category 4": [],
    "9 Zorro Road; World War Two; Formula 1; call 555 1234": [],
    "at 7, at 10.45, 10 o'clock, 6-3 and 2-2": [],
    "5G networks": [],
    "a 37m tunnel; 5m people; 35m of its cars; 5 m people": ["5m", "35m", "5"],
    "5 U.S. troops, 3 Russian soldiers and 12 Americans": ["5", "3", "12"],
    "six forty-three; one twenty two; many thousand": [],
    "fell from 120 to 80; 20 people to 10.000": ["120", "80", "20"],
    "a .500 record at 27,349.19": [".500", "27,349.19"],
    "minus 20 degrees; -5 yards; range 15-20 miles": [
        "minus 20 degrees",
        "-5 yards",
        "15-20 miles",
    ],
    "a 50-foot wall 640bhp 5.2 litre": ["50-foot", "640bhp", "5.2 litre"],
    "1/2 cup; 3/4 of them; 9/11; the result is ⅔; a two-thirds win": ["1/2 cup", "3/4", "⅔"],
    "1 234 567.89 and 1'000": ["1 234 567.89", "1'000"],
    "how about 300; more than 20 and less than 35": ["300", "more than 20 and less than 35"],
    "five times a day, a year ago, 40 hours a week, for a year": [
        "five",
        "a year ago",
        "40 hours a week",
        "a year",
    ],
    "over 3 years; spent over 3 years": ["3 years", "over 3 years"],
    "february twenty second; the twenty-second time; 20 seconds": [
        "february twenty second",
        "20 seconds",
    ],
    "see page twelve of the twelve pages": ["twelve"],
    "1 hour thirty people came": ["1 hour", "thirty"],
    "3 quarters of them, two straight quarters": ["two straight quarters"],
    "John Smith, 34, said; Smith, 34, said; aged 45; over 65s": ["34", "aged 45", "over 65s"],
    "more than about 100; just one man; 10k of a rise by 35m by old men": [
        "more than about 100",
        "just one",
        "10k",
    ],
    "four men aged 19, 22, 25 and 31; pages 3, 4 and 5; Nos. 3 and 4": [
        "four",
        "aged 19",
        "22",
        "25",
        "31",
    ],
    "cases rose by 1,024 to 13,568": ["13,568"],
    "5- and 10-year terms; three- or four-day trips": ["10-year", "four-day"],
    "a two-and-a-half-year term, one-and-a-half million people": [
        "two-and-a-half-year",
        "one-and-a-half million",
    ],
    "12, 13 and 14": ["12", "13", "14"],
    "children as young as 12; those older than 18; adults 25 and older": [
        "as young as 12",
        "older than 18",
        "25 and older",
    ],
    "35m very good old red new big dogs": [],
    "in the low thousands; low hundreds of men; a low 300; quite a few men; a few men": [
        "in the low thousands",
        "low hundreds",
        "300",
        "a few",
    ],
    "sentenced to 10 and 12 years; rose to 10 and 12 percent; 10 and 12 men": [
        "12 years",
        "12 percent",
        "10",
        "12",
    ],
    "12 per 100,000 people; tens, if not hundreds, of thousands of men; 12 per cent; 2 per week": [
        "thousands",
        "12 per cent",
        "2",
    ],
    "He stayed for another day, and another.": ["another day"],
    "Half the village fled; half their income; half the time; half the price; the other half": [
        "Half",
        "half",
    ],
    "a $12 billion-a-year trade, a $20-a-month fee; 3-a side": ["$12 billion", "$20", "3"],
    "paragraph 3 of it; class 4 and type 2; a 20,000-strong crowd": ["20,000-strong"],
    "hundreds upon hundreds of men and dozens and dozens of boys": [
        "hundreds upon hundreds",
        "dozens and dozens",
    ],
    "Anna B March, 16, turned 18 in her twenties": ["18", "in her twenties"],
}


@pytest.mark.parametrize("text", FIGURES)
def test_numbers_in_running_text(text: str) -> None:
    figures = scan(text, Context(said_on=PUBLISHED))
    assert [figure.words for figure in figures] == FIGURES[text]


AGES = {
    "She turned 18 in March; he turned 180 degrees; it turned 5 tables.": ["18"],
    "He is 45. She's 23, he was nearly 18 when it began, and I was 12 or 13 then.": [
        "45", "23", "nearly 18", "12 or 13",
    ],
    "He is now 45, she was then 12 and I am still 30; it is now 45; now 12 men are there.": [
        "45", "12", "30",
    ],
    "Mr. Kim, 63, and A. Smith, 40, met in Rome. Smith, 34, left; Mr. Lee is 55.": [
        "63", "40", "55",
    ],
    "A suspect, 26, was held; a woman, 31, and a ship, 12, and the rest, 45, were not.": [
        "26", "31",
    ],
    "He is 45 minutes late; it is 45; she is 3 of 5; he was 3 for 7; she is 200.": [],
    "She is 45 and has 3 children; he is 45 and 3 others are 20.": ["45"],
    "Smith, who is 45, was there; Asel Umarova is 34; Nurlan was 23 when he was held.": [
        "45", "34", "23",
    ],
    "The answer is 45. Gold was 45; Kim Lee's 45 boxes; Oslo's 45, Rome's 12": [],
    "He was 12 in 2015 and 13 in May; she was 3 in the ranking": ["12"],
    "boys aged 17 and 19; girls aged two, four and six; aged 5 and 12 others": [
        "aged 17", "19", "aged two", "four", "six", "aged 5",
    ],
    "children under 14 and people over 60 in Astana; those over 65 were freed; men under 18.": [
        "under 14", "over 60", "over 65", "under 18",
    ],
    "He met people over 60 km away; killed people over 60 times; people over 60 percent; people"
    " 60 and men over 500; boats under 14.": [],
    "at the age of 12, 13 and 14; the age of 5, and 7, 8": ["at the age of 12", "13", "14",
                                                          "the age of 5", "7", "8"],
}  # fmt: skip
"""A text, and what of it are ages."""


@pytest.mark.parametrize("text", AGES)
def test_ages_in_running_text(text: str) -> None:
    figures = scan(text, Context(said_on=PUBLISHED))
    assert [figure.words for figure in figures if figure.line.kind == "age"] == AGES[text]


RATIOS = {
    "three times as many; five times larger; nearly 2.5 times the size of it": [],
    "two to three times more than the rest; four times its usual price": [],
    "three times that number; three times that year": ["three"],
    "held three times; three times a day; three times the next day; three times as a boy": [
        "three", "three", "three", "three",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", RATIOS)
def test_how_great_one_thing_is_beside_another_is_no_count(text: str) -> None:
    figures = scan(text, Context(said_on=PUBLISHED))
    assert [figure.words for figure in figures] == RATIOS[text]
