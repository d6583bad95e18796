"""Only some findings: by code, not in a baseline, new since a revision of git."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.known import Gate
from factcheck.project import Project
from factcheck.storage import baselines, revisions
from factcheck.storage.folder import Folder
from tests.commands import factcheck
from tests.shared import ROOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HELD = ("people-held-ff12", "people-held-c34d")
TENS = ("people-held-ee35", "people-held-b939")
ADDED = """
- id: people-held-0001
  question: people-held
  of: kazakhs
  says: "10,000"
  source: bw-2019-03-12
  quote: "10,000 Kazakhs are detained"
"""


def git(folder: Path, *arguments: str) -> None:
    """Run git as somebody whose own settings do not matter."""
    environment = {
        **os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_AUTHOR_NAME": "N. D.",
        "GIT_AUTHOR_EMAIL": "nd@example.org", "GIT_COMMITTER_NAME": "N. D.",
        "GIT_COMMITTER_EMAIL": "nd@example.org",
    }  # fmt: skip
    subprocess.run(
        ["git", *arguments],  # noqa: S607  the one that a user has
        cwd=folder,
        check=True,
        capture_output=True,
        env=environment,
    )


def commit(folder: Path) -> None:
    """Commit all there is."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "as it stands")


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """Return a copy of the shipped ledger, a folder of a repository that is committed."""
    folder = tmp_path / "stories" / "kazakhstan"
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "claims.yaml", folder)
    shutil.copytree(ROOT / "sources", folder / "sources")
    for file in (folder / "sources").iterdir():
        file.chmod(0o644)
    git(tmp_path, "init", "-q")
    commit(tmp_path)
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replace words of a file, which must be there."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


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


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_what_is_in_the_baseline_gates_no_more(story: Path, form: str) -> None:
    file = story / f"baseline.{form}"
    file.write_text(factcheck(story, "conflicts", "--format", form).stdout)
    done = factcheck(story, "conflicts", "--baseline", file.name)
    assert done.returncode == 0
    assert "2 findings left out: 2 in the baseline." in done.stdout
    change(story / "claims.yaml", 'says: "10,000"', 'says: "10,000 Kazakhs"')
    done = factcheck(story, "conflicts", "--baseline", file.name, "--format", "json")
    assert done.returncode == 1
    told = json.loads(done.stdout)
    assert told["left_out"] == {"in the baseline": 1}
    assert [finding["code"] for finding in told["findings"]] == ["FC301"]


def test_an_empty_baseline_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "baseline.jsonl"
    for text in ("", "\n\n", '{"findings": []}'):
        file.write_text(text)
        assert baselines.read(str(file)) == ()


CAMP = {"marks": ["1"]}
GOOD: dict[str, Any] = {"code": "FC301", "camps": [CAMP], "decided": None}


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("[" * 100_000, 1, "no finding"),
        ("no JSON", 1, "no finding"),
        ("\x00\xff", 1, "no finding"),
        ('{"findings": {}}', 1, "no finding"),
        ('{"findings": [3]}', 0, "no finding"),
        (json.dumps(GOOD) + "\n[]\n", 2, "no finding"),
        (json.dumps(GOOD | {"code": 1}), 1, "no finding"),
        (json.dumps(GOOD | {"camps": [[]]}), 1, "a camp without its marks"),
        (json.dumps(GOOD | {"camps": [{"marks": []}]}), 1, "a camp without its marks"),
        (json.dumps(GOOD | {"camps": [{"marks": [1]}]}), 1, "a camp without its marks"),
        ('{"schema": "factcheck/1", "command": "verify"}', 1, "no finding"),
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str, line: int, said: str) -> None:
    file = tmp_path / "notes.txt"
    file.write_text(text)
    with pytest.raises(FactcheckError) as raised:
        baselines.read(str(file))
    (diagnostic,) = raised.value.diagnostics
    assert (diagnostic.code, diagnostic.place and diagnostic.place.line) == ("FC004", line)
    assert said in diagnostic.message


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("nowhere", "No such file"),
        (".", "no regular file"),
        ("/dev/zero", "no regular file"),
        ("a\x00b", "no file can have such a name"),
    ],
)
def test_a_baseline_that_cannot_be_opened_is_refused(path: str, said: str) -> None:
    with pytest.raises(FactcheckError) as raised:
        baselines.read(path)
    assert said in raised.value.diagnostics[0].message


def test_a_baseline_of_any_size_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(baselines, "MAX_BYTES", 1)
    (tmp_path / "baseline").write_text("{}")
    with pytest.raises(FactcheckError, match="larger than"):
        baselines.read(str(tmp_path / "baseline"))


@pytest.mark.parametrize(
    ("options", "codes", "exit_code"),
    [
        (("--select", "FC301"), ["FC301"], 1),
        (("--select", "fc3"), ["FC303", "FC301"], 1),
        (("--select", "FC304"), [], 0),
        (("--select", "FC308"), [], 0),
        (("--select", "FC303,FC302"), ["FC303"], 1),
        (("--select", "FC303", "--select", "FC301"), ["FC303", "FC301"], 1),
        (("--ignore", "FC303"), ["FC301"], 1),
        (("--ignore", "FC3"), [], 0),
        (("--select", "FC3", "--ignore", "FC301"), ["FC303"], 1),
        (("--select", "FC303", "--fail-on", "never"), ["FC303"], 0),
    ],
)
def test_codes_are_selected_and_ignored(
    options: tuple[str, ...], codes: list[str], exit_code: int
) -> None:
    done = factcheck(ROOT, "conflicts", "--format", "jsonl", *options)
    assert [json.loads(line)["code"] for line in done.stdout.splitlines()] == codes
    assert done.returncode == exit_code


def test_a_reopened_finding_is_selected_by_that_and_kept_where_the_rest_is_ignored(
    story: Path,
) -> None:
    factcheck(story, "decide", *TENS, "--finding", "both-stand", "--why", "two days")
    change(story / "claims.yaml", 'says: "10,000"', 'says: "10,000 Kazakhs"')
    for gate in (Gate(select=("FC308",)), Gate(ignore=("FC301", "FC303"))):
        (finding,) = Project(story).conflicts(gate=gate).findings
        assert finding.reopened
    ignored = Gate(ignore=("FC308",))
    assert len(Project(story).conflicts(gate=ignored).findings) == 2


@pytest.mark.parametrize("code", ["FC9", "F?", ""])
def test_a_code_that_is_none_is_refused(code: str) -> None:
    with pytest.raises(FactcheckError, match="no diagnostic begins with"):
        Project(ROOT).conflicts(gate=Gate(ignore=(code,)))


@pytest.mark.parametrize(
    ("where", "workspace", "prefix"),
    [
        ("stories/kazakhstan", "", ""),
        ("", "", "stories/kazakhstan/"),
        ("stories/kazakhstan", ".", "stories/kazakhstan/"),
        ("stories/kazakhstan/sources", "", ""),
    ],
)
def test_places_are_those_of_the_repository(
    story: Path, tmp_path: Path, where: str, workspace: str, prefix: str
) -> None:
    variables = [("GITHUB_WORKSPACE", str(tmp_path / workspace) if workspace else "")]
    options = ("conflicts", "--format", "github", "--ledger", str(story))
    done = factcheck(tmp_path / where, *options, environment=variables)
    assert f"::error file={prefix}claims.yaml,line=" in done.stdout


def test_verify_gates_a_workflow_too(story: Path) -> None:
    change(story / "sources" / "bw-wanted.txt", "Last month", "This month")
    done = factcheck(story, "verify", "--format", "github")
    assert done.returncode == 1
    assert "::error file=sources/bw-wanted.txt,line=1,title=FC211" in done.stdout
    assert json.loads(factcheck(story, "verify", "--format", "sarif").stdout)["runs"]


PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(sh|yaml)\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(
    r"\b(factcheck (?:conflicts|verify)[^>\n]*)", "\n".join(block for _, block in BLOCKS)
)


@pytest.mark.parametrize("command", sorted({command.strip() for command in COMMANDS} - {
    "factcheck conflicts", "factcheck verify",
}))  # fmt: skip
def test_the_commands_of_the_page_do_what_it_says(story: Path, command: str) -> None:
    git(story, "commit", "-q", "--allow-empty", "-m", "a change")
    lines = factcheck(story, "conflicts", "--format", "jsonl").stdout
    (story / "baseline.jsonl").write_text(lines)
    done = factcheck(story, *shlex.split(command)[1:])
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("block", [block for language, block in BLOCKS if language == "yaml"])
def test_the_workflows_of_the_page_are_yaml(block: str) -> None:
    assert "repos" in yaml.safe_load(block) or "jobs" in yaml.safe_load(block)
