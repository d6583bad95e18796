"""Two changes of one file joined where they lie apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Stretch(NamedTuple):
    """The lines from the first to the last that a change touches."""

    start: int
    """Number of lines before it, the same in both files."""
    end: int
    """Number of lines of the old file up to where the rest is the same."""
    lines: Sequence[bytes]
    """What stands there now."""


def merged(base: bytes, mine: bytes, theirs: bytes) -> bytes | None:
    """Return ``base`` with both changes; None where fewer than one line lies between them."""
    if base in (mine, theirs) or mine == theirs:
        return theirs if mine == base else mine
    lines = base.splitlines(keepends=True)
    first, second = sorted((changed(lines, mine), changed(lines, theirs)))
    if first.end >= second.start:
        return None
    return b"".join(
        [
            *lines[: first.start],
            *first.lines,
            *lines[first.end : second.start],
            *second.lines,
            *lines[second.end :],
        ]
    )


def changed(lines: Sequence[bytes], raw: bytes) -> Stretch:
    """Return the one stretch of lines outside which nothing differs."""
    new = raw.splitlines(keepends=True)
    most = min(len(lines), len(new))
    start = next((n for n in range(most) if lines[n] != new[n]), most)
    same = next((n for n in range(most - start) if lines[-1 - n] != new[-1 - n]), most - start)
    return Stretch(start, len(lines) - same, new[start : len(new) - same])
