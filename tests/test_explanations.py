"""What a finding says beside its figures: what may reconcile the sides, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core.claims import Name
from factcheck.core.explanations import (
    DEFINITION,
    ask,
    both_right_if,
    headline,
    kind_of,
    lettered,
    no_day,
    one_voice,
)
from factcheck.core.findings.conflicts import Kind
from tests.support import answer

if TYPE_CHECKING:
    from factcheck.core.answers import Answer

DOE, ROE = (Name("Doe", "Nora"),), (Name("Roe", "Ada"),)


def said(says: str = "10", id: str = "a", **fields: Any) -> Answer:  # noqa: ANN401  any field
    """Return an answer in a source of its own, called as the claim."""
    return answer(says, **({"id": id, "source": id} | fields))


@pytest.mark.parametrize(
    ("kind", "line", "sides", "group", "words"),
    [
        (Kind.FALLING_COUNT, "count", 2, "", "a count that can only rise has fallen"),
        (Kind.CONTRADICTION, "count", 2, "ethnic Kazakhs", "two figures for ethnic Kazakhs"),
        (Kind.SAME_OUTLET, "date", 3, "", "three dates"),
        (Kind.ATTRIBUTION, "text", 9, "", "nine answers"),
        (Kind.CONTRADICTION, "money", 10, "", "10 amounts"),
    ],
)
def test_headlines(kind: Kind, line: str, sides: int, group: str, words: str) -> None:
    assert headline(kind, line, sides, group) == words


GAZETTE: dict[str, Any] = {"source_container_title": "Gazette"}
UN: dict[str, Any] = {"credits": ("UN",)}


@pytest.mark.parametrize(
    ("a", "b", "kind", "words"),
    [
        (said(**UN, **GAZETTE), said(id="b", **UN, **GAZETTE), Kind.ATTRIBUTION, "both credit UN"),
        (said(**GAZETTE), said(id="b", **GAZETTE), Kind.SAME_OUTLET, "same outlet: one source"),
        (
            said(**GAZETTE, source_author=DOE),
            said(id="b", **GAZETTE, source_author=DOE),
            Kind.SAME_OUTLET,
            "same outlet, same author: one source that changed, not two",
        ),
        (said(), said(id="b", source="a"), Kind.CONTRADICTION, "same source: one text"),
        (said(), said(id="b"), Kind.CONTRADICTION, ""),
        (said(**GAZETTE), said(id="b"), Kind.CONTRADICTION, ""),
    ],
)
def test_the_first_kind_that_fits_and_the_one_voice_behind_it(
    a: Answer, b: Answer, kind: Kind, words: str
) -> None:
    assert kind_of(a, b, Kind.CONTRADICTION) is kind
    assert one_voice(a, b).startswith(words)
    assert bool(one_voice(a, b)) == bool(words)


def on(day: str, says: str = "10", **fields: Any) -> Answer:  # noqa: ANN401  any field
    return said(says, id=f"{day} {says}", source_issued=day, **fields)


@pytest.mark.parametrize(
    ("sides", "words"),
    [
        (
            [on("2019-03-12"), on("2019-08-17")],
            "neither passage says of which day it speaks, or whether it counts now or ever; B was",
        ),
        ([on("2019-03-12"), on("2019-08-17")], "B was published 158 days after A"),
        ([on("2019-08-17"), on("2019-03-12")], "A was published 158 days after B"),
        ([on("2019-03-12"), on("2019-03-13")], "B was published 1 day after A"),
        ([on("2019-03-12"), on("2019-03-12")], "published on the same day"),
        ([on("2019-03-12"), on("")], "one has no exact date of publication"),
        ([on("2019-03"), on("2019-03-12")], "one has no exact date of publication"),
        ([on("2019-03-12", as_of="2019"), on("2019-03-12")], "B does not say of which day"),
        ([on("2019-03-12"), on("2019-03-12", as_of="2019")], "A does not say of which day"),
        ([on("2019-03-12"), on(""), on("2019-03-14")], "C was published 2 days after A"),
        ([on("2019-03-12", as_of="2019"), on(""), on("2019-03-12")], "C does not say of which"),
    ],
)
def test_days_that_nobody_named_are_told_with_the_days_of_publication(
    sides: list[Answer], words: str
) -> None:
    assert words in no_day([[side] for side in sides])


def test_where_both_days_are_stated_or_nothing_varies_no_day_is_missed() -> None:
    stated = said(as_of="2019")
    assert not no_day([[stated], [stated]])
    fixed = said("$10", kind="money")
    assert not no_day([[fixed], [fixed]])


def reasons(a: Answer, b: Answer) -> list[str]:
    return list(both_right_if([[a], [b]]))


HELD = "10,000 people are held"
SENT = "50,000 people have been sent"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (HELD, SENT, "A counts those of one day (“are held”), B all so far (“have been sent”)"),
        (HELD, "50,000", "A counts those of one day (“are held”), B all so far"),
        ("10,000", "50,000", "A counts those of one day, B all so far"),
        ("10,000 remain", SENT, "A counts those of one day (“remain”), B all so far (“have been"),
    ],
)
def test_now_or_ever_comes_first_where_nobody_said(low: str, high: str, words: str) -> None:
    a, b = said("10,000", quote=low), said("50,000", id="b", quote=high)
    assert reasons(a, b)[0].startswith(words)
    turned = reasons(b, a)[0]
    assert turned.startswith(words.replace("A ", "Z ").replace("B ", "A ").replace("Z ", "B "))


def test_now_or_ever_is_left_out_where_the_lower_speaks_of_all_so_far() -> None:
    a, b = said("10,000", quote=SENT), said("50,000", id="b", quote=HELD)
    assert not any("all so far" in reason for reason in reasons(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (said("10", counts="now"), said("50", id="b", counts="now")),
        (said("10 %", kind="percent"), said("50 %", id="b", kind="percent")),
    ],
)
def test_now_or_ever_is_left_out_where_both_said_or_nothing_is_counted(
    a: Answer, b: Answer
) -> None:
    assert not any("all so far" in reason for reason in reasons(a, b))
    assert DEFINITION in reasons(a, b)


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (
            on("2019-03-12", "10"),
            on("2019-08-17", "50"),
            "B is of a later day, and the number rose",
        ),
        (on("2019-08-17", "10"), on("2019-03-12", "50"), "and the number fell between them"),
        (on("", "10"), on("2019-03-12", "50"), "and the number changed between them"),
        (on("2019-03-12", "thousands"), on("2019-08-17", "12,000"), "B is of a later day, and"),
    ],
)
def test_another_day_may_reconcile(low: Answer, high: Answer, words: str) -> None:
    assert any(words in reason for reason in reasons(low, high))
    turned = words.replace("B is", "A is")
    assert any(turned in reason for reason in reasons(high, low))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (on("2019-03-12", "10"), on("2019-03-12", "50")),
        (said("10", as_of="2018"), said("50", id="b", as_of="2018")),
    ],
)
def test_one_day_is_no_other_day(a: Answer, b: Answer) -> None:
    assert not any("number" in reason for reason in reasons(a, b))


def test_a_beginning_that_a_passage_names_may_reconcile() -> None:
    since = "Since April 2017, 10 have been sent"
    a, b = said("10", quote=since), said("50", id="b")
    assert "A counts only from April 2017 on, B also what came before" in reasons(a, b)
    assert "B counts only from April 2017 on, A also what came before" in reasons(b, a)
    stated = said("10", quote=since, since="2017-04")
    assert not any("counts only from" in reason for reason in reasons(stated, b))


@pytest.mark.parametrize(
    ("a", "b", "rounded"),
    [
        ("10,000", "tens of thousands", ["10,000"]),
        ("10,000", "50,000", ["50,000"]),
        ("10,000", "11,000", ["10,000", "11,000"]),
        ("1,137", "1,200", ["1,200"]),
        ("1,137", "1,300", []),
        ("about 10,000", "50,001", []),
        ("10,000", "three million", []),
    ],
)
def test_round_figures_whose_step_spans_the_gap_may_be_roundings(
    a: str, b: str, rounded: list[str]
) -> None:
    found = reasons(said(a), said(b, id="b"))
    assert [said for said in (a, b) if any(f"“{said}” is a rounded" in one for one in found)] == (
        rounded
    )


@pytest.mark.parametrize(
    ("kind", "a", "b", "words"),
    [
        ("date", "2018", "2019", "two steps of one event"),
        ("duration", "one year", "six years", "what was possible"),
        ("money", "$300", "$900", "a conversion"),
        ("provision", "Article 1", "Article 2", "the charge at first"),
        ("name", "Doe", "Roe", "two names of one"),
        ("yes-no", "yes", "no", "two definitions"),
    ],
)
def test_what_does_not_vary_has_reasons_of_its_kind(kind: str, a: str, b: str, words: str) -> None:
    found = reasons(said(a, kind=kind), said(b, id="b", kind=kind))
    assert any(words in reason for reason in found)
    assert not any("later day" in reason for reason in found)


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        (said(source_author=DOE), said(id="b", source_author=DOE), "the author: of which day"),
        (said(**GAZETTE), said(id="b", **GAZETTE), "the outlet: of which day"),
        (said(source_author=DOE), said(id="b", source_author=ROE), "both: of which day"),
        (said("$1", kind="money"), said("$2", id="b", kind="money"), "both: on what does it rest"),
    ],
)
def test_the_one_cheapest_question_and_whom_to_ask(a: Answer, b: Answer, words: str) -> None:
    assert ask([[a], [b]]).startswith(words)
    assert ask([[a], [b]]).endswith("Neither names anybody.")
    assert "Neither" not in ask([[said(**UN)], [b]])


def test_of_more_than_two_sides_each_is_asked() -> None:
    a, b, c = (answer(words, id=words) for words in ("1,000", "5,000", "90,000"))
    assert ask([[a], [b], [c]]).startswith("each: of which day")
    assert ask([[a], [b], [c]]).endswith("None names anybody.")
    credited = b._replace(claim=b.claim._replace(credits=("UN",)))
    assert "None" not in ask([[a], [credited], [c]])


@pytest.mark.parametrize(("number", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (53, "BB")])
def test_sides_have_letters_without_end(number: int, letters: str) -> None:
    assert lettered(number) == letters
