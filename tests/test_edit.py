"""`edit` and `source edit`: an editor on a copy, checked before anything is saved."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.editor import PLACED, placed, taken_apart
from factcheck.cli.editor import editor as find_editor
from factcheck.core.diagnostics import FactcheckError
from factcheck.project import Project
from tests.commands import factcheck, typed
from tests.editors import copies, editor, left
from tests.support import DATA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

SAYS = '  says: "300"'
MISQUOTED = ('"300 miners are held in', '"300 miners are kept in')


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a ledger of one claim."""
    return shutil.copytree(DATA / "refusals" / "base", tmp_path / "ledger")


def test_an_edit_is_saved_and_told(folder: Path) -> None:
    environment = editor(folder, (SAYS, '  says: "300 miners" # all'))
    before = (folder / "claims.yaml").read_bytes()
    (folder / "report.md").write_text("Held: 300 [held-0001].\n", "utf-8")
    done = factcheck(folder, "edit", "0001", environment=environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "claims.yaml: changed claim held-0001: says",
        "held-0001 is read as exactly 300.",
        "  held-0001 is cited in report.md, line 1.",
    ]
    assert (folder / "claims.yaml").read_bytes() == before.replace(
        SAYS.encode(), b'  says: "300 miners" # all'
    )
    assert not copies(folder)


def test_a_claim_typed_in_the_editor_gets_its_id_and_is_compared(folder: Path) -> None:
    typed_in = '- question: held\n  of: miners\n  says: "400 crowns"\n  source: paper\n'
    typed_in += '  quote: "The price of coal rose to 400 crowns"\n'
    done = factcheck(folder, "edit", environment=editor(folder, ("", typed_in)))
    assert done.returncode == 0, done.stderr
    assert re.search(r"^claims.yaml: added claim held-[0-9a-f]{4}$", done.stdout, re.MULTILINE)
    assert "Now disagrees with one claim:\n  CONFLICT  300" in done.stdout
    assert "FC119" in done.stderr
    assert re.search(r"- id: held-[0-9a-f]{4}\n  question", (folder / "claims.yaml").read_text())


WRONG: dict[str, tuple[tuple[str, str], str, str]] = {
    "no YAML": ((SAYS, '  says: "300'), "FC102", "claims.yaml:22"),
    "a misspelt key": (("  quote:", "  qoute:"), "FC103", "claims.yaml:22"),
    "a quote that is not there": (MISQUOTED, "FC201", "claims.yaml:22"),
    "words that the quote does not hold": ((SAYS, '  says: "400"'), "FC204", "claims.yaml:20"),
    "a group that nobody declared": (("  of: miners", "  of: minors"), "FC109", "claims.yaml:19"),
    "an id that is taken": (
        ("", '- id: held-0001\n  question: held\n  says: "300"\n  source: paper\n  quote: x\n'),
        "FC106", "claims.yaml:23",
    ),
    "a unit that cannot be": (("kind: count", "kind: date"), "FC104", "claims.yaml:20"),
}  # fmt: skip


@pytest.mark.parametrize(("step", "code", "place"), WRONG.values(), ids=WRONG)
def test_a_broken_edit_is_kept_aside(
    folder: Path, step: tuple[str, str], code: str, place: str
) -> None:
    before = (folder / "claims.yaml").read_bytes()
    done = factcheck(folder, "edit", "held-0001", environment=editor(folder, step))
    assert (done.returncode, done.stdout) == (2, "")
    told = done.stderr.splitlines()
    assert any(line.startswith(f"{place}") and code in line for line in told), done.stderr
    (copy,) = copies(folder)
    assert told[-1].endswith(f"what you typed is kept in {copy.relative_to(folder)}")
    assert step[1] in copy.read_text("utf-8")
    assert (folder / "claims.yaml").read_bytes() == before


def test_what_was_wrong_before_elsewhere_does_not_keep_an_edit_out(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    wrong = '- id: held-0002\n  question: held\n  says: "7"\n  source: nobody\n  quote: "none"\n'
    ledger.write_text(ledger.read_text("utf-8") + wrong, "utf-8")
    step = ("  of: miners\n", "  of: miners\n  note: seen\n")
    done = factcheck(folder, "edit", "0001", environment=editor(folder, step))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "claims.yaml: changed claim held-0001: note\n"


def test_one_more_error_of_a_kind_is_a_new_one(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    wrong = '- id: held-0002\n  question: held\n  says: "7"\n  source: paper\n  nots: x\n'
    ledger.write_text(ledger.read_text("utf-8") + wrong, "utf-8")
    step = ("  of: miners\n", "  of: miners\n  nots: x\n")
    done = factcheck(folder, "edit", "0001", environment=editor(folder, step))
    assert done.returncode == 2
    assert done.stderr.count("FC103") == 1


def test_what_a_mended_ledger_hid_does_not_keep_it_broken(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    text = ledger.read_text("utf-8").replace("source: paper", "source: nobody")
    ledger.write_text(text.replace(SAYS, SAYS[:-1]), "utf-8")
    done = factcheck(folder, "edit", environment=editor(folder, (SAYS[:-1], SAYS)))
    assert (done.returncode, ledger.read_text("utf-8")) == (0, text)


def test_a_ledger_that_is_no_yaml_can_be_mended(folder: Path) -> None:
    ledger = folder / "claims.yaml"
    right = ledger.read_bytes()
    ledger.write_bytes(right.replace(b'"300"', b'"300'))
    for id in ("", "held-0001"):
        revision = Project.open(folder).revision(id)
        assert revision.line == (17 if id else 22)
    done = factcheck(folder, "edit", environment=editor(folder, (SAYS[:-1], SAYS)))
    assert (done.returncode, done.stdout) == (0, "claims.yaml: mended file claims.yaml\n")
    assert ledger.read_bytes() == right


def test_a_question_that_is_not_declared_is_edited_at_its_first_claim(folder: Path) -> None:
    claim = '- {id: open-0001, question: opened, says: "4 May", source: paper, quote: x}\n'
    ledger = folder / "claims.yaml"
    ledger.write_text(ledger.read_text("utf-8") + claim, "utf-8")
    assert Project.open(folder).revision("opened").line == 23
    ledger.write_text(ledger.read_text("utf-8") + claim.replace("open-0001", "shut-0001"), "utf-8")
    with pytest.raises(FactcheckError, match="may be held-0001, open-0001, shut-0001"):
        Project.open(folder).revision("0001")


def test_nothing_typed_is_nothing_changed(folder: Path) -> None:
    before = (folder / "claims.yaml").read_bytes()
    for step in (("", ""), (before.decode(), "")):
        done = factcheck(folder, "edit", environment=editor(folder, step))
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == "Nothing changed in claims.yaml.\n"
    assert (folder / "claims.yaml").read_bytes() == before
    assert not copies(folder)


def test_only_comments_are_saved_too(folder: Path) -> None:
    done = factcheck(folder, "edit", environment=editor(folder, ("claims:", "claims:  # all")))
    assert done.stdout == "Saved claims.yaml: only comments or layout changed.\n"
    assert "claims:  # all\n" in (folder / "claims.yaml").read_text("utf-8")


def test_an_editor_that_fails_saves_nothing(folder: Path) -> None:
    done = factcheck(folder, "edit", environment=editor(folder, ("300", "exit 3")))
    assert done.returncode == 2
    assert "FC120: the editor" in done.stderr
    assert "exit code 3" in done.stderr
    assert len(copies(folder)) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("no-such-editor -w", "no-such-editor cannot be run"),
        ("'vi", "$EDITOR has a quote that is not closed"),
    ],
)
def test_without_an_editor_one_line_says_so(folder: Path, words: str, says: str) -> None:
    done = factcheck(folder, "edit", environment=[("VISUAL", ""), ("EDITOR", words)])
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
    assert says in done.stderr
    assert "export EDITOR=" in done.stderr
    assert not copies(folder)


def test_gits_editor_is_the_next_choice(folder: Path) -> None:
    environment = editor(folder, ("claims:", "claims:  # all"))
    git = [("VISUAL", ""), ("EDITOR", ""), ("GIT_CONFIG_COUNT", "1")]
    git += [("GIT_CONFIG_KEY_0", "core.editor"), ("GIT_CONFIG_VALUE_0", environment[1][1])]
    assert factcheck(folder, "edit", environment=git).returncode == 0
    assert not left(folder)


def test_a_broken_edit_goes_back_to_the_editor_and_is_mended_there(folder: Path) -> None:
    environment = editor(folder, (SAYS, '  says: "30'), ('says: "30', 'says: "300 miners"'))
    code, printed, screen = typed(folder, ["edit", "0001"], "", environment=environment)
    assert code == 0, screen
    assert "FC102" in screen
    assert "Enter: back to the editor" in screen
    assert printed.startswith("claims.yaml: changed claim held-0001: says\n")
    assert not left(folder)
    assert not copies(folder)


@pytest.mark.parametrize("answer", [["g"], []], ids=["given up", "end of input"])
def test_whoever_gives_up_keeps_what_was_typed(folder: Path, answer: Sequence[str]) -> None:
    before = (folder / "claims.yaml").read_bytes()
    environment = editor(folder, (SAYS, '  says: "30'))
    code, printed, screen = typed(folder, ["edit", "0001"], *answer, environment=environment)
    assert (code, printed) == (2, "")
    (copy,) = copies(folder)
    assert copy.name in screen
    assert (folder / "claims.yaml").read_bytes() == before


def test_what_others_save_meanwhile_in_other_lines_is_kept(folder: Path) -> None:
    here = Project.open(folder)
    revision = here.revision("held")
    ledger = folder / "claims.yaml"
    ledger.write_bytes(revision.raw + b"# added meanwhile\n")
    here.save(revision, revision.raw.replace(b"How many people", b"How many miners"))
    text = ledger.read_text("utf-8")
    assert "How many miners" in text
    assert text.endswith("# added meanwhile\n")


def test_the_same_lines_changed_by_two_are_refused(folder: Path) -> None:
    here = Project.open(folder)
    revision = here.revision("held")
    theirs = revision.raw.replace(b"How many people", b"How many men")
    (folder / "claims.yaml").write_bytes(theirs)
    with pytest.raises(FactcheckError, match="the same lines"):
        here.save(revision, revision.raw.replace(b"How many people", b"How many miners"))
    assert (folder / "claims.yaml").read_bytes() == theirs


def test_a_decision_under_an_edited_claim_is_reopened(folder: Path) -> None:
    second = '- id: held-0002\n  question: held\n  of: miners\n  says: "400"\n  source: paper\n'
    second += '  quote: "The price of coal rose to 400 crowns"\n'
    ledger = folder / "claims.yaml"
    ledger.write_text(ledger.read_text("utf-8") + second, "utf-8")
    decided = factcheck(
        folder, "decide", "0001", "0002", "--finding", "both-stand", "--why", "x", "--today",
        "2020-01-01",
    )  # fmt: skip
    assert decided.returncode == 0
    step = (SAYS, SAYS + "\n  voice: reports")
    done = factcheck(folder, "edit", "0001", environment=editor(folder, step))
    assert done.returncode == 0
    assert "FC308: the decision both-stand on held-0001, held-0002 does not hold" in done.stderr
    assert "CONFLICT" in done.stdout


def test_editors_are_told_the_line_as_they_know_it(tmp_path: Path) -> None:
    file = tmp_path / "claims.yaml"
    assert list(placed(["/usr/bin/vim"], file, 7)) == ["+7", str(file)]
    assert list(placed(["code", "--wait"], file, 7)) == ["--goto", f"{file}:7"]
    assert list(placed(["code"], file, 7)) == ["--wait", "--goto", f"{file}:7"]
    assert list(placed(["hx"], file, 7)) == [f"{file}:7"]
    assert list(placed(["my-own", "-x"], file, 7)) == [str(file)]
    assert all(any("{file}" in part for part in form) for form in PLACED.values())


def test_an_editor_that_is_there_is_taken_where_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FactcheckError) as refusal:
        find_editor()
    assert "neither nano nor vi is there" in refusal.value.diagnostics[0].message
    for name in ("vi", "nano"):
        (tmp_path / name).write_text("#!/bin/sh\n", "utf-8")
        (tmp_path / name).chmod(0o755)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True)
        assert find_editor() == [name]
        monkeypatch.setattr("sys.stdin.isatty", lambda: False)
        with pytest.raises(FactcheckError, match="there is no terminal for one"):
            find_editor()


def test_an_editor_that_fails_before_anything_is_typed_loses_nothing(folder: Path) -> None:
    done = factcheck(folder, "edit", environment=[("VISUAL", "false")])
    assert done.returncode == 2
    assert "nothing was typed, so nothing is lost" in done.stderr
    assert not copies(folder)


def test_quiet_says_nothing_of_what_was_saved(folder: Path) -> None:
    for step in (("claims:", "claims:  # all"), ("", "")):
        done = factcheck(folder, "edit", "-q", environment=editor(folder, step))
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_an_editors_path_may_hold_spaces(tmp_path: Path) -> None:
    program = tmp_path / "my editor"
    program.write_text("#!/bin/sh\n", "utf-8")
    program.chmod(0o755)
    assert taken_apart(str(program), "$EDITOR") == [str(program)]
    assert taken_apart("vi -u 'a b'", "$EDITOR") == ["vi", "-u", "a b"]
