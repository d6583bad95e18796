"""Why two answers of one question are no finding: the pairs that ``conflicts --all`` explains."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.core.comparison import Verdict, excuse, incomparable, is_apart, judge
from factcheck.core.constraints import exceeds, excess_explained
from factcheck.core.findings.conflicts import Kind, Pair
from factcheck.core.independence import one_voice
from factcheck.core.interval import Relation
from factcheck.core.lines import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger

MOST_PAIRED = 40  # answers of one question; beyond it each is set against the first alone


def pairs(answers: Sequence[Answer], ledger: Ledger) -> list[Pair]:
    """Return the pairs of one question's answers that are no finding, each with its reason."""
    couples = (
        combinations(answers, 2)
        if len(answers) <= MOST_PAIRED
        else ((answers[0], other) for other in answers[1:])
    )
    return [pair for a, b in couples if (pair := pair_of(a, b, ledger)) is not None]


def pair_of(a: Answer, b: Answer, ledger: Ledger) -> Pair | None:
    """Return why two answers of one question are no finding, or None if they are one."""
    if reason := incomparable(a, b, ledger):
        return apart(a, b, ledger, reason)
    verdict, explained = judge(a, b)
    if explained:
        return Pair(a, b, verdict, Kind.TIME, explained, is_explained=True)
    if a.question.may_have_many and verdict > Verdict.AGREE:
        return Pair(a, b, Verdict.COMPATIBLE, Kind.NONE, "the question may have several answers")
    return judged_pair(a, b, verdict)


def kind_of(a: Answer, b: Answer) -> Kind:
    """Return whether it is the groups that keep two answers from being compared."""
    return Kind.SCOPE if set(a.claim.of) != set(b.claim.of) else Kind.NONE


def apart(a: Answer, b: Answer, ledger: Ledger, reason: str) -> Pair | None:
    """Return why two answers are not comparable, or how a part stands to its whole.

    None where the part exceeds the whole: that is a finding.
    """
    match ledger.group_relation(a.claim.of, b.claim.of):
        case Relation.WITHIN:
            part, whole = a, b
        case Relation.AROUND:
            part, whole = b, a
        case _:
            return Pair(a, b, None, kind_of(a, b), reason)
    if a.reading.line.apart(b.reading.line) or not KINDS[a.reading.line.kind].adds_up:
        return Pair(a, b, None, kind_of(a, b), reason)
    name = ledger.group_names(whole.claim.of) or "everyone"
    if exceeds(part, whole):
        explained = excess_explained(part, whole)
        if not explained:
            return None
        return Pair(a, b, Verdict.CONFLICT, Kind.TIME, explained, is_explained=True)
    why = f"“{part.claim.words}” is for a part of {name}, and no more than the whole"
    return Pair(a, b, Verdict.COMPATIBLE, Kind.SCOPE, why)


def judged_pair(a: Answer, b: Answer, verdict: Verdict) -> Pair | None:
    """Return the pair with the reason for its verdict, or None for a finding."""
    match verdict:
        case Verdict.AGREE:
            kind, why = agreement(a, b)
            voice = one_voice(a, b) if a.source.id != b.source.id else ""
            return Pair(a, b, verdict, kind, f"{why}; {voice}: one origin" if voice else why)
        case Verdict.COMPATIBLE:
            return Pair(a, b, verdict, *compatibility(a, b))
        case Verdict.DIFFER:
            return Pair(a, b, verdict, Kind.WORDING, "in other words: read both")
        case _:
            return None


def agreement(a: Answer, b: Answer) -> tuple[Kind, str]:
    """Return why two answers agree."""
    if is_apart(a.reading, b.reading):
        coarse = a if excuse(a.reading, b.reading) is Verdict.AGREE else b
        return Kind.ROUNDING, f"“{coarse.claim.words}” may be a rounding of the other"
    for answer in (a, b):
        if "provision.label" in answer.reading.rules:
            provision = answer.reading.line.write(answer.reading.hard)
            return Kind.WORDING, f"“{answer.claim.words}” stands for {provision} by your `same`"
    if folded(a) == folded(b):
        return Kind.NONE, "the same words"
    if KINDS[a.reading.line.kind].is_worded:
        return Kind.WORDING, "one thing by your `same`, or spelled two ways"
    return Kind.NONE, f"both read as {a.reading.line.write(a.reading.hard)}"


def folded(answer: Answer) -> str:
    """Return the words as two spellings of one phrase share them."""
    return " ".join(answer.claim.words.casefold().split())


def compatibility(a: Answer, b: Answer) -> tuple[Kind, str]:
    """Return why two answers can both be true, and which is the vaguer."""
    if is_apart(a.reading, b.reading):
        edge = a if excuse(a.reading, b.reading) is Verdict.COMPATIBLE else b
        return Kind.MODALITY, f"“{edge.claim.words}” may be said of the round figure itself"
    match a.reading.hard.relation(b.reading.hard):
        case Relation.WITHIN:
            return Kind.NONE, f"“{b.claim.words}” is the vaguer and holds “{a.claim.words}”"
        case Relation.AROUND:
            return Kind.NONE, f"“{a.claim.words}” is the vaguer and holds “{b.claim.words}”"
        case _:
            both = a.reading.line.write(a.reading.hard & b.reading.hard)
            return Kind.NONE, f"both allow {both}"
