"""Only some findings: by code, or not in a baseline; and the page that tells of it."""

from __future__ import annotations

import json
import re
import shlex
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.known import Gate
from factcheck.project import Project
from factcheck.storage import baselines
from tests.commands import factcheck
from tests.shared import ROOT
from tests.stories import TENS, change, git, story_in

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return story_in(tmp_path)


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
