"""Baselines read: the findings of an earlier `conflicts`, as JSON or as JSON Lines."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.known import Known
from factcheck.storage.ledger import contents
from factcheck.storage.yaml_text import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

MAKE = "write one: factcheck conflicts --format jsonl > FILE"


def read(path: str) -> tuple[Known, ...]:
    """Return the findings of a baseline; an empty file has none. Raises `FactcheckError` FC004."""
    try:
        raw = contents(Path(path))
    except OSError as problem:
        raise refused(path, f"it cannot be read: {problem.strerror or problem}") from None
    except ValueError:
        raise refused(path, "no file can have such a name") from None
    if len(raw) > MAX_BYTES:
        raise refused(path, f"it is larger than {MAX_BYTES // 1_000_000} MB")
    return tuple(known(row, path, line) for line, row in rows(raw))


def rows(raw: bytes) -> Iterator[tuple[int, Any]]:
    """Yield the findings of one document or of its lines, each with the line it stands in.

    The findings of an indented document all stand in line 0.
    """
    match parsed(raw):
        case {"findings": [*found]}:
            yield from ((0, row) for row in found)
        case _:
            for number, line in enumerate(raw.splitlines(), 1):
                if line.strip():
                    yield number, parsed(line)


def parsed(text: bytes) -> Any:  # noqa: ANN401  what JSON may hold
    """Return what a text holds as JSON; None for what is none, or nested to do harm."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def known(row: Any, path: str, line: int) -> Known:  # noqa: ANN401  what JSON may hold
    """Return what a row of a finding remembers of it."""
    match row:
        case {"code": str(code), "camps": [*camps], "decided": decided}:
            return Known(code, frozenset(marks(c, path, line) for c in camps), decided is None)
        case _:
            raise refused(path, "it holds no finding as conflicts writes it", line)


def marks(camp: Any, path: str, line: int) -> frozenset[str]:  # noqa: ANN401  as above
    """Return the marks of a camp's claims."""
    match camp:
        case {"marks": [*found]} if found and all(isinstance(one, str) for one in found):
            return frozenset(found)
        case _:
            raise refused(path, "it holds a camp without its marks", line)


def refused(path: str, said: str, line: int = 0) -> FactcheckError:
    """Return the error for a file that is no baseline."""
    return FactcheckError(Diagnostic("FC004", said, MAKE, Place(path, line)))
