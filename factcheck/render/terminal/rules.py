"""The screen of `rules`: diagnostics and rules of reading, a line each or one at full length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.foreign import show, width
from factcheck.render.style import Paint, paint
from factcheck.render.terminal.layout import labelled, wrap
from factcheck.render.terminal.phrases import ours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.diagnostic_rules import DiagnosticRule
    from factcheck.core.reading.records import Rule
    from factcheck.render.style import Screen


def listing(
    codes: Iterable[DiagnosticRule], readings: Iterable[Rule], screen: Screen
) -> Iterator[str]:
    """Write a line for each diagnostic, then one for each rule of reading."""
    yield paint("Diagnostics", Paint.STRONG, screen)
    yield from table([(rule.code, rule.title) for rule in codes], screen)
    yield ""
    yield paint("Rules of reading", Paint.STRONG, screen)
    yield from table([(rule.id, rule.says) for rule in readings], screen)


def table(told: list[tuple[str, str]], screen: Screen) -> Iterator[str]:
    """Write names and what they stand for in two columns; below a long name, further in."""
    longest = max((width(name) for name, _ in told), default=0)
    indent = min(longest, LONGEST_NAME) + 4
    for name, text in told:
        start = f"  {name}"
        if len(start) + 2 > indent:
            yield start
            start = ""
        yield from wrap(f"{start:<{indent}}{ours(text, screen)}", screen.room, " " * indent)


LONGEST_NAME = 28
"""Columns of the first column, at most."""


def diagnostic_rule(rule: DiagnosticRule, screen: Screen) -> Iterator[str]:
    """Write one diagnostic at full length: when it comes, an example, what to do."""
    yield paint(f"{rule.code}: {ours(rule.title, screen)}", Paint.STRONG, screen)
    yield from wrap(ours(rule.says, screen), screen.room)
    yield ""
    yield "  Example"
    for line in rule.example.splitlines():
        yield f"    {show(line)}"
    yield from labelled("Remedy", ours(rule.remedy, screen), screen)


def reading_rule(rule: Rule, screen: Screen) -> Iterator[str]:
    """Write one rule of reading: its id, what it says, who says so."""
    yield paint(show(rule.id), Paint.STRONG, screen)
    yield from wrap(ours(rule.says, screen), screen.room)
    yield from labelled("Authority", ours(rule.authority, screen), screen)
