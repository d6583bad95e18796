"""``source add``: capture a file, and propose what its own text says of it."""

from __future__ import annotations

from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.actions.editions import dated, inherited, refuse_same
from factcheck.core.claims import Name, Source
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.sources import SourceAdded
from factcheck.core.proposals import date_order, propose
from factcheck.core.reading.dates import period
from factcheck.storage.extraction import kinds
from factcheck.storage.keys import SOURCE
from factcheck.storage.sources.adding import captured, kept_ending, place, slug
from factcheck.storage.sources.captures import Named, derived

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factcheck.core.findings.sources import Proposal
    from factcheck.storage.extraction.records import Derived
    from factcheck.storage.folder import Folder
    from factcheck.storage.sources.adding import Value

FIELDS = {
    "title": "title", "container-title": "container_title", "publisher": "publisher",
    "issued": "issued", "genre": "genre", "type": "type", "language": "language", "URL": "url",
    "accessed": "accessed",
}  # fmt: skip
"""CSL names that a text may propose, and the record's fields."""
STANDARD_INPUT = "standard input"
"""What bytes are called that came without a name."""


def add_source(
    folder: Folder, file: Path, given: Source, *, today: str, by: str, raw: bytes | None = None
) -> SourceAdded:
    """Copy the file byte for byte, write its record, and return both with what was proposed.

    What is given overrides what the file proposes. A file whose text cannot be had is stored too,
    and a notice (FC207) says why it cannot be read. ``raw`` are bytes that came without a file;
    ``file`` is then no more than their name.

    Raises FC207 for a file that is none or is empty, FC208 where a date is printed in a way that
    two days answer to, and FC114 for a day that does not exist; nothing is then written.
    """
    folder.ledger  # noqa: B018  refuses where there is no ledger to add to
    how = f"file {file.name}" if raw is None else came_as(file)
    raw = captured(file) if raw is None else raw
    refuse_same(folder, str(file), sha256(raw).hexdigest(), given)
    file = named(file, raw)
    found, trouble = told(file, raw, orders(folder))
    given = dated(folder, given, found)
    refuse_doubtful(file, given, found)
    record = inherited(folder, filled(given, found))
    refuse_no_day(record.issued, Place(str(file), 1))
    whose = record.outlet or next((author.family or author.literal for author in record.author), "")
    id = given.id or slug(whose, record.issued, record.title, folder.sources)
    custody = (("on", today), ("by", by), ("how", how))
    kept = record._replace(id=id, captured=tuple((key, value) for key, value in custody if value))
    added = place(folder.root, raw, kept_ending(file.name), id, written(kept))
    used = tuple(p for p in found if p.value and not overridden(given, p))
    notices = (*(of(added) for of in trouble), *captured_before(folder, added))
    return SourceAdded(added, used, notices)


def came_as(name: Path) -> str:
    """Return how bytes came that stood in no file."""
    return STANDARD_INPUT if name.name in ("", "-") else f"{STANDARD_INPUT}, called {name.name}"


def named(file: Path, raw: bytes) -> Path:
    """Return the name of what is captured; bytes without one are called by what they are."""
    if file.name not in ("", "-"):
        return file
    kind = kinds.told("", raw).kind
    return Path(f"{STANDARD_INPUT}.{kinds.WRITTEN.get(kind, 'bin')}")


def told(
    file: Path, raw: bytes, known: dict[str, str]
) -> tuple[tuple[Proposal, ...], list[Callable[[Source], Diagnostic]]]:
    """Return what a file says of itself, and what there is to say of its text once it is stored."""
    try:
        found = derived(file.name, raw, Named(file.name, str(file), ""))
    except FactcheckError as problem:
        return (), [partial(unread, problem.diagnostics[0])]
    return proposed(found, known), [partial(noted, note) for note in found.notes]


def proposed(found: Derived, known: dict[str, str]) -> tuple[Proposal, ...]:
    """Return what a file's own fields propose, and its lines for what these leave open."""
    fields = {proposal.key for proposal in found.found}
    of_lines = () if is_mail(found.found) else propose(found.text, known)
    return (*found.found, *(each for each in of_lines if each.key not in fields))


def is_mail(found: tuple[Proposal, ...]) -> bool:
    """Whether a file is a mail: what it says of its author stands in its headers, nowhere else."""
    return any(each.key == "type" and each.value == "personal_communication" for each in found)


def unread(problem: Diagnostic, added: Source) -> Diagnostic:
    """Say why no text can be had from a file that is stored."""
    why = problem.message.partition(" cannot be read: ")[2] or problem.message
    message = f"{added.id} is stored, and its text cannot be read: {why}"
    hint = "to quote from it, add its text too: factcheck source add FILE.txt"
    return Diagnostic("FC207", message, hint, Place(added.path), Severity.WARNING)


def noted(note: str, added: Source) -> Diagnostic:
    """Say what is to be known of a text that was taken from a file."""
    return Diagnostic("FC207", note, "", Place(added.path), Severity.NOTE)


def refuse_no_day(issued: str, place: Place) -> None:
    """Refuse a date of publication that does not exist."""
    if issued and period(issued) is None:
        hint = "write a day, month or year that exists: --issued 2019-03-12"
        message = f"the date of publication “{issued}” does not exist"
        raise FactcheckError(Diagnostic("FC114", message, hint, place))


def captured_before(folder: Folder, added: Source) -> Iterator[Diagnostic]:
    """Yield a note for each source that already holds the same bytes: one voice, not two."""
    for source in folder.sources.values():
        if source.id != added.id and source.sha256 == added.sha256:
            message = f"{source.id} holds the very same bytes"
            hint = f"cite one of the two; to drop this one: rm sources/{added.id}.*"
            place = Place(added.path, 1)
            yield Diagnostic("FC208", message, hint, place, Severity.NOTE)


def orders(folder: Folder) -> dict[str, str]:
    """Return how each outlet writes its numeric dates, where its other sources settle it."""
    printed: dict[str, list[str]] = {}
    for source in folder.sources.values():
        if source.outlet and source.issued_words:
            printed.setdefault(source.outlet, []).append(source.issued_words)
    known = {outlet: date_order(*words) for outlet, words in printed.items()}
    return {outlet: order for outlet, order in known.items() if order}


def refuse_doubtful(file: Path, given: Source, proposals: tuple[Proposal, ...]) -> None:
    """Refuse a printed date that may be two days, unless the day is given."""
    doubtful = next((p for p in proposals if p.key == "issued" and not p.value), None)
    if doubtful is not None and not given.issued:
        raise FactcheckError(
            Diagnostic(
                "FC208",
                f"“{doubtful.words}” may be two days: {doubtful.why}",
                "say which: --issued YEAR-MONTH-DAY",
                Place(str(file), doubtful.line),
            )
        )


def overridden(given: Source, proposal: Proposal) -> bool:
    """Whether an option says otherwise."""
    if proposal.key == "author":
        return bool(given.author)
    return bool(getattr(given, FIELDS.get(proposal.key, ""), ""))


def filled(given: Source, proposals: tuple[Proposal, ...]) -> Source:
    """Return the record with what the text proposes where nothing was given."""
    record = given
    for proposal in proposals:
        if not proposal.value or overridden(given, proposal):
            continue
        if proposal.key == "author":
            record = record._replace(author=(*record.author, name(proposal.value)))
        else:
            field: dict[str, Any] = {FIELDS[proposal.key]: proposal.value}
            record = record._replace(**field)
    issued = next((p for p in proposals if p.key == "issued"), None)
    if issued is not None and not record.issued_words:
        is_same = issued.value == record.issued
        why = record.issued_why or ("; ".join(filter(None, [issued.where, issued.why])) * is_same)
        record = record._replace(issued_words=issued.words, issued_why=why)
    return record


def name(text: str) -> Name:
    """Return a person's name in its parts: the last word is the family's; one word stays whole."""
    given, _, family = text.strip().rpartition(" ")
    return Name(family=family, given=given) if given else Name(literal=family)


def written(source: Source) -> dict[str, Value]:
    """Return the record's values under CSL's names, as they are written."""
    by_field = {key.name: key.yaml for key in SOURCE.keys}
    values = {by_field[name]: value for name, value in source._asdict().items() if name in by_field}
    return {
        key: dict(value) if key in ("captured", "original") else value
        for key, value in values.items()
        if value
    }
