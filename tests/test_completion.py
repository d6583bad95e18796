"""What may stand next on a command line: the words offered, and that nothing else ever shows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
import typer
from typer.core import TyperOption

from factcheck.cli.app import load
from factcheck.cli.words import LONGEST, Wanted, following, of_parameter
from tests.commands import factcheck
from tests.shared import ROOT
from tests.support import DATA, rows

if TYPE_CHECKING:
    from pathlib import Path

LINES = tuple(rows(DATA / "completion" / "lines.tsv"))


@pytest.mark.parametrize(("number", "row"), LINES, ids=[f"line {number}" for number, _ in LINES])
def test_a_line_is_completed_as_the_table_says(
    number: int, row: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Words of a line are parted by a space, and its last one may be empty; … leaves some out."""
    line, wanted, expected = row
    monkeypatch.chdir(ROOT)
    found = following(line.split(" "))
    words = [word for word, _ in found.candidates]
    assert found.wanted.value == wanted, number
    if "…" in expected:
        assert set(expected.split()) - {"…"} <= set(words), number
    else:
        assert words == expected.split(), number


def test_each_id_is_offered_with_what_it_means(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    meanings = {
        word: means
        for line in ("show p", "source show s", "conflicts p", "add x --of u", "rules FC", "v")
        for word, means in following(line.split(" ")).candidates
    }
    asked = "How many people are, or have been, held in the camps?"
    assert meanings["people-held-b939"] == f"“tens of thousands” {asked}"
    assert meanings["people-held"] == asked
    assert meanings["uyghurs"] == "Uyghurs"
    assert meanings["stp-2019-03-11"].startswith("Society for Threatened Peoples, 2019-03-11, ")
    assert meanings["FC206"] == "quote stands more than once"
    assert meanings["verify"].startswith("Check that the quotes")


def test_the_ledger_on_the_line_is_the_one_that_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    line = ["conflicts", "--ledger", str(ROOT / "claims.yaml"), "people-h"]
    assert [word for word, _ in following(line).candidates] == ["people-held"]


def test_the_home_folder_is_known_though_no_shell_has_put_it_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(ROOT))
    line = ["conflicts", "--ledger", "~/claims.yaml", "people-h"]
    assert [word for word, _ in following(line).candidates] == ["people-held"]


def test_digits_that_two_claims_share_are_not_offered_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(DATA / "refusals" / "base", tmp_path, dirs_exist_ok=True)
    with (tmp_path / "claims.yaml").open("a", encoding="utf-8") as ledger:
        for id in ("held-1a2b", "freed-1a2b", "freed-1a2c"):
            ledger.write(f"- {{id: {id}, question: held, says: '1', source: paper, quote: '1'}}\n")
    monkeypatch.chdir(tmp_path)
    assert [word for word, _ in following(["show", "1a2"]).candidates] == ["1a2c"]


def test_of_a_protected_source_nothing_is_told_but_its_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(DATA / "refusals" / "base", tmp_path, dirs_exist_ok=True)
    with (tmp_path / "sources" / "paper.source.yaml").open("a", encoding="utf-8") as record:
        record.write("identity: withheld\n")
    monkeypatch.chdir(tmp_path)
    assert following(["source", "show", "p"]).candidates == (("paper", ""),)


HOSTILE = """\
format: 1
questions:
  held:
    ask: "$(touch ran) `touch ran` : \\t \\n \\e[31m\\u202e ' \\" ; % \\\\ {long}"
claims:
- id: held-1a2b
  question: held
  says: "400 $(touch ran)"
  source: paper
  quote: "400"
- id: "held;touch ran-1a2c"
  question: held
  says: "400"
  source: paper
  quote: "400"
"""
"""Text of others that a shell or a terminal could take for more than text."""


def test_text_of_others_stays_on_its_line_and_steers_nothing(tmp_path: Path) -> None:
    text = HOSTILE.replace("{long}", "long " * LONGEST)
    (tmp_path / "claims.yaml").write_text(text, "utf-8")
    for line in ("conflicts h", "decide h"):
        done = factcheck(tmp_path, "completion", "bash", "--", *line.split(" "))
        wanted, *offered = done.stdout.splitlines()
        assert wanted == "words"
        (one,) = offered
        word, tab, means = one.partition("\t")
        assert word in {"held", "held-1a2b"}
        assert tab
        assert "<U+001B>[31m<U+202E>" in means
        assert len(means) <= LONGEST
        assert not set(means) & {"\t", "\x1b", "\u202e"}


@pytest.mark.parametrize("line", ["show x", "nonsense x", "cite --nonsense x", "source nothing x"])
@pytest.mark.parametrize("ledger", ["", "[", "claims:\n- id: ["])
def test_nothing_is_said_where_nothing_can_be_found(line: str, ledger: str, tmp_path: Path) -> None:
    if ledger:
        (tmp_path / "claims.yaml").write_text(ledger, "utf-8")
    done = factcheck(tmp_path, "completion", "zsh", "--", *line.split(" "))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout in {"", "words\n"}


SLOW = """
from factcheck.cli import completion, main
completion.PATIENCE = 0.000_001
main(["completion", "bash", "--", "show", ""])
"""
"""Tab where nobody has the patience to wait for Python's next step."""


def test_a_slow_ledger_is_given_up_without_a_word() -> None:
    done = subprocess.run([sys.executable, "-c", SLOW], cwd=ROOT, capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


def test_a_ledger_with_faults_still_offers_what_is_right_in_it(tmp_path: Path) -> None:
    shutil.copytree(DATA / "refusals" / "base", tmp_path, dirs_exist_ok=True)
    with (tmp_path / "claims.yaml").open("a", encoding="utf-8") as ledger:
        ledger.write("nonsense: 1\n")
    done = factcheck(tmp_path, "completion", "fish", "--", "conflicts", "")
    assert done.stdout.startswith("words\n")
    assert "held\t" in done.stdout


@pytest.mark.parametrize(
    ("typed", "wanted"), [("", Wanted.WORDS), ("bib", Wanted.WORDS), ("./my", Wanted.FILES)]
)
def test_a_style_is_a_name_or_the_path_of_a_file(typed: str, wanted: Wanted) -> None:
    option = TyperOption(param_decls=["--style"], metavar="STYLE")
    found, candidates = of_parameter(option, typer.Context(load("cite")), typed)
    assert found is wanted
    assert ("bibtex" in {word for word, _ in candidates}) == (wanted is Wanted.WORDS)
