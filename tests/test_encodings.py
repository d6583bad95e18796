"""Bytes as text: by mark, by what is declared, as UTF-8, and by statistics where these are sure."""

from __future__ import annotations

import pytest

from factcheck.core.diagnostics import FactcheckError
from factcheck.storage.extraction.encodings import declared_by, decoded, parse

GERMAN = "Die Behörden in Zürich sagten, 400 Bürger hätten über die Straße gehen müssen."
SPANISH = "El señor Núñez dijo que 400 niños habían llegado a la ciudad de León."
RUSSIAN = (
    "Он сказал, что десять тысяч казахов находятся в лагерях, и это начало. Армия ушла в четверг."
)


@pytest.mark.parametrize(
    ("raw", "declared", "text", "note"),
    [
        ("é".encode(), "", "é", ""),
        ("é".encode("utf-8-sig"), "latin1", "é", ""),
        ("é".encode("utf-16"), "", "é", ""),
        ("é".encode("utf-32"), "", "é", ""),
        (b"\xfe\xff\x00", "", "\ufffd", "some of its bytes are no UTF-16-BE"),
        (b"\x93caf\xe9\x94", "ISO-8859-1", "“café”", ""),
        (RUSSIAN.encode("koi8-r"), '"KOI8-R"', RUSSIAN, ""),
        (b"caf\xc3\xa9", "gb18030", "caf茅", ""),
        (b"\xe2\x80\x9cx\xe2\x80\x9d", "shift_jis", "“x”", "it declares shift_jis, and is UTF-8"),
        (b"+ADw-x+AD4-", "utf-7", "+ADw-x+AD4-", ""),
        (b"x", "../../etc/passwd", "x", ""),
        (GERMAN.encode("cp1252"), "", GERMAN, "line 1 is not UTF-8: read as cp125"),
        (f"\n\n{RUSSIAN}".encode("cp1251"), "", f"\n\n{RUSSIAN}", "line 3 is not UTF-8"),
        (b"\x93Held\x94 \x96 400 people", "", "“Held” – 400 people", "read as cp1252"),
    ],
)
def test_bytes_are_read_as_what_they_are(raw: bytes, declared: str, text: str, note: str) -> None:
    found = decoded(raw, declared)
    assert found.text == text
    assert note in found.note if note else not found.note


@pytest.mark.parametrize(
    "raw",
    [SPANISH.encode("cp1252"), b"one\ntwo \xff", b"caf\xe9 \xa0 12", bytes(range(128, 256)) * 9],
)
def test_an_encoding_that_too_little_speaks_for_is_not_guessed(raw: bytes) -> None:
    with pytest.raises(FactcheckError, match=r"line \d is not UTF-8, and too little shows"):
        decoded(raw)


@pytest.mark.parametrize(
    ("head", "label"),
    [
        (b"<meta charset='windows-1251'>", "windows-1251"),
        (b'<META http-equiv=x content="text/html; charset=koi8-r">', "koi8-r"),
        (b'<?xml version="1.0" encoding="utf-8"?>', "utf-8"),
        (b"<p>charset=utf-8", ""),
        (b" " * 1024 + b"<meta charset=utf-8>", ""),
    ],
)
def test_a_page_declares_its_encoding_in_its_head(head: bytes, label: str) -> None:
    assert declared_by(head) == label


def test_a_text_file_reads_with_its_lines_and_holds_no_nul() -> None:
    (found,) = parse("a\r\nb\rc".encode("utf-16"))
    assert found.text == "a\nb\nc"
    for raw, why in (("a\n\0".encode("utf-16"), "line 2 holds a NUL"), (b"\xff\xfe", "no text")):
        with pytest.raises(FactcheckError, match=why):
            list(parse(raw))
