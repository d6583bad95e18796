"""Citations in CSL styles say what citeproc-js says, lose no word of a source, and run nothing."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.core.citations import Citation, citation
from factcheck.core.claims import Claim, Name, Source
from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.claims import Cited
from factcheck.render.citations import cite_as, in_csl, listed, listed_in_csl
from factcheck.render.citations.csl import (
    NAMED,
    bibliography,
    cite,
    guarded,
    style_of,
)
from factcheck.render.citations.markup import HTML, MARKDOWN, PLAIN, Mark, Run, text_of, written
from tests.styles import FILES, citation_of, works

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [(work, style) for path in FILES for work in works(path) for style in NAMED]
IDS = [f"{work['id']}-{style}" for work, style in ROWS]
LEAST_EQUAL = 0.95
"""Of the works in common use; of the rarer ones every difference is told, and why."""


def bare(text: str) -> str:
    """Return a citation without white space and quotation marks."""
    return re.sub(r"[\s\"'“”‘’]", "", text)


@pytest.mark.parametrize(("work", "style"), ROWS, ids=IDS)
def test_a_work_is_cited_as_citeproc_cites_it_or_the_difference_is_known(
    work: dict[str, Any], style: str
) -> None:
    whole, chosen = citation_of(work), NAMED[style]
    runs = cite(whole, chosen)
    assert guarded((runs,), whole, lambda probe: (cite(probe, chosen),)) == []
    is_equal = bare(text_of(runs)) == bare(work["expected"][style])
    if differs := work.get("differs", {}).get(style):
        assert not is_equal
        assert differs["why"]
        assert text_of(runs) == differs["ours"]
    else:
        assert is_equal, text_of(runs)


def share_equal(path: Path) -> float:
    found = works(path)
    return 1 - sum(len(work.get("differs", ())) for work in found) / (len(found) * len(NAMED))


def test_works_in_common_use_are_cited_as_citeproc_cites_them() -> None:
    assert len(works(FILES[0])) * len(NAMED) == 100
    assert share_equal(FILES[0]) >= LEAST_EQUAL


IN_TEXT = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"
 default-locale="de-DE"><info><title>t</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated>
</info><citation><layout><text variable="title"/></layout></citation><bibliography><layout>
<names variable="author"/><text variable="title" prefix=" [" suffix="]"/><text term="accessed"
 prefix=" "/></layout></bibliography></style>"""


def test_any_style_file_will_do() -> None:
    whole = Citation("a", "book", title="The war", author=(Name("Doe", "Jane"),))
    style = style_of("mine.csl", IN_TEXT)
    assert (style.language, style.region) == ("de", "DE")
    assert text_of(cite(whole, style)) == "Jane Doe [The war] zugegriffen"
    plain = style_of("mine.csl", IN_TEXT.replace(' default-locale="de-DE"', ""))
    assert text_of(cite(whole, plain)) == "Jane Doe [The war] accessed"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("not xml", "cannot be used: there is no <style> in it"),
        ("apa", "there is no <style> in it"),
        ("../claims.yaml", "there is no <style> in it"),
        ("<a/>", "cannot be used"),
        ("<style><info><link rel='independent-parent'/></info></style>", "only points to another"),
    ],
)
def test_what_is_no_style_is_refused(text: str, says: str) -> None:
    with pytest.raises(FactcheckError, match=says):
        cite(Citation("a", "book", title="T"), style_of("x.csl", text))


def cited(id: str, **fields: Any) -> Cited:  # noqa: ANN401  fields of a source
    return Cited(Source(id, "", type="book", **fields), None, "", ())


def test_a_bibliography_holds_each_work_once_in_the_order_of_the_style() -> None:
    works = [cited("b", title="Beta"), cited("a", title="Alpha"), cited("b", title="Beta")]
    assert listed_in_csl(works, NAMED["mla"], "text").lines == ("Alpha.", "Beta.")
    assert bibliography([], NAMED["mla"]) == ()


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("text", ("{} A", "{} B")),
        ("markdown", ("{} A", "", "{} B")),
        ("html", ("<p>{} A</p>", "<p>{} B</p>")),
    ],
)
def test_a_bibliography_is_pasted_into_a_page_with_each_work_in_a_paragraph(
    markup: str, lines: tuple[str, ...]
) -> None:
    works = [cited("a", title="A"), cited("b", title="B")]
    csl = listed_in_csl(works, NAMED["mla"], markup).lines
    own = listed(works, "footnote" if markup == "text" else markup).lines
    kept = ("<p>", "</p>")
    for found in (csl, own):
        assert len(found) == len(lines)
        for got, shape in zip(found, lines, strict=True):
            assert bool(got) == bool(shape)
            assert all((mark in got) == (mark in shape) for mark in kept)


def test_a_page_of_the_claim_is_printed_in_a_note() -> None:
    claim = Claim("c-1", "q", "3", "a", "q", at="p. 12")
    book = cited("a", title="Alpha", author=(Name("Doe", "Jane"),))._replace(claim=claim)
    assert in_csl([book], NAMED["chicago-notes"], "text").lines == ("Jane Doe, Alpha (n.d.), 12.",)
    lined = book._replace(claim=claim._replace(at="line 12"))
    assert in_csl([lined], NAMED["chicago-notes"], "text").lines == ("Jane Doe, Alpha (n.d.).",)


@pytest.mark.parametrize("style", NAMED)
def test_a_protected_source_is_named_in_no_style(style: str) -> None:
    source = Source(
        "a-paper", "", title="My name is", author=(Name("Ayse"),), identity="withheld",
        container_title="Her own paper", issued="2019", url="https://example.org/ayse",
    )  # fmt: skip
    (line,) = in_csl([Cited(source, None, "My name is", ())], NAMED[style], "text").lines
    for telling in ("ayse", "my name", "her own", "2019", "example", "a-paper"):
        assert telling not in line.casefold()
    assert "protected source" in line.casefold()


@pytest.mark.parametrize(
    ("issued", "printed"),
    [
        ("2019", "2019"),
        ("2019~", "ca. 2019"),
        ("2019-08", "2019, August"),
        ("2019-08-17", "2019, August 17"),
        ("-0044", "45 B.C.E."),
        ("2019-02-31", "n.d."),
        ("2019/2020", "n.d."),
        ("", "n.d."),
    ],
)
def test_dates(issued: str, printed: str) -> None:
    work = Citation("a", "article-newspaper", title="T", container_title="N", issued=issued)
    assert f"({printed})" in text_of(cite(work, NAMED["apa"]))


@pytest.mark.parametrize("url", ["nope", "ftp://x.org/a", "https://[bad", "https:///a"])
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    work = Citation("a", "webpage", title="T", url=url)
    assert "/" not in text_of(cite(work, NAMED["apa"]))


def test_marks_stand_around_words_in_every_format() -> None:
    link = Mark(link="https://example.org/a_b?c=1&d=2")
    runs = (
        Run("A *b* <c> & "),
        Run("The $ Times ", Mark(is_italic=True)),
        Run("bold", Mark(is_bold=True)),
        Run(" "),
        Run("here", link),
        Run(link.link, link),
    )
    assert written(runs, PLAIN) == f"A *b* <c> & The $ Times bold here{link.link}"
    assert written(runs, MARKDOWN) == (
        r"A \*b\* \<c\> \& *The \$ Times* **bold** [here](<https://example.org/a_b?c=1&d=2>)"
        "<https://example.org/a_b?c=1&d=2>"
    )
    address = html.escape(link.link)
    assert written(runs, HTML) == (
        "A *b* &lt;c&gt; &amp; <i>The $ Times</i> <b>bold</b>"
        f' <a href="{address}">here</a><a href="{address}">{address}</a>'
    )


def test_a_program_cites_by_name_or_by_the_text_of_a_style() -> None:
    book = cited("a", title="The war", author=(Name("Doe", "Jane"),), issued="2019")
    assert cite_as(book, "apa", markup="html") == "Doe, J. (2019). <i>The war</i>."
    assert cite_as(book, IN_TEXT) == "Jane Doe [The war] zugegriffen"
    assert cite_as(book, markup="html").startswith("Jane Doe, “The war,”")
    with pytest.raises(FactcheckError, match="no style “nature”"):
        cite_as(book, "nature")
    with pytest.raises(FactcheckError, match="markup of its own"):
        cite_as(book, "bibtex", markup="html")


def test_a_citation_keeps_what_styles_need() -> None:
    source = Source(
        "a", "", title="T", volume="1", issue="2", page="3", edition="4", number="5",
        publisher_place="P", doi="10.1/x", isbn="978",
    )  # fmt: skip
    kept = citation(source)
    assert (kept.volume, kept.issue, kept.page, kept.edition, kept.number) == tuple("12345")
    assert (kept.publisher_place, kept.doi, kept.isbn) == ("P", "10.1/x", "978")


NOTE_ONLY = """<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0"><info>
<title>t</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated></info><citation><layout
 suffix="."><names variable="author"/><text variable="title" prefix=", "/><text variable="locator"
 prefix=" at "/></layout></citation></style>"""


def test_a_style_that_writes_notes_only_is_cited_by_its_notes() -> None:
    whole = Citation("a", "book", title="The war", author=(Name("Doe", "Jane"),), locator="p. 7")
    style = style_of("notes.csl", NOTE_ONLY)
    assert text_of(cite(whole, style)) == "Jane Doe, The war at 7."
    with pytest.raises(FactcheckError, match="no list of works, only notes"):
        bibliography([whole], style)


def test_a_style_that_writes_neither_notes_nor_a_list_is_refused() -> None:
    style = style_of("x.csl", NOTE_ONLY.replace('class="note"', 'class="in-text"'))
    with pytest.raises(FactcheckError, match="neither notes nor a list"):
        cite(Citation("a", "book", title="The war"), style)


SHORT_NOTES = NOTE_ONLY.replace(
    '<text variable="title" prefix=", "/>', '<date variable="issued" form="text" prefix=" "/>'
).replace("</style>", IN_TEXT[IN_TEXT.index("<bibliography>") :])


def test_a_work_is_cited_as_listed_where_its_note_is_but_a_name_and_a_year() -> None:
    book = cited("a", title="The war", author=(Name("Doe", "Jane"),), issued="2019")
    written = in_csl([book], style_of("short.csl", SHORT_NOTES), "text")
    assert written.lines == ("Jane Doe [The war] accessed",)
    assert not written.notes


def test_what_neither_note_nor_list_holds_is_told() -> None:
    book = cited("a", title="The war", author=(Name("Doe", "Jane"),), publisher="Press")
    written = in_csl([book], style_of("notes.csl", NOTE_ONLY), "text")
    assert written.lines == ("Jane Doe, The war.",)
    (note,) = written.notes
    assert note.message == "the style leaves out of a: publisher"


def test_a_style_in_a_language_without_a_country() -> None:
    style = style_of("ca.csl", IN_TEXT.replace("de-DE", "fr"))
    assert (style.language, style.region) == ("fr", "")
    assert text_of(cite(Citation("a", "book", title="T"), style)) == "[T] consulté le"


def test_a_work_without_any_words_is_called_what_it_is() -> None:
    assert text_of(cite(Citation("a", "book"), NAMED["apa"])) == "[untitled book]. (n.d.)."


def test_our_own_lists_stand_by_who_leads() -> None:
    works = [
        cited("a", title="B", author=(Name("Zed"),)),
        cited("b", title="A", container_title="Paper"),
        cited("c", title="A", author=(Name("Abe"),)),
        cited("d", title="A", author=(Name("Zed"),)),
    ]
    lines = listed(works, "footnote").lines
    assert [line.split(",")[0] for line in lines] == ["Abe", "“A", "Zed", "Zed"]
    assert "“A" in lines[2]
