"""The screen of `add`: where the claim was saved, how it was read, what it disagrees with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.records import Reading
from factcheck.render.foreign import show
from factcheck.render.style import drawn, paint
from factcheck.render.terminal import phrases
from factcheck.render.terminal.layout import LABEL_OF_VERDICT, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.findings.claims import Added
    from factcheck.core.findings.conflicts import Finding
    from factcheck.render.style import Screen


def lines(result: Added, screen: Screen) -> Iterator[str]:
    """Write what was saved and each finding that the claim is now part of.

    Its notices are diagnostics, and left to whoever reports those.
    """
    place = result.place
    span = f"line {place.line}"
    if result.last_line > place.line:
        span = f"lines {place.line}-{result.last_line}"
    yield f"Saved {show(result.claim.id)} in {show(place.path)}, {span}."
    match result.reading:
        case Reading() as reading:
            said = f"Read as {phrases.reading_words(reading)}."
        case unread:
            said = f"Not read: {show(unread.reason)}."
    yield from wrap(drawn(said, screen), screen.room)
    yield from disagreements([(result.claim.id, one) for one in result.disagrees], screen)


def disagreements(found: Sequence[tuple[str, Finding]], screen: Screen) -> Iterator[str]:
    """Write the findings that claims are part of, by their ids, and how many claims they oppose."""
    if found:
        yield ""
        number = len({id for claim, finding in found for id in against(claim, finding)})
        claims = "one claim" if number == 1 else f"{number:,} claims"
        yield f"Now disagrees with {claims}:"
    for claim, finding in found:
        yield from disagreement(claim, finding, screen)


def against(added: str, finding: Finding) -> set[str]:
    """Return the ids of one finding's claims that stand in no camp with the new one."""
    camps = [{answer.claim.id for answer in camp.answers} for camp in finding.camps]
    return set().union(*camps) - set().union(*(camp for camp in camps if added in camp))


def disagreement(added: str, finding: Finding, screen: Screen) -> Iterator[str]:
    """Write ``CONFLICT  10,000 (Bitter Winter, 12 March 2019) · at least ×2 apart``."""
    word, colour = phrases.BADGES[finding.verdict]
    others = [answer for answer in finding.answers if answer.claim.id in against(added, finding)]
    told = ", ".join(
        f"{show(answer.claim.words)} ({', '.join(phrases.source_parts(answer.source))})"
        for answer in others
    )
    gap = drawn(f" · {show(finding.gap.words)} apart", screen) if finding.gap.words else ""
    indent = " " * (LABEL_OF_VERDICT + 2)
    first, *rest = wrap(f"  {word:<{LABEL_OF_VERDICT}}{told}{gap}", screen.room, indent)
    yield f"  {paint(word, colour, screen)}{first[len(word) + 2 :]}"
    yield from rest
    yield f"{indent}factcheck conflicts {show(finding.question.id)}"
