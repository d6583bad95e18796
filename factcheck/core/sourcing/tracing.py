"""Findings told with all that is known of origins: sources cited at any remove, copied passages."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factcheck.core.explanations import outer
from factcheck.core.findings.conflicts import OneName
from factcheck.core.independence import origins
from factcheck.core.independence.joins import Joined
from factcheck.core.independence.voices import names_of, plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.core.answers import Answer
    from factcheck.core.claims import Ledger, Source
    from factcheck.core.findings.conflicts import Camp, Finding
    from factcheck.core.independence import Known

MOST_NAMES = 40
"""Camps whose names are set against each other: more are no spellings of one."""
NO_DAY = "No day"


def absent(names: Iterable[str], sources: Mapping[str, Source]) -> frozenset[str]:
    """Return those of the names credited that are no source, outlet or author of the ledger."""
    held = {name for source in sources.values() for name in names_of(source)}
    return frozenset(name for name in names if plain(name) not in held)


def traced(finding: Finding, known: Known, ledger: Ledger) -> Finding:
    """Return the finding with its origins counted anew, and what more is known of them."""
    camps = tuple(recounted(camp, known) for camp in finding.camps)
    said = [*finding.remarks, *remarks(finding, known)]
    return finding._replace(
        camps=camps,
        remarks=tuple(sorted(said, key=lambda remark: remark[0] == NO_DAY)),
        ask=finding.ask + whom_else(finding, known),
        one_name=one_name(finding, ledger),
    )


def recounted(camp: Camp, known: Known) -> Camp:
    """Return the camp with its origins counted anew, where more than the answers may tell."""
    leans = any(answer.source.cites or answer.claim.credits for answer in camp.answers)
    return camp._replace(origins=origins(camp.answers, known)) if leans or known.copies else camp


def remarks(finding: Finding, known: Known) -> list[tuple[str, str]]:
    """Return what is known of the origins: that two sides are one, that an odd figure echoes."""
    found: list[tuple[str, str]] = []
    labels = [label for label, _ in finding.remarks]
    leads = (finding.camps[0].answers[0], finding.camps[-1].answers[0])
    if "One voice" not in labels and len(voices := origins(leads, known)) == 1:
        found.append(("One origin", f"{voices[0].why}: one origin, two quotations"))
    several = [camp.answers for camp in finding.camps if len(camp.answers) > 1]
    return [*found, *(("Echo", says) for answers in several for says in echoed(answers, known))]


def echoed(answers: Sequence[Answer], known: Known) -> list[str]:
    """Return what is to be said of odd figures among the answers of a camp."""
    from factcheck.core.independence.echoes import echoes  # noqa: PLC0415  few camps have two

    return [echo.says for echo in echoes(answers, known)]


def whom_else(finding: Finding, known: Known) -> str:
    """Return whom the first and the last side credit though nobody holds what they said."""
    letters = outer([camp.answers for camp in finding.camps])
    named: dict[str, list[str]] = {}
    for letter, camp in zip(letters, (finding.camps[0], finding.camps[-1]), strict=True):
        for credit in camp.answers[0].claim.credits[-1:]:
            if absent([credit], known.sources):
                named.setdefault(credit, []).append(letter)
    return "".join(
        f" {' and '.join(who)} name{'s' * (len(who) == 1)} {credit}, who is no source here:"
        " ask there."
        for credit, who in named.items()
    )


def one_name(finding: Finding, ledger: Ledger) -> tuple[OneName, ...]:
    """Return which names of different camps may be one name in several spellings."""
    leads = [camp.answers[0] for camp in finding.camps]
    if leads[0].reading.line.kind != "name" or len(leads) > MOST_NAMES:
        return ()
    from factcheck.core.names.likeness import may_be_one  # noqa: PLC0415  only where names conflict

    alike = Joined[int]()
    for one, other in combinations(range(len(leads)), 2):
        if may_be_one(leads[one].claim.words, leads[other].claim.words):
            alike.join(one, other)
    place = ledger.same[-1].places.get("") if ledger.same else None
    return tuple(
        OneName(tuple(leads[at].claim.words for at in group), place)
        for group in alike.groups(range(len(leads)))
        if len(group) > 1
    )
