"""The phrases that several screens share: a reading, a source, a group, in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict
from factcheck.core.findings.passages import State
from factcheck.core.interval import HIGHEST, LOWEST, Interval
from factcheck.core.named import NamedTuple
from factcheck.render.dates import day_first
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Decision, Group, Source
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.passages import Passage
    from factcheck.core.reading.records import Reading
    from factcheck.render.style import Screen


class Around(NamedTuple):
    """What stands around a finding: the passages of its claims, by id, and the groups."""

    passages: Mapping[str, Passage]
    groups: Mapping[str, Group]
    not_held: frozenset[str] = frozenset()
    """Whom claims credit, though no source of the ledger is theirs."""
    has_parts: bool = False
    """Whether the camps of the finding speak of different groups: each has to name its own."""
    has_questions: bool = False
    """Whether they answer different questions."""

    def of(self, finding: Finding) -> Around:
        """Return the same with what a finding's camps differ in."""
        spoken = [camp.answers[0] for camp in finding.camps]
        return self._replace(
            has_parts=len({answer.claim.of for answer in spoken}) > 1,
            has_questions=len({answer.question.id for answer in spoken}) > 1,
        )


BADGES = {
    Verdict.CONFLICT: ("CONFLICT", Paint.CONFLICT),
    Verdict.TENSION: ("TENSION", Paint.TENSION),
    Verdict.DIFFER: ("DIFFERS", Paint.DIFFERS),
    Verdict.COMPATIBLE: ("compatible", Paint.RIGHT),
    Verdict.AGREE: ("agree", Paint.RIGHT),
}
"""The word that announces a verdict, and its colour."""

STRETCHES = {
    "rounding": "if rounded",
    "edge": "at the very edge",
    "cancellable": "if the bound was loosely meant",
}
"""Rules of leeway that let a speaker off, as a condition; the others let nobody off."""


FILE_STATES = {
    "right": "unchanged since captured",
    "changed": "changed since captured",
    "missing": "missing",
    "unpinned": "without a recorded hash",
    "link": "a link, no captured file",
    "unreadable": "unreadable",
}
"""States of a captured file (`core.findings.SourceCheck`) in words."""


def quoted(text: str, screen: Screen) -> str:
    """Return other people's words, shown, in our quotation marks."""
    return f"{drawn('“', screen)}{show(text)}{drawn('”', screen)}"


def ours(text: str, screen: Screen) -> str:
    """Return a sentence of the tool's own, in the signs of the screen; it may hold words quoted."""
    return drawn(show(text), screen)


def reading_words(reading: Reading) -> str:
    """Return ``20,000 to under 200,000, likely under 100,000``; shown text."""
    hard = reading.line.write(reading.hard)
    if reading.line.kind == "text":
        return "words, not compared"
    likely = f", likely {likely_words(reading)}" if reading.likely != reading.hard else ""
    return show(hard + likely)


def likely_words(reading: Reading) -> str:
    """Return the likely points as briefly as the line can say them: a shared end is left out."""
    line, likely, hard = reading.line, reading.likely, reading.hard
    spellings = [line.write(likely)]
    if is_measured(likely):
        if likely.lower == hard.lower and likely.upper != HIGHEST:
            spellings.append(line.write(Interval(LOWEST, likely.upper)))
        elif likely.upper == hard.upper and likely.lower != LOWEST:
            spellings.append(line.write(Interval(likely.lower, HIGHEST)))
    return min(spellings, key=len)


def is_measured(interval: Interval) -> bool:
    """Whether its points are numbers or days, so that one end can be told without the other."""
    points = (interval.lower.point, interval.upper.point)
    return all(isinstance(point, (int, Decimal, Fraction)) for point in points)


def stretch_words(reading: Reading) -> str:
    """Return what the leeway adds, ``if rounded 9,500 to 10,500``; empty where nothing."""
    condition = STRETCHES.get(reading.leeway.rule, "")
    if not condition or reading.leeway.interval == reading.hard:
        return ""
    return show(f"{condition} {reading.line.write(reading.leeway.interval)}")


def group_words(answer: Answer, groups: Mapping[str, Group]) -> str:
    """Return the names of the groups the value is a value of, ``Uyghurs``; empty for everyone."""
    return show(" and ".join(group_name(group, groups) for group in answer.claim.of))


def group_name(group: str, groups: Mapping[str, Group]) -> str:
    """Return what a group is called: its name, else its id."""
    record = groups.get(group)
    return (record.name if record else "") or group


def source_parts(source: Source) -> tuple[str, ...]:
    """Return outlet, authors and date, shown; a protected source is only called that."""
    if source.identity == "withheld":
        return (f"protected source {show(source.id)}",)
    authors = " and ".join(str(name) for name in source.author)
    outlet = source.outlet or ("" if authors else source.id)
    date = day_first(source.issued) if source.issued else "undated"
    return tuple(show(part) for part in (outlet, authors, date) if part)


def place_words(passage: Passage | None) -> str:
    """Return ``line 45``, or what became of the quote."""
    if passage is None:
        return ""
    match passage.state:
        case State.LOST:
            return "quote lost"
        case State.UNCHECKED:
            return "quote not checked"
        case State.AMBIGUOUS:
            return "quote stands more than once"
        case State.CHANGED:
            return "quote changed"
        case State.EXACT | State.MOVED:
            return f"line {passage.line}" if passage.line else ""


def credit_words(answer: Answer, not_held: frozenset[str] = frozenset()) -> str:
    """Return ``crediting Foreign Policy (no source here)``; empty where nobody is credited."""
    named = ", ".join(c + " (no source here)" * (c in not_held) for c in answer.claim.credits)
    return show(f"crediting {named}") if named else ""


def source_words(
    answer: Answer, passage: Passage | None, not_held: frozenset[str] = frozenset()
) -> str:
    """Return ``Bitter Winter, Massimo Introvigne, 17 August 2019, line 45``."""
    where = (*source_parts(answer.source), place_words(passage), credit_words(answer, not_held))
    return ", ".join(part for part in where if part)


def decision_words(decision: Decision) -> str:
    """Return ``both-stand · N. D., 20 November 2026 · two days``; not yet shown text."""
    by = ", ".join(filter(None, [decision.who, day_first(decision.when)]))
    return " · ".join(filter(None, [decision.finding, by, decision.why]))
