"""Diagnostics of sourcing, FC5xx: notes and warnings about where the figures of a ledger come from.

None of them is an error: each may be so for a good reason, which the ledger's editor knows.
"""

from __future__ import annotations

from graphlib import CycleError, TopologicalSorter
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, Severity
from factcheck.core.independence import Known, origins
from factcheck.core.independence.echoes import echoes
from factcheck.core.independence.voices import plain
from factcheck.core.sourcing.tracing import absent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Source
    from factcheck.core.diagnostics import Place
    from factcheck.core.findings.conflicts import Finding

MOST_CIRCLES = 20
"""Circles of citing that are told; who mends those sees the rest."""
SHOWN = 200
"""Characters of a copied passage that are shown."""


def notes(
    answers: Sequence[Answer], findings: Iterable[Finding], known: Known
) -> Iterator[Diagnostic]:
    """Yield all that is to be said of the sourcing of a ledger's answers, code by code."""
    yield from circles(known.sources)
    asked = [list(group) for _, group in groupby(by_question(answers), lambda a: a.question.id)]
    for mine in asked:
        yield from shared(mine, known)
    yield from not_held(answers, known.sources)
    yield from copied(answers, known)
    for mine in asked:
        yield from echoed(mine, known)
    for finding in findings:
        if finding.decided is None:
            yield from against_itself(finding)


def by_question(answers: Iterable[Answer]) -> list[Answer]:
    """Return the answers question by question, else in their order."""
    return sorted(answers, key=lambda answer: answer.question.id)


def circles(sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """Yield FC501 for sources that cite each other in a circle, up to `MOST_CIRCLES`."""
    cites = {id: sorted({*source.cites} - {id}) for id, source in sorted(sources.items())}
    for _ in range(MOST_CIRCLES):
        try:
            TopologicalSorter(cites).prepare()
        except CycleError as found:
            circle = found.args[1][:0:-1]  # each is cited by the one after it: turned round
        else:
            return
        first = circle.index(min(circle))
        circle = [*circle[first:], *circle[: first + 1]]
        said = ", ".join(f"{a} cites {b}" for a, b in pairwise(circle))
        yield Diagnostic(
            "FC501",
            f"citing goes round in a circle: {said}",
            "find out which of them had it first, and delete the `cites` that is wrong",
            sources[circle[0]].places.get("cites"),
            Severity.WARNING,
        )
        cites[circle[0]].remove(circle[1])


def shared(answers: Sequence[Answer], known: Known) -> Iterator[Diagnostic]:
    """Yield FC502 for each origin that speaks through several outlets on one question."""
    for origin in origins(answers, known):
        if len({outlet(answer.source) for answer in origin.answers}) > 1:
            first = origin.answers[0]
            ids = sources_of(origin.answers)
            yield Diagnostic(
                "FC502",
                f"{first.question.id}: {len(ids)} sources are one origin: {', '.join(ids)}",
                "count them once; look for a source that knows it on its own",
                next(filter(None, (a.claim.places.get("credits") for a in origin.answers)), None)
                or first.claim.place(),
                Severity.NOTE,
                tuple(f"{', '.join(join.claims)}: {join.why}" for join in origin.joins),
            )


def outlet(source: Source) -> str:
    """Return what tells one outlet from another: its name, else the source's id."""
    return plain(source.outlet) or source.id


def sources_of(answers: Iterable[Answer]) -> list[str]:
    """Return the ids of the sources of some answers, each once."""
    return list(dict.fromkeys(answer.source.id for answer in answers))


def not_held(answers: Sequence[Answer], sources: Mapping[str, Source]) -> Iterator[Diagnostic]:
    """Yield FC503 for all who are credited and are no source of the ledger, and for ids cited."""
    credited: dict[str, list[Answer]] = {}
    called: dict[str, str] = {}
    lacking = absent((name for answer in answers for name in answer.claim.credits), sources)
    for answer in answers:
        for name in sorted(lacking.intersection(answer.claim.credits)):
            called.setdefault(plain(name), name)
            credited.setdefault(plain(name), []).append(answer)
    if credited:
        told = tuple(
            f"{called[key]}: {', '.join(answer.claim.id for answer in mine)}"
            for key, mine in credited.items()
        )
        number = f"{len(told)} who are" if len(told) > 1 else "one who is"
        first = next(iter(credited.values()))[0]
        said = f"{number} credited {'are' if len(told) > 1 else 'is'} no source here"
        yield missing(said, first.claim.place("credits"), told)
    for source in sources.values():
        for cited in dict.fromkeys(source.cites):
            if cited not in sources:
                said = f"{cited} is cited by {source.id}, and is no source here"
                yield missing(said, source.places.get("cites"))


def missing(said: str, place: Place | None, details: tuple[str, ...] = ()) -> Diagnostic:
    """Say that an origin is not held."""
    hint = "get what was said there, and capture it: factcheck source add FILE"
    return Diagnostic("FC503", said, hint, place, Severity.NOTE, details)


def copied(answers: Sequence[Answer], known: Known) -> Iterator[Diagnostic]:
    """Yield FC504 for two sources with one passage, where nothing in the ledger tells of it."""
    by_id = {answer.claim.id: answer for answer in answers}
    told: set[tuple[str, str]] = set()
    for copy in sorted(known.copies, key=lambda each: -each.words):
        a, b = by_id[copy.a], by_id[copy.b]
        pair = (min(a.source.id, b.source.id), max(a.source.id, b.source.id))
        if pair in told or len(origins((a, b), Known(known.sources))) == 1:
            continue
        told.add(pair)
        yield Diagnostic(
            "FC504",
            f"{a.source.id} and {b.source.id} share a passage: {copy.says}",
            "find out who had it first, and note it in the other's record: cites",
            b.claim.place("quote"),
            Severity.WARNING,
            tuple(
                f"{answer.source.id}  {excerpt(passage)}"
                for answer, passage in zip((a, b), copy.passages, strict=True)
            ),
        )


def excerpt(passage: str) -> str:
    """Return the beginning of a passage on one line."""
    line = " ".join(passage.split())
    return line if len(line) <= SHOWN else line[:SHOWN].rsplit(" ", 1)[0] + " …"


def echoed(answers: Sequence[Answer], known: Known) -> Iterator[Diagnostic]:
    """Yield FC505 for an odd figure of a question in sources that name no common origin."""
    for echo in echoes(answers, known):
        first = echo.origins[0].answers[0]
        yield Diagnostic(
            "FC505",
            f"{first.question.id}: {echo.says}",
            "ask each where the figure comes from, and note it: credits",
            first.claim.place("says"),
            Severity.NOTE,
        )


def against_itself(finding: Finding) -> Iterator[Diagnostic]:
    """Yield FC506 for each outlet that speaks in two camps and that no record corrects."""
    by_outlet: dict[str, dict[str, Answer]] = {}
    for answer in finding.answers:
        if answer.source.outlet:
            by_outlet.setdefault(plain(answer.source.outlet), {})[answer.claim.id] = answer
    for mine in by_outlet.values():
        dated = sorted(mine.values(), key=lambda a: (a.source.issued, a.claim.id))
        if stands_together(finding, dated) or is_corrected(dated):
            continue
        said = ", ".join(f"“{a.claim.words}” ({when(a)})" for a in dated)
        yield Diagnostic(
            "FC506",
            f"{finding.question.id}: one outlet says {said}",
            "a correction, a newer count or an error? ask it; a correction is noted with: corrects",
            dated[-1].claim.place("says"),
            Severity.WARNING,
        )


def stands_together(finding: Finding, answers: Sequence[Answer]) -> bool:
    """Whether one camp holds all these answers."""
    ids = {answer.claim.id for answer in answers}
    return any(ids <= {answer.claim.id for answer in camp.answers} for camp in finding.camps)


def is_corrected(answers: Sequence[Answer]) -> bool:
    """Whether the record of a source says that it corrects another one of these."""
    return bool({a.source.corrects for a in answers} & {a.source.id for a in answers})


def when(answer: Answer) -> str:
    """Return the source of an answer and its date: ``bw-2019-03-12, 2019-03-12``."""
    return ", ".join(filter(None, [answer.source.id, answer.source.issued]))
