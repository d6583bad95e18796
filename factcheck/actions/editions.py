"""``source add --replaces``: the claims on one capture found again in a later one of the work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.actions.anchors import one_line
from factcheck.actions.changes import decided, reopened
from factcheck.actions.quotes import check_quote, counted, findings_of, shared, told
from factcheck.actions.tidy import fingerprints
from factcheck.core.answers import Reader
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Place
from factcheck.core.findings.passages import State
from factcheck.core.findings.sources import Replaced
from factcheck.core.reading.records import Reading
from factcheck.storage import swap
from factcheck.storage.editing import Field, readable, with_fields
from factcheck.storage.folder import Folder
from factcheck.storage.ledger import File

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.claims import Claim, Decision, Ledger, Source
    from factcheck.core.findings.conflicts import Finding
    from factcheck.core.findings.sources import Proposal, QuoteCheck

STANDS = (State.EXACT, State.MOVED)
OF_THE_WORK = (
    "author", "container_title", "publisher", "language", "type", "genre", "volume", "issue",
    "page", "edition", "number", "publisher_place", "doi", "isbn", "cites", "identity",
)  # fmt: skip
"""Fields in which another capture of a work is as the first, whatever its text proposes."""
OF_THE_CAPTURE = ("title", "issued", "url")
"""Fields in which it is so unless its text, or where it was fetched, says otherwise."""


def edition(folder: Folder, given: Source, old: str) -> Source:
    """Return what is given of a capture, with what is known of the work from an earlier one.

    Raises FC115 where there is no such source, and what would keep its claims from citing
    another: nothing is captured then.
    """
    earlier = folder.source(old)
    for file in readable(folder.root):
        mine = (claim.places[""] for claim in folder.ledger.claims if claim.source == old)
        with_fields(file, [Field(at, "source", old) for at in mine if at.path == file.path])
    return filled(given._replace(edition_of=old), earlier, OF_THE_WORK)


def filled(record: Source, earlier: Source, fields: Iterable[str]) -> Source:
    """Return a record with an earlier one's values in fields that are empty."""
    missing = {name: getattr(earlier, name) for name in fields if not getattr(record, name)}
    return record._replace(**missing)


def inherited(folder: Folder, record: Source) -> Source:
    """Return a record with the title, date and URL of the capture it replaces, if it lacks any."""
    earlier = folder.sources.get(record.edition_of)
    if earlier is None:
        return record
    if record.issued in ("", earlier.issued):
        record = filled(record, earlier, ("issued_words", "issued_why"))
    return filled(record, earlier, OF_THE_CAPTURE)


def dated(folder: Folder, given: Source, proposals: Iterable[Proposal]) -> Source:
    """Return what is given, with the date of the earlier capture where the text prints it alike."""
    earlier = folder.sources.get(given.edition_of)
    printed = [proposal.words for proposal in proposals if proposal.key == "issued"]
    if earlier is None or given.issued or earlier.issued_words not in printed:
        return given
    return given._replace(issued=earlier.issued, issued_why=earlier.issued_why)


def refuse_same(folder: Folder, file: str, sha256: str, given: Source) -> None:
    """Refuse a file that is, byte for byte, the capture that it is to replace."""
    earlier = folder.sources.get(given.edition_of)
    if earlier and sha256 == (earlier.sha256 or folder.digest(earlier.id)):
        said = f"this is {earlier.id} byte for byte. Nothing was saved"
        hint = f"to see whether its claims stand: factcheck verify; to look: {earlier.path}"
        raise FactcheckError(Diagnostic("FC208", said, hint, Place(file)))


def replace_source(folder: Folder, old: str, new: str) -> Replaced:
    """Let the claims on one source cite another where their quotes stand in it, word for word.

    Only `source`, and `at`, `prefix` and `suffix` where they have them, are set. A quote that
    reads otherwise there, or is gone, stays with the source in which it stands, and is told of;
    nothing is withdrawn. A decision goes on to hold where all that it judged reads as before.

    Raises FC115 where one of the sources is not there, and `FactcheckError` where the ledger
    cannot be read or written; it is then as it was.
    """
    folder.source(old)
    folder.source(new)

    def prepared() -> tuple[dict[str, swap.Change], Replaced]:
        files = readable(folder.root)
        before = Folder(folder.root)
        checks = tuple(found_again(before, old, new))
        fields = [
            field for check in checks if check.state in STANDS for field in fields_of(check, new)
        ]
        revised = {file.path: with_fields(file, on(file.path, fields)) for file in files}
        held = tuple(still_held(before, Folder(folder.root, revised)))
        seen = [Field(decision.places[""], "seen", value) for decision, value in held]
        revised = {
            path: with_fields(File(path, raw), on(path, seen)) for path, raw in revised.items()
        }
        after = Folder(folder.root, revised)
        changes = {file.path: swap.Change(file.raw, revised[file.path]) for file in files}
        return changes, Replaced(
            old, new, checks, tuple(decision for decision, _ in held),
            (*(d for check in checks if (d := check.diagnostic)), *reopened(before, after)),
        )  # fmt: skip

    return swap.rewrite(folder.root, prepared)


def found_again(folder: Folder, old: str, new: str) -> Iterator[QuoteCheck]:
    """Yield what the quotes of one source are in another."""
    reader = Reader(folder.ledger, folder.sources)
    judged: tuple[Finding, ...] | None = None
    for claims in shared(claim for claim in folder.ledger.claims if claim.source == old):
        check = check_quote(folder, tuple(claim._replace(source=new) for claim in claims))
        touched = ""
        if check.state is State.CHANGED:
            judged = findings_of(reader) if judged is None else judged
            touched = effect(check, claims, judged, reader)
        diagnostic = told(check, touched) if check.state not in STANDS else None
        if diagnostic is not None:
            first = claims[0].id
            hint = f"it still cites {old}; read {new}, then: factcheck edit {first}"
            diagnostic = diagnostic._replace(hint=hint)
        yield check._replace(diagnostic=diagnostic)


def fields_of(check: QuoteCheck, new: str) -> Iterator[Field]:
    """Yield what is to be set in the claims of a quote that stands in another source."""
    for claim in check.claims:
        yield Field(claim.places[""], "source", new)
    for renewal in check.renewals:
        yield Field(renewal.claim.places[""], renewal.key, renewal.value)


def on(path: str, fields: Iterable[Field]) -> list[Field]:
    """Return what is to be set in one file."""
    return [field for field in fields if field.record.path == path]


def still_held(before: Folder, after: Folder) -> Iterator[tuple[Decision, str]]:
    """Yield decisions that held and judged the same words, with their new fingerprints.

    Their places are those of the folder as it is to be.
    """
    held = {frozenset(decision.claims) for decision in decided(before).hold}
    lapsed = [d for d in decided(after).lapsed if frozenset(d.claims) in held]
    for decision, seen in fingerprints(after, lapsed):
        if readings_of(decision, before) == readings_of(decision, after):
            yield decision, seen


def readings_of(decision: Decision, folder: Folder) -> list[Reading | None]:
    """Return how the claims of a decision are read; None for one that is not."""
    reader = Reader(folder.ledger, folder.sources)
    named = [claim for claim in folder.ledger.claims if claim.id in decision.claims]
    read = [reader.read(claim) for claim in named]
    return [reading if isinstance(reading, Reading) else None for reading in read]


def effect(
    check: QuoteCheck, claims: Iterable[Claim], judged: Iterable[Finding], reader: Reader
) -> str:
    """Return in words what a quote that reads otherwise would do to conflicts and decisions."""
    ids = {claim.id for claim in claims}
    words = words_there(check)
    conflicts = counted(number_of(ids, judged), "conflict")
    decisions = counted(sum(bool(ids & {*d.claims}) for d in reader.ledger.decisions), "decision")
    if not words or words == one_line(check.claims[0].words):
        return f"touches {conflicts}, {decisions}"
    then = Reader(with_words(reader, check, words), reader.sources)
    unread = [c for c in then.ledger.claims if c.id in ids and not is_read(then, c)]
    if unread:
        return f"“{words}” is not read; touches {conflicts}, {decisions}"
    after = counted(number_of(ids, findings_of(then)), "conflict")
    before = "as before" if after == conflicts else f"before {conflicts}"
    return f"as “{words}”: {after}, {before}; touches {decisions}"


def is_read(reader: Reader, claim: Claim) -> bool:
    """Whether a claim's words can be read."""
    return isinstance(reader.read(claim), Reading)


def number_of(ids: set[str], findings: Iterable[Finding]) -> int:
    """Return how many conflicts some claims are part of."""
    conflicts = (finding for finding in findings if finding.verdict is Verdict.CONFLICT)
    return sum(any(answer.claim.id in ids for answer in finding.answers) for finding in conflicts)


def with_words(reader: Reader, check: QuoteCheck, words: str) -> Ledger:
    """Return the ledger in which the claims of a quote say what the other source has there.

    Their questions go on to ask for what they ask for now.
    """
    ledger = reader.ledger
    new = {claim.id: claim._replace(says=words, quote=check.nearest) for claim in check.claims}
    asked = {claim.question: reader.question(claim.question) for claim in check.claims}
    return ledger._replace(
        claims=tuple(new.get(claim.id, claim) for claim in ledger.claims),
        questions={**ledger.questions, **asked},
    )


def words_there(check: QuoteCheck) -> str:
    """Return the words for the value in a passage that reads otherwise; empty where unclear.

    It is clear where the quote holds the words once, and nobody reads them in words of their own.
    """
    claim = check.claims[0]
    quote, says = one_line(claim.quote), one_line(claim.says)
    if claim.read_as or quote.count(says) != 1:
        return ""
    start = quote.index(says)
    ends = (place_there(check, start, is_end=False), place_there(check, start + len(says)))
    return check.nearest[slice(*ends)].strip()


def place_there(check: QuoteCheck, at: int, *, is_end: bool = True) -> int:
    """Return where an offset of the quote lies in the passage; in what differs, at its edge."""
    shift = 0
    for each in check.alterations:
        first, last = each.ours
        if at < first or (at == first and is_end):
            break
        if at < last or (at == last and is_end):
            return each.theirs[is_end]
        shift = each.theirs[1] - last
    return at + shift
