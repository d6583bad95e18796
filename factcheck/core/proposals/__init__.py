"""What a saved article says about itself: title, outlet, author and date, found by their shape.

Every proposal names its line and why; what no shape shows is left out, nothing is guessed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.proposals.body import body
from factcheck.core.proposals.dates import date_order, issued, orders
from factcheck.core.proposals.names import authors, outlet, person, press_release, publisher
from factcheck.core.proposals.shapes import Line, dateline, title

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.findings.sources import Proposal

__all__ = ["body", "date_order", "orders", "person", "propose"]


def propose(text: str, known_orders: Mapping[str, str]) -> tuple[Proposal, ...]:
    """Return what the text proposes for title, outlet, publisher, author, date, type and genre.

    ``known_orders`` maps outlets to ``month-first`` or ``day-first``, as `orders` finds it in
    other sources. A date that could be two has an empty value and both readings in ``why``;
    several authors are several proposals, in order.
    """
    lines = [
        Line(number, line.strip())
        for number, line in enumerate(text.split("\n"), 1)
        if line.strip()
    ]
    dated = dateline(lines)
    release = press_release(lines)
    outlets = (*outlet(lines), *publisher(lines, release))
    named = next((each.value for each in outlets), "")
    found = (*title(lines, dated), *outlets, *authors(lines, dated))
    if dated:
        found = (*found, issued(dated, text, known_orders.get(named, ""), named))
    return (*found, *release)
