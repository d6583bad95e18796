"""The screen of `verify`: how many quotes and sources are as they were, and each that is not."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Severity
from factcheck.core.findings.passages import Passage, State
from factcheck.render.foreign import show
from factcheck.render.style import drawn, paint
from factcheck.render.terminal.diagnostics import PAINTS, lines_of
from factcheck.render.terminal.layout import LABEL, amount, ends, wrap
from factcheck.render.terminal.passages import passage_lines
from factcheck.render.terminal.phrases import FILE_STATES, ours

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factcheck.core.diagnostics import Diagnostic
    from factcheck.core.findings.passages import Span
    from factcheck.core.findings.sources import QuoteCheck, Renewal, Verified
    from factcheck.render.style import Screen

SIDE = 10
"""Columns before the words of ledger and source: two, and a name of six."""


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
    yield from renewed(result.renewed, screen)
    for lines in told_of(result.quotes, result.diagnostics, screen):
        yield ""
        yield from lines


def told_of(
    quotes: Sequence[QuoteCheck], diagnostics: Sequence[Diagnostic], screen: Screen
) -> Iterator[Iterator[str]]:
    """Yield the lines of each diagnostic; of quotes that changed, what differs is marked."""
    checks = {check.diagnostic: check for check in quotes if check.diagnostic}
    for diagnostic in diagnostics:
        check = checks.get(diagnostic)
        if check and check.state in (State.CHANGED, State.LOST):
            yield compared(diagnostic, check, screen)
        else:
            yield lines_of(diagnostic, screen)


def renewed(renewals: Sequence[Renewal], screen: Screen) -> Iterator[str]:
    """Write what was set in the ledger."""
    for number, renewal in enumerate(renewals):
        label = "" if number else "renewed"
        said = f"{renewal.claim.id}  {renewal.key}: {renewal.value}"
        yield from wrap(f"{label:<{LABEL}}{ours(said, screen)}", screen.room, " " * (LABEL + 2))


def compared(diagnostic: Diagnostic, check: QuoteCheck, screen: Screen) -> Iterator[str]:
    """Write the quote above the passage of the source, carets where they differ.

    The remedy comes last, as whoever reads it has to see the two first.
    """
    place = f"{show(str(diagnostic.place))}: " if diagnostic.place else ""
    said = f"{diagnostic.code}: {ours(diagnostic.message, screen)}"
    yield place + paint(said, PAINTS[Severity.ERROR], screen)
    quote = " ".join(check.claims[0].quote.split())
    yield from side("ledger", quote, [each.ours for each in check.alterations], screen)
    if check.state is State.CHANGED:
        yield from side(
            "source", check.nearest, [each.theirs for each in check.alterations], screen
        )
        rest = diagnostic.details[2:]
    else:
        rest = diagnostic.details[1:]
    for detail in rest:
        yield from wrap(f"  {ours(detail, screen)}", screen.room, " " * SIDE)
    yield from wrap(f"  {drawn('→', screen)} {diagnostic.hint}", screen.room, "    ")


def side(label: str, text: str, marked: Sequence[Span], screen: Screen) -> Iterator[str]:
    """Write the words of one side, with carets below those that the other has otherwise."""
    spans = tuple(span for span in marked if span[0] < span[1])
    passage = Passage(text, ((0, len(text)),), spans, 0)
    for number, line in enumerate(passage_lines(passage, screen.room - SIDE, screen)):
        yield f"{'' if number else '  ' + label:<{SIDE}}{line}"


def told(counted: Mapping[str, int], names: Mapping[str, str]) -> str:
    """Return ``41 exact · 2 lost``, in the order of `names`; ``none`` where nothing was counted."""
    known = [(names[state], counted[state]) for state in names if counted.get(state)]
    other = [(show(state), count) for state, count in counted.items() if state not in names]
    return " · ".join(f"{count:,} {name}" for name, count in known + other) or "none"
