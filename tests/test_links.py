"""Links lead to their passage and to nothing before it; what is found is what a browser finds."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.core.links import find_directive, linked, text_directive
from factcheck.core.links.directives import Directive, parsed
from tests.shared import SHARED
from tests.support import DATA, rows
from tools.links.shown import Shown

if TYPE_CHECKING:
    from factcheck.core.findings.passages import Span

MADE = yaml.safe_load((DATA / "links" / "directives.yaml").read_text("utf-8"))
FOUND = [cells for _, cells in rows(DATA / "links" / "found.tsv")]
MEASURED = SHARED / "eval" / "anchoring" / "textfragment.jsonl"


def marked(text: str) -> tuple[str, tuple[Span, ...]]:
    """Return a text without its marks, and the spans that they mark."""
    pieces = re.split("[⟦⟧]", text)
    offsets = [sum(map(len, pieces[:count])) for count in range(1, len(pieces))]
    return "".join(pieces), tuple(zip(offsets[::2], offsets[1::2], strict=True))


@pytest.mark.parametrize("case", MADE, ids=[case["name"] for case in MADE])
def test_a_directive_has_the_fewest_words_that_lead_to_its_passage(case: dict[str, Any]) -> None:
    text, spans = marked(case["text"])
    made = text_directive(text, spans)
    assert made == case["directive"]
    if made:
        found = find_directive(made, text)
        assert found is not None
        passage = text[spans[0][0] : spans[-1][1]]
        assert text[slice(*found)].strip() == passage.strip()


@pytest.mark.parametrize(("page", "directive", "passage"), FOUND)
def test_a_directive_finds_what_a_browser_finds(page: str, directive: str, passage: str) -> None:
    pieces = page.replace("|", "\n").split("^")
    seams = [sum(map(len, pieces[:count])) for count in range(1, len(pieces))]
    text = "".join(pieces)
    found = find_directive(directive, text, seams)
    assert (text[slice(*found)].replace("\n", "|") if found else "-") == passage


@pytest.mark.parametrize("count", [60, 61])
def test_a_passage_is_given_whole_up_to_three_hundred_characters(count: int) -> None:
    words = [f"w{number:03}" for number in range(count)]
    text = " ".join(["Top.", *words, "end"])
    made = text_directive(text, [(5, 5 + 5 * count - 1)])
    whole = "text=" + "%20".join(words)
    assert made == (whole if count == 60 else "text=w000%20w001%20w002,w058%20w059%20w060")


def test_a_long_passage_without_spaces_is_given_whole() -> None:
    text = "万" * 400
    assert text_directive(text, [(0, 400)]) == "text=" + "%E4%B8%87" * 400


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=b"),
        ("https://example.org/a#part", "https://example.org/a#part:~:text=b"),
        ("https://example.org/a#:~:text=old", "https://example.org/a#:~:text=b"),
        ("https://example.org/a#p:~:text=old", "https://example.org/a#p:~:text=b"),
    ],
)
def test_a_link_keeps_the_fragment_of_its_address(url: str, whole: str) -> None:
    assert linked(url, "text=b") == whole
    assert linked(url, "") == url


TERM = st.text(min_size=1)


@given(
    TERM, st.one_of(st.just(""), TERM), st.one_of(st.just(""), TERM), st.one_of(st.just(""), TERM)
)
def test_any_directive_reads_back(start: str, end: str, prefix: str, suffix: str) -> None:
    directive = Directive(start, end, prefix, suffix)
    written = directive.written()
    assert written.isascii()
    assert parsed(written) == (directive,)


@given(st.lists(st.sampled_from(["a", "b", "1,0", "é", "E", "-", "&", "’", "\n", "万", "\u00a0"])),
       st.data())  # fmt: skip
def test_a_link_leads_to_its_passage_or_there_is_none(
    words: list[str], data: st.DataObject
) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    made = text_directive(text, [(start, end)])
    if made:
        found = find_directive(made, text)
        assert found is not None
        assert text[slice(*found)].strip() == text[start:end].strip()
        assert found[0] <= end
        assert found[1] >= start


@pytest.mark.shared
def test_every_measured_directive_matches_as_it_did_in_chromium() -> None:
    if not MEASURED.is_file():
        pytest.skip("the evaluation sets are not here")
    page, *measured = map(json.loads, MEASURED.read_text("utf-8").splitlines())
    shown = Shown(page["page"])
    assert len(measured) == 52
    for each in measured:
        found = find_directive(each["directive"], shown.text, shown.seams)
        assert (found is not None) is each["matches"], each["directive"]
