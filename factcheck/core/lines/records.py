"""What every line can do, and what a gap on it is."""

from __future__ import annotations

from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Protocol

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from factcheck.core.interval import Interval

Number = int | Decimal | Fraction


class Kind(NamedTuple):
    """A kind of value that a question may ask for."""

    says: str
    """The kind as a phrase: ``a number of things``."""
    varies: str
    """How such values change unless the question says otherwise: ``stock``, ``fixed``."""
    example: str
    adds_up: bool = False
    """Whether the value of a whole is at least that of each part."""
    is_worded: bool = False
    """Whether values are words: they have no measure and are compared as they are spelled."""


KINDS = {
    "count": Kind("a number of things", "stock", "about 1.1 million", adds_up=True),
    "money": Kind("an amount of money", "fixed", "the equivalent of $300", adds_up=True),
    "date": Kind("a date", "fixed", "on Saturday night"),
    "duration": Kind("a length of time", "fixed", "up to ten years"),
    "age": Kind("an age", "stock", "aged between 18 and 25"),
    "percent": Kind("a share", "stock", "two-thirds"),
    "change": Kind("a change", "fixed", "fell by 3 %"),
    "provision": Kind("a provision of law", "fixed", "Article 174 of the penal code"),
    "name": Kind("a name", "fixed", "Aiman Umarova", is_worded=True),
    "yes-no": Kind("a yes or a no", "fixed", "no", is_worded=True),
    "text": Kind("words", "fixed", "placed under house arrest", is_worded=True),
    "number": Kind("a number", "fixed", "2.5"),
}
"""The kinds of value; "number" is what a figure reads as that no whole things can be counted by."""


class Size(IntEnum):
    """How wide a gap is, by the nearest ends."""

    TOUCHING = 0
    SMALL = 1
    MEDIUM = 2
    LARGE = 3
    HUGE = 4


class Gap(NamedTuple):
    """The gap between two intervals that have no point in common."""

    words: str
    """``at least ×2.5``, ``at least 3 days``, empty where the line has no measure."""
    size: Size
    ratio: Fraction | None = None
    """Upper end of the gap over its lower end; None where that says nothing."""
    days: int = 0
    """Days between its ends; 0 where they are none."""


class Line(Protocol):
    """The line on which the points of a reading lie."""

    @property
    def kind(self) -> str:
        """A kind of `KINDS`, or "number"."""
        ...

    @property
    def unit(self) -> str:
        """``people``, ``USD``, ``penal code``; empty where none was said."""
        ...

    def apart(self, other: Line) -> str:
        """Return why values here cannot be compared with values on ``other``; empty if they can."""
        ...

    def snap(self, interval: Interval) -> Interval:
        """Cut to the line's range and spell the ends its one way; may be empty."""
        ...

    def gap(self, below: Interval, above: Interval) -> Gap:
        """Return the gap between two disjoint intervals, the lower one first."""
        ...

    def write(self, interval: Interval) -> str:
        """Return the interval in words and figures."""
        ...
