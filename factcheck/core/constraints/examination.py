"""The examination of a ledger: question by question that hang together, setting by setting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.constraints import Broken, Examined
from factcheck.core.constraints.cycles import crossings, impossible
from factcheck.core.constraints.demands import AtLeast, positions
from factcheck.core.constraints.moments import MOST_SETTINGS, settings
from factcheck.core.constraints.quantities import Bounds
from factcheck.core.constraints.structure import structure
from factcheck.core.constraints.telling import Collected
from factcheck.core.lines import KINDS, Days, Numbers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger
    from factcheck.core.constraints.demands import Demand
    from factcheck.core.constraints.structure import Structure
    from factcheck.core.findings.conflicts import Unexamined


def examined(answers: Sequence[Answer], ledger: Ledger) -> Examined:
    """Return what the claims of a ledger cannot keep, and what remains open."""
    broken: list[Broken] = []
    unexamined: list[Unexamined] = []
    for together in hanging_together(answers, ledger):
        collected = Collected(ledger)
        looked_at = settings(together)
        for setting in looked_at[:MOST_SETTINGS]:
            examine_one(structure(together, ledger, setting), collected)
        if len(looked_at) > MOST_SETTINGS:
            said = f"claims that name no day, or no way of counting, beyond {MOST_SETTINGS} of them"
            collected.leave(together[0].question.id, said)
        broken += collected.broken()
        unexamined += collected.unexamined
    return Examined(tuple(broken), tuple(dict.fromkeys(unexamined)))


def hanging_together(answers: Iterable[Answer], ledger: Ledger) -> Iterator[list[Answer]]:
    """Yield the measured answers of questions that constraints tie, where structure ties any."""
    root: dict[str, str] = {}

    def found(question: str) -> str:
        while question in root:
            question = root[question]
        return question

    tied: set[str] = set()
    for constraint in ledger.constraints:
        named = constraint.questions
        tied |= {*named}
        for other in named[1:]:
            mine, its = found(named[0]), found(other)
            if mine != its:
                root[its] = mine
    gathered: dict[str, list[Answer]] = {}
    for answer in answers:
        if isinstance(answer.reading.line, Numbers | Days):
            gathered.setdefault(found(answer.question.id), []).append(answer)
    for together in gathered.values():
        is_tied = not tied.isdisjoint(answer.question.id for answer in together)
        adding = {a.claim.of for a in together if KINDS[a.reading.line.kind].adds_up}
        if is_tied or len(adding) > 1:
            yield together


def examine_one(tied: Structure, collected: Collected) -> None:
    """Look at the claims in one setting: orders first, then each set of demands with a sum."""
    orders = [demand for demand in tied.demands if isinstance(demand, AtLeast)]
    while circle := impossible(orders):
        collected.leave_circle(circle)
        orders = [demand for demand in orders if demand not in circle]
    for crossing in crossings(orders, tied.bounds):
        collected.take_crossing(crossing)
    for demands in connected(tied.demands):
        if not all(isinstance(demand, AtLeast) for demand in demands):
            examine_sums(demands, tied.bounds, collected)


def examine_sums(demands: Sequence[Demand], bounds: Bounds, collected: Collected) -> None:
    """Look at demands that hang together and hold a sum or a share."""
    from factcheck.core.constraints import crosswise, minimal  # noqa: PLC0415  few ledgers add up

    search = minimal.Search(of_these(demands, bounds), demands)
    first = search.run()
    for found in search.found.values():
        collected.take_minimal(found)
    if not search.is_finished:
        said = "whether more sets of claims cannot all be true than those found"
        collected.leave(demands[0].quantities[0].question, said)
    if not search.found and (left := crosswise.unsettled(demands, first)):
        collected.leave_crosswise(left)


def of_these(demands: Iterable[Demand], bounds: Bounds) -> Bounds:
    """Return the bounds of the quantities that some demands tie."""
    quantities = dict.fromkeys(q for demand in demands for q in demand.quantities)
    return Bounds(
        {q: bounds.lowers[q] for q in quantities if q in bounds.lowers},
        {q: bounds.uppers[q] for q in quantities if q in bounds.uppers},
    )


def connected(demands: Sequence[Demand]) -> list[list[Demand]]:
    """Return the demands in sets that share no quantity with each other."""
    touching = positions(demands)
    seen: set[int] = set()
    found: list[list[Demand]] = []
    for start in range(len(demands)):
        if start in seen:
            continue
        seen.add(start)
        waiting, mine = [start], []
        while waiting:
            at = waiting.pop()
            mine.append(at)
            for quantity in demands[at].quantities:
                new = [other for other in touching.pop(quantity, ()) if other not in seen]
                seen.update(new)
                waiting += new
        found.append([demands[at] for at in sorted(mine)])
    return found
