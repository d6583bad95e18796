"""What a search finds and what an export wrote, as flat columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.rows import Row, source_row

if TYPE_CHECKING:
    from factcheck.core.claims import Source
    from factcheck.core.findings.search import Exported, Marked, Sought


def sought_row(result: Sought) -> Row:
    """Return what was found of each kind, and how much there is."""
    return {
        "words": list(result.words),
        "found": dict(result.found),
        "claims": [
            {
                **{key: getattr(claim, key) for key in ("id", "says", "question", "ask", "status")},
                "source": named(claim.source),
                "line": claim.line or None,
                "quote": marked(claim.quote),
                "note": marked(claim.note),
            }
            for claim in result.claims
        ],
        "notes": [{**note._asdict(), "text": marked(note.text)} for note in result.notes],
        "passages": [
            {
                "source": named(passage.source),
                "line": passage.line,
                "text": marked(passage.text),
                "claims": list(passage.claims),
            }
            for passage in result.passages
        ],
        "sources": [
            {"source": named(each.source), "title": marked(each.title), "claims": each.claims}
            for each in result.sources
        ],
        "unsearched": list(result.unsearched),
        "nowhere": [{"word": word, "nearest": nearest} for word, nearest in result.nowhere],
    }


def named(source: Source) -> Row:
    """Return what it takes to name a source; a protected one only has its id."""
    row = source_row(source)
    keys = ("id", "identity", "title", "container-title", "issued")
    return {key: row.get(key, "") for key in keys}


def marked(text: Marked) -> Row:
    """Return a text with the hits in it, [start, end) in code points."""
    return {"text": text.text, "hits": [list(span) for span in text.hits]}


def exported_row(result: Exported) -> Row:
    """Return what was written, and what was left out."""
    return {
        "path": result.path,
        "metadata": result.metadata,
        "is_described": result.is_described,
        "rows": dict(result.rows),
        "protected": list(result.protected),
        "unread": list(result.unread),
    }
