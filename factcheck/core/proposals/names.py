"""Who wrote an article and who put it out: outlet, publisher, authors."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.core.claims import Name
from factcheck.core.findings.sources import Proposal
from factcheck.core.proposals.shapes import (
    MAX_TITLE,
    PARTICLES,
    Dateline,
    Line,
    people,
    person_pattern,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME_WORDS = 6
"""Words of a site's name at most."""
TYPES = {"newspaper": "newspaper", "daily": "newspaper", "magazine": "magazine"}
"""What sites call themselves, and CSL's types for their articles."""


@cache
def rights_pattern() -> re.Pattern[str]:
    """Return the pattern ``© year name`` of a footer."""
    return re.compile(
        r"(?:Copyright\s)?(?:©|\(c\))\s?\d{4}(?:[-–]\d{4})?\s?[·,|]?\s?(?:by )?"
        r"(?P<name>[^·|©.,]{2,60}?)\s?(?:[·|.,]|$)",
        re.IGNORECASE,
    )


@cache
def tagline_pattern() -> re.Pattern[str]:
    """Return the pattern of the line by which a site says what it is."""
    return re.compile(
        r"(?:An?|The) (?:[\w-]+ ){0,3}?"
        r"(?P<kind>magazine|journal|newspaper|weekly|daily|news site|newsletter)"
        r" (?:on|of|about|for|from|in|devoted to)\b.{0,120}"
    )


@cache
def issuer_pattern() -> re.Pattern[str]:
    """Return the pattern ``("The")? name "(" initials ")"`` with which a press release opens."""
    return re.compile(
        r"(?:The )?(?P<name>[A-Z][\w'’-]*(?: [\w'’-]+){1,8}) \((?P<short>[A-Z]{2,8})\)"
    )


def outlet(lines: list[Line]) -> Iterator[Proposal]:
    """Yield the outlet: the name above the line that says what the site is, or in its footer.

    Where the two differ nothing is proposed: one of them may be the owner.
    """
    above, kind = masthead(lines)
    below, rights = footer(lines)
    if above and below and above.text != rights:
        return
    if above:
        why = f"the name above “{kind.text}”"
        why += f", and in the footer, line {below.number}" if below else ""
        yield Proposal("container-title", above.text, above.text, above.number, why)
        match = tagline_pattern().fullmatch(kind.text)
        if match and match["kind"] in TYPES:
            form = f"article-{TYPES[match['kind']]}"
            yield Proposal("type", form, match["kind"], kind.number, "the site calls itself that")
    elif below:
        why = "the name in the footer, after ©"
        yield Proposal("container-title", rights, below.text, below.number, why)


def masthead(lines: list[Line]) -> tuple[Line | None, Line]:
    """Return the site's name and the line below it that says what the site is."""
    for above, line in pairwise(lines):
        is_name = len(above.text.split()) <= NAME_WORDS and above.text[0].isupper()
        if is_name and tagline_pattern().fullmatch(line.text):
            return above, line
    return None, Line(0, "")


def footer(lines: list[Line]) -> tuple[Line | None, str]:
    """Return the last line that claims the rights, and the name in which it does."""
    for line in reversed(lines):
        if match := rights_pattern().match(line.text):
            return line, match["name"].strip()
    return None, ""


def press_release(lines: list[Line]) -> tuple[Proposal, ...]:
    """Return the genre where the text calls itself a press release, in a line of its own."""
    for line in lines:
        is_header = line.text.casefold() in {"press release", "press releases"}
        if is_header or line.text.casefold().endswith("(press release)"):
            why = "the text calls itself that"
            return (Proposal("genre", "press release", line.text, line.number, why),)
    return ()


def publisher(lines: list[Line], release: tuple[Proposal, ...]) -> Iterator[Proposal]:
    """Yield who issues a press release: its first paragraph opens with a name and its initials."""
    opening = next((line for line in lines if len(line.text) > MAX_TITLE), None)
    match = issuer_pattern().match(opening.text) if release and opening else None
    if match and opening:
        name, short = match["name"], match["short"]
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        if initials == short:
            why = f"the release opens with this name and its initials {short}"
            yield Proposal("publisher", name, match[0], opening.number, why)


def authors(lines: list[Line], dated: Dateline | None) -> Iterator[Proposal]:
    """Yield the authors: beside the date, else in a line "by …" of its own."""
    bylines = [
        (line, line.text[3:]) for line in lines if line.text.lower().startswith("by ")
    ]  # a list of other articles has "Title by Name": not a line of its own
    if dated and dated.rest:
        bylines.insert(0, (dated.line, dated.rest))
    for line, words in bylines:
        names = people(words)
        if names:
            why = "beside the date" if dated and line is dated.line else "a line “by …”"
            yield from (Proposal("author", name, line.text, line.number, why) for name in names)
            return


def person(words: str) -> Name:
    """Return a name as CSL keeps it: ``Family, Given`` or ``Given Family``; else as a literal.

    Particles go with the family name: "Jan van der Berg". One word, or a name that is no
    person's by its shape, stays whole.
    """
    family, comma, given = (part.strip() for part in words.partition(","))
    if comma and family and given:
        return Name(family=family, given=given)
    if not person_pattern().fullmatch(words):
        return Name(literal=words)
    parts = words.split()
    cut = next((at for at, part in enumerate(parts[1:], 1) if part in PARTICLES), len(parts) - 1)
    return Name(family=" ".join(parts[cut:]), given=" ".join(parts[:cut]))
