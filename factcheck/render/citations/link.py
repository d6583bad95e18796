"""The link: the address of a source, with what takes a browser to the quote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.citations import Identity
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.links import linked
from factcheck.render.citations.parts import address

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.citations import Citation
    from factcheck.core.findings.claims import Cited


def link(citation: Citation) -> str:
    """Return ``https://…#:~:text=…``, the plain address without a directive; empty for none.

    ASCII but for the name of a server; http and https only.
    """
    return linked(address(citation.url), citation.directive)


def link_notes(all_cited: Iterable[Cited], citations: Iterable[Citation]) -> tuple[Diagnostic, ...]:
    """Return why a link does not lead to the quote that it is wanted for.

    Raises FactcheckError FC208 for a source without an address on the web.
    """
    notes: list[Diagnostic] = []
    for cited, citation in zip(all_cited, citations, strict=True):
        if not address(citation.url):
            raise FactcheckError(unlinked(cited, citation))
        notes += cited.link_notes if citation.quote else ()
    return tuple(notes)


def unlinked(cited: Cited, citation: Citation) -> Diagnostic:
    """Say why there is no link to a source, and what to do."""
    source = cited.source
    place = source.places.get("") or Place(source.path)
    if citation.identity is Identity.WITHHELD:
        said, hint = "a protected source has no link", "cite it as a footnote"
    elif source.url:
        said = f"the URL of {source.id} is no address on the web"
        hint = f"http and https can be linked: factcheck source edit {source.id}"
    else:
        said = f"{source.id} has no URL"
        hint = f"add it, if you know it: factcheck source edit {source.id}"
    return Diagnostic("FC208", said, hint, place)
