"""The ledger added to, as text: records at the ends of their sections, other bytes kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place, Severity
from factcheck.core.named import NamedTuple
from factcheck.storage import ledger as ledger_files
from factcheck.storage import swap
from factcheck.storage.keys import SECTIONS, Key, Section, Shape, did_you_mean
from factcheck.storage.writing import insertion

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.core.claims import Ledger

Value = str | Sequence[str] | Mapping[str, str]
"""What stands behind a key: a text, a list of texts, a small mapping."""


class Block(NamedTuple):
    """A record to be added."""

    section: str
    name: str
    """The id under which a question or a group stands; empty for records of a list."""
    record: Mapping[str, Value]
    """The ledger's keys and their values; empty ones are left out."""


class Appended(NamedTuple):
    """Records that are safe on disk."""

    place: Place
    """First line of the last of them."""
    last_line: int
    ledger: Ledger
    """The whole ledger, as it was proved before the swap."""


def append(root: Path, blocks: Sequence[Block], expected: bytes | None = None) -> Appended:
    """Add records to ``claims.yaml``, all or none, and return once they are safe on disk.

    ``expected`` are the bytes the caller has looked at, where it matters that nobody has changed
    them. Raises `FactcheckError`, the ledger unharmed, where it is faulty, cannot be written, is
    locked for 30 s, or cannot hold the records.
    """
    for block in blocks:
        check_keys(block)
        check_text(block.record)
    name = ledger_files.NAME
    with swap.locked(root):
        path = swap.target(root / name, root, name)
        with swap.failures_named(name):
            swap.sweep(path.parent)
            for _ in range(swap.ATTEMPTS):
                old = path.read_bytes()
                if expected is not None and old != expected:
                    break
                new, appended = prepared(root, blocks, old)
                if path.read_bytes() == old:
                    swap.swap(path, new)
                    return appended
    said = f"{name} was changed by somebody else meanwhile. Nothing was saved"
    raise swap.refused(said, "look at the change, then do it again", name)


def next_place(root: Path, section: str = "claims") -> Place:
    """Return where a record would be added, to say where a refused one would have stood."""
    path = root / ledger_files.NAME
    form = by_name(section)
    try:
        text = path.read_bytes().decode("utf-8-sig")
        return Place(ledger_files.NAME, insertion(text, form, "x", {"id": "x"}, "").first_line)
    except (OSError, UnicodeDecodeError, FactcheckError):
        return Place(ledger_files.NAME)


def by_name(section: str) -> Section:
    """Return the section of that name."""
    return next(each for each in SECTIONS if each.name == section)


def written(record: object) -> dict[str, Value]:
    """Return a record's values under the ledger's keys; what it does not say is left out."""
    form = next(each for each in SECTIONS if isinstance(record, each.record))
    values: dict[str, Value] = {}
    for key in form.keys:
        value = getattr(record, key.name)
        if value:
            values[key.yaml] = dict(value) if key.shape is Shape.PAIRS else value
    return values


def check_keys(block: Block) -> None:
    """Refuse keys that the section has not: they would be lost."""
    form = by_name(block.section)
    known = {key.yaml: key for key in form.keys}
    for name, value in block.record.items():
        inner = set(value) if isinstance(value, Mapping) else set()
        if name not in known or not inner <= set(known[name].keys):
            wrong = next(iter(inner - set(known[name].keys))) if name in known else name
            hint = did_you_mean(wrong, known[name].keys if name in known else known)
            said = f"the section “{form.name}” has no key “{wrong}”. Nothing was saved"
            raise FactcheckError(Diagnostic("FC103", said, hint))


def check_text(record: Mapping[str, Value]) -> None:
    """Refuse text that is no Unicode, such as a file name from another system."""
    for key, value in record.items():
        texts = value.values() if isinstance(value, Mapping) else value
        for text in (value,) if isinstance(value, str) else tuple(texts):
            if not text.isascii() and text.encode("utf-8", "replace").decode() != text:
                said = f"the text of “{key}” is not UTF-8. Nothing was saved"
                raise FactcheckError(Diagnostic("FC113", said, "type it, or paste it as text"))


def prepared(root: Path, blocks: Sequence[Block], old: bytes) -> tuple[bytes, Appended]:
    """Return the new bytes and what they hold, proved to be the old ledger and the records."""
    name = ledger_files.NAME
    others, unread = others_of(root)
    ledger, faults = ledger_files.merged([ledger_files.File(name, old)])
    stop_at(errors((*unread, *faults), elsewhere(others)))
    text = old.decode("utf-8-sig")
    mark = old[: len(old) - len(text.encode())]
    first = last = 0
    for block in blocks:
        form = by_name(block.section)
        added = insertion(text, form, block.name, block.record, name)
        text, first, last = added.text, added.first_line, added.last_line
        ledger = with_record(ledger, form, block)
    new = mark + text.encode()
    after, faults = ledger_files.merged([ledger_files.File(name, new)])
    if after != ledger:
        stop_at(errors(faults, (*elsewhere(others), *UNREADABLE)))
        said = f"{name} cannot be added to: one of its sections is written in an unusual way"
        raise swap.refused(said, "add the record by hand, in lines below the others", name)
    if others:
        after, faults = ledger_files.merged([ledger_files.File(name, new), *others])
    stop_at(errors(faults, ()))
    return new, Appended(Place(name, first), last, after)


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


def with_record(before: Ledger, form: Section, block: Block) -> Ledger:
    """Return the ledger that must come out: the old one and the record."""
    record = block.record
    fields = {
        key.name: as_field(key, record[key.yaml]) for key in form.keys if record.get(key.yaml)
    }
    records: Any
    if form.is_by_id:
        new = form.record(id=block.name, **fields)
        records = {**getattr(before, form.name), block.name: new}
    else:
        records = (*getattr(before, form.name), form.record(**fields))
    return before._replace(**{form.name: records})


def as_field(key: Key, value: Value) -> object:
    """Return a value as the record's field holds it."""
    if isinstance(value, Mapping):
        return tuple((name, value[name]) for name in key.keys if value.get(name))
    if key.shape is Shape.WORDS:
        return (value,) if isinstance(value, str) else tuple(value)
    return value
