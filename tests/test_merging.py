"""Two changes of one file: joined where they lie apart, else refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.storage.merging import merged

LINES = st.lists(st.sampled_from([b"a\n", b"b\r\n", b"\n", b"c"]), max_size=8).map(b"".join)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "both"),
    [
        ("abc", "Abc", "abC", "AbC"),
        ("abc", "abC", "abcd", None),
        ("abc", "Abc", "aBc", None),
        ("abc", "bc", "abcd", "bcd"),
        ("abc", "Abc", "abc", "Abc"),
        ("abc", "abc", "ab", "ab"),
        ("abcde", "abde", "abcdef", "abdef"),
        ("aaa", "aaaa", "aaab", None),
    ],
)
def test_changes_are_joined_where_a_line_lies_between(
    base: str, mine: str, theirs: str, both: str | None
) -> None:
    def lines(text: str) -> bytes:
        return "".join(f"{letter}\n" for letter in text).encode()

    joined = merged(lines(base), lines(mine), lines(theirs))
    assert joined == (None if both is None else lines(both))


@given(LINES, LINES, LINES)
def test_it_does_not_matter_who_came_first(base: bytes, mine: bytes, theirs: bytes) -> None:
    joined = merged(base, mine, theirs)
    assert joined == merged(base, theirs, mine)
    assert merged(base, mine, base) == mine
    if joined is not None and mine != theirs:
        assert len(joined) == len(mine) + len(theirs) - len(base)


@given(LINES, LINES, LINES, LINES)
def test_changes_on_either_side_of_a_line_are_both_kept(
    before: bytes, after: bytes, mine: bytes, theirs: bytes
) -> None:
    middle = b"\n=== stays ===\n"
    joined = merged(before + middle + after, mine + middle + after, before + middle + theirs)
    assert joined == mine + middle + theirs
