"""Answers: claims read in the light of their question and their source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.core.claims import Claim, Question, Source
    from factcheck.core.interval import Interval
    from factcheck.core.reading.records import Reading


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim, what it answers, where it stands, and what its words leave possible."""

    claim: Claim
    question: Question
    """With its kind, unit and `varies` filled in where the ledger leaves them out."""
    source: Source
    reading: Reading
    published: Interval | None = None
    """Days on which the source may have been published; None where no date is known."""
    as_of: Interval | None = None
    """Days that the figure is for; None where nobody said."""
    since: Interval | None = None
    """Days from which a count runs; None where nobody said."""
