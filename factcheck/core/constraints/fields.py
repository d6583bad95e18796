"""A field: the answers to one question on one line, by group and moment, and what ties those."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from factcheck.core.constraints.demands import AtLeast, Demand, Nature, Total
from factcheck.core.constraints.moments import SO_FAR, steps
from factcheck.core.constraints.premises import (
    disjoint_premise,
    links,
    rising_premise,
    sum_premise,
)
from factcheck.core.constraints.quantities import DATE, Quantity
from factcheck.core.interval import Relation
from factcheck.core.lines import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.claims import Constraint, Ledger, Question
    from factcheck.core.constraints.moments import Moment
    from factcheck.core.constraints.quantities import Of
    from factcheck.core.findings.conflicts import Premise

FieldKey = tuple[str, str, str]
"""Question, kind of line, unit."""


class Field:
    """The groups and moments of one question and line that claims speak of, or structure needs."""

    def __init__(self, key: FieldKey, question: Question, ledger: Ledger, counts: str) -> None:
        self.key = key
        self.question = question
        self.ledger = ledger
        self.counts = counts
        """What claims are taken to count that do not say."""
        self.known: dict[Of, set[Moment]] = {}
        self.claimed: set[Of] = set()
        """The groups that claims speak of themselves."""
        self.adds_up = KINDS[key[1]].adds_up

    def quantity(self, of: Of, when: Moment) -> Quantity:
        """Return the quantity of a group at a moment."""
        question, kind, unit = self.key
        return Quantity(question, of, kind, unit, when)

    def add(self, of: Of, when: Moment) -> None:
        """Take in a group at a moment; where values add up, also what it is part of."""
        waiting = [of]
        while waiting:
            of = waiting.pop()
            moments = self.known.setdefault(of, set())
            if when in moments:
                continue
            moments.add(when)
            if self.adds_up:
                waiting += self.wider(of)
                waiting += [(group,) for group in of] if self.is_summed(of) else []

    def wider(self, of: Of) -> tuple[Of, ...]:
        """Return the nearest single group that holds all of these, if there is one."""
        if len(of) == 1:
            return tuple((whole,) for whole in self.ledger.wholes(of[0])[:1])
        wholes = [(group, *self.ledger.wholes(group)) for group in of]
        shared = (w for w in (wholes[0] if wholes else ()) if all(w in each for each in wholes))
        return tuple((wide,) for wide in shared)[:1]

    def is_summed(self, of: Of) -> bool:
        """Whether the ledger says that the groups of a union have nothing in common."""
        return len(of) > 1 and all(self.apart(a, b) for a, b in combinations(of, 2))

    def apart(self, a: str, b: str) -> str:
        """Return the group whose parts, with nothing in common, hold the two apart; or nothing."""
        mine, its = (a, *self.ledger.wholes(a)), (b, *self.ledger.wholes(b))
        for one, whole in pairwise(mine):
            if whole in its[1:] and its[its.index(whole) - 1] != one:
                return whole if self.ledger.groups[whole].disjoint == "yes" else ""
        return ""

    def moments(self) -> list[Moment]:
        """Return every moment of the field, in order."""
        return sorted(set().union(*self.known.values()))

    def demands(self) -> list[Demand]:
        """Return what ties the quantities of the field."""
        if self.key[1] == DATE:
            return []
        totals = [total for when in self.moments() for total in self.totals(when)]
        self.complete()
        apart = (
            [each for when in self.moments() for each in self.disjoint(when)]
            if self.adds_up
            else []
        )
        return [*totals, *apart, *self.within(), *self.rising()]

    def complete(self) -> None:
        """Take in wider groups that claims speak of at every moment of what they hold."""
        if not self.adds_up:
            return
        unions = [of for of in sorted(self.known) if len(of) > 1 or not of]
        for of in sorted(self.known):
            for wide in self.unions_around(of, unions):
                for when in sorted(self.known[of]):
                    self.add(wide, when)

    def totals(self, when: Moment) -> Iterator[Total]:
        """Yield the totals that the ledger declares, of what is known at a moment."""
        for constraint in self.ledger.constraints:
            if constraint.total != self.question.id or not constraint.parts:
                continue
            whole = tuple(sorted(set(constraint.of)))
            parts = tuple((part,) for part in dict.fromkeys(constraint.parts))
            if any(when in self.known.get(of, ()) for of in (whole, *parts)):
                yield self.total(whole, parts, when, constraint)

    def total(self, whole: Of, parts: tuple[Of, ...], when: Moment, said: Constraint) -> Total:
        """Return a declared total, with whatever it speaks of."""
        for of in (whole, *parts):
            self.add(of, when)
        return Total(
            self.quantity(whole, when),
            tuple(self.quantity(part, when) for part in parts),
            said.add_up == "exactly",
            (sum_premise(said, self.ledger),),
        )

    def disjoint(self, when: Moment) -> Iterator[Total]:
        """Yield the sums of groups with nothing in common: unions, and parts in their whole."""
        unions = [of for of in sorted(self.known) if when in self.known[of] and self.is_summed(of)]
        for union in unions:
            parts = tuple(self.quantity((group,), when) for group in union)
            holding = dict.fromkeys(self.apart(a, b) for a, b in combinations(union, 2))
            premises = (line for group in holding for line in self.disjoint_lines(group, (union,)))
            whole = self.quantity(union, when)
            yield Total(whole, parts, is_all=True, premises=tuple(dict.fromkeys(premises)))
        for group in self.ledger.groups.values():
            if group.disjoint == "yes" and not self.is_declared(group.id):
                parts_of = self.packed(group.id, unions, when)
                if len(parts_of) > 1:
                    self.add((group.id,), when)
                    yield Total(
                        self.quantity((group.id,), when),
                        tuple(self.quantity(of, when) for of in parts_of),
                        is_all=False,
                        premises=tuple(self.disjoint_lines(group.id, parts_of)),
                    )

    def disjoint_lines(self, whole: str, parts: tuple[Of, ...]) -> Iterator[Premise]:
        """Yield that the parts of a group have nothing in common, and by which lines they are."""
        yield disjoint_premise(self.ledger.groups[whole])
        for group in dict.fromkeys(group for of in parts for group in of):
            if whole in self.ledger.wholes(group):
                yield from links((group,), (whole,), self.ledger)

    def is_declared(self, whole: str) -> bool:
        """Whether the ledger also declares a total of this group, which then says it all."""
        return any(
            c.total == self.question.id and c.of == (whole,) and c.parts
            for c in self.ledger.constraints
        )

    def packed(self, whole: str, unions: list[Of], when: Moment) -> tuple[Of, ...]:
        """Return the parts of a group that claims speak of, unions of parts in place of these."""
        parts = {g.id for g in self.ledger.groups.values() if g.part_of == whole}
        left = {part for part in parts if when in self.known.get((part,), ())}
        kept: list[Of] = []
        for union in unions:
            if set(union) <= left:
                kept.append(union)
                left -= set(union)
        return (*kept, *((part,) for part in sorted(left)))

    def within(self) -> Iterator[AtLeast]:
        """Yield that a part is at most its whole, for the nearest wholes."""
        if not self.adds_up:
            return
        unions = [of for of in sorted(self.known) if len(of) > 1 or not of]
        for of in sorted(self.known):
            for whole in dict.fromkeys([*self.wider(of), *self.unions_around(of, unions)]):
                premises = links(of, whole, self.ledger)
                for when in sorted(self.known[of] & self.known[whole]):
                    low, high = self.quantity(of, when), self.quantity(whole, when)
                    yield AtLeast(low, high, Nature.GROUP, premises)

    def unions_around(self, of: Of, unions: list[Of]) -> Iterator[Of]:
        """Yield the unions, and everyone, that hold some groups."""
        for union in unions:
            if self.ledger.group_relation(of, union) is Relation.WITHIN:
                yield union

    def rising(self) -> Iterator[AtLeast]:
        """Yield that what accumulates only rises, and that those now are among those ever."""
        premises = rising_premise(self.question)
        for of in sorted(self.known):
            for low, high in steps(self.known[of], self.counts):
                mine = premises if low.counts == high.counts == SO_FAR else ()
                yield AtLeast(self.quantity(of, low), self.quantity(of, high), Nature.TIME, mine)
