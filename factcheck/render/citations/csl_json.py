"""CSL-JSON, as Zotero, pandoc and every citation processor read it, on one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factcheck.core.citations import Identity, csl_name
from factcheck.render import dates

if TYPE_CHECKING:
    from factcheck.core.citations import Citation


def csl_json(*citations: Citation) -> str:
    r"""Return an array of records, in ASCII: what cannot be seen stands as ``\u202e``.

    The quote is the record's ``annote``; not its ``note``, in which Zotero looks for fields.
    """
    return json.dumps([record(citation) for citation in citations], ensure_ascii=True)


def record(citation: Citation) -> dict[str, object]:
    """Return the record with CSL's keys, those that are known."""
    known: dict[str, object] = {
        "id": citation.id,
        "type": citation.type,
        "author": [csl_name(name) for name in citation.author],
        "title": citation.title,
        "container-title": citation.container_title,
        "publisher": citation.publisher,
        "genre": citation.genre,
        "volume": citation.volume,
        "issue": citation.issue,
        "page": citation.page,
        "edition": citation.edition,
        "number": citation.number,
        "publisher-place": citation.publisher_place,
        "DOI": citation.doi,
        "ISBN": citation.isbn,
        "issued": date(citation.issued),
        "accessed": date(citation.accessed),
        "URL": citation.url,
        "language": citation.language,
        "annote": citation.quote,
    }
    if citation.identity is Identity.WITHHELD:
        known["author"] = [{"literal": "identity withheld"}]
    return {key: value for key, value in known.items() if value}


def date(written: str) -> dict[str, object]:
    """Return ``{"date-parts": [[2019, 8, 17]]}``; other dates as ``raw``; nothing for none."""
    if parts := dates.parts(written):
        return {"date-parts": [list(parts)]}
    return {"raw": written} if written else {}
