"""The screens of `edit`, `withdraw` and `tidy`: what changed, and what that means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.reading.records import Reading
from factcheck.render.foreign import show
from factcheck.render.style import drawn
from factcheck.render.terminal import phrases
from factcheck.render.terminal.add import disagreements
from factcheck.render.terminal.layout import amount, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.claims import Constraint
    from factcheck.core.findings.edits import Change, Edited, Tidied, Withdrawn
    from factcheck.core.findings.uses import Mention
    from factcheck.render.style import Screen


def edited_lines(result: Edited, screen: Screen) -> Iterator[str]:
    """Write what an edit changed, how it now reads, and what it disagrees with."""
    path = show(result.path)
    if not result.changes:
        yield f"Saved {path}: only comments or layout changed."
    for change in result.changes:
        yield from wrap(f"{path}: {change_words(change)}", screen.room, "  ")
    for id, reading in result.readings:
        said = (
            f"read as {phrases.reading_words(reading)}"
            if isinstance(reading, Reading)
            else f"not read: {show(reading.reason)}"
        )
        yield from wrap(drawn(f"{show(id)} is {said}.", screen), screen.room, "  ")
    yield from cited_lines(result.cited, screen)
    yield from disagreements(result.disagrees, screen)


def cited_lines(cited: Sequence[Mention], screen: Screen) -> Iterator[str]:
    """Write where drafts cite claims that are no longer what they were."""
    for mention in cited:
        text = f"  {show(mention.id)} is cited in {show(mention.path)}, line {mention.line}."
        yield from wrap(text, screen.room, "    ")


def change_words(change: Change) -> str:
    """Return ``changed claim fine-9449: says, quote``."""
    keys = f": {', '.join(change.keys)}" if change.keys else ""
    return show(f"{change.how} {change.what} {change.id}{keys}")


def withdrawn_lines(result: Withdrawn, screen: Screen) -> Iterator[str]:
    """Write which claims are out of play, and what has nothing to rest on any more."""
    for claim, place in zip(result.claims, result.places, strict=True):
        words = phrases.quoted(claim.says, screen)
        text = f"Withdrew {show(claim.id)} {words} in {show(place.path)}, line {place.line}."
        yield from wrap(text, screen.room, "  ")
        if claim.why and claim.why != result.why:
            before = phrases.quoted(claim.why, screen)
            yield from wrap(f"  Its earlier reason was {before}.", screen.room, "    ")
    yield from cited_lines(result.cited, screen)
    for question, was, now in result.findings:
        yield f"  {show(question)}: {amount(was, 'open finding')} before, {now or 'none'} now."
    for question in result.unanswered:
        yield f"  No claim in play answers {show(question)} now."
    for constraint in result.idle:
        text = f"  Nothing to compare for the constraint {constraint_words(constraint)}."
        yield from wrap(text, screen.room, "    ")
    ids = result.claims[0].id if len(result.claims) == 1 else "ID"
    yield from wrap(
        f"To take it back: factcheck edit {show(ids)}, and delete the lines status and why.",
        screen.room,
    )


def constraint_words(constraint: Constraint) -> str:
    """Return what a constraint orders or adds up, and its place."""
    place = constraint.places.get("")
    where = f" ({place})" if place else ""
    order = f"{constraint.earlier} before {constraint.later}"
    return show((f"total of {constraint.total}" if constraint.total else order) + where)


def tidied_lines(result: Tidied, screen: Screen, *, is_done: bool) -> Iterator[str]:
    """Write each field that was filled in, or would be, with its place."""
    for filled in result.filled:
        value = filled.value
        if not is_done and filled.key == "id":
            value = value.rpartition("-")[0] + "-xxxx"  # its digits fall anew when it is written
        verb = "wrote" if is_done else "would write"
        text = f"{filled.place}: {verb} {filled.key}: {value} ({filled.what} on {filled.about})"
        yield from wrap(drawn(show(text), screen), screen.room, "  ")
    if not result.filled and not result.left:
        yield "Nothing to tidy."
