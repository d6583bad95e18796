"""What a demand rests on: what the ledger asserts, where that stands, and whose word it is."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.core.findings.conflicts import Premise

if TYPE_CHECKING:
    from factcheck.core.claims import Constraint, Group, Ledger, Question
    from factcheck.core.constraints.quantities import Of


def part_premise(group: Group, ledger: Ledger) -> Premise:
    """Return the `part_of` line of a group."""
    says = f"{group.name or group.id} part of {ledger.group_names((group.part_of,))}"
    return Premise(says, group.places.get("part_of"), group.by)


def links(part: Of, whole: Of, ledger: Ledger) -> tuple[Premise, ...]:
    """Return the `part_of` lines by which a part lies within a whole, as it must."""
    if not whole:
        return (Premise("every group is part of everyone", None),)
    premises: dict[str, Premise] = {}
    for group in part:
        for wider in takewhile(lambda one: one not in whole, (group, *ledger.wholes(group))):
            premises[wider] = part_premise(ledger.groups[wider], ledger)
    union = f"{ledger.group_names(part)} part of {ledger.group_names(whole)}"
    return tuple(premises.values()) or (Premise(union, None),)


def sum_premise(constraint: Constraint, ledger: Ledger) -> Premise:
    """Return the total as its editor asserted it."""
    parts = " + ".join(ledger.group_names((part,)) for part in constraint.parts)
    sign = "make up" if constraint.add_up == "exactly" else "are at most"
    whole = ledger.group_names(constraint.of) or "everyone"
    return Premise(f"{parts} {sign} {whole}", constraint.places.get("total"), constraint.by)


def disjoint_premise(whole: Group) -> Premise:
    """Return that the parts of a group have nobody in common."""
    says = f"the parts of {whole.name or whole.id} have nothing in common"
    return Premise(says, whole.places.get("disjoint"), whole.by)


def order_premise(constraint: Constraint) -> Premise:
    """Return the order of two dates as its editor asserted it: ``a before b, by two days``."""
    lag = f", by {constraint.lag}" if constraint.lag else ""
    says = f"{constraint.earlier} before {constraint.later}{lag}"
    return Premise(says, constraint.places.get("earlier"), constraint.by)


def share_premise(constraint: Constraint) -> Premise:
    """Return that a share of a base is a part."""
    says = f"{constraint.share} of {constraint.base} is {constraint.part}"
    return Premise(says, constraint.places.get("share"), constraint.by)


def rising_premise(question: Question) -> tuple[Premise, ...]:
    """Return that a question's count can only rise, where its editor said so."""
    place = question.places.get("varies")
    return (Premise(f"{question.id} can only rise", place),) if place else ()
