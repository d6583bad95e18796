"""Answers: claims read in the light of their question and their source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.lines import KINDS
from factcheck.core.named import NamedTuple
from factcheck.core.names import NameBook
from factcheck.core.reading.dates import period
from factcheck.core.reading.parser import parse
from factcheck.core.reading.records import Context, Reading, Unread
from factcheck.core.reading.vocabulary import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.core.claims import Claim, Ledger, Question, Rate, Source
    from factcheck.core.interval import Interval
    from factcheck.core.rates import RateBook


class Answer(NamedTuple):
    """A claim, what it answers, where it stands, and what its words leave possible."""

    claim: Claim
    question: Question
    """With its kind and `varies` filled in where the ledger leaves them out."""
    source: Source
    reading: Reading
    published: Interval | None = None
    """Days on which the source may have been published; None where no date is known."""
    as_of: Interval | None = None
    """Days that the figure is for; None where nobody said."""
    since: Interval | None = None
    """Days from which a count runs; None where nobody said."""
    rates: tuple[Rate, ...] = ()
    """The rates by which its reading is told in another currency than its words."""


class Unanswered(NamedTuple):
    """A claim whose words could not be read, and why."""

    claim: Claim
    reason: str


class Reader:
    """Reads the claims of one ledger: knows its questions, its sources and its names."""

    def __init__(self, ledger: Ledger, sources: Mapping[str, Source]) -> None:
        self.ledger = ledger
        self.sources = sources
        self._names: NameBook | None = None
        self._said: dict[str, list[Claim]] | None = None
        self._questions: dict[str, Question] = {}
        self._currencies: dict[str, str] = {}
        self._readings: dict[str, Reading | Unread] = {}

    @property
    def names(self) -> NameBook:
        """What `same` and `within` say."""
        if self._names is None:
            self._names = NameBook(self.ledger.same, self.ledger.within)
        return self._names

    def question(self, id: str) -> Question:
        """Return the question with its kind and `varies`.

        A question without a kind has that of its first claim, in file order, that reads.
        """
        if id not in self._questions:
            question = self.ledger.question(id)
            kind = question.kind or self._kind(id)
            varies = question.varies or KINDS[kind].varies
            self._questions[id] = question._replace(kind=kind, varies=varies)
        return self._questions[id]

    def _kind(self, id: str) -> str:
        if self._said is None:
            self._said = {}
            for claim in self.ledger.claims:
                self._said.setdefault(claim.question, []).append(claim)
        read = (self._parse(claim, "", "") for claim in self._said.get(id, ()))
        kinds = (reading.line.kind for reading in read if isinstance(reading, Reading))
        return next(kinds, "text")

    def read(self, claim: Claim) -> Reading | Unread:
        """Read the words of a claim as an answer to its question; a claim with an id once."""
        question = self.question(claim.question)
        if claim.id not in self._readings or not claim.id:
            self._readings[claim.id] = self._parse(claim, question.kind, question.unit)
        return self._readings[claim.id]

    def _parse(self, claim: Claim, kind: str, unit: str) -> Reading | Unread:
        context = Context(
            kind=kind,
            unit=unit,
            said_on=self.said_on(claim),
            language=self.language(claim),
            names=self.names.path,
            labels=self.names.labels,
        )
        return parse(claim.words, context)

    def said_on(self, claim: Claim) -> int | None:
        """Return the day on which the words were written: `said_on`, else the source's date."""
        source = self.sources.get(claim.source)
        days = period(claim.said_on or (source.issued if source else ""))
        return int(days.lower.point) if days is not None and days.is_point else None

    @property
    def rates(self) -> RateBook:
        """What one currency is worth in another."""
        from factcheck.core.rates import RateBook  # noqa: PLC0415  few ledgers hold any

        return RateBook(self.ledger.rates)

    def currency(self, question: str) -> str:
        """Return the currency in which the answers to a question are compared, by its rates."""
        if question not in self._currencies:
            rates = self.rates
            mine = [c for c in self.ledger.claims if c.question == question and c.is_in_play]
            read = (self.read(claim) for claim in mine if not claim.unread)
            units = [r.line.unit for r in read if isinstance(r, Reading) and r.line.unit]
            unit = self.question(question).unit
            self._currencies[question] = rates.common(units, unit)
        return self._currencies[question]

    def language(self, claim: Claim) -> str:
        """Return the language of the words: that of the source, English where it is not read."""
        source = self.sources.get(claim.source)
        return nearest(source.language if source else "")

    def answer(self, claim: Claim, reading: Reading) -> Answer:
        """Join a claim with its reading, its question and its source.

        An amount of money is told in the question's currency, where the ledger states a rate.
        """
        source = self.sources[claim.source]
        as_of = period(claim.as_of)
        rates: tuple[Rate, ...] = ()
        if self.ledger.rates and reading.line.kind == "money":
            currency = self.currency(claim.question)
            reading, rates = self.rates.converted(reading, currency, as_of)
        return Answer(
            claim=claim,
            question=self.question(claim.question),
            source=source,
            reading=reading,
            published=period(source.issued),
            as_of=as_of,
            since=period(claim.since),
            rates=rates,
        )

    def answers(self, claims: Sequence[Claim]) -> tuple[tuple[Answer, ...], tuple[Unanswered, ...]]:
        """Read claims whose source is known; those that cannot be read come back with a reason."""
        read: list[Answer] = []
        unread: list[Unanswered] = []
        for claim in claims:
            if claim.unread:
                unread.append(Unanswered(claim, claim.unread))
                continue
            reading = self.read(claim)
            if isinstance(reading, Unread):
                unread.append(Unanswered(claim, reading.reason))
            elif claim.source in self.sources:
                read.append(self.answer(claim, reading))
        return tuple(read), tuple(unread)
