"""Verdicts on pairs of phrases, judged both ways round: every row of ``data/verdicts``."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from factcheck.core import calendar
from factcheck.core.claims import Same, Within
from factcheck.core.comparison import verdict
from factcheck.core.names import NameBook
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Reading
from tests.support import DATA, rows

KINDS = {
    "counts": "count",
    "money": "money",
    "dates": "date",
    "durations": "duration",
    "ages": "age",
    "percents": "percent",
    "changes": "change",
    "provisions": "provision",
    "names": "name",
    "texts": "text",
}
LEAST_ROWS = 320


class Row(NamedTuple):
    """One pair of phrases; ``context`` holds ``key=value`` pairs, ``b:`` those of the second."""

    kind: str
    a: str
    b: str
    context: str
    verdict: str
    why: str

    def settings(self) -> list[tuple[str, str]]:
        """Return the pairs of the context, in order; a key may stand twice."""
        pairs = (part.partition("=") for part in self.context.split("; ") if part)
        return [(key, value) for key, _, value in pairs]

    def side(self, letter: str) -> Reading:
        """Return the reading of one phrase."""
        mine = {key: value for key, value in self.settings() if ":" not in key}
        mine |= {k[2:]: v for k, v in self.settings() if k.startswith(f"{letter}:")}
        words = self.a if letter == "a" else self.b
        said_on = mine.get("said_on", "")
        kind = mine.get("kind", self.kind)
        book = self.names(kind)
        context = Context(
            kind=kind,
            unit=mine.get("unit", ""),
            said_on=calendar.ordinal(*map(int, said_on.split("-"))) if said_on else None,
            names=book.path,
            labels=book.labels,
        )
        reading = parse(words, context)
        assert isinstance(reading, Reading), reading
        return reading

    def names(self, kind: str) -> NameBook:
        """Return what the row's ``same=A/B`` and ``within=A<B`` say."""
        same = [Same(kind, tuple(v.split("/"))) for k, v in self.settings() if k == "same"]
        inside = [v.partition("<") for k, v in self.settings() if k == "within"]
        return NameBook(same, [Within(kind, part, whole) for part, _, whole in inside])


def judged(a: Reading, b: Reading) -> str:
    return "apart" if a.line.apart(b.line) else verdict(a, b).name.lower()


TABLE = [
    pytest.param(Row(kind, *cells), id=f"{name}.tsv:{number} {cells[0]} | {cells[1]}")
    for name, kind in KINDS.items()
    for number, cells in rows(DATA / "verdicts" / f"{name}.tsv")
]


@pytest.mark.parametrize("row", TABLE)
def test_a_pair_of_phrases_is_judged_as_the_design_says(row: Row) -> None:
    assert judged(row.side("a"), row.side("b")) == row.verdict, row.why


@pytest.mark.parametrize("row", TABLE)
def test_the_order_of_a_pair_never_matters(row: Row) -> None:
    assert judged(row.side("b"), row.side("a")) == row.verdict, row.why


def test_the_tables_are_many_and_hold_no_pair_twice() -> None:
    pairs = [
        (row.kind, frozenset([row.a, row.b]), row.context)
        for row in (param.values[0] for param in TABLE)
        if isinstance(row, Row)
    ]
    assert len(pairs) >= LEAST_ROWS
    assert len(set(pairs)) == len(pairs)
