"""Quotes checked against their sources: where each stands, and what is to be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.anchors import one_line
from factcheck.actions.positions import renewals
from factcheck.core.anchoring import Lost, find, line_of
from factcheck.core.anchoring.anchors import anchor
from factcheck.core.anchoring.following import follows
from factcheck.core.anchoring.locks import alterations
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.findings.passages import State
from factcheck.core.findings.sources import QuoteCheck

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.answers import Reader
    from factcheck.core.claims import Claim
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.passages import Alteration
    from factcheck.storage.folder import Folder


def check_quotes(folder: Folder, reader: Reader) -> Iterator[QuoteCheck]:
    """Yield what became of each quote; claims that share one share its fate."""
    judged: list[tuple[Finding, ...]] = []
    for claims in shared(reader.ledger.claims):
        check = check_quote(folder, claims)
        touched = ""
        if check.state is State.CHANGED:
            judged = judged or [findings_of(reader)]
            touched = touches(check, judged[0], reader)
        yield check._replace(diagnostic=told(check, touched))


def shared(claims: Iterable[Claim]) -> tuple[tuple[Claim, ...], ...]:
    """Return the claims, those together that share a quote."""
    found: dict[tuple[str, str, str, str, str], list[Claim]] = {}
    for claim in claims:
        key = (claim.source, claim.quote, claim.prefix, claim.suffix, claim.occurrence)
        found.setdefault(key, []).append(claim)
    return tuple(map(tuple, found.values()))


def findings_of(reader: Reader) -> tuple[Finding, ...]:
    """Return what the claims in play disagree on."""
    from factcheck.core.conflicts import find as conflicts  # noqa: PLC0415  only where one changed

    answers, _ = reader.answers([claim for claim in reader.ledger.claims if claim.is_in_play])
    return tuple(conflicts(answers, reader.ledger))


def touches(check: QuoteCheck, findings: Iterable[Finding], reader: Reader) -> str:
    """Return on how many conflicts and decisions a changed quote bears, in words."""
    ids = {claim.id for claim in check.claims}
    conflicts = sum(
        finding.verdict is Verdict.CONFLICT and any(a.claim.id in ids for a in finding.answers)
        for finding in findings
    )
    decisions = sum(bool(ids & {*decision.claims}) for decision in reader.ledger.decisions)
    return f"touches {counted(conflicts, 'conflict')}, {counted(decisions, 'decision')}"


def counted(number: int, one: str) -> str:
    """Return ``no conflict``, ``1 conflict``, ``2 conflicts``."""
    return f"{number or 'no'} {one}{'s' * (number > 1)}"


def check_quote(folder: Folder, claims: tuple[Claim, ...]) -> QuoteCheck:
    """Look for the quote that some claims share."""
    claim = claims[0]
    try:
        text = folder.text(claim.source)
    except FactcheckError:
        return QuoteCheck(claims, claim.source, State.UNCHECKED)
    at = anchor(
        claim.quote,
        text,
        prefix=claim.prefix,
        suffix=claim.suffix,
        occurrence=claim.occurrence,
    )
    check = QuoteCheck(claims, claim.source, at.state)
    match at.state:
        case State.AMBIGUOUS:
            return check._replace(lines=tuple(line_of(text, start) for start, _ in at.places))
        case State.LOST:
            return with_nearest(check, text)
        case State.CHANGED:
            start, end = in_whole_words(text, *at.spans[0])
            line = line_of(text, start)
            ours, theirs = one_line(claim.quote), one_line(text[start:end])
            return check._replace(
                line=line,
                span=(start, end),
                nearest=theirs,
                nearest_line=line,
                alterations=alterations(ours, theirs),
            )
        case _:
            stale = tuple(each for claim in claims for each in renewals(claim, text, at.spans))
            state = State.MOVED if stale else State.EXACT
            start, end = at.spans[0][0], at.spans[-1][1]
            return check._replace(
                state=state, line=line_of(text, start), span=(start, end), renewals=stale
            )


def with_nearest(check: QuoteCheck, text: str) -> QuoteCheck:
    """Return a lost quote with the passage that is most like it, if any is."""
    found = find(check.claims[0].quote, text)
    if not isinstance(found, Lost) or found.nearest is None:
        return check
    near = found.nearest
    line = line_of(text, near.start)
    return check._replace(nearest=one_line(text[near.start : near.end]), nearest_line=line)


def in_whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a stretch that reaches to the ends of its first and last word."""
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum():
        end += 1
    return start, end


def told(check: QuoteCheck, touched: str) -> Diagnostic | None:
    """Return what is to be said of a quote; None where it stands as the ledger says.

    ``touched`` is on what it bears, in words.
    """
    claim = check.claims[0]
    ids = ", ".join(each.id for each in check.claims)
    place = claim.place("quote")
    ledger = f"ledger  {one_line(claim.quote)}"
    match check.state:
        case State.EXACT:
            return None
        case State.MOVED:
            message = f"moved: {ids}, {check.source} line {check.line}"
            details = tuple(f"{r.claim.id}  {r.key}: {r.value}" for r in check.renewals)
            return Diagnostic(
                "FC210", message, "factcheck verify --fix", place, Severity.WARNING, details
            )
        case State.AMBIGUOUS:
            message = f"stands {len(check.lines)} times in {check.source}: {ids}"
            lines = f"lines   {', '.join(f'{line:,}' for line in check.lines)}"
            hint = f"say which, with prefix, suffix or occurrence: factcheck edit {claim.id}"
            return Diagnostic("FC206", message, hint, place, details=(ledger, lines))
        case State.UNCHECKED:
            message = f"the text of {check.source} cannot be read: {ids}"
            return Diagnostic("FC207", message, f"factcheck source show {check.source}", place)
        case State.CHANGED:
            return Diagnostic(
                "FC202",
                f"changed: {ids}, {check.source} line {check.line}",
                f"read the source again, then: factcheck edit {claim.id}",
                place,
                details=(
                    ledger,
                    f"source  {check.nearest}",
                    f"{said_of(check.alterations)}; {touched}",
                ),
            )
        case State.LOST:
            return lost(check, ids, ledger)


def lost(check: QuoteCheck, ids: str, ledger: str) -> Diagnostic:
    """Say that a quote is gone, and where it was as far as the ledger knows."""
    claim = check.claims[0]
    if check.nearest:
        source = f"source  nearest: {check.nearest}  (line {check.nearest_line})"
    else:
        source = f"source  nothing like it in {check.source}{was_at(claim)}"
    return Diagnostic(
        "FC203",
        f"lost: {ids}",
        f'ask the publisher, note it, then: factcheck withdraw {claim.id} --why "…"',
        claim.place("quote"),
        details=(ledger, source),
    )


def was_at(claim: Claim) -> str:
    """Return where a quote was, in words; empty where the ledger does not say."""
    between = ""
    if claim.prefix or claim.suffix:
        before, after = one_line(claim.prefix), one_line(claim.suffix)
        sides = [f"“… {before}”"] * bool(before) + [f"“{after} …”"] * bool(after)
        between = f"{'between' if len(sides) > 1 else 'beside'} {' and '.join(sides)}"
    known = ", ".join(filter(None, (claim.at, between)))
    return f"; was {known}" if known else ""


def goes_on(folder: Folder, reader: Reader, check: QuoteCheck) -> Diagnostic | None:
    """Say how a sentence goes on behind its quote, where that may change what it says."""
    claim = check.claims[0]
    stands = check.state in (State.EXACT, State.MOVED)
    if not stands or not any(each.is_in_play for each in check.claims):
        return None
    text = folder.text(check.source)
    rest = follows(text, *check.span, reader.language(claim))
    if rest is None:
        return None
    ids = ", ".join(each.id for each in check.claims)
    return Diagnostic(
        "FC205",
        f"the sentence goes on behind the quote: {ids}",
        f"if that changes what it says, quote more: factcheck edit {claim.id}",
        claim.place("quote"),
        Severity.NOTE,
        (f"ledger  {one_line(claim.quote)}", f"then    {one_line(text[slice(*rest)])}"),
    )


def said_of(changed: Iterable[Alteration]) -> str:
    """Return what differs: ``a figure and a negation differ``, ``other words, no figure, …``."""
    locks = {lock: None for each in changed for lock in each.locks}
    if not locks:
        return "other words; none of them is known as a figure, negation, date or name"
    named = [f"a {lock.value}" for lock in locks]
    joined = " and ".join(filter(None, (", ".join(named[:-1]), named[-1])))
    return f"{joined} {'differs' if len(named) == 1 else 'differ'}"
