"""`tidy` and `withdraw`: what they write into a ledger, where, and what they say of it."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.project import Project
from factcheck.storage import swap
from factcheck.storage.editing import Field, records_of, with_fields
from factcheck.storage.ledger import File, read
from factcheck.storage.yaml_text import parse
from tests.commands import factcheck
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

SECOND = """\
- question: held
  of: miners
  says: "400"
  source: paper
  quote: "The price of coal rose to 400 crowns"
"""
DECISION = """\

decisions:
# looked at twice
- claims: [held-0001, held-0002]
  finding: both-stand
  why: "two mines"  # said the owner
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a ledger of one claim."""
    return shutil.copytree(DATA / "refusals" / "base", tmp_path / "ledger")


def add(folder: Path, text: str, path: str = "claims.yaml") -> None:
    file = folder / path
    file.parent.mkdir(exist_ok=True)
    old = file.read_text("utf-8") if file.exists() else ""
    file.write_text(old + text, "utf-8")


def test_a_claim_and_a_decision_typed_by_hand_are_filled_in(folder: Path) -> None:
    add(folder, SECOND.replace("- question", "- id: held-0002\n  question") + DECISION)
    before = (folder / "claims.yaml").read_text("utf-8")
    (filled,) = Project.open(folder).tidy().filled
    assert re.fullmatch("[0-9a-f]{8}", filled.value)
    after = (folder / "claims.yaml").read_text("utf-8")
    assert after == before + f'  seen: "{filled.value}"\n'
    assert str(filled.place) == "claims.yaml:35:10"
    counted = factcheck(folder, "conflicts").stdout.splitlines()[0]
    assert counted.startswith("no conflict")


LAYOUTS = {
    "a record in braces": (
        "decisions:\n- {claims: [held-0001], finding: both-stand}  # so\n# end\n",
        'decisions:\n- {claims: [held-0001], finding: both-stand, seen: "SEEN"}  # so\n# end\n',
    ),
    "an empty key": (
        "decisions:\n-  seen:   # not yet\n   claims: held-0001\n   finding: both-stand",
        'decisions:\n-  seen: "SEEN"   # not yet\n   claims: held-0001\n   finding: both-stand',
    ),
    "line ends of Windows": (
        "decisions:\r\n- claims: held-0001\r\n  finding: both-stand\r\n  # end\r\n",
        (
            'decisions:\r\n- claims: held-0001\r\n  finding: both-stand\r\n  seen: "SEEN"\r\n'
            "  # end\r\n"
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), LAYOUTS.values(), ids=LAYOUTS)
def test_a_fingerprint_goes_where_its_decision_shows_it(folder: Path, old: str, new: str) -> None:
    ledger = folder / "claims.yaml"
    base = ledger.read_bytes()
    ledger.write_bytes(base + old.encode())
    (filled,) = Project.open(folder).tidy().filled
    assert ledger.read_bytes() == base + new.replace("SEEN", filled.value).encode()


def test_ids_are_given_in_every_file_before_decisions_are_judged(folder: Path) -> None:
    add(folder, DECISION.replace("held-0002", "held-0001"))
    add(folder, "claims:\n" + SECOND, "claims/more.yaml")
    done = factcheck(folder, "tidy", "--check")
    assert done.returncode == 1
    assert done.stdout == (
        "claims/more.yaml:2:3: would write id: held-xxxx (claim on held)\n"
        f"claims.yaml:29:10: would write seen: {seen(folder)} (decision on held-0001,\n"
        "  held-0001)\n"
    )
    done = factcheck(folder, "tidy")
    assert done.returncode == 0
    assert re.match(r"claims/more.yaml:2:3: wrote id: held-[0-9a-f]{4} \(", done.stdout)
    done = factcheck(folder, "tidy")
    assert (done.returncode, done.stdout) == (0, "Nothing to tidy.\n")
    assert len(read(folder)[0].claims) == 2


def seen(folder: Path) -> str:
    return next(f.value for f in Project.open(folder).untidy().filled if f.key == "seen")


def test_what_only_a_person_can_write_is_left_and_named(folder: Path) -> None:
    add(folder, SECOND.replace("question: held", "note: x") + DECISION)
    before = (folder / "claims.yaml").read_bytes()
    done = factcheck(folder, "tidy")
    assert (done.returncode, done.stdout) == (1, "")
    assert [line.split(" ")[0] for line in done.stderr.splitlines()] == [
        "claims.yaml:23:3:",
        "claims.yaml:31:3:",
    ]
    assert (folder / "claims.yaml").read_bytes() == before


def test_a_decision_on_a_withdrawn_claim_is_left(folder: Path) -> None:
    add(folder, "  status: withdrawn\n" + DECISION.replace("held-0002", "held-0001"))
    tidied = Project.open(folder).tidy()
    assert not tidied.filled
    assert [each.code for each in tidied.left] == ["FC308"]


@pytest.mark.parametrize("command", [["tidy"], ["withdraw", "0001", "--why", "x"]])
def test_a_file_saved_meanwhile_is_read_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, command: list[str]
) -> None:
    add(folder, SECOND)
    swapped = swap.swapped
    tries = []

    def swapped_late(root: Path, changes: dict[str, swap.Change]) -> bool:
        tries.append(changes)
        if len(tries) == 1:
            add(folder, "# saved meanwhile\n")
        return swapped(root, changes)

    monkeypatch.setattr(swap, "swapped", swapped_late)
    here = Project.open(folder)
    if command[0] == "tidy":
        here.tidy()
    else:
        here.withdraw(["0001"], "x")
    assert len(tries) == 2
    text = (folder / "claims.yaml").read_text("utf-8")
    assert "# saved meanwhile\n" in text
    assert "status: withdrawn" in text or re.search("id: held-[0-9a-f]{4}\n  question", text)


def test_a_file_that_never_stays_the_same_is_refused(folder: Path) -> None:
    def prepared() -> tuple[dict[str, swap.Change], None]:
        return {"claims.yaml": swap.Change(b"other", b"new")}, None

    with pytest.raises(FactcheckError, match="again and again"):
        swap.rewrite(folder, prepared)


def test_withdrawing_says_what_rests_on_the_claim(folder: Path) -> None:
    add(folder, "\nconstraints:\n- earlier: held\n  later: closed\n  by: N\n")
    add(folder, "\ndecisions:\n- claims: [held-0001]\n  finding: both-stand\n")
    text = (folder / "claims.yaml").read_text("utf-8")
    declared = text.replace("questions:\n", "questions:\n  closed:\n")
    (folder / "claims.yaml").write_text(declared, "utf-8")
    assert factcheck(folder, "tidy").returncode == 0
    before = (folder / "claims.yaml").read_text("utf-8")
    done = factcheck(folder, "withdraw", "0001", "--why", "a “misprint”: \\ no")
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "Withdrew held-0001 “300” in claims.yaml, line 18.\n"
        "  No claim in play answers held now.\n"
        "  Nothing to compare for the constraint held before closed (claims.yaml:28:3).\n"
        "To take it back: factcheck edit held-0001, and delete the lines status and why.\n"
    )
    assert "FC308: the decision both-stand on held-0001 does not hold now" in done.stderr
    quote = '  quote: "300 miners are held in the old barracks"\n'
    written = '  status: withdrawn\n  why: "a “misprint”: \\\\ no"\n'
    assert (folder / "claims.yaml").read_text("utf-8") == before.replace(quote, quote + written)


def test_drafts_that_cite_the_claim_are_named(folder: Path) -> None:
    (folder / "report.md").write_text("First.\nHeld: 300 [held-0001].\n", "utf-8")
    done = factcheck(folder, "withdraw", "0001", "--why", "x")
    assert "  held-0001 is cited in report.md, line 2.\n" in done.stdout


def test_a_reason_that_stood_there_is_told(folder: Path) -> None:
    add(folder, "  status: open\n  why: 'counted twice'  # by us\n")
    done = factcheck(folder, "withdraw", "0001", "--why", "x")
    assert "Its earlier reason was “counted twice”." in done.stdout
    text = (folder / "claims.yaml").read_text("utf-8")
    assert text.endswith('  status: withdrawn\n  why: "x"  # by us\n')
    quiet = factcheck(folder, "withdraw", "0001", "--why", "x", "-q")
    assert quiet.returncode == 2


def test_several_claims_are_withdrawn_in_all_files(folder: Path) -> None:
    more = SECOND.replace("- question", "- id: held-0002\n  question")
    add(folder, "claims:\n" + more, "claims/more.yaml")
    done = factcheck(folder, "withdraw", "0001", "held-0002", "0002", "--why", "x", "-q")
    assert (done.returncode, done.stdout) == (0, "held-0001\nheld-0002\n")
    assert {claim.why for claim in read(folder)[0].claims} == {"x"}


UNUSUAL = {
    "a block of text that ends the file": (
        "claims:\n- id: a-1\n  note: x\n  quote: |\n    one",
        'claims:\n- id: a-1\n  why: "y"\n  note: x\n  quote: |\n    one',
    ),
    "text in brackets": ("claims: [{id: a-1}]\n", 'claims: [{id: a-1, why: "y"}]\n'),
    "a comment behind a block": (
        "claims:\n- id: a-1\n  why: > # so\n    old\n\n# end\n",
        'claims:\n- id: a-1\n  why: "y" # so\n\n# end\n',
    ),
    "a key on a line of its own": (
        "claims:\n- id: a-1\n  ? why\n  : old\n",
        'claims:\n- id: a-1\n  ? why\n  : "y"\n',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new"), UNUSUAL.values(), ids=UNUSUAL)
def test_a_field_is_set_in_unusual_records(old: str, new: str) -> None:
    records = records_of(parse(old.encode(), "claims.yaml").root)
    place = next(place for place, record in records.items() if record.path)
    field = Field(place, "why", "y")
    assert with_fields(File("claims.yaml", old.encode()), [field]).decode() == new


def test_a_record_that_is_not_there_is_refused(folder: Path) -> None:
    raw = (folder / "claims.yaml").read_bytes()
    ledger, _ = read(folder)
    place = ledger.claims[0].places[""]._replace(line=1)
    with pytest.raises(FactcheckError, match="cannot be set here"):
        with_fields(File("claims.yaml", raw), [Field(place, "id", "x")])
