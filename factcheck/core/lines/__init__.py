"""The lines that points lie on: what each kind's points are, and how they are spelled.

Whoever compares, groups or draws readings asks the line and never the kind.
"""

from factcheck.core.lines.changes import Changes, mirrored
from factcheck.core.lines.days import Days
from factcheck.core.lines.numbers import Numbers, exact, granularity, plain
from factcheck.core.lines.paths import LAST, Names, Provisions, Step, below, write_path
from factcheck.core.lines.records import KINDS, Gap, Kind, Line, Number, Size

__all__ = [
    "KINDS", "LAST", "Changes", "Days", "Gap", "Kind", "Line", "Names", "Number", "Numbers",
    "Provisions", "Size", "Step", "below", "exact", "granularity", "mirrored", "plain",
    "write_path",
]  # fmt: skip
