"""A diagnostic on the screen: where, what is wrong, what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Severity
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal.phrases import ours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.diagnostics import Diagnostic
    from factcheck.render.style import Screen

PAINTS = {
    Severity.ERROR: Paint.CONFLICT,
    Severity.WARNING: Paint.TENSION,
    Severity.NOTE: Paint.STRONG,
}


def lines_of(diagnostic: Diagnostic, screen: Screen) -> Iterator[str]:
    """Write ``claims.yaml:81:10: FC105: message → remedy``, its details below.

    The first line is not wrapped: editors and log readers take it by its form, and whoever reads
    one line only has the place, what is wrong and what to do.
    """
    word = diagnostic.severity.value
    label = "" if diagnostic.place and diagnostic.severity is Severity.ERROR else f"{word}: "
    place = f"{show(str(diagnostic.place))}: " if diagnostic.place else ""
    said = f"{diagnostic.code}: {ours(diagnostic.message, screen)}"
    remedy = f" {drawn('→', screen)} {ours(diagnostic.hint, screen)}" if diagnostic.hint else ""
    yield place + paint(label + said, PAINTS[diagnostic.severity], screen) + remedy
    for detail in diagnostic.details:
        yield f"  {ours(detail, screen)}"
