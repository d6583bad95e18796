"""How many voices speak: claims that go back to one origin count as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.findings.conflicts import Origin

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.answers import Answer


def origins(answers: Sequence[Answer]) -> tuple[Origin, ...]:
    """Return the answers by origin, in their order; one that shares two origins joins them."""
    grouped: list[tuple[list[Answer], str]] = []
    for answer in answers:
        mine, why = [answer], ""
        apart: list[tuple[list[Answer], str]] = []
        for members, reason in grouped:
            shared = next(filter(None, (one_voice(member, answer) for member in members)), "")
            if shared:
                mine, why = members + mine, reason or why or shared
            else:
                apart.append((members, reason))
        grouped = [*apart, (mine, why)]
    return tuple(Origin(tuple(members), why) for members, why in grouped)


def one_voice(a: Answer, b: Answer) -> str:
    """Return why two answers go back to one origin; empty if nothing says so."""
    if a.source.id == b.source.id:
        return "same source"
    if same_outlet(a, b):
        return "same outlet"
    if credited := shared_credit(a, b):
        return f"both credit {credited}"
    if b.source.id in a.source.cites or a.source.id in b.source.cites:
        return "one cites the other"
    return "one credits the other" if credits_other(a, b) or credits_other(b, a) else ""


def same_outlet(a: Answer, b: Answer) -> bool:
    """Whether both stand in one outlet, as far as the records name it."""
    return bool(a.source.outlet) and a.source.outlet.casefold() == b.source.outlet.casefold()


def same_author(a: Answer, b: Answer) -> bool:
    """Whether both records name the same authors."""
    return bool(a.source.author) and a.source.author == b.source.author


def shared_credit(a: Answer, b: Answer) -> str:
    """Return whom both credit as the furthest origin they name, or nothing."""
    if not (a.claim.credits and b.claim.credits):
        return ""
    mine, theirs = a.claim.credits[-1], b.claim.credits[-1]
    return mine if mine.casefold() == theirs.casefold() else ""


def credits_other(a: Answer, b: Answer) -> bool:
    """Whether ``a`` credits the outlet, an author or the id of the source of ``b``."""
    known = {b.source.id, b.source.outlet, *map(str, b.source.author)} - {""}
    return bool({name.casefold() for name in a.claim.credits} & {name.casefold() for name in known})
