"""The screen of `uses`: what would be touched if a claim, a source or a group changed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.core.claims import Same
from factcheck.render.foreign import show
from factcheck.render.style import Paint, drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import amount, ends, labelled, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factcheck.core.claims import Claim, Constraint, Within
    from factcheck.core.diagnostics import Place
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.uses import Judged, Mention, Uses
    from factcheck.render.style import Screen


def lines(result: Uses, screen: Screen) -> Iterator[str]:
    """Write what rests on it, by what it is; whatever stands in a file ends with its place."""
    yield from ends(
        paint(show(result.id), Paint.STRONG, screen), show(subject(result)), screen.room
    )
    if not result.is_used:
        yield ""
        yield "Nothing rests on it."
    for label, told in sections(result, screen):
        for number, text in enumerate(told):
            if not number:
                yield ""
            yield from labelled("" if number else label, text, screen, indent=0)
    yield ""
    yield from wrap(phrases.ours(drafts_read(result), screen), screen.room)


def subject(result: Uses) -> str:
    """Return ``a claim (claims.yaml:117)``, ``a source``."""
    place = result.claims[0].place() if result.kind == "claim" else None
    return f"a {result.kind}" + (f" ({at(place)})" if place else "")


def sections(result: Uses, screen: Screen) -> Iterator[tuple[str, list[str]]]:
    """Yield each label with its shown texts, the gravest to break first."""
    yield "Used in", [drafts(path, list(held)) for path, held in by_path(result.drafts.mentions)]
    yield "Decided", [decision(judged, screen) for judged in result.decisions]
    asked = dict.fromkeys(found.question.id for found in result.findings)
    look = [f"factcheck conflicts {show(id)}" for id in asked]
    yield "Findings", [*(finding(each, screen) for each in result.findings), *look]
    yield "Held to", [phrases.ours(constraint(each), screen) for each in result.constraints]
    yield "Names", [phrases.ours(names(each), screen) for each in result.names]
    yield (
        "Sources",
        [f"{show(link.source.id)} {LEANS.get(link.key, link.key)} it" for link in result.links],
    )
    yield "Parts", [show(f"{group.id}: {group.name or group.id}") for group in result.parts]
    if result.kind != "claim":
        yield "Claims", [claim(each, screen) for each in result.claims]
    yield "Credit it", [claim(each, screen) for each in result.credited]
    yield "Passage", [claim(each, screen) for each in result.neighbours]


LEANS = {"cites": "cites", "corrects": "corrects", "edition_of": "is an edition of"}
"""What a key of a source's record says of the source that it names."""


def by_path(mentions: Iterable[Mention]) -> Iterator[tuple[str, Iterator[Mention]]]:
    """Gather the places in each draft."""
    return groupby(mentions, lambda mention: mention.path)


def drafts(path: str, held: Sequence[Mention]) -> str:
    """Return ``draft/kazakhstan.md:41, 52``."""
    numbers = dict.fromkeys(str(mention.line) for mention in held)
    return show(f"{path}:{', '.join(numbers)}")


def decision(judged: Judged, screen: Screen) -> str:
    """Return what was decided, by whom, when, and whether it still stands."""
    made = judged.decision
    said = [phrases.decision_words(made), where(made.places.get(""))]
    lapsed = f"no longer stands: {judged.lapsed}" if judged.lapsed else ""
    return phrases.ours(" · ".join(filter(None, [*said, lapsed])), screen)


def finding(found: Finding, screen: Screen) -> str:
    """Return ``CONFLICT two figures for ethnic Kazakhs · at least ×2``."""
    word, colour = phrases.BADGES[found.verdict]
    state = "decided" if found.decided else ""
    said = " · ".join(filter(None, [found.headline, found.gap.words, state]))
    return f"{paint(word, colour, screen)} {phrases.ours(said, screen)}"


def constraint(held: Constraint) -> str:
    """Return ``people-held of xinjiang: at most uyghurs + kazakhs``, ``a before b, by a day``."""
    if held.earlier:
        said = f"{held.earlier} before {held.later}" + (f", by {held.lag}" if held.lag else "")
    elif held.share:
        said = f"{held.share} of {held.base} is {held.part}"
    else:
        whole = " and ".join(held.of) or "everyone"
        holds = "are exactly" if held.add_up == "exactly" else "are at most"
        said = f"{held.total}: {' + '.join(held.parts)} {holds} {whole}"
    return " · ".join(filter(None, [said, held.by, held.why, where(held.places.get(""))]))


def names(record: Same | Within) -> str:
    """Return ``Astana = Nur-Sultan``, ``Hotel Rahat Palace within a hotel in Almaty``."""
    said = (
        " = ".join(record.names)
        if isinstance(record, Same)
        else f"{record.part} within {record.whole}"
    )
    return " · ".join(filter(None, [said, record.by, record.why, where(record.places.get(""))]))


def claim(each: Claim, screen: Screen) -> str:
    """Return ``“three million” (people-held) · claims.yaml:124 · people-held-ff12``."""
    withdrawn = "withdrawn" if each.status == "withdrawn" else ""
    parts = (show(each.question), withdrawn, where(each.place()), show(each.id))
    said = (phrases.quoted(each.words, screen), *(drawn(part, screen) for part in parts if part))
    return drawn(" · ", screen).join(said)


def where(place: Place | None) -> str:
    """Return ``claims.yaml:117``; empty where there is no place."""
    return show(at(place)) if place else ""


def at(place: Place) -> str:
    """Return path and line, as an editor opens them."""
    return f"{place.path}:{place.line}" if place.line else place.path


def drafts_read(result: Uses) -> str:
    """Say how much was searched for its id, and how much was not."""
    drafts = result.drafts
    if not (drafts.read or drafts.skipped):
        return "No draft stands in the ledger's folder."
    found = len({mention.path for mention in drafts.mentions})
    cited = {0: "none cites it", 1: "one cites it"}.get(found, f"{found:,} cite it")
    said = f"Searched {amount(drafts.read, 'draft')} in the ledger's folder: {cited}."
    return said + (f" Not searched: {len(drafts.skipped):,}." if drafts.skipped else "")
