"""Two answers set beside each other: whether one outlet, author or origin speaks in both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.core.answers import Answer
    from factcheck.core.claims import Source


def one_voice(a: Answer, b: Answer) -> str:
    """Return why two answers go back to one origin; empty if nothing says so."""
    if a.source.id == b.source.id:
        return "same source"
    if same_outlet(a, b):
        return "same outlet"
    if credited := shared_credit(a, b):
        return f"both credit {credited}"
    return leans_on(a, b)


def leans_on(a: Answer, b: Answer) -> str:
    """Return that one of two sources is the other's, by `cites` or `credits`; empty if not."""
    if a.source.id == b.source.id:
        return ""
    if b.source.id in a.source.cites or a.source.id in b.source.cites:
        return "one cites the other"
    return "one credits the other" if credits_other(a, b) or credits_other(b, a) else ""


def same_outlet(a: Answer, b: Answer) -> bool:
    """Whether both stand in one outlet, as far as the records name it."""
    return bool(a.source.outlet) and plain(a.source.outlet) == plain(b.source.outlet)


def same_author(a: Answer, b: Answer) -> bool:
    """Whether both records name the same authors."""
    return bool(a.source.author) and a.source.author == b.source.author


def shared_credit(a: Answer, b: Answer) -> str:
    """Return whom both credit as the furthest origin they name, or nothing."""
    if not (a.claim.credits and b.claim.credits):
        return ""
    mine, theirs = a.claim.credits[-1], b.claim.credits[-1]
    return mine if plain(mine) == plain(theirs) else ""


def credits_other(a: Answer, b: Answer) -> bool:
    """Whether ``a`` credits the outlet, an author or the id of the source of ``b``."""
    return bool(set(map(plain, a.claim.credits)) & names_of(b.source))


def names_of(source: Source) -> set[str]:
    """Return what a source may be credited as: its id, its outlet, its authors; plain."""
    return {plain(name) for name in (source.id, source.outlet, *map(str, source.author)) if name}


def plain(name: str) -> str:
    """Return the name of an outlet or a person as two spellings share it: no case, no "the"."""
    return " ".join(name.casefold().split()).removeprefix("the ")
