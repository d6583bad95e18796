"""Dates in sentences of news, and words that look like dates there: rows of ``data/news``.

A row is: the day of publication, a sentence, and the dates in it with their hard sets, parted by
semicolons; ``-`` where there is none.
"""

from __future__ import annotations

import pytest

import factcheck
from factcheck.core.calendar import iso
from factcheck.core.interval import HIGHEST, LOWEST, Interval
from factcheck.core.reading.records import Context, Reading
from factcheck.core.reading.scanner import scan
from tests.support import DATA
from tests.test_readings import day

LINES = (DATA / "news" / "dates.tsv").read_text(encoding="utf-8").splitlines()[1:]
LEAST_ROWS = 215


def days(interval: Interval) -> str:
    """Write days as the table does: ``a``, ``a..b``, ``a..``, ``..b``."""
    first = "" if interval.lower == LOWEST else iso(interval.lower.point)
    last = "" if interval.upper == HIGHEST else iso(interval.upper.point)
    return first if first == last else f"{first}..{last}"


@pytest.mark.parametrize("line", LINES)
def test_dates_of_news_are_those_that_its_readers_find(line: str) -> None:
    published, text, expected = line.split("\t")
    found = scan(text, Context(said_on=day(published)))
    dates = [f"{each.words} = {days(each.hard)}" for each in found if each.line.kind == "date"]
    assert dates == ([] if expected == "-" else expected.split("; "))


def test_there_are_enough_rows() -> None:
    assert len(LINES) >= LEAST_ROWS


AHEAD = {
    "Friday": ("2019-03-08", "2019-03-15"),
    "14 March": ("2018-03-14", "2019-03-14"),
    "in April": ("2018-04-01..2018-04-30", "2019-04-01..2019-04-30"),
    "yesterday": ("2019-03-11", "2019-03-11"),
}


@pytest.mark.parametrize("words", AHEAD)
def test_an_agenda_looks_ahead_where_news_looks_back(words: str) -> None:
    back, ahead = AHEAD[words]
    (news,) = factcheck.read(words, published="2019-03-12")
    (agenda,) = factcheck.read(f"The vote: {words}.", published="2019-03-12", toward="future")
    alone = factcheck.parse(words, published="2019-03-12", toward="future")
    assert isinstance(alone, Reading)
    assert [days(news.hard), days(agenda.hard), days(alone.hard)] == [back, ahead, ahead]
