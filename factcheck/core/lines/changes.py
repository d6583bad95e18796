"""The line of changes: how far a value rose or fell, below zero where it fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.interval import Cut, Interval, after, before
from factcheck.core.lines.numbers import Numbers
from factcheck.core.lines.records import KINDS, Gap, Size
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.lines.records import Line


class Changes(NamedTuple):
    """Changes of which it is said whether they go up or down.

    Where only their size is said, "12 percentage points", the line is `Numbers` of this kind.
    """

    unit: str
    """``percent`` of what there was before, or ``points``: percentage points of a share."""
    kind: str = "change"

    @property
    def is_whole(self) -> bool:
        """No: a change may be of any size."""
        return False

    @property
    def sizes(self) -> Numbers:
        """The line of how large such changes are, up or down."""
        return Numbers(self.kind, self.unit)

    def apart(self, other: Line) -> str:
        """Other kind, other unit, or only a size."""
        if other.kind != self.kind:
            return f"{KINDS[self.kind].says} against {KINDS[other.kind].says}"
        if other.unit != self.unit:
            return f"{self.unit} against {other.unit}, of a whole that nobody states"
        is_size = isinstance(other, Numbers)
        return "one says whether it rose or fell, the other only by how much" if is_size else ""

    def snap(self, interval: Interval) -> Interval:
        """Leave it: a change has no least and no greatest value."""
        return interval

    def gap(self, below: Interval, above: Interval) -> Gap:
        """Measure as the line of sizes does where both go one way, else by how far they part."""
        if below.upper.point >= 0:
            return self.sizes.gap(below, above)
        if above.lower.point <= 0:
            return self.sizes.gap(mirrored(above), mirrored(below))
        apart = above.lower.point - below.upper.point
        return Gap(f"at least {self.sizes.figure(apart)}", Size.LARGE)

    def rounded(self, interval: Interval) -> Interval:
        """Return it as it is: its ends have one spelling."""
        return interval

    def write(self, interval: Interval) -> str:
        """Write ``up exactly 3 %``, ``down more than 2 points``, ``down 1 % to up 2 %``."""
        if interval.lower >= before(0):
            return f"up {self.sizes.write(interval)}"
        if interval.upper <= after(0):
            return f"down {self.sizes.write(mirrored(interval))}"
        down = self.write(Interval(interval.lower, after(0)))
        return f"{down}, or {self.write(Interval(before(0), interval.upper))}"


def mirrored(interval: Interval) -> Interval:
    """Return the points at which the other direction is as far: (2, 3] for [-3, -2)."""
    return Interval(opposite(interval.upper), opposite(interval.lower))


def opposite(cut: Cut) -> Cut:
    """Return the cut as far on the other side of zero; above all points for below them all."""
    return Cut(-cut.side, -cut.point, -cut.step)
