"""A WARC, or a WACZ that holds some: the first page that was captured well, and where it was."""

from __future__ import annotations

import gzip
import io
import json
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.sources import Proposal
from factcheck.core.named import NamedTuple
from factcheck.storage.extraction import docx, html, kinds, pdf
from factcheck.storage.extraction.encodings import decoded, lines_of
from factcheck.storage.extraction.records import Derived, one_each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from warcio.recordloader import ArcWarcRecord

MOST = 200_000_000
"""Bytes of a page or of an archive inside an archive, unpacked."""
PIECE = 1_000_000
"""Bytes that are unpacked at a time."""
BROKEN_OFF = "the archive breaks off; what would follow is not read"
UNSAID = ("", "application/octet-stream", "binary/octet-stream")
"""Types by which a server does not say what it sends: then the bytes tell."""
BEGIN = {kinds.PDF: "application/pdf", kinds.HTML: "text/html"}
"""What they can tell."""
ZIP, GZIP = b"PK", b"\x1f\x8b"
"""How ZIP and gzip begin."""
GOOD = re.compile(r"2\d\d\Z")
LISTED = "pages/pages.jsonl"
"""Where a WACZ names its pages (WACZ 1.1.1, §5.3)."""


class Captured(NamedTuple):
    """A page as an archive has it."""

    url: str
    when: str
    kind: str
    """Its type, ``text/html``."""
    charset: str
    raw: bytes


def parse(raw: bytes) -> Iterator[Derived]:
    """Yield the text of the page that an archive is about.

    Raises `FactcheckError` FC207 where it holds none that was answered well and can be read.
    """
    notes: list[str] = []
    wanted, parts = unpacked(raw) if raw.startswith(ZIP) else ("", iter([raw]))
    page = chosen((each for part in parts for each in pages(part, notes)), wanted, notes)
    for derived in PARSERS[page.kind](page.raw, page.charset):
        found = one_each([*of_record(page), *derived.found])
        yield derived._replace(found=found, notes=(*notes, *derived.notes))


def refused(why: str) -> FactcheckError:
    """Return the error for an archive of which no text can be had."""
    return FactcheckError(Diagnostic("FC207", why))


def chosen(found: Iterator[Captured], wanted: str, notes: list[str]) -> Captured:
    """Return the page that is wanted, else the first."""
    first, others = None, 0
    for page in found:
        if wanted and page.url == wanted:
            return page
        if first is None:
            first = page
        elif page.kind != "text/plain":
            others += 1
    if first is None:
        raise refused("it holds no page that was answered well and can be read")
    if others:
        notes.append(f"it holds {others + 1:,} pages; the first is read: {first.url}")
    return first


def pages(raw: bytes, notes: list[str]) -> Iterator[Captured]:
    """Yield the pages of a WARC, answers with another status than 2xx left out.

    Of one that breaks off the pages before that are yielded, and a note is made.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415  the child alone has it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    given = gunzipped(raw, notes) if raw.startswith(GZIP) else raw
    is_sound = False
    try:
        for record in ArchiveIterator(io.BytesIO(given)):
            page = page_of(record)
            if page is not None:
                is_sound = True
                yield page
    except (ArchiveLoadFailed, AttributeError) as problem:
        # AttributeError comes of a record without a URI.
        if not is_sound:
            raise refused("it is no sound WARC") from problem
        notes.append(BROKEN_OFF)


def gunzipped(raw: bytes, notes: list[str]) -> bytes:
    """Return what gzip packed, whether record by record or as a whole, as far as it is sound."""
    stream, found = gzip.GzipFile(fileobj=io.BytesIO(raw)), bytearray()
    try:
        while piece := stream.read1(PIECE):
            found += piece
            if len(found) > MOST:
                raise refused(f"it unpacks to more than {MOST:,} bytes")
    except (EOFError, OSError, zlib.error) as problem:
        if not found:
            raise refused("it is no sound gzip file") from problem
        notes.append(BROKEN_OFF)
    return bytes(found)


def page_of(record: ArcWarcRecord) -> Captured | None:
    """Return a page that a record holds; None where it holds none."""
    if record.rec_type not in ("response", "resource"):
        return None
    heads = record.http_headers
    if heads is not None and not GOOD.match(heads.get_statuscode() or ""):
        return None
    given = heads or record.rec_headers
    kind, _, rest = (given.get_header("Content-Type") or "").partition(";")
    kind = kind.strip().lower()
    if kind not in PARSERS and kind not in UNSAID:
        return None
    content = record.content_stream().read(MOST + 1)
    if len(content) > MOST:
        raise refused(f"its page unpacks to more than {MOST:,} bytes")
    kind = kind if kind in PARSERS else BEGIN.get(kinds.sign(content), "")
    if not content or not kind:
        return None
    charset = re.search(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", rest, re.IGNORECASE)
    about = record.rec_headers
    return Captured(
        about.get_header("WARC-Target-URI") or "", about.get_header("WARC-Date") or "", kind,
        charset[1] if charset else "", content,
    )  # fmt: skip


def unpacked(raw: bytes) -> tuple[str, Iterator[bytes]]:
    """Return the page that a WACZ is about, if it says so, and its WARCs one by one."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(raw))
    except (zipfile.BadZipFile, ValueError) as problem:
        raise refused("it is no sound ZIP file, which a WACZ is") from problem
    names = [
        name for name in archive.namelist()
        if name.startswith("archive/") and name.endswith((".warc", ".warc.gz"))
    ]  # fmt: skip
    if not names:
        raise refused("it holds no WARC in archive/, which every WACZ has")
    wanted = first_page(member(archive, LISTED)) if LISTED in archive.namelist() else ""
    return wanted, (member(archive, name) for name in names)


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a member of a ZIP file, in memory; nothing is ever unpacked to disk."""
    with archive.open(name) as stream:
        raw = stream.read(MOST + 1)
    if len(raw) > MOST:
        raise refused(f"its {name} unpacks to more than {MOST:,} bytes")
    return raw


def first_page(raw: bytes) -> str:
    """Return the URL of the one page that a WACZ lists; empty where it lists none or several."""
    urls = []
    for line in raw.splitlines():
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(fields, dict) and isinstance(fields.get("url"), str):
            urls.append(fields["url"])
    return urls[0] if len(urls) == 1 else ""


def plain(raw: bytes, charset: str) -> Iterator[Derived]:
    """Yield the text of a page that is text."""
    found = decoded(raw, charset)
    yield Derived(lines_of(found.text), notes=tuple(filter(None, [found.note])))


def of_record(page: Captured) -> Iterator[Proposal]:
    """Yield what the record says of its page: where it stood, and when it was captured."""
    if re.match(r"https?://\S+\Z", page.url):
        yield Proposal("URL", page.url, page.url, 0, "", "the header WARC-Target-URI")
    if re.match(r"\d{4}-\d\d-\d\dT", page.when):
        why = "the day in UTC on which it was captured"
        yield Proposal("accessed", page.when[:10], page.when, 0, why, "the header WARC-Date")


PARSERS: dict[str, Callable[[bytes, str], Iterator[Derived]]] = {
    "text/html": html.parse,
    "application/xhtml+xml": html.parse,
    "application/pdf": lambda raw, _: pdf.parse(raw),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        lambda raw, _: docx.parse(raw)
    ),
    "text/plain": plain,
}
"""Media types that can be read, and what takes the text from them, by their bytes and charset."""
