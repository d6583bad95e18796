"""Measure how fast structure is held against claims: 1,000 quantities, 10,000 claims."""

from __future__ import annotations

from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

from factcheck.core.answers import Reader
from factcheck.core.claims import Claim, Constraint, Group, Ledger, Question, Source
from factcheck.core.constraints import examine

if TYPE_CHECKING:
    from collections.abc import Callable

GROUPS = 1_000
CLAIMS = 10_000
CHILDREN = 5  # parts of a group
PEOPLE = 1_000  # in a group that has no parts


def groups() -> dict[str, Group]:
    """Return a tree of groups."""
    return {
        f"g{at}": Group(f"g{at}", part_of=f"g{(at - 1) // CHILDREN}" if at else "")
        for at in range(GROUPS)
    }


def sizes() -> list[int]:
    """Return how many people each group holds: at least those of its parts."""
    found = [PEOPLE] * GROUPS
    for at in reversed(range(1, GROUPS)):
        found[(at - 1) // CHILDREN] += found[at]
    return found


def claims(random: Random, planted: int) -> tuple[Claim, ...]:
    """Return claims that fit, and as many that do not as are asked for."""
    right = sizes()
    said = [(at % GROUPS, right[at % GROUPS] + random.randint(-3, 3)) for at in range(CLAIMS)]
    said[:planted] = [(GROUPS - 1 - at, right[0] * 3) for at in range(planted)]
    return tuple(
        Claim(f"q-{at:05}", "q", f"about {number}", "s", "x", of=(f"g{group}",))
        for at, (group, number) in enumerate(said)
    )


def totals() -> tuple[Constraint, ...]:
    """Return a total for each group that has parts."""
    parts: dict[int, list[str]] = {}
    for at in range(1, GROUPS):
        parts.setdefault((at - 1) // CHILDREN, []).append(f"g{at}")
    return tuple(
        Constraint("q", (f"g{at}",), tuple(of), "at-most", by="N. D.") for at, of in parts.items()
    )


def measured(look: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    started = perf_counter()
    look()
    return perf_counter() - started


def main() -> None:
    """Print the seconds for ledgers that fit and that do not, with and without totals."""
    for name, constraints in (("groups", ()), ("groups and totals", totals())):
        for planted in (0, 1, 30):
            random = Random(1)  # noqa: S311  it guards no secret
            ledger = Ledger(
                {"q": Question("q", kind="count")}, groups(), claims(random, planted),
                constraints,
            )  # fmt: skip
            answers, _ = Reader(ledger, {"s": Source("s", "s.txt")}).answers(ledger.claims)
            found = examine(answers, ledger)
            seconds = measured(lambda: examine(answers, ledger))  # noqa: B023  called at once
            print(f"{name:18} {planted:3} planted  {len(found.broken):3} found  {seconds:6.2f} s")


if __name__ == "__main__":
    main()
