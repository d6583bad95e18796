"""``factcheck`` alone: what a ledger holds, and what waits to be done, the most urgent first."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from factcheck.actions.checks import reader_of
from factcheck.actions.listing import questions
from factcheck.actions.tidy import untidy
from factcheck.actions.verify import verify
from factcheck.core.comparison import Verdict
from factcheck.core.conflicts import find
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.findings.passages import State
from factcheck.core.findings.waiting import Chore, Waiting
from factcheck.storage.records import NO_ID_HINT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.storage.folder import Folder

MOST_CLAIMS = 1_000  # more are not judged in passing: it would take seconds
MOST_BYTES = 5_000_000  # of captured files; more are not read in passing, as above


def waiting(folder: Folder) -> Waiting:
    """Return what a ledger holds and what waits; nothing wrong in it is refused, but told.

    Raises FactcheckError FC101 where there is no ledger.
    """
    return Waiting(
        claims=len(folder.ledger.claims),
        questions=len(questions(folder)),
        sources=len(folder.sources),
        chores=(*fill(folder), *judge(folder), *check(folder), *begin(folder)),
    )


def is_large(folder: Folder) -> bool:
    """Whether looking closely would keep somebody waiting who only opens the ledger."""
    return len(folder.ledger.claims) > MOST_CLAIMS


def fill(folder: Folder) -> Iterator[Chore]:
    """Yield how many records typed by hand want what the tool writes itself."""
    if is_large(folder):
        return
    try:
        wanting = untidy(folder).filled
    except FactcheckError:
        return  # told by `judge`
    if wanting:
        yield Chore(f"{amount(len(wanting), 'record')} without an id or a fingerprint", "tidy")


def judge(folder: Folder) -> Iterator[Chore]:
    """Yield what is wrong in the ledger; else what is to be decided, and what cannot be read."""
    is_right = all(d.severity is not Severity.ERROR for d in folder.diagnostics)
    if is_right and is_large(folder):
        yield Chore("more claims than are compared in passing", "conflicts")
        return
    try:
        reader = reader_of(folder)
    except FactcheckError as error:
        if wrong := [d for d in error.diagnostics if not is_for_tidy(d)]:
            yield broken(wrong)
        return
    answers, unread = reader.answers([c for c in folder.ledger.claims if c.is_in_play])
    undecided = [f for f in find(answers, folder.ledger) if not f.decided]
    verdicts = Counter(finding.verdict for finding in undecided)
    for verdict in (Verdict.CONFLICT, Verdict.TENSION):
        if number := verdicts[verdict]:
            yield Chore(f"{amount(number, verdict.name.lower())} to be decided", "conflicts")
    if reopened := sum(bool(finding.reopened) for finding in undecided):
        yield Chore(f"{amount(reopened, 'decision')} to be made again", "conflicts")
    if unread:
        yield Chore(f"{amount(len(unread), 'claim')} that cannot be read", "conflicts --all")


def is_for_tidy(wrong: Diagnostic) -> bool:
    """Whether an error is one that `fill` tells of: the id that a claim typed by hand wants."""
    return wrong.code == "FC107" and wrong.hint == NO_ID_HINT


def broken(wrong: Sequence[Diagnostic]) -> Chore:
    """Say how many errors keep the ledger from being judged, and where the first one is."""
    place = f", the first at {wrong[0].place}" if wrong[0].place else ""
    return Chore(f"{amount(len(wrong), 'error')} in the ledger{place}", "conflicts")


def check(folder: Folder) -> Iterator[Chore]:
    """Yield how many quotes and captured files are not as they were."""
    if is_large(folder) or sum(map(folder.size, folder.sources)) > MOST_BYTES:
        yield Chore("more sources than are read in passing", "verify")
        return
    try:
        verified = verify(folder)
    except FactcheckError:
        return  # told by `judge`
    lost = sum(len(quote.claims) for quote in verified.quotes if quote.state is not State.EXACT)
    if lost:
        yield Chore(f"{amount(lost, 'quote')} lost from the sources", "verify")
    altered = sum(source.state not in ("right", "unpinned") for source in verified.sources)
    if altered:
        yield Chore(f"{amount(altered, 'source')} not as captured", "verify")


def begin(folder: Folder) -> Iterator[Chore]:
    """Yield what was put there and is not used yet: sources and questions."""
    new = [source for source in folder.sources.values() if not source.places]
    if new:
        yield Chore(f"{amount(len(new), 'source')} without a record", f"source add {new[0].path}")
    cited = {claim.source for claim in folder.ledger.claims}
    unused = [s.id for s in folder.sources.values() if s.places and s.id not in cited]
    if unused:
        said = f"{amount(len(unused), 'source')} without a claim"
        yield Chore(said, f"source show {unused[0]}")
    answered = {claim.question for claim in folder.ledger.claims}
    open_ones = [id for id in folder.ledger.questions if id not in answered]
    if open_ones:
        yield Chore(f"{amount(len(open_ones), 'question')} without a claim", f"add {open_ones[0]}")


def amount(number: int, noun: str) -> str:
    """Return ``1 claim``, ``1,200 claims``."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
