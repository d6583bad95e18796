"""What a browser finds for a text directive: the rules of WICG's text fragments.

Blocks bound each term, and words its outer edges; what stands before and behind must touch the
passage, white space and the ends of blocks aside (https://wicg.github.io/scroll-to-text-fragment,
"find a range from a text directive").
"""

from __future__ import annotations

import re
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
    if not sought.end:
        return next(touching(sought, page, 0), None)
    for start, end in touching(sought._replace(suffix=""), page, 0):
        closing = Directive(sought.end, suffix=sought.suffix)
        # What ends behind no earlier beginning ends behind no later one.
        return next(((start, stop) for _, stop in touching(closing, page, end)), None)
    return None


def touching(sought: Directive, page: Page, begin: int) -> Iterator[Span]:
    """Yield where the first term stands from an offset on, with what must touch it on either side.

    The whole begins and ends as words do.
    """
    terms = [sought.prefix, sought.start, sought.suffix]
    # Searched as one pattern, a page of a million repetitions takes no longer than any other.
    pattern = re.compile(r"\s*+".join(f"({re.escape(term)})" for term in terms if term))
    place = 2 if sought.prefix else 1
    found = pattern.search(page.text, begin)
    while found:
        if page.is_edge(page.text, found.start()) and page.is_edge(page.text, found.end()):
            yield found.span(place)
        found = pattern.search(page.text, found.start() + 1)
