"""RIS, as EndNote, Mendeley and library catalogues read it: a line for each field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.citations import Identity
from factcheck.render import dates
from factcheck.render.citations.parts import address, noun, sort_name, untitled
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.citations import Citation

TYPES = {
    "article-newspaper": "NEWS",
    "article-magazine": "MGZN",
    "article-journal": "JOUR",
    "article": "UNPB",
    "report": "RPRT",
    "book": "BOOK",
    "chapter": "CHAP",
    "thesis": "THES",
    "webpage": "ELEC",
    "post-weblog": "BLOG",
    "broadcast": "VIDEO",
    "motion_picture": "MPCT",
    "legal_case": "CASE",
    "legislation": "STAT",
    "bill": "BILL",
}
"""CSL's types in RIS's; any other is generic."""


def ris(citation: Citation) -> str:
    """Return the record's lines, from its type (TY) to its end (ER), with the quote as a note.

    A value is one line: RIS has no other way to end it, and nothing to escape.
    """
    fields = [("TY", TYPES.get(citation.type, "GEN")), *known(citation), ("ER", "")]
    return "\n".join(f"{tag}  - {show(value)}" for tag, value in fields)


def known(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield the fields that are known."""
    if citation.identity is Identity.WITHHELD:
        yield "AU", "identity withheld"
        yield "TI", f"[Protected source: {noun(citation)}]"
    else:
        yield from (field for field in open_fields(citation) if field[1])
    if citation.quote:
        yield "N1", citation.quote


def open_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield the fields of a source that may be named, empty ones among them."""
    first, _, last = citation.page.replace("–", "-").partition("-")
    yield "ID", citation.id
    yield from (("AU", sort_name(name)) for name in citation.author)
    yield "TI", citation.title or untitled(citation)
    yield "T2", citation.container_title
    yield "PB", citation.publisher
    yield "CY", citation.publisher_place
    yield "M3", citation.genre
    yield "VL", citation.volume
    yield "IS", citation.issue
    yield "SP", first
    yield "EP", last
    yield "ET", citation.edition
    yield "SN", citation.isbn
    yield "DO", citation.doi
    yield "PY", date(citation.issued).partition("/")[0] if dates.parts(citation.issued) else ""
    yield "DA", date(citation.issued)
    yield "UR", address(citation.url)
    yield "Y2", date(citation.accessed)
    yield "LA", citation.language


def date(written: str) -> str:
    """Return ``2019/08/17``, as much of it as is known; other dates as they are written."""
    known = dates.parts(written)
    if not known:
        return written
    return "/".join([f"{known[0]:04}", *(f"{part:02}" for part in known[1:]), "", ""][:3])
