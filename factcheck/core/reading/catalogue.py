"""Every rule of reading: its id, what it says, and on whose authority."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.reading import (
    ages,
    changes,
    counts,
    durations,
    hedges,
    money,
    names,
    numerals,
    percents,
    provisions,
)
from factcheck.core.reading.dates import rules as dates

if TYPE_CHECKING:
    from factcheck.core.reading.records import Rule

MODULES = (
    counts, numerals, hedges, money, percents, changes, ages, durations, dates, provisions, names,
)  # fmt: skip


@cache
def by_id() -> dict[str, Rule]:
    """Return the rules by their ids, in the order in which they are told."""
    return {rule.id: rule for module in MODULES for rule in module.RULES}


def rules() -> tuple[Rule, ...]:
    """Return every rule of reading."""
    return tuple(by_id().values())


def rule(id: str) -> Rule:
    """Return the rule of an id; KeyError where there is none."""
    return by_id()[id]
