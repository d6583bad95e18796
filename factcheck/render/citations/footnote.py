"""The footnote: a note in the Chicago manner, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.citations.parts import Role, note
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from factcheck.core.citations import Citation
    from factcheck.render.citations.parts import Part

ENDS = (".", "!", "?", "…")
CLOSING = "”’»\"'"
"""Quotation marks that close; a stop before them is the quote's own."""


def footnote(citation: Citation) -> str:
    """Return ``Author, “Title,” Outlet, Month day, year: “quote”.``.

    The quote keeps the ledger's characters, quotation marks within it included. Full stop and
    comma stand inside the quotation marks, as Chicago has it (CMOS 6.9), unless the quote or the
    title ends in a stop of its own.
    """
    parts = list(note(citation))
    return with_quote(parts, list(map(spoken, parts)), citation.quote, show)


def with_quote(
    parts: Sequence[Part], said: Sequence[str], quote: str, written: Callable[[str], str]
) -> str:
    """Return the parts as they are said, with commas between them, and the quote after a colon.

    A title holds its comma already, inside its quotation marks.
    """
    commas = ["" if part.role is Role.TITLE else "," for part in parts[:-1]]
    text = " ".join(word + comma for word, comma in zip(said, [*commas, ""], strict=True))
    if not quote:
        return text if text.endswith(ENDS) else f"{text}."
    shown = show(quote)
    stop = "" if shown.rstrip(CLOSING).endswith(ENDS) else "."
    return f"{text}: “{written(quote)}{stop}”"


def spoken(part: Part) -> str:
    """Return one part in plain text."""
    match part.role:
        case Role.TITLE:
            return f"“{show(part.text)},”"
        case Role.OPENING:
            return f"beginning “{show(part.text)}”"
        case Role.PLAIN | Role.OUTLET | Role.URL:
            return show(part.text)
