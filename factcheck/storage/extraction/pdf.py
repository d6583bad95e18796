"""A PDF: the text of its pages by PDFium, and its properties."""

from __future__ import annotations

import re
from contextlib import suppress
from typing import TYPE_CHECKING

from factcheck.core.calendar import exists
from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.sources import Proposal
from factcheck.storage.extraction.encodings import lines_of
from factcheck.storage.extraction.records import Derived

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdfium2 import PdfDocument

PASSWORD = 4
"""PDFium's FPDF_ERR_PASSWORD."""
HYPHENS = dict.fromkeys((0x02, 0xFFFE), "-")
"""What PDFium writes for a hyphen at which a line was broken."""
NO_TITLE = re.compile(
    r"(?i:microsoft word|untitled|document\d*\Z|.*\.(?:docx?|pdf|indd|qxd|rtf|odt|tex)\Z)"
)
"""Titles that programs give."""


def parse(raw: bytes) -> Iterator[Derived]:
    """Yield the text of a PDF, page by page, an empty line between two pages.

    Raises `FactcheckError` FC207 where it is locked, broken, or holds pictures only.
    """
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415  the child alone has it

    try:
        document = PdfDocument(raw)
    except PdfiumError as problem:
        is_locked = getattr(problem, "err_code", 0) == PASSWORD
        why = "it is locked with a password" if is_locked else "it is no sound PDF"
        raise FactcheckError(Diagnostic("FC207", why)) from problem
    text, starts, broken = "", [], []
    pieces: list[str] = []
    length = 0
    for number in range(len(document)):
        starts.append(length)
        try:
            words = page_text(document, number)
        except PdfiumError:
            words = ""
            broken.append(number + 1)
        pieces.append(words)
        length += len(words)
    text = "".join(pieces)
    if not text.strip():
        why = f"{'its pages hold' if starts else 'it has no pages, and'} no text"
        why = f"{why}, only pictures perhaps" if starts else "it has no pages"
        raise FactcheckError(Diagnostic("FC207", why))
    notes = [f"page {number} cannot be read" for number in broken]
    if made := made_on(document):
        notes.append(f"the PDF was made on {made}; if it came out then: --issued {made}")
    yield Derived(text, tuple(starts), (), tuple(properties(document)), tuple(notes))


def page_text(document: PdfDocument, number: int) -> str:
    """Return the text of a page, its last line ended and an empty line behind it."""
    page = document[number]
    sheet = page.get_textpage()
    words = lines_of(sheet.get_text_bounded()).translate(HYPHENS)
    sheet.close()
    page.close()
    return f"{words.rstrip()}\n\n" if words.strip() else "\n"


def properties(document: PdfDocument) -> Iterator[Proposal]:
    """Yield title and author as the properties of the file have them."""
    for key, name in (("title", "Title"), ("author", "Author")):
        with suppress(Exception):  # of a broken file, no property is lost that it had
            words = " ".join(document.get_metadata_value(name).split())
            if words and not NO_TITLE.match(words):
                yield Proposal(key, words, words, 0, "", f"the property {name}")


def made_on(document: PdfDocument) -> str:
    """Return the day on which the file was made, ``D:20190312…``; empty where that is not said."""
    match = re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", document.get_metadata_value("CreationDate"))
    if not match or not exists(*map(int, match.groups())):
        return ""
    return "-".join(match.groups())
