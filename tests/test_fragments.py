"""Links to quotes: what browsers make of a directive, and the directive made for a quote."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.core.anchoring.fragments import directive, leads_to, page_of
from tests.commands import factcheck
from tests.shared import SHARED

if TYPE_CHECKING:
    from pathlib import Path

MEASURED = SHARED / "eval" / "anchoring" / "textfragment.jsonl"
HIDDEN = re.compile(r"<(style|title)>.*?</\1>|<p style=[^>]*none[^>]*>.*?</p>", re.DOTALL)
BLOCK = re.compile(r"</?(?:p|div|br|ul|li)\b[^>]*>")
MADE = {
    "a quote that stands once": (
        "Ann said ten.\nBob said two.", "Bob said two.", "text=bob%20said%20two.",
    ),
    "one that stands twice": ("Ann said ten.\nBob said ten.", "said ten.", "text=said%20ten."),
    "over the ends of lines": (
        "So: one two three four,\nfive six\nseven eight nine ten. End",
        "one two three four,\nfive six\nseven eight nine ten.",
        "text=one%20two%20three,eight%20nine%20ten.",
    ),
    "signs of the directive": (
        "He paid 10,000 & a well-known sum.",
        "10,000 & a well-known",
        "text=10%2C000%20%26%20a%20well%2Dknown",
    ),
    "blanks before the end of a line": (
        "So: one two \n three four. End", "one two \n three", "text=one%20two,three",
    ),
    "within a word": ("He is rearrested.", "arrested", ""),
    "nothing": ("Some words.", " ", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", MADE)
def test_a_directive_is_made_for_a_quote(name: str) -> None:
    text, quote, wanted = MADE[name]
    start = text.index(quote)
    assert directive(text, (start, start + len(quote))) == wanted


def test_what_stands_twice_is_told_by_the_words_around_it() -> None:
    text = "Ann said it was ten, then. Bob said it was ten, now. Ann said it was ten, now."
    for start in (at.start() for at in re.finditer("it was ten", text)):
        made = directive(text, (start, start + len("it was ten")))
        assert leads_to(made, text) == (start, start + len("it was ten"))
    twice = "the same line\n" * 60
    start = twice.index("same", 300)
    assert directive(twice, (start, start + 4)) == ""


def test_a_long_quote_is_told_by_its_ends() -> None:
    text = f"It began so {'and so ' * 60}it went on to its end. Then"
    start, end = text.index("began"), text.index(" Then")
    made = directive(text, (start, end))
    assert made == "text=began%20so%20and,to%20its%20end."
    assert leads_to(made, text) == (start, end)


@pytest.mark.parametrize("wrong", ["", "text=", "word=one", "text=a-b", "text=a,b,c", "text=a-,"])
def test_what_is_no_directive_leads_nowhere(wrong: str) -> None:
    assert leads_to(wrong, "one a-b a b c") is None


WORDS = st.lists(
    st.sampled_from(["it’s", "Núñez", "10,000", "so", "a-b", "x\ny", "&", "“he”"]), min_size=1
)


@given(WORDS, WORDS, WORDS)
def test_a_directive_leads_to_its_quote_or_is_not_made(
    before: list[str], quote: list[str], after: list[str]
) -> None:
    texts = [" ".join(words) for words in (before, quote, after)]
    text, start = " ".join(texts), len(texts[0]) + 1
    made = directive(text, (start, start + len(texts[1])))
    assume(made)
    assert leads_to(made, text) == (start, start + len(texts[1]))
    assert percent_encoded(made, safe="=,-%&~._") == made


@given(st.text(max_size=60))
def test_a_page_maps_every_sign_back_in_order(text: str) -> None:
    page = page_of(text)
    assert len(page.origins) == len(page.text) + 1
    assert list(page.origins) == sorted(page.origins)
    assert not re.search(r"  | \n|\n ", page.text)


@pytest.mark.shared
def test_directives_lead_where_chromium_went() -> None:
    if not MEASURED.is_file():
        pytest.skip("what was measured is not here")
    first, *rows = map(json.loads, MEASURED.read_text(encoding="utf-8").splitlines())
    text = unescape(re.sub("<[^>]*>", "", BLOCK.sub("\n", HIDDEN.sub("", first["page"]))))
    assert len(rows) == 52
    told = {row["directive"]: leads_to(row["directive"], text) is not None for row in rows}
    measured = {row["directive"]: row["matches"] for row in rows}
    # Markup parts "bold" from "ed" there, and a text has none: we do not make such a directive.
    assert measured.pop("text=bold")
    assert not told.pop("text=bold")
    assert told == measured


RECORD = """\
title: Miners
URL: {url}
sha256: ""
"""
LEDGER = """\
format: 1
claims:
- id: held-1a1a
  question: held
  says: "300 men"
  source: paper
  quote: "{quote}"
"""
LINKS = {
    "https://example.org/a": "(<https://example.org/a#:~:text=held%20300%20men>)",
    "https://example.org/a#b": "(<https://example.org/a#b:~:text=held%20300%20men>)",
    "https://example.org/a#:~:text=x": "(<https://example.org/a#:~:text=x>)",
}


def story(folder: Path, url: str, quote: str = "held 300 men") -> Path:
    """Return a ledger of one claim whose source has an address."""
    (folder / "sources").mkdir()
    (folder / "sources/paper.txt").write_text("The camp held 300 men in May.\n", "utf-8")
    (folder / "sources/paper.source.yaml").write_text(RECORD.format(url=url), "utf-8")
    (folder / "claims.yaml").write_text(LEDGER.format(quote=quote), "utf-8")
    return folder


@pytest.mark.parametrize("url", LINKS)
def test_a_citation_with_a_link_leads_to_the_quote(tmp_path: Path, url: str) -> None:
    cited = factcheck(story(tmp_path, url), "cite", "1a1a", "--format", "markdown")
    assert f"[Miners]{LINKS[url]}" in cited.stdout, cited.stderr
    bare = factcheck(tmp_path, "cite", "1a1a", "--format", "markdown", "--no-quote")
    assert "300" not in bare.stdout
    assert "300%20" not in factcheck(tmp_path, "cite", "paper", "--format", "markdown").stdout


def test_a_quote_that_is_lost_has_no_link_of_its_own(tmp_path: Path) -> None:
    folder = story(tmp_path, "https://example.org/a", "held some 300 men")
    cited = factcheck(folder, "cite", "1a1a", "--format", "markdown")
    assert "(<https://example.org/a>)" in cited.stdout
    (folder / "sources/paper.txt").write_bytes(b"\xff")
    cited = factcheck(folder, "cite", "1a1a", "--format", "markdown")
    assert "(<https://example.org/a>)" in cited.stdout
