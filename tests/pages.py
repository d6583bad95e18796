"""Captured files made by hand, one of each format, with the same story in each."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from email.message import EmailMessage
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

TITLE = "Barracks at Old Town closed"
HELD = "The army said on Thursday that 400 soldiers had left the barracks at Old Town"
PRICE = "The mayor wants to make flats of it for some 1,200 people, at 30 million crowns"
LEFT = "After that the town has three barracks left, of which two are to close in 2024"
STORY = (f"{HELD}, and that none of them would come back this year.",
         f"{PRICE}, and was glad of it when she spoke to this paper.",
         f"{LEFT}, but the ministry gave no reason for it when it was asked.")  # fmt: skip
DATA = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "The Gazette"},
        {
            "@type": "NewsArticle", "headline": TITLE, "inLanguage": "en-GB",
            "author": [{"@type": "Person", "name": "Ann Other"}, {"name": "Bob Miles"}],
            "publisher": {"@type": "Organization", "name": "The Gazette"},
            "datePublished": "2021-03-04T23:30:00-05:00",
            "mainEntityOfPage": {"@id": "https://gazette.example/barracks"},
        },
    ],
}  # fmt: skip
URL = "https://gazette.example/barracks"


def html(*, data: object = DATA, head: str = "") -> bytes:
    """Return a page with a menu, an article, a sidebar and a footer around it."""
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    words = "".join(f"<p>{paragraph}" for paragraph in STORY)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{TITLE} | The Gazette"
        f"</title>{head}{script}</head><body><nav><ul><li>Home<li><a href=/>77 news</a></ul></nav>"
        f"<article><h1>{TITLE}</h1>{words}</article>"
        "<aside><h2>Most read</h2><p>Why 99 cats left the town hall in one night</p></aside>"
        "<footer>© 2021 The Gazette, 12 Main Street</footer></body></html>"
    ).encode()


def pdf(*pages: str, info: str = "") -> bytes:
    """Return a PDF with lines of text on each page; ``info`` are properties as PDF has them."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for number, text in enumerate(pages):
        lines = "".join(f"({line}) Tj 0 -14 Td " for line in text.split("\n"))
        stream = f"BT /F1 9 Tf 20 700 Td {lines}ET".encode("cp1252")
        objects += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]"
            b"/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>" % (5 + 2 * number),
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    objects.append(f"<<{info}>>".encode())
    return document(objects)


def document(objects: list[bytes]) -> bytes:
    """Return a PDF of these objects, the first its catalogue and the last its properties."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, each in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    start, count = out.tell(), len(objects) + 1
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    out.write(b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table))
    out.write(b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\n" % (count, len(objects)))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def flate_bomb(unpacked: int) -> bytes:
    """Return a PDF whose page unpacks to so many bytes of drawing."""
    stream = zlib.compress(b"0 0 m\n" * (unpacked // 6), 9)
    return document([
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream), b"<<>>",
    ])  # fmt: skip


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def docx(body: str, **members: str) -> bytes:
    """Return a DOCX; ``members`` are further parts of it by their names, "__" for a slash."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        **{name.replace("__", "/") + ".xml": text for name, text in members.items()},
    }
    return zipped({name: text.encode() for name, text in parts.items()})


def paragraph(words: str) -> str:
    """Return a paragraph of a DOCX."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def zipped(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP file with these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, raw in members.items():
            archive.writestr(name, raw)
    return out.getvalue()


CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>{}</dc:title>'
    "<dc:creator>Ann Other</dc:creator><dc:language>en-GB</dc:language>"
    "<dcterms:created>2021-03-05T08:00:00Z</dcterms:created></cp:coreProperties>"
)


def story_docx() -> bytes:
    """Return the story as a DOCX."""
    words = "".join(map(paragraph, (TITLE, *STORY)))
    return docx(words, docProps__core=CORE.format(TITLE))


def story_pdf() -> bytes:
    """Return the story as a PDF of two pages."""
    first = "\n".join([TITLE, *(part for words in STORY[:2] for part in words.split(", "))])
    return pdf(first, "\n".join(STORY[2].split(", ")), info=f"/Title({TITLE})/Author(Ann Other)"
               "/CreationDate(D:20210305080000Z)")  # fmt: skip


def mail(words: str = "", **headers: str) -> bytes:
    """Return the story as a mail."""
    made = EmailMessage()
    known = {"From": "Ann Other <ann@gazette.example>", "To": "desk@paper.example",
             "Date": "Thu, 04 Mar 2021 23:30:00 -0500", "Subject": TITLE}  # fmt: skip
    for name, value in (known | headers).items():
        made[name] = value
    made.set_content(words or "\n\n".join(STORY))
    return made.as_bytes()


def record(payload: bytes, *, kind: str = "text/html", status: str = "200 OK",
           url: str = URL) -> bytes:  # fmt: skip
    """Return a record of a WARC: an answer of a server."""
    answer = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + payload
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
        "WARC-Date: 2021-03-06T09:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def warc() -> bytes:
    """Return the story as a WARC, the page behind an answer that leads to it."""
    moved = record(b"<p>moved", status="301 Moved", url="https://gazette.example/")
    return moved + record(html())


def wacz() -> bytes:
    """Return the story as a WACZ."""
    listed = b'{"format": "json-pages-1.0"}\n' + json.dumps({"url": URL}).encode()
    other = record(b"<p>Another page", url="https://gazette.example/other")
    return zipped(
        {
            "datapackage.json": b"{}", "pages/pages.jsonl": listed,
            "archive/data.warc.gz": gzip.compress(other) + gzip.compress(record(html())),
        },
        zipfile.ZIP_STORED,
    )  # fmt: skip


STORIES: dict[str, Callable[[], bytes]] = {
    "txt": lambda: "\n\n".join((TITLE, "4 March 2021 by Ann Other", *STORY)).encode(),
    "html": html, "pdf": story_pdf, "docx": story_docx, "eml": mail, "warc": warc, "wacz": wacz,
    "warc.gz": lambda: gzip.compress(warc()),
}  # fmt: skip
"""The story in each format, by the ending of its file."""
