"""The footnote: a note in the Chicago manner, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.citations.parts import Role, note
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from factcheck.core.citations import Citation
    from factcheck.render.citations.parts import Part

ENDS = (".", "!", "?", "…")


def footnote(citation: Citation) -> str:
    """Return ``Author, “Title,” Outlet, Month day, year: “quote”.``.

    The quote keeps the ledger's characters, quotation marks within it included. Full stop and
    comma stand inside the quotation marks, as Chicago has it (CMOS 6.9), unless the quote or the
    title ends in a stop of its own.
    """
    said = []
    parts = list(note(citation))
    for number, part in enumerate(parts):
        is_last = number + 1 == len(parts)
        said.append(spoken(part) + ("" if is_last or part.role is Role.TITLE else ","))
    text = " ".join(said)
    if not citation.quote:
        return text if text.endswith(ENDS) else f"{text}."
    quote = show(citation.quote)
    return f"{text}: “{quote}" + ("”" if quote.endswith(ENDS) else ".”")


def spoken(part: Part) -> str:
    """Return one part in plain text."""
    match part.role:
        case Role.TITLE:
            return f"“{show(part.text)},”"
        case Role.OPENING:
            return f"beginning “{show(part.text)}”"
        case Role.PLAIN | Role.OUTLET | Role.URL:
            return show(part.text)
