"""What the ledger asserts of groups, totals, orders and shares, as demands between quantities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.constraints.fields import Field, FieldKey
from factcheck.core.constraints.moments import Moment, moment
from factcheck.core.constraints.quantities import DATE, Bounds, Quantity, bounds
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger
    from factcheck.core.constraints.demands import Demand
    from factcheck.core.constraints.moments import Setting


class Structure(NamedTuple):
    """The bounds and demands of some questions in one setting."""

    bounds: Bounds
    demands: tuple[Demand, ...]


def structure(answers: Iterable[Answer], ledger: Ledger, setting: Setting) -> Structure:
    """Return what ties the claims of questions that hang together."""
    said: list[tuple[Quantity, Answer]] = []
    fields: dict[FieldKey, Field] = {}
    for answer in answers:
        when = Moment() if answer.reading.line.kind == DATE else moment(answer, setting)
        if when is None:
            continue
        key = key_of(answer)
        field = fields.setdefault(key, Field(key, answer.question, ledger, setting.counts))
        of = tuple(sorted(set(answer.claim.of)))
        field.add(of, when)
        field.claimed.add(of)
        said.append((field.quantity(of, when), answer))
    demands: list[Demand] = []
    if ledger.constraints:
        from factcheck.core.constraints import links  # noqa: PLC0415  most ledgers have none

        demands += [*links.shares(fields, ledger), *links.orders(fields, ledger)]
    for key in sorted(fields):
        demands += fields[key].demands()
    return Structure(bounds(said), tuple(sorted(demands, key=lambda d: (d.nature, d.quantities))))


def key_of(answer: Answer) -> FieldKey:
    """Return the field of a claim; what is counted is the question's to say, so it has no unit."""
    line = answer.reading.line
    return answer.question.id, line.kind, line.unit if line.kind == "money" else ""
