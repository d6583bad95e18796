"""How figures stand in sentences: by rule a plain row, one at the boundary, and near misses."""

from __future__ import annotations

import pytest

from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context
from factcheck.core.reading.scanner import scan

PUBLISHED = 737_130  # 12 March 2019
FIGURES = {
    # A tail hedges the figure before it, unless another figure follows
    "It made over $42 million and over $49.5 million abroad.": [
        "money over $42 million", "money over $49.5 million",
    ],
    "Tickets cost €5 or more, and over €9 at night.": ["money €5 or more", "money over €9"],
    "People aged 65 and over pay 8 euros or more.": [
        "age aged 65 and over", "money 8 euros or more",
    ],
    # A letter that stands apart after a sum is its multiplier
    "The club paid $4.5 m, €390 m and GBP 265 m.": [
        "money $4.5 m", "money €390 m", "money GBP 265 m",
    ],
    "a wall 4.5 m high for $4.5 million": ["number 4.5 m", "money $4.5 million"],
    # A name that tells where or when takes no number to itself
    "In Minsk 700 men were held, in New York 300 students; on Boeing 737 jets 20 died.": [
        "count 700", "count 300", "count 20",
    ],
    "At Kabul University 40 students were shot. On Monday 12 people died.": [
        "count 40", "date On Monday", "count 12",
    ],
    "In May 10,000 people fled, on May 12 none.": ["date In May", "count 10,000", "date on May 12"],
    # Time by time is a rate
    "He works 8 hours per day, 40 hours a week, from 5 to 6 days a week.": [
        "number 8 hours per day", "number 40 hours a week", "number from 5 to 6 days a week",
    ],
    "He slept half an hour a day, 8 hours a day from then.": [
        "number half an hour a day", "number 8 hours a day",
    ],
    "an 8-hour day, three years a prisoner, a year ago": [
        "duration 8-hour", "duration three years", "date a year ago",
    ],
    "She did it three days a week ago.": ["date a week ago"],
    # What is averaged over so many is no more than them; nobody says two bounds of one figure
    "The score averaged over less than 282 reviews, over 300 of them.": [
        "count less than 282", "count over 300",
    ],
    "It averaged over 300 reviews; it had over 300.": ["count 300", "count over 300"],
    # Scores are many, but for a verb and for points
    "Robin scores four as Leeds win; she scores twice.": ["count four"],
    "The team has scores of 81 and it scores 20 goals.": ["count 81", "count 20"],
    "Scores of people came, scores were killed, dozens fled.": [
        "count Scores", "count scores", "count dozens",
    ],
    "In Iraq scores were hurt, and the bomb killed scores.": ["count scores", "count scores"],
    # A number that names one of a series counts nothing
    "In season 1, series 7, round 10, lap 60 and group 4 it was part 2 of level 3.": [],
    "He has type 2 diabetes. Season 12 begins.": [],
    "Last season 12 players left in 3 rounds.": ["count 12", "count 3"],
    "under Article 5 part 2 of the penal code": ["provision Article 5 part 2 of the penal code"],
    # Points out of so many are a share, where a decimal or a word beside them says so
    "It got 6.2/10, 3.3/5 and 7.5 / 10; about 4.5/5.": [
        "percent 6.2/10", "percent 3.3/5", "percent 7.5 / 10", "percent about 4.5/5",
    ],
    "He scored 81/100 in a 7/10 rating, a score of 8/10; score: 9/10": [
        "percent 81/100", "percent 7/10", "percent 8/10", "percent 9/10",
    ],
    "Open 24/7 after 9/11, 5/10, 7.5/7, 12.5/10 and 5.5/10/2019": [],
    # A fraction is a share of what follows, close or spaced
    "1 / 3 of the passengers and 3/4 of the crew ran 16 1 / 3 miles and 1/2 mile.": [
        "percent 1 / 3", "percent 3/4", "number 16 1 / 3 miles", "number 1/2 mile",
    ],
    # Years, and numbers that look like them
    "She was born 1975 in Rome (born 1947).": ["date 1975", "date 1947"],
    "Founded 1850, it made a 2000 American romantic film of an 1811 American novel.": [
        "date 1850", "date 2000", "date 1811",
    ],
    "A 2000 strong crowd met 2000 American troops.": ["count 2000"],
    "In 1406, the firm grew; he ruled from 1216 until his death.": ["date In 1406", "date 1216"],
    "In 1406 cases, from 1216 to 1300 people": ["count 1406", "count from 1216 to 1300"],
    "It ran from 1963 -- 2006, or 1995 -- 2000; 1200 -- 1500 people came.": [
        "date from 1963 -- 2006", "date 1995 -- 2000", "count 1500",
    ],
    # Ages beside names
    "Emmanuel Miller, 16, and Zachary Watson, 17, are charged with nearly 100 others.": [
        "age 16", "age 17", "count nearly 100",
    ],
}  # fmt: skip


@pytest.mark.parametrize("text", FIGURES)
def test_figures_of_sentences(text: str) -> None:
    found = scan(text, Context(said_on=PUBLISHED))
    assert [f"{each.line.kind} {each.words}" for each in found] == FIGURES[text]


@pytest.mark.parametrize("text", FIGURES)
def test_figures_of_sentences_read_alone_as_they_do_there(text: str) -> None:
    for figure in scan(text, Context(said_on=PUBLISHED)):
        asked = "age" if "age.bare" in figure.rules else figure.line.kind
        alone = parse(figure.words, Context(kind=asked, said_on=PUBLISHED))
        assert alone == figure._replace(mention=None)
