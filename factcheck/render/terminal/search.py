"""The screens of `search` and `export`: what holds the words, marked; what was written."""

from __future__ import annotations

from itertools import groupby
from shlex import quote
from typing import TYPE_CHECKING

from factcheck.core.findings.passages import Passage
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, ends, wrap
from factcheck.render.terminal.passages import LONG_QUOTE, passage_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from factcheck.core.findings.search import (
        Exported,
        FoundClaim,
        FoundNote,
        FoundPassage,
        FoundSource,
        Marked,
        Sought,
    )
    from factcheck.render.style import Screen

NOUNS = {"claims": "claim", "notes": "note", "passages": "passage", "sources": "source"}
INDENT, DEEPER = 2, 5
"""Columns before what was found, and before what is told of it."""
FIRST_HITS = 3
"""Hits around which a text is shown; the others are marked where they are near."""


def lines(result: Sought, screen: Screen) -> Iterator[str]:
    """Write the counts, then what was found of each kind, and last what is not shown."""
    yield from ends(counts(result, screen), held(result), screen.room)
    for place, write in WRITERS.items():
        found = getattr(result, place)
        if found:
            yield ""
            yield paint(place.capitalize(), Paint.STRONG, screen)
            yield from write(found, screen)
    yield from last(result, screen)


def counts(result: Sought, screen: Screen) -> str:
    """Return ``3 claims · 5 passages``, or where nothing was found."""
    found = [amount(number, NOUNS[place]) for place, number in result.found.items() if number]
    if found:
        return drawn(" · ", screen).join(found)
    words = ", ".join(phrases.quoted(word, screen) for word in result.words)
    return f"nothing holds {words}"


def held(result: Sought) -> str:
    """Return how much was looked through."""
    return f"{amount(result.of_claims, 'claim')}, {amount(result.of_sources, 'source')}"


def claims(found: Sequence[FoundClaim], screen: Screen) -> Iterator[str]:
    """Write each claim by its words, with its quote; its id stands last."""
    for number, claim in enumerate(found):
        if number:
            yield ""
        status = paint("withdrawn", Paint.TENSION, screen) if claim.status == "withdrawn" else ""
        said = phrases.quoted(claim.says, screen)
        asked = show(claim.ask or claim.question)
        yield from indented("  ".join(filter(None, (said, asked, status))), screen)
        where = f"line {claim.line}" if claim.line else "quote lost"
        source = ", ".join((*phrases.source_parts(claim.source), where))
        yield from indented(drawn(source, screen), screen, DEEPER)
        yield from text(claim.quote, screen)
        if claim.note.hits:
            yield from indented("note", screen, DEEPER)
            yield from text(claim.note, screen)
        yield from indented(show(claim.id), screen, DEEPER)


def notes(found: Sequence[FoundNote], screen: Screen) -> Iterator[str]:
    """Write each note, and of what it is."""
    for note in found:
        of = " ".join(filter(None, (note.about, note.id)))
        yield from indented(f"{show(of)}, {note.key}, {show(note.place)}", screen)
        yield from text(note.text, screen)


def passages(found: Sequence[FoundPassage], screen: Screen) -> Iterator[str]:
    """Write the paragraphs of each source, by line, and which claims quote them."""
    for _, group in groupby(found, key=lambda passage: passage.source.id):
        of_source = tuple(group)
        source = of_source[0].source
        called = ", ".join(phrases.source_parts(source))
        yield from indented(f"{called}  {show(source.id)}", screen)
        for passage in of_source:
            yield from indented(f"line {passage.line}{quoted_by(passage)}", screen, DEEPER)
            yield from text(passage.text, screen)


def quoted_by(passage: FoundPassage) -> str:
    """Return ``, quoted by people-held-ff12``; empty where no claim quotes it."""
    return f", quoted by {show(', '.join(passage.claims))}" if passage.claims else ""


def sources(found: Sequence[FoundSource], screen: Screen) -> Iterator[str]:
    """Write each source whose record holds the words."""
    for each in found:
        called = ", ".join(phrases.source_parts(each.source))
        number = amount(each.claims, "claim")
        yield from indented(f"{called}  {show(each.source.id)} ({number})", screen)
        if each.title.text:
            yield from text(each.title, screen)


WRITERS: dict[str, Callable[[Sequence[Any], Screen], Iterator[str]]] = {
    "claims": claims,
    "notes": notes,
    "passages": passages,
    "sources": sources,
}


def indented(line: str, screen: Screen, columns: int = INDENT) -> Iterator[str]:
    """Write a line behind some columns, later ones of it behind two more."""
    yield from wrap(" " * columns + line, screen.room, " " * (columns + 2))


def text(marked: Marked, screen: Screen) -> Iterator[str]:
    """Write a text around its first hits, with carets below each."""
    near = marked.hits[:FIRST_HITS] or ((0, 0),)
    is_wide = near[-1][1] - near[0][0] > LONG_QUOTE
    passage = Passage(marked.text, near, near if is_wide else marked.hits, 0)
    margin = " " * (DEEPER + 2)
    for line in passage_lines(passage, screen.room - len(margin), screen):
        yield margin + line


def last(result: Sought, screen: Screen) -> Iterator[str]:
    """Write what was not shown, not searched, or stands nowhere."""
    said = [*more(result), *unsearched(result), *instead(result, screen)]
    if said:
        yield ""
        yield from wrap(" ".join(said), screen.room)


def more(result: Sought) -> Iterator[str]:
    """Yield how much was found that is not shown."""
    left = {place: number - len(getattr(result, place)) for place, number in result.found.items()}
    told = [amount(number, f"more {NOUNS[place]}") for place, number in left.items() if number]
    if told:
        yield f"Not shown: {', '.join(told)}; see all: --limit 0."


def unsearched(result: Sought) -> Iterator[str]:
    """Yield which sources have no text that could be searched."""
    if result.unsearched and "passages" in result.among:
        yield f"Not searched, for the text cannot be read: {show(', '.join(result.unsearched))}."


def instead(result: Sought, screen: Screen) -> Iterator[str]:
    """Yield what may have been meant, where nothing was found."""
    for word, nearest in result.nowhere:
        meant = f"; did you mean {phrases.quoted(nearest, screen)}?" if nearest else "."
        yield f"{phrases.quoted(word, screen)} stands nowhere{meant}"
    if not result.number and not result.nowhere:
        yield "Each word stands somewhere, but not all of them so in one place."


def exported_lines(result: Exported, screen: Screen) -> Iterator[str]:
    """Write what was written, how to open it, and what was left out."""
    rows = result.rows
    told = ", ".join(amount(rows[table], one) for table, one in EXPORTED.items())
    yield from wrap(f"Wrote {show(result.path)}: {told}.", screen.room)
    if result.protected:
        names = show(", ".join(result.protected))
        yield from wrap(f"Left out: name and text of protected sources: {names}.", screen.room)
    if result.unread:
        names = show(", ".join(result.unread))
        yield from wrap(f"Left out, for it cannot be read: the text of {names}.", screen.room)
    if not result.is_described:
        kept = f"{show(result.metadata)} was edited since it was written, and stays as it is."
        yield from wrap(kept, screen.room)
    opened = f"datasette {quote(result.path)} --metadata {quote(result.metadata)}"
    yield f"Explore it: {show(opened)}"


EXPORTED = {
    "claims": "claim", "sources": "source", "questions": "question", "findings": "finding",
    "verdicts": "verdict", "passages": "passage",
}  # fmt: skip
