"""Findings as CSV (RFC 4180, UTF-8): a row for each claim of each finding, safe to open.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, and what would
steer a terminal is made visible: whoever needs the exact texts takes JSON.
"""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from factcheck.core.rows.spreadsheets import COLUMNS, table
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.findings.compared import Compared
    from factcheck.core.findings.conflicts import Disagreements

FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a cell begins that spreadsheets evaluate (OWASP, CSV Injection), wide forms included."""


def lines(result: Disagreements | Compared, *, show_all: bool = False) -> Iterator[str]:
    """Write a head and the rows, without their last line feed; decided ones with `show_all`."""
    yield written(COLUMNS)
    for finding in result.findings:
        if show_all or not finding.decided:
            yield from map(written, table(finding))


def written(cells: Iterable[str]) -> str:
    """Write one row; it ends in the carriage return that RFC 4180 wants before the line feed."""
    row = StringIO()
    csv.writer(row, lineterminator="\r").writerow(map(guarded, cells))
    return row.getvalue()


def guarded(cell: str) -> str:
    """Return a cell on one line that no spreadsheet evaluates."""
    is_formula = cell.startswith(FORMULAS) or cell.lstrip().startswith(FORMULAS)
    return "'" * is_formula + show(cell)
