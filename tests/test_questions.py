"""A question shows each of its claims once, in play, aside or unread, as `conflicts` has them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.core.findings.claims import Shown
from factcheck.core.findings.questions import QuestionShown
from factcheck.project import Project
from factcheck.render.style import Screen
from factcheck.render.terminal import question as screen
from tests.shared import ROOT
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

PROJECT = Project.open(ROOT)
IDS = [question.id for question in PROJECT.questions()]


@pytest.mark.parametrize("id", IDS)
def test_every_claim_of_a_question_is_shown_once(id: str) -> None:
    shown = PROJECT.question(id)
    told = [answer.claim.id for scope in shown.scopes for answer in scope.answers]
    told += [answer.claim.id for answer in shown.aside]
    told += [unread.claim.id for unread in shown.unread]
    assert sorted(told) == sorted(claim.id for claim in PROJECT.claims() if claim.question == id)


@pytest.mark.parametrize("id", IDS)
def test_a_question_has_the_findings_that_conflicts_gives_it(id: str) -> None:
    assert PROJECT.question(id).findings == PROJECT.conflicts([id]).findings


@pytest.mark.parametrize("id", IDS)
def test_every_answer_stands_in_a_camp_and_in_its_order(id: str) -> None:
    for scope in PROJECT.question(id).scopes:
        in_camps = {answer.claim.id for camp in scope.camps for answer in camp.answers}
        if not scope.answers[0].question.may_have_many:
            assert in_camps == {answer.claim.id for answer in scope.answers}
        lowers = [answer.reading.hard.lower for answer in scope.answers]
        assert lowers == sorted(lowers)


def test_two_figures_that_clash_stand_in_two_camps() -> None:
    kazakhs = PROJECT.question("people-held").scopes[0]
    assert kazakhs.of == ("kazakhs",)
    assert [[a.claim.says for a in camp.answers] for camp in kazakhs.camps] == [
        ["10,000"], ["tens of thousands"],
    ]  # fmt: skip


def test_the_list_counts_what_conflicts_finds() -> None:
    listed = {each.question.id: each for each in PROJECT.overview().questions}
    assert list(listed) == IDS
    assert listed["people-held"].state == "2 conflicts"
    assert listed["people-held"].claims == 4
    assert listed["his-role"].state == "differ in words"
    assert sum(each.claims for each in listed.values()) == len(PROJECT.claims())


LEDGER = """format: 1
groups:
  miners:
    is: miners
claims:
- {id: dead-0001, question: dead, of: miners, says: "400", source: paper, quote: "400"}
- {id: dead-0002, question: dead, says: "400 to 500", source: paper, quote: "400 to 500"}
- {id: dead-0003, question: dead, says: "at least 450", source: paper, quote: "at least 450"}
- {id: dead-0004, question: dead, says: "90", source: paper, quote: "90", status: withdrawn}
- {id: dead-0005, question: dead, says: "95", source: paper, quote: "95", voice: doubts}
- {id: hurt-dead, question: hurt, says: "7", source: paper, quote: "7"}
- {id: hurt-0002, question: hurt, says: "9", source: paper, quote: "9"}
- {id: dead, question: hurt-2, says: "8", source: paper, quote: "8"}
decisions:
- {claims: [hurt-dead, hurt-0002], finding: both-stand, seen: SEEN}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(DATA / "refusals" / "base" / "sources", tmp_path / "sources")
    for path in (tmp_path / "sources").iterdir():
        path.unlink()
    text = "400, 400 to 500, at least 450, 90, 95, 7, 9, 8"
    (tmp_path / "sources" / "paper.txt").write_text(text)
    (tmp_path / "claims.yaml").write_text(LEDGER)
    return Project.open(tmp_path)


def test_a_claim_comes_before_a_question_and_that_before_four_digits(project: Project) -> None:
    claim = project.show("dead")
    assert isinstance(claim, Shown)
    assert claim.claim.question == "hurt-2"
    ledger = project.root / "claims.yaml"
    ledger.write_text(ledger.read_text().replace("id: dead,", "id: died-0001,"))
    found = Project.open(project.root).show("dead")
    assert isinstance(found, QuestionShown)
    assert Project.open(project.root).uses("dead").kind == "question"
    by_digits = Project.open(project.root).show("0005")
    assert isinstance(by_digits, Shown)
    assert by_digits.claim.id == "dead-0005"


def test_four_digits_that_several_claims_end_in_are_refused(project: Project) -> None:
    with pytest.raises(FactcheckError, match="may be dead-0002, hurt-0002"):
        project.show("0002")


def test_what_is_not_in_play_stands_aside(project: Project) -> None:
    shown = project.question("dead")
    assert shown.place is None
    assert [answer.claim.id for answer in shown.aside] == ["dead-0004", "dead-0005"]
    assert [scope.of for scope in shown.scopes] == [("miners",), ()]
    everyone = shown.scopes[1]
    assert [answer.claim.id for answer in everyone.answers] == ["dead-0002", "dead-0003"]
    assert len(everyone.camps) == 1


def test_what_is_not_in_play_is_in_no_finding(project: Project) -> None:
    assert project.question("dead").findings == project.conflicts(["dead"]).findings
    told = {a.claim.id for finding in project.question("dead").findings for a in finding.answers}
    assert not told & {"dead-0004", "dead-0005"}


def test_a_question_with_many_answers_has_no_camps() -> None:
    (scope,) = PROJECT.question("lawyer").scopes
    assert len(scope.answers) == 3
    assert scope.camps == ()


def test_a_decision_is_shown_and_one_that_lapsed_leaves_the_conflict(project: Project) -> None:
    shown = project.question("hurt")
    assert len(shown.decisions) == 1
    states = {each.question.id: each.state for each in project.overview().questions}
    assert states["hurt"] == "1 conflict"


def test_a_question_that_nobody_asks_is_refused(project: Project) -> None:
    with pytest.raises(FactcheckError, match="no question “hrut”"):
        project.question("hrut")


COUNTED = """format: 1
claims:
- {id: hurt-0001, question: hurt, says: "12 workers", source: paper, quote: "12 workers"}
- {id: hurt-0002, question: hurt, says: "dozens", source: paper, quote: "dozens"}
- {id: fine-0001, question: fine, says: "$ 300", source: paper, quote: "$ 300"}
- {id: fine-0002, question: fine, says: "$ 400", source: paper, quote: "$ 400"}
- {id: fine-0003, question: fine, says: "500 euros", source: paper, quote: "500 euros"}
- {id: fine-0004, question: fine, says: "600 euros", source: paper, quote: "600 euros"}
"""


@pytest.mark.parametrize(
    ("question", "letters"), [("hurt", [["A", "B"]]), ("fine", [["A", "B"], ["C", "D"]])]
)
def test_what_can_be_compared_is_drawn_to_one_scale(
    project: Project, question: str, letters: list[list[str]]
) -> None:
    (project.root / "sources" / "paper.txt").write_text(
        "12 workers, dozens, $ 300, $ 400, 500 euros, 600 euros"
    )
    (project.root / "claims.yaml").write_text(COUNTED)
    drawn = "\n".join(screen.lines(Project.open(project.root).question(question), Screen()))
    scales = drawn.split("     ┬")[1:]
    assert [re.findall(r"^  ([A-Z])  ", scale, re.MULTILINE) for scale in scales] == letters
