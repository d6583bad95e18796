"""What a captured file is, told by its name's ending and by what its bytes begin with."""

from __future__ import annotations

import codecs
import re
from functools import cache

from factcheck.core.named import NamedTuple

TEXT, HTML, PDF, DOCX, MAIL, WARC, WACZ = "text", "html", "pdf", "docx", "mail", "warc", "wacz"

ENDINGS = {
    "txt": TEXT, "text": TEXT, "md": TEXT, "markdown": TEXT,
    "html": HTML, "htm": HTML, "xhtml": HTML,
    "pdf": PDF, "docx": DOCX, "eml": MAIL,
    "warc": WARC, "warc.gz": WARC, "wacz": WACZ,
}  # fmt: skip
"""Endings in small letters, and the kinds that they announce."""
WRITTEN = {TEXT: "txt", HTML: "html", PDF: "pdf", DOCX: "docx", MAIL: "eml", WARC: "warc",
           WACZ: "wacz"}  # fmt: skip
"""The ending under which bytes of a kind are stored that came without a name."""
CALLED = {TEXT: "text", HTML: "HTML", PDF: "PDF", DOCX: "DOCX", MAIL: "mail", WARC: "WARC",
          WACZ: "WACZ"}  # fmt: skip
READ = "text, Markdown, HTML, PDF, DOCX, EML, WARC and WACZ can be read"
ZIP, GZIP = "ZIP", "gzip"
SIGNS = {
    TEXT: frozenset({"", HTML, MAIL, WARC}), HTML: frozenset({"", HTML, MAIL}),
    MAIL: frozenset({"", HTML, MAIL}), PDF: frozenset({PDF}), DOCX: frozenset({ZIP}),
    WACZ: frozenset({ZIP}), WARC: frozenset({WARC, GZIP}),
}  # fmt: skip
"""What the bytes of each kind may begin with: HTML, mail and WARC are text as well."""
HEAD = 4096
"""Bytes in which the signs of a kind are looked for: our choice."""
PDF_HEAD = 1024
"""Bytes before which ``%PDF-`` must stand (ISO 32000-1, annex H, note 13)."""
FEW_HEADERS = 2  # known names of headers by which a file without an ending is a mail: our choice


class Told(NamedTuple):
    """What a file is, or why that cannot be said."""

    kind: str
    """One of the kinds above; empty where it is none of them."""
    why: str = ""


@cache
def page_pattern() -> re.Pattern[str]:
    """Return the pattern with which a page of HTML begins, white space and comments aside."""
    return re.compile(
        r"(?:\s|<\?xml[^>]{0,200}>|<!--.{0,2000}?-->)*"
        r"<(?:!doctype\s+html|html|head|body|title|meta)\b",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def header_pattern() -> re.Pattern[str]:
    """Return the pattern of a mail's header that is known by its name."""
    names = "From|To|Date|Subject|Received|Return-Path|Message-ID|MIME-Version|Delivered-To"
    return re.compile(rf"^(?:{names}):[ \t]", re.IGNORECASE | re.MULTILINE)


def ending(name: str) -> str:
    """Return how a file's name ends, in small letters without its dot: ``pdf``, ``warc.gz``."""
    parts = name.lower().rsplit(".", 2)
    if parts[-2:] == ["warc", "gz"]:
        return "warc.gz"
    return parts[-1] if len(parts) > 1 else ""


def sign(raw: bytes) -> str:
    """Return what bytes begin as: a kind, ``ZIP``, ``gzip``, or nothing that is known."""
    binary = {b"%PDF-": PDF, b"PK\x03\x04": ZIP, b"PK\x05\x06": ZIP, b"\x1f\x8b": GZIP,
              b"WARC/": WARC}  # fmt: skip
    found = next((kind for start, kind in binary.items() if raw.startswith(start)), "")
    return found or text_sign(head_text(raw))


def head_text(raw: bytes) -> str:
    """Return the first signs of a text, of whatever encoding, for its markup to be seen."""
    start = raw[:HEAD]
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if start.startswith(mark):
            return start[2:].decode(name, "replace")
    return start.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def text_sign(head: str) -> str:
    """Return whether a text begins as a page or as a mail, if as either."""
    if page_pattern().match(head):
        return HTML
    block = re.split(r"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {match[0].lower() for match in header_pattern().finditer(block)}
    first = re.match(r"[!-9;-~]{1,76}:[ \t]|From ", block)
    return MAIL if first and len(names) >= FEW_HEADERS else ""


def told(name: str, raw: bytes) -> Told:
    """Return what a file is by its name and its bytes, which must not gainsay each other.

    Where the ending is none that is known, the bytes decide; a name without an ending that
    begins as nothing that is known is text.
    """
    if not raw:
        return Told("", "it is empty")
    begins = sign(raw)
    if announced := ENDINGS.get(ending(name)):
        return as_announced(name, announced, raw, begins)
    if begins == ZIP:
        begins = zip_kind(raw)
        return Told(begins, "" if begins else f"it is a ZIP file; {READ}")
    if not begins and ending(name):
        return Told("", f"it is .{ending(name)}; {READ}")
    return Told(WARC if begins == GZIP else begins or TEXT)


def as_announced(name: str, announced: str, raw: bytes, begins: str) -> Told:
    """Return the kind that a name announces, if the bytes are of it."""
    if begins in SIGNS[announced] or (announced == PDF and b"%PDF-" in raw[:PDF_HEAD]):
        return Told(announced)
    known = CALLED.get(begins, begins)
    what = f"begins as {known}" if begins else f"does not begin as {CALLED[announced]} does"
    return Told("", f"it is called .{ending(name)}, and {what}")


def zip_kind(raw: bytes) -> str:
    """Return whether a ZIP file is a DOCX or a WACZ, by the names that stand in it."""
    if b"word/document.xml" in raw:
        return DOCX
    return WACZ if b"datapackage.json" in raw and b".warc" in raw else ""
