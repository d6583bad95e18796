"""Citations come out as the rules of each style have them, and read back as they went in."""

from __future__ import annotations

import html
import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from factcheck.core.citations import Citation, citation
from factcheck.core.claims import Claim, Name, Source
from factcheck.core.findings.claims import Cited
from factcheck.render.citations import STYLES, cite_as
from factcheck.render.foreign import show

TABLE = Path(__file__).parent / "data" / "citations"
CASES = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in TABLE.glob("*.toml")}
ROWS = [(case, style) for case in sorted(CASES) for style in STYLES]


def source_of(fields: dict[str, Any]) -> Source:
    authors = tuple(Name(**name) for name in fields.get("author", ()))
    return Source(**{"path": "", **fields, "author": authors})


def citation_of(case: dict[str, Any]) -> Citation:
    return citation(source_of(case["source"]), case.get("quote", ""), case.get("opening", ""))


@pytest.mark.parametrize(("case", "style"), ROWS)
def test_each_style_writes_what_its_rules_say(case: str, style: str) -> None:
    assert STYLES[style](citation_of(CASES[case])) == CASES[case]["expected"][style]


@pytest.mark.parametrize(("case", "style"), ROWS)
def test_a_citation_is_one_printable_line(case: str, style: str) -> None:
    lines = STYLES[style](citation_of(CASES[case])).split("\n")
    assert all(line.isprintable() for line in lines)
    assert len(lines) == 1 or style == "ris"


@pytest.mark.parametrize("style", STYLES)
def test_a_protected_source_is_named_nowhere(style: str) -> None:
    case = CASES["protected"]
    written = STYLES[style](citation_of(case)).casefold()
    for telling in ("ayse", "secret", "her own paper", "2019", "example.org", "my name is"):
        assert telling not in written


@pytest.mark.parametrize(
    "style", [style for style in STYLES if style != "link"]
)  # its words are percent-encoded
def test_a_quote_is_left_out_where_none_is_wanted(style: str) -> None:
    fields = CASES["article"]["source"]
    claim = Claim("c-1", "q", "three million", fields["id"], CASES["article"]["quote"])
    cited = Cited(source_of(fields), claim, "", ())
    assert "imprisoned" in cite_as(cited, style, with_quote=True)
    assert "imprisoned" not in cite_as(cited, style, with_quote=False)


@pytest.mark.parametrize(
    ("quote", "end"),
    [
        ("in camps", "in camps.”"),
        ("in camps.", "in camps.”"),
        ("in “camps.”", "in “camps.””"),
        ("in “camps”", "in “camps”.”"),
        ("“in camps?”", "“in camps?””"),
    ],
)
def test_a_note_ends_in_one_full_stop_where_the_quote_has_its_own(quote: str, end: str) -> None:
    case = CASES["article"]
    assert STYLES["footnote"](citation(source_of(case["source"]), quote)).endswith(end)


def test_a_note_without_a_quote_ends_in_one_full_stop() -> None:
    bare = citation(source_of(CASES["article"]["source"]))
    assert STYLES["footnote"](bare).endswith("August 17, 2019.")
    assert STYLES["markdown"](bare).endswith("August 17, 2019.")
    assert STYLES["footnote"](bare._replace(issued="")).endswith("n.d.")


@pytest.mark.parametrize("case", sorted(CASES))
def test_csl_json_reads_back(case: str) -> None:
    (record,) = json.loads(STYLES["csl-json"](citation_of(CASES[case])))
    assert record.get("annote", "") == CASES[case].get("quote", "")
    assert set(record) <= {
        "id", "type", "author", "title", "container-title", "publisher", "genre", "issued",
        "accessed", "URL", "language", "annote", "volume", "issue", "page", "edition", "number",
        "publisher-place", "DOI", "ISBN",
    }  # fmt: skip


NAMED = {
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~",
    "textasciicircum": "^", "textless": "<", "textgreater": ">", "textbar": "|",
}  # fmt: skip


def bibtex_fields(text: str) -> dict[str, str]:
    """Take a BibTeX record apart by counting braces, as BibTeX does."""
    start = re.fullmatch(r"@\w+\{[\w-]+, (.*)\}", text)
    assert start is not None
    rest, found = start[1], {}
    while rest:
        name, _, rest = rest.partition(" = ")
        value, depth = "", 0
        for character in rest:
            depth += (character == "{") - (character == "}")
            if character == "," and depth == 0:
                break
            value += character
        assert depth == 0
        found[name] = value.removeprefix("{").removesuffix("}")
        rest = rest[len(value) + 2 :]
    return found


def latex_text(value: str) -> str:
    """Return what LaTeX prints for a field's value."""
    value = re.sub(r"\\(text[a-z]+)\{\}", lambda found: "\\" + NAMED[found[1]], value)
    value = re.sub(r"(?<!\\)\{\}", "", value)
    return re.sub(r"\\(.)", r"\1", value)


@pytest.mark.parametrize("case", sorted(CASES))
def test_bibtex_reads_back(case: str) -> None:
    fields = bibtex_fields(STYLES["bibtex"](citation_of(CASES[case])))
    assert latex_text(fields.get("annote", "")) == show(CASES[case].get("quote", ""))
    assert "evil" not in fields


@pytest.mark.parametrize(
    ("sign", "kept"), [("it's", "it's"), ("a'", "a'"), ("''", "&#39;&#39;"), ("a_b", "a_b")]
)
def test_wikipedia_keeps_signs_that_mark_up_only_in_pairs(sign: str, kept: str) -> None:
    assert f"|quote={kept}}}" in STYLES["wikipedia"](Citation("a", "book", quote=sign))


@pytest.mark.parametrize("case", sorted(CASES))
def test_ris_reads_back(case: str) -> None:
    lines = STYLES["ris"](citation_of(CASES[case])).split("\n")
    fields = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines]
    assert all(fields)
    tags = [found[1] for found in fields if found]
    assert (tags[0], tags[-1], tags.count("ER")) == ("TY", "ER", 1)
    assert [found[2] for found in fields if found and found[1] == "N1"] == (
        [show(CASES[case]["quote"])] if CASES[case].get("quote") else []
    )


@given(st.text())
def test_any_quote_reads_back_from_bibtex(quote: str) -> None:
    assume(quote)
    fields = bibtex_fields(STYLES["bibtex"](Citation("a", "book", quote=quote)))
    assert latex_text(fields["annote"]) == show(quote)


@given(st.text())
def test_any_quote_reads_back_from_a_template(quote: str) -> None:
    assume(quote)
    field = STYLES["wikipedia"](Citation("a", "book", quote=quote)).partition("|quote=")[2]
    written = field.removesuffix("}}")
    assert html.unescape(written) == show(quote)
    assert not re.search(r"[{}\[\]|<>=]|''|~~|__", written)
