"""Two changes of one file: joined where they lie apart, else refused."""

from __future__ import annotations

import pytest

from factcheck.storage.merging import merged


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
