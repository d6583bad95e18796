"""American statutes that the grammar does not read, by eyecite where it is installed.

"Wis. Stat. § 655.002(2)(c)", "Tex. Penal Code Ann. § 19.02". It is an extra (`us-law`), and is
loaded when a text first has a sign of such a citation: docs/decisions/0012. Without it the texts
are read as if this module were not there.
"""

from __future__ import annotations

import logging
import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from factcheck.core.lines import Provisions, below
from factcheck.core.named import NamedTuple
from factcheck.core.reading.provisions import steps
from factcheck.core.reading.provisions.steps import Path
from factcheck.core.reading.records import Leeway, Stated
from factcheck.core.reading.words import Phrase, fold_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.lines import Step
    from factcheck.core.reading.hedges import Match

LONGEST = 200_000  # code points of a text; eyecite takes a quarter of a second for them
OWN = ("usc", "cfr")  # read by `titles`
SUFFIX = 20  # signs of a section's number: "5739.02", "23-3-119"
COUNTRY = "united states"


@cache
def signs() -> re.Pattern[str]:
    """Compile what every citation has that we leave to eyecite."""
    return re.compile(r"(?:Ann|Code|Comp|Cons|Laws?|Regs?|Rev|Stat)\.? §|Stat\. [0-9]|Laws ch\. ")


class Citation(NamedTuple):
    """A citation of a statute: where it stands in the text, and what it cites."""

    start: int
    end: int
    words: str
    stated: Stated


def read(phrase: Phrase, at: int) -> Match | None:
    """Read a citation that begins with this token and ends with one."""
    start = phrase.starts[at]
    found = next((each for each in citations(phrase.text) if each.start == start), None)
    if not found:
        return None
    end = at
    while end < len(phrase) and phrase.starts[end] < found.end:
        end += 1
    return found.stated, end


@lru_cache(maxsize=2)
def citations(text: str) -> tuple[Citation, ...]:
    """Return the statutes that a text cites, in its order; none where eyecite is not installed."""
    if len(text) > LONGEST or not signs().search(text):
        return ()
    found = (cited(text, each) for each in finder()(text))
    return tuple(each for each in found if each)


@cache
def finder() -> Callable[[str], list[Any]]:
    """Return eyecite's finder of citations, or one that finds none."""
    try:
        from eyecite import get_citations  # noqa: PLC0415  an extra, and slow to load
    except ImportError:
        return lambda text: []  # noqa: ARG005  as the finder it stands for
    logging.getLogger("eyecite").addHandler(logging.NullHandler())  # it warns of what it doubts
    return get_citations


def cited(text: str, citation: Any) -> Citation | None:  # noqa: ANN401  one of many classes
    """Return a citation of a section of a statute; None for cases, journals and our own codes."""
    groups = citation.groups
    name = fold_name(groups.get("reporter") or "")
    section = numbered(groups.get("section") or "")
    if not name or not section or name in OWN:
        return None
    chapter = numbered(groups.get("chapter") or "")
    path = Path((*((chapter,) if chapter else ()), section), (), 0)
    pin = Phrase(citation.metadata.pin_cite or "")
    parts = steps.with_parts(pin, path)
    start, end = citation.span()
    end += pin.end(parts.end - 1) if parts.end else 0
    span = below(parts.steps)
    rules = ("provision.american",)
    stated = Stated(Provisions(name, COUNTRY), span, span, rules, Leeway(span, "none"))
    return Citation(start, end, text[start:end], stated)


def numbered(section: str) -> Step | None:
    """Return the number of a section as a step: "36-3701", "5739.02"."""
    digits = re.match(r"[0-9]{1,7}", section)
    if not digits or len(section) > SUFFIX:
        return None
    return int(digits[0]), section[digits.end() :].upper()
