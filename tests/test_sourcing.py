"""Diagnostics of sourcing that no small ledger shows: bounds, and what counts as odd."""

from __future__ import annotations

import pytest

from factcheck.core.claims import Source
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import find
from factcheck.core.independence import Known
from factcheck.core.independence.echoes import echoes, is_odd
from factcheck.core.sourcing import absent, traced
from factcheck.core.sourcing.notes import MOST_CIRCLES, SHOWN, circles, excerpt, notes
from factcheck.render.terminal.phrases import credit_words
from tests.support import answer, answers, claim, ledger, source


@pytest.mark.parametrize(
    ("words", "kind", "odd"),
    [
        ("1,084", "count", True),
        ("1,084,000", "count", True),
        ("1.084 million", "count", True),
        ("1,080", "count", False),
        ("197", "count", False),
        ("about 1,084", "count", False),
        ("12.34 %", "percent", True),
        ("12.3 %", "percent", False),
        ("a third", "percent", False),
        ("$ 1,084", "money", True),
        ("1,084 days", "duration", False),
        ("12 March 2019", "date", False),
        ("Article 1084", "provision", False),
    ],
)
def test_odd_figures(words: str, kind: str, odd: bool) -> None:  # noqa: FBT001  a column of the table
    assert is_odd(answer(words, kind=kind)) is odd


def test_an_echo_counts_each_origin_once() -> None:
    a, b = answer("1,084", id="a", source="a"), answer("1,084", id="b", source="b")
    c = answer("1,084", id="c", source="c", credits=("b",))
    other = answer("1,085", id="d", source="d")
    (echo,) = echoes([a, other, b, c])
    assert [[x.claim.id for x in origin.answers] for origin in echo.origins] == [["a"], ["b", "c"]]
    assert echoes([b, c, other]) == ()


def test_no_more_circles_are_told_than_anybody_reads() -> None:
    names = [f"s{n:02}" for n in range(2 * MOST_CIRCLES + 10)]
    pairs = zip(names[::2], names[1::2], strict=True)
    sources = {
        one: source(one, cites=(other,)) for pair in pairs for one, other in (pair, pair[::-1])
    }
    assert len(list(circles(sources))) == MOST_CIRCLES


def test_circles_that_share_a_source_are_each_told() -> None:
    cites = {"a": ("b", "c"), "b": ("a",), "c": ("a",), "d": ("d",)}
    told = [d.message for d in circles({id: source(id, cites=c) for id, c in cites.items()})]
    assert sorted(told) == [
        "citing goes round in a circle: a cites b, b cites a",
        "citing goes round in a circle: a cites c, c cites a",
    ]


def test_what_names_no_outlet_is_no_outlet_against_itself() -> None:
    told = ledger([claim("10", source="a"), claim("30", source="b")])
    read = answers(told)
    assert not list(notes(read, find(read, told), Known({})))


@pytest.mark.parametrize("length", [10, SHOWN, SHOWN + 1, 3 * SHOWN])
def test_a_passage_is_shown_in_a_line(length: int) -> None:
    words = ("word\n" * length)[:length]
    shown = excerpt(words)
    assert len(shown) <= SHOWN + 2
    assert shown.endswith(" …") == (len(" ".join(words.split())) > SHOWN)


def test_who_is_held_is_known_by_id_outlet_and_author() -> None:
    held = {"s": source("s", container_title="The Herald")}
    assert absent(["s", "Herald", "the herald", "Post"], held) == {"Post"}
    assert absent([], {}) == frozenset()


def test_a_credited_origin_is_marked_where_it_is_no_source() -> None:
    said = answer("10", credits=("UN", "Post"))
    assert credit_words(said, frozenset({"Post"})) == "crediting UN, Post (no source here)"


def test_a_crowd_of_names_is_not_set_against_itself() -> None:
    names = [f"Name {chr(ord('A') + n // 26)}{chr(ord('A') + n % 26)}" for n in range(50)]
    told = ledger([claim(name, source=name) for name in names], kind="name")
    (finding,) = find(answers(told), told)
    assert finding.verdict is Verdict.CONFLICT
    assert traced(finding, Known({}), told).one_name == ()


def test_both_sides_that_name_one_origin_are_told_of_it_once() -> None:
    told = ledger([
        claim("10", source="a", credits=("UN",)), claim("30", source="b", credits=("UN",))
    ])  # fmt: skip
    (finding,) = find(answers(told), told)
    assert traced(finding, Known({}), told).ask.endswith(
        " A and B name UN, who is no source here: ask there."
    )
    known = Known({"un": Source("un", "", container_title="UN")})
    assert traced(finding, known, told).ask == finding.ask
