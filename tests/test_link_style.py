"""``cite --style link``: the address of a source with the words of the quote, or why without."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
import yaml

from factcheck import FactcheckError, Project
from factcheck.render.citations import as_list, as_written
from tests.commands import factcheck
from tests.support import DATA

if TYPE_CHECKING:
    from pathlib import Path

CASES = yaml.safe_load((DATA / "links" / "cited.yaml").read_text("utf-8"))
IDS = [case["name"] for case in CASES]
ADDRESS = "URL: https://example.org/a"
LEADING = CASES[0]


def folder_of(path: Path, case: dict[str, Any]) -> Path:
    """Write a ledger of one claim, and its source."""
    claim = {"id": "c-0001", "question": "q", "source": "page", "unread": "a test"}
    claim |= {"says": case["quote"].split(" […]")[0], "quote": case["quote"]}
    claim |= case.get("claim", {})
    ledger = {"format": 1, "questions": {"q": {"ask": "What?"}}, "claims": [claim]}
    (path / "claims.yaml").write_text(yaml.safe_dump(ledger, allow_unicode=True), "utf-8")
    (path / "sources").mkdir()
    (path / "sources" / case.get("file", "page.txt")).write_text(case["text"], "utf-8")
    record = f"{case.get('record', ADDRESS)}\n"
    (path / "sources" / "page.source.yaml").write_text(record, "utf-8")
    return path


@pytest.mark.parametrize("case", CASES, ids=IDS)
def test_a_link_leads_to_the_quote_or_it_is_told_why_not(
    case: dict[str, Any], tmp_path: Path
) -> None:
    cited = Project.open(folder_of(tmp_path, case)).cite("c-0001")
    if refused := case.get("refused"):
        with pytest.raises(FactcheckError, match=refused):
            as_written([cited], "link", "text", with_quote=True)
        return
    written = as_written([cited], "link", "text", with_quote=True)
    assert written.lines == (case["link"],)
    assert [note.code for note in written.notes] == ["FC214"] * ("told" in case)
    assert all(case["told"] in note.message for note in written.notes)


@pytest.mark.parametrize("case", [case for case in CASES if "link" in case])
def test_without_the_quote_a_link_opens_the_page(case: dict[str, Any], tmp_path: Path) -> None:
    cited = Project.open(folder_of(tmp_path, case)).cite("c-0001")
    page = case["link"].partition(":~:")[0].removesuffix("#")
    for written in (
        as_written([cited], "link", "text", with_quote=False),
        as_list([cited], "link", "text"),
        as_written([cited._replace(claim=None)], "link", "text", with_quote=True),
    ):
        assert not written.notes
        assert written.lines[0].partition(":~:")[0].removesuffix("#") == page
        assert "text=" not in written.lines[0].replace("text=something", "")


def test_the_command_prints_the_link_alone_on_stdout(tmp_path: Path) -> None:
    done = factcheck(folder_of(tmp_path, LEADING), "cite", "c-0001", "--style", "link")
    assert (done.returncode, done.stdout) == (0, LEADING["link"] + "\n")
    assert "FC214" not in done.stderr


def test_the_command_tells_on_stderr_why_a_link_stops_at_the_page(tmp_path: Path) -> None:
    case = LEADING | {"quote": "no such words"}
    done = factcheck(folder_of(tmp_path, case), "cite", "c-0001", "--style", "link")
    assert (done.returncode, done.stdout) == (0, "https://example.org/a\n")
    assert "note: FC214: the link of c-0001 leads to the page alone" in done.stderr


def test_the_command_refuses_where_there_is_no_address(tmp_path: Path) -> None:
    case = LEADING | {"record": "title: A"}
    done = factcheck(folder_of(tmp_path, case), "cite", "c-0001", "--style", "link")
    assert (done.returncode, done.stdout) == (2, "")
    assert "FC208: page has no URL → add it" in done.stderr


@pytest.mark.parametrize(
    ("record", "link"),
    [
        (ADDRESS, LEADING["link"]),
        (f"{ADDRESS}\nexcerpt: true", "https://example.org/a"),
        ("title: A", ""),
    ],
)
def test_a_footnote_in_markdown_leads_to_the_quote_where_that_is_sure(
    tmp_path: Path, record: str, link: str
) -> None:
    title = "" if record.startswith("title") else "\ntitle: A"
    case = LEADING | {"record": record + title}
    cited = Project.open(folder_of(tmp_path, case)).cite("c-0001")
    (line,) = as_written([cited], "footnote", "markdown", with_quote=True).lines
    assert (f"[A](<{link}>)" in line) is bool(link)
    assert ("text=" in line) is (link == LEADING["link"])
