"""``export``: the whole index as a database to explore and to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.index import protected, shareable, tables, texts_of
from factcheck.core.findings.search import Exported

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.storage.folder import Folder


def export(folder: Folder, path: Path) -> Exported:
    """Write the database and Datasette's metadata beside it.

    Raises FactcheckError, with nothing written, where ledger or sources are wrong (as every
    command), or where a file is in the way that is no earlier export (FC003).
    """
    from factcheck.storage.index.building import built  # noqa: PLC0415  loads sqlite-utils
    from factcheck.storage.index.exporting import check, write  # noqa: PLC0415  as above

    check(folder.root, path)
    hidden = protected(folder)
    made = shareable(tables(folder), hidden)
    metadata, is_written = write(path, built(made))
    return Exported(
        path=str(path),
        metadata=str(metadata),
        is_described=is_written,
        rows={table: len(rows) for table, rows in made.items()},
        protected=hidden,
        unread=tuple(texts_of(folder)[1]),
    )
