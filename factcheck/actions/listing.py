"""What there is: questions, sources, and the text of a source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.core.anchoring import line_of
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.sources import Listed, SourceShown

if TYPE_CHECKING:
    from factcheck.core.claims import Question
    from factcheck.storage.folder import Folder

AROUND = 3  # lines shown before and after the one asked for


def questions(folder: Folder) -> tuple[Question, ...]:
    """Return every question declared or answered, declared ones first."""
    return tuple(map(folder.ledger.question, folder.ledger.question_ids()))


def sources(folder: Folder) -> tuple[Listed, ...]:
    """Return every source, the state of its file, and how many claims rest on it."""
    used = Counter(claim.source for claim in folder.ledger.claims)
    return tuple(Listed(s, folder.state(s.id), used[s.id]) for s in folder.sources.values())


def source(folder: Folder, id: str, line: int) -> SourceShown:
    """Return a source with its text, or the lines around ``line``; raises FC115 for an unknown one.

    Lines count from 1; 0 asks for all of them. A line beyond the end is refused (FC001).
    """
    found = folder.source(id)
    derived = folder.derived(id)
    text = derived.text.splitlines()
    if line > len(text) or line < 0:
        message = f"{id} has {len(text):,} lines, and no line {line}"
        raise FactcheckError(Diagnostic("FC001", message, "", Place(found.path, len(text))))
    first, last = (line - AROUND, line + AROUND) if line else (1, len(text))
    numbered = enumerate(text, start=1)
    return SourceShown(
        source=found,
        state=folder.state(id),
        lines=tuple((number, words) for number, words in numbered if first <= number <= last),
        claims=tuple(claim for claim in folder.ledger.claims if claim.source == id),
        body=tuple(
            (line_of(derived.text, start), line_of(derived.text, end - 1))
            for start, end in derived.body
        ),
        pages=tuple(line_of(derived.text, start) for start in derived.pages),
    )
