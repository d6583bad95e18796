"""A folder with a ledger: claims, sources and what is wrong with them, read when asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.storage import ledger as ledger_files
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from factcheck.core.claims import Ledger, Source
    from factcheck.storage.extraction.records import Derived


class Folder:
    """A project's folder; nothing is read before it is asked for, and each file once."""

    def __init__(self, root: Path, revised: Mapping[str, bytes] = ledger_files.UNREVISED) -> None:
        self.root = root
        self.revised = revised
        """Bytes that stand for those on disk, by relative path: an edit before it is saved."""
        self._texts: dict[str, str] = {}
        self._derived: dict[str, Derived] = {}
        self._states: dict[str, str] = {}

    @cached_property
    def _ledger(self) -> tuple[Ledger, tuple[Diagnostic, ...]]:
        return ledger_files.read(self.root, self.revised)

    @cached_property
    def _sources(self) -> tuple[dict[str, Source], tuple[Diagnostic, ...]]:
        from factcheck.storage.sources.reading import read  # noqa: PLC0415  read when asked for

        return read(self.root, self.revised)

    @property
    def ledger(self) -> Ledger:
        """The ledger. Raises `FactcheckError` FC101 where there is none."""
        return self._ledger[0]

    @property
    def sources(self) -> dict[str, Source]:
        """The sources by id."""
        return self._sources[0]

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """Everything wrong with ledger and sources, in that order."""
        return (*self._ledger[1], *self._unknown_sources(), *self._sources[1])

    def _unknown_sources(self) -> Iterator[Diagnostic]:
        for claim in self.ledger.claims:
            if claim.source not in self.sources:
                said = f"{claim.id} names a source that is not there: {claim.source}"
                hint = did_you_mean(claim.source, self.sources)
                yield Diagnostic("FC115", said, hint, claim.place("source"))

    def source(self, source_id: str) -> Source:
        """Return a source. Raises `FactcheckError` FC115 where there is none of that id."""
        if found := self.sources.get(source_id):
            return found
        said = f"there is no source called {source_id}"
        raise FactcheckError(Diagnostic("FC115", said, did_you_mean(source_id, self.sources)))

    def text(self, source_id: str) -> str:
        """Return a source's text. Raises `FactcheckError` FC115 or FC207."""
        from factcheck.storage.sources.captures import text_of  # noqa: PLC0415  as above

        if source_id not in self._texts:
            self._texts[source_id] = text_of(self.root, self.source(source_id))
        return self._texts[source_id]

    def derived(self, source_id: str) -> Derived:
        """Return a source's text with its pages and its body. Raises as `text` does."""
        from factcheck.storage.sources.captures import derived_of  # noqa: PLC0415  as above

        if source_id not in self._derived:
            found = derived_of(self.root, self.source(source_id))
            self._derived[source_id] = found
            self._texts[source_id] = found.text
        return self._derived[source_id]

    def state(self, source_id: str) -> str:
        """Return how a source's file stands to its record, as `sources.state` says it."""
        from factcheck.storage.sources.captures import state  # noqa: PLC0415  as above

        if source_id not in self._states:
            self._states[source_id] = state(self.root, self.source(source_id))
        return self._states[source_id]

    def size(self, source_id: str) -> int:
        """Return the bytes of a source's file; 0 where there is none."""
        try:
            return (self.root / self.source(source_id).path).stat().st_size
        except OSError:
            return 0

    def digest(self, source_id: str) -> str:
        """Return the SHA-256 of a source's file as it is now; empty where it cannot be read."""
        from factcheck.storage.sources.captures import digest  # noqa: PLC0415  as above

        try:
            return digest(self.root / self.source(source_id).path)
        except OSError:
            return ""


def stamp(root: Path) -> tuple[tuple[str, int, int, int], ...]:
    """Return what changes whenever a file of ledger or sources does; no file is opened.

    Path, inode, size in bytes and time of the last change in nanoseconds, of each.
    """
    folder = root / "sources"
    try:
        files = [*ledger_files.paths(root), *(sorted(folder.iterdir()) if folder.is_dir() else ())]
        known = [(str(path), path.lstat()) for path in files]
    except OSError:
        return ()  # reading it will say what is wrong
    return tuple((path, s.st_ino, s.st_size, s.st_mtime_ns) for path, s in known)


def find_root(start: Path, ledger: Path | None = None) -> Path:
    """Return the folder whose ledger is meant: that of ``ledger``, else the next one upwards.

    ``ledger`` is ``claims.yaml`` itself or its folder. Raises `FactcheckError` FC101.
    """
    if ledger is not None:
        try:
            is_folder = ledger.is_dir()
        except OSError as problem:
            said = f"the ledger cannot be looked for: {problem.strerror or problem}"
            raise FactcheckError(Diagnostic("FC101", said, "give its folder")) from None
        root = ledger if is_folder else ledger.parent
        if not is_folder and ledger.name != ledger_files.NAME:
            said = f"a ledger is called {ledger_files.NAME}, not {ledger.name}"
            hint = f"give its folder, or the path of {ledger_files.NAME}"
            raise FactcheckError(Diagnostic("FC101", said, hint, Place(ledger.name)))
        if not ledger_files.paths(root):
            raise ledger_files.no_ledger(root)
        return root
    try:
        above = start.resolve().parents
    except OSError:
        said = "the folder one stands in is not there any more"
        raise FactcheckError(Diagnostic("FC101", said, "go to the ledger's: cd FOLDER")) from None
    for folder in (start, *above):
        if ledger_files.paths(folder):
            return folder
    raise ledger_files.no_ledger(start)
