"""Where a new claim's quote stands in its source, or why it cannot be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring import Ambiguous, Found, Lost, find, line_of
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity

if TYPE_CHECKING:
    from factcheck.core.claims import Claim
    from factcheck.storage.folder import Folder

SHOWN = 60  # characters of context on either side of a passage that is shown in a refusal


def anchored(folder: Folder, claim: Claim) -> tuple[Claim, tuple[Diagnostic, ...]]:
    """Return the claim as it can be found again, with notices.

    Raises FactcheckError: FC201 where the quote is not in the source, FC206 where it stands more
    than once in different surroundings.
    """
    text = folder.text(claim.source)
    found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
    match found:
        case Found():
            return claim, tuple(notices(folder, claim, text, found))
        case Ambiguous():
            raise FactcheckError(ambiguous(folder, claim, text, found))
        case Lost():
            raise FactcheckError(lost(folder, claim, text, found))


def notices(folder: Folder, claim: Claim, text: str, found: Found) -> list[Diagnostic]:
    """Return what is worth knowing about a quote that was found."""
    place = Place(folder.sources[claim.source].path, line_of(text, found.start))
    told: list[Diagnostic] = []
    if found.is_first_of_alike:
        message = "the quote stands more than once in the same surroundings; the first is meant"
        told.append(Diagnostic("FC206", message, "", place, Severity.NOTE))
    if found.is_typographic:
        message = "the quote differs from the source in typography only (quotes, dashes, spaces)"
        told.append(Diagnostic("FC201", message, "", place, Severity.NOTE))
    return told


def ambiguous(folder: Folder, claim: Claim, text: str, found: Ambiguous) -> Diagnostic:
    """Show every place where the quote stands."""
    path = folder.sources[claim.source].path
    details = [
        f"{number}  line {line_of(text, start)}  {context(text, start, end)}"
        for number, (start, end) in enumerate(found.places, start=1)
    ]
    return Diagnostic(
        "FC206",
        f"this quote stands {len(found.places)} times in {claim.source}",
        "say which: --occurrence N, or --prefix and --suffix with the words around it",
        Place(path, line_of(text, found.places[0][0])),
        details=tuple(details),
    )


def lost(folder: Folder, claim: Claim, text: str, found: Lost) -> Diagnostic:
    """Show the nearest passage; where a figure differs it is not offered as the same."""
    path = folder.sources[claim.source].path
    near = found.nearest
    where = elsewhere(folder, claim)
    if near is None:
        hint = f"copy the words from the file: factcheck source show {claim.source}"
        place = Place(path, 1)
        return Diagnostic("FC201", f"this quote is not in {claim.source}{where}", hint, place)
    line = line_of(text, near.start)
    details = [
        f"yours    {one_line(claim.quote)}",
        f"nearest  {one_line(text[near.start : near.end])}  (line {line})",
        "a figure differs, so it is not offered as the same passage"
        if near.figure_differs
        else "leave words out with […]; every other word must be the source's",
    ]
    return Diagnostic(
        "FC201",
        f"this quote is not in {claim.source}{where}",
        f"copy the words from the file: factcheck source show {claim.source} --line {line}",
        Place(path, line),
        details=tuple(details),
    )


def elsewhere(folder: Folder, claim: Claim) -> str:
    """Return in which other sources the quote does stand, if any."""
    others = [id for id in folder.sources if id != claim.source]
    holding = [
        id for id in others if isinstance(found_in(folder, id, claim.quote), Found | Ambiguous)
    ]
    return f"; it is in {', '.join(holding)}" if holding else ""


def found_in(folder: Folder, id: str, quote: str) -> Found | Ambiguous | Lost | None:
    """Look for a quote in another source; None where that cannot be read."""
    try:
        return find(quote, folder.text(id), "", "", "")
    except FactcheckError:
        return None


def context(text: str, start: int, end: int) -> str:
    """Return a passage with some words on either side, on one line."""
    return "… " + one_line(text[max(0, start - SHOWN) : end + SHOWN]) + " …"


def one_line(text: str) -> str:
    """Return text with its white space as single spaces."""
    return " ".join(text.split())
