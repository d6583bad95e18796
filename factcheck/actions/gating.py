"""Which findings are asked for: by code, or only those that are new since a revision or a baseline.

What is left out is counted, and why; questions and pairs are told as ever.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.core.answers import Reader
from factcheck.core.conflicts import find
from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.findings.known import codes_of, mark, remembered
from factcheck.storage.keys import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factcheck.core.findings.conflicts import Disagreements, Finding
    from factcheck.core.findings.known import Gate, Known
    from factcheck.storage.folder import Folder

UNSELECTED, BASELINE, NOT_NEW = "not selected", "in the baseline", "not new"


def gated(folder: Folder, found: Disagreements, gate: Gate) -> Disagreements:
    """Return the findings that pass the gate, in their order.

    Raises FC001 for a code that is none, FC004 for a baseline and FC005 for a revision that cannot
    be read.
    """
    for code in (*gate.select, *gate.ignore):
        check_code(code)
    known = ((BASELINE, by_mark(recorded(gate))), (NOT_NEW, by_mark(findings_then(folder, gate))))
    passed: list[Finding] = []
    reasons: Counter[str] = Counter()
    for finding in found.findings:
        reason = reason_against(finding, gate, known)
        if not reason:
            passed.append(finding)
        elif not finding.decided:
            reasons[reason] += 1
    return found._replace(findings=tuple(passed), left_out=tuple(reasons.items()))


def recorded(gate: Gate) -> Sequence[Known]:
    """Return the findings of the baseline, if one is given."""
    if not gate.baseline:
        return ()
    from factcheck.storage.baselines import read  # noqa: PLC0415  only where one is given

    return read(gate.baseline)


def findings_then(folder: Folder, gate: Gate) -> Sequence[Known]:
    """Return the findings of ledger and records as they stood at the revision, if one is given.

    Claims are read and compared, and nothing else is checked: captured files are not opened.
    """
    if not gate.new:
        return ()
    from factcheck.storage.revisions import at  # noqa: PLC0415  only where one is given

    ledger, sources = at(folder.root, gate.new)
    answers, _ = Reader(ledger, sources).answers([c for c in ledger.claims if c.is_in_play])
    return [remembered(finding) for finding in find(answers, ledger)]


def by_mark(known: Iterable[Known]) -> Mapping[str, Sequence[Known]]:
    """Return the findings in which each claim stands: one that covers another holds its claims."""
    found: dict[str, list[Known]] = {}
    for one in known:
        for claim in frozenset[str]().union(*one.camps):
            found.setdefault(claim, []).append(one)
    return found


def reason_against(
    finding: Finding, gate: Gate, known: Iterable[tuple[str, Mapping[str, Sequence[Known]]]]
) -> str:
    """Return why a finding was not asked for; empty if it was."""
    if not any(is_selected(code, gate) for code in codes_of(finding)):
        return UNSELECTED
    for reason, remembering in known:
        if remembering:
            now = remembered(finding)
            if any(one.covers(now) for one in remembering.get(mark(finding.answers[0].claim), ())):
                return reason
    return ""


def is_selected(code: str, gate: Gate) -> bool:
    """Whether one of a finding's codes is selected and not ignored."""
    chosen = not gate.select or code.startswith(gate.select)
    return chosen and not (gate.ignore and code.startswith(gate.ignore))


def check_code(code: str) -> None:
    """Refuse what is neither a code of a diagnostic nor how some begin."""
    from factcheck.core.diagnostic_rules import RULES  # noqa: PLC0415  only where one is given

    if not any(code and rule.code.startswith(code) for rule in RULES):
        hint = did_you_mean(code, [rule.code for rule in RULES])
        raise FactcheckError(Diagnostic("FC001", f"no diagnostic begins with “{code}”", hint))
