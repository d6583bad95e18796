"""What an editor asserts of groups, questions, names and currencies, as written."""

from __future__ import annotations

from factcheck.core.claims.places import UNPLACED, Places
from factcheck.core.named import NamedTuple


class Group(NamedTuple):
    """What a value is a value of: a population, a place, a period, a version of a charge."""

    id: str
    name: str = ""
    part_of: str = ""
    """The id of the group that holds it."""
    disjoint: str = ""
    """``yes`` where its parts have nobody in common, so that they can be added up."""
    by: str = ""
    """Who says what it is part of, and that its parts are disjoint."""
    note: str = ""
    places: Places = UNPLACED


class Constraint(NamedTuple):
    """What else must hold, and who says so: a total, an order of two dates, a share of a base."""

    total: str = ""
    of: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    add_up: str = ""
    """``at-most``: others may belong to the whole; ``exactly``: the parts are all of it."""
    earlier: str = ""
    later: str = ""
    lag: str = ""
    """How long lies between the two dates, in words: ``at least 30 days``; empty for any length."""
    share: str = ""
    """The question whose value is a share, in per cent, …"""
    base: str = ""
    """… of the value of this one, …"""
    part: str = ""
    """… which comes to the value of this one, for the same group."""
    by: str = ""
    why: str = ""
    note: str = ""
    places: Places = UNPLACED

    @property
    def questions(self) -> tuple[str, ...]:
        """The questions that it ties."""
        named = (self.total, self.earlier, self.later, self.share, self.base, self.part)
        return tuple(question for question in named if question)


class Rate(NamedTuple):
    """What one currency was worth in another on a day, and which source says so."""

    base: str
    """ISO 4217 code of the currency of which one unit is worth …"""
    quote: str
    """… so much of this one: the terms of ISO 20022, as `from` cannot name a field."""
    rate: str
    """Digits: ``0.00263``."""
    date: str
    source: str
    """The id of a source, or words that name one."""
    by: str = ""
    note: str = ""
    places: Places = UNPLACED


class Same(NamedTuple):
    """Names for one thing."""

    kind: str
    names: tuple[str, ...]
    by: str = ""
    why: str = ""
    note: str = ""
    places: Places = UNPLACED


class Within(NamedTuple):
    """A narrower name that stands inside a wider one."""

    kind: str
    part: str
    whole: str
    by: str = ""
    why: str = ""
    note: str = ""
    places: Places = UNPLACED
