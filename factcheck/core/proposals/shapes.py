"""The lines of a saved article: the one with its date, and the title beside that."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.calendar import MONTHS
from factcheck.core.findings.sources import Proposal
from factcheck.core.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_TITLE = 300
"""Characters; a longer line is a paragraph."""
LABEL_WORDS = 3
"""Words of a line that names a section of a site ("Press Releases") rather than an article."""
PARTICLES = frozenset({
    "al", "bin", "da", "de", "del", "der", "di", "dos", "el", "ibn", "la", "le", "ten", "ter",
    "van", "von", "zu",
})  # fmt: skip
"""Small words that belong to the family name that follows them."""


class Line(NamedTuple):
    """A line that is not empty."""

    number: int
    """From 1."""
    text: str
    """Without the blanks around it."""


class Dateline(NamedTuple):
    """A line that begins with a date, and what follows the date."""

    line: Line
    at: int
    """Its index among the lines that are not empty."""
    date: str
    rest: str


@cache
def dateline_pattern() -> re.Pattern[str]:
    """Return the pattern ``("Published" | "Date" …)? date ("|" | "by")? rest``."""
    months = "|".join(MONTHS)
    return re.compile(
        r"(?:(?:Published|Posted|Date|Released?)(?: on| in)?:? )?"
        r"(?P<date>\d{1,2}(?P<sign>[/.-])\d{1,2}(?P=sign)\d{4}|\d{4}-\d{2}-\d{2}"
        rf"|\d{{1,2}} (?:{months}) \d{{4}}|(?:{months}) \d{{1,2}}, \d{{4}}|(?:{months}) \d{{4}})"
        r"(?P<rest>\D.{0,119})?"
    )


@cache
def person_pattern() -> re.Pattern[str]:
    """Return the pattern of a person's name: two to five words with capitals, particles between."""
    word = r"[^\W\d_a-z][^\W\d_]*(?:[-'’][^\W\d_]+)*\.?"
    small = "|".join(sorted(PARTICLES))
    return re.compile(rf"{word}(?: (?:{word}|{small})){{1,4}}")


def dateline(lines: list[Line]) -> Dateline | None:
    """Return the first line that is a date, or a date and a name; None where there is none."""
    for at, line in enumerate(lines):
        match = dateline_pattern().fullmatch(line.text)
        if not match:
            continue
        rest = (match["rest"] or "").strip(" |·,–—-")
        rest = rest.removeprefix("by ").removeprefix("By ")
        if not rest or people(rest):
            return Dateline(line, at, match["date"], rest)
    return None


def people(text: str) -> tuple[str, ...]:
    """Return the persons that a byline names; none where it holds anything else."""
    names = re.split(r", (?:and )?| and | & ", text)
    return tuple(names) if all(person_pattern().fullmatch(name) for name in names) else ()


def title(lines: list[Line], dated: Dateline | None) -> Iterator[Proposal]:
    """Yield the title: a Markdown heading, else the line above the date and its author.

    Below a date that stands alone, where above it is nothing but the name of a section.
    """
    heading = next((line for line in lines if line.text.startswith("# ")), None)
    if heading:
        words = heading.text.removeprefix("# ").strip()
        yield Proposal("title", words, heading.text, heading.number, "the first heading")
        return
    if dated is None:
        return
    above = lines[dated.at - 1] if dated.at else None
    below = lines[dated.at + 1] if dated.at + 1 < len(lines) else None
    has_title_above = above and len(above.text.split()) > LABEL_WORDS
    if above and is_title(above) and (dated.rest or has_title_above):
        yield Proposal("title", above.text, above.text, above.number, "the line above the date")
    elif below and is_title(below) and not dated.rest:
        yield Proposal("title", below.text, below.text, below.number, "the line below the date")


def is_title(line: Line) -> bool:
    """Whether a line can be a title: not a paragraph, no bullet, no trail of links."""
    return (
        len(line.text) <= MAX_TITLE
        and not line.text.startswith(("•", "-", "*"))
        and not line.text.endswith(".")
        and " / " not in line.text
    )
