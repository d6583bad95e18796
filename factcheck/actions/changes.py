"""What lies between a folder as it stands and as it would be: what breaks, changes, reopens."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from factcheck.actions.add import altered
from factcheck.actions.anchors import anchored
from factcheck.actions.checks import problems
from factcheck.core.answers import Reader
from factcheck.core.conflicts import find
from factcheck.core.decisions import standing, typed
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.findings.edits import Change
from factcheck.storage.keys import SECTIONS, SOURCE, Section

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factcheck.core.claims import Claim, Ledger
    from factcheck.core.decisions import Decided
    from factcheck.core.findings.conflicts import Finding
    from factcheck.storage.folder import Folder

ANCHOR = ("source", "quote", "prefix", "suffix", "occurrence")
"""Fields of a claim that say where its passage is."""
PLACES = re.compile(r"\S+:\d+(?::\d+)?|\blines \d+ and \d+")
"""What a message says of places, which move when lines are added above."""


def errors(folder: Folder) -> Iterator[Diagnostic]:
    """Yield every error of ledger, sources and claims, short of looking quotes up."""
    yield from (each for each in folder.diagnostics if each.severity is Severity.ERROR)
    reader = Reader(folder.ledger, folder.sources)
    for claim in folder.ledger.claims:
        if claim.source in folder.sources:
            yield from problems(folder, reader, claim)


def broken(before: Folder, after: Folder) -> tuple[Diagnostic, ...]:
    """Return the errors that were not there before, and all those of claims that differ.

    What was wrong elsewhere is no reason to keep an edit out.
    """
    known = Counter(map(sameness, errors(before)))
    found = []
    for each in errors(after):
        if known[sameness(each)]:
            known[sameness(each)] -= 1
        else:
            found.append(each)
    reader = Reader(after.ledger, after.sources)
    old = {claim.id: claim for claim in before.ledger.claims}
    for claim in touched(before.ledger, after.ledger):
        if claim.source in after.sources:
            found += [each for each in problems(after, reader, claim) if each not in found]
            found += misplaced(after, claim, old.get(claim.id))
    return tuple(found)


def sameness(diagnostic: Diagnostic) -> tuple[str, str, str]:
    """Return what a diagnostic keeps when lines are added above it."""
    path = diagnostic.place.path if diagnostic.place else ""
    return diagnostic.code, path, PLACES.sub("", diagnostic.message)


def misplaced(folder: Folder, claim: Claim, old: Claim | None) -> tuple[Diagnostic, ...]:
    """Return why a passage that an edit names anew cannot be found; placed at the quote."""
    if old and all(getattr(old, name) == getattr(claim, name) for name in ANCHOR):
        return ()
    if folder.state(claim.source) in ("changed", "missing"):
        return (altered(folder, claim.source),)
    try:
        anchored(folder, claim)
    except FactcheckError as error:
        return tuple(each._replace(place=claim.place("quote")) for each in error.diagnostics)
    return ()


def touched(before: Ledger, after: Ledger) -> tuple[Claim, ...]:
    """Return the claims that are new, or differ in what is judged."""
    old = {claim.id: typed(claim) for claim in before.claims}
    return tuple(claim for claim in after.claims if old.get(claim.id) != typed(claim))


def changes(before: Folder, after: Folder) -> tuple[Change, ...]:
    """Return the records that differ, in the order of a ledger's sections, sources last."""
    found: list[Change] = []
    for form in SECTIONS:
        old, new = getattr(before.ledger, form.name), getattr(after.ledger, form.name)
        found += differences(form, labelled(form, old), labelled(form, new))
    found += differences(SOURCE, dict(before.sources), dict(after.sources))
    return tuple(found)


def labelled(form: Section, records: Any) -> dict[str, Any]:  # noqa: ANN401  records of a section
    """Return a section's records by their ids, or by what they are about."""
    if form.is_by_id:
        return dict(records)
    found: dict[str, Any] = {}
    for record in records:
        label = about(form, record)
        number = sum(name.partition(" #")[0] == label for name in found)
        found[f"{label} #{number + 1}" if number else label] = record
    return found


ABOUT = {
    "claims": ("id",), "constraints": ("total", "earlier", "later", "share", "base", "part"),
    "same": ("names",), "within": ("part",), "decisions": ("claims",), "rates": ("base", "quote"),
}  # fmt: skip
"""Fields that tell a record of a list from the others, by section."""


def about(form: Section, record: Any) -> str:  # noqa: ANN401  a record of the section
    """Return in words what a record of a list is about."""
    values = [getattr(record, name) for name in ABOUT[form.name]]
    return ", ".join(
        text for value in values for text in ((value,) if isinstance(value, str) else value) if text
    )


def differences(form: Section, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the records of a section that were changed, added or removed."""
    what = form.name.removesuffix("s") if form.name not in ("same", "within") else "names"
    for id, record in new.items():
        if id not in old:
            yield Change(what, id, "added")
        elif old[id] != record:
            keys = (key.yaml for key in form.keys if differs(key.name, old[id], record))
            yield Change(what, id, "changed", tuple(keys))
    yield from (Change(what, id, "removed") for id in old if id not in new)


def differs(name: str, old: object, new: object) -> bool:
    """Whether two records differ in a field."""
    return bool(getattr(old, name) != getattr(new, name))


def reopened(before: Folder, after: Folder) -> Iterator[Diagnostic]:
    """Yield a warning for each decision that no longer holds, or never did."""
    if not after.ledger.decisions:
        return
    known = decided(before).lapsed
    for decision, why in decided(after).lapsed.items():
        if decision not in known:
            ids = ", ".join(decision.claims)
            hint = f"look again, then factcheck decide {' '.join(decision.claims)}"
            said = f"the decision {decision.finding} on {ids} does not hold now: {why}"
            place = decision.places.get("")
            yield Diagnostic("FC308", said, hint, place, Severity.WARNING)


def decided(folder: Folder) -> Decided:
    """Return which decisions of a folder stand."""
    ledger = folder.ledger
    named = {id for decision in ledger.decisions for id in decision.claims}
    mine = [claim for claim in ledger.claims if claim.is_in_play and claim.id in named]
    answers, _ = Reader(ledger, folder.sources).answers(mine)
    return standing(ledger.decisions, answers)


def open_findings(folder: Folder, questions: Iterable[str]) -> tuple[Finding, ...]:
    """Return the findings of some questions that nobody has decided.

    Questions that a constraint joins with others are judged together with those.
    """
    ledger = folder.ledger
    asked = set(questions)
    for constraint in ledger.constraints:
        asked |= {*constraint.questions}
    mine = [claim for claim in ledger.claims if claim.is_in_play and claim.question in asked]
    answers, _ = Reader(ledger, folder.sources).answers(mine)
    return tuple(finding for finding in find(answers, ledger) if finding.decided is None)
