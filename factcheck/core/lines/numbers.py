"""Lines of exact numbers: things counted, money, shares, ages, lengths of time in days."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from factcheck.core.interval import EVERYTHING, HIGHEST, LOWEST, Cut, Interval, after, before
from factcheck.core.lines.records import KINDS, Gap, Line, Number, Size
from factcheck.core.named import NamedTuple


def exact(number: Number) -> Fraction:
    """Return the number as a fraction, the one type that all arithmetic here shares."""
    return Fraction(number)


def plain(number: Number) -> str:
    """Return a number with grouped digits, at most two decimals: ``1,100,000``, ``66.67``."""
    fraction = exact(number)
    if fraction < 0:
        return f"−{plain(-fraction)}"
    if fraction.denominator == 1:
        return f"{fraction.numerator:,}"
    whole, hundredths = divmod(round(fraction * 100), 100)
    return f"{whole:,}.{hundredths:02d}".rstrip("0").rstrip(".")


def trailing_zeros(number: int) -> int:
    """Return how many zeros end a whole number's digits; none for zero."""
    digits = str(number)
    return len(digits) - len(digits.rstrip("0")) if number else 0


def granularity(number: Number) -> Fraction:
    """Return the largest of {1, 2, 5} × 10^k that divides ``number``; 0 for 0 (Krifka 2009)."""
    fraction = abs(exact(number))
    if fraction.denominator == 1:
        return Fraction(grain_of_whole(fraction.numerator))
    power = Fraction(1)
    while (fraction / power).denominator > 1 and power > SMALLEST_GRAIN:
        power /= 10
    whole = (power * m for m in (1, 2, 5) if (fraction / (power * m)).denominator == 1)
    return max(whole, default=power)


def grain_of_whole(number: int) -> int:
    """Return the granularity of a whole number that is not below zero; 0 for 0."""
    if not number:
        return 0
    power: int = 10 ** trailing_zeros(number)
    return next(power * m for m in (5, 2, 1) if number % (power * m) == 0)


SMALLEST_GRAIN = Fraction(1, 10**12)  # thirds have no decimal grain: stop somewhere
LEAST_TOLERANCE = Fraction(2, 100)  # of the number: docs/semantics.md
MOST_TOLERANCE = Fraction(20, 100)  # of the number: docs/semantics.md


WHOLE_KINDS = ("count", "age")
"""Kinds whose points are whole numbers: things, and years of age that somebody has completed."""
ZERO = before(0)
UNBOUNDED_KINDS = ("number",)
"""Kinds whose points go on below zero: degrees, balances."""


class Numbers(NamedTuple):
    """A line of exact numbers: things counted, money, shares, days of duration, years of age."""

    kind: str
    unit: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether its points are whole numbers."""
        return self.kind in WHOLE_KINDS

    @property
    def bottom(self) -> Cut:
        """The cut below which the line has no points."""
        return LOWEST if self.kind in UNBOUNDED_KINDS else ZERO

    def apart(self, other: Line) -> str:
        """Other kind or other unit."""
        if other.kind != self.kind:
            return f"{KINDS[self.kind].says} against {KINDS[other.kind].says}"
        if not isinstance(other, Numbers):
            return other.apart(self)  # only a change may be signed or not
        # What is counted is the question's to say: "Kazakhs" and "ethnic Kazakhs" can be compared.
        if not self.is_whole and self.unit and other.unit and self.unit != other.unit:
            return f"{self.unit} against {other.unit}, with no rate between them in `rates`"
        return ""

    def tolerance(self, number: Number) -> Fraction:
        """Return how far "about ``number``" reaches: tol(n) of docs/semantics.md."""
        size = abs(exact(number))
        reach = min(max(granularity(number), LEAST_TOLERANCE * size), MOST_TOLERANCE * size)
        return max(reach, Fraction(1)) if self.is_whole and size else reach

    def snap(self, interval: Interval) -> Interval:
        """From the bottom up; where points are whole, [first, last].

        A year of age n is all time from the n-th birthday to the next one: older than 18 is 18 too.
        """
        if self.is_snapped(interval):
            return interval
        lower, upper = max(interval.lower, self.bottom), interval.upper
        if self.is_whole:
            first = before(floor(lower.point)) if self.kind == "age" else first_whole(lower)
            lower, upper = first, last_whole(upper)
        return Interval(lower, upper)

    def is_snapped(self, interval: Interval) -> bool:
        """Whether both ends are whole numbers that belong to it, as those of most readings are."""
        (_, first, low), (_, last, high) = interval
        is_closed = low < 0 < high and type(first) is int and type(last) is int
        return is_closed and interval.lower >= self.bottom

    def gap(self, below: Interval, above: Interval) -> Gap:
        """Measure a ratio; a difference for ages, from zero, and where the ratio is next to one."""
        low, high = exact(below.upper.point), exact(above.lower.point)
        if high == low:
            return Gap("nothing between them", Size.TOUCHING)
        if low <= 0:
            return Gap(f"at least {self.figure(high - low)}", Size.LARGE)
        ratio = high / low
        is_ratio = ratio >= LEAST_RATIO and self.kind != "age"
        words = times(ratio) if is_ratio else self.figure(high - low)
        touching = self.is_whole and high - low == 1
        return Gap(f"at least {words}", Size.TOUCHING if touching else size(ratio), ratio)

    def figure(self, number: Number) -> str:
        """Return one number with its unit where that is part of the figure."""
        if self.kind in ("duration", "age"):
            return told(*(in_hours(number) if self.kind == "duration" else (number, "years")))
        if self.kind == "money" and self.unit.isupper():  # a code, not a name of several: "rial"
            return f"{self.unit} {plain(number)}"
        is_measured = self.kind in ("money", "number", "change")
        behind = BEHIND.get((self.kind, self.unit), self.unit * is_measured)
        return f"{plain(number)} {behind}".strip()

    def rounded(self, interval: Interval) -> Interval:
        """Return the same points with the rounder spelling of each end: [20,000, 200,000).

        The lower end of ages stays: "more than 100 years" holds the age of 100.
        """
        lower, upper = interval
        if self.kind == "count" and is_rounder(int(lower.point) - 1, int(lower.point)):
            lower = after(int(lower.point) - 1)
        if self.is_whole and upper != HIGHEST and is_rounder(upper.point + 1, upper.point):
            upper = before(upper.point + 1)
        return Interval(lower, upper)

    def write(self, interval: Interval) -> str:
        """Write ``exactly 300``, ``20,000 to under 200,000``, ``more than 10,000``."""
        if interval.is_point:
            return f"exactly {self.figure(interval.lower.point)}"
        lower, upper = self.rounded(interval)
        low, high = self.figure(lower.point), self.figure(upper.point)
        low_word = "more than" if lower.step > 0 else ""
        high_word = "under" if upper.step < 0 else ""
        if interval == EVERYTHING:
            return "any number"
        if upper == HIGHEST:
            return f"{low_word or 'at least'} {low}"
        if interval.lower <= self.bottom:
            return f"{high_word or 'at most'} {high}"
        if low_word:
            return f"{low_word} {low}, {high_word or 'at most'} {high}"
        bare = low.partition(" ")[0] if self.kind in ENDS_WITH_UNIT and is_alike(low, high) else low
        return " ".join(filter(None, [bare, "to", high_word, high]))


BEHIND = {
    ("percent", ""): "%", ("change", "percent"): "%", ("change", "points"): "percentage points",
}  # fmt: skip
"""What stands behind a figure, by kind and unit, where that is not the unit itself."""
CLOCK = (
    (Fraction(1, 24), "hours"),
    (Fraction(1, 1_440), "minutes"),
    (Fraction(1, 86_400), "seconds"),
)


def in_hours(days: Number) -> tuple[Number, str]:
    """Return a length of time in days; what is shorter than one in hours, minutes or seconds."""
    fraction = exact(days)
    if fraction >= 1 or not fraction:
        return days, "days"
    size, unit = next((one for one in CLOCK if fraction >= one[0]), CLOCK[-1])
    return fraction / size, unit


def told(number: Number, unit: str) -> str:
    """Return a number with its unit, which is given in the plural."""
    return f"{plain(number)} {unit.removesuffix('s') if number == 1 else unit}"


def is_alike(low: str, high: str) -> bool:
    """Whether two figures have one unit behind them, in the singular or the plural."""
    return low.partition(" ")[2].removesuffix("s") == high.partition(" ")[2].removesuffix("s")


ENDS_WITH_UNIT = ("duration", "age", "number", "change")
"""Kinds that name their unit once, after the last figure: "84 to 93 days"."""
ROUND_END = 2  # zeros: "to under 200,000" reads better than "to 199,999", "to 9" than "to under 10"


def is_rounder(number: int, than: int) -> bool:
    """Whether an end is better written as the whole number just beyond it."""
    return trailing_zeros(number) >= ROUND_END > trailing_zeros(than)


def first_whole(cut: Cut) -> Cut:
    """Return the cut before the first whole number above ``cut``."""
    return before(floor(cut.point) + 1 if cut.step > 0 else ceil(cut.point))


def last_whole(cut: Cut) -> Cut:
    """Return the cut after the last whole number below ``cut``."""
    if cut == HIGHEST:
        return cut
    return after(ceil(cut.point) - 1 if cut.step < 0 else floor(cut.point))


def times(ratio: Fraction) -> str:
    """Return ``×2.5``, rounded down so that "at least" stays true; finer close to one."""
    decimals = 1 if ratio >= COARSE_RATIO else 3
    floored = Decimal(floor(ratio * 10**decimals)).scaleb(-decimals)
    return f"×{floored:,f}".rstrip("0").rstrip(".")


LEAST_RATIO = Fraction(1_001, 1_000)  # "at least ×1" says nothing
COARSE_RATIO = Fraction(11, 10)  # from here one decimal says enough
SMALL_RATIO = Fraction(105, 100)  # docs/semantics.md: below 5 % a gap is low
LARGE_RATIO = 2
HUGE_RATIO = 10


def size(ratio: Fraction) -> Size:
    """Return the size of a gap of numbers, by docs/semantics.md."""
    if ratio < SMALL_RATIO:
        return Size.SMALL
    if ratio < LARGE_RATIO:
        return Size.MEDIUM
    return Size.LARGE if ratio < HUGE_RATIO else Size.HUGE
