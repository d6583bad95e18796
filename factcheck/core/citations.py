"""What a citation holds: a source as a CSL record, and the words quoted from it."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.claims import Name, Source

CslName = dict[str, str]
"""``{"family": …, "given": …}`` or ``{"literal": …}``."""


class Identity(Enum):
    """Whether the source may be named."""

    OPEN = "open"
    WITHHELD = "withheld"


class Citation(NamedTuple):
    """A work and what is quoted from it, as written; every style is made from this alone."""

    id: str
    """The source's id; ``protected-source`` where it may not be named, as an id can name it too."""
    type: str
    """CSL's type; ``document`` where none is recorded."""
    title: str = ""
    author: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    issued: str = ""
    """EDTF, as in the source's record; empty for a work without a date."""
    accessed: str = ""
    url: str = ""
    language: str = ""
    genre: str = ""
    """``press release``."""
    volume: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""
    number: str = ""
    publisher_place: str = ""
    doi: str = ""
    isbn: str = ""
    locator: str = ""
    """Where in the work the quote stands, as the claim's ``at`` has it: ``p. 3``."""
    quote: str = ""
    """The ledger's words, exactly; empty where none are wanted."""
    directive: str = ""
    """What takes a browser to the quote, behind ``:~:`` in the address; empty for the page."""
    opening: str = ""
    """The first words of the work, by which one without a title is found again."""
    identity: Identity = Identity.OPEN


PROTECTED = "protected-source"


def citation(
    source: Source, quote: str = "", opening: str = "", locator: str = "", directive: str = ""
) -> Citation:
    """Return what a citation of the source holds; of a protected one its type and the quote only.

    Nothing is filled in: a work without a date stays without one. `opening` is left out where the
    work has a title.
    """
    kind = source.type or "document"
    if source.identity == "withheld":
        return Citation(PROTECTED, kind, quote=quote, identity=Identity.WITHHELD)
    return Citation(
        source.id,
        kind,
        title=source.title,
        author=source.author,
        container_title=source.container_title,
        publisher=source.publisher,
        issued=source.issued,
        accessed=source.accessed,
        url=source.url,
        language=source.language,
        genre=source.genre,
        volume=source.volume,
        issue=source.issue,
        page=source.page,
        edition=source.edition,
        number=source.number,
        publisher_place=source.publisher_place,
        doi=source.doi,
        isbn=source.isbn,
        locator=locator,
        quote=quote,
        directive=directive,
        opening="" if source.title else opening,
    )


def csl_name(name: Name) -> CslName:
    """Return a name with CSL's keys, those that are known."""
    if name.literal:
        return {"literal": name.literal}
    known = {"family": name.family, "given": name.given}
    return {key: value for key, value in known.items() if value}
