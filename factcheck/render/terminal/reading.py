"""The screen of `read`: the points that a phrase leaves possible, and on whose authority."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.calendar import iso
from factcheck.core.interval import EVERYTHING, HIGHEST, LOWEST
from factcheck.core.lines import KINDS, Changes, Days, Numbers, plain
from factcheck.core.reading.records import Reading, Unread
from factcheck.render.foreign import show
from factcheck.render.style import Paint, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import labelled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from factcheck.core.interval import Cut, Interval
    from factcheck.core.lines import Line
    from factcheck.core.reading.records import Rule
    from factcheck.render.style import Screen

LEEWAYS = {
    "none": "nothing beyond what the words assert",
    "rounding": "the figure may have been rounded",
    "edge": "the very edge may be meant as well",
    "cancellable": "a speaker can take the bound back",
    "wording": "words that no rule can compare",
}
"""What the rules of leeway grant (`core.reading.records.Leeway`)."""


def lines(reading: Reading | Unread, screen: Screen, rule: Callable[[str], Rule]) -> Iterator[str]:
    """Write the words, the reading, its three sets in signs and in words, and its rules.

    `rule` looks up a rule by its id.
    """
    yield paint(phrases.quoted(reading.words, screen), Paint.STRONG, screen)
    match reading:
        case Unread():
            yield from labelled("not read", phrases.ours(reading.reason, screen), screen)
        case Reading():
            yield phrases.ours(phrases.reading_words(reading), screen)
            yield ""
            yield from sets(reading, screen)
            yield from rules(map(rule, reading.rules), screen)


def sets(reading: Reading, screen: Screen) -> Iterator[str]:
    """Write hard, likely and leeway, in signs and in words, then the line of the points."""
    line, leeway = reading.line, reading.leeway
    spelled = {
        "hard": [notation(reading.hard, line), line.write(reading.hard)],
        "likely": [notation(reading.likely, line), line.write(reading.likely)],
        "leeway": ["as hard" if leeway.interval == reading.hard else "anything", ""],
    }
    if leeway.interval not in (reading.hard, EVERYTHING):
        spelled["leeway"] = [notation(leeway.interval, line), line.write(leeway.interval)]
    column = max(len(signs) for signs, _ in spelled.values())
    for label, (signs, words) in spelled.items():
        text = f"{signs:<{column}}  {words}".strip()
        yield from labelled(label, phrases.ours(text, screen), screen)
    why = f"{leeway.rule}: {LEEWAYS.get(leeway.rule, leeway.rule)}"
    yield from labelled("", phrases.ours(why, screen), screen)
    kind = KINDS[line.kind].says
    unit = f", {line.unit}" if line.unit else ""
    vague = ", vague" if reading.is_vague else ""
    yield from labelled("line", phrases.ours(kind + unit + vague, screen), screen)


def rules(known: Iterable[Rule], screen: Screen) -> Iterator[str]:
    """Write each rule that read the words: its id, what it says, who says so."""
    for rule in known:
        yield ""
        yield from labelled("rule", show(rule.id), screen)
        yield from labelled("", phrases.ours(rule.says, screen), screen)
        yield from labelled("authority", phrases.ours(rule.authority, screen), screen)


def notation(interval: Interval, line: Line) -> str:
    """Return ``[20,000, 200,000)``, ``(10,000, ∞)``, ``[2019-03-09, 2019-03-10]``.

    Empty for paths and texts, whose points stand in no row.
    """
    match line:
        case Numbers() | Changes() | Days():
            lower, upper = line.rounded(interval)
            opens = "[" if lower.step < 0 else "("
            closes = "]" if upper.step > 0 else ")"
            return f"{opens}{end(lower, line)}, {end(upper, line)}{closes}"
        case _:
            return ""


def end(cut: Cut, line: Line) -> str:
    """Return one end: a figure, a day, or the sign for no end."""
    if cut == LOWEST:
        return "−∞"
    if cut == HIGHEST:
        return "∞"
    return iso(cut.point) if isinstance(line, Days) else plain(cut.point)
