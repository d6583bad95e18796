"""That a style lost no word of a source: what it printed is held against what it was given."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.core.citations import Citation
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.named import NamedTuple
from factcheck.render.citations.csl.titles import clean
from factcheck.render.citations.markup import Runs, text_of
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator


PROBE = "Qzyxwv"
"""A word that no source holds, printed in place of a field to see whether a style prints it."""

Typeset = Callable[[Citation], tuple[Runs, ...]]
"""Sets one citation."""


class Field(NamedTuple):
    """What must come back of a citation."""

    name: str
    value: str
    phrases: tuple[str, ...]
    """Words that must stand next to each other."""
    probe: Citation
    """The citation with another word in this field's place."""


LATER_AUTHOR = "later author"
"""One behind the first, whom a style may leave out as "et al."."""


def guarded(entries: tuple[Runs, ...], citation: Citation, typeset: Typeset) -> list[Diagnostic]:
    """Return a note about the fields that the style leaves out; ``entries`` is what it printed.

    Every word of title, author and outlet must come back, in order, whatever capitals the style
    sets; an author's given names may be cut to initials, and the words of a family name may stand
    apart ("Leyen, Ursula von der"). Raises FactcheckError (FC213) where a style prints a field, but
    not with these words: ``typeset`` sets a citation with another one in its place.
    """
    wanted = list(fields(citation))
    if any(all(holds(entry, field.phrases) for field in wanted) for entry in entries):
        return []
    (alone,) = typeset(citation)
    missing = [field for field in wanted if not holds(alone, field.phrases)]
    for field in missing:
        if holds(typeset(field.probe)[0], (PROBE,)):
            raise FactcheckError(lost(citation, field, text_of(alone)))
    left_out = [field.name for field in missing if field.name != LATER_AUTHOR]
    return [told(citation, left_out)] if left_out else []


def fields(citation: Citation) -> Iterator[Field]:
    """Yield each field that must come back."""
    texts = (
        ("title", citation.title, citation._replace(title=PROBE)),
        ("opening words", citation.opening, citation._replace(title=PROBE)),
        ("outlet", citation.container_title, citation._replace(container_title=PROBE)),
        ("publisher", citation.publisher, citation._replace(publisher=PROBE)),
    )
    for name, value, probe in texts:
        if value:
            yield Field(name, value, (value,), probe)
    for place, author in enumerate(citation.author):
        part = "literal" if author.literal else "family" if author.family else "given"
        authors = list(citation.author)
        authors[place] = author._replace(**{part: PROBE})
        value = getattr(author, part)
        probe = citation._replace(author=tuple(authors))
        yield Field(LATER_AUTHOR if place else "author", value, tuple(words(value)), probe)


def words(text: str) -> list[str]:
    """Return the words of a text as it is printed, in small letters."""
    return re.findall(r"\w+", clean(text).casefold())


def holds(entry: Runs, phrases: tuple[str, ...]) -> bool:
    """Whether each phrase's words stand next to each other in what was printed."""
    printed = words(text_of(entry))
    return all(is_within(words(phrase), printed) for phrase in phrases)


def is_within(sought: list[str], printed: list[str]) -> bool:
    """Whether words stand next to each other among others."""
    ends = range(len(sought), len(printed) + 1)
    return any(printed[end - len(sought) : end] == sought for end in ends)


def lost(citation: Citation, field: Field, printed: str) -> Diagnostic:
    """Return the refusal of a citation that says something else."""
    message = f"the style changes the {field.name} of {citation.id}, “{show(field.value)}”"
    hint = "cite it in another style: --style footnote"
    return Diagnostic("FC213", message, hint, details=(f"printed  {printed}",))


def told(citation: Citation, left_out: list[str]) -> Diagnostic:
    """Return the note about what a style does not print."""
    message = f"the style leaves out of {citation.id}: {', '.join(left_out)}"
    return Diagnostic("FC213", message, "", severity=Severity.NOTE)
