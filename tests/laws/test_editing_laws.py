"""Laws of setting fields: what is set is said, all else is said as before, other bytes stay."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.actions.tidy import tidy, untidy
from factcheck.actions.withdraw import withdraw
from factcheck.storage.editing import plain
from factcheck.storage.folder import Folder
from factcheck.storage.ledger import read
from factcheck.storage.yaml_text import Mapping, parse
from factcheck.storage.yaml_text import Sequence as Sequence_

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from factcheck.core.findings.edits import Tidied

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30).filter(str.strip)
VALUES = (
    "one", '"one"', "'one'", '"o\\u006ee"  # said', "one\n{}  two", '"one\n{}  two"',
    "|\n{}  one\n", ">-\n{}  one\n\n{}  two", "|+ # kept\n{}  one\n\n", "|2\n{}  one",
)  # fmt: skip
"""How a text may be typed; ``{}`` is the margin of its key."""
EXTRAS = (
    "", "{}status: open\n", "{}status: # not yet\n", '{}status: ""\n{}why: old\n',
    "{}credits:\n{}- A\n{}# his paper\n{}- B\n", "{}checked: {{by: N, on: 2019}}\n",
    "{}checked:\n{}    by: N\n{}    how: read # twice\n", "{}# a remark\n{}note: |\n{}   kept\n\n",
    "{}note:\n", "{}'note': n\n{}? status\n{}: open\n",
)  # fmt: skip
BETWEEN = ("", "\n", "# --- more ---\n", "   # set in\n\n", "\n\n")
FLOW = (
    "{{{id}question: q, says: '1', source: s, quote: \"one\"}}",
    "{{ {id}question: q,\n   says: x,  # why\n\n   source: s, quote: one,\n}}",
    '{{{id}"question": "q", says: 1, source: s, quote: o, status: open, note: }} # end',
)  # fmt: skip


@st.composite
def claims(draw: st.DrawFn, number: int) -> str:
    """One claim as somebody may type it, with its id or without."""
    has_id = draw(st.booleans())
    if draw(st.integers(0, 3)) == 0:
        id = f"id: q-{number}, " if has_id else draw(st.sampled_from(["", "id: , ", "id: '', "]))
        flow = draw(st.sampled_from(FLOW)).format(id=id)
        return "- " + flow + "\n"
    dash = "-" + draw(st.sampled_from([" ", "   ", f"\n{' ' * 4}", f" # a claim\n{' ' * 4}"]))
    margin = " " * len((dash).rpartition("\n")[2])
    id = f"id: q-{number}" if has_id else draw(st.sampled_from(["", "id:", "id: # none", 'id: ""']))
    value = draw(st.sampled_from(VALUES)).replace("{}", margin)
    lines = [*([id] if id else []), "question: q", "says: '1'", "source: s", f"quote: {value}"]
    if draw(st.booleans()):
        lines = [lines[0], *reversed(lines[1:])]
    ended = [line if line.endswith("\n") else line + "\n" for line in lines]
    extra = draw(st.sampled_from(EXTRAS)).replace("{}", margin).replace("{{", "{")
    return dash + margin.join(ended) + extra.replace("}}", "}")


@st.composite
def ledgers(draw: st.DrawFn) -> bytes:
    """Build a ledger of some claims and other sections, in one of the ways to end lines."""
    number = draw(st.integers(1, 3))
    between = st.sampled_from(BETWEEN)
    body = "".join(draw(claims(n)) + draw(between) for n in range(number))
    before = draw(st.sampled_from(["", "same: []\n", "groups:\n    # none\n"]))
    after = draw(st.sampled_from(["", "within:\n", "# end", "...\n"]))
    text = f"format: 1\n{before}claims:\n{draw(between)}{body}{after}"
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.encode()


def said(raw: bytes) -> Any:  # noqa: ANN401  what YAML says
    """Return what a file says; it must be one that can be read."""
    document = parse(raw, "claims.yaml")
    assert not document.diagnostics, document.diagnostics
    return plain(document.root)


def without(raw: bytes, keys: Sequence[str], before: Sequence[Container[str]]) -> str:
    """Return a ledger's text without what these keys of its claims say.

    Of a claim that had the key ``before`` the value is cut; of another one the whole line, or in
    braces the comma as well.
    """
    document = parse(raw, "claims.yaml")
    assert isinstance(document.root, Mapping)
    section = document.root.get("claims")
    assert isinstance(section, Sequence_)
    text, cuts = document.text, []
    for record, had in zip(section.nodes, before, strict=True):
        assert isinstance(record, Mapping)
        for name, value in record.pairs:
            if name.value not in keys:
                continue
            found = re.compile(r"\s*:").match(text, name.end)
            assert found is not None
            if name.value in had:
                cuts.append((found.end(), value.end if value.end > value.start else found.end()))
            elif not record.is_flow:
                cuts.append(line_around(text, name.start, value.end))
            elif text[: name.start].endswith(", "):
                cuts.append((name.start - 2, value.end))
            else:
                cuts.append((name.start, value.end + 2))
    for start, end in reversed(cuts):
        text = text[:start] + text[end:]
    return text


def line_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the line of a field begins and ends, its break included.

    After a dash the line begins with the field, and ends with the margin of the next one.
    """
    line = text.rfind("\n", 0, start) + 1
    after = text.find("\n", end) + 1
    if text[line:start].strip(" "):  # behind the dash
        return start, after + start - line
    if not after:
        return len(text[:line].rstrip("\r\n")), len(text)
    return (line, after) if text[end:after] in ("\n", "\r\n") else (start, end)


def done(raw: bytes, act: Callable[[Folder], object]) -> tuple[bytes, object]:
    """Return the ledger's bytes after an action on them, and what it returned."""
    with TemporaryDirectory() as name:
        root = Path(name)
        (root / "claims.yaml").write_bytes(raw)
        result = act(Folder(root))
        return (root / "claims.yaml").read_bytes(), result


@settings(deadline=None, max_examples=150)
@given(ledgers(), TEXT)
def test_withdrawing_sets_two_fields_and_keeps_every_other_byte(raw: bytes, why: str) -> None:
    before = said(raw)
    with TemporaryDirectory() as name:
        (Path(name) / "claims.yaml").write_bytes(raw)
        ids = [claim.id for claim in read(Path(name))[0].claims]
    if not ids:
        return
    new, _ = done(raw, lambda folder: withdraw(folder, ids, why))
    had = [set(claim) for claim in before["claims"]]
    for claim in before["claims"]:
        if claim.get("id"):
            claim |= {"status": "withdrawn", "why": why}
    assert said(new) == before
    keys = ("status", "why")
    assert without(new, keys, had) == without(raw, keys, had)
    assert new[:3] == raw[:3]
    assert new.count(b"\r\n") == (new.count(b"\n") if b"\r" in raw else 0)


@settings(deadline=None, max_examples=150)
@given(ledgers())
def test_tidying_gives_ids_and_keeps_every_other_byte(raw: bytes) -> None:
    before = said(raw)
    nameless = sum(not claim.get("id") for claim in before["claims"])
    new, tidied = done(raw, tidy)
    after = said(new)
    ids = [claim["id"] for claim in after["claims"]]
    assert len(set(ids)) == len(ids)
    for old, claim in zip(before["claims"], after["claims"], strict=True):
        assert old.get("id") in ("", None, claim["id"])
        assert claim == {**old, "id": claim["id"]}
    had = [set(claim) for claim in before["claims"]]
    assert without(new, ["id"], had) == without(raw, ["id"], had)
    assert filled(tidied) == nameless
    assert done(new, tidy)[0] == new
    assert filled(done(new, untidy)[1]) == 0


def filled(tidied: object) -> int:
    """Return how many fields were filled in."""
    result: Tidied = tidied  # type: ignore[assignment]
    return len(result.filled)
