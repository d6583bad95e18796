"""What ties the answers to two or three questions: dates in order, shares of a base."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from factcheck.core.constraints.demands import AtLeast, Nature, Share
from factcheck.core.constraints.lags import lag_of
from factcheck.core.constraints.moments import SO_FAR, Moment
from factcheck.core.constraints.premises import order_premise, share_premise
from factcheck.core.constraints.quantities import DATE, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.core.claims import Constraint, Ledger
    from factcheck.core.constraints.fields import Field, FieldKey

    Fields = Mapping[FieldKey, Field]


def orders(fields: Fields, ledger: Ledger) -> Iterator[AtLeast]:
    """Yield the orders of dates, for each group that a date is known of; a lag holds both ways."""
    groups = sorted({of for key, field in fields.items() if key[1] == DATE for of in field.known})
    for constraint in ledger.constraints:
        lag = lag_of(constraint.lag) if constraint.earlier else None
        if lag is None:
            continue
        premises = (order_premise(constraint),)
        for of in groups:
            early = Quantity(constraint.earlier, of, DATE, "", Moment())
            late = early._replace(question=constraint.later)
            yield AtLeast(early, late, Nature.ORDER, premises, lag.least)
            if lag.most is not None:
                yield AtLeast(late, early, Nature.ORDER, premises, -lag.most)


def shares(fields: Fields, ledger: Ledger) -> Iterator[Share]:
    """Yield the shares of a base that are a part, for each group and moment that all three have."""
    for constraint in ledger.constraints:
        if not constraint.share:
            continue
        of_share, of_base, of_part = (
            [fields[key] for key in sorted(fields) if key[0] == question]
            for question in (constraint.share, constraint.base, constraint.part)
        )
        for share, base, part in product(of_share, of_base, of_part):
            if share.key[1] == "percent" and base.key[1:] == part.key[1:] and part.adds_up:
                yield from shares_of(constraint, share, base, part)


def shares_of(constraint: Constraint, share: Field, base: Field, part: Field) -> Iterator[Share]:
    """Yield the shares in three fields, of the group that the constraint names, or of each.

    Claims speak of two of the three, and the third is known by them.
    """
    premises = (share_premise(constraint),)
    fields = (share, base, part)
    every = sorted({of for field in fields for of in field.claimed})
    for of in [tuple(sorted(set(constraint.of)))] if constraint.of else every:
        if sum(of in field.claimed for field in fields) < 2:  # noqa: PLR2004  any two give the third
            continue
        known = (sorted(field.known.get(of) or field.moments()) for field in fields)
        for at, on, when in product(*known):
            if are_one(at, on) and are_one(on, when) and are_one(at, when):
                for field, moment in zip(fields, (at, on, when), strict=True):
                    field.add(of, moment)
                three = share.quantity(of, at), base.quantity(of, on), part.quantity(of, when)
                yield Share(*three, premises)


def are_one(one: Moment, other: Moment) -> bool:
    """Whether two moments are the same as far as both say: a fixed question has none."""
    is_one_way = one.counts == other.counts or bool({one.counts, other.counts} & {"", SO_FAR})
    return (
        is_one_way
        and (one.day == other.day or not (one.day and other.day))
        and (one.since == other.since or not (one.since and other.since))
    )
