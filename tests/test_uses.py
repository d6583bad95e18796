"""What rests on a claim is found: drafts by whole ids, and all that the ledger ties to it."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.core.claims import Same, Within
from factcheck.project import Project
from factcheck.storage import drafts
from tests.shared import ROOT

if TYPE_CHECKING:
    from pathlib import Path

ID = "people-held-b939"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the shipped ledger, without drafts."""
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    shutil.copytree(ROOT / "sources", tmp_path / "sources")
    return tmp_path


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (ID, 1),
        (f"as told [{ID}].", 1),
        (f"_{ID}_, **{ID}**", 1),
        (f"they are{ID}", 0),
        (f"{ID}-2", 0),
        (f"{ID}0", 0),
        (f"all-{ID}", 0),
        (f"held--{ID}--as told", 1),
        (f"-{ID}-", 1),
        (ID.upper(), 0),
        (f"据{ID}所述", 1),
        (ID.removeprefix("people-"), 0),
    ],
)
def test_an_id_is_cited_by_the_whole_of_it_only(
    text: str,
    times: int,
    folder: Path,
) -> None:
    (folder / "draft.md").write_text(f"one\n\n{text}\n", encoding="utf-8")
    found = drafts.citing(folder, {ID})
    assert [(mention.path, mention.line) for mention in found.mentions] == [("draft.md", 3)] * (
        times
    )


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1", "utf-16", "utf-8-sig", "cp1251"])
def test_the_encoding_of_a_draft_does_not_matter(encoding: str, folder: Path) -> None:
    (folder / "draft.txt").write_bytes(f"\r\n“{ID}”".encode(encoding, "replace"))
    (mention,) = drafts.citing(folder, {ID}).mentions
    assert mention == (ID, "draft.txt", 2)


def test_bytes_of_no_encoding_do_not_matter(folder: Path) -> None:
    (folder / "draft.txt").write_bytes(b"\xff\xc3\x28\x00" + ID.encode() + b"\xfe")
    assert len(drafts.citing(folder, {ID}).mentions) == 1


def test_other_peoples_folders_and_other_files_are_not_searched(folder: Path) -> None:
    for path in (
        ".git/x.md", "node_modules/x.md", "deep/venv/x.txt", ".hidden.md", "sources/x.md",
        "paper.pdf", "deep/node_modules/y.md",
    ):  # fmt: skip
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(ID)
    (folder / "deep/er").mkdir()
    (folder / "deep/sources").mkdir()
    for path in ("b.tex", "a.HTML", "deep/er/c.org", "deep/sources/d.rst"):
        (folder / path).write_text(ID)
    found = drafts.citing(folder, {ID})
    assert [mention.path for mention in found.mentions] == [
        "a.HTML", "b.tex", "deep/er/c.org", "deep/sources/d.rst",
    ]  # fmt: skip
    assert (found.read, found.skipped) == (4, ())


def test_what_is_not_searched_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x.md").write_text(ID)
    (folder / "away").symlink_to(outside)
    (folder / "link.md").symlink_to(outside / "x.md")
    os.mkfifo(folder / "pipe.md")
    (folder / "large.md").write_text(ID + "x" * 100)
    monkeypatch.setattr(drafts, "MAX_BYTES", 100)
    found = drafts.citing(folder, {ID})
    assert (found.mentions, found.read) == ((), 0)
    assert [(each.place and each.place.path, each.message) for each in found.skipped] == [
        ("link.md", "not searched: it is a link"),
        ("large.md", "not searched: it has more than 100 bytes"),
    ]


def test_a_draft_that_cannot_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "draft.md").write_text(ID)

    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(drafts, "contents", refuse)
    found = drafts.citing(folder, {ID})
    assert [each.message for each in found.skipped] == [
        "not searched: it cannot be read: Permission denied"
    ]


def test_a_folder_that_may_not_be_listed_is_passed_over(folder: Path) -> None:
    assert drafts.citing(folder / "gone", {ID}) == ((), 0, ())


def test_drafts_beyond_what_is_searched_are_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        (folder / f"{number}.md").write_text(ID)
    monkeypatch.setattr(drafts, "MOST_BYTES", 2 * len(ID))
    found = drafts.citing(folder, {ID})
    assert [mention.path for mention in found.mentions] == ["0.md", "1.md"]
    assert [each.place and each.place.path for each in found.skipped] == ["2.md"]


def test_many_ids_are_found_as_few_are(folder: Path) -> None:
    ids = [f"held-{number:04x}" for number in range(drafts.FEW + 5)]
    (folder / "draft.md").write_text("nothing\n" + "\n".join(ids))
    assert [mention.id for mention in drafts.citing(folder, ids).mentions] == ids


@pytest.mark.parametrize("limit", ["MOST_DRAFTS", "MOST_NAMES"])
def test_too_many_drafts_are_told(
    limit: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        (folder / f"{number}.md").write_text(ID)
    monkeypatch.setattr(drafts, limit, 4)
    found = drafts.citing(folder, {ID})
    assert found.read < 6
    assert len(found.mentions) == found.read
    assert "is as far as it goes" in found.skipped[0].message


def test_a_claim_is_used_by_findings_and_by_its_passage(folder: Path) -> None:
    found = Project.open(folder).uses("b939")
    assert (found.kind, found.id) == ("claim", ID)
    assert [finding.headline for finding in found.findings] == ["two figures for ethnic Kazakhs"]
    assert [claim.id for claim in found.neighbours] == ["people-held-ff12"]
    assert found.is_used


def test_claims_of_one_passage_are_neighbours_both_ways(folder: Path) -> None:
    project = Project.open(folder)
    claims = project.uses("bw-2019-03-12").claims
    near = {claim.id: {n.id for n in project.uses(claim.id).neighbours} for claim in claims}
    assert all(one in near[other] for one, others in near.items() for other in others)
    assert near["charge-4851"] == {"taken-to-4330", "case-city-54f0"}


@pytest.mark.parametrize(
    ("id", "named"),
    [
        ("case-city-54f0", ["Astana = Nur-Sultan"]),
        ("case-city-25b3", ["Astana = Nur-Sultan"]),
        ("arrest-place-8462", ["the Hotel Rahat Palace in Almaty < a hotel in Almaty"]),
        ("lawyer-ce24", []),
        ("people-held-b939", []),
    ],
)
def test_names_are_found_by_what_the_words_read_as(id: str, named: list[str], folder: Path) -> None:
    found = Project.open(folder).uses(id)
    told = [
        " = ".join(record.names) if isinstance(record, Same) else f"{record.part} < {record.whole}"
        for record in found.names
    ]
    assert told == named


@pytest.mark.parametrize(
    ("id", "parts"),
    [
        ("arrest-place-e2cb", {"the Hotel Rahat Palace in Almaty"}),
        ("arrest-place-8462", {"the Hotel Rahat Palace in Almaty", "the Ritz"}),
    ],
)
def test_another_name_inside_the_wider_one_is_not_used(
    id: str, parts: set[str], folder: Path
) -> None:
    with (folder / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write("- kind: name\n  part: the Ritz\n  whole: a hotel in Almaty\n")
    names = Project.open(folder).uses(id).names
    assert {record.part for record in names if isinstance(record, Within)} == parts


CONSTRAINTS = """
- total: people-held
  of: muslims-of-xinjiang
  parts: [uyghurs, kazakhs]
  add-up: at-most
  by: "N. D."
- total: people-held
  parts: [uyghurs]
  add-up: at-most
  by: "N. D."
"""


@pytest.mark.parametrize(
    ("id", "number"),
    [
        ("people-held-b939", 1),  # Kazakhs: a part of the first
        ("people-held-ff12", 2),  # Uyghurs: a part of both
        ("people-held-c34d", 1),  # the whole of the first
        ("people-tortured-ebac", 0),  # another question
        ("arrest-date-2e09", 2),  # two orders
        ("people-held", 2),
        ("kazakhs", 1),
        ("uyghurs", 2),
        ("plea-date", 1),
    ],
)
def test_a_claim_is_held_to_the_constraints_on_its_group(
    id: str, number: int, folder: Path
) -> None:
    ledger = folder / "claims.yaml"
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(text.replace("constraints:\n", "constraints:" + CONSTRAINTS), "utf-8")
    assert len(Project.open(folder).uses(id).constraints) == number


DECISION = """
decisions:
- claims: [people-held-ee35, people-held-b939]
  finding: use people-held-b939
  why: "two days"
  who: "N. D."
  when: "2026-11-20"
"""


@pytest.mark.parametrize(
    "id", ["people-held-b939", "people-held-ee35", "people-held", "kazakhs", "bw-2019-03-12"]
)
def test_a_decision_is_found_by_each_claim_it_names(id: str, folder: Path) -> None:
    with (folder / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write(DECISION)
    (judged,) = Project.open(folder).uses(id).decisions
    assert judged.decision.why == "two days"
    assert "no `seen`" in judged.lapsed
    assert Project.open(folder).uses("charge").decisions == ()


def test_a_source_is_used_by_its_claims_and_by_sources_that_lean_on_it(folder: Path) -> None:
    record = folder / "sources" / "bw-2019-08-17.source.yaml"
    with record.open("a", encoding="utf-8") as file:
        file.write("cites: [bw-2019-03-12]\ncorrects: bw-2019-03-12\n")
    ledger = folder / "claims.yaml"
    text = ledger.read_text(encoding="utf-8")
    ledger.write_text(text.replace("credits: Foreign Policy", "credits: bw-2019-03-12"), "utf-8")
    (folder / "draft.md").write_text("[@bw-2019-03-12], people-held-ee35")
    found = Project.open(folder).uses("bw-2019-03-12")
    assert found.kind == "source"
    assert [(link.source.id, link.key) for link in found.links] == [
        ("bw-2019-08-17", "cites"), ("bw-2019-08-17", "corrects"),
    ]  # fmt: skip
    assert [claim.id for claim in found.credited] == ["arrest-date-2e09"]
    assert {mention.id for mention in found.drafts.mentions} == {
        "bw-2019-03-12", "people-held-ee35",
    }  # fmt: skip
    assert "people-held-ee35" in {claim.id for claim in found.claims}


def test_a_group_is_used_by_its_parts(folder: Path) -> None:
    found = Project.open(folder).uses("muslims-of-xinjiang")
    assert [group.id for group in found.parts] == ["uyghurs", "kazakhs"]
    assert [claim.id for claim in found.claims] == ["people-held-c34d"]


def test_nothing_rests_on_a_claim_of_its_own(folder: Path) -> None:
    assert not Project.open(folder).uses("court-crowd-3397").is_used
