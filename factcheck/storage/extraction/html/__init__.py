"""A page: its visible text, what it says of itself, and then which part of it is the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.storage.extraction.encodings import declared_by, decoded
from factcheck.storage.extraction.html.fields import proposals
from factcheck.storage.extraction.html.visible import Page
from factcheck.storage.extraction.records import Derived

if TYPE_CHECKING:
    from collections.abc import Iterator


def parse(raw: bytes, declared: str = "") -> Iterator[Derived]:
    """Yield the text of a page; then, which takes a while and may fail, the same with its body.

    ``declared`` is the encoding that HTTP or a mail gives it. Raises `FactcheckError` FC207 where
    nothing of it can be seen.
    """
    found = decoded(raw, declared or declared_by(raw))
    notes = (found.note,) if found.note else ()
    page = Page()
    page.feed(found.text)
    page.close()
    if not page.pieces:
        raise FactcheckError(Diagnostic("FC207", "it shows no text"))
    whole = Derived(page.text(), found=proposals(page), notes=notes)
    yield whole
    from factcheck.storage.extraction.html.body import body  # noqa: PLC0415  loads trafilatura

    if spans := body(found.text, whole.text):
        yield whole._replace(body=spans)
