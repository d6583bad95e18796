"""What structure demands beyond pairs: parts within wholes, parts against a total, dates in order.

A constraint is broken only where even the leeway sets cannot keep it, so that rounding and a
cancelled "up to" never raise an alarm.
"""

from __future__ import annotations

from itertools import groupby, permutations, takewhile
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.comparison import reconciled, starts
from factcheck.core.findings.conflicts import Kind, Premise
from factcheck.core.interval import HIGHEST, Cut, Interval, Relation, before, closed
from factcheck.core.lines import KINDS, Gap, Numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Constraint, Ledger

    Of = tuple[str, ...]
    Pair = tuple[Answer, Answer]


class Broken(NamedTuple):
    """A demand that the claims cannot keep."""

    kind: Kind
    pairs: tuple[Pair, ...]
    """Each answer that is too high or too late, with each that it should not exceed."""
    premises: tuple[Premise, ...]
    """What the editor asserted; the demand rests on it."""

    @property
    def above(self) -> tuple[Answer, ...]:
        """The answers that are too high or too late, each once."""
        return tuple({high.claim.id: high for high, _ in self.pairs}.values())

    @property
    def under(self) -> tuple[Answer, ...]:
        """The answers that they should not exceed, each once."""
        return tuple({low.claim.id: low for _, low in self.pairs}.values())


def nearest_first(pairs: Iterable[Pair]) -> tuple[Pair, ...]:
    """Return pairs of numbers or days, those with the nearest ends of their hard sets first."""
    return tuple(
        sorted(pairs, key=lambda p: p[0].reading.hard.lower.point - p[1].reading.hard.upper.point)
    )


def parts_above_wholes(answers: Sequence[Answer], ledger: Ledger) -> list[Broken]:
    """Return the parts of one question that exceed a group they are part of."""
    measured = [a for a in answers if KINDS[a.reading.line.kind].adds_up]
    by_group = {
        of: list(members)
        for of, members in groupby(
            sorted(measured, key=lambda a: sorted(a.claim.of)), lambda a: tuple(sorted(a.claim.of))
        )
    }
    broken: list[Broken] = []
    for (part, parts), (whole, wholes) in permutations(by_group.items(), 2):
        if ledger.group_relation(part, whole) is Relation.WITHIN:
            pairs = exceeding(parts, wholes)
            if pairs:
                premises = links(part, whole, ledger)
                broken.append(Broken(Kind.PART_ABOVE_WHOLE, nearest_first(pairs), premises))
    return broken


def exceeding(parts: Iterable[Answer], wholes: Sequence[Answer]) -> list[Pair]:
    """Return each part with each whole that it exceeds, where nothing stated explains it."""
    return [
        (part, whole)
        for part in parts
        for whole in wholes
        if exceeds(part, whole) and not excess_explained(part, whole)
    ]


def exceeds(part: Answer, whole: Answer) -> bool:
    """Whether a part is larger than its whole whatever the leeway of both."""
    return not part.reading.line.apart(whole.reading.line) and starts(
        whole.reading.leeway.interval, part.reading.leeway.interval
    )


def excess_explained(part: Answer, whole: Answer) -> str:
    """Return what was stated that lets a part be larger: it counts ever, longer, another day."""
    if part.claim.counts == "ever" and whole.claim.counts == "now":
        return "the part counts all so far, the whole those now"
    return reconciled(whole, part)


def links(part: Of, whole: Of, ledger: Ledger) -> tuple[Premise, ...]:
    """Return the `part_of` lines by which a part lies within a whole, as it must."""
    if not whole:
        return (Premise("every group is part of everyone", None),)
    premises: dict[str, Premise] = {}
    for group in part:
        for wider in takewhile(lambda one: one not in whole, (group, *ledger.wholes(group))):
            record = ledger.groups[wider]
            says = f"{record.name or wider} part of {ledger.group_names((record.part_of,))}"
            premises[wider] = Premise(says, record.places.get("part_of"))
    union = f"{ledger.group_names(part)} part of {ledger.group_names(whole)}"
    return tuple(premises.values()) or (Premise(union, None),)


def totals(answers: Sequence[Answer], ledger: Ledger) -> list[Broken]:
    """Return the sums of parts that exceed a total, or fall short of one they should make up."""
    measured = [a for a in answers if isinstance(a.reading.line, Numbers)]
    broken: list[Broken] = []
    for constraint in ledger.constraints:
        if not constraint.parts:
            continue
        mine = [a for a in measured if a.question.id == constraint.total]
        parts = [[a for a in mine if a.claim.of == (part,)] for part in constraint.parts]
        wholes = [a for a in mine if set(a.claim.of) == set(constraint.of)]
        premises = (sum_premise(constraint, ledger),)
        above = [sum_above(parts, whole, premises, ledger) for whole in sorted(wholes, key=top)]
        broken += list(filter(None, above))[:1]
        if constraint.add_up == "exactly":
            below = [sum_below(parts, w, premises) for w in sorted(wholes, key=floor, reverse=True)]
            broken += list(filter(None, below))[:1]
    return broken


def top(answer: Answer) -> Cut:
    """Return the most that an answer can be."""
    return answer.reading.leeway.interval.upper


def floor(answer: Answer) -> Cut:
    """Return the least that an answer can be."""
    return answer.reading.leeway.interval.lower


def sum_above(
    parts: Sequence[Sequence[Answer]],
    whole: Answer,
    premises: tuple[Premise, ...],
    ledger: Ledger,
) -> Broken | None:
    """Return the parts whose tightest claims come to more than the whole, or one that does alone.

    One that `parts_above_wholes` finds is left to it.
    """
    bounds = [[a for a in part if is_bound(a, whole)] for part in parts]
    if not all(bounds):
        return None
    least = [max(part, key=floor) for part in bounds]
    if alone := exceeding(least, [whole]):
        part = alone[0][0]
        is_within = ledger.group_relation(part.claim.of, whole.claim.of) is Relation.WITHIN
        if is_within and KINDS[part.reading.line.kind].adds_up:
            return None
        least = [part]
    pairs = tuple((part, whole) for part in least)
    return Broken(Kind.SUM, pairs, premises) if sum_exceeds(least, whole) else None


def sum_below(
    parts: Sequence[Sequence[Answer]], whole: Answer, premises: tuple[Premise, ...]
) -> Broken | None:
    """Return the parts whose tightest claims come to less than the whole that they make up."""
    bounds = [[a for a in part if is_bound(whole, a)] for part in parts]
    if not all(bounds):
        return None
    most = [min(part, key=top) for part in bounds]
    pairs = tuple((whole, part) for part in most)
    return Broken(Kind.SUM, pairs, premises) if sum_falls_short(most, whole) else None


def is_bound(low: Answer, high: Answer) -> bool:
    """Whether ``low`` is comparable with ``high`` and may not exceed it for a stated reason."""
    return not (low.reading.line.apart(high.reading.line) or excess_explained(low, high))


def sum_premise(constraint: Constraint, ledger: Ledger) -> Premise:
    """Return the total as its editor asserted it."""
    parts = " + ".join(ledger.group_names((part,)) for part in constraint.parts)
    sign = "make up" if constraint.add_up == "exactly" else "are at most"
    whole = ledger.group_names(constraint.of) or "everyone"
    return Premise(f"{parts} {sign} {whole}", constraint.places.get("total"))


def sum_exceeds(parts: Sequence[Answer], whole: Answer) -> bool:
    """Whether the least the parts can come to is above the most that the whole can be."""
    upper = whole.reading.leeway.interval.upper
    lowers = [part.reading.leeway.interval.lower for part in parts]
    total = sum(cut.point for cut in lowers)
    is_open = upper.step < 0 or any(cut.step > 0 for cut in lowers)
    return upper != HIGHEST and (total >= upper.point if is_open else total > upper.point)


def sum_falls_short(parts: Sequence[Answer], whole: Answer) -> bool:
    """Whether the most the parts can come to is below the least that the whole can be."""
    uppers = [part.reading.leeway.interval.upper for part in parts]
    if HIGHEST in uppers:
        return False
    lower = whole.reading.leeway.interval.lower
    total = sum(cut.point for cut in uppers)
    is_open = lower.step > 0 or any(cut.step < 0 for cut in uppers)
    return bool(total <= lower.point if is_open else total < lower.point)


def sum_gap(broken: Broken) -> Gap:
    """Return the gap between the nearest ends of the hard sets, those of several added up."""
    most = sum(answer.reading.hard.upper.point for answer in broken.under)
    least = sum(answer.reading.hard.lower.point for answer in broken.above)
    line = broken.above[0].reading.line
    return line.gap(closed(0, most), Interval(before(least), HIGHEST))


def orders(answers: Sequence[Answer], ledger: Ledger) -> list[Broken]:
    """Return the dates that cannot stand in the order that the ledger demands, chains included."""
    by_question: dict[str, list[Answer]] = {}
    for answer in answers:
        if answer.reading.line.kind == "date":
            by_question.setdefault(answer.question.id, []).append(answer)
    broken: list[Broken] = []
    for first, last, chain in chains(ledger.constraints):
        pairs = [
            (early, late)
            for early in by_question.get(first, ())
            for late in by_question.get(last, ())
            if ledger.group_relation(early.claim.of, late.claim.of) is Relation.EQUAL
            and starts(late.reading.leeway.interval, early.reading.leeway.interval)
        ]
        if pairs:
            premises = tuple(
                Premise(f"{link.earlier} before {link.later}", link.places.get("earlier"))
                for link in chain
            )
            broken.append(Broken(Kind.ORDER, nearest_first(pairs), premises))
    return broken


def chains(constraints: Iterable[Constraint]) -> list[tuple[str, str, tuple[Constraint, ...]]]:
    """Return (earlier, later, the constraints between) for every two questions linked in order."""
    links = [c for c in constraints if c.earlier]
    found: dict[tuple[str, str], tuple[Constraint, ...]] = {}
    frontier: dict[tuple[str, str], tuple[Constraint, ...]] = {
        (link.earlier, link.later): (link,) for link in links
    }
    while frontier:
        found = {**frontier, **found}
        frontier = longer(frontier, links, found)
    return [(first, last, chain) for (first, last), chain in found.items()]


def longer(
    frontier: Mapping[tuple[str, str], tuple[Constraint, ...]],
    links: Sequence[Constraint],
    found: Mapping[tuple[str, str], tuple[Constraint, ...]],
) -> dict[tuple[str, str], tuple[Constraint, ...]]:
    """Return the chains one link longer that lead somewhere new."""
    return {
        (first, link.later): (*chain, link)
        for (first, last), chain in frontier.items()
        for link in links
        if link.earlier == last and link.later != first and (first, link.later) not in found
    }


def shared(intervals: Iterable[Interval]) -> Interval:
    """Return what all the intervals have in common, or the smallest that holds them all."""
    listed = list(intervals)
    meet = join = listed[0]
    for interval in listed[1:]:
        meet, join = meet & interval, join | interval
    return join if meet.is_empty else meet
