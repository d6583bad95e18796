"""Sources: captured, read, pinned, and everything that is no source refused."""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING

import pytest

from factcheck.core.claims import Name, Source
from factcheck.core.diagnostics import FactcheckError, Severity
from factcheck.storage import sources, swap
from factcheck.storage.sources.adding import add, slug

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = b"One line.\r\nTwo \xe2\x80\x9cquoted\xe2\x80\x9d.\r\n"
HASH = hashlib.sha256(TEXT).hexdigest()
RECORD = f"""\
title: "A: title"
author:
- family: Introvigne
  given: Massimo
- The Committee
container-title: "Bitter Winter"
issued: "2019-03-12"
URL: https://example.org/a
sha256: "{HASH}"
captured: {{on: 2026-11-20, by: N. D., how: file}}
cites: other
excerpt: true
original: {{sha256: abc, bytes: 12}}
"""


def shelf(folder: Path, **files: bytes | str) -> Path:
    """Return a root whose ``sources/`` holds these files; "__" in a name is a dot."""
    (folder / "sources").mkdir()
    for name, content in files.items():
        raw = content.encode() if isinstance(content, str) else content
        (folder / "sources" / name.replace("__", ".").replace("_", "-")).write_bytes(raw)
    return folder


def test_a_record_is_read_in_csl_names(tmp_path: Path) -> None:
    found, diagnostics = sources.read(shelf(tmp_path, a__txt=TEXT, a__source__yaml=RECORD))
    assert diagnostics == ()
    source = found["a"]
    assert source == Source(
        "a", "sources/a.txt", HASH, "A: title",
        (Name("Introvigne", "Massimo"), Name(literal="The Committee")), "Bitter Winter",
        issued="2019-03-12", url="https://example.org/a",
        captured=(("on", "2026-11-20"), ("by", "N. D."), ("how", "file")), cites=("other",),
        excerpt="true", original=(("sha256", "abc"), ("bytes", "12")),
    )  # fmt: skip
    assert str(source.places["container-title"]) == "sources/a.source.yaml:6:19"
    assert str(source.places["container_title"]) == "sources/a.source.yaml:6:19"
    assert sources.state(tmp_path, source) == "right"
    assert sources.digest(tmp_path / source.path) == HASH


@pytest.mark.parametrize(
    ("files", "code", "part", "severity"),
    [
        ({"a__txt": TEXT}, "FC212", "no record", Severity.NOTE),
        (
            {"a__txt": TEXT, "a__source__yaml": "title: A\n"},
            "FC212", "no hash", Severity.NOTE,
        ),
        ({"a__source__yaml": RECORD}, "FC208", "without its file", Severity.ERROR),
        ({"A__txt": TEXT}, "FC208", "the id of a source", Severity.ERROR),
        ({"a" * 65 + "__txt": TEXT}, "FC208", "the id of a source", Severity.ERROR),
        (
            {"a__txt": TEXT, "a__source__yaml": RECORD.replace('title: "A', 'titel: "A')},
            "FC103", "“titel”", Severity.ERROR,
        ),
        (
            {"a__txt": TEXT, "a__source__yaml": RECORD.replace("03-12", "02-30")},
            "FC114", "“issued”", Severity.ERROR,
        ),
        (
            {"a__txt": TEXT, "a__source__yaml": RECORD.replace("2026-11-20", "2026-11-31")},
            "FC114", "“captured.on”", Severity.ERROR,
        ),
        (
            {"a__txt": TEXT, "a__source__yaml": RECORD + "corrects: b\n"},
            "FC115", "not there: b", Severity.ERROR,
        ),
        (
            {"a__txt": TEXT, "a__source__yaml": f"sha256: {HASH}\n- x\n"},
            "FC102", "not YAML", Severity.ERROR,
        ),
        (
            {"a__txt": TEXT, "a__source__yaml": f"sha256: {HASH}\nauthor: {{name: X}}\n"},
            "FC103", "“name”", Severity.ERROR,
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_source_is_named(
    tmp_path: Path, files: dict[str, bytes | str], code: str, part: str, severity: Severity
) -> None:
    _, diagnostics = sources.read(shelf(tmp_path, **files))
    found = [each for each in diagnostics if each.code == code]
    assert [each.severity for each in found] == [severity]
    assert part in found[0].message
    assert found[0].hint
    assert found[0].place


def test_two_files_of_one_id_are_named(tmp_path: Path) -> None:
    _, diagnostics = sources.read(shelf(tmp_path, a__txt=TEXT, a__md=TEXT))
    assert "two files are called a" in diagnostics[0].message


def linked(path: Path) -> None:
    path.symlink_to("/etc/hostname")


KINDS: dict[str, Callable[[Path], None]] = {
    "link": linked,
    "pipe": os.mkfifo,
    "folder": lambda path: path.mkdir(),
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_what_is_no_regular_file_is_no_source(tmp_path: Path, make: Callable[[Path], None]) -> None:
    root = shelf(tmp_path)
    make(root / "sources" / "a.txt")
    found, diagnostics = sources.read(root)
    assert found == {}
    assert [each.code for each in diagnostics] == ["FC207"]
    source = Source("a", "sources/a.txt", HASH)
    assert sources.state(root, source) == ("link" if make is linked else "unreadable")
    with pytest.raises(FactcheckError) as refusal:
        sources.text_of(root, source)
    assert refusal.value.diagnostics[0].code == "FC207"
    with pytest.raises(FactcheckError):
        add(root, root / "sources" / "a.txt" / "x", "b", {})


def test_hidden_files_are_left_alone(tmp_path: Path) -> None:
    root = shelf(tmp_path)
    (root / "sources" / ".DS_Store").write_bytes(b"x")
    assert sources.read(root) == ({}, ())
    assert sources.read(tmp_path / "nowhere") == ({}, ())


def test_text_comes_without_its_mark_and_with_its_lines(tmp_path: Path) -> None:
    root = shelf(tmp_path, a__txt=b"\xef\xbb\xbf" + TEXT, b__md=b"x\ry")
    found, _ = sources.read(root)
    assert sources.text_of(root, found["a"]) == "One line.\nTwo “quoted”.\n"
    assert sources.text_of(root, found["b"]) == "x\ny"


@pytest.mark.parametrize(
    ("name", "raw", "part"),
    [
        ("a__pdf", b"%PDF", "is called .pdf, and does not begin as PDF does"),
        ("a__txt", b"%PDF-1.4", "is called .txt, and begins as PDF"),
        ("a__jpg", b"\xff\xd8\xff", "it is .jpg; text, Markdown, HTML, PDF"),
        ("a__txt", b"one\ntwo \xff", "line 2 is not UTF-8"),
        ("a__txt", b"one\n\0", "line 2 holds a NUL"),
        ("a__txt", b"\xff\xfe", "it holds no text"),
    ],
)
def test_what_cannot_be_read_as_text_says_why(
    tmp_path: Path, name: str, raw: bytes, part: str
) -> None:
    root = shelf(tmp_path, **{name: raw})
    source = sources.read(root)[0]["a"]
    with pytest.raises(FactcheckError, match=part) as refusal:
        sources.text_of(root, source)
    assert refusal.value.diagnostics[0].code == "FC207"
    assert sources.state(root, source) == "unpinned"


def test_states_of_a_captured_file(tmp_path: Path) -> None:
    root = shelf(tmp_path, a__txt=TEXT)
    assert sources.state(root, Source("a", "sources/a.txt", HASH.upper())) == "right"
    assert sources.state(root, Source("a", "sources/a.txt", "0" * 64)) == "changed"
    assert sources.state(root, Source("a", "sources/b.txt", HASH)) == "missing"
    assert sources.state(root, Source("a", "", HASH)) == "missing"


def test_adding_copies_byte_for_byte_and_writes_the_record(tmp_path: Path) -> None:
    file = tmp_path / "saved page.TXT"
    file.write_bytes(TEXT)
    source = add(
        tmp_path, file, "bw-2019-03-12",
        {
            "title": 'A "title"', "author": (Name("Introvigne", "Massimo"), Name(literal="X")),
            "issued": "2019-03-12", "captured": {"on": "2026-11-20", "by": "N. D."},
            "cites": ["a", "b"], "note": "", "excerpt": "true",
        },
    )  # fmt: skip
    kept = tmp_path / "sources" / "bw-2019-03-12.txt"
    assert kept.read_bytes() == TEXT
    assert kept.stat().st_mode & 0o777 == 0o444
    record = (tmp_path / "sources" / "bw-2019-03-12.source.yaml").read_text(encoding="utf-8")
    assert record == (
        'title: "A \\"title\\""\nauthor:\n- family: "Introvigne"\n  given: "Massimo"\n'
        f'- literal: "X"\nissued: "2019-03-12"\nsha256: "{HASH}"\n'
        'captured:\n  on: "2026-11-20"\n  by: "N. D."\ncites: [a, b]\nexcerpt: true\n'
    )
    found, diagnostics = sources.read(tmp_path)
    assert (found, diagnostics) == ({"bw-2019-03-12": source}, ())
    assert source.author == (Name("Introvigne", "Massimo"), Name(literal="X"))
    assert sources.state(tmp_path, source) == "right"


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT)
    add(tmp_path, file, "a", {"title": "First"})
    file.write_bytes(b"other")
    for again in (TEXT, b"other"):
        file.write_bytes(again)
        with pytest.raises(FactcheckError, match="there is a source called a already"):
            add(tmp_path, file, "a", {"title": "Second"})
    assert (tmp_path / "sources/a.txt").read_bytes() == TEXT
    assert sources.read(tmp_path)[0]["a"].title == "First"


def test_a_dropped_file_gets_its_record(tmp_path: Path) -> None:
    root = shelf(tmp_path, a__md=TEXT)
    source = add(root, root / "sources" / "a.md", "a", {"title": "Dropped"})
    assert (source.title, source.sha256) == ("Dropped", HASH)
    assert (root / "sources/a.md").stat().st_mode & 0o777 == 0o444
    assert sources.read(root)[1] == ()


@pytest.mark.parametrize("name", ["A", "a b", "../a", "-a", "", "a" * 65])
def test_an_id_that_no_file_could_have_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT)
    with pytest.raises(FactcheckError, match="cannot be the id of a source"):
        add(tmp_path, file, name, {})
    assert not list((tmp_path / "sources").iterdir())


def test_a_file_that_is_not_there_is_named_without_its_folder(tmp_path: Path) -> None:
    with pytest.raises(FactcheckError, match=r"^none\.txt cannot be read") as refusal:
        add(tmp_path, tmp_path / "none.txt", "a", {})
    assert refusal.value.diagnostics[0].code == "FC207"


@pytest.mark.parametrize(
    ("outlet", "issued", "title", "expected"),
    [
        ("Bitter Winter", "2019-03-12", "", "bw-2019-03-12"),
        ("The Society for Threatened Peoples", "2019-03-11", "", "stp-2019-03-11"),
        ("Reuters", "2019-03", "", "reuters-2019-03"),
        ("Süddeutsche Zeitung", "2019", "", "sz-2019"),
        ("Reuters", "", "The fate of a man", "reuters-fate-man"),
        ("", "", "Wanted", "wanted"),
        ("", "", "", "source"),
        ("警方", "", "", "source"),
        ("Taken", "2019", "", "taken-2019-3"),
    ],
)
def test_an_id_is_the_outlets_initials_and_the_date(
    outlet: str, issued: str, title: str, expected: str
) -> None:
    assert slug(outlet, issued, title, {"taken-2019", "taken-2019-2"}) == expected


def test_a_folder_that_cannot_be_listed_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = shelf(tmp_path, a__txt=TEXT)

    def broken(_: Path) -> list[str]:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("pathlib.Path.iterdir", broken)
    found, diagnostics = sources.read(root)
    assert found == {}
    assert [each.message for each in diagnostics] == ["sources/ cannot be read: Input/output error"]


def test_a_file_whose_record_cannot_be_written_goes_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(TEXT)
    write = swap.place_new

    def full(path: Path, raw: bytes, mode: int) -> None:
        if path.name.endswith(".source.yaml"):
            raise OSError(28, "No space left on device")
        write(path, raw, mode)

    monkeypatch.setattr(swap, "place_new", full)
    with pytest.raises(FactcheckError, match="No space left on device"):
        add(tmp_path, file, "a", {})
    assert list((tmp_path / "sources").iterdir()) == []
