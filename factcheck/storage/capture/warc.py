"""Exchanges written as WARC 1.1 (ISO 28500:2017), each message byte for byte as it was on the line.

The file holds a ``warcinfo`` record, then for each exchange its ``response`` and its ``request``,
redirects before the page they lead to. Nothing is compressed, so that other tools can search it.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from uuid import uuid4

from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import StatusAndHeaders
from warcio.utils import Digester
from warcio.warcwriter import WARCWriter

from factcheck.storage.capture.fetching import SOFTWARE
from factcheck.storage.capture.messages import header_size

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.storage.capture.fetching import Exchange

VERSION = "WARC/1.1"
DIGEST = "sha256"


def archived(exchanges: Iterable[Exchange], name: str) -> bytes:
    """Return the bytes of a WARC file called ``name``."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=False, warc_version=VERSION)
    about = {"software": SOFTWARE, "format": "WARC File Format 1.1"}
    writer.write_record(writer.create_warcinfo_record(name, about))
    for each in exchanges:
        response = record("response", each, each.answer)
        request = record("request", each, each.request)
        answered = response.rec_headers.get_header("WARC-Record-ID")
        request.rec_headers.add_header("WARC-Concurrent-To", answered)
        writer.write_record(response)
        writer.write_record(request)
    return out.getvalue()


def record(kind: str, each: Exchange, message: bytes) -> ArcWarcRecord:
    """Return the record of one message.

    Made by hand, because warcio would take its headers apart and write them anew.
    """
    headers = StatusAndHeaders(
        "",
        [
            ("WARC-Type", kind),
            ("WARC-Record-ID", f"<urn:uuid:{uuid4()}>"),
            ("WARC-Target-URI", each.url),
            ("WARC-Date", each.when),
            ("WARC-IP-Address", each.address),
            ("WARC-Payload-Digest", digest(message[header_size(message) :])),
            ("WARC-Block-Digest", digest(message)),
        ],
        protocol=VERSION,
    )
    media_type = f"application/http; msgtype={kind}"
    return ArcWarcRecord("warc", kind, headers, BytesIO(message), None, media_type, len(message))


def digest(raw: bytes) -> str:
    """Return ``sha256:`` and the hash in base 32, as WARC files have it."""
    hashed = Digester(DIGEST)
    hashed.update(raw)
    return str(hashed)
