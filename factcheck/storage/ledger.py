"""The ledger read: ``claims.yaml`` and ``claims/*.yaml``, merged, with the place of every field."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING, Any

from factcheck.core.claims import Ledger
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.named import NamedTuple
from factcheck.storage.checks import check
from factcheck.storage.keys import FORMAT, SECTIONS, Section, did_you_mean
from factcheck.storage.records import Collected, check_id, collect
from factcheck.storage.yaml_text import MAX_BYTES, Mapping, Node, Scalar, Sequence, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Mapping as Mapped
    from pathlib import Path

NAME = "claims.yaml"
FOLDER = "claims"
NAMED_RECORDS = ("claims", "decisions", "constraints", "rates")
"""Sections of lists whose records are called as their section, without its last letter."""
UNREVISED: Mapped[str, bytes] = {}
"""Nothing revised: every file as it stands on disk."""


class File(NamedTuple):
    """A file of the ledger and its bytes."""

    path: str
    """Relative to the root, with forward slashes."""
    raw: bytes


def read(
    root: Path, revised: Mapped[str, bytes] = UNREVISED
) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """Return the ledger below ``root`` and everything that is wrong with it.

    ``revised`` are bytes that stand for those of a file. Records that cannot be used (no id, no
    quote …) are reported and left out. Raises `FactcheckError` FC101 where there is no ledger.
    """
    read_files, diagnostics = files(root)
    ledger, more = merged(File(path, revised.get(path, raw)) for path, raw in read_files)
    return ledger, (*diagnostics, *more)


def paths(root: Path) -> tuple[Path, ...]:
    """Return the ledger's files in the order in which they are read."""
    folder = root / FOLDER
    try:
        others = sorted(folder.glob("*.yaml")) if folder.is_dir() else []
        return tuple(path for path in (root / NAME, *others) if path.exists() or path.is_symlink())
    except OSError as problem:
        said = f"the ledger's folder cannot be read: {problem.strerror or problem}"
        hint = "check that it is a folder you may read"
        raise FactcheckError(Diagnostic("FC102", said, hint, Place(NAME))) from problem


def files(root: Path) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Return the ledger's files with their bytes, and those that could not be read."""
    found, diagnostics = [], []
    for path in paths(root):
        name = path.relative_to(root).as_posix()
        try:
            found.append(File(name, contents(path)))
        except OSError as problem:
            said = f"the file cannot be read: {problem.strerror or problem}"
            diagnostics.append(
                Diagnostic("FC102", said, "check that it is a file you may read", Place(name))
            )
    if not found and not diagnostics:
        raise no_ledger(root)
    return tuple(found), tuple(diagnostics)


def contents(path: Path) -> bytes:
    """Return a file's bytes, of a larger one than allowed only one byte too many."""
    if not stat.S_ISREG(path.stat().st_mode):
        raise OSError(0, "it is no regular file")
    with path.open("rb") as stream:
        return stream.read(MAX_BYTES + 1)


def no_ledger(where: Path) -> FactcheckError:
    """Return the error for a folder without a ledger."""
    said = f"there is no {NAME} in {where.name or where} or any folder above it"
    return FactcheckError(Diagnostic("FC101", said, "make one here: factcheck init"))


def merged(read_files: Iterable[File]) -> tuple[Ledger, tuple[Diagnostic, ...]]:
    """Return the ledger that these files make together, and everything wrong with it."""
    diagnostics: list[Diagnostic] = []
    collected: list[Collected] = []
    paths_read = []
    for file in read_files:
        document = parse(file.raw, file.path)
        diagnostics += document.diagnostics
        paths_read.append(file.path)
        is_sound = document.root is not None or not document.diagnostics
        if is_sound:
            collected += sections(document.root, file.path, diagnostics)
    for found in collected:
        diagnostics += found.diagnostics
    diagnostics += check(collected)
    ledger = assembled(collected, paths_read[0] if paths_read else NAME)
    return ledger, tuple(sorted(diagnostics, key=in_file_order))


def in_file_order(diagnostic: Diagnostic) -> tuple[str, int, int]:
    """Return the key that sorts diagnostics as a reader meets them."""
    return diagnostic.place or ("", 0, 0)


def by_id(records: Iterable[Any]) -> dict[str, Any]:
    """Return records by their ids, in file order; the first of an id stays."""
    first: dict[str, Any] = {}
    for record in records:
        first.setdefault(record.id, record)
    return first


def assembled(collected: Iterable[Collected], path: str) -> Ledger:
    """Return the ledger of all records that are complete; an id given twice keeps its first."""
    lists: dict[str, list[Any]] = {section.name: [] for section in SECTIONS}
    for found in collected:
        if found.is_complete:
            lists[found.section.name].append(found.record())
    return Ledger(
        questions=by_id(lists["questions"]),
        groups=by_id(lists["groups"]),
        claims=tuple(by_id(lists["claims"]).values()),
        constraints=tuple(lists["constraints"]),
        same=tuple(lists["same"]),
        within=tuple(lists["within"]),
        decisions=tuple(lists["decisions"]),
        rates=tuple(lists["rates"]),
        path=path,
    )


def sections(root: Node | None, path: str, diagnostics: list[Diagnostic]) -> Iterator[Collected]:
    """Yield the records of one file, section by section."""
    if root is None:
        root = Mapping((), Place(path), 0, 0, is_flow=False)
    if not isinstance(root, Mapping):
        hint = f"begin with format: {FORMAT} and claims:"
        diagnostics.append(Diagnostic("FC108", "the ledger is not a mapping", hint, root.place))
        return
    check_format(root, path, diagnostics)
    by_name = {section.name: section for section in SECTIONS}
    for name, value in root.pairs:
        if section := by_name.get(name.value):
            yield from section_records(section, value, diagnostics)
        elif name.value != "format":
            said = f"the ledger has no section “{name.value}”"
            hint = did_you_mean(name.value, ("format", *by_name))
            diagnostics.append(Diagnostic("FC103", said, hint, name.place))


def check_format(root: Mapping, path: str, diagnostics: list[Diagnostic]) -> None:
    """Report a ledger without its format, or of one that this version does not know."""
    node = root.get("format")
    if node is None:
        if path == NAME:  # else a ledger that an editor left empty would read as one without claims
            said, hint = "the ledger does not say its format", f"begin it with format: {FORMAT}"
            diagnostics.append(Diagnostic("FC107", said, hint, Place(path, 1, 1)))
    elif not isinstance(node, Scalar) or node.value != FORMAT:
        value = node.value if isinstance(node, Scalar) else "a list"
        said = f"the ledger is of format {value}, this version reads {FORMAT}"
        hint = "install a newer factcheck, or correct the line"
        diagnostics.append(Diagnostic("FC108", said, hint, node.place))


def section_records(
    section: Section, node: Node, diagnostics: list[Diagnostic]
) -> Iterator[Collected]:
    """Yield the records of a section; an empty one has none."""
    if isinstance(node, Scalar) and not node.value:
        return
    if section.is_by_id and isinstance(node, Mapping):
        noun = section.name.removesuffix("s")
        for name, value in node.pairs:
            found = collect(value, section, f"the {noun} “{name.value}”", {"id": name.value})
            found.places[""] = found.places["id"] = name.place
            check_id(found, noun, name.value, name.place)
            yield found
    elif not section.is_by_id and isinstance(node, Sequence):
        for value in node.nodes:
            yield listed(section, value)
    else:
        shape, lines = "list", "“- ” and its lines"
        if section.is_by_id:
            shape, lines = "mapping", "its id, a colon, and its lines below"
        said = f"the section “{section.name}” does not hold a {shape}"
        hint = f"write each record as {lines}"
        diagnostics.append(Diagnostic("FC108", said, hint, node.place))


def listed(section: Section, node: Node) -> Collected:
    """Return a record of a list, with its ids checked."""
    noun = {section: section[:-1] for section in NAMED_RECORDS}.get(
        section.name, f"record of “{section.name}”"
    )
    found = collect(node, section, f"the {noun}", {})
    if section.name == "claims":
        for key, what in (("id", "claim"), ("question", "question"), ("source", "source")):
            check_id(found, what, found.fields.get(key, ""), found.places.get(key, node.place))
    return found
