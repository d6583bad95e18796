"""Lines of paths: provisions of law, and names that stand inside names."""

from __future__ import annotations

from functools import total_ordering
from typing import TYPE_CHECKING, Any

from factcheck.core.interval import HIGHEST, Interval, before
from factcheck.core.lines.records import KINDS, Gap, Size
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.lines.records import Line


@total_ordering
class _Last:
    """A step of a path that stands after every other."""

    def __lt__(self, other: object) -> bool:
        return False

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Last)

    def __hash__(self) -> int:
        return hash(_Last)

    def __repr__(self) -> str:
        return "LAST"


LAST = _Last()


def below(path: tuple[Any, ...]) -> Interval:
    """Return the path and every path that continues it: 174 holds 174(2)."""
    return Interval(before(path), before((*path, LAST)))


Step = tuple[int, str]
"""A step of a provision's path: (174, "") for 174, (174, "-1") for 174-1, (66, "A") for 66A.

A blank parts what a part is called from the rest, where that matters: (6, " sentence").
"""


class Provisions(NamedTuple):
    """The tree of an instrument's provisions; its points are paths of steps."""

    unit: str = ""
    """The instrument, folded: ``criminal code``; empty where none was said."""
    jurisdiction: str = ""
    """Folded: ``kazakhstan``; empty where none was said."""
    kind: str = "provision"
    edition: str = ""
    """Year of the instrument or of its version, ``1986``; empty where none was said."""

    def apart(self, other: Line) -> str:
        """Both instruments stated and different, or both jurisdictions, or both editions."""
        if not isinstance(other, Provisions):
            return f"a provision of law against {KINDS[other.kind].says}"
        if self.unit and other.unit and self.unit != other.unit:
            return f"two instruments: {self.unit}, {other.unit}"
        if self.jurisdiction and other.jurisdiction and self.jurisdiction != other.jurisdiction:
            return f"two jurisdictions: {self.jurisdiction}, {other.jurisdiction}"
        if self.edition and other.edition and self.edition != other.edition:
            return f"two editions: {self.edition}, {other.edition}"
        return ""

    def snap(self, interval: Interval) -> Interval:
        """Leave it: a path has one spelling."""
        return interval

    def gap(self, below: Interval, above: Interval) -> Gap:  # noqa: ARG002  no measure on a tree
        """Say that they differ; provisions have no distance."""
        return Gap("", Size.LARGE)

    def write(self, interval: Interval) -> str:
        """Write ``174(2) of the penal code``, ``174 to 176``, ``184 and after``."""
        first = interval.lower.point
        words = write_path(first)
        if interval.upper == HIGHEST:
            words += " and after"
        elif (last := tuple(s for s in interval.upper.point if s is not LAST)) != first:
            words += f" to {write_path(last)}"
        name = " ".join(filter(None, [self.unit, self.edition]))
        of = " of ".join(filter(None, [words, name and f"the {name}"]))
        return f"{of} ({self.jurisdiction})" if self.jurisdiction else of


def write_path(path: tuple[Step, ...]) -> str:
    """Return ``174(2)``, ``120-1``, ``66A``, ``13(3A)(sentence 6)``; a label stands as it is."""
    steps = [write_step(*step) for step in path]
    return steps[0] + "".join(f"({step})" for step in steps[1:])


def write_step(number: int, suffix: str) -> str:
    """Return one step: ``66A``, ``a``, ``sentence 6``."""
    letters, _, label = suffix.partition(" ") if number else (suffix, "", "")
    return f"{label} {number or ''}{letters}".strip()


class Names(NamedTuple):
    """Names, as paths of folded names, outermost first; a narrower name lies below a wider one."""

    kind: str = "name"
    unit: str = ""

    def apart(self, other: Line) -> str:
        """Other kind only."""
        if other.kind == self.kind:
            return ""
        return f"{KINDS[self.kind].says} against {KINDS[other.kind].says}"

    def snap(self, interval: Interval) -> Interval:
        """Leave it: a path has one spelling."""
        return interval

    def gap(self, below: Interval, above: Interval) -> Gap:  # noqa: ARG002  no measure on names
        """Say that they differ; names have no distance."""
        return Gap("", Size.LARGE)

    def write(self, interval: Interval) -> str:
        """Write the narrowest name, folded."""
        return f"“{interval.lower.point[-1]}”"
