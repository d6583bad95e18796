"""The public API: a project, and a method for each command; the command line calls it too."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.claims import Claim, Decision, Group, Question, Source
    from factcheck.core.findings.claims import Added, Cited, Offer, Shown
    from factcheck.core.findings.conflicts import Disagreements
    from factcheck.core.findings.edits import Edited, Revision, Tidied, Withdrawn
    from factcheck.core.findings.questions import QuestionShown, QuestionsListed
    from factcheck.core.findings.search import Exported, Sought
    from factcheck.core.findings.sources import Listed, SourceAdded, SourceShown, Verified
    from factcheck.core.findings.uses import Uses
    from factcheck.core.findings.waiting import Waiting
    from factcheck.storage.folder import Folder


class Project:
    """A ledger with its sources, on disk; what a method reads is read when it is called."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    @classmethod
    def open(cls, path: str | Path | None = None) -> Project:
        """Return the project of a ledger or its folder; without a path it is searched upwards.

        Raises FactcheckError (FC101) where there is none.
        """
        from factcheck.storage.folder import Folder, find_root  # noqa: PLC0415  lazy

        return cls(Folder(find_root(Path(), Path(path) if path else None)))

    @property
    def root(self) -> Path:
        """The folder that holds the ledger."""
        return self._folder.root

    def waiting(self) -> Waiting:
        """Return what the ledger holds, and what waits to be done; of a broken one, that it is."""
        from factcheck.actions.waiting import waiting  # noqa: PLC0415  lazy

        return waiting(self._folder)

    def questions(self) -> tuple[Question, ...]:
        """Return every question that is declared or answered, in file order."""
        from factcheck.actions.listing import questions  # noqa: PLC0415  lazy

        return questions(self._folder)

    def groups(self) -> tuple[Group, ...]:
        """Return every group, in file order."""
        return tuple(self._folder.ledger.groups.values())

    def claims(self) -> tuple[Claim, ...]:
        """Return every claim, in file order."""
        return self._folder.ledger.claims

    def records(self) -> tuple[Source, ...]:
        """Return the record of every source; its file is not looked at."""
        return tuple(self._folder.sources.values())

    def sources(self) -> tuple[Listed, ...]:
        """Return every source with the state of its file and the number of its claims."""
        from factcheck.actions.listing import sources  # noqa: PLC0415  lazy

        return sources(self._folder)

    def source(self, id: str, line: int = 0) -> SourceShown:
        """Return a source and its text, or the lines around one line."""
        from factcheck.actions.listing import source  # noqa: PLC0415  lazy

        return source(self._folder, id, line)

    def add_source(self, file: Path, given: Source, *, today: str, by: str) -> SourceAdded:
        """Capture a file as a source; fields of ``given`` override what its text proposes."""
        from factcheck.actions.add_source import add_source  # noqa: PLC0415  lazy

        return add_source(self._folder, file, given, today=today, by=by)

    def offer(self, draft: Claim) -> Offer:
        """Return what a passage offers before its claim is complete: figures and groups in it."""
        from factcheck.actions.offer import offer  # noqa: PLC0415  lazy

        return offer(self._folder, draft)

    def add(
        self, claim: Claim, question: Question | None = None, groups: Sequence[Group] = ()
    ) -> Added:
        """Record a claim, and declare its question and groups where the ledger has them not yet.

        Returns once it is safe on disk; refuses, with nothing changed, what it cannot stand by.
        """
        from factcheck.actions.add import add  # noqa: PLC0415  lazy

        return add(self._folder, claim, question, groups)

    def claim(self, id: str) -> Shown:
        """Return a claim, its reading, its passage, and where it stands."""
        from factcheck.actions.show import show  # noqa: PLC0415  lazy

        return show(self._folder, id)

    def question(self, id: str) -> QuestionShown:
        """Return a question with all its answers and camps, and what came of them."""
        from factcheck.actions.question import question  # noqa: PLC0415  lazy

        return question(self._folder, id)

    def show(self, id: str) -> Shown | QuestionShown:
        """Return a claim or a question; a claim comes first where both have the id."""
        from factcheck.actions.question import claim_or_question  # noqa: PLC0415  lazy

        return claim_or_question(self._folder, id)

    def overview(self) -> QuestionsListed:
        """Return every question with the number of its claims and what came of them."""
        from factcheck.actions.question import questions  # noqa: PLC0415  lazy

        return questions(self._folder)

    def uses(self, id: str) -> Uses:
        """Return all that rests on a claim, a source, a question or a group."""
        from factcheck.actions.uses import uses  # noqa: PLC0415  lazy

        return uses(self._folder, id)

    def conflicts(self, questions: Sequence[str] = ()) -> Disagreements:
        """Return what cannot all be true, in all questions or in those named."""
        from factcheck.actions.conflicts import conflicts  # noqa: PLC0415  lazy

        return conflicts(self._folder, questions)

    def decide(self, decision: Decision) -> Decision:
        """Record a decision about claims that conflict, with the fingerprint of what was judged."""
        from factcheck.actions.decide import decide  # noqa: PLC0415  lazy

        return decide(self._folder, decision)

    def revision(self, id: str = "") -> Revision:
        """Return the file to be edited for a claim, a question or a group, and its line.

        Without an id it is the place of the ledger's first error, else its beginning.
        """
        from factcheck.actions.edit import revision  # noqa: PLC0415  lazy

        return revision(self._folder, id)

    def save(self, revision: Revision, raw: bytes) -> Edited:
        """Put an edited file in its place; refuses, with nothing changed, what breaks."""
        from factcheck.actions.edit import save  # noqa: PLC0415  lazy

        return save(self._folder, revision, raw)

    def source_revision(self, id: str) -> Revision:
        """Return a source's record to be edited; a proposal where it has none."""
        from factcheck.actions.edit_source import source_revision  # noqa: PLC0415  lazy

        return source_revision(self._folder, id)

    def save_source(self, revision: Revision, raw: bytes) -> Edited:
        """Put an edited record in its place; refuses another hash than the captured file's."""
        from factcheck.actions.edit_source import save_source  # noqa: PLC0415  lazy

        return save_source(self._folder, revision, raw)

    def withdraw(self, ids: Sequence[str], why: str) -> Withdrawn:
        """Keep claims, out of play, with the reason; all of them or none."""
        from factcheck.actions.withdraw import withdraw  # noqa: PLC0415  lazy

        return withdraw(self._folder, ids, why)

    def tidy(self) -> Tidied:
        """Fill in ids and fingerprints for records typed by hand, and touch nothing else."""
        from factcheck.actions.tidy import tidy  # noqa: PLC0415  lazy

        return tidy(self._folder)

    def untidy(self) -> Tidied:
        """Return what `tidy` would fill in; nothing is changed."""
        from factcheck.actions.tidy import untidy  # noqa: PLC0415  lazy

        return untidy(self._folder)

    def cite(self, id: str) -> Cited:
        """Return what a citation of a claim or a source holds, and what speaks against it."""
        from factcheck.actions.cite import cite  # noqa: PLC0415  lazy

        return cite(self._folder, id)

    def verify(self) -> Verified:
        """Check every quote against its source, and every source against its hash."""
        from factcheck.actions.verify import verify  # noqa: PLC0415  lazy

        return verify(self._folder)

    def search(self, words: Sequence[str], *, among: Sequence[str] = (), limit: int = 20) -> Sought:
        """Return the claims, notes, passages and sources that hold all words, best first."""
        from factcheck.actions.search import search  # noqa: PLC0415  lazy

        return search(self._folder, words, among, limit)

    def export(self, path: Path) -> Exported:
        """Write all there is as an SQLite database, with metadata for Datasette beside it."""
        from factcheck.actions.export import export  # noqa: PLC0415  lazy

        return export(self._folder, path)
