"""The screen of `source add --replaces`: what became of the claims on the earlier capture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.findings.passages import State
from factcheck.render.foreign import show
from factcheck.render.terminal.layout import amount, wrap
from factcheck.render.terminal.verify import renewed, told_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.findings.sources import Replaced
    from factcheck.render.style import Screen


def replaced_lines(result: Replaced, screen: Screen) -> Iterator[str]:
    """Write how many claims cite the new source now, and each quote that does not stand in it."""
    stands = [check for check in result.quotes if check.state in (State.EXACT, State.MOVED)]
    now = sum(len(check.claims) for check in stands)
    stay = sum(len(check.claims) for check in result.quotes) - now
    old, new = show(result.old), show(result.new)
    said = f"{old} stays beside it. {amount(now, 'claim')} cited {old} and "
    said += f"{'cites' if now == 1 else 'cite'} {new} now: the words stand there too."
    if not result.quotes:
        said = f"{old} stays beside it. No claim cites it."
    elif not now:
        said = f"{old} stays beside it, and its claims go on to cite it."
    yield from wrap(said, screen.room)
    yield from renewed([renewal for check in stands for renewal in check.renewals], screen)
    if result.held:
        held = amount(len(result.held), "decision")
        said = f"{held} on them still {'holds' if len(result.held) == 1 else 'hold'}: "
        yield from wrap(f"{said}what was judged reads as it did.", screen.room)
    if stay and now:
        verb = "cites" if stay == 1 else "cite"
        yield from wrap(f"{amount(stay, 'claim')} still {verb} {old}:", screen.room)
    for lines in told_of(result.quotes, result.notices, screen):
        yield ""
        yield from lines
