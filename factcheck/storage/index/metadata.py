"""Datasette's ``metadata.yaml``: what each table and column holds, labels, facets, search."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from factcheck.storage.index.schema import TABLES, VIEWS, Table
from factcheck.storage.yaml_text.library import pyyaml

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "metadata.yaml"
FIRST_LINE = "# Written by factcheck export for Datasette; once you have edited it, it is kept: "
"""Behind it stands the hash of the rest, by which an edit is known."""
TITLE = "A ledger of claims"
SAYS = (
    "What sources say, in their own words, and where they disagree. Figures are exact text; columns"
    " whose names end in _approximate are rounded, to sort by."
)


def metadata(databases: Iterable[str]) -> str:
    """Return the file for databases of ours, by name; it holds no word of ledger or sources."""
    described = {
        "title": TITLE,
        "description": SAYS,
        "databases": {name: database() for name in dict.fromkeys(databases)},
    }
    body = pyyaml().safe_dump(described, allow_unicode=True, sort_keys=False, width=100)
    return signed(body)


def signed(body: str) -> str:
    """Return the file of its body."""
    return f"{FIRST_LINE}{hashlib.sha256(body.encode()).hexdigest()}\n{body}"


def is_edited(text: str) -> bool:
    """Whether somebody changed a file of ours since it was written."""
    return text != signed(text.partition("\n")[2])


def database() -> dict[str, object]:
    """Return what Datasette should know of a database of ours."""
    views = {view.name: {"description": view.says, "facets": list(view.facets)} for view in VIEWS}
    return {"tables": {table.name: described(table) for table in TABLES} | views}


def described(table: Table) -> dict[str, object]:
    """Return what Datasette should know of a table."""
    told: dict[str, object] = {
        "description": table.says,
        "columns": {column.name: column.says for column in table.columns},
    }
    if table.label:
        told["label_column"] = table.label
    if table.facets:
        told["facets"] = list(table.facets)
    if table.searched:
        told |= {"fts_table": f"{table.name}_fts", "fts_pk": table.number}
    if any(column.name == "number" for column in table.columns):
        told["sort"] = "number"
    return told


def databases_of(text: str) -> tuple[str, ...]:
    """Return the databases that a file of ours describes, which nobody has edited."""
    return tuple(pyyaml().safe_load(text)["databases"])
