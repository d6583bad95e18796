"""What a captured file is, by its name and by its bytes, which must not gainsay each other."""

from __future__ import annotations

import pytest

from factcheck.storage.extraction import kinds
from tests import pages


@pytest.mark.parametrize("ending", [*pages.STORIES])
def test_a_kind_is_told_by_ending_and_bytes_and_by_bytes_alone(ending: str) -> None:
    raw = pages.STORIES[ending]()
    kind = kinds.told(f"story.{ending.upper()}", raw).kind
    assert kind == kinds.ENDINGS[ending]
    assert kinds.told("", raw).kind == kind
    others = {kinds.told(f"x.{other}", raw).kind for other in kinds.WRITTEN.values()}
    assert kind in others


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.pdf", b"<html>", "it is called .pdf, and begins as HTML"),
        ("a.html", b"%PDF-1.4", "it is called .html, and begins as PDF"),
        ("a.docx", b"Hello", "it is called .docx, and does not begin as DOCX does"),
        ("a.eml", b"PK\x03\x04", "it is called .eml, and begins as ZIP"),
        ("a.zip", pages.zipped({"a": b""}), "it is a ZIP file; text, Markdown"),
        ("a.jpg", b"\xff\xd8", "it is .jpg; text, Markdown"),
        ("a.pdf", b"", "it is empty"),
    ],
)
def test_a_file_that_is_not_what_it_is_called_says_so(name: str, raw: bytes, why: str) -> None:
    found = kinds.told(name, raw)
    assert found.kind == ""
    assert found.why.startswith(why)


@pytest.mark.parametrize(
    ("name", "raw", "kind"),
    [
        ("saved.php", "<!doctype HTML>".encode("utf-16"), kinds.HTML),
        ("saved.php", b"\xef\xbb\xbf <!-- saved --> <html>", kinds.HTML),
        ("", b"From: a\nSubject: b\n\nx", kinds.MAIL),
        ("", b"Subject: one line that is a note", kinds.TEXT),
        ("late.pdf", b"\n\n%PDF-1.4", kinds.PDF),
        ("note.txt", b"<html> is how it begins", kinds.TEXT),
    ],
)
def test_bytes_tell_what_a_name_leaves_open(name: str, raw: bytes, kind: str) -> None:
    assert kinds.told(name, raw).kind == kind
