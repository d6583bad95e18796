"""A page, a PDF, a document, a mail and an archive: captured, quoted, verified, captured again."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING

import pytest

from factcheck.actions.edit_source import source_revision
from factcheck.cli.progress import bar
from factcheck.storage.folder import Folder
from tests import pages
from tests.commands import factcheck

if TYPE_CHECKING:
    from pathlib import Path


THREE = "the town has three barracks left"


def done(folder: Path, *arguments: str, code: int = 0) -> str:
    """Run a command, which ends with this exit code, and return what it printed."""
    run = factcheck(folder, *arguments)
    assert run.returncode == code, run.stderr + run.stdout
    return run.stdout if code == 0 else run.stderr


@pytest.mark.parametrize("ending", pages.STORIES)
def test_a_source_is_captured_quoted_verified_altered_and_captured_again(  # noqa: PLR0915  a story
    tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    raw = pages.STORIES[ending]()
    done(tmp_path, "init")

    # Somebody sends the story, and it is captured as it came.
    file, kept = tmp_path / f"sent.{ending}", tmp_path / "sources" / f"story.{ending}"
    file.write_bytes(raw)
    add = ("source", "add", file.name, "--id", "story", "--issued", "2021-03-04")
    assert done(tmp_path, *add) == "story\n"
    assert kept.read_bytes() == raw
    record = (tmp_path / "sources" / "story.source.yaml").read_text("utf-8")
    assert f'sha256: "{sha256(raw).hexdigest()}"' in record
    assert f'title: "{pages.TITLE}"' in record

    # Its words are read, with the line in which each stands.
    shown = json.loads(done(tmp_path, "source", "show", "story", "--format", "json"))
    lines = {line["line"]: line["text"] for line in shown["lines"]}
    held = next(number for number, text in lines.items() if pages.HELD in text)
    assert shown["source"]["author"][0]["family"] == "Other"
    article = [[lines[first], lines[last]] for first, last in shown["article"]]
    is_page = ending in ("html", "warc", "warc.gz", "wacz")
    assert not is_page or article == [[pages.TITLE, pages.STORY[-1]]]
    assert len(shown["pages"]) == (2 if ending == "pdf" else 0)

    # A claim rests on a passage of it; a quote in other words is refused, with the line.
    claim = ("add", "left", "--says", "400 soldiers", "--source", "story", "--quote", pages.HELD)
    done(tmp_path, *claim)
    more = ("add", "kept", "--says", "three barracks", "--source", "story", "--quote", THREE)
    done(tmp_path, *more)
    wrong = [words.replace("400", "500") for words in claim]
    assert f"(line {held})" in done(tmp_path, *wrong, code=2)

    # It is verified, found again by its words, and missed once the file is another.
    verified = done(tmp_path, "verify")
    assert "2 exact" in verified
    assert "1 unchanged since captured" in verified
    assert pages.HELD[:40] in " ".join(done(tmp_path, "search", "barracks").split())
    kept.chmod(0o644)
    kept.write_bytes(raw + b"\n")
    done(tmp_path, "verify", code=1)

    # Put back, it is right again. Then the paper corrects a figure, and the story is captured anew.
    kept.write_bytes(raw)
    monkeypatch.setattr(pages, "STORY", [part.replace("400", "450") for part in pages.STORY])
    file.write_bytes(pages.STORIES[ending]())
    again = ("source", "add", file.name, "--id", "again", "--replaces", "story")
    told = " ".join(done(tmp_path, *again, code=1).split())
    assert "1 claim cited story and cites again now" in told
    assert "changed: left-" in told
    assert "as “450 soldiers”: no conflict" in told
    record = (tmp_path / "sources" / "again.source.yaml").read_text("utf-8")
    assert "edition_of: story" in record
    assert 'issued: "2021-03-04"' in record

    # Both captures stay, and every claim stands in the one it cites.
    ledger = (tmp_path / "claims.yaml").read_text("utf-8")
    assert (ledger.count("source: story"), ledger.count("source: again")) == (1, 1)
    verified = done(tmp_path, "verify")
    assert "2 exact" in verified
    assert "2 unchanged since captured" in verified


def test_a_page_dropped_into_sources_is_proposed_with_what_it_says_of_itself(
    tmp_path: Path,
) -> None:
    done(tmp_path, "init")
    (tmp_path / "sources").mkdir(exist_ok=True)
    (tmp_path / "sources" / "story.html").write_bytes(pages.html())
    (tmp_path / "sources" / "broken.pdf").write_bytes(b"%PDF-1.4")
    folder = Folder(tmp_path)
    record = source_revision(folder, "story").raw.decode()
    assert f'title: "{pages.TITLE}"' in record
    assert 'issued: "2021-03-04"' in record
    assert pages.URL in record
    assert "title" not in source_revision(folder, "broken").raw.decode().partition("#")[0]


def test_of_several_files_one_that_is_refused_keeps_no_other_out(tmp_path: Path) -> None:
    done(tmp_path, "init")
    for ending in ("html", "pdf", "eml"):
        (tmp_path / f"sent.{ending}").write_bytes(pages.STORIES[ending]())
    sent = ("sent.html", "missing.docx", "sent.pdf", "sent.eml")
    run = factcheck(tmp_path, "source", "add", *sent, "--outlet", "The Gazette")
    assert run.returncode == 2
    ids = run.stdout.split()
    assert len(set(ids)) == 3
    assert run.stderr.count("Saved ") == 3
    assert "missing.docx: FC207: missing.docx cannot be read" in run.stderr
    shown = done(tmp_path, "source", "list")
    assert all(f"{id} " in shown for id in ids)
    one = factcheck(tmp_path, "source", "add", *sent, "--id", "story")
    assert one.returncode == 2
    assert "--id is for one source, and these are 4" in one.stderr
    assert len(list((tmp_path / "sources").iterdir())) == 6


def test_how_many_are_done_is_drawn_for_more_than_one() -> None:
    assert bar(1, 1) == ""
    assert [bar(number, 4) for number in (1, 3)] == [
        "[..........] 1 of 4, ",
        "[#####.....] 3 of 4, ",
    ]
