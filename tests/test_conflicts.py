"""Small ledgers as folders, each with what ``factcheck conflicts`` finds in it."""

from __future__ import annotations

import os
import shutil
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from factcheck.actions.conflicts import conflicts
from factcheck.actions.verify import verify
from factcheck.cli import attempt
from factcheck.core.answers import Reader
from factcheck.core.conflicts import find
from factcheck.storage.folder import Folder
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

    from factcheck.core.findings.conflicts import Disagreements, Finding, Pair

CASES = sorted(path.parent for path in (DATA / "ledgers").glob("*/expected.yaml"))
SCREENS = [case / "screen.txt" for case in CASES]
"""What `conflicts --all` and `verify` print of a ledger, to the letter; UPDATE_EXPECTED=1 writes
them anew."""
EXACT = ("question", "verdict", "kind", "gap", "level", "camps", "decided", "allow_all")
"""What an expected finding says in full; of the rest it names a fragment."""

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.name))


@cache
def found_in(case: Path) -> Disagreements:
    return conflicts(Folder(case), ())


@cache
def expected(case: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((case / "expected.yaml").read_text(encoding="utf-8"))
    return found


def shown(finding: Finding) -> dict[str, Any]:
    return {
        "question": finding.question.id,
        "verdict": finding.verdict.name.lower(),
        "kind": finding.kind.value,
        "gap": finding.gap.words,
        "level": finding.level.name.lower(),
        "camps": [[answer.claim.id for answer in camp.answers] for camp in finding.camps],
        "decided": finding.decided.finding if finding.decided else "",
        "allow_all": [answer.claim.id for answer in finding.allow_all],
    }


def pair(pair: Pair) -> list[object]:
    verdict = "apart" if pair.verdict is None else pair.verdict.name.lower()
    return [pair.a.claim.id, pair.b.claim.id, verdict, pair.kind.value, pair.is_explained]


@each_case
def test_a_folder_is_sound(case: Path) -> None:
    assert not Folder(case).diagnostics


@each_case
def test_findings_are_those_expected(case: Path) -> None:
    defaults = {"decided": "", "allow_all": []}
    want = [
        defaults | {key: one[key] for key in EXACT if key in one}
        for one in expected(case)["findings"]
    ]
    assert [shown(finding) for finding in found_in(case).findings] == want


@each_case
def test_findings_say_what_they_rest_on(case: Path) -> None:
    for finding, want in zip(found_in(case).findings, expected(case)["findings"], strict=True):
        assert want.get("headline", "") in finding.headline
        assert [premise.says for premise in finding.premises] == want.get("premises", [])
        assert want.get("remark", "") in " ".join(words for _, words in finding.remarks)
        assert bool(finding.reopened) == ("reopened" in want)
        assert want.get("reopened", "") in finding.reopened
        if "origins" in want:
            assert [len(camp.origins) for camp in finding.camps] == want["origins"]
        assert want.get("ask", "") in finding.ask
        if "joins" in want:
            told = [join for camp in finding.camps for each in camp.origins for join in each.joins]
            assert [[list(join.claims), join.why] for join in told] == want["joins"]
        names = [list(proposed.names) for proposed in finding.one_name]
        assert names == want.get("one_name", [])


@each_case
def test_sourcing_is_told_and_lets_nothing_fail(case: Path) -> None:
    found = verify(Folder(case))
    told = [one for one in found.diagnostics if one.code.startswith("FC5")]
    want = expected(case).get("sourcing", [])
    assert [[one.code, one.severity.value] for one in told] == [row[:2] for row in want]
    for one, row in zip(told, want, strict=True):
        assert row[2] in one.message
        assert one.code != "FC503" or list(one.details) == row[3:]
        assert one.place
        assert one.place.line


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: str(screen.parent.name))
def test_the_screens_are_those_expected(
    screen: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(screen.parent)
    monkeypatch.delenv("COLUMNS", raising=False)
    printed = ""
    for command in (["conflicts", "--all"], ["verify"]):
        code = attempt(command)
        printed += f"$ factcheck {' '.join(command)}\n{capsys.readouterr().out}"
        printed += f"[{code}]\n" if code else ""
    if os.environ.get("UPDATE_EXPECTED"):
        screen.write_text(printed, encoding="utf-8")
    assert printed == screen.read_text(encoding="utf-8")


def test_notes_and_warnings_of_sourcing_let_verify_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert attempt(["verify", "--ledger", str(DATA / "ledgers" / "citing-in-a-circle")]) == 0
    assert "warning: FC501" in capsys.readouterr().out


@each_case
def test_other_pairs_are_explained(case: Path) -> None:
    found = found_in(case).pairs
    want = [[*row[:4], row[5:] == [True]] for row in expected(case)["pairs"]]
    assert [pair(one) for one in found] == want
    for one, row in zip(found, expected(case)["pairs"], strict=True):
        assert row[4] in one.why


@each_case
def test_claims_that_cannot_be_read_are_told(case: Path) -> None:
    unread = found_in(case).unread
    assert [one.claim.id for one in unread] == expected(case).get("unread", [])
    assert all(one.reason for one in unread)


@each_case
def test_what_was_not_examined_is_told(case: Path) -> None:
    left = found_in(case).unexamined
    assert [one.why for one in left] == expected(case).get("unexamined", [])


@each_case
def test_the_command_exits_1_where_a_conflict_stands_undecided(
    case: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert attempt(["conflicts", "--all", "--ledger", str(case)]) == expected(case)["exit"]
    assert capsys.readouterr().out


@each_case
def test_the_order_of_claims_never_changes_what_conflicts(case: Path) -> None:
    folder, ledger = Folder(case), Folder(case).ledger
    reader = Reader(ledger, folder.sources)
    answers, _ = reader.answers([claim for claim in ledger.claims if claim.is_in_play])
    found = sorted(map(sides, find(answers, ledger)))
    assert sorted(map(sides, find(answers[::-1], ledger))) == found


@each_case
def test_the_order_of_claims_never_changes_the_order_of_findings(case: Path) -> None:
    folder, ledger = Folder(case), Folder(case).ledger
    answers, _ = Reader(ledger, folder.sources).answers([c for c in ledger.claims if c.is_in_play])
    found = list(map(sides, find(answers, ledger)))
    assert list(map(sides, find(answers[::-1], ledger))) == found


@each_case
def test_how_claims_are_spread_over_files_never_changes_what_conflicts(
    case: Path, tmp_path: Path
) -> None:
    shutil.copytree(case / "sources", tmp_path / "sources")
    held = yaml.load((case / "claims.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  text alone
    claims = held.pop("claims")
    (tmp_path / "claims.yaml").write_text(yaml.dump(held), encoding="utf-8")
    (tmp_path / "claims").mkdir()
    for number, claim in enumerate(reversed(claims)):
        path = tmp_path / "claims" / f"{number:02d}.yaml"
        path.write_text(yaml.dump({"format": "1", "claims": [claim]}), encoding="utf-8")
    found = sorted(map(sides, found_in(case).findings))
    assert sorted(map(sides, conflicts(Folder(tmp_path), ()).findings)) == found


def sides(finding: Finding) -> tuple[str, str, list[list[str]]]:
    """Return what must not hang on the order of claims: verdict, kind, who stands where."""
    camps = [sorted(answer.claim.id for answer in camp.answers) for camp in finding.camps]
    return finding.verdict.name, finding.kind.value, camps
