"""The ledger added to, as text: one record at the end of its section, every other byte kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.storage import ledger as ledger_files
from factcheck.storage import swap
from factcheck.storage.keys import SECTIONS, Key, Section, Shape
from factcheck.storage.writing import insertion

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.core.claims import Ledger

Value = str | Sequence[str] | Mapping[str, str]
"""What stands behind a key: a text, a list of texts, a small mapping."""

ATTEMPTS = 20
"""How often to begin again where somebody saves the ledger while it is being added to."""


class Appended(NamedTuple):
    """A record that is safe on disk."""

    place: Place
    """Its first line."""
    last_line: int
    ledger: Ledger
    """The whole ledger, as it was proved before the swap."""


def append(
    root: Path, section: str, record: Mapping[str, Value], expected: bytes | None = None
) -> Appended:
    """Add a record to ``claims.yaml``, and return once it is safe on disk.

    ``record`` maps the ledger's keys to values, empty ones are left out; questions and groups
    carry their id under ``id``. ``expected`` are the bytes the caller has looked at, where it
    matters that nobody has changed them. Raises `FactcheckError`, the ledger unharmed, where it
    is faulty, cannot be written, is locked for 30 s, or cannot hold the record.
    """
    form = next(each for each in SECTIONS if each.name == section)
    check_text(record)
    name = ledger_files.NAME
    with swap.locked(root):
        path = swap.target(root / name, root, name)
        with swap.failures_named(name):
            swap.sweep(path.parent)
            for _ in range(ATTEMPTS):
                old = path.read_bytes()
                if expected is not None and old != expected:
                    break
                new, appended = prepared(root, form, record, old)
                if path.read_bytes() == old:
                    swap.swap(path, new)
                    return appended
    said = f"{name} was changed by somebody else meanwhile. Nothing was saved"
    raise swap.refused(said, "look at the change, then do it again", name)


def check_text(record: Mapping[str, Value]) -> None:
    """Refuse text that is no Unicode, such as a file name from another system."""
    for key, value in record.items():
        texts = value.values() if isinstance(value, Mapping) else value
        for text in (value,) if isinstance(value, str) else tuple(texts):
            if not text.isascii() and text.encode("utf-8", "replace").decode() != text:
                said = f"the text of “{key}” is not UTF-8. Nothing was saved"
                raise FactcheckError(Diagnostic("FC113", said, "type it, or paste it as text"))


def prepared(
    root: Path, form: Section, record: Mapping[str, Value], old: bytes
) -> tuple[bytes, Appended]:
    """Return the new bytes and what they hold, proved to be the old ledger and the record."""
    name = ledger_files.NAME
    others, unread = others_of(root)
    before, faults = ledger_files.merged([ledger_files.File(name, old)])
    stop_at(errors((*unread, *faults), elsewhere(others)))
    text = old.decode("utf-8-sig")
    mark = old[: len(old) - len(text.encode())]
    added = insertion(text, form, record, name)
    new = mark + added.text.encode()
    after, faults = ledger_files.merged([ledger_files.File(name, new)])
    if after != with_record(before, form, record):
        stop_at(errors(faults, (*elsewhere(others), *UNREADABLE)))
        said = f"{name} cannot be added to: its section “{form.name}” is written in an unusual way"
        raise swap.refused(said, "add the record by hand, in lines below the others", name)
    if others:
        after, faults = ledger_files.merged([ledger_files.File(name, new), *others])
    stop_at(errors(faults, ()))
    return new, Appended(Place(name, added.first_line), added.last_line, after)


UNREADABLE = ("FC102", "FC111", "FC112")
"""What the text around a record may have made of it; the old text was free of them."""


def elsewhere(others: Sequence[ledger_files.File]) -> tuple[str, ...]:
    """Return the codes of faults that other files may mend: they declare groups and claims."""
    return ("FC109", "FC118") if others else ()


def others_of(root: Path) -> tuple[tuple[ledger_files.File, ...], tuple[Diagnostic, ...]]:
    """Return the ledger's files but the one that is added to."""
    read_files, unread = ledger_files.files(root)
    return tuple(file for file in read_files if file.path != ledger_files.NAME), unread


def errors(diagnostics: Sequence[Diagnostic], but: Sequence[str]) -> tuple[Diagnostic, ...]:
    """Return the errors among the diagnostics, without the codes in ``but``."""
    return tuple(
        each for each in diagnostics if each.severity is Severity.ERROR and each.code not in but
    )


def stop_at(found: tuple[Diagnostic, ...]) -> None:
    """Raise where there are errors: a ledger that cannot be read whole is not written to."""
    if found:
        raise FactcheckError(*found)


def with_record(before: Ledger, form: Section, record: Mapping[str, Value]) -> Ledger:
    """Return the ledger that must come out: the old one and the record."""
    fields = {
        key.name: as_field(key, record[key.yaml]) for key in form.keys if record.get(key.yaml)
    }
    records: Any
    if form.is_by_id:
        name = str(record["id"])
        records = {**getattr(before, form.name), name: form.record(id=name, **fields)}
    else:
        records = (*getattr(before, form.name), form.record(**fields))
    return replace(before, **{form.name: records})


def as_field(key: Key, value: Value) -> object:
    """Return a value as the record's field holds it."""
    if isinstance(value, Mapping):
        return tuple((name, value[name]) for name in key.keys if value.get(name))
    if key.shape is Shape.WORDS:
        return (value,) if isinstance(value, str) else tuple(value)
    return value
