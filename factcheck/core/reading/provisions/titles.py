"""Titles of American federal law: the United States Code and the Code of Federal Regulations.

cited  := title code [word] list                   "18 U.S.C. § 1030(a)", "17 CFR § 240.10b-5"
titled := "Title" title [","] code [","] list      "Title 18, U.S. Code, Section 1030"
        | "Title" title "," list "of" ["the"] code
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.lines import Provisions
from factcheck.core.named import NamedTuple
from factcheck.core.reading.provisions import lists
from factcheck.core.reading.provisions.instruments import Found, known
from factcheck.core.reading.provisions.steps import is_number
from factcheck.core.reading.words import Phrase, match, skip

if TYPE_CHECKING:
    from factcheck.core.reading.provisions.lists import Section

COUNTRY = "united states"
RULES = {"us code": "provision.us-code", "us regulations": "provision.us-regulations"}
"""The codes that are cited by title, as the vocabulary calls them, and their rules."""


class Cited(NamedTuple):
    """Sections of a title."""

    line: Provisions
    sections: list[Section]
    end: int
    rule: str


def read(phrase: Phrase, at: int) -> Cited | None:
    """Read a citation that begins with its title."""
    if is_number(phrase.word(at)):
        code = match(phrase, at + 1, "instruments")
        return sections(phrase, at, code) if code and code[0] in RULES else None
    opened = match(phrase, at, "title_words")
    if not opened or not is_number(phrase.word(opened[1])):
        return None
    title = opened[1]
    code = match(phrase, opening(phrase, title + 1), "instruments")
    if code and code[0] in RULES:
        return sections(phrase, title, (code[0], skip(phrase, code[1], ",")))
    return before_code(phrase, title)


def opening(phrase: Phrase, at: int) -> int:
    """Return the place after a comma and "of the"."""
    words = phrase.vocabulary
    return skip(phrase, skip(phrase, skip(phrase, at, ","), *words.of), *words.articles)


def sections(phrase: Phrase, title: int, code: tuple[str, int]) -> Cited | None:
    """Read the sections behind title and code."""
    found = lists.read(phrase, code[1])
    found = lists.sure(found)
    return cited(phrase, title, code[0], found, found[-1].after) if found else None


def before_code(phrase: Phrase, title: int) -> Cited | None:
    """Read the sections between title and code."""
    found = lists.read(phrase, skip(phrase, title + 1, ","))
    code = known(phrase, opening(phrase, found[-1].after)) if found else None
    if not code or code.line.unit not in RULES:
        return None
    return cited(phrase, title, code.line.unit, found, code.end)


def cited(phrase: Phrase, title: int, code: str, found: list[Section], end: int) -> Cited:
    """Return sections of a title of a code."""
    number = int(phrase.word(title))
    return Cited(Provisions(f"{code} title {number}", COUNTRY), found, end, RULES[code])


def behind(phrase: Phrase, at: int) -> Found | None:
    """Read "of Title 18 of the U.S. Code" behind a provision."""
    opened = match(phrase, opening(phrase, at), "title_words")
    if not opened or not is_number(phrase.word(opened[1])):
        return None
    code = known(phrase, opening(phrase, opened[1] + 1))
    if not code or code.line.unit not in RULES:
        return None
    title = f"{code.line.unit} title {int(phrase.word(opened[1]))}"
    return Found(Provisions(title, COUNTRY), code.end, RULES[code.line.unit])
