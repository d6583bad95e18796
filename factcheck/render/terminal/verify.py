"""The screen of `verify`: how many quotes and sources are as they were, and each that is not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.core.findings.passages import State
from factcheck.render.foreign import show
from factcheck.render.style import drawn
from factcheck.render.terminal import diagnostics
from factcheck.render.terminal.layout import LABEL, amount, ends
from factcheck.render.terminal.phrases import FILE_STATES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factcheck.core.findings.sources import Verified
    from factcheck.render.style import Screen


def lines(result: Verified, screen: Screen) -> Iterator[str]:
    """Write the counts, then each diagnostic."""
    claims = sum(len(check.claims) for check in result.quotes)
    quotes: Counter[str] = Counter()
    for check in result.quotes:
        quotes[check.state.value] += len(check.claims)
    order = {state.value: state.value for state in State}
    counted = drawn(told(quotes, order), screen)
    yield from ends(f"{'quotes':<{LABEL}}{counted}", amount(claims, "claim"), screen.room)
    states = Counter(check.state for check in result.sources)
    sources = drawn(told(states, FILE_STATES), screen)
    number = amount(len(result.sources), "source")
    yield from ends(f"{'sources':<{LABEL}}{sources}", number, screen.room)
    for diagnostic in result.diagnostics:
        yield ""
        yield from diagnostics.lines_of(diagnostic, screen)


def told(counted: Mapping[str, int], names: Mapping[str, str]) -> str:
    """Return ``41 exact · 2 lost``, in the order of `names`; ``none`` where nothing was counted."""
    known = [(names[state], counted[state]) for state in names if counted.get(state)]
    other = [(show(state), count) for state, count in counted.items() if state not in names]
    return " · ".join(f"{count:,} {name}" for name, count in known + other) or "none"
