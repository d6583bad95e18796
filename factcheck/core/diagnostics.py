"""What the tool has to say about a file: one shape for findings and failures."""

from __future__ import annotations

from enum import Enum

from factcheck.core.named import NamedTuple


class Severity(Enum):
    """How grave a diagnostic is (SARIF's levels)."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """Where something stands in a file; lines and columns count from 1, columns in code points."""

    path: str
    line: int = 0
    """0 where the whole file is meant."""
    column: int = 0

    def __str__(self) -> str:
        """Return ``path:line:column``, as editors and terminals make it clickable."""
        return ":".join([self.path, *(str(number) for number in self[1:] if number)])


class Diagnostic(NamedTuple):
    """One thing to say: its code, what is wrong, what to do, and where."""

    code: str
    """Stable, ``FC101`` and so on; ``factcheck rules CODE`` explains it."""
    message: str
    """What is wrong, in one line without a full stop."""
    hint: str = ""
    """What to do, in one line."""
    place: Place | None = None
    severity: Severity = Severity.ERROR
    details: tuple[str, ...] = ()
    """Further lines that show passages or choices, printed below, indented."""


class FactcheckError(Exception):
    """The only root of exceptions: the tool could not do what was asked, and changed nothing."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(diagnostics[0].message if diagnostics else "")
        self.diagnostics = diagnostics
