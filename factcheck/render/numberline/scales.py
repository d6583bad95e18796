"""Scales to choose from, finest first: their ticks, labels, and where a place stands on them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from factcheck.core import calendar
from factcheck.core.lines import Changes, Numbers, plain
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factcheck.render.numberline.ends import Ends

MOST_TICKS = 6
"""Ticks of a scale; more are hard to read."""
LOG_RATIO = 20
"""Greatest over smallest place from which a scale is logarithmic: below it a linear one still
keeps the smaller values apart at 80 columns. Our choice."""
ZERO_RATIO = 2
"""Greatest over smallest place from which a linear scale begins at zero. Our choice."""
STEPS = (1, 2, 5)


class Scale(NamedTuple):
    """An axis: ticks in order, the first and last being its ends."""

    ticks: tuple[Fraction, ...]
    labels: tuple[str, ...]
    unit: str
    is_log: bool = False

    def column(self, place: Fraction, columns: int) -> int:
        """Return the column of a place, 0 to ``columns``; a place between columns is rounded."""
        low, high = self.ticks[0], self.ticks[-1]
        if self.is_log:
            return log_column(place / low, high / low, columns)
        return floor((place - low) * columns / (high - low) + Fraction(1, 2))


def log_column(ratio: Fraction, whole: Fraction, columns: int) -> int:
    """Return ``columns · log(ratio) / log(whole)``, rounded, by comparing whole powers.

    Half columns are counted: the greatest ``k`` with ``whole^k ≤ ratio^(2·columns)``.
    """
    top, bottom = ratio.numerator ** (2 * columns), ratio.denominator ** (2 * columns)
    low, high = 0, 2 * columns
    while low < high:
        middle = (low + high + 1) // 2
        if whole.numerator**middle * bottom <= top * whole.denominator**middle:
            low = middle
        else:
            high = middle - 1
    return (low + 1) // 2


def number_scales(drawn: Sequence[Ends], line: Numbers | Changes) -> Iterator[Scale]:
    """Yield scales for numbers; logarithmic where places lie far apart and none is zero."""
    places = sorted(place for ends in drawn for place in ends.places)
    low, high = (places[0], places[-1]) if places else (Fraction(0), Fraction(1))
    unit = UNITS.get(line.unit) or UNITS.get(line.kind, line.unit)
    if low > 0 and high / low >= LOG_RATIO:
        for ticks in log_ticks(low, high):
            yield Scale(ticks, tuple(map(figure, ticks)), log_unit(line), is_log=True)
        return
    for ticks in linear_ticks(low, high, least=Fraction(line.is_whole)):
        yield Scale(ticks, tuple(map(figure, ticks)), unit)


def log_unit(line: Numbers | Changes) -> str:
    """Return what kind of scale it is, after the currency; the question names things counted."""
    return f"{line.unit}, log scale" if line.kind == "money" and line.unit else "log scale"


def figure(number: Fraction) -> str:
    """Return a tick's label: ``50,000``, ``1.5 M``, ``2 bn``, ``10^15``."""
    if number >= TOO_LONG:
        zeros = len(str(floor(number))) - 1
        lead = plain(number / 10**zeros)
        return f"10^{zeros}" if lead == "1" else f"{lead}×10^{zeros}"
    for size, sign in LARGE:
        if number >= size:
            return f"{plain(number / size)} {sign}"
    if round(number, 2) == number:
        return plain(number)
    return f"{Decimal(number.numerator) / Decimal(number.denominator):f}"


UNITS = {"percent": "%", "duration": "days", "age": "years", "year": "years"}
"""What a scale calls a unit or a kind."""
LARGE = ((10**12, "tn"), (10**9, "bn"), (10**6, "M"))
TOO_LONG = 10**15


def log_ticks(low: Fraction, high: Fraction) -> Iterator[tuple[Fraction, ...]]:
    """Yield rows of round ticks from at most ``low`` to at least ``high``, finest first."""
    for steps in (STEPS, (1, 5), (1,)):
        ticks = round_numbers(low, high, steps)
        if len(ticks) <= MOST_TICKS:
            yield ticks
    tens = round_numbers(low, high, (1,))
    every = 2
    while every < len(tens):
        yield whole_steps(tens, every)
        every += 1
    yield (tens[0], tens[-1])


def whole_steps(tens: tuple[Fraction, ...], every: int) -> tuple[Fraction, ...]:
    """Return each so-manieth power of ten, with one more beyond the last where that is needed."""
    ticks = list(tens[::every])
    while ticks[-1] < tens[-1]:
        ticks.append(ticks[-1] * 10**every)
    return tuple(ticks)


def round_numbers(low: Fraction, high: Fraction, steps: Sequence[int]) -> tuple[Fraction, ...]:
    """Return step · 10^k from the last at or below ``low`` to the first at or above ``high``."""
    power = Fraction(1)
    while power > low:
        power /= 10
    while power * 10 <= low:
        power *= 10
    found: list[Fraction] = []
    while not found or found[-1] < high:
        for step in steps:
            tick = power * step
            if tick <= low:
                found = [tick]
            elif not found or found[-1] < high:
                found.append(tick)
        power *= 10
    return tuple(found)


def linear_ticks(low: Fraction, high: Fraction, least: Fraction) -> Iterator[tuple[Fraction, ...]]:
    """Yield rows of evenly spaced round ticks around [low, high], finest first.

    No two are closer than `least`: 1 where only whole numbers mean something.
    """
    if low >= 0 and high >= ZERO_RATIO * low:
        low = Fraction(0)
    span = (high - low) or abs(high) or Fraction(1)
    power = Fraction(1)
    while power * 10 > span / MOST_TICKS:
        power /= 10
    while power * 100 <= span:
        power *= 10
    for step in (power * 10**k * m for k in range(4) for m in STEPS):
        first, last = floor(low / step), ceil(high / step)
        last += first == last
        if step >= least and last - first < MOST_TICKS:
            yield tuple(step * n for n in range(first, last + 1))


def day_scales(drawn: Sequence[Ends]) -> Iterator[Scale]:
    """Yield scales for days: ticks at days, months, years and their multiples."""
    places = sorted(place for ends in drawn for place in ends.places)
    low, high = (floor(places[0]), ceil(places[-1])) if places else (1, 2)
    high += low == high
    for step in (1, 2, 7, 14):
        days = range(low, high + step, step)
        if len(days) <= MOST_TICKS:
            for spell in (weekday_label, day_label):
                yield day_scale(tuple(days), spell, DAY)
    for months in (1, 2, 3, 6):
        ticks = month_ticks(low, high, months)
        if len(ticks) <= MOST_TICKS:
            for spell in (month_label, short_month_label):
                yield day_scale(ticks, spell, MONTH)
    years, ticks = 1, ()
    while len(ticks) != 2:  # noqa: PLR2004  two ends: nothing coarser can be drawn
        for step in STEPS:
            ticks = month_ticks(low, high, 12 * step * years)
            if len(ticks) <= MOST_TICKS:
                yield day_scale(ticks, year_label, YEAR)
        years *= 10


DAY, MONTH, YEAR = "day", "month", "year"


def day_scale(ticks: tuple[int, ...], spell: Callable[[int], str], grain: str) -> Scale:
    """Return a scale of days; a year that all ticks share stands once, as the unit."""
    years = sorted({calendar.civil(tick)[0] for tick in (ticks[0], ticks[-1])})
    labels = tuple(spell(tick) for tick in ticks)
    unit = ""
    if grain != YEAR and len(years) == 1:
        unit = calendar.year_name(years[0])
    elif grain != YEAR:
        labels = tuple(
            f"{spell(tick)} {calendar.year_name(calendar.civil(tick)[0])}" for tick in ticks
        )
    return Scale(tuple(map(Fraction, ticks)), labels, unit)


def month_ticks(low: int, high: int, months: int) -> tuple[int, ...]:
    """Return the first days of every so-manieth month, from at or before ``low`` to ``high``."""
    year, month, _ = calendar.civil(low)
    first = (year * 12 + month - 1) // months * months
    ticks: list[int] = []
    while not ticks or (ticks[-1] < high and len(ticks) <= MOST_TICKS):
        ticks.append(calendar.ordinal(first // 12, first % 12 + 1))
        first += months
    return tuple(ticks)


def weekday_label(day: int) -> str:
    """Return ``Sat 9 March``."""
    return f"{calendar.WEEKDAYS[calendar.weekday(day)][:3]} {day_label(day)}"


def day_label(day: int) -> str:
    """Return ``9 March``."""
    _, month, of_month = calendar.civil(day)
    return f"{of_month} {calendar.MONTHS[month - 1]}"


def month_label(day: int) -> str:
    """Return ``March``."""
    return calendar.MONTHS[calendar.civil(day)[1] - 1]


def short_month_label(day: int) -> str:
    """Return ``Mar``."""
    return month_label(day)[:3]


def year_label(day: int) -> str:
    """Return ``2019``."""
    return calendar.year_name(calendar.civil(day)[0])
