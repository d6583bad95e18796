"""The public API: a project, and a method for each command; the command line calls it too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.project.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factcheck.core.claims import Claim, Decision, Group, Question
    from factcheck.core.findings.claims import Added, Cited, Offer, Shown
    from factcheck.core.findings.conflicts import Disagreements
    from factcheck.core.findings.edits import Edited, Revision, Tidied, Withdrawn
    from factcheck.core.findings.known import Gate
    from factcheck.core.findings.questions import QuestionShown, QuestionsListed
    from factcheck.core.findings.search import Exported, Sought
    from factcheck.core.findings.sources import Verified
    from factcheck.core.findings.uses import Uses
    from factcheck.core.findings.waiting import Waiting


def open(path: str | Path | None = None) -> Project:  # noqa: A001  as one opens a file
    """Return the project of a ledger or its folder; without a path it is searched upwards.

    Raises FactcheckError FC101 where there is none.
    """
    return Project.open(path)


class Project(Sources):
    """A ledger with its sources, on disk; `docs/api.md` shows each method at work.

    A method works on the files as they are when it is called: what an editor or another program
    has changed since is read anew. Every method raises FactcheckError, with a diagnostic for each
    thing that is wrong, where it cannot do what it says; the files are then as they were. Those
    that judge claims refuse a ledger with any error in it. Ids of claims may be given by their
    last four digits where these are unique. What is written is safe on disk when a method returns.
    """

    def waiting(self) -> Waiting:
        """Return what the ledger holds, and what waits to be done; of a broken one, that it is."""
        from factcheck.actions.waiting import waiting  # noqa: PLC0415  lazy

        return waiting(self._folder)

    def questions(self) -> tuple[Question, ...]:
        """Return every question that is declared or answered, declared ones first.

        As the ledger has it: `question` fills in a kind that was left out.
        """
        from factcheck.actions.listing import questions  # noqa: PLC0415  lazy

        return questions(self._folder)

    def groups(self) -> tuple[Group, ...]:
        """Return every group, in file order."""
        return tuple(self._folder.ledger.groups.values())

    def claims(self) -> tuple[Claim, ...]:
        """Return every claim, withdrawn ones too, in file order."""
        return self._folder.ledger.claims

    def offer(self, draft: Claim) -> Offer:
        """Return what a passage offers before its claim is complete: figures and groups in it.

        Of ``draft`` only question, source and quote need be there. Raises FC201 where the quote is
        not in the source, FC206 where it stands in several places.
        """
        from factcheck.actions.offer import offer  # noqa: PLC0415  lazy

        return offer(self._folder, draft)

    def add(
        self, claim: Claim, question: Question | None = None, groups: Sequence[Group] = ()
    ) -> Added:
        """Record a claim, and declare its question and groups where the ledger has them not yet.

        The claim's ``id`` is made anew, whatever it was. Refuses what it cannot stand by: a quote
        that is not in the source (FC201), words that cannot be read (FC104) or are not in the
        quote (FC204), an undeclared group (FC109), and so on.
        """
        from factcheck.actions.add import add  # noqa: PLC0415  lazy

        return add(self._folder, claim, question, groups)

    def claim(self, id: str) -> Shown:
        """Return a claim, its reading, its passage, and where it stands.

        Raises FC118 where no claim has the id, or several end in the four digits.
        """
        from factcheck.actions.show import show  # noqa: PLC0415  lazy

        return show(self._folder, id)

    def question(self, id: str) -> QuestionShown:
        """Return a question with all its answers and camps, and what came of them.

        Raises FC118 where nobody asks or answers it.
        """
        from factcheck.actions.question import question  # noqa: PLC0415  lazy

        return question(self._folder, id)

    def show(self, id: str) -> Shown | QuestionShown:
        """Return a claim or a question; a claim comes first where both have the id.

        Raises FC118 where it is neither.
        """
        from factcheck.actions.question import claim_or_question  # noqa: PLC0415  lazy

        return claim_or_question(self._folder, id)

    def overview(self) -> QuestionsListed:
        """Return every question with the number of its claims and what came of them."""
        from factcheck.actions.question import questions  # noqa: PLC0415  lazy

        return questions(self._folder)

    def uses(self, id: str) -> Uses:
        """Return all that rests on a claim, a source, a question or a group, drafts included.

        Searches the texts below `root` for the ids. Raises FC118 where nothing has the id.
        """
        from factcheck.actions.uses import uses  # noqa: PLC0415  lazy

        return uses(self._folder, id)

    def conflicts(self, questions: Sequence[str] = (), gate: Gate | None = None) -> Disagreements:
        """Return what cannot all be true, in all questions or in those named by their ids.

        Open findings come first, worst first; decided ones follow. A gate leaves some out. Raises
        FC118 for a question that nobody asks, FC004 or FC005 for a gate that cannot be read.
        """
        from factcheck.actions.conflicts import conflicts  # noqa: PLC0415  lazy

        return conflicts(self._folder, questions, gate)

    def decide(self, decision: Decision) -> Decision:
        """Record a decision about claims that conflict, and return it as it was written.

        Its ids are written out, and ``seen`` is filled in: the fingerprint of what was judged.
        Raises FC107 without a reason, FC108 for fewer than two claims or an unknown finding.
        """
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
        """Return what a citation of a claim or a source holds, and what speaks against it.

        A claim comes before a source of the same name. Raises FC118 where it is neither.
        """
        from factcheck.actions.cite import cite  # noqa: PLC0415  lazy

        return cite(self._folder, id)

    def works(self) -> tuple[Cited, ...]:
        """Return what a list of works cited holds: every source that a claim in play rests on."""
        from factcheck.actions.cite import works  # noqa: PLC0415  lazy

        return works(self._folder)

    def verify(self) -> Verified:
        """Check every quote and every source; what is lost or changed raises nothing."""
        from factcheck.actions.verify import verify  # noqa: PLC0415  lazy

        return verify(self._folder)

    def renew(self) -> Verified:
        """Verify, and renew the positions of quotes that only moved; all other bytes stay."""
        from factcheck.actions.renewing import renew  # noqa: PLC0415  lazy

        return renew(self._folder)

    def search(self, words: Sequence[str], *, among: Sequence[str] = (), limit: int = 20) -> Sought:
        """Return the claims, notes, passages and sources that hold all words, best first."""
        from factcheck.actions.search import search  # noqa: PLC0415  lazy

        return search(self._folder, words, among, limit)

    def export(self, path: Path) -> Exported:
        """Write all there is as an SQLite database, with metadata for Datasette beside it."""
        from factcheck.actions.export import export  # noqa: PLC0415  lazy

        return export(self._folder, path)
