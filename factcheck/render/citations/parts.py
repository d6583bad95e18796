"""The parts of a note in the Chicago manner, in order, before any style escapes them."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING
from urllib.parse import quote as percent_encoded

from factcheck.core.citations import Identity
from factcheck.core.named import NamedTuple
from factcheck.render.dates import month_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.citations import Citation
    from factcheck.core.claims import Name


class Role(Enum):
    """What a part of a note is; a style decides how each is set."""

    PLAIN = "plain"
    """Our own words, or a name or date that takes no mark."""
    TITLE = "title"
    OUTLET = "outlet"
    OPENING = "opening"
    URL = "url"


class Part(NamedTuple):
    """A part of a note, as written."""

    role: Role
    text: str


WORKS = {
    "article-newspaper": "article",
    "article-magazine": "article",
    "article-journal": "article",
    "article": "article",
    "report": "report",
    "webpage": "web page",
    "post-weblog": "post",
    "broadcast": "broadcast",
    "interview": "interview",
    "speech": "speech",
    "book": "book",
}
"""CSL's types in a word for a work without a title; any other is a document."""

ALL_NAMED = 3
"""Authors up to whom all are named in a note (Chicago Manual of Style, 17th edition, 14.76)."""


def note(citation: Citation) -> Iterator[Part]:
    """Yield author, title, outlet, date and where to find it; what is missing says so.

    A publisher leads where no author and no periodical is named, as for a press release.
    """
    if citation.identity is Identity.WITHHELD:
        yield Part(Role.PLAIN, f"protected source ({noun(citation)}, identity withheld)")
        return
    leads = not citation.author and not citation.container_title and citation.publisher
    if citation.author:
        yield Part(Role.PLAIN, joined([str(name) for name in citation.author]))
    elif leads:
        yield Part(Role.PLAIN, citation.publisher)
    if citation.title:
        yield Part(Role.TITLE, citation.title)
    else:
        yield Part(Role.PLAIN, f"untitled {noun(citation)}")
    if citation.genre and citation.title:
        yield Part(Role.PLAIN, citation.genre)
    if not leads:
        outlet = citation.container_title or citation.publisher
        yield Part(Role.OUTLET, outlet) if outlet else Part(Role.PLAIN, "[outlet?]")
    yield Part(Role.PLAIN, month_first(citation.issued) if citation.issued else "n.d.")
    if citation.opening:
        yield Part(Role.OPENING, citation.opening)
    if citation.url:
        if citation.accessed:
            yield Part(Role.PLAIN, f"accessed {month_first(citation.accessed)}")
        yield Part(Role.URL, citation.url)


def noun(citation: Citation) -> str:
    """Return what kind of work it is, in a word or two."""
    return citation.genre or WORKS.get(citation.type, "document")


def untitled(citation: Citation) -> str:
    """Return in brackets what kind of work it is, and how it begins where that is known."""
    opening = f" beginning “{citation.opening}”" if citation.opening else ""
    return f"[Untitled {noun(citation)}{opening}]"


def joined(names: Sequence[str]) -> str:
    """Return ``A``, ``A and B``, ``A, B, and C``, and from four on ``A et al.``."""
    if len(names) > ALL_NAMED:
        return f"{names[0]} et al."
    if len(names) == ALL_NAMED:
        return f"{names[0]}, {names[1]}, and {names[2]}"
    return " and ".join(names)


def sort_name(name: Name) -> str:
    """Return ``Introvigne, Massimo``; a body's name as it is."""
    return name.literal or ", ".join(filter(None, [name.family, name.given]))


def address(url: str) -> str:
    """Return a web address without characters that end it in any markup; empty for no such.

    Only http and https: a style must not make a link that runs something.
    """
    if not url.startswith(("https://", "http://")):
        return ""
    return percent_encoded(url, safe="/:?#@!$&'*+,;=%~-._")
