"""``source add``: capture a file, and propose what its own text says of it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any

from factcheck.actions.editions import dated, inherited, refuse_same
from factcheck.core.claims import Name, Source
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.findings.sources import SourceAdded
from factcheck.core.proposals import date_order, propose
from factcheck.core.reading.dates import period
from factcheck.storage.keys import SOURCE
from factcheck.storage.sources.adding import add, captured, slug
from factcheck.storage.sources.captures import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from factcheck.core.findings.sources import Proposal
    from factcheck.storage.folder import Folder
    from factcheck.storage.sources.adding import Value

FIELDS = {
    "title": "title", "container-title": "container_title", "publisher": "publisher",
    "issued": "issued", "genre": "genre", "type": "type", "language": "language",
}  # fmt: skip
"""CSL names that a text may propose, and the record's fields."""


def add_source(folder: Folder, file: Path, given: Source, *, today: str, by: str) -> SourceAdded:
    """Copy the file byte for byte, write its record, and return both with what was proposed.

    What is given overrides what the text proposes. Raises FC207 for a file that cannot be read,
    FC208 where a date is printed in a way that two days answer to, and FC114 for a day that
    does not exist; nothing is then written.
    """
    folder.ledger  # noqa: B018  refuses where there is no ledger to add to
    raw = captured(file)
    refuse_same(folder, str(file), sha256(raw).hexdigest(), given)
    text = decoded(raw, given._replace(id=file.name, path=str(file)))
    proposals = propose(text, orders(folder))
    given = dated(folder, given, proposals)
    refuse_doubtful(file, given, proposals)
    record = inherited(folder, filled(given, proposals))
    refuse_no_day(record.issued, Place(str(file), 1))
    whose = record.outlet or next((author.family or author.literal for author in record.author), "")
    id = given.id or slug(whose, record.issued, record.title, folder.sources)
    custody = (("on", today), ("by", by), ("how", f"file {file.name}"))
    kept = record._replace(id=id, captured=tuple((key, value) for key, value in custody if value))
    added = add(folder.root, file, id, written(kept))
    used = tuple(p for p in proposals if p.value and not overridden(given, p))
    return SourceAdded(added, used, tuple(captured_before(folder, added)))


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
        why = record.issued_why or (issued.why if issued.value == record.issued else "")
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
