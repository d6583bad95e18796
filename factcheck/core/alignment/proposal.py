"""Figures of documents as a ledger would hold them: questions, groups, answers, passages.

Nobody asserted any of it. What pairs is one question, who is counted is a group, and what is
judged on that is possible, no more.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factcheck.core.alignment.documents import Spot, named
from factcheck.core.alignment.stretches import first, is_frame, is_since, last
from factcheck.core.alignment.words import is_event
from factcheck.core.answers import Answer
from factcheck.core.calendar import iso
from factcheck.core.claims import Claim, Group, Ledger, Places, Question, Source
from factcheck.core.diagnostics import Place
from factcheck.core.findings.passages import Passage
from factcheck.core.lines import KINDS
from factcheck.core.named import NamedTuple
from factcheck.core.reading.dates import period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.core.alignment.documents import Pairing
    from factcheck.core.alignment.populations import Population
    from factcheck.core.alignment.texts import Text
    from factcheck.core.findings.compared import Document
    from factcheck.core.reading.records import Reading

AS_OF, SINCE = "as_of", "since"
LABEL = 3  # names and words that call a question; our choice
SHOWN = 6  # words by which figures were aligned that are told; our choice


class Proposal(NamedTuple):
    """What several documents would come to as a ledger."""

    ledger: Ledger
    answers: tuple[Answer, ...]
    passages: Mapping[str, Passage]
    """By claim id."""
    keys: Mapping[str, tuple[str, ...]]
    """By the id of a question, the keys of the words that made its figures one."""
    spots: Mapping[str, Spot]
    """By claim id."""


def propose(
    documents: Sequence[Document], texts: Sequence[Text], pairings: Iterable[Pairing]
) -> Proposal:
    """Return what pairs as questions, each with the figures that answer it."""
    clusters = Clusters(texts)
    for pairing in pairings:
        clusters.join(pairing)
    claims: list[Claim] = []
    answers: list[Answer] = []
    questions: dict[str, Question] = {}
    groups: dict[str, Group] = {}
    passages: dict[str, Passage] = {}
    keys: dict[str, tuple[str, ...]] = {}
    spots: dict[str, Spot] = {}
    for cluster in clusters.found():
        first = texts[cluster.spots[0].text].figures[cluster.spots[0].place]
        id = unused(slug(cluster, texts), questions)
        kind = first.line.kind
        questions[id] = Question(id, kind=kind, varies=KINDS[kind].varies)
        keys[id] = cluster.keys
        for spot in cluster.spots:
            document, text = documents[spot.text], texts[spot.text]
            reading = text.figures[spot.place]
            of = tuple(one.key for one in cluster.whom.get(spot, ()))
            for one in cluster.whom.get(spot, ()):
                known = groups.get(one.key)
                if known is None or len(one.name) < len(known.name):
                    groups[one.key] = Group(one.key, one.name)
            claim = claim_of(spot, document, text, id, of, len(claims))
            claims.append(claim)
            answers.append(answer_of(claim, questions[id], document, reading))
            passages[claim.id] = passage_of(text, spot.place)
            spots[claim.id] = spot
    ledger = Ledger(questions, groups, tuple(claims))
    return Proposal(ledger, tuple(answers), passages, keys, spots)


class Cluster(NamedTuple):
    """Figures that may answer one question."""

    spots: tuple[Spot, ...]
    whom: Mapping[Spot, tuple[Population, ...]]
    """Whom each of them counts, where that sets them apart or they all say it."""
    keys: tuple[str, ...]
    """The keys of the words that made them one."""


class Clusters:
    """Figures gathered by what pairs them, no two of one text that say different things."""

    def __init__(self, texts: Sequence[Text]) -> None:
        self._texts = texts
        self._named = [named(text) for text in texts]
        self._of: dict[Spot, int] = {}
        self._spots: dict[int, list[Spot]] = {}
        self._keys: defaultdict[int, list[str]] = defaultdict(list)

    def join(self, pairing: Pairing) -> None:
        """Let two figures answer one question, unless others of their texts answer it otherwise."""
        ones, others = self._cluster(pairing.a), self._cluster(pairing.b)
        if ones == others:
            self._keys[ones] += pairing.keys
            return
        if not self._may_be_one(ones, others):
            return
        self._spots[ones] += self._spots.pop(others)
        self._keys[ones] += [*pairing.keys, *self._keys.pop(others, [])]
        for spot in self._spots[ones]:
            self._of[spot] = ones

    def found(self) -> list[Cluster]:
        """Return the clusters of figures of more than one text, in order of place."""
        found = []
        for number, spots in self._spots.items():
            if len({spot.text for spot in spots}) > 1:
                ordered = tuple(sorted({*spots, *self._repeats(spots)}))
                keys = tuple(dict.fromkeys(self._keys[number]))
                found.append(Cluster(ordered, self._whom(ordered), keys))
        return sorted(found, key=lambda cluster: cluster.spots)

    def _cluster(self, spot: Spot) -> int:
        if spot not in self._of:
            self._of[spot] = len(self._of)
            self._spots[self._of[spot]] = [spot]
        return self._of[spot]

    def _may_be_one(self, ones: int, others: int) -> bool:
        """Whether no text would say two things of the same people."""
        said: dict[tuple[int, frozenset[str]], Reading] = {}
        for spot in (*self._spots[ones], *self._spots[others]):
            reading = self._texts[spot.text].figures[spot.place]
            keys = frozenset(one.key for one in self._named[spot.text][spot.place])
            if said.setdefault((spot.text, keys), reading).hard != reading.hard:
                return False
        return True

    def _repeats(self, spots: Sequence[Spot]) -> Iterator[Spot]:
        """Yield where the texts say the same of the same people once more."""
        for text, place in spots:
            figures, whom = self._texts[text].figures, self._named[text]
            keys = {one.key for one in whom[place]}
            for at, figure in figures.items():
                is_same = figure.hard == figures[place].hard
                if keys and is_same and keys == {one.key for one in whom[at]}:
                    yield Spot(text, at)

    def _whom(self, spots: Sequence[Spot]) -> dict[Spot, tuple[Population, ...]]:
        """Return whom the figures count, where each of them says so."""
        whom = {spot: self._named[spot.text][spot.place] for spot in spots}
        return whom if all(whom.values()) else {}


def slug(cluster: Cluster, texts: Sequence[Text]) -> str:
    """Return an id that calls a question by whom it counts, and by the words that made it one."""
    whom: dict[str, str] = {}
    known: set[str] = set()
    for one in (one for each in cluster.whom.values() for one in each):
        whom[one.key] = min(whom.get(one.key, one.name), one.name, key=len)
        known |= {one.key, *one.kinds}
    keys = sorted(cluster.keys, key=lambda key: not is_event(key))
    forms = (surfaces(key, cluster.spots, texts) for key in keys if key not in known)
    said = [*whom.values(), *(form[0] for form in forms if form)][:LABEL]
    return re.sub(r"[^a-z0-9]+", "-", " ".join(said).lower()).strip("-") or "figure"


def unused(id: str, taken: Mapping[str, object]) -> str:
    """Return an id that no other question has."""
    number, free = 1, id
    while free in taken:
        number += 1
        free = f"{id}-{number}"
    return free


def told(keys: Iterable[str], spots: Sequence[Spot], texts: Sequence[Text]) -> str:
    """Return the words that made figures one, as their texts have them: ``“held” and “jailed”``.

    Only those that stand in the sentences of more than one of them.
    """
    shared = [
        key
        for key in sorted(keys, key=lambda key: not is_event(key))
        if sum(key in texts[spot.text].around(spot.place) for spot in spots) > 1
    ]
    forms = (surfaces(key, spots, texts) for key in shared[:SHOWN])
    return " · ".join(" and ".join(f"“{form}”" for form in each) for each in forms)


def surfaces(key: str, spots: Iterable[Spot], texts: Sequence[Text]) -> list[str]:
    """Return the words of a key in the sentences of figures, each once."""
    folded: dict[str, str] = {}
    for form in filter(None, (surface(texts[spot.text], spot.place, key) for spot in spots)):
        folded.setdefault(form.lower(), form)
    return list(folded.values())


def surface(text: Text, place: int, key: str) -> str:
    """Return the word of a key as it stands in the sentence of a figure; empty where none does."""
    sentence = text.sentences[text.words[place].sentence]
    near = sorted(sentence, key=lambda at: abs(at - place))
    return next((text.words[at].text for at in near if text.words[at].key == key), "")


def claim_of(
    spot: Spot, document: Document, text: Text, question: str, of: tuple[str, ...], number: int
) -> Claim:
    """Return a figure as a claim; its id is its number, since none was given."""
    reading = text.figures[spot.place]
    assert reading.mention is not None  # noqa: S101  the scanner places all it reads
    start, end = reading.mention.sentence
    line, column = where(text.text, reading.mention.start)
    days = days_meant(text, spot.place)
    return Claim(
        id=f"{number + 1}",
        question=question,
        says=reading.words,
        source=document.name,
        quote=text.text[start:end],
        of=of,
        as_of=days.get(AS_OF, ""),
        since=days.get(SINCE, ""),
        places=Places({"": Place(document.name, line, column)}),
    )


def where(text: str, at: int) -> tuple[int, int]:
    """Return the line and the column of a place in a text, from 1."""
    start = text.rfind("\n", 0, at) + 1
    return text.count("\n", 0, at) + 1, at - start + 1


def days_meant(text: Text, place: int) -> dict[str, str]:
    """Return the day for which a figure holds, and that from which it counts, if stated beside it.

    They are stated by "as of 15 April 2020" and "since April 2017" in its sentence; two of a kind
    may be of another figure, and say nothing.
    """
    if text.figures[place].line.kind == "date":
        return {}
    sentence = text.sentences[text.words[place].sentence]
    found: dict[str, list[str]] = {AS_OF: [], SINCE: []}
    for figure in (text.figures[at] for at in sentence if at in text.figures):
        if is_since(figure):
            found[SINCE].append(iso(int(first(figure).lower.point)))
        elif is_frame(figure, text.language) and not last(figure).is_empty:
            found[AS_OF].append(iso(int(last(figure).upper.point)))
    return {key: days[0] for key, days in found.items() if len(days) == 1}


def answer_of(claim: Claim, question: Question, document: Document, reading: Reading) -> Answer:
    """Return a figure as an answer."""
    source = Source(
        id=document.name,
        path=document.name,
        title=document.title,
        author=document.author,
        container_title=document.outlet,
        issued=document.issued,
        language=document.language,
    )
    return Answer(
        claim=claim,
        question=question,
        source=source,
        reading=reading,
        published=period(document.issued),
        as_of=period(claim.as_of),
        since=period(claim.since),
    )


def passage_of(text: Text, place: int) -> Passage:
    """Return the sentence of a figure, on one line."""
    mention = text.figures[place].mention
    assert mention is not None  # noqa: S101  the scanner places all it reads
    start, end = mention.sentence
    pieces = [text.text[start : mention.start], text.text[mention.start : mention.end]]
    before, figure = (" ".join(piece.split()) for piece in pieces)
    if pieces[0][-1:].isspace():
        before += " " * bool(before)
    rest = text.text[mention.end : end]
    after = " ".join(rest.split())
    if rest[:1].isspace():
        after = f" {after}"
    at = (len(before), len(before) + len(figure))
    line, _ = where(text.text, mention.start)
    return Passage(before + figure + after, ((0, len(before + figure + after)),), (at,), line)
