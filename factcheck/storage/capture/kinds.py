"""What a page begins like, beside what its server says that it is."""

from __future__ import annotations

from factcheck.core.named import NamedTuple


class Likeness(NamedTuple):
    """A format known by its first bytes."""

    begins: tuple[bytes, ...]
    what: str
    types: tuple[str, ...]
    """Media types that say the same; one that ends in a slash stands for all below it."""


BINARY = ("application/octet-stream", "binary/octet-stream")
"""What servers say of anything: it is no lie."""
KNOWN = (
    Likeness((b"%PDF-",), "PDF", ("application/pdf", "application/x-pdf", *BINARY)),
    Likeness(
        (b"<!doctype html", b"<html"), "HTML", ("text/html", "application/xhtml+xml", *BINARY)
    ),
    Likeness((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8"), "an image", ("image/", *BINARY)),
    Likeness((b"PK\x03\x04",), "a ZIP or Office file", ("application/",)),
)
"""Formats that a page may be taken for by mistake, as a login page is for the report behind it.
First bytes as in WHATWG's MIME Sniffing, in small letters for HTML."""
SPACE = b"\xef\xbb\xbf \t\r\n"


def doubt(media_type: str, start: bytes) -> str:
    """Return what is odd about the type of a page that begins with ``start``; empty if nothing.

    ``media_type`` is a Content-Type as it came.
    """
    stated = media_type.partition(";")[0].strip().lower()
    if not stated:
        return "its server does not say what it is: no Content-Type"
    for known in KNOWN:
        if any(start.startswith(first) or html(start).startswith(first) for first in known.begins):
            fits = any(stated == each or is_below(stated, each) for each in known.types)
            return "" if fits else f"its server says “{stated}”, and it begins like {known.what}"
    return "its server says “application/pdf”, and it is none" if stated == PDF else ""


def is_below(stated: str, each: str) -> bool:
    """Whether a media type is one of those that ``image/`` stands for."""
    return each.endswith("/") and stated.startswith(each)


PDF = "application/pdf"


def html(start: bytes) -> bytes:
    """Return the start of a page as that of HTML is compared."""
    return start.lstrip(SPACE).lower()
