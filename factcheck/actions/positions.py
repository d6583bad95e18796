"""What the ledger says of where a quote stands, and what it is to say where that has moved."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.actions.anchors import one_line
from factcheck.core.anchoring import Found, find, line_of
from factcheck.core.anchoring.surroundings import stands_between
from factcheck.core.findings.sources import Renewal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factcheck.core.claims import Claim
    from factcheck.core.findings.passages import Span

LONGEST = 200
"""Characters beside a quote, beyond those that were there, that are tried to tell it from others.
Our choice."""
FEWEST = 16
"""Characters of words beside a quote that are written down at least: "of" tells little."""


@cache
def line_pattern() -> re.Pattern[str]:
    """Return the pattern of a line, or some, in `at`: ``line 45``, ``lines 45-47``."""
    return re.compile(r"(lines? )(\d{1,9})(?:([-–])(\d{1,9}))?")


def renewals(claim: Claim, text: str, spans: Sequence[Span]) -> Iterator[Renewal]:
    """Yield the fields of a claim that do not say any more where its quote stands."""
    start, end = spans[0][0], spans[-1][1]
    at = renewed_lines(claim.at, line_of(text, start), line_of(text, end - 1))
    if at != claim.at:
        yield Renewal(claim, "at", at)
    if not stands_between(text, start, end, claim.prefix, claim.suffix):
        yield from renewed_words(claim, text, start, end)


def renewed_lines(at: str, first: int, last: int) -> str:
    """Return `at` with the lines at which a quote stands; pages and what else it says stay.

    Lines within those that are named are right: who notes a paragraph means all of it.
    """
    known = line_pattern().fullmatch(at)
    if not known:
        return at
    begins, ends = int(known[2]), int(known[4] or known[2])
    if begins <= first <= ends:
        return at
    if known[4]:
        return f"{known[1]}{first}{known[3]}{max(first + ends - begins, last)}"
    return f"{known[1]}{first}"


def renewed_words(claim: Claim, text: str, start: int, end: int) -> Iterator[Renewal]:
    """Yield prefix and suffix, as far as the claim has them, with the words that stand there now.

    As long as they were, and longer where it takes more to tell the place from others; what still
    stands there stays.
    """
    least = max(len(claim.prefix), len(claim.suffix), FEWEST)
    for size in range(least, least + LONGEST, FEWEST):
        before, after = claim.prefix, claim.suffix
        if not stands_between(text, start, end, before, ""):
            before = words_before(text, start, size)
        if not stands_between(text, start, end, "", after):
            after = words_after(text, end, size)
        found = find(claim.quote, text, before, after, claim.occurrence)
        if isinstance(found, Found) and found.start == start:
            if before != claim.prefix:
                yield Renewal(claim, "prefix", before)
            if after != claim.suffix:
                yield Renewal(claim, "suffix", after)
            return


def words_before(text: str, start: int, size: int) -> str:
    """Return the whole words before an offset, at least so many characters."""
    first = max(0, start - size)
    while first > 0 and not text[first - 1].isspace():
        first -= 1
    return one_line(text[first:start])


def words_after(text: str, end: int, size: int) -> str:
    """Return the whole words after an offset, at least so many characters."""
    last = min(len(text), end + size)
    while last < len(text) and not text[last].isspace():
        last += 1
    return one_line(text[end:last])
