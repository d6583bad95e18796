"""Sources added: the file copied byte for byte, then its record, both safe on disk."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, cast

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.storage import swap
from factcheck.storage.extraction.kinds import ending
from factcheck.storage.keys import SOURCE, Key, Shape
from factcheck.storage.records import id_pattern
from factcheck.storage.sources.captures import opened
from factcheck.storage.sources.reading import FOLDER, MAX_ID, RECORD, read
from factcheck.storage.writing import key_lines
from factcheck.storage.yaml_text.writing import quoted

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import BinaryIO

    from factcheck.core.claims import Name, Source

    Text = str | Sequence[str] | Mapping[str, str]
    Value = Text | Sequence[Name]

CAPTURE_MODE = 0o444
"""Read-only for all: a captured file is never edited."""
MAX_BYTES = 1_000_000_000
"""Bytes of a file that is captured; it is held in memory meanwhile: our choice."""
MAX_ENDING = 16
"""Characters of an ending that is kept: our choice."""
SMALL = frozenset({"a", "an", "and", "at", "by", "de", "for", "in", "is", "of", "on", "the", "to"})
"""Words that neither initials nor ids keep."""
ID_WORDS = 2
"""Words of a title that an id takes where there is no date."""


def add(root: Path, file: Path, name: str, record: Mapping[str, Value]) -> Source:
    """Copy ``file`` to ``sources/NAME.EXT`` and write its record; return the source.

    ``record`` maps CSL's names to values; ``sha256`` is filled in, ``author`` takes names. A file
    that was dropped into ``sources/`` under that name only gets its record. Raises
    `FactcheckError` where the id is taken or the file cannot be copied; nothing is overwritten.
    """
    return place(root, captured(file), kept_ending(file.name), name, record)


def place(root: Path, raw: bytes, ending: str, name: str, record: Mapping[str, Value]) -> Source:
    """Write ``raw`` as ``sources/NAME.ENDING`` and its record; return the source. As `add` does.

    Where the record cannot be written, the file goes too.
    """
    path = f"{FOLDER}/{name}.{ending}"
    hashed = hashlib.sha256(raw).hexdigest()
    lines = "".join(f"{line}\n" for line in record_lines({**record, "sha256": hashed}))
    with swap.locked(root), swap.failures_named(path):
        (root / FOLDER).mkdir(exist_ok=True)
        swap.target(root / FOLDER, root, FOLDER)
        swap.sweep(root / FOLDER)
        check_free(root, name, raw)
        is_new = not (root / path).exists()
        if is_new:
            swap.place_new(root / path, raw, CAPTURE_MODE)
        else:
            (root / path).chmod(CAPTURE_MODE)
        try:
            swap.place_new(root / FOLDER / (name + RECORD), lines.encode(), swap.NEW_MODE)
        except BaseException:
            if is_new:
                (root / path).unlink()
            raise
    return read(root)[0][name]


def kept_ending(name: str) -> str:
    """Return the ending under which a file of that name is kept: its own, ``warc.gz`` whole."""
    found = ending(name)
    is_usual = len(found) <= MAX_ENDING and found.replace(".", "").isalnum() and found.isascii()
    return found if is_usual else "bin"


def captured(file: Path) -> bytes:
    """Return the bytes of the file to be captured. Raises `FactcheckError` FC207.

    A link is refused: somebody may have sent it, to have another file of the reader's copied.
    """
    if file.is_symlink():
        said = f"{file.name} is a link, to {file.readlink()}"
        hint = "give the path of that file itself, if it is meant"
        raise FactcheckError(Diagnostic("FC207", said, hint, Place(file.name)))
    try:
        with opened(file) as stream:
            return whole(stream, file.name)
    except OSError as problem:
        said = f"{file.name} cannot be read: {problem.strerror or problem}"
        hint = "give the path of a file that you may read"
        raise FactcheckError(Diagnostic("FC207", said, hint, Place(file.name))) from problem


def whole(stream: BinaryIO, name: str) -> bytes:
    """Return all that a file or a pipe holds. Raises `FactcheckError` FC207, and `OSError`."""
    raw = stream.read(MAX_BYTES + 1)
    if not raw:
        hint = "look whether it was saved whole, then add that"
        raise FactcheckError(Diagnostic("FC207", f"{name} is empty", hint, Place(name)))
    if len(raw) > MAX_BYTES:
        said = f"{name} holds more than {MAX_BYTES:,} bytes"
        hint = "add the part that is quoted"
        raise FactcheckError(Diagnostic("FC207", said, hint, Place(name)))
    return raw


def check_free(root: Path, name: str, raw: bytes) -> None:
    """Refuse an id that is none, or is taken by another file."""
    if len(name) > MAX_ID or not id_pattern().fullmatch(name):
        hint = f"use small letters a–z, digits and hyphens, at most {MAX_ID}"
        said = f"“{name[:MAX_ID]}” cannot be the id of a source"
        raise FactcheckError(Diagnostic("FC208", said, hint))
    taken = read(root)[0].get(name)
    if taken is None:
        return
    is_same = bool(taken.path) and captured(root / taken.path) == raw
    if is_same and not (root / FOLDER / (name + RECORD)).exists():
        return  # dropped there by hand, or its writer was stopped before the record
    said = f"there is a source called {name} already"
    hint = f"give this one another id with --id, or look: factcheck source show {name}"
    raise FactcheckError(Diagnostic("FC208", said, hint, Place(taken.path)))


def record_lines(record: Mapping[str, Value]) -> Iterator[str]:
    """Yield a record's lines, keys in the table's order."""
    for key in SOURCE.keys:
        value = record.get(key.yaml)
        if not value:
            continue
        if key.shape is Shape.NAMES:
            yield from name_lines(key, cast("Sequence[Name]", value))
        elif key.yaml == "excerpt":
            yield f"excerpt: {value}"
        else:
            yield from key_lines(key, cast("Text", value))


def name_lines(key: Key, value: Sequence[Name]) -> Iterator[str]:
    """Yield names as CSL has them: a list of mappings."""
    yield f"{key.yaml}:"
    for name in value:
        parts = [(part, getattr(name, part)) for part in key.keys if getattr(name, part)]
        for number, (part, words) in enumerate(parts):
            yield f"{'  ' if number else '- '}{part}: {quoted(words)}"


@cache
def word_pattern() -> re.Pattern[str]:
    """Return the pattern of the words that ids are made of."""
    return re.compile(r"[a-z0-9]+")


def slug(outlet: str, issued: str, title: str = "", taken: Container[str] = ()) -> str:
    """Return an id for a source, one that is not ``taken``.

    The initials of the outlet (all of it where it is one word) and the date, as in
    ``bw-2019-03-12``; without a date the outlet, or else nothing, and two words of the title.
    """
    names = words(outlet)
    initials = "".join(word[0] for word in names) if len(names) > 1 else "".join(names)
    date = issued if re.fullmatch(r"[0-9-]+", issued) else ""
    parts = [initials, date] if date else [initials, *words(title)[:ID_WORDS]]
    return numbered("-".join(part for part in parts if part), taken)


def numbered(base: str, taken: Container[str]) -> str:
    """Return an id that begins so and is not ``taken``."""
    base = base[: MAX_ID - 4].strip("-") or "source"
    number, name = 1, base
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name


def words(text: str) -> list[str]:
    """Return the words of a name in small ASCII letters, without articles and the like."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return [word for word in word_pattern().findall(plain) if word not in SMALL]
