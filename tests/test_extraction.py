"""Texts taken from pages, PDFs, documents, mails and archives, and what these say of themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.storage.extraction import docx, html, mail, pdf, warc
from factcheck.storage.extraction.html.body import spans
from factcheck.storage.extraction.html.visible import Page
from tests import pages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.storage.extraction.records import Derived

    Parser = Callable[[bytes], Iterator[Derived]]


def last(found: Iterator[Derived]) -> Derived:
    *_, derived = found
    return derived


def fields(derived: Derived) -> list[tuple[str, str, str]]:
    return [(each.key, each.value, each.where) for each in derived.found]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<p>two", "One\n\ntwo\n"),
        ("<p>a <b> b</b>c\n d</p>", "a bc d\n"),
        ("a<br>b<br/><br>c</br>d", "a\nb\n\nc\nd\n"),
        ("<div>a</div><div>b</div>", "a\nb\n"),
        ("<ul><li>a<li>b</ul>", "a\nb\n"),
        ("<table><tr><td>a<td>b<tr><th>c</table>d", "a\tb\nc\n\nd\n"),
        ("<pre>a\n  b</pre>", "a\n  b\n"),
        ("a<script>x</script><style>y</style><template>z</template>b", "ab\n"),
        ("a<noscript>turn it on</noscript>", "a\n"),
        ("<div hidden>a<div>b</div></div>c", "c\n"),
        ("<p style='Display : none'>a<p>b", "b\n"),
        ("<li hidden>a<li>b", "b\n"),
        ("<span hidden>a<p>b</span>c", "c\n"),
        ("<input hidden>a", "a\n"),
        ("<head><title>T</title><p>a", "a\n"),
        ("<svg><title>T</title><path/><text>a</text></svg>b", "ab\n"),
        ("&euro;5&nbsp;m &amp; more", "€5\N{NO-BREAK SPACE}m & more\n"),
        ("a</p>b</x>c", "abc\n"),
        ("<textarea> a\nb </textarea>", " a\nb \n"),
        ("<!-- a --><![CDATA[b]]>c", "c\n"),
        ("<p> <p>  ", ""),
    ],
)
def test_a_page_reads_as_a_browser_would_copy_it(markup: str, text: str) -> None:
    page = Page()
    page.feed(markup)
    page.close()
    assert page.text() == text


def test_nothing_is_lost_however_deep_it_stands() -> None:
    depth = 5_000
    raw = (b"<div><b>" * depth) + b"at the bottom" + (b"</b></div>" * depth)
    assert next(html.parse(raw)).text == "at the bottom\n"


def test_a_page_tells_its_title_outlet_authors_date_language_and_place() -> None:
    found = last(html.parse(pages.html()))
    assert fields(found) == [
        ("title", pages.TITLE, "JSON-LD headline"),
        ("author", "Ann Other", "JSON-LD author"),
        ("author", "Bob Miles", "JSON-LD author"),
        ("container-title", "The Gazette", "JSON-LD publisher"),
        ("issued", "2021-03-04", "JSON-LD datePublished"),
        ("language", "en-GB", "JSON-LD inLanguage"),
        ("URL", pages.URL, "JSON-LD mainEntityOfPage"),
    ]
    printed = {each.key: each.words for each in found.found}
    assert printed["issued"] == "2021-03-04T23:30:00-05:00"


HEAD = (
    '<meta property="og:title" content="Barracks &amp; more"><meta name=author content="A. Other">'
    '<meta property="article:author" content="https://gazette.example/ann">'
    '<meta property="og:site_name" content=Gazette><meta property="og:locale" content=de_AT>'
    '<meta property="article:published_time" content="2021-03-05">'
    '<meta name="citation_publication_date" content="2021/03/04"><meta name=x><meta content=y>'
    '<link rel="alternate canonical" href="https://gazette.example/b">'
)


def test_where_linked_data_is_missing_or_broken_the_head_tells() -> None:
    told: tuple[object, ...] = ("{", [], [[]], {"@type": 7}, {"@type": "WebSite", "name": "x"})
    for data in told:
        found = last(html.parse(pages.html(data=data, head=HEAD)))
        assert fields(found) == [
            ("title", "Barracks & more", "OpenGraph og:title"),
            ("container-title", "Gazette", "OpenGraph og:site_name"),
            ("author", "A. Other", "meta author"),
            ("issued", "2021-03-05", "OpenGraph article:published_time"),
            ("language", "de-AT", "OpenGraph og:locale"),
            ("URL", "https://gazette.example/b", "the link “canonical”"),
        ]
        doubt = next(each.why for each in found.found if each.key == "issued")
        assert doubt == "but meta citation_publication_date says 2021-03-04"


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "NewsArticle", "headline": "x" * 501, "datePublished": "4 March"},
        {"@type": ["NewsArticle"], "headline": {"no": "name"}, "datePublished": "2021-02-30"},
        {"@type": "Report", "url": "javascript:alert(1)", "inLanguage": "English, mostly"},
    ],
)
def test_what_is_no_title_date_place_or_language_is_not_proposed(data: object) -> None:
    found = last(html.parse(pages.html(data=data)))
    assert fields(found) == [
        ("language", "en", "its attribute lang"),
        ("title", f"{pages.TITLE} | The Gazette", "its element title"),
    ]


@pytest.mark.parametrize(
    ("site", "title"),
    [("The Gazette", pages.TITLE), ("Gazette", f"{pages.TITLE} | The Gazette"), ("", None)],
)
def test_the_name_of_the_site_is_no_part_of_a_title(site: str, title: str | None) -> None:
    head = f'<meta property="og:site_name" content="{site}">'
    found = dict(each[:2] for each in fields(last(html.parse(pages.html(data=0, head=head)))))
    assert found["title"] == (title or f"{pages.TITLE} | The Gazette")


def test_the_body_of_a_page_leaves_menu_sidebar_and_footer_out() -> None:
    first, second = html.parse(pages.html())
    assert first.body == ()
    article = [second.text[start:end] for start, end in second.body]
    assert "\n".join(article) == "\n\n".join((pages.TITLE, *pages.STORY))
    assert all(words in second.text for words in ("77 news", "99 cats", "12 Main Street"))


def test_the_body_is_found_in_parts_and_what_is_not_in_the_text_is_left_out() -> None:
    text = (
        "Menu\n\nA first paragraph that is long.\n\nAn advertisement\n\nA last one, no less long."
    )
    article = "A first paragraph\tthat is long.\nnowhere\n- A last one, no less long.\n\nMenu"
    parts = [text[start:end] for start, end in spans(article, text)]
    assert parts == ["A first paragraph that is long.", "A last one, no less long."]
    assert spans("", text) == ()


def test_a_pdf_reads_page_by_page() -> None:
    found = last(pdf.parse(pages.story_pdf()))
    (start, second) = found.pages
    assert start == 0
    assert found.text[second:].startswith(pages.LEFT.split(", ")[0])
    assert found.text[: second - 2].endswith("to this paper.")
    assert fields(found) == [
        ("title", pages.TITLE, "the property Title"),
        ("author", "Ann Other", "the property Author"),
    ]
    said = "the PDF was made on 2021-03-05; if it came out then: --issued 2021-03-05"
    assert found.notes == (said,)


def test_what_a_program_calls_a_pdf_is_no_title() -> None:
    raw = pages.pdf("a", info="/Title(Microsoft Word - x.doc)/CreationDate(D:20210231)")
    found = last(pdf.parse(raw))
    assert (found.found, found.notes) == ((), ())


def test_a_docx_reads_with_its_tables_breaks_and_notes() -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/>"
        "<w:t>b</w:t><w:br/><w:t>c</w:t><w:delText>gone</w:delText><w:noBreakHyphen/></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        "<w:r><w:br w:type='page'/><w:lastRenderedPageBreak/></w:r>"
        "<w:p><w:r><w:t>d</w:t></w:r></w:p>"
        "<mc:AlternateContent xmlns:mc='m'><mc:Choice><w:t>box</w:t></mc:Choice>"
        "<mc:Fallback><w:t>box</w:t><w:tab/></mc:Fallback></mc:AlternateContent>"
        "<w:r><w:lastRenderedPageBreak/><w:t>e</w:t></w:r>"
    )
    note = f'<w:footnotes xmlns:w="{pages.WORD}">{pages.paragraph("a note")}</w:footnotes>'
    found = last(docx.parse(pages.docx(body, word__footnotes=note)))
    assert found.text == "a\tb\nc-\n1\n\td\nboxe\na note\n\n"
    assert [found.text[at:][:1] for at in found.pages] == ["a", "d", "e"]


def test_the_properties_of_a_docx_are_proposed() -> None:
    found = last(docx.parse(pages.story_docx()))
    assert fields(found) == [
        ("title", pages.TITLE, "the property title"),
        ("author", "Ann Other", "the property creator"),
        ("language", "en-GB", "the property language"),
    ]
    assert "made on 2021-03-05" in found.notes[0]


def test_a_mail_reads_as_its_reader_saw_it() -> None:
    found = last(mail.parse(pages.mail()))
    assert found.text.startswith("From: Ann Other <ann@gazette.example>\nTo: desk@")
    (body,) = found.body
    assert found.text[slice(*body)] == "\n\n".join(pages.STORY) + "\n"
    assert fields(found) == [
        ("title", pages.TITLE, "the header Subject"),
        ("author", "Ann Other", "the header From"),
        ("issued", "2021-03-04", "the header Date"),
        ("type", "personal_communication", "its headers"),
    ]


MIXED = (
    b'MIME-Version: 1.0\nFrom: a@x.example\nContent-Language: de\nDate: nonsense\n'
    b'Content-Type: multipart/mixed; boundary=m\n\n'
    b'--m\nContent-Type: multipart/alternative; boundary=a\n\n'
    b'--a\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: '
    b'quoted-printable\n\nGr=FC=DFe\n--a\nContent-Type: text/html\n\n<p>Hidden version\n--a--\n'
    b'--m\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/html\n\n'
    b'<p>Only <b>HTML</b>\n--b--\n'
    b'--m\nContent-Type: application/pdf; name="../../etc/x\x1b[31m.pdf"\n'
    b'Content-Disposition: attachment\n\nx\n--m--\n'
)  # fmt: skip


def test_of_a_mail_in_parts_the_plain_version_is_read_and_attachments_are_named() -> None:
    found = last(mail.parse(MIXED))
    assert found.text == "From: a@x.example\nDate: nonsense\n\nGrüße\nOnly HTML\n"
    assert found.notes == ("what is attached is not read: ../../etc/x\x1b[31m.pdf",)
    assert fields(found)[:2] == [
        ("author", "a@x.example", "the header From"),
        ("language", "de", "the header Content-Language"),
    ]


@pytest.mark.parametrize("ending", ["warc", "warc.gz", "wacz"])
def test_an_archive_reads_as_the_page_in_it(ending: str) -> None:
    found = last(warc.parse(pages.STORIES[ending]()))
    assert pages.HELD in found.text
    assert found.body
    assert fields(found)[:3] == [
        ("URL", pages.URL, "the header WARC-Target-URI"),
        ("accessed", "2021-03-06", "the header WARC-Date"),
        ("title", pages.TITLE, "JSON-LD headline"),
    ]


def test_an_archive_of_other_things_says_which_page_is_read() -> None:
    two = pages.record(b"<p>one") + pages.record(b"<p>two") + pages.record(b"x", kind="image/png")
    found = last(warc.parse(two))
    assert (found.text, found.notes) == (
        "one\n", (f"it holds 2 pages; the first is read: {pages.URL}",)
    )  # fmt: skip
    plain = pages.record(b"caf\xe9", kind="text/plain; charset=ISO-8859-1")
    assert last(warc.parse(plain)).text == "café"
    for kind in ("application/pdf", "application/octet-stream", ""):
        printed = pages.record(pages.story_pdf(), kind=kind)
        assert len(last(warc.parse(printed)).pages) == 2
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    assert pages.HELD in last(warc.parse(pages.record(pages.story_docx(), kind=word))).text


def test_an_archive_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    raw = pages.STORIES["warc.gz"]()
    (note,) = last(warc.parse(raw[:-40])).notes
    assert note == "the archive breaks off; what would follow is not read"


BROKEN: dict[str, tuple[Parser, bytes, str]] = {
    "pdf": (pdf.parse, b"%PDF-1.4 and nothing", "it is no sound PDF"),
    "pictures": (pdf.parse, pages.pdf("", ""), "its pages hold no text, only pictures perhaps"),
    "zip": (docx.parse, b"PK\x03\x04", "it is no sound ZIP file, which a DOCX is"),
    "no document": (docx.parse, pages.zipped({"../../x": b"x"}), "it holds no word/document.xml"),
    "no words": (docx.parse, pages.docx("<w:p/>"), "it holds no text"),
    "broken XML": (docx.parse, pages.docx("<w:p>"), "its XML is broken in line 1"),
    "mail": (mail.parse, b"\nHello", "it has no header, which every mail has"),
    "nothing to see": (html.parse, b"<script>x</script>", "it shows no text"),
    "warc": (warc.parse, b"WARC/1.0\r\n", "no page that was answered well"),
    "no record": (warc.parse, b"\x1f\x8b\x08\x00", "it is no sound gzip file"),
    "wacz": (warc.parse, pages.zipped({"archive/x.txt": b""}), "it holds no WARC in archive/"),
    "half a wacz": (warc.parse, b"PK\x03\x04", "it is no sound ZIP file, which a WACZ is"),
    "not found": (warc.parse, pages.record(b"gone", status="404 Not Found"), "answered well"),
    "unknown": (warc.parse, pages.record(b"\xff\xd8", kind=""), "answered well"),
    "empty answer": (warc.parse, pages.record(b""), "answered well"),
}


@pytest.mark.parametrize("case", BROKEN.values(), ids=BROKEN)
def test_what_is_broken_says_why(case: tuple[Parser, bytes, str]) -> None:
    parser, raw, why = case
    with pytest.raises(FactcheckError, match=why):
        list(parser(raw))
