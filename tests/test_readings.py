"""The tables of readings: words, their context, and the sets and rules they are read by.

A row is: words, context, hard, likely, leeway, rules, parted by tabs. ``=`` repeats the hard set;
a refusal has ``unread`` and a part of its reason in place of the sets.
Context: ``kind=``, ``unit=``, ``said_on=``, ``language=``, ``label=words>provision``,
``path=outer/inner``, where "_" is a space. Sets of numbers: ``12`` · ``[24, 200)`` · ``(10, ∞)`` ·
``(-∞, 5)``; of days: ``2019-03-09..2019-03-10``, open where an end is missing; of paths:
``174(2)``, ``174..205``, ``184..`` without an end, ``13(3)(sentence 6)``, ``almaty/rahat palace``,
``“a label”``. Unit, or instrument/jurisdiction and its year, stand before a colon.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest

from factcheck.core.interval import (
    EVERYTHING,
    HIGHEST,
    LOWEST,
    Cut,
    Interval,
    after,
    before,
    exactly,
)
from factcheck.core.lines import Changes, Line, Names, Numbers, Provisions, below
from factcheck.core.reading import catalogue
from factcheck.core.reading.dates import period
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Reading, Unread
from factcheck.core.reading.scanner import scan

TABLES = Path(__file__).parent / "data" / "readings"
LEAST_ROWS = 350


class Row(NamedTuple):
    """A row of a table and where it stands."""

    place: str
    cells: list[str]


def rows() -> list[Row]:
    """Return the rows of every table."""
    return [
        Row(f"{table.name}:{number} {line.split(chr(9))[0]}", line.split("\t"))
        for table in sorted(TABLES.glob("*.tsv"))
        for number, line in enumerate(table.read_text(encoding="utf-8").splitlines(), 1)
        if not line.startswith("#")
    ]


ROWS = rows()


def day(text: str) -> int:
    """Return a day's number; years before 1 have a minus."""
    found = period(text)
    assert found is not None
    number: int = found.lower.point
    return number


def context(cell: str) -> Context:
    """Return the context that a cell writes down."""
    given = dict(part.split("=", 1) for part in cell.split())
    words = {key: value.replace("_", " ") for key, value in given.items()}
    label, _, provision = words.get("label", "").partition(">")
    path = tuple(words["path"].split("/")) if "path" in words else None
    return Context(
        kind=words.get("kind", ""),
        unit=words.get("unit", ""),
        said_on=day(words["said_on"]) if "said_on" in words else None,
        language=words.get("language", "en"),
        names=lambda name: path or (name,),
        labels={label: provision} if label else {},
    )


def number_set(cell: str) -> Interval:
    """Return a set of numbers: ``12``, ``[24, 200)``, ``(10, ∞)``, ``(-∞, -3)``."""
    if cell[0] not in "[(":
        return exactly(Fraction(cell))
    low, high = (part.strip() for part in cell[1:-1].split(","))
    lower = LOWEST
    if low != "-∞":
        lower = before(Fraction(low)) if cell[0] == "[" else after(Fraction(low))
    if high == "∞":
        return Interval(lower, HIGHEST)
    upper = after(Fraction(high)) if cell[-1] == "]" else before(Fraction(high))
    return Interval(lower, upper)


def day_set(cell: str) -> Interval:
    """Return a set of days: ``a``, ``a..b``, ``a..``, ``..b``."""
    first, dots, last = cell.partition("..")
    lower: Cut = before(day(first)) if first else LOWEST
    return Interval(lower, after(day(last)) if last else HIGHEST if dots else after(day(first)))


def steps(cell: str) -> tuple[tuple[int, str], ...]:
    """Return a path of provisions: ``174-1(2)(a)``, ``13(sentence 6)``, ``“a label”``."""
    if cell.startswith("“"):
        return ((0, cell.strip("“”")),)
    found = re.findall(r"(?:([a-z-]+) (?=[0-9]))?([0-9]*)([^()]*)", cell)
    return tuple(
        (int(digits or 0), suffix + (f" {name}" if name else ""))
        for name, digits, suffix in found
        if digits or suffix
    )


def path_set(cell: str) -> Interval:
    """Return a set of provisions: one with all below it, or the stretch between two."""
    first, dots, last = cell.partition("..")
    if dots and not last:
        return Interval(below(steps(first)).lower, HIGHEST)
    return below(steps(first)) | below(steps(last or first))


def expected(cell: str, line: Line) -> Interval:
    """Return the set that a cell writes down, on the line of the reading, in its spelling."""
    match line:
        case Numbers() | Changes():
            return line.snap(number_set(cell))
        case Provisions():
            return path_set(cell)
        case Names(kind="text"):
            return exactly((cell,))
        case Names():
            return below(tuple(cell.split("/")))
        case _:
            return day_set(cell)


def expected_leeway(cell: str, hard: Interval, line: Line) -> tuple[Interval, str]:
    """Return the leeway that a cell writes down: a rule and its set."""
    rule, _, leeway = cell.partition(" ")
    if rule == "wording" and not leeway:
        return EVERYTHING, rule
    return (expected(leeway, line) if leeway else hard), rule


@pytest.mark.parametrize("row", ROWS, ids=[row.place for row in ROWS])
def test_words_read_as_the_table_says(row: Row) -> None:
    words, where, hard, *rest = row.cells
    if rest and rest[-1] == "provision.american":
        pytest.importorskip("eyecite")
    found = parse(words, context(where))
    if hard.startswith("unread "):
        assert isinstance(found, Unread), found
        assert hard.removeprefix("unread ") in found.reason
        return
    assert isinstance(found, Reading), found
    likely, leeway, rules = rest
    unit, colon, points = hard.rpartition(":")
    hard_set = expected(points.strip(), found.line)
    likely_set = hard_set if likely == "=" else expected(likely, found.line)
    assert instrument(found.line) == unit * bool(colon)
    assert found.hard == hard_set, found.line.write(found.hard)
    assert found.likely == likely_set, found.line.write(found.likely)
    assert tuple(found.leeway) == expected_leeway(leeway, hard_set, found.line)
    assert found.rules == tuple(rules.split())
    assert found.words == words


def instrument(line: Line) -> str:
    """Return the unit of a line; of a provision, with its jurisdiction and its year."""
    if not isinstance(line, Provisions):
        return line.unit
    country = f"/{line.jurisdiction}" if line.jurisdiction else ""
    return f"{line.unit}{country} {line.edition}".strip()


def test_there_are_enough_rows() -> None:
    assert len(ROWS) >= LEAST_ROWS


def test_every_rule_is_in_the_catalogue_and_in_a_table() -> None:
    said = {rule for row in ROWS if len(row.cells) > 3 for rule in row.cells[5].split()}
    assert said == {rule.id for rule in catalogue.rules()}
    assert all(catalogue.rule(rule.id) is rule for rule in catalogue.rules())


def test_no_rule_has_two_entries_or_lacks_its_authority() -> None:
    told = [rule for module in catalogue.MODULES for rule in module.RULES]
    assert len({rule.id for rule in told}) == len(told)
    assert all(rule.says and rule.authority for rule in told)


DATES = {
    "2019-03-12": ("2019-03-12", "2019-03-12"),
    " 2019-03-12 ": ("2019-03-12", "2019-03-12"),
    "2019-03": ("2019-03-01", "2019-03-31"),
    "2019": ("2019-01-01", "2019-12-31"),
    "2018/2019": ("2018-01-01", "2019-12-31"),
    "2018-07-01/2018-08": ("2018-07-01", "2018-08-31"),
    "2018-07~": ("2018-06-01", "2018-08-31"),
    "2018?": ("2018-01-01", "2018-12-31"),
    "2018%": ("2017-01-01", "2019-12-31"),
    "201X": ("2010-01-01", "2019-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "2019-21": ("2019-03-01", "2019-05-31"),
    "-0043": ("-0043-01-01", "-0043-12-31"),
    "2020-02-29": ("2020-02-29", "2020-02-29"),
    "2019-24": ("2018-12-01", "2020-02-29"),
    "2019-25": ("2019-03-01", "2019-05-31"),
    "2019-34": ("2019-04-01", "2019-06-30"),
    "2019-40": ("2019-01-01", "2019-06-30"),
    "201X-03": ("2010-03-01", "2019-03-31"),
    "156X-12-25": ("1560-12-25", "1569-12-25"),
    "{1667, 1670..1672}": ("1667-01-01", "1672-12-31"),
}
NO_DATES = (
    "", "2019-02-29", "2019-02-30", "2019-13", "2019-00", "2019-3-12", "12 March 2019", "yesterday",
    "2019/2018", "2019/", "/2019", "2018/2019/2020", "2019-03-12T10:00", "20190312", "2019-42",
    "2019-03-32", "2019-13-08", "[1760..]", "Y-1E99", "Y17E7-12-26", "~1950S2", "../2019",
    "2019~~", "03/12/2019", "x" * 100_000, "\x00", "２０１９",
)  # fmt: skip


@pytest.mark.parametrize("text", DATES)
def test_dates_as_files_write_them(text: str) -> None:
    first, last = DATES[text]
    assert period(text) == Interval(before(day(first)), after(day(last)))


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_in_a_file(text: str) -> None:
    assert period(text) is None


SCANNED = {
    "In 2019 300 people were held.": ["In 2019", "300"],
    "2016 people attended in 2016.": ["2016", "in 2016"],
    "1. Introduction\n2. Camps": [],
    "call +7 727 123 4567 or 555-1234-99": [],
    "version 1.2.3 at 192.168.0.1": [],
    "the score was 3-1, round the clock 24/7": [],
    "Flight MH370, Route 66, COVID-19, G20, page 12, [12] (2)": [],
    "one of the people said no one came": [],
    "May he rest; in May he left; May 2019": ["in May", "May 2019"],
    "over 2017, the camps grew": [],
    "a 45-year-old man and a third man": ["45-year-old"],
    "a third of prisoners; half-brother; most of the men; most important": ["a third", "most"],
    "He said $5m (about 10%) of it": ["$5m", "about 10%"],
    "twice a day for three months": ["three months"],
    "Since April 2017, about 1.1 million Kazakhs": ["Since April 2017", "about 1.1 million"],
    "more than 100,000 and dozens of others": ["more than 100,000", "dozens"],
    "violating Article 174 of the penal code – meaning": ["Article 174 of the penal code"],
    "5 million yuan ($720,000)": ["5 million yuan", "$720,000"],
    "“three million Uyghurs”": ["three million"],
    "all top people try": [],
    "the Sun rose": [],
    "fined 100,000 tenge on 12/03/2019": ["100,000 tenge"],
    "a fine of the equivalent of $ 300, but": ["the equivalent of $ 300"],
    "facing up to ten years imprisonment": ["up to ten years imprisonment"],
    "not 10,000 but 3,000": ["10,000", "3,000"],
    "many came, some left": [],
    "": [],
}


@pytest.mark.parametrize("text", SCANNED)
def test_figures_in_running_text(text: str) -> None:
    figures = scan(text, Context(said_on=day("2019-03-12")))
    assert [figure.words for figure in figures] == SCANNED[text]
    for figure in figures:
        assert figure.mention is not None
        assert text[figure.mention.start : figure.mention.end] == figure.words
