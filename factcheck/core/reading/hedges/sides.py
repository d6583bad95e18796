"""Amounts with their units, and the range or the sum of two of them."""

from __future__ import annotations

from fractions import Fraction

from factcheck.core.interval import Interval, after, before, closed
from factcheck.core.lines import Number, Numbers, exact
from factcheck.core.named import NamedTuple
from factcheck.core.reading.numerals import Amount, Exact, scaled, tidy, times
from factcheck.core.reading.records import Refusal


class Unit(NamedTuple):
    """A unit: its line, and how much of the line's own unit one of it may be."""

    line: Numbers
    low: Number = 1
    likely: Number = 1
    high: Number = 1
    rules: tuple[str, ...] = ()
    most: Number | None = None
    """Greatest value of the line that words in this unit can mean; None where there is none."""
    name: str = ""
    """What the words call it: ``year``; empty where that is the line's own unit."""
    is_mixed: bool = False
    """Whether two units went into it: the figure is said in the line's own, at their usual size."""
    ground: str = ""
    """What the line's own unit is called: ``day``; empty where the line says it."""
    family: str = ""
    """The unit that this one and others are whole numbers of: ``month`` of years and quarters."""
    size: int = 1
    """How many of those it is."""
    is_lent: bool = True
    """Whether the other side of a range may take it over: of "$3 to 4", not of "half to two"."""


class Side(NamedTuple):
    """One amount with the unit that stands beside it; no unit where the other side has it."""

    amount: Amount
    unit: Unit | None
    rules: tuple[str, ...] = ()
    total: Total | None = None
    """What two units come to in the smallest of them, where the others are whole numbers of it."""
    tails: tuple[str, ...] = ()
    """Hedges between the amount and its unit: "ten *or more* years"."""


class Total(NamedTuple):
    """A sum or a range in the smallest of its units."""

    point: Exact | None
    """None for a range."""
    lower: Exact
    upper: Exact
    unit: Unit


Found = tuple[Side | Refusal, int]
HUNDRED = 100
WITH_HUNDRED = (10**5, 10**8, 10**11)  # "two hundred to three hundred thousand"


def lent(side: Side) -> Unit | None:
    """Return the unit that the other side of a range may take over."""
    return side.unit if side.unit and side.unit.is_lent else None


def joined(
    left: Side | Refusal, right: Side | Refusal, rule: str, usual: Unit | None
) -> Side | Refusal:
    """Return the range from one side to the other, in the unit and multiplier that they share.

    ``usual`` is the unit of a side that names none.
    """
    if isinstance(left, Refusal) or isinstance(right, Refusal):
        return left if isinstance(left, Refusal) else right
    left_unit = left.unit or lent(right) or usual
    right_unit = right.unit or lent(left) or usual
    if left_unit is None or right_unit is None:
        return Side(left.amount, None)
    if left_unit.line.apart(right_unit.line) or left_unit.line != right_unit.line:
        return Refusal("the two ends of the range have different units")
    first, second, unit = shared(left.amount, left.unit, right), right.amount, left_unit
    if rule == "either.or" and not right.unit:
        second = or_two(left.amount, second)
    total = None
    if left_unit != right_unit:
        total = reach(first, left_unit, second, right_unit)
        first, second = grounded(first, left_unit), grounded(second, right_unit)
        unit = mixed(left_unit, right_unit)
    if rule == "range.plus-minus":
        return apart(first, second, unit)
    if first.likely.lower > second.likely.lower and rule != "either.or":
        return Refusal("the range ends below where it begins")
    return Side(hull(first, second), unit, (rule,), total)


def apart(middle: Amount, reach: Amount, unit: Unit) -> Side | Refusal:
    """Return "n ± m"."""
    if middle.point is None or reach.point is None or reach.point < 0:
        return Refusal("“±” needs a number on either side")
    ends = closed(tidy(middle.point - reach.point), tidy(middle.point + reach.point))
    amount = middle._replace(hard=ends, likely=ends, leeway=ends, is_hedged=True)
    return Side(amount, unit, ("range.plus-minus",))


def summed(parts: list[Side]) -> Side:
    """Return several amounts, each with its unit, as their sum on the line."""
    units = [part.unit for part in parts if part.unit]
    amounts = [grounded(part.amount, unit) for part, unit in zip(parts, units, strict=True)]
    sum_of_them = amounts[0]
    for amount in amounts[1:]:
        hard = plus(sum_of_them.hard, amount.hard)
        sum_of_them = sum_of_them._replace(
            hard=hard, likely=plus(sum_of_them.likely, amount.likely), leeway=hard,
            is_vague=sum_of_them.is_vague or amount.is_vague,
            rules=(*sum_of_them.rules, *amount.rules),
        )  # fmt: skip
    unit = units[0]
    for other in units[1:]:
        unit = mixed(unit, other)
    return Side(sum_of_them, unit, ("sum.and",), total(parts, units))


def total(parts: list[Side], units: list[Unit]) -> Total | None:
    """Return what amounts come to in the smallest unit; None for vague ones and mixed families."""
    points = [part.amount.point for part in parts]
    if len({unit.family for unit in units}) > 1 or not units[0].family:
        return None
    number = Fraction(0)
    for point, unit in zip(points, units, strict=True):
        if point is None:
            return None
        number += Fraction(point) * unit.size / units[-1].size
    whole = tidy(number)
    return Total(whole, whole, whole, units[-1])


def reach(first: Amount, unit: Unit, second: Amount, other: Unit) -> Total | None:
    """Return a range of two units in the smaller one: 18 to 60 months."""
    if first.point is None or second.point is None or unit.family != other.family:
        return None
    smaller = min(unit, other, key=lambda one: one.size)
    low = tidy(Fraction(first.point) * unit.size / smaller.size)
    high = tidy(Fraction(second.point) * other.size / smaller.size)
    return Total(None, min(low, high), max(low, high), smaller) if unit.family else None


def shared(left: Amount, own: Unit | None, right: Side) -> Amount:
    """Return the left amount with the right one's multiplier, where it has none of its own."""
    factor, point = right.amount.factor, right.amount.point
    has_own_unit = own is not None and right.unit is not None and own != right.unit
    if factor == 1 or left.point is None or point is None or has_own_unit:
        return left
    unscaled = exact(point) / factor
    if left.factor == 1 and exact(left.point) <= unscaled:
        return scaled(left, factor)
    if left.factor == HUNDRED and factor in WITH_HUNDRED and exact(left.point) / 100 <= unscaled:
        return scaled(left, factor // HUNDRED)
    return left


def or_two(left: Amount, right: Amount) -> Amount:
    """Return the right amount with the left one's multiplier in "a dozen or two"."""
    factor = left.factor
    is_small = right.factor == 1 and right.point is not None and 1 < right.point < SMALL
    return scaled(right, factor) if is_small and factor > 1 and left.point == factor else right


SMALL = 10  # "a hundred or two", but "a hundred or 20"


def grounded(amount: Amount, unit: Unit) -> Amount:
    """Return the amount in the line's own unit, so that it can stand beside another unit's."""
    return amount._replace(
        hard=times(amount.hard, unit.low, unit.high),
        likely=times(amount.likely, unit.likely, unit.likely),
        leeway=times(amount.leeway, unit.low, unit.high),
        point=None,
        step=0,
    )


def mixed(first: Unit, second: Unit) -> Unit:
    """Return the line's own unit, for amounts that were grounded from two others."""
    rules = tuple(dict.fromkeys((*first.rules, *second.rules)))
    return Unit(first.line, rules=rules, name=first.ground, is_mixed=True, ground=first.ground)


def hull(first: Amount, second: Amount) -> Amount:
    """Return the smallest amount that holds both."""
    hard = first.hard | second.hard
    return first._replace(
        hard=hard,
        likely=first.likely | second.likely,
        leeway=hard,
        point=None,
        grain=second.grain,
        step=0,
        rules=tuple(dict.fromkeys((*first.rules, *second.rules))),
        form=second.form,
        is_vague=first.is_vague or second.is_vague,
        is_hedged=True,
    )


def plus(first: Interval, second: Interval) -> Interval:
    """Return the sums of two closed intervals."""
    low = Fraction(first.lower.point) + Fraction(second.lower.point)
    high = Fraction(first.upper.point) + Fraction(second.upper.point)
    return Interval(before(tidy(low)), after(tidy(high)))
