"""The screens of `source add`, `source list` and `source show`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.dates import day_first
from factcheck.render.foreign import show, width
from factcheck.render.style import Paint, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.claims import Source
    from factcheck.core.findings.sources import Fetched, Listed, SourceAdded, SourceShown
    from factcheck.render.style import Screen


def added_lines(result: SourceAdded, screen: Screen) -> Iterator[str]:
    """Write what was captured, what was found in its text, and where.

    Its notices are diagnostics, and left to whoever reports those.
    """
    source = result.source
    yield f"Saved {paint(show(source.id), Paint.STRONG, screen)} in {show(source.path)}."
    if result.fetched is not None:
        yield from fetched_lines(result.fetched, screen)
    for proposal in result.proposals:
        printed = phrases.quoted(proposal.words, screen)
        place = f"line {proposal.line}" if proposal.line else show(proposal.where)
        where = f"{show(proposal.value)}, from {place}: {printed}"
        why = f"; {phrases.ours(proposal.why, screen)}" if proposal.why else ""
        yield from fact(proposal.key, where + why, screen)


def fetched_lines(page: Fetched, screen: Screen) -> Iterator[str]:
    """Write where a page came from, and what led there."""
    what = show(page.media_type) or "of no stated type"
    yield from fact("URL", show(page.url), screen)
    yield from fact("fetched", f"{page.size:,} bytes, {what}, from {show(page.address)}", screen)
    for url in page.redirects:
        yield from fact("redirected from", show(url), screen)


def list_lines(listed: Sequence[Listed], screen: Screen) -> Iterator[str]:
    """Write a line a source: its id, who put it out and when, how many claims rest on it.

    The state of its file follows where it is not as it was captured.
    """
    longest = max((width(show(one.source.id)) for one in listed), default=0)
    for one in listed:
        source = one.source
        said = ", ".join(filter(None, [*phrases.source_parts(source), title(source, screen)]))
        state = (
            ""
            if one.state == "right"
            else f", file {show(phrases.FILE_STATES.get(one.state, one.state))}"
        )
        start = show(source.id) + " " * (longest - width(show(source.id)) + 2)
        text = f"{start}{said} ({amount(one.claims, 'claim')}{state})"
        yield from wrap(text, screen.room, " " * (longest + 2))
    yield amount(len(listed), "source")


def shown_lines(result: SourceShown, screen: Screen) -> Iterator[str]:
    """Write a source's record, the lines asked for, and the claims that lean on it."""
    source = result.source
    state = phrases.FILE_STATES.get(result.state, result.state)
    yield paint(show(source.id), Paint.STRONG, screen)
    yield ""
    for label, text in record(source, screen):
        yield from fact(label, text, screen)
    yield from fact("file", f"{show(source.path)}, {phrases.ours(state, screen)}", screen)
    if result.body:
        yield from fact("article", lines_named(result.body, screen), screen)
    if result.lines:
        yield ""
        digits = max(len(str(number)) for number, _ in result.lines)
        pages = {line: number for number, line in enumerate(result.pages, 1)}
        for number, text in result.lines:
            if number in pages:
                yield paint(f"  page {pages[number]}", Paint.FAINT, screen)
            start = f"  {number:>{digits}}  "
            yield from wrap(start + show(text), screen.room, " " * len(start))
    if result.claims:
        yield ""
        for claim in result.claims:
            text = f"  {show(claim.id)}  {phrases.quoted(claim.words, screen)}"
            yield from wrap(text, screen.room, "      ")


def lines_named(parts: Sequence[tuple[int, int]], screen: Screen) -> str:
    """Write which lines are meant: ``lines 3–9 and 12``."""
    named = [phrases.ours(str(a) if a == b else f"{a}–{b}", screen) for a, b in parts]
    if parts[0][0] == parts[-1][1]:
        return f"line {named[0]}"
    *most, last = named
    return f"lines {', '.join(most)} and {last}" if most else f"lines {last}"


def record(source: Source, screen: Screen) -> Iterator[tuple[str, str]]:
    """Yield what is known of a source, by CSL name; of a protected one no more than that."""
    if source.identity == "withheld":
        yield "identity", "withheld"
        return
    words = source.issued_words
    printed = f" (printed {phrases.quoted(words, screen)})" if words else ""
    issued = day_first(source.issued) if source.issued else "undated"
    known = (
        ("title", show(source.title)),
        ("author", show(" and ".join(map(str, source.author)))),
        ("outlet", show(source.outlet)),
        ("issued", show(issued) + printed),
        ("", phrases.ours(source.issued_why, screen)),
        ("accessed", show(day_first(source.accessed))),
        ("URL", show(source.url)),
        ("type", show(source.genre or source.type)),
        ("cites", show(", ".join(source.cites))),
        ("note", show(source.note)),
    )
    yield from ((label, text) for label, text in known if text)


def fact(label: str, text: str, screen: Screen) -> Iterator[str]:
    """Write one labelled fact, labels as wide as CSL's ``container-title``."""
    start = f"  {show(label):<{FACT}}"
    yield from wrap(start + text, screen.room, " " * (FACT + 2))


FACT = 17
"""Columns of ``container-title`` and the space after it."""


def title(source: Source, screen: Screen) -> str:
    """Return the title in quotation marks; empty where there is none or it is protected."""
    is_open = source.title and source.identity != "withheld"
    return phrases.quoted(source.title, screen) if is_open else ""
