"""What a browser finds for a text directive: the rules of WICG's text fragments.

Blocks bound each term, and words its outer edges; what stands before and behind must touch the
passage, white space and the ends of blocks aside (https://wicg.github.io/scroll-to-text-fragment,
"find a range from a text directive").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.links.directives import Directive, parsed
from factcheck.core.links.pages import alike, as_shown, span_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.core.findings.passages import Span
    from factcheck.core.links.pages import Page


def find_directive(fragment: str, text: str, seams: Iterable[int] = ()) -> Span | None:
    """Return the passage of a page that a browser scrolls to, None where it finds none.

    ``fragment`` is what stands behind ``:~:`` in the address; of several directives the first that
    is found counts. ``text`` is the page's, a line a block; ``seams`` are offsets in it at which
    markup changes within a line. Offsets in code points.
    """
    page = as_shown(text, seams)
    found = (first(directive, page) for directive in parsed(fragment))
    span = next((span for span in found if span), None)
    return span_of(text, span) if span else None


def first(directive: Directive, page: Page) -> Span | None:
    """Return the first place in a page that a directive matches; offsets in its folded text."""
    sought = Directive(*map(alike, directive))
    if not sought.start:
        return None
    for start, end in beginnings(sought, page):
        if sought.end:
            ends = (stop for _, stop in hits(sought.end, page, end))
            stop = next((stop for stop in ends if is_followed(sought, page, stop)), None)
            # What ends behind no earlier beginning ends behind no later one.
            return None if stop is None else (start, stop)
        if is_followed(sought, page, end):
            return start, end
    return None


def beginnings(sought: Directive, page: Page) -> Iterator[Span]:
    """Yield where the first term stands, behind the prefix where there is one."""
    if sought.prefix:
        after = (next_sign(page.text, stop) for _, stop in hits(sought.prefix, page, 0))
        spans: Iterator[Span] = (
            (at, at + len(sought.start)) for at in after if page.text.startswith(sought.start, at)
        )
    else:
        spans = hits(sought.start, page, 0)
    yield from (span for span in spans if not sought.end or page.is_edge(page.text, span[1]))


def hits(term: str, page: Page, start: int) -> Iterator[Span]:
    """Yield where a term stands from an offset on, beginning as a word does."""
    at = page.text.find(term, start)
    while at >= 0:
        if page.is_edge(page.text, at):
            yield at, at + len(term)
        at = page.text.find(term, at + 1)


def is_followed(sought: Directive, page: Page, end: int) -> bool:
    """Whether a passage may end there: where the suffix touches it, else where a word ends."""
    if not sought.suffix:
        return page.is_edge(page.text, end)
    at = next_sign(page.text, end)
    stop = at + len(sought.suffix)
    return page.text.startswith(sought.suffix, at) and page.is_edge(page.text, stop)


def next_sign(text: str, at: int) -> int:
    """Return the offset of the next character that is no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at
