"""Rows into a database, as bytes: checked, packed, the same for the same rows."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

from factcheck.storage.index.schema import APPLICATION, FORMAT, TABLES, TOKENIZER, VIEWS, Table
from factcheck.storage.index.words import spread

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.core.rows import Row


def built(rows: Mapping[str, Iterable[Row]]) -> bytes:
    """Return a database of these rows, by table, as a file's bytes.

    A row holds every column of its table, and what is searched beside them.
    Empty text becomes null, lists become JSON.
    """
    from sqlite_utils import Database  # noqa: PLC0415  a tenth of a second, not for reading

    with closing(sqlite3.connect(":memory:")) as connection:
        database = Database(connection)
        for table in TABLES:
            create(database, table)
            found = [dict(row) for row in rows[table.name]]
            names = [column.name for column in table.columns]
            database.table(table.name).insert_all(
                {name: cell(row[name]) for name in names} for row in found
            )
            index(connection, table, found)
        for view in VIEWS:
            database.create_view(view.name, view.sql.strip())
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.commit()
        connection.execute("VACUUM")
        return connection.serialize()


def create(database: Any, table: Table) -> None:  # noqa: ANN401  sqlite-utils comes late
    """Make a table with its keys and an index on each column that points elsewhere."""
    pointing = [column for column in table.columns if column.references]
    keys = {other.name: other.key[0] for other in TABLES}
    made = database.create_table(
        table.name,
        {column.name: column.type for column in table.columns},
        pk=table.key if len(table.key) > 1 else table.key[0],
        foreign_keys=[(c.name, c.references, keys[c.references]) for c in pointing],
        not_null=set(table.key),
    )
    for column in pointing:
        if column.name != table.key[0]:
            made.create_index([column.name])


def index(connection: sqlite3.Connection, table: Table, rows: Iterable[Row]) -> None:
    """Make the full-text index of a table, which keeps no second copy of the text."""
    if not table.searched:
        return
    columns = ", ".join(table.searched)
    connection.execute(
        f"CREATE VIRTUAL TABLE {table.name}_fts"
        f" USING fts5({columns}, content='', tokenize='{TOKENIZER}')"
    )
    marks = ", ".join("?" * (len(table.searched) + 1))
    connection.executemany(
        f"INSERT INTO {table.name}_fts (rowid, {columns}) VALUES ({marks})",  # noqa: S608  our names
        indexed(table, rows),
    )


def indexed(table: Table, rows: Iterable[Row]) -> Iterator[tuple[object, ...]]:
    """Yield the number of each row and its searched text, spread so that words stand apart."""
    for row in rows:
        yield (row[table.number], *(spread(str(row[name] or "")) for name in table.searched))


def cell(value: object) -> object:
    """Return a column's value as SQLite keeps it: nothing said is null, a list is JSON."""
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False) if value else None
    return None if value == "" else value
