"""The folder that a project works on, read anew where a file of it has changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from factcheck.storage.folder import Folder


class Opened:
    """A folder with a ledger."""

    def __init__(self, root: Path) -> None:
        self._root = root.absolute()
        self._known: Folder | None = None
        self._stamp: tuple[object, ...] = ()

    @classmethod
    def open(cls, path: str | Path | None = None) -> Self:
        """Return the project of a ledger or its folder; without a path it is searched upwards.

        Raises FactcheckError FC101 where there is none.
        """
        from factcheck.storage.folder import find_root  # noqa: PLC0415  lazy

        return cls(find_root(Path(), Path(path) if path else None))

    @property
    def _folder(self) -> Folder:
        """The files as they were last read, or anew where one of them has changed since."""
        from factcheck.storage.folder import Folder, stamp  # noqa: PLC0415  lazy

        now = stamp(self._root)
        if self._known is None or now != self._stamp:
            self._known, self._stamp = Folder(self._root), now
        return self._known

    @property
    def root(self) -> Path:
        """The folder that holds the ledger; an absolute path."""
        return self._root

    def __repr__(self) -> str:
        """Return ``Project('/home/nd/my-story')``."""
        return f"{type(self).__name__}({str(self._root)!r})"
