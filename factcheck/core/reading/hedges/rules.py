"""What each hedge does to an amount: docs/semantics.md, with the authority beside each rule."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.interval import HIGHEST, Cut, Interval, after, before
from factcheck.core.lines import Numbers, exact, granularity
from factcheck.core.named import NamedTuple
from factcheck.core.reading.numerals import Amount, Exact, tidy
from factcheck.core.reading.records import Refusal, Rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.lines import Number

LEAST_ROUND = 10  # a number is round from this grain up: docs/semantics.md
ROUNDING = 20  # parts of a bare number, of which rounding hides one at most: docs/semantics.md
LEAST_LIKELY = Fraction(1, 2)  # of n, what "up to n" suggests: docs/semantics.md
CANCELLED = 2  # times n, as far as "up to n" may be overstepped: docs/semantics.md
HALVED = ("count", "money")  # kinds for which "up to n" suggests more than a little


class Hedge(NamedTuple):
    """A hedge: its rule, and what it makes of an amount on a line."""

    rule: Rule
    apply: Callable[[Amount, Numbers], Amount | Refusal]


def tolerance(amount: Amount, number: Number, line: Numbers) -> Fraction:
    """Return tol(n), by the amount's own granularity where the number has none."""
    if not amount.step:
        return line.tolerance(number)
    return min(exact(amount.step), exact(number) / 5)


def granule(amount: Amount) -> Fraction:
    """Return g, the step of the scale on which the number was said."""
    number = upper_number(amount) if amount.point is None else amount.point
    return exact(amount.step or granularity(number))


def upper_number(amount: Amount) -> Number:
    """Return the upper end of what is likely; the lower where there is no upper."""
    cut = amount.likely.lower if amount.likely.upper == HIGHEST else amount.likely.upper
    number: Number = cut.point
    return number


def moved(cut: Cut, by: Number) -> Cut:
    """Return the cut so much further up; a cut without a point stays."""
    return cut if cut.side else Cut(0, tidy(exact(cut.point) + exact(by)), cut.step)


def about(amount: Amount, line: Numbers) -> Amount:
    """Widen by tol(n); vague words are vague already and stay."""
    if amount.is_vague and amount.point is None:
        return amount._replace(is_hedged=True)
    low, high = ends(amount)
    down, up = tidy(tolerance(amount, low, line)), tidy(tolerance(amount, high, line))
    hard = Interval(before(tidy(low - down)), after(tidy(high + up))) | amount.hard
    half, other = tidy(Fraction(down, 2)), tidy(Fraction(up, 2))
    narrow = Interval(before(tidy(low - half)), after(tidy(high + other)))
    likely = amount.likely if amount.hard.upper == HIGHEST else narrow
    return amount._replace(
        hard=hard, likely=likely & hard, leeway=hard, excuse="none", is_vague=True, is_hedged=True
    )


def ends(amount: Amount) -> tuple[Exact, Exact]:
    """Return the numbers that were said, lower and upper."""
    if amount.point is not None:
        return amount.point, amount.point
    low: Exact = amount.hard.lower.point
    return low, low if amount.hard.upper == HIGHEST else amount.hard.upper.point


def nearly(amount: Amount, line: Numbers) -> Amount | Refusal:
    """Stop short of n, by tol(n) at most."""
    if amount.point is None:
        return Refusal("words for “nearly” need one number beside them")
    if amount.point < 0:
        return Refusal("words for “nearly” say nothing clear below zero")
    low = before(tidy(exact(amount.point) - tolerance(amount, amount.point, line)))
    hard = Interval(low, before(amount.point))
    return edged(amount, hard, hard, Interval(low, after(amount.point)))


def just_over(amount: Amount, line: Numbers) -> Amount | Refusal:
    """Go beyond n, by tol(n) at most."""
    if amount.point is None:
        return Refusal("words for “just over” need one number beside them")
    top = after(tidy(exact(amount.point) + tolerance(amount, amount.point, line)))
    hard = Interval(after(amount.point), top)
    found = edged(amount, hard, hard, Interval(before(amount.point), top))
    return found._replace(is_vague=True)


def edged(amount: Amount, hard: Interval, likely: Interval, edge: Interval) -> Amount:
    """Return the amount with its new sets, and with the edge as leeway where n is round."""
    is_round = amount.grain >= LEAST_ROUND
    return amount._replace(
        hard=hard,
        likely=likely,
        leeway=edge if is_round else hard,
        excuse="edge" if is_round else "none",
        is_hedged=True,
    )


def nearly_is_vague(amount: Amount, line: Numbers) -> Amount | Refusal:
    """As `nearly`, and vague."""
    found = nearly(amount, line)
    return found if isinstance(found, Refusal) else found._replace(is_vague=True)


def more_than(amount: Amount, line: Numbers) -> Amount:  # noqa: ARG001  as its siblings
    """Open above n; a reader stops at the next step of the scale."""
    low, likely_low = amount.hard.lower.point, amount.likely.lower.point
    hard = Interval(after(low), HIGHEST)
    likely = Interval(after(likely_low), moved(after(upper_number(amount)), granule(amount)))
    return edged(amount, hard, likely, Interval(before(low), HIGHEST))


def at_least(amount: Amount, line: Numbers) -> Amount:  # noqa: ARG001  as its siblings
    """Open from n up; a reader takes no upper bound from it."""
    hard = Interval(before(amount.hard.lower.point), HIGHEST)
    likely = Interval(before(amount.likely.lower.point), HIGHEST)
    return bounded(amount, hard, likely)


def bounded(amount: Amount, hard: Interval, likely: Interval) -> Amount:
    """Return the amount with its new sets and no leeway."""
    return amount._replace(hard=hard, likely=likely, leeway=hard, excuse="none", is_hedged=True)


def up_to(amount: Amount, line: Numbers) -> Amount:
    """Close at n, which may turn out to be overstepped."""
    hard = Interval(line.bottom, amount.hard.upper)
    likely = Interval(line.bottom, amount.likely.upper)
    if line.kind in HALVED and likely.upper != HIGHEST:
        half = tidy(exact(likely.upper.point) * LEAST_LIKELY)
        likely = Interval(before(half), likely.upper)
    top = hard.upper
    leeway = hard if top == HIGHEST else Interval(line.bottom, after(top.point * CANCELLED))
    return amount._replace(
        hard=hard, likely=likely, leeway=leeway, excuse="cancellable", is_hedged=True
    )


def at_most(amount: Amount, line: Numbers) -> Amount:
    """Close at n."""
    hard = Interval(line.bottom, amount.hard.upper)
    return bounded(amount, hard, Interval(line.bottom, amount.likely.upper))


def fewer_than(amount: Amount, line: Numbers) -> Amount | Refusal:
    """Stay below n."""
    if amount.hard.upper == HIGHEST:
        return Refusal("words for “fewer than” need a number that has an upper end")
    high, likely_high = amount.hard.upper.point, amount.likely.upper.point
    hard = Interval(line.bottom, before(high))
    likely = Interval(line.bottom, before(likely_high))
    return edged(amount, hard, likely, Interval(line.bottom, after(high)))


def precisely(amount: Amount, line: Numbers) -> Amount:  # noqa: ARG001  as its siblings
    """Take the number at its word: no rounding."""
    return amount._replace(leeway=amount.hard, excuse="none", is_hedged=True)


def unchanged(amount: Amount, line: Numbers) -> Amount:  # noqa: ARG001  as its siblings
    """Leave the number as it is."""
    return amount


def rounding(amount: Amount) -> Amount:
    """Return a bare number with what rounding may hide: ± min(grain / 2, 5 %)."""
    assert amount.point is not None  # noqa: S101  an invariant
    size = amount.point if amount.point > 0 else -amount.point
    by = tidy(Fraction(min(amount.grain * (ROUNDING // 2), size), ROUNDING))
    low, high = amount.point - by, amount.point + by
    return amount._replace(
        leeway=Interval(before(tidy(low)), after(tidy(high))), excuse="rounding"
    )  # fmt: skip


NOUWEN = "Nouwen 2010; Cremers et al. 2022: the speaker does not know, no upper implicature"
BLOK = "Blok 2015: the bound of “up to” is an implicature, that of “at most” is not"
HEDGES = {
    "about": Hedge(
        Rule(
            "hedge.about",
            "n ± tol(n), likely n ± tol(n)/2; tol(n) = g within 2 % and 20 % of n, g the largest"
            " of {1, 2, 5} × 10^k that divides n",
            "Krifka 2009; Ferson et al. 2015: one class of approximators; the bounds our choice",
        ),
        about,
    ),
    "equivalent": Hedge(
        Rule("hedge.equivalent", "a converted sum: read as “about”", "our choice: rates move"),
        about,
    ),
    "nearly": Hedge(
        Rule("hedge.nearly", "[n − tol(n), n); n itself at the edge if round", "Wierzbicka 1986"),
        nearly_is_vague,
    ),
    "just-over": Hedge(
        Rule(
            "hedge.just-over",
            "(n, n + tol(n)]; n itself at the edge if round",
            "our choice: what “nearly” is from the other side",
        ),
        just_over,
    ),
    "more-than": Hedge(
        Rule(
            "bound.more-than",
            "(n, ∞), likely up to n + g; n itself at the edge if round",
            "Cummins, Sauerland & Solt 2012",
        ),
        more_than,
    ),
    "at-least": Hedge(Rule("bound.at-least", "[n, ∞)", NOUWEN), at_least),
    "up-to": Hedge(
        Rule(
            "bound.up-to",
            "[0, n], likely [n/2, n] for counts and money; up to 2n may be meant; no lower end"
            " where there are values below zero",
            BLOK,
        ),
        up_to,
    ),
    "at-most": Hedge(
        Rule("bound.at-most", "[0, n]; no lower end where there are values below zero", BLOK),
        at_most,
    ),
    "fewer-than": Hedge(
        Rule(
            "bound.fewer-than",
            "[0, n), no lower end where there are values below zero; n itself at the edge if round",
            "arithmetic",
        ),
        fewer_than,
    ),
    "exactly": Hedge(
        Rule("hedge.exactly", "the number as it stands, not rounded", "the word itself"), precisely
    ),
    "plain": Hedge(
        Rule("hedge.plain", "“a total of”, “only” leave the number as it is", "the words"),
        unchanged,
    ),
}
