"""The screen of `show`: a claim, its reading, its passage, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.records import Reading, Unread
from factcheck.render.dates import day_first
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import LABEL, ends, labelled, wrap
from factcheck.render.terminal.passages import passage_lines
from factcheck.render.terminal.uses import by_path, drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.findings.claims import Shown
    from factcheck.render.style import Screen


def lines(result: Shown, screen: Screen) -> Iterator[str]:
    """Write a claim as it stands, fact by fact; the id is last in each line that names one."""
    claim = result.claim
    place = claim.place()
    where = f"{place.path}:{place.line}" if place else ""
    yield from ends(paint(show(claim.id), Paint.STRONG, screen), show(where), screen.room)
    yield ""
    for label, text in facts(result, screen):
        yield from labelled(label, text, screen, indent=0)
    yield from source(result, screen)
    yield from passage(result, screen)
    yield from stands(result, screen)
    for decision in result.decisions:
        said = phrases.decision_words(decision)
        yield from labelled("Decided", phrases.ours(said, screen), screen, indent=0)
    yield from used_in(result, screen)
    yield ""
    yield f"cite: factcheck cite {show(claim.id)}"


def used_in(result: Shown, screen: Screen) -> Iterator[str]:
    """Write the first drafts that cite the claim, and how many more do."""
    told = [drafts(path, list(held)) for path, held in by_path(result.drafts)]
    more = len(told) - FEW
    if more > 0:
        told[FEW:] = [f"and {more:,} more: factcheck uses {show(result.claim.id)}"]
    for number, text in enumerate(told):
        yield from labelled("" if number else "Used in", text, screen, indent=0)


FEW = 3
"""Drafts named; `uses` names them all."""


def facts(result: Shown, screen: Screen) -> Iterator[tuple[str, str]]:
    """Yield what the claim says and what it leaves unsaid, as (label, shown text)."""
    claim, asked = result.claim, show(result.question.ask)
    question = show(claim.question)
    yield "Question", f"{asked} ({question})" if asked else question
    if result.groups:
        yield "Of", show(" and ".join(group.name or group.id for group in result.groups))
    yield "Says", phrases.quoted(claim.says, screen)
    if claim.read_as:
        yield "Read as if", f"{phrases.quoted(claim.read_as, screen)} (the ledger's editor)"
    yield from reading(result.reading, screen)
    yield "As of", show(day_first(claim.as_of)) or "not said"
    if claim.counts:
        yield "Counts", show(claim.counts)
    if claim.since:
        yield "Since", show(day_first(claim.since))
    if claim.said_on:
        yield "Said on", show(day_first(claim.said_on))
    yield "Credits", show(", ".join(claim.credits)) or "nobody"
    for label, text in (("Voice", claim.voice), ("Basis", claim.basis), ("Status", claim.status)):
        if text:
            yield label, show(text)
    for label, text in (("Why", claim.why), ("Unread", claim.unread), ("Note", claim.note)):
        if text:
            yield label, show(text)


def reading(read: Reading | Unread, screen: Screen) -> Iterator[tuple[str, str]]:
    """Yield how the words were read, with leeway and rules, or why they were not."""
    match read:
        case Unread():
            yield "Not read", phrases.ours(read.reason, screen)
        case Reading():
            said = [phrases.reading_words(read), phrases.stretch_words(read)]
            yield "Read as", drawn("; ".join(filter(None, said)), screen)
            rules = ", ".join(read.rules)
            shell_safe = show(read.words).replace("'", "'\\''")
            yield "", phrases.ours(f"rule {rules} · factcheck read '", screen) + f"{shell_safe}'"


def source(result: Shown, screen: Screen) -> Iterator[str]:
    """Write the source in a line, and whether its file is still the one captured."""
    record, claim = result.source, result.claim
    if record is None:
        yield from labelled(
            "Source", f"{show(claim.source)}: not in the ledger's sources", screen, 0
        )
        return
    is_open = record.identity != "withheld"
    title = phrases.quoted(record.title, screen) if record.title and is_open else ""
    parts = phrases.source_parts(record)
    yield from labelled("Source", ", ".join(filter(None, [title, *parts])), screen, indent=0)
    state = phrases.FILE_STATES.get(result.source_state, result.source_state)
    held = " · ".join(filter(None, [record.id, record.path, state]))
    yield from labelled("", phrases.ours(held, screen), screen, indent=0)


def passage(result: Shown, screen: Screen) -> Iterator[str]:
    """Write where the quote stands and the passage around it."""
    state = f"quote {result.passage.state.value}"
    line = f"line {result.passage.line}" if result.passage.line else ""
    yield from labelled("Passage", ", ".join(filter(None, [line, state])), screen, indent=0)
    if result.passage.text:
        for text in passage_lines(result.passage, screen.room - LABEL, screen):
            yield " " * LABEL + text


def stands(result: Shown, screen: Screen) -> Iterator[str]:
    """Write how the claim stands to each other one of its question."""
    label = "Stands"
    for stand in result.stands:
        verdict = "apart" if stand.verdict is None else phrases.BADGES[stand.verdict][0]
        claim = stand.answer.claim
        said = f"{verdict:<{VERDICT}}{show(claim.words)}  {show(claim.id)}"
        why = f"  {phrases.ours(stand.why, screen)}" if stand.why else ""
        start = f"{label:<{LABEL}}{said}{why}"
        yield from wrap(start, screen.room, " " * (LABEL + VERDICT))
        label = ""


VERDICT = 12
"""Columns of ``compatible`` and the space after it."""
