"""Files made to do harm: each ends in one line, and nothing of it is anywhere but in sources/."""

from __future__ import annotations

import gzip
import os
import socket
import unicodedata
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.storage.extraction.child import extracted
from tests import pages
from tests.commands import factcheck
from tests.shared import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WIDE = 210_000_000
"""Bytes that a bomb unpacks to: a little more than is read of anything."""
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{("&" + chr(97 + i) + ";") * 10}">' for i in range(9))
    + '<!ENTITY z SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x"><w:t>{}</w:t></w:document>'
)
READABLE = "it can be read"
DOCUMENT = "word/document.xml"


def zeros() -> bytes:
    return pages.zipped({DOCUMENT: b"<w:t>" + bytes(WIDE)})


def nested() -> bytes:
    """Return an archive in an archive in an archive, each a thousandth of what it holds."""
    inner = gzip.compress(bytes(WIDE))
    answer = pages.record(gzip.compress(gzip.compress(inner)), kind="text/html")
    return gzip.compress(answer.replace(b"\r\n\r\n", b"\r\nContent-Encoding: gzip\r\n\r\n", 2))


def locked() -> bytes:
    """Return a DOCX that says it is encrypted."""
    raw = bytearray(pages.zipped({DOCUMENT: b"x"}, zipfile.ZIP_STORED))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        raw[raw.index(sign) + at] |= 1
    return bytes(raw)


def coded() -> bytes:
    """Return a WARC whose page the server had packed."""
    packed = pages.record(gzip.compress(bytes(WIDE)))
    return packed.replace(
        b"Content-Type: text/html", b"Content-Encoding: gzip\r\nContent-Type: text/html"
    )


def in_wacz() -> bytes:
    return pages.zipped({"datapackage.json": b"", "archive/a.warc": bytes(WIDE)})


def slipping() -> bytes:
    return pages.zipped({"../../../slipped": b"x", "/slipped": b"x"})


def in_properties() -> bytes:
    return pages.docx(pages.paragraph("x"), docProps__core=ENTITIES.format("&z;"))


def deep_data() -> bytes:
    return pages.html(data=[]).replace(b"[]", b"[" * 100_000).replace(b"<p>", b"<x>")


TURNED = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Count 1>>endobj\n"
    b"trailer<</Root 1 0 R/Prev 0>>startxref\n0\n%%EOF"
)
ANSWER = b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: %d\r\n\r\nx"
TYPED = "its XML declares a document type, which may hold entities"
WIDER = "unpacks to more than 200,000,000 bytes"

BOMBS: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zip": ("x.docx", zeros, WIDER),
    "gzip": ("x.warc.gz", lambda: gzip.compress(bytes(WIDE)), WIDER),
    "page": ("x.warc", coded, WIDER),
    "nested": ("x.warc.gz", nested, ""),
    "wacz": ("x.wacz", in_wacz, WIDER),
    "Flate": ("x.pdf", lambda: pages.flate_bomb(WIDE), "its pages hold no text"),
    "entities": (
        "x.docx",
        lambda: pages.zipped({DOCUMENT: ENTITIES.format("&j;").encode()}),
        TYPED,
    ),
    "XXE": ("x.docx", lambda: pages.zipped({DOCUMENT: ENTITIES.format("&z;").encode()}), TYPED),
    "XXE in properties": ("x.docx", in_properties, TYPED),
    "zip slip": ("x.docx", slipping, "it holds no word/document.xml"),
    "locked": ("x.docx", locked, "it is locked with a password"),
    "turned": ("x.pdf", lambda: TURNED, ""),
    "deep XML": ("x.docx", lambda: pages.docx("<w:p>" * 100_000), "its XML is broken"),
    "no length": ("x.warc", lambda: ANSWER % -1, ""),
    "long": ("x.warc", lambda: ANSWER % 10**14, ""),
    "deep JSON": ("x.html", deep_data, READABLE),
    "attributes": ("x.html", lambda: b"<a " + b"x=1 " * 200_000 + b">", "it shows no text"),
    "not what it says": ("x.pdf", lambda: b"<html><script>1</script>", "begins as HTML"),
    "picture": ("x.jpg", lambda: b"\xff\xd8\xff\xe0", "it is .jpg; text, Markdown"),
    "NUL": ("x.txt", lambda: b"a\n\0", "line 2 holds a NUL byte"),
}


@pytest.fixture
def ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    folder = tmp_path / "beside" / "story"
    folder.parent.mkdir()
    folder.mkdir()
    assert factcheck(folder, "init").returncode == 0
    return folder


def inside(folder: Path) -> dict[str, bytes]:
    """Return every file of the ledger's folder that is no lock or schema of the tool's own."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if ".factcheck/" not in path.as_posix()
    }


def calm(text: str) -> bool:
    """Whether no sign of a text steers a terminal."""
    return all(sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cf"} for sign in text)


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_a_bomb_is_stored_and_said_to_be_unreadable_in_one_line(
    ledger: Path, bomb: tuple[str, Callable[[], bytes], str]
) -> None:
    name, make, why = bomb
    raw = make()
    (ledger.parent / name).write_bytes(raw)
    done = factcheck(ledger, "source", "add", f"../{name}", "--id", "odd")
    assert (done.returncode, done.stdout) == (0, "odd\n"), done.stderr
    if why != READABLE:
        (line,) = [line for line in done.stderr.splitlines() if "FC207" in line]
        assert "warning: FC207: odd is stored, and its text cannot be read: " in line
        assert why in line
    kept = inside(ledger)
    ending = name.partition(".")[2]
    assert kept[f"sources/odd.{ending}"] == raw
    written = {each for each in kept if each.startswith("sources/")}
    assert written == {f"sources/odd.{ending}", "sources/odd.source.yaml"}
    assert not any(b"root:" in held for held in kept.values())
    assert {path.name for path in ledger.parent.iterdir()} == {"story", name}
    checked = factcheck(ledger, "verify")
    assert checked.returncode == 0, checked.stdout
    shown = factcheck(ledger, "source", "show", "odd")
    assert shown.returncode in (0, 2)
    assert "Traceback" not in shown.stderr + checked.stderr + done.stderr


def test_a_page_of_a_million_elements_is_read_to_its_end(ledger: Path) -> None:
    page = b"<p>400 held" + b"<i></i>" * 1_000_000 + b"<p>the last word"
    (ledger.parent / "wide.html").write_bytes(page)
    done = factcheck(ledger, "source", "add", "../wide.html", "--id", "wide")
    assert done.returncode == 0, done.stderr
    # On a slow machine that may take more than its ten seconds: nothing else may happen.
    shown = factcheck(ledger, "source", "show", "wide")
    is_whole = "400 held" in shown.stdout and "the last word" in shown.stdout
    assert is_whole or "seconds of processor time" in shown.stderr


def refused(ledger: Path, path: str) -> str:
    """Return the one line by which a file is refused; nothing is written."""
    before = inside(ledger)
    done = factcheck(ledger, "source", "add", path, "--id", "odd")
    assert (done.returncode, done.stdout) == (2, "")
    assert inside(ledger) == before
    (line,) = done.stderr.splitlines()
    assert calm(line)
    assert " → " in line
    return line


def to(path: Path, target: Path | str) -> None:
    path.symlink_to(target)


def socketed(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(os.fspath(path))


SPECIAL: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty": (Path.touch, "odd.html is empty"),
    "folder": (Path.mkdir, "odd.html cannot be read: Is a directory"),
    "pipe": (os.mkfifo, "odd.html cannot be read: it is no regular file"),
    "device": (lambda path: to(path, "/dev/zero"), "odd.html is a link, to /dev/zero"),
    "socket": (socketed, "odd.html cannot be read: No such device or address"),
    "link in circles": (lambda path: to(path, path), "odd.html is a link, to odd.html"),
    "link to a file": (lambda path: to(path, "/etc/passwd"), "is a link, to /etc/passwd"),
    "link with a hostile name": (lambda path: to(path, "a\x1b[31m\nb"), "a<U+001B>[31m"),
}


@pytest.mark.parametrize("case", SPECIAL.values(), ids=SPECIAL)
def test_what_is_no_file_is_refused(
    ledger: Path, case: tuple[Callable[[Path], None], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    make, why = case
    monkeypatch.chdir(ledger.parent)  # a socket's path must be short
    make(Path("odd.html"))
    assert why in refused(ledger, "../odd.html")


def test_a_device_itself_is_no_file(ledger: Path) -> None:
    done = factcheck(ledger, "source", "add", "/dev/zero", "--id", "odd")
    assert done.returncode == 2
    assert "zero cannot be read: it is no regular file" in done.stderr


@pytest.mark.parametrize(
    "name",
    ["a\nb.html", "esc\x1b[31m.html", "\u202elmth.exe.html", "-rf.html", "[red].html",
     "l" * 240 + ".html", "a.h\x1b[2Jtml", "..html", "a.", "no ending"],
)  # fmt: skip
def test_no_name_steers_the_terminal_or_leaves_the_folder(ledger: Path, name: str) -> None:
    (ledger.parent / name).write_bytes(pages.html())
    done = factcheck(ledger, "source", "add", f"../{name}", "--id", "odd")
    assert done.returncode == 0, done.stderr
    assert calm(done.stderr + done.stdout)
    kept = [path.name for path in (ledger / "sources").iterdir() if path.name.startswith("odd")]
    assert len(kept) == 2
    shown = factcheck(ledger, "source", "show", "odd")
    assert calm(shown.stdout + shown.stderr)
    assert factcheck(ledger, "verify").returncode == 0


def test_hostile_words_of_a_file_reach_the_terminal_tamed(ledger: Path) -> None:
    evil = "\x1b]0;owned\x07\u202e [red]x[/red] \N{ZERO WIDTH SPACE}"
    page = pages.html(data={"@type": "Article", "headline": evil, "author": evil})
    letter = pages.mail(f"400 held {evil}").replace(b"Ann Other", b"Ann \x1b[31m Other")
    for name, raw in (("a.html", page), ("b.eml", letter)):
        (ledger.parent / name).write_bytes(raw)
        done = factcheck(ledger, "source", "add", f"../{name}", "--id", name[0])
        assert done.returncode == 0, done.stderr
        shown = factcheck(ledger, "source", "show", name[0])
        assert calm(done.stderr + shown.stdout)


def test_standard_input_is_called_by_what_it_is_or_by_its_name(ledger: Path) -> None:
    page = pages.html().decode()
    for arguments, kept in (("--id a", "a.html"), ("--id b --name ../x/page.htm", "b.htm")):
        done = factcheck(ledger, "source", "add", "-", *arguments.split(), stdin=page)
        assert done.returncode == 0, done.stderr
        assert (ledger / "sources" / kept).read_text("utf-8") == page
    record = (ledger / "sources/b.source.yaml").read_text("utf-8")
    assert "standard input, called page.htm" in record
    for arguments, why in (("-", "input is empty"), ("x --name y", "is for standard input")):
        done = factcheck(ledger, "source", "add", *arguments.split())
        assert done.returncode == 2
        assert why in done.stderr


def malformed() -> Iterator[Path]:
    yield from sorted((SHARED / "eval/reliability-corpora/qpdf-pdf").glob("*.pdf"))


@pytest.mark.shared
@pytest.mark.skipif(not any(malformed()), reason="the malformed PDFs are not here")
def test_malformed_pdfs_end_in_a_text_or_a_reason(ledger: Path) -> None:
    for number, file in enumerate(malformed()):
        outcome = extracted("pdf", file.read_bytes())
        assert outcome.is_lasting, (file.name, outcome)
        if number % 10 == 0:
            done = factcheck(ledger, "source", "add", str(file), "--id", f"p{number}")
            assert (done.returncode, done.stdout) == (0, f"p{number}\n"), (file.name, done.stderr)
            assert calm(done.stderr)
    assert factcheck(ledger, "verify").returncode == 0
