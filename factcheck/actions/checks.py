"""What must be right before anything is compared: every problem at once, each with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.passages import passage_of
from factcheck.core.anchoring import figure_spans
from factcheck.core.answers import Reader
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.findings.passages import State
from factcheck.core.lines import KINDS
from factcheck.core.reading.dates import period
from factcheck.core.reading.records import Context, Reading, Unread
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.claims import Claim
    from factcheck.core.diagnostics import Place
    from factcheck.storage.folder import Folder


def reader_of(folder: Folder) -> Reader:
    """Return a reader of the ledger's claims; refuse where anything in it is wrong.

    Raises FactcheckError with every problem of ledger, sources and claims. A withdrawn claim may
    be one that cannot be read: that can be why.
    """
    reader = Reader(folder.ledger, folder.sources)
    wrong = [d for d in folder.diagnostics if d.severity is Severity.ERROR]
    if not wrong:
        in_play = [claim for claim in folder.ledger.claims if claim.is_in_play]
        wrong = [d for claim in in_play for d in problems(folder, reader, claim)]
    if wrong:
        raise FactcheckError(*wrong)
    return reader


def problems(folder: Folder, reader: Reader, claim: Claim) -> Iterator[Diagnostic]:
    """Yield what is wrong with one claim, beyond its keys; the text is read only where needed."""
    if not holds_words(reader, claim):
        yield words_missing(claim, claim.place("says"))
    if claim.as_of and not claim.as_of_by and not names_day(folder, reader, claim):
        yield day_missing(claim, claim.place("as_of"))
    if not claim.unread:
        reading = reader.read(claim)
        if isinstance(reading, Unread):
            yield unreadable(claim, reading.reason, claim.place("says"))


def unknown_source(folder: Folder, id: str, place: Place | None) -> Diagnostic:
    """Say that there is no such source, and name the nearest."""
    known = did_you_mean(id, folder.sources)
    stop = "" if known.endswith("?") else "."
    hint = f"{known}{stop} To capture one: factcheck source add FILE"
    return Diagnostic("FC115", f"no source “{id}” in sources/", hint, place)


def holds_words(reader: Reader, claim: Claim) -> bool:
    """Whether the quote holds the words of `says`, or words that read the same."""
    if figure_spans(claim.says, claim.quote) is not None:
        return True
    question = reader.question(claim.question)
    context = Context(
        kind=question.kind,
        unit=question.unit,
        said_on=reader.said_on(claim),
        language=reader.language(claim),
    )
    said = reader.read(claim)
    if not isinstance(said, Reading) or KINDS[said.line.kind].is_worded:
        return False
    return any(
        not figure.line.apart(said.line) and figure.hard == said.hard
        for figure in figures(claim.quote, context)
    )


def figures(text: str, context: Context) -> tuple[Reading, ...]:
    """Return the figures of a text; most claims are checked without them."""
    from factcheck.core.reading.scanner import scan  # noqa: PLC0415  as said

    return scan(text, context)


def words_missing(claim: Claim, place: Place | None) -> Diagnostic:
    """Say that the quote does not hold what it should show."""
    return Diagnostic(
        "FC204",
        f"the quote holds neither “{claim.says}” nor words that read the same",
        "quote the words that say it, or correct `says`",
        place,
    )


def names_day(folder: Folder, reader: Reader, claim: Claim) -> bool:
    """Whether the passage names the day, month or year that `as_of` gives."""
    wanted = period(claim.as_of)
    passage = passage_of(folder, claim)
    if wanted is None or passage.state is not State.EXACT:
        return False
    context = Context(kind="date", said_on=reader.said_on(claim), language=reader.language(claim))
    return any(figure.hard == wanted for figure in figures(passage.text, context))


def day_missing(claim: Claim, place: Place | None) -> Diagnostic:
    """Say that the passage does not give the day."""
    return Diagnostic(
        "FC116",
        f"the passage does not say that the figure is for {claim.as_of}",
        "leave `as_of` out, or say who asserts it: as_of_by",
        place,
    )


def unreadable(claim: Claim, reason: str, place: Place | None) -> Diagnostic:
    """Say that the words could not be read, and why."""
    return Diagnostic(
        "FC104",
        f"“{claim.words}” cannot be read: {reason}",
        "give read_as, or keep it out of comparison: unread: WHY",
        place,
    )
