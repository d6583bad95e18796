"""``show``: a claim, its reading, its passage, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.passages import passage_of
from factcheck.core.comparison import Verdict, incomparable, judge
from factcheck.core.conflicts import find
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.claims import Shown, Stand
from factcheck.core.pairs import pair_of
from factcheck.core.reading.records import Unread
from factcheck.storage.drafts import citing
from factcheck.storage.keys import near

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factcheck.core.answers import Answer, Reader
    from factcheck.core.claims import Claim, Ledger
    from factcheck.storage.folder import Folder

MOST_DIGITS = 5  # of the four at the end of an id, one typed twice
WHERE_THEY_ARE = "see them: factcheck show; find one by its words: factcheck search WORDS"


def claim_of(ledger: Ledger, id: str) -> Claim:
    """Return the claim of an id, or of its four digits alone where they are unique."""
    if claim := claim_or_none(ledger, id):
        return claim
    raise FactcheckError(nothing_called(ledger, id, "claim", [c.id for c in ledger.claims]))


def claim_or_none(ledger: Ledger, id: str) -> Claim | None:
    """Return the claim of an id or of its four digits; raises FC118 where several have them."""
    exact = [claim for claim in ledger.claims if claim.id == id]
    found = exact or [claim for claim in ledger.claims if claim.id.rpartition("-")[2] == id]
    if len(found) > 1:
        ids = ", ".join(claim.id for claim in found)
        said = f"“{id}” may be {ids}"
        place = Place(ledger.path, 1)
        raise FactcheckError(Diagnostic("FC118", said, "give the whole id", place))
    return found[0] if found else None


def nothing_called(ledger: Ledger, id: str, what: str, known: Iterable[str]) -> Diagnostic:
    """Say that nothing has this id, and name the nearest that something has."""
    names = tuple(known)
    last_words = {name.rpartition("-")[2]: name for name in names}
    nearest = near(id, names)
    if not nearest and len(id) <= MOST_DIGITS:
        nearest = last_words.get(near(id, last_words), "")
    hint = f"did you mean “{nearest}”?" if nearest else WHERE_THEY_ARE
    return Diagnostic("FC118", f"no {what} “{id}”", hint, Place(ledger.path, 1))


def show(folder: Folder, id: str) -> Shown:
    """Return everything about one claim; raises FC118 for an id that is none."""
    reader = reader_of(folder)
    ledger = folder.ledger
    claim = claim_of(ledger, id)
    reading = Unread(claim.words, claim.unread) if claim.unread else reader.read(claim)
    return Shown(
        claim=claim,
        question=reader.question(claim.question),
        source=folder.sources.get(claim.source),
        reading=reading,
        passage=passage_of(folder, claim),
        source_state=folder.state(claim.source),
        groups=tuple(ledger.groups[group] for group in claim.of),
        stands=() if isinstance(reading, Unread) else stands(reader, claim),
        decisions=tuple(d for d in ledger.decisions if claim.id in d.claims),
        drafts=citing(folder.root, {claim.id}).mentions,
    )


def stands(reader: Reader, claim: Claim) -> tuple[Stand, ...]:
    """Return how a claim stands to every other of its question, gravest first."""
    ledger = reader.ledger
    claims = [c for c in ledger.claims if c.question == claim.question and c.is_in_play]
    answers, _ = reader.answers(claims)
    mine = next((answer for answer in answers if answer.claim.id == claim.id), None)
    if mine is None:
        return ()
    across = {
        answer.claim.id: finding.kind.value
        for finding in find(answers, ledger)
        for answer in finding.answers
        if any(mine in camp.answers for camp in finding.camps)
    }
    found = [stand(mine, a, across, ledger) for a in answers if a is not mine]
    return tuple(sorted(found, key=lambda s: -s.verdict if s.verdict is not None else 1))


def stand(mine: Answer, other: Answer, across: dict[str, str], ledger: Ledger) -> Stand:
    """Return how one answer stands to another."""
    pair = pair_of(mine, other, ledger)
    if pair is not None:
        return Stand(other, pair.verdict, pair.why)
    if incomparable(mine, other, ledger):
        return Stand(other, Verdict.CONFLICT, across.get(other.claim.id, "part above whole"))
    return Stand(other, judge(mine, other)[0], across.get(other.claim.id, ""))
