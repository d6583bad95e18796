"""Laws of adding: every other byte stays, and the new ledger is the old one and the record."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from factcheck.core.claims import Claim, Ledger
from factcheck.core.diagnostics import FactcheckError
from factcheck.storage.append import Block, append, written
from factcheck.storage.ledger import read
from factcheck.storage.yaml_text import Mapping, Scalar, parse
from factcheck.storage.yaml_text.writing import quoted

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)
"""Any Unicode text but lone surrogates, which no file holds."""
WORD = st.from_regex(re.compile(r"[a-z][a-z0-9-]{0,8}"), fullmatch=True)


def new_claim(fields: dict[str, Any]) -> Claim:
    """Return a claim of these fields."""
    return Claim(id="new-1", **fields)


NEW = st.fixed_dictionaries(
    {"question": WORD, "says": TEXT, "source": WORD, "quote": TEXT},
    optional={
        "credits": st.lists(TEXT, max_size=3).map(tuple), "note": TEXT, "unread": TEXT, "at": TEXT,
        "counts": st.sampled_from(["now", "ever"]),
        "checked": st.tuples(st.tuples(st.just("by"), TEXT)),
    },
).map(new_claim)  # fmt: skip


@st.composite
def ledgers(draw: st.DrawFn) -> bytes:
    """Ledgers as people type them: comments, blank lines, odd indents, sections in any order."""
    dash = " " * draw(st.integers(0, 4)) + "-" + " " * draw(st.integers(1, 3))
    margin = " " * len(dash)
    quote = draw(st.sampled_from(["one", '"one"', "'one'", "|\n  {}  one", ">-\n  {}  one\n"]))
    filler = st.sampled_from(["", "\n", "# note\n", "      # deep\n", "\n\n# end\n\n"])
    claims = "".join(
        f"{dash}id: old-{number}\n{margin}question: q\n{margin}says: x  # why\n{margin}source: s\n"
        f"{margin}quote: {quote.format(margin)}\n{draw(filler)}"
        for number in range(draw(st.integers(0, 3)))
    )
    sections = [f"claims:\n{draw(filler)}{claims}", f"groups:\n{draw(filler)}", "same: []\n"]
    order = draw(st.permutations(sections))
    text = "format: 1\n" + draw(filler) + "".join(order)
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


def without_lines(raw: bytes, first: int, last: int) -> bytes:
    """Return a file without some of its lines, counted from 1."""
    lines = raw.split(b"\n")
    return b"\n".join(lines[: first - 1] + lines[last:])


@settings(deadline=None, max_examples=200)
@given(ledgers(), NEW)
def test_adding_keeps_every_other_byte_and_adds_just_the_claim(raw: bytes, claim: Claim) -> None:
    # A block of text that ends with the file has no final line break to keep: refused.
    assume(not re.search(rb"quote: [|>][^:]*one\Z", raw))
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "claims.yaml").write_bytes(raw)
        before, diagnostics = read(root)
        assert diagnostics == ()
        appended = append(root, [Block("claims", "", written(claim))])
        new = (root / "claims.yaml").read_bytes()
        assert read(root)[0] == appended.ledger
    assert appended.ledger == before._replace(claims=(*before.claims, claim))
    kept = without_lines(new, appended.place.line, appended.last_line)
    line_break = b"\r\n" if b"\r\n" in raw else b"\n"
    assert kept in (raw, raw + line_break)
    assert new.count(b"\r\n") in (0, new.count(b"\n"))


@settings(deadline=None)
@given(TEXT)
def test_free_text_comes_back_letter_for_letter(text: str) -> None:
    root = parse(f"note: {quoted(text)}\n".encode(), "claims.yaml").root
    assert isinstance(root, Mapping)
    node = root.get("note")
    assert isinstance(node, Scalar)
    assert node.value == text
    assert quoted(text).isprintable() or not text.isprintable()
    assert len(quoted(text).splitlines()) == 1


@settings(deadline=None, max_examples=300)
@given(st.binary(max_size=200) | TEXT.map(str.encode) | ledgers())
def test_no_bytes_break_the_reader(raw: bytes) -> None:
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "claims.yaml").write_bytes(raw)
        ledger, diagnostics = read(root)
        assert isinstance(ledger, Ledger)
        assert all(each.place and each.code and each.hint for each in diagnostics)


@settings(deadline=None, max_examples=100)
@given(ledgers(), st.integers(0, 400), NEW)
def test_a_ledger_cut_short_is_refused_or_added_to(raw: bytes, cut: int, claim: Claim) -> None:
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "claims.yaml").write_bytes(raw[:cut])
        before, _ = read(root)
        try:
            appended = append(root, [Block("claims", "", written(claim))])
        except FactcheckError:
            assert (root / "claims.yaml").read_bytes() == raw[:cut]
        else:
            assert appended.ledger == before._replace(claims=(*before.claims, claim))
