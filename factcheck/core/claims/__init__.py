"""What ledger and sources hold, as written: text, with the place of every field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.claims.assertions import Constraint, Group, Rate, Same, Within
from factcheck.core.claims.places import UNPLACED, Places
from factcheck.core.interval import Relation
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.core.diagnostics import Place

__all__ = [
    "ASSERTING", "UNPLACED", "Claim", "Constraint", "Decision", "Group", "Ledger", "Name",
    "Places", "Question", "Rate", "Same", "Source", "Within",
]  # fmt: skip

# Empty text means "not said" in every record: the ledger has no other way to say nothing.


class Claim(NamedTuple):
    """One source's answer to one question: what it says, and the quote that says so."""

    id: str
    question: str
    says: str
    source: str
    quote: str
    of: tuple[str, ...] = ()
    """Groups whose union the value is a value of; none: everyone the question asks about."""
    as_of: str = ""
    """Day, month or year that the figure is for (EDTF), as all days here: ``2019-03-12``."""
    as_of_by: str = ""
    """Who asserts `as_of` where the passage does not."""
    counts: str = ""
    """``now`` or ``ever``, only where the passage says so in words."""
    since: str = ""
    """The day from which it counts."""
    said_on: str = ""
    """The day on which the words were written, where it is not the source's date."""
    prefix: str = ""
    suffix: str = ""
    """Words of the source just before and after the quote, where that stands more than once."""
    occurrence: str = ""
    """Which of these places is meant, from ``1``."""
    at: str = ""
    """Page or line, a hint for people."""
    credits: tuple[str, ...] = ()
    """Whom the source credits, nearest first."""
    voice: str = ""
    """``states`` (also where it is empty) · ``reports`` · ``alleges`` · ``expects`` · …"""
    basis: str = ""
    status: str = ""
    """``open`` or ``withdrawn``."""
    why: str = ""
    """Why it was withdrawn."""
    checked: tuple[tuple[str, str], ...] = ()
    """(key, value) of ``by``, ``on`` and ``how``."""
    unread: str = ""
    """Why it is kept though it cannot be read."""
    read_as: str = ""
    """The editor's words, read in place of `says`."""
    note: str = ""
    places: Places = UNPLACED

    def place(self, key: str = "id") -> Place | None:
        """Return where ``key`` stands, or where the claim begins if it has no such key."""
        return self.places.get(key) or self.places.get("")

    @property
    def words(self) -> str:
        """The words that are read: the reader's override, else what the source says."""
        return self.read_as or self.says

    @property
    def is_in_play(self) -> bool:
        """Whether the claim may enter conflicts: not withdrawn, and said rather than expected."""
        return self.status != "withdrawn" and (self.voice or "states") in ASSERTING


UNJUDGED = ("places", "checked", "status", "note", "at")
"""Fields of a claim that are no part of what is judged: to sign it off changes no finding."""
ASSERTING = ("states", "reports", "alleges")
"""Voices that enter conflicts; who expects, doubts or denies a figure does not assert it."""


class Question(NamedTuple):
    """Something that sources can disagree about."""

    id: str
    ask: str = ""
    """In words, with a question mark."""
    kind: str = ""
    """``count``, ``money``, ``date``, ``duration``, ``percent``, ``provision``, ``name`` …"""
    unit: str = ""
    varies: str = ""
    """``stock``, ``cumulative`` or ``fixed``."""
    answers: str = ""
    """``one`` (also where it is empty) or ``many``."""
    note: str = ""
    places: Places = UNPLACED

    @property
    def may_have_many(self) -> bool:
        """Whether several true answers are no conflict."""
        return self.answers == "many"


class Decision(NamedTuple):
    """What an editor concluded, about exactly these claims as they then read."""

    claims: tuple[str, ...]
    finding: str
    """``both-stand`` · ``not-comparable`` · ``use ID`` · ``error-in ID``."""
    why: str = ""
    who: str = ""
    when: str = ""
    seen: str = ""
    """Fingerprint of what was judged, eight hex digits."""
    note: str = ""
    places: Places = UNPLACED


class Name(NamedTuple):
    """A person or body as CSL keeps it."""

    family: str = ""
    given: str = ""
    literal: str = ""

    def __str__(self) -> str:
        """Return the name in reading order."""
        return self.literal or f"{self.given} {self.family}".strip()


class Source(NamedTuple):
    """A work kept in ``sources/``, captured once, pinned by its hash; names are CSL's."""

    id: str
    path: str
    """Path of the captured file, relative to the ledger's folder."""
    sha256: str = ""
    title: str = ""
    author: tuple[Name, ...] = ()
    container_title: str = ""
    publisher: str = ""
    issued: str = ""
    """Day of publication, an EDTF string: ``2019-03-12``, ``2019-03``, ``2019``."""
    issued_words: str = ""
    issued_why: str = ""
    accessed: str = ""
    url: str = ""
    language: str = ""
    type: str = ""
    """A CSL type: ``article-newspaper``, ``article-magazine``, ``report``, ``webpage``."""
    genre: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    """Where in the periodical or book it stands, ``14-19``; of a claim's own page `Claim.at`."""
    edition: str = ""
    number: str = ""
    """Of a report, a bill or a judgement."""
    publisher_place: str = ""
    doi: str = ""
    isbn: str = ""
    captured: tuple[tuple[str, str], ...] = ()
    cites: tuple[str, ...] = ()
    corrects: str = ""
    edition_of: str = ""
    identity: str = ""
    excerpt: str = ""
    original: tuple[tuple[str, str], ...] = ()
    note: str = ""
    places: Places = UNPLACED

    @property
    def outlet(self) -> str:
        """Who put it out: the container, else the publisher, else nothing."""
        return self.container_title or self.publisher


class Ledger(NamedTuple):
    """Everything the ledger's files hold, in file order."""

    questions: Mapping[str, Question]
    groups: Mapping[str, Group]
    claims: tuple[Claim, ...]
    constraints: tuple[Constraint, ...] = ()
    same: tuple[Same, ...] = ()
    within: tuple[Within, ...] = ()
    decisions: tuple[Decision, ...] = ()
    rates: tuple[Rate, ...] = ()
    path: str = "claims.yaml"

    def question(self, id: str) -> Question:
        """Return the question, or one with nothing but its id where the ledger declares none."""
        return self.questions.get(id) or Question(id)

    def question_ids(self) -> tuple[str, ...]:
        """Return the ids of all questions declared or answered, declared ones first."""
        return tuple(dict.fromkeys([*self.questions, *(c.question for c in self.claims)]))

    def wholes(self, group: str) -> tuple[str, ...]:
        """Return the groups that hold ``group``, nearest first; it may be part of none."""
        found: dict[str, None] = {}
        while (record := self.groups.get(group)) and record.part_of and record.part_of not in found:
            group = record.part_of
            found[group] = None
        return tuple(found)

    def group_relation(self, a: tuple[str, ...], b: tuple[str, ...]) -> Relation:
        """Return how the groups of two claims lie to each other; none stands for everyone.

        DISJOINT where nothing in the ledger links them, OVERLAPS where only some are shared.
        """
        if set(a) == set(b):
            return Relation.EQUAL
        if not b or (a and self._holds(b, a)):
            return Relation.WITHIN
        if not a or self._holds(a, b):
            return Relation.AROUND
        return Relation.OVERLAPS if set(a) & set(b) else Relation.DISJOINT

    def _holds(self, wide: tuple[str, ...], narrow: tuple[str, ...]) -> bool:
        return all(set(wide) & {group, *self.wholes(group)} for group in narrow)

    def group_names(self, of: tuple[str, ...]) -> str:
        """Return the groups as their editor names them: ``Uyghurs and ethnic Kazakhs``."""
        return " and ".join((self.groups[id].name or id) if id in self.groups else id for id in of)
