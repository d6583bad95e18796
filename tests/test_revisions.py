"""Only what is new since a revision of git: `conflicts --new`, and what may be wrong with it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.known import Gate
from factcheck.project import Project
from factcheck.storage import revisions
from factcheck.storage.folder import Folder
from tests.commands import factcheck
from tests.shared import ROOT
from tests.stories import ADDED, TENS, change, commit, git, story_in

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return story_in(tmp_path)


def new(folder: Path, revision: str = "HEAD") -> list[tuple[str, ...]]:
    """Return the claims of each finding that is new."""
    found = Project(folder).conflicts(gate=Gate(new=revision))
    return [tuple(answer.claim.id for answer in finding.answers) for finding in found.findings]


def refusal(folder: Path, revision: str) -> str:
    """Return what is said against a revision."""
    with pytest.raises(FactcheckError) as raised:
        Project(folder).conflicts(gate=Gate(new=revision))
    (diagnostic,) = raised.value.diagnostics
    assert diagnostic.code == "FC005"
    assert diagnostic.hint
    return diagnostic.message


def test_nothing_is_new_in_what_is_committed(story: Path) -> None:
    assert new(story) == []
    done = factcheck(story, "conflicts", "--new", "HEAD")
    assert done.returncode == 0
    assert "no conflict, no tension among those asked for" in done.stdout
    assert "2 findings left out: 2 not new." in done.stdout


def test_moved_lines_and_an_edit_elsewhere_make_nothing_new(story: Path) -> None:
    change(story / "claims.yaml", "claims:\n", "claims:\n\n\n# a remark\n")
    change(story / "claims.yaml", "The passage gives a beginning", "It gives a beginning")
    (story / "sources" / "more.txt").write_text("nothing of note\n")
    assert new(story) == []


def test_an_edited_figure_is_new(story: Path) -> None:
    change(story / "claims.yaml", 'says: "10,000"', 'says: "10,000 Kazakhs"')
    assert new(story) == [TENS]
    assert factcheck(story, "conflicts", "--new", "HEAD").returncode == 1


def test_an_added_claim_makes_its_finding_new(story: Path) -> None:
    change(story / "claims.yaml", "\nclaims:\n", f"\nclaims:{ADDED}")
    assert new(story) == [("people-held-0001", *TENS)]


def test_a_withdrawn_claim_makes_nothing_new(story: Path) -> None:
    change(story / "claims.yaml", "\nclaims:\n", f"\nclaims:{ADDED}")
    commit(story)
    factcheck(story, "withdraw", "0001", "--why", "counted twice")
    assert len(Project(story).conflicts().findings) == 2
    assert new(story) == []


def test_what_was_decided_then_and_is_open_now_is_new(story: Path) -> None:
    factcheck(story, "decide", *TENS, "--finding", "both-stand", "--why", "two days")
    commit(story)
    assert new(story) == []
    record = story / "sources" / "bw-2019-03-12.source.yaml"
    digest = record.read_text().split('sha256: "')[1][:64]
    change(record, digest, "0" * 64)
    assert new(story) == [TENS]
    assert new(story, "HEAD~1") == []  # there it was open too


def test_a_decision_leaves_the_other_findings_what_they_were(story: Path) -> None:
    factcheck(story, "decide", *TENS, "--finding", "both-stand", "--why", "two days")
    assert new(story) == []
    found = Project(story).conflicts(gate=Gate(new="HEAD"))
    assert found.left_out == (("not new", 1),)  # only what is open is counted
    done = factcheck(story, "conflicts", "--new", "HEAD", "--all")
    assert "Decided" not in done.stdout  # it stood at HEAD, undecided


def test_the_ledger_may_be_files_of_a_folder(story: Path) -> None:
    (story / "claims").mkdir()
    (story / "claims.yaml").rename(story / "claims" / "all.yaml")
    (story / "claims.yaml").write_text("format: 1\n")
    commit(story)
    assert new(story) == []
    assert new(story, "HEAD~1") == []


def test_ledger_and_sources_are_read_from_a_revision_as_from_the_disk(story: Path) -> None:
    (story / "claims").mkdir()
    more = "claims:" + ADDED
    (story / "claims" / "more.yaml").write_text(more)
    (story / "claims" / "less.yaml").write_text(more.replace("0001", "0002"))
    commit(story)
    as_it_is = Folder(story)
    assert (as_it_is.ledger.claims[-1].id, len(as_it_is.sources)) == ("people-held-0001", 4)
    (story / "sources" / "a").mkdir()
    (story / "sources" / "a" / "x.source.yaml").write_text("title: not this\n")
    commit(story)
    (story / "claims.yaml").unlink()
    head = "1" * 40
    git(
        story, "update-index", "--add", "--cacheinfo", f"160000,{head},stories/kazakhstan/sources/b"
    )
    git(story, "commit", "-q", "-m", "another repository within")
    assert revisions.at(story, "HEAD") == (as_it_is.ledger, as_it_is.sources)


def test_links_and_captured_files_at_the_revision_are_not_read(story: Path) -> None:
    (story / "sources" / "link.source.yaml").symlink_to("/etc/passwd")
    (story / "sources" / "deep").mkdir()
    (story / "sources" / "deep" / "x.source.yaml").write_text("title: [\n")
    (story / "sources" / "broken.source.yaml").write_text("title: [\n")
    (story / "sources" / "broken.txt").write_text("words\n")
    commit(story)
    git(story, "rm", "-q", "-r", "sources/link.source.yaml", "sources/deep", "sources/broken.txt")
    git(story, "rm", "-q", "sources/broken.source.yaml")
    assert new(story) == []


def test_a_hook_of_another_repository_does_not_mislead(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(tmp_path, "init", "-q", "--bare", "other.git")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other.git"))
    monkeypatch.setenv("GIT_INDEX_FILE", "nowhere")
    assert new(story) == []


@pytest.mark.parametrize("revision", ["v9", "HEAD~7", "HEAD:stories", "a..b"])
def test_a_revision_that_git_does_not_know_is_refused(story: Path, revision: str) -> None:
    assert refusal(story, revision) == f"git knows no revision “{revision}”"


@pytest.mark.parametrize("revision", ["--help", "-n1", "HEAD\nmain", "\x1b[31m", "HEAD\x00"])
def test_what_can_be_no_revision_never_reaches_git(story: Path, revision: str) -> None:
    assert refusal(story, revision) == f"“{revision}” is no revision"


def test_a_tree_is_no_revision(story: Path) -> None:
    refusal(story, "HEAD^{tree}")


def test_a_folder_outside_of_any_repository_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    assert refusal(tmp_path, "HEAD").startswith("git says: not a git repository")


def test_a_machine_without_git_is_told_so(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(story))
    assert refusal(story, "HEAD") == "there is no git on this machine"
    (story / "git").write_text("#!/nowhere\n")
    assert refusal(story, "HEAD") == "git cannot be started: Permission denied"


def test_a_git_that_does_not_answer_is_not_waited_for(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (story / "git").write_text("#!/bin/sh\nexec /bin/sleep 9\n")
    (story / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(story))
    monkeypatch.setattr(revisions, "PATIENCE", 0.1)
    assert refusal(story, "HEAD") == "git did not answer within 0.1 seconds"


def test_a_revision_before_the_ledger_is_refused(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    (tmp_path / "readme").write_text("to come\n")
    commit(tmp_path)
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    assert refusal(tmp_path, "HEAD") == "there was no claims.yaml at HEAD"


def test_a_ledger_that_could_not_be_read_then_is_refused(story: Path) -> None:
    change(story / "claims.yaml", "format: 1", "format: 2")
    commit(story)
    change(story / "claims.yaml", "format: 2", "format: 1")
    said = refusal(story, "HEAD")
    assert said.startswith("the ledger of HEAD cannot be read: the ledger is of format 2")
    assert said.endswith("(claims.yaml:9:9)")


def test_a_ledger_beyond_all_measure_is_refused(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(revisions, "MOST_BYTES", 5_000)
    assert refusal(story, "HEAD") == "the ledger of HEAD is too large to be read"


def test_a_file_that_git_has_lost_is_refused(story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    called = revisions.called

    def losing(
        root: Path, arguments: Sequence[str], stdin: bytes = b""
    ) -> subprocess.CompletedProcess[bytes]:
        if arguments[0] == "cat-file":
            return subprocess.CompletedProcess([], 0, stdin.split()[0] + b" missing\n", b"")
        return called(root, arguments, stdin)

    monkeypatch.setattr(revisions, "called", losing)
    assert refusal(story, "HEAD") == "git has lost claims.yaml as it stood at HEAD"
