"""Documents that were compared, as flat columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.core.findings.compared import Document, Possible, Spot
    from factcheck.core.rows import Row


def document_row(document: Document) -> Row:
    """Return a document without its text."""
    return {
        "name": document.name,
        "issued": document.issued,
        "title": document.title,
        "author": [str(name) for name in document.author],
        "outlet": document.outlet,
        "language": document.language,
    }


def possible_row(pair: Possible) -> Row:
    """Return two figures that may not both be true, by their places."""
    return {
        "a": spot_row(pair.a),
        "b": spot_row(pair.b),
        "verdict": pair.verdict.name.lower(),
        "kind": pair.kind.value,
    }


def spot_row(spot: Spot) -> Row:
    """Return a figure's document, counted from 0, and its span in code points."""
    return {"document": spot[0], "span": list(spot[1:])}
