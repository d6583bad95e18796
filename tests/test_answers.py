"""Answers: claims read in the light of their question, their source and the ledger's names."""

from __future__ import annotations

import pytest

from factcheck.core import calendar
from factcheck.core.answers import Reader
from factcheck.core.claims import Claim, Question, Same
from factcheck.core.interval import closed, exactly
from factcheck.core.reading.records import Reading, Unread
from tests.support import claim, ledger, source

DAY = calendar.ordinal(2019, 3, 12)
NOBODY_ASKED = list[Question]()


def read(said: Claim, issued: str = "", kind: str = "date") -> Reading | Unread:
    return Reader(ledger([said], kind=kind), {"s": source("s", issued=issued)}).read(said)


@pytest.mark.parametrize(
    ("said", "issued", "day"),
    [
        (claim("yesterday"), "2019-03-12", DAY - 1),
        (claim("yesterday", said_on="2019-03-10"), "2019-03-12", DAY - 3),
        (claim("yesterday", said_on="2019-03-10"), "", DAY - 3),
    ],
)
def test_words_are_counted_from_the_day_they_were_written(
    said: Claim, issued: str, day: int
) -> None:
    found = read(said, issued)
    assert isinstance(found, Reading)
    assert found.hard == exactly(day)


@pytest.mark.parametrize("issued", ["", "2019-03", "2019"])
def test_without_a_day_of_writing_nothing_is_guessed(issued: str) -> None:
    assert isinstance(read(claim("yesterday"), issued), Unread)


def test_without_its_source_a_claim_is_read_but_never_answers() -> None:
    said = claim("10,000", source="lost")
    reader = Reader(ledger([said]), {})
    assert isinstance(reader.read(said), Reading)
    assert reader.answers([said]) == ((), ())


def test_a_question_without_a_kind_has_that_of_its_first_claim_that_reads() -> None:
    said = [claim("[…]", id="a"), claim("$300", id="b"), claim("10 people", id="c")]
    reader = Reader(ledger(said, questions=NOBODY_ASKED), {"s": source("s")})
    question = reader.question("q")
    assert (question.kind, question.varies) == ("money", "fixed")
    found, unread = reader.answers(said)
    assert [answer.claim.id for answer in found] == ["b"]
    assert [one.claim.id for one in unread] == ["a", "c"]


def test_a_question_of_which_nothing_reads_is_one_of_words() -> None:
    said = [claim("[…]")]
    assert Reader(ledger(said, questions=NOBODY_ASKED), {}).question("q").kind == "text"
    assert Reader(ledger([], questions=NOBODY_ASKED), {}).question("nobody").kind == "text"


@pytest.mark.parametrize(
    ("kind", "varies", "expected"),
    [
        ("count", "", "stock"),
        ("percent", "", "stock"),
        ("money", "", "fixed"),
        ("date", "", "fixed"),
        ("name", "", "fixed"),
        ("count", "cumulative", "cumulative"),
        ("money", "stock", "stock"),
    ],
)
def test_what_is_not_said_to_vary_varies_as_its_kind_does(
    kind: str, varies: str, expected: str
) -> None:
    reader = Reader(ledger([], kind=kind, varies=varies), {})
    assert reader.question("q").varies == expected


def test_an_answer_knows_its_days() -> None:
    said = claim("10,000", as_of="2019-03", since="2017")
    reader = Reader(ledger([said]), {"s": source("s", issued="2019-03-12")})
    ((answer,), _) = reader.answers([said])
    march = calendar.ordinal(2019, 3)
    assert answer.published == exactly(DAY)
    assert answer.as_of == closed(march, march + 30)
    assert answer.since == closed(calendar.ordinal(2017), calendar.ordinal(2018) - 1)


def test_days_that_nobody_stated_stay_unknown() -> None:
    said = claim("10,000")
    ((answer,), _) = Reader(ledger([said]), {"s": source("s")}).answers([said])
    assert (answer.published, answer.as_of, answer.since) == (None, None, None)


def test_the_reader_of_a_ledger_knows_its_names_and_labels() -> None:
    named = [claim("Astana", id="a"), claim("Nur-Sultan", id="b")]
    same = (Same("name", ("Astana", "Nur-Sultan")),)
    reader = Reader(ledger(named, kind="name", same=same), {"s": source("s")})
    (first, second), _ = reader.answers(named)
    assert first.reading.hard == second.reading.hard
    assert reader.names is reader.names


def test_what_the_editor_calls_unread_is_not_read() -> None:
    said = claim("10,000", unread="a slip of the pen")
    ((), (one,)) = Reader(ledger([said]), {"s": source("s")}).answers([said])
    assert one.reason == "a slip of the pen"


def test_words_that_cannot_be_read_come_back_with_a_reason() -> None:
    said = claim("countless")
    ((), (one,)) = Reader(ledger([said]), {"s": source("s")}).answers([said])
    assert one.claim is said
    assert one.reason


def test_the_override_of_an_editor_is_what_is_read() -> None:
    said = claim("untold numbers", read_as="thousands")
    ((answer,), _) = Reader(ledger([said]), {"s": source("s")}).answers([said])
    assert answer.reading.words == "thousands"


@pytest.mark.parametrize(
    ("language", "words", "point"),
    [("de-AT", "1.100 Menschen", 1_100), ("fr", "1,100 people", 1_100), ("", "1,100", 1_100)],
)
def test_words_are_read_in_the_language_of_their_source(
    language: str, words: str, point: int
) -> None:
    said = claim(words)
    written = source("s")._replace(language=language)
    found = Reader(ledger([said]), {"s": written}).read(said)
    assert isinstance(found, Reading), found
    assert found.hard == exactly(point)
