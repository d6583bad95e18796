"""BibTeX, for BibTeX and biblatex alike, on one line."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factcheck.core.calendar import MONTHS
from factcheck.core.citations import Identity
from factcheck.render import dates
from factcheck.render.citations.parts import address, noun, sort_name, untitled
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.citations import Citation
    from factcheck.core.claims import Name

ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}",
    "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "<": r"\textless{}",
    ">": r"\textgreater{}", "|": r"\textbar{}",
}  # fmt: skip
"""LaTeX's own signs. Braces by name: BibTeX counts a brace even behind a backslash."""


@cache
def ligatures() -> re.Pattern[str]:
    """Return the places between two signs that TeX would draw as another one."""
    return re.compile(r"(?<=-)(?=-)|(?<=')(?=')|(?<=`)(?=`)|(?<=,)(?=,)|(?<=[?!])(?=`)")


def escaped(text: str) -> str:
    """Return foreign text that LaTeX prints as it is."""
    parted = ligatures().sub("\0", show(text))
    return "".join(ESCAPES.get(sign, "{}" if sign == "\0" else sign) for sign in parted)


def bibtex(citation: Citation) -> str:
    """Return one ``@type{key, field = {…}, …}``; the quote stands in ``annote``."""
    fields = ", ".join(f"{name} = {value}" for name, value in all_fields(citation))
    return f"@{kind(citation)}{{{key(citation.id)}, {fields}}}"


def key(id: str) -> str:
    """Return the source's id as a key: letters of ASCII, digits, ``-`` and ``_``, or a dash."""
    return re.sub(r"[^A-Za-z0-9_-]", "-", id) or "source"


def kind(citation: Citation) -> str:
    """Return ``article`` for what is in a periodical, ``techreport``, ``book``, else ``misc``."""
    if citation.type.startswith("article") and citation.container_title:
        return "article"
    return {"report": "techreport", "book": "book"}.get(citation.type, "misc")


def all_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield the fields that are known, values in braces but for a month's macro."""
    if citation.identity is Identity.WITHHELD:
        yield "author", "{{identity withheld}}"
        yield "title", f"{{{{Protected source ({escaped(noun(citation))})}}}}"
    else:
        yield from open_fields(citation)
    if citation.quote:
        yield "annote", f"{{{escaped(citation.quote)}}}"


def open_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield the fields of a source that may be named."""
    if citation.author:
        yield "author", f"{{{' and '.join(map(author, citation.author))}}}"
    elif not citation.container_title and citation.publisher:
        yield "author", f"{{{{{escaped(citation.publisher)}}}}}"
    yield "title", f"{{{{{title(citation)}}}}}"
    outlet = {"article": "journal", "techreport": "institution", "book": "publisher"}
    if named := citation.container_title or citation.publisher:
        yield outlet.get(kind(citation), "howpublished"), f"{{{escaped(named)}}}"
    if citation.genre:
        yield "type", f"{{{escaped(citation.genre)}}}"
    yield from date(citation.issued)
    if link := address(citation.url):
        yield "url", f"{{{link}}}"
        if citation.accessed:
            yield "urldate", f"{{{escaped(citation.accessed)}}}"
    if citation.language:
        yield "langid", f"{{{escaped(citation.language)}}}"


def author(name: Name) -> str:
    """Return ``Introvigne, Massimo``; a body's name in braces, so that it is not taken apart.

    So is a name that holds what BibTeX takes for a joint: a comma, or the word "and".
    """
    if name.literal or not name.family:
        return f"{{{escaped(str(name))}}}"
    parts = (name.family, name.given)
    if any("," in part or " and " in f" {part} " for part in parts):
        return ", ".join(f"{{{escaped(part)}}}" for part in parts if part)
    return escaped(sort_name(name))


def title(citation: Citation) -> str:
    """Return the title, or in its place the first words of the work."""
    if citation.title:
        return escaped(citation.title)
    return escaped(untitled(citation))


def date(issued: str) -> Iterator[tuple[str, str]]:
    """Yield biblatex's date and BibTeX's year, month and day; nothing for a work without one."""
    if not issued:
        return
    yield "date", f"{{{escaped(issued)}}}"
    match dates.parts(issued):
        case (year, month, *days):
            yield "year", f"{{{year}}}"
            yield "month", MONTHS[month - 1][:3].lower()
            yield from (("day", f"{{{day}}}") for day in days)
        case (year,):
            yield "year", f"{{{year}}}"
        case _:
            return
