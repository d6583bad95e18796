"""The scanner's own ways: how far it reaches, and that what it remembers changes nothing."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.core.reading.records import Context
from factcheck.core.reading.scanner import pieces, scan, windows
from tests.support import DATA

NEWS = [path.read_text(encoding="utf-8") for path in sorted((DATA / "news").glob("*.txt"))]
PUBLISHED = "2019-10-01"


@pytest.fixture
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the scanner remember two pieces, tokens and stretches at most."""
    for module in (pieces, windows):
        monkeypatch.setattr(module, "REMEMBERED", 2)
    for memory in (pieces.pieces, pieces.tokens, windows.memory_of):
        memory.cache_clear()
    windows.shared("en", "").clear()


def told(text: str) -> list[object]:
    """Return the readings of a text."""
    return list(factcheck.read(text, published=PUBLISHED))


@pytest.mark.parametrize("text", NEWS)
def test_a_text_reads_alike_whatever_was_read_before(text: str) -> None:
    first = told(text)
    assert first
    assert told(text) == first
    for other in NEWS:
        told(other)
    assert told(text) == first


@pytest.mark.parametrize("text", NEWS)
def test_what_is_forgotten_changes_no_reading(text: str, request: pytest.FixtureRequest) -> None:
    first = told(text)
    request.getfixturevalue("forgetful")
    assert told(text) == first


@pytest.mark.parametrize("text", NEWS)
def test_a_page_reads_as_its_paragraphs_do(text: str) -> None:
    paragraphs = text.split("\n\n")
    found = [(each.words, each.hard) for each in factcheck.read(text, published=PUBLISHED)]
    alone = [
        (each.words, each.hard)
        for paragraph in paragraphs
        for each in factcheck.read(paragraph, published=PUBLISHED)
    ]
    assert found == alone


def test_a_figure_is_found_behind_any_number_of_small_words() -> None:
    figures = scan("of the " * 20 + "300 men", Context())
    assert [figure.words for figure in figures] == ["300"]


LINES = {
    "He saw about 1.1\nmillion men.": ["about 1.1\nmillion"],
    "It took nearly five months.\n\nInsurers paid $3": ["nearly five months", "$3"],
    "It took nearly five months.\r\n\r\nInsurers paid $3": ["nearly five months", "$3"],
    "In 2019\n300 men fled; 12\n300 women too": ["In 2019", "300"],
    "A list of 40\n\nmillion": ["40"],
    "He fled in\tMay\r\n2019": ["in\tMay\r\n2019"],
    "Contents\n1. Camps\n2. Guards and 3 dogs": ["3"],
}
"""Texts with the ends of lines and paragraphs, and the figures in them."""


@pytest.mark.parametrize("text", LINES)
def test_figures_go_on_over_lines_and_not_over_paragraphs(text: str) -> None:
    figures = scan(text, Context(said_on=737_000))
    assert [figure.words for figure in figures] == LINES[text]
    for figure in figures:
        assert figure.mention
        assert text[figure.mention.start : figure.mention.end] == figure.words
