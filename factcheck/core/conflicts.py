"""What cannot all be true: the findings of every question, and why other pairs are none."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from factcheck.core import explanations
from factcheck.core.camps import camps_of, sweep
from factcheck.core.comparison import (
    Verdict,
    falls,
    is_apart,
    is_below,
    judge,
)
from factcheck.core.constraints import Broken, examine, shared
from factcheck.core.decisions import Decided, covering, standing
from factcheck.core.findings.conflicts import Camp, Finding, Kind, Level, Premise
from factcheck.core.independence import origins
from factcheck.core.lines import Gap, Size

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Decision, Ledger
    from factcheck.core.findings.conflicts import Unexamined
    from factcheck.core.lines import Line

LEVELS = {
    Size.TOUCHING: Level.LOW,
    Size.SMALL: Level.LOW,
    Size.MEDIUM: Level.MEDIUM,
    Size.LARGE: Level.HIGH,
    Size.HUGE: Level.CRITICAL,
}


class Clash(NamedTuple):
    """Two answers that cannot both be true, or not as most readers take them."""

    a: Answer
    b: Answer
    verdict: Verdict


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


def rank(finding: Finding) -> tuple[bool, int, int, int, str]:
    """Return the sort key of a finding: open, graver, wider first."""
    ratio = finding.gap.ratio
    wide = -int(ratio * 1_000) if ratio is not None else 0
    return (
        finding.decided is not None,
        -finding.verdict,
        -finding.level,
        wide,
        finding.question.id,
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


def clashes(scope: Sequence[Answer]) -> list[Clash]:
    """Return the pairs of a scope that clash and that nothing stated explains.

    One sweep settles the usual scope, in which all hard sets meet and all likely sets do.
    """
    if (
        len(sweep(a.reading.hard for a in scope))
        == 1
        == len(sweep(a.reading.likely for a in scope))
    ):
        return []
    found: list[Clash] = []
    for a, b in couples(scope):
        verdict, explained = judge(a, b)
        if verdict in (Verdict.TENSION, Verdict.CONFLICT) and not explained:
            found.append(Clash(a, b, verdict))
    return found


MOST_JUDGED = 200  # answers of one scope; above it each is judged against the outermost ones


def couples(scope: Sequence[Answer]) -> Iterable[tuple[Answer, Answer]]:
    """Return the pairs of a scope to be judged.

    Whoever clashes with anybody clashes with the outermost, so that a large scope needs no more,
    unless what some of them state of their day or way of counting may explain just those pairs.
    """
    if len(scope) <= MOST_JUDGED or any(a.claim.counts or a.as_of for a in scope):
        return combinations(scope, 2)
    outermost = (
        min(scope, key=lambda a: a.reading.hard.upper),
        max(scope, key=lambda a: a.reading.hard.lower),
        min(scope, key=lambda a: a.reading.likely.upper),
        max(scope, key=lambda a: a.reading.likely.lower),
    )
    return ((answer, end) for answer in scope for end in outermost if answer is not end)


def scope_finding(scope: Sequence[Answer], ledger: Ledger, decided: Decided) -> Finding | None:
    """Return the finding of one scope, or None where nothing in it clashes."""
    clashing = clashes(scope)
    if not clashing:
        return None
    in_clash = {id(x) for clash in clashing for x in (clash.a, clash.b)}
    involved = [a for a in scope if id(a) in in_clash]
    camps = camps_of(involved, any(is_apart(c.a.reading, c.b.reading) for c in clashing))
    first, last = camps[0].answers[0], camps[-1].answers[0]
    fallen = any(
        falls(low, high)
        for c in clashing
        for low, high in ((c.a, c.b), (c.b, c.a))
        if is_below(low.reading, high.reading)
    )
    shape = Kind.FALLING_COUNT if fallen else Kind.CONTRADICTION
    sides = [camp.answers for camp in camps]
    return Finding(
        question=first.question,
        verdict=max(clash.verdict for clash in clashing),
        kind=explanations.kind_of(first, last, otherwise=shape),
        headline=explanations.headline(
            shape, first.reading.line.kind, len(camps), ledger.group_names(first.claim.of)
        ),
        camps=camps,
        gap=gap(camps),
        level=level(gap(camps), sides),
        both_right_if=explanations.both_right_if(sides, shape),
        premises=rate_premises(involved),
        remarks=remarks(sides),
        ask=explanations.ask(sides, shape),
        allow_all=tuple(a for a in scope if id(a) not in in_clash and allows(a, camps)),
        decided=decided_by(decided, clashing),
        reopened=reopened(decided, clashing),
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
    """Whether an answer can be true whichever camp is right."""
    return all(answer.reading.hard.meets(camp.common) for camp in camps)


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
    pairs = [Clash(high, low, Verdict.CONFLICT) for high, low in broken.pairs]
    return Finding(
        question=first.question,
        verdict=Verdict.CONFLICT,
        kind=explanations.kind_of(*broken.pairs[0], otherwise=broken.kind),
        headline=broken.headline,
        camps=camps,
        gap=broken.gap,
        level=level(broken.gap, sides),
        both_right_if=explanations.both_right_if(sides, broken.kind),
        premises=(*broken.premises, *rate_premises(a for side in sides for a in side)),
        remarks=remarks(sides, broken.also),
        ask=explanations.ask(sides, broken.kind),
        decided=decided_by(decided, pairs),
        reopened=reopened(decided, pairs),
    )


def decided_by(decided: Decided, clashing: Iterable[Clash]) -> Decision | None:
    """Return the decision that quiets every clash, or the last of those that do together."""
    covers = [covering(decided.hold, clash.a, clash.b) for clash in clashing]
    return covers[-1] if covers and all(covers) else None


def reopened(decided: Decided, clashing: Iterable[Clash]) -> str:
    """Return why the decision that quieted a clash no longer does."""
    for clash in clashing:
        lapsed = covering(decided.lapsed, clash.a, clash.b)
        if lapsed and not covering(decided.hold, clash.a, clash.b):
            by = " ".join(filter(None, [lapsed.who and f"by {lapsed.who}", lapsed.when]))
            why = decided.lapsed[lapsed]
            return f"{lapsed.finding}, decided {by}: {why}".replace(" :", ":")
    return ""
