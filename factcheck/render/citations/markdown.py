"""The footnote's words as Markdown or HTML, the title linked where there is an address.

Where words are quoted, the link leads to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.links import linked as linked_to
from factcheck.render.citations.footnote import with_quote
from factcheck.render.citations.markup import HTML, MARKDOWN
from factcheck.render.citations.parts import Role, address, note

if TYPE_CHECKING:
    from factcheck.core.citations import Citation
    from factcheck.render.citations.markup import Markup
    from factcheck.render.citations.parts import Part


def markdown(citation: Citation) -> str:
    """Return ``Author, “[Title](<address>),” *Outlet*, Month day, year: “quote”.``."""
    return linked(citation, MARKDOWN)


def html(citation: Citation) -> str:
    """Return ``Author, “<a href="address">Title</a>,” <i>Outlet</i>, …: “quote”.``."""
    return linked(citation, HTML)


def linked(citation: Citation, markup: Markup) -> str:
    """Return the note; its address is the title's link."""
    link = linked_to(address(citation.url), citation.directive)
    parts = [part for part in note(citation) if not (part.role is Role.URL and citation.title)]
    said = [spoken(part, link, markup) for part in parts]
    return with_quote(parts, said, citation.quote, markup.text)


def spoken(part: Part, link: str, markup: Markup) -> str:
    """Return one part."""
    text = markup.text(part.text)
    match part.role:
        case Role.TITLE:
            return f"“{markup.link(text, link)},”" if link else f"“{text},”"
        case Role.OUTLET:
            return markup.italic(text)
        case Role.OPENING:
            return f"beginning “{text}”"
        case Role.URL:
            return markup.link(text, link) if link else text
        case Role.PLAIN:
            return text
