"""What cannot all be true: the findings of every question, and why other pairs are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core import explanations
from factcheck.core.camps import camps_of
from factcheck.core.clashes import clashes, parting
from factcheck.core.comparison import Verdict, is_apart
from factcheck.core.constraints import Broken, examine, shared
from factcheck.core.decisions import Decided, deciding, reopened, standing
from factcheck.core.findings.conflicts import Camp, Finding, Kind, Level, Premise
from factcheck.core.independence import origins
from factcheck.core.lines import Gap, Size
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger
    from factcheck.core.decisions import Clashes
    from factcheck.core.findings.conflicts import Unexamined
    from factcheck.core.lines import Line

LEVELS = {
    Size.TOUCHING: Level.LOW,
    Size.SMALL: Level.LOW,
    Size.MEDIUM: Level.MEDIUM,
    Size.LARGE: Level.HIGH,
    Size.HUGE: Level.CRITICAL,
}


class Found(NamedTuple):
    """What cannot all be true, and what of the ledger's structure was not held against it."""

    findings: tuple[Finding, ...]
    unexamined: tuple[Unexamined, ...] = ()


def find(answers: Sequence[Answer], ledger: Ledger) -> tuple[Finding, ...]:
    """Return every finding, worst first: open before decided, conflicts before tensions."""
    return find_all(answers, ledger).findings


def find_all(answers: Sequence[Answer], ledger: Ledger) -> Found:
    """Return every finding as `find` does, and what was not examined."""
    decided = standing(ledger.decisions, answers)
    found = [
        finding
        for scope in scopes(answers)
        if (finding := scope_finding(scope, ledger, decided)) is not None
    ]
    examined = examine(answers, ledger)
    found += [broken_finding(broken, decided) for broken in examined.broken]
    return Found(tuple(sorted(found, key=rank)), examined.unexamined)


def rank(finding: Finding) -> tuple[bool, int, int, int, str, list[str]]:
    """Return the sort key of a finding: open, graver, wider first, whatever the order of claims."""
    ratio = finding.gap.ratio
    wide = -int(ratio * 1_000) if ratio is not None else -finding.gap.days
    return (
        finding.decided is not None,
        -finding.verdict,
        -finding.level,
        wide,
        finding.question.id,
        sorted(answer.claim.id for answer in finding.answers),
    )


def by_question(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Return the answers of each question, in order of first appearance."""
    grouped: dict[str, list[Answer]] = {}
    for answer in answers:
        grouped.setdefault(answer.question.id, []).append(answer)
    return list(grouped.values())


def scopes(answers: Iterable[Answer]) -> list[list[Answer]]:
    """Return the sets of answers that can be compared: one question, one group, one line.

    A line that leaves its unit or instrument unsaid goes with every line that states one.
    """
    grouped: dict[tuple[str, frozenset[str]], list[Answer]] = {}
    for answer in answers:
        if not answer.question.may_have_many:
            key = (answer.question.id, frozenset(answer.claim.of))
            grouped.setdefault(key, []).append(answer)
    return [
        scope
        for members in grouped.values()
        for line in stated_lines(members)
        if len(scope := [a for a in members if not a.reading.line.apart(line)]) > 1
    ]


def stated_lines(answers: Iterable[Answer]) -> list[Line]:
    """Return one line for each that differs from the others in what it states."""
    lines = sorted({a.reading.line for a in answers}, key=lambda line: (not line.unit, repr(line)))
    kept: list[Line] = []
    for line in lines:
        if all(line.apart(other) for other in kept):
            kept.append(line)
    return kept


def scope_finding(scope: Sequence[Answer], ledger: Ledger, decided: Decided) -> Finding | None:
    """Return the finding of one scope, or None where nothing in it clashes."""
    parted = parting(scope)
    if parted is None:
        return None
    camps = camps_of(parted.involved, parted.are_apart)
    first, last = camps[0].answers[0], camps[-1].answers[0]
    in_clash = {id(answer) for answer in parted.involved}
    shape = Kind.FALLING_COUNT if parted.has_fallen else Kind.CONTRADICTION
    sides = [camp.answers for camp in camps]
    return Finding(
        question=first.question,
        verdict=parted.verdict,
        kind=explanations.kind_of(first, last, otherwise=shape),
        headline=explanations.headline(
            shape, first.reading.line.kind, len(camps), ledger.group_names(first.claim.of)
        ),
        camps=camps,
        gap=gap(camps),
        level=level(gap(camps), sides),
        both_right_if=explanations.both_right_if(sides, shape),
        premises=rate_premises(parted.involved),
        remarks=remarks(sides),
        ask=explanations.ask(sides, shape),
        allow_all=tuple(a for a in scope if id(a) not in in_clash and allows(a, camps)),
        decided=deciding(decided, parted.involved, clashes),
        reopened=reopened(decided, parted.involved, clashes),
    )


def rate_premises(answers: Iterable[Answer]) -> tuple[Premise, ...]:
    """Return the rates by which amounts of money were compared, each once."""
    rates = dict.fromkeys(rate for answer in answers for rate in answer.rates)
    return tuple(
        Premise(
            f"1 {rate.base} was {rate.rate} {rate.quote} on {rate.date}, says {rate.source}",
            rate.places.get("rate"),
            rate.by,
        )
        for rate in rates
    )


def allows(answer: Answer, camps: Sequence[Camp]) -> bool:
    """Whether an answer can be true whichever camp is right: who meets the outer two meets all."""
    return all(answer.reading.hard.meets(camp.common) for camp in (camps[0], camps[-1]))


def gap(camps: Sequence[Camp]) -> Gap:
    """Return the gap between the two outer camps, the lowest first; none where they meet."""
    low, high = camps[0].answers[0].reading, camps[-1].answers[0].reading
    if not is_apart(low, high):
        return Gap("", Size.TOUCHING)
    return low.line.gap(low.hard, high.hard)


def level(between: Gap, sides: Sequence[Sequence[Answer]]) -> Level:
    """Return how grave it is: by the gap, a step lower where either side is vague."""
    vague = any(side[0].reading.is_vague for side in (sides[0], sides[-1]))
    return Level(max(LEVELS[between.size] - vague, Level.LOW))


def remarks(sides: Sequence[Sequence[Answer]], also: str = "") -> tuple[tuple[str, str], ...]:
    """Return the labelled lines below the passages, those that say something."""
    first, last = sides[0][0], sides[-1][0]
    labelled = (
        ("As well", also),
        ("One voice", explanations.one_voice(first, last)),
        ("No day", explanations.no_day(sides)),
    )
    return tuple((label, words) for label, words in labelled if words)


def broken_finding(broken: Broken, decided: Decided) -> Finding:
    """Return the finding of a demand that the claims cannot keep."""
    sides = (broken.above, broken.under)
    camps = tuple(Camp(side, shared(a.reading.hard for a in side), origins(side)) for side in sides)
    first = broken.above[0]
    answers = [answer for side in sides for answer in side]
    return Finding(
        question=first.question,
        verdict=Verdict.CONFLICT,
        kind=explanations.kind_of(*broken.pairs[0], otherwise=broken.kind),
        headline=broken.headline,
        camps=camps,
        gap=broken.gap,
        level=level(broken.gap, sides),
        both_right_if=explanations.both_right_if(sides, broken.kind),
        premises=(*broken.premises, *rate_premises(answers)),
        remarks=remarks(sides, broken.also),
        ask=explanations.ask(sides, broken.kind),
        decided=deciding(decided, answers, clashes_of(broken)),
        reopened=reopened(decided, answers, clashes_of(broken)),
    )


def clashes_of(broken: Broken) -> Clashes:
    """Return what tells whether any of some answers is too high, or too late, for any of others."""

    def clash(ones: Sequence[Answer], others: Sequence[Answer]) -> bool:
        above, under = {id(answer) for answer in ones}, {id(answer) for answer in others}
        return any(id(high) in above and id(low) in under for high, low in broken.pairs)

    return clash
