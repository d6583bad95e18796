"""The screen of `rules`: diagnostics and rules of reading, a line each or one at full length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.foreign import show
from factcheck.render.style import Paint, paint
from factcheck.render.terminal.layout import labelled
from factcheck.render.terminal.phrases import ours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.reading.records import Rule
    from factcheck.render.style import Screen


def reading_rule(rule: Rule, screen: Screen) -> Iterator[str]:
    """Write one rule of reading: its id, what it says, who says so."""
    yield paint(show(rule.id), Paint.STRONG, screen)
    yield from labelled("", ours(rule.says, screen), screen)
    yield from labelled("authority", ours(rule.authority, screen), screen)
