"""Adding to the ledger: what goes where, and what is refused with the file unharmed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from factcheck.core.claims import Claim, Decision, Group, Question
from factcheck.core.diagnostics import FactcheckError, Place
from factcheck.storage import append as adding
from factcheck.storage.append import Block, append, next_place, written
from factcheck.storage.ledger import read

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

HEAD = "format: 1\n"
FIRST = 'claims:\n- id: a-1\n  question: a\n  says: "1"\n  source: s\n  quote: "one"  # the first\n'
CLAIM = Claim("a-2", "a", "2", "s", "two")
ADDED = '- id: a-2\n  question: a\n  says: "2"\n  source: s\n  quote: "two"\n'
QUESTION = Block("questions", "b", written(Question("b", ask="How many?", kind="count")))
ADDED_QUESTION = '  b:\n    ask: "How many?"\n    kind: count\n'

PLACES = {
    "after the last": (HEAD + FIRST, HEAD + FIRST + ADDED),
    "no section yet": (HEAD, HEAD + "\nclaims:\n" + ADDED),
    "an empty section": (
        HEAD + "claims:  # none\ngroups:\n", HEAD + "claims:  # none\n" + ADDED + "groups:\n",
    ),
    "empty brackets": (
        HEAD + "claims: []  # none\ngroups:\n",
        HEAD + "claims:   # none\n" + ADDED + "groups:\n",
    ),
    "empty brackets alone": (HEAD + "claims: []\n", HEAD + "claims:\n" + ADDED),
    "no final newline": (HEAD + FIRST.rstrip("\n"), HEAD + FIRST + ADDED),
    "its own comments stay with the last": (
        HEAD + FIRST + "  # why\n# other\ngroups:\n",
        HEAD + FIRST + "  # why\n" + ADDED + "# other\ngroups:\n",
    ),
    "blank lines stay below": (
        HEAD + FIRST + "\n\ngroups:\n", HEAD + FIRST + ADDED + "\n\ngroups:\n",
    ),
    "windows line ends": (
        (HEAD + FIRST).replace("\n", "\r\n"), (HEAD + FIRST + ADDED).replace("\n", "\r\n"),
    ),
    "a byte order mark": ("\ufeff" + HEAD + FIRST, "\ufeff" + HEAD + FIRST + ADDED),
    "set in deeper": (
        HEAD + "claims:\n    -   id: a-1\n        question: a\n        says: x\n"
        "        source: s\n        quote: >\n          one\n\n# end\n",
        HEAD + "claims:\n    -   id: a-1\n        question: a\n        says: x\n"
        "        source: s\n        quote: >\n          one\n\n"
        '    -   id: a-2\n        question: a\n        says: "2"\n        source: s\n'
        '        quote: "two"\n# end\n',
    ),
    "after a record in braces": (
        HEAD + "claims:\n- {id: a-1, question: a, says: x, source: s, quote: y}\n",
        HEAD + "claims:\n- {id: a-1, question: a, says: x, source: s, quote: y}\n" + ADDED,
    ),
    "after an empty last key": (
        HEAD + FIRST + "  note:\n\n# end\n", HEAD + FIRST + "  note:\n" + ADDED + "\n# end\n",
    ),
    "after a list": (
        HEAD + FIRST + "  credits:\n  - A\n  - B\n",
        HEAD + FIRST + "  credits:\n  - A\n  - B\n" + ADDED,
    ),
    "after text over lines": (
        HEAD + FIRST + "  note: some\n    more\n",
        HEAD + FIRST + "  note: some\n    more\n" + ADDED,
    ),
}  # fmt: skip


def ledger_of(folder: Path, text: str) -> Path:
    path = folder / "claims.yaml"
    path.write_bytes(text.encode())
    return path


def block(claim: Claim = CLAIM) -> Block:
    return Block("claims", "", written(claim))


@pytest.mark.parametrize(("before", "after"), PLACES.values(), ids=PLACES)
def test_a_claim_goes_to_the_end_of_its_section(tmp_path: Path, before: str, after: str) -> None:
    path = ledger_of(tmp_path, before)
    foreseen = next_place(tmp_path)
    appended = append(tmp_path, [block()])
    assert path.read_bytes() == after.encode()
    assert appended.place == foreseen
    lines = after.removeprefix("\ufeff").splitlines()
    assert "id: a-2" in lines[appended.place.line - 1]
    assert lines[appended.last_line - 1].strip() == 'quote: "two"'
    assert appended.ledger == read(tmp_path)[0]


def test_question_group_and_claim_go_in_together(tmp_path: Path) -> None:
    path = ledger_of(tmp_path, HEAD + "questions:\n" + FIRST)
    group = Block("groups", "g", written(Group("g", name="the “G”", part_of="h")))
    whole = Block("groups", "h", written(Group("h", name="H")))
    claim = Claim("b-1", "b", "2", "s", "two", of=("g", "h"), checked=(("by", "N"),))
    appended = append(tmp_path, [QUESTION, whole, group, block(claim)])
    assert path.read_text(encoding="utf-8") == (
        HEAD + "questions:\n" + ADDED_QUESTION + FIRST
        + '- id: b-1\n  question: b\n  of: [g, h]\n  says: "2"\n  source: s\n  quote: "two"\n'
        '  checked:\n    by: "N"\n'
        '\ngroups:\n  h:\n    is: "H"\n  g:\n    is: "the “G”"\n    part_of: h\n'
    )  # fmt: skip
    assert appended.ledger.groups["g"].part_of == "h"
    assert appended.ledger.claims[-1] == claim


def test_a_question_goes_after_the_last_one(tmp_path: Path) -> None:
    before = HEAD + 'questions:\n   a:\n     ask: "A?"\n\nclaims:\n'
    path = ledger_of(tmp_path, before)
    append(tmp_path, [QUESTION])
    added = ADDED_QUESTION.replace("  b:", "   b:").replace("    ", "     ")
    assert path.read_text(encoding="utf-8") == before.replace('A?"\n', 'A?"\n' + added)


def test_a_decision_names_its_finding_without_quotes(tmp_path: Path) -> None:
    path = ledger_of(tmp_path, HEAD + FIRST + ADDED)
    decision = Decision(("a-1", "a-2"), "both-stand", why="no: yes", when="2026-11-20")
    append(tmp_path, [Block("decisions", "", written(decision))])
    assert path.read_text(encoding="utf-8").endswith(
        "\ndecisions:\n- claims: [a-1, a-2]\n  finding: both-stand\n"
        '  why: "no: yes"\n  when: "2026-11-20"\n'
    )


OTHERS = HEAD + FIRST
WRONG = {
    "a section in brackets": (
        HEAD + "claims: [{id: a-1, question: a, says: x, source: s, quote: y}]\n", CLAIM,
        "FC117", "claims.yaml:2:9",
    ),
    "the whole ledger in braces": ("{format: 1, claims: []}\n", CLAIM, "FC117", "in brackets"),
    "text after the document's end": (HEAD + "...\n", Claim("b-1", "b", "2", "s", "q"),
        "FC117", "unusual way"),
    "a section that is empty text": (HEAD + 'claims: ""\n', CLAIM, "FC117", "unusual way"),
    "an id that is taken": (OTHERS, Claim("a-1", "a", "2", "s", "two"), "FC106", "a-1"),
    "an undeclared group": (OTHERS, Claim("a-2", "a", "2", "s", "q", of=("g",)), "FC109", "“g”"),
    "no such day": (OTHERS, Claim("a-2", "a", "2", "s", "q", as_of="2019-02-30"), "FC114", "as_of"),
    "a faulty ledger": (OTHERS + "  voice: x\n", CLAIM, "FC108", "voice"),
    "half a letter": (OTHERS, Claim("a-2", "a", "2", "s", "\ud800"), "FC113", "quote"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "claim", "code", "part"), WRONG.values(), ids=WRONG)
def test_what_cannot_be_added_leaves_the_ledger_unharmed(
    tmp_path: Path, text: str, claim: Claim, code: str, part: str
) -> None:
    path = ledger_of(tmp_path, text)
    with pytest.raises(FactcheckError) as refusal:
        append(tmp_path, [block(claim)])
    assert [each.code for each in refusal.value.diagnostics] == [code]
    assert part in refusal.value.diagnostics[0].message
    assert path.read_bytes() == text.encode()
    left = {each.name for each in tmp_path.iterdir()}
    assert left <= {".factcheck", "claims.yaml"}


@pytest.mark.parametrize(
    ("record", "wrong"),
    [({"id": "a-2", "quot": "x"}, "“quot”"), ({"checked": {"by": "N", "when": "x"}}, "“when”")],
)
def test_a_key_that_would_be_lost_is_refused(
    tmp_path: Path, record: dict[str, str | dict[str, str]], wrong: str
) -> None:
    ledger_of(tmp_path, OTHERS)
    with pytest.raises(FactcheckError, match=wrong):
        append(tmp_path, [Block("claims", "", record)])


def refusal_of(folder: Path) -> str:
    before = (folder / "claims.yaml").read_bytes()
    with pytest.raises(FactcheckError) as refusal:
        append(folder, [block()])
    assert (folder / "claims.yaml").read_bytes() == before
    assert [each.code for each in refusal.value.diagnostics] == ["FC117"]
    assert "\n" not in refusal.value.diagnostics[0].message
    return refusal.value.diagnostics[0].message


def test_a_ledger_set_to_read_only_is_refused_even_to_root(tmp_path: Path) -> None:
    ledger_of(tmp_path, OTHERS).chmod(0o444)
    assert "claims.yaml is set to read-only" in refusal_of(tmp_path)


def test_a_folder_set_to_read_only_is_refused_even_to_root(tmp_path: Path) -> None:
    ledger_of(tmp_path, OTHERS)
    (tmp_path / ".factcheck").mkdir()
    tmp_path.chmod(0o555)
    try:
        assert "the folder of claims.yaml is set to read-only" in refusal_of(tmp_path)
    finally:
        tmp_path.chmod(0o755)


def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (root / "claims.yaml").symlink_to(ledger_of(tmp_path, OTHERS))
    assert "link out of its folder" in refusal_of(root)


def test_a_link_inside_the_folder_stays_one(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    target = ledger_of(tmp_path / "kept", OTHERS)
    (tmp_path / "claims.yaml").symlink_to(target)
    append(tmp_path, [block()])
    assert (tmp_path / "claims.yaml").is_symlink()
    assert target.read_text(encoding="utf-8") == OTHERS + ADDED


@pytest.mark.parametrize("call", ["fsync", "fchmod"])
def test_a_full_disk_leaves_the_ledger_and_no_leftovers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    ledger_of(tmp_path, OTHERS)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    assert "No space left on device" in refusal_of(tmp_path)
    assert not list(tmp_path.glob("*.tmp"))
    assert not list(tmp_path.glob(".*.tmp"))


def test_a_killed_writers_leftover_is_swept_and_the_mode_kept(tmp_path: Path) -> None:
    path = ledger_of(tmp_path, OTHERS)
    path.chmod(0o660)
    (tmp_path / ".factcheck-old.tmp").write_text("half", encoding="utf-8")
    append(tmp_path, [block()])
    assert path.stat().st_mode & 0o777 == 0o660
    assert sorted(each.name for each in tmp_path.iterdir()) == [".factcheck", "claims.yaml"]


def test_bytes_that_the_caller_did_not_see_are_refused(tmp_path: Path) -> None:
    path = ledger_of(tmp_path, OTHERS)
    with pytest.raises(FactcheckError, match="changed by somebody else"):
        append(tmp_path, [block()], expected=b"format: 1\n")
    append(tmp_path, [block()], expected=OTHERS.encode())
    assert path.read_text(encoding="utf-8") == OTHERS + ADDED


def test_an_edit_saved_meanwhile_is_kept_together_with_the_claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = ledger_of(tmp_path, OTHERS)
    edited = OTHERS.replace("the first", "the very first")
    prepared = adding.prepared

    def prepared_while_edited(
        root: Path, blocks: Sequence[Block], old: bytes
    ) -> tuple[bytes, adding.Appended]:
        result = prepared(root, blocks, old)
        path.write_text(edited, encoding="utf-8")
        return result

    monkeypatch.setattr(adding, "prepared", prepared_while_edited)
    append(tmp_path, [block()])
    assert path.read_text(encoding="utf-8") == edited + ADDED


def test_other_files_of_the_ledger_count(tmp_path: Path) -> None:
    path = ledger_of(tmp_path, OTHERS)
    (tmp_path / "claims").mkdir()
    more = tmp_path / "claims" / "more.yaml"
    more.write_text("groups:\n  g:\n    is: G\n" + FIRST.replace("a-1", "a-9"), encoding="utf-8")
    claim = Claim("a-2", "a", "2", "s", "two", of=("g",))
    assert len(append(tmp_path, [block(claim)]).ledger.claims) == 3
    with pytest.raises(FactcheckError, match="a-9"):
        append(tmp_path, [block(Claim("a-9", "a", "2", "s", "two"))])
    assert path.read_text(encoding="utf-8").count("- id") == 2


def test_next_place_says_so_much_as_it_can(tmp_path: Path) -> None:
    assert next_place(tmp_path) == Place("claims.yaml")
    ledger_of(tmp_path, "claims: [a]\n")
    assert next_place(tmp_path) == Place("claims.yaml")
