"""That a style lost no word of a source: what it printed is held against what it was given."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.core.citations import Citation
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.render.citations.csl.titles import clean
from factcheck.render.citations.markup import Runs, text_of
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator


PROBE = "Qzyxwv"
"""A word that no source holds, printed in place of a field to see whether a style prints it."""


Typeset = Callable[[Citation], tuple[Runs, ...]]
"""Sets one citation."""


def guarded(entries: tuple[Runs, ...], citation: Citation, typeset: Typeset) -> list[Diagnostic]:
    """Return a note about the fields that the style leaves out; ``entries`` is what it printed.

    Every word of title, author and outlet must come back, in order, whatever capitals the style
    sets; an author's given names may be cut to initials, and later authors to "et al.". Raises
    FactcheckError (FC213) where a style prints a field, but not with these words: ``typeset`` sets
    the citation with another one in its place.
    """
    wanted = list(fields(citation))
    if any(all(holds(entry, value) for _, value, _ in wanted) for entry in entries):
        return []
    (alone,) = typeset(citation)
    left_out = []
    for field, value, probe in wanted:
        if holds(alone, value):
            continue
        if holds(typeset(probe)[0], PROBE):
            raise FactcheckError(lost(citation, field, value, text_of(alone)))
        if field != "later author":  # et al.
            left_out.append(field)
    return [told(citation, left_out)] if left_out else []


def fields(citation: Citation) -> Iterator[tuple[str, str, Citation]]:
    """Yield each field that must come back: what it is, its words, and a citation with a probe."""
    texts = (
        ("title", citation.title, citation._replace(title=PROBE)),
        ("opening words", citation.opening, citation._replace(title=PROBE)),
        ("outlet", citation.container_title, citation._replace(container_title=PROBE)),
        ("publisher", citation.publisher, citation._replace(publisher=PROBE)),
    )
    yield from (text for text in texts if text[1])
    for place, name in enumerate(citation.author):
        part = "literal" if name.literal else "family" if name.family else "given"
        probed = list(citation.author)
        probed[place] = name._replace(**{part: PROBE})
        field = "later author" if place else "author"
        yield field, getattr(name, part), citation._replace(author=tuple(probed))


def words(text: str) -> list[str]:
    """Return the words of a text as it is printed, in small letters."""
    return re.findall(r"\w+", clean(text).casefold())


def holds(entry: Runs, text: str) -> bool:
    """Whether the words of a text stand next to each other in what was printed."""
    sought, printed = words(text), words(text_of(entry))
    ends = range(len(sought), len(printed) + 1)
    return any(printed[end - len(sought) : end] == sought for end in ends)


def lost(citation: Citation, field: str, value: str, printed: str) -> Diagnostic:
    """Return the refusal of a citation that says something else."""
    message = f"the style changes the {field} of {citation.id}, “{show(value)}”"
    hint = "cite it in another style: --style footnote"
    return Diagnostic("FC213", message, hint, details=(f"printed  {printed}",))


def told(citation: Citation, left_out: list[str]) -> Diagnostic:
    """Return the note about what a style does not print."""
    message = f"the style leaves out of {citation.id}: {', '.join(left_out)}"
    return Diagnostic("FC213", message, "", severity=Severity.NOTE)
