"""The screen of `compare`: counts, each possible finding, what was not aligned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict
from factcheck.render import numberline
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import finding as one_finding
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, ends, wrap
from factcheck.render.terminal.quiet import by_question

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.findings.compared import Compared
    from factcheck.render.style import Screen


def lines(result: Compared, screen: Screen, *, show_all: bool = False) -> Iterator[str]:
    """Write the result; there is nothing more for `show_all`."""
    del show_all
    yield from ends(drawn(counts(result), screen), drawn(looked_at(result), screen), screen.room)
    around = phrases.Around(result.passages, result.groups)
    for findings in by_question(result.findings):
        yield ""
        yield paint(show(findings[0].question.id), Paint.STRONG, screen)
        yield drawn("─", screen) * screen.room
        for number, finding in enumerate(findings):
            if number:
                yield ""
            yield from one_finding.block(finding, around, screen)
    yield ""
    if any(map(one_finding.is_drawn, result.findings)):
        yield from wrap(numberline.legend(screen), screen.room)
    yield from wrap(drawn(tail(result), screen), screen.room)


def counts(result: Compared) -> str:
    """Return ``2 possible conflicts · 1 possible tension``."""
    verdicts = [finding.verdict for finding in result.findings]
    conflicts, tensions = verdicts.count(Verdict.CONFLICT), verdicts.count(Verdict.TENSION)
    said = [amount(conflicts, "possible conflict")] if conflicts else []
    said += [amount(tensions, "possible tension")] if tensions else []
    return " · ".join(said) or "no conflict, no tension found"


def looked_at(result: Compared) -> str:
    """Return ``56 figures, 4 documents``."""
    figures = amount(result.figures, "figure")
    return f"{figures}, {amount(len(result.documents), 'document')}"


def tail(result: Compared) -> str:
    """Return what was not held against anything."""
    alone = result.figures - result.aligned
    left = f"{amount(alone, 'figure')} stood beside none of another text. " if alone else ""
    return f"{left}Aligned by words, asserted by nobody: read the passages."
