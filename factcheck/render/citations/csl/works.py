"""A citation as the record that typst's bibliographies take (Hayagriva), with nothing in it to run.

Titles, outlets and publishers are markup there: ``$`` begins a formula, which may call functions,
braces keep their text from being changed, and a backslash escapes. All of them are escaped here,
and nothing of a source reaches typst in any other way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from factcheck.core.citations import Identity
from factcheck.render import dates
from factcheck.render.citations.csl.titles import marked, plain, verbatim
from factcheck.render.citations.parts import address, noun
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from factcheck.core.citations import Citation
    from factcheck.core.claims import Name

Work = dict[str, object]
"""A record of Hayagriva: texts, and records in them."""
Kinds = Mapping[str, tuple[str, str]]
"""By CSL's type: the types of a work and of what it stands in; empty for nothing."""

ARTICLE, DOCUMENT = ("article", "newspaper"), ("misc", "")
KINDS = {
    "article-newspaper": ARTICLE,
    "article-magazine": ARTICLE,
    "article-journal": ("article", "periodical"),
    "post-weblog": ("article", "blog"),
    "post": ("post", "web"),
    "webpage": ("web", "web"),
    "chapter": ("chapter", "book"),
    "paper-conference": ("article", "proceedings"),
    "entry-encyclopedia": ("article", "reference"),
    "broadcast": ("video", "misc"),
    "motion_picture": ("video", ""),
    "song": ("audio", ""),
    "report": ("report", ""),
    "thesis": ("thesis", ""),
    "manuscript": ("manuscript", ""),
    "book": ("book", ""),
    "legal_case": ("case", ""),
    "legislation": ("legislation", ""),
    "bill": ("legislation", ""),
    "patent": ("patent", ""),
    "software": ("repository", ""),
}
"""CSL's types, and the types of work and container by which Hayagriva knows them again.

It knows no magazine: one is cited as a newspaper. What it has no word for (speeches, interviews,
maps) is an article where it stands in an outlet, else CSL's document.
"""
BOOKS = ("book", "proceedings", "reference")
"""Containers whose titles a style may set in capitals, as those of books; a paper's name is its
own."""


@cache
def language_tag() -> re.Pattern[str]:
    """Return the pattern of the language tags that Hayagriva takes (BCP 47, without extensions)."""
    return re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-[A-Za-z]{2})?")


@cache
def host_name() -> re.Pattern[str]:
    """Return the pattern of hosts that typst takes: others it refuses with all that cites them."""
    return re.compile(r"[a-z0-9_-]+(\.[a-z0-9_-]+)*\.?")


@cache
def approximate_date() -> re.Pattern[str]:
    """Return the pattern of an approximate date: EDTF marks it at its end, Hayagriva before it."""
    return re.compile(r"(-?\d{4}(?:-\d\d){0,2})~")


def work(citation: Citation, kinds: Kinds) -> Work:
    """Return the record of a work; of a protected one what does not tell who it is.

    ``kinds`` holds what a style takes in another way than `KINDS` has it.
    """
    kind, container = kind_of(citation, kinds)
    if citation.identity is Identity.WITHHELD:
        named = verbatim(f"[protected source: {noun(citation)}]")
        return {"type": kind, "title": named, "author": [{"name": "identity withheld"}]}
    known: Work = {
        "type": kind,
        "title": title(citation),
        "author": [person(name) for name in citation.author],
        "date": date(citation.issued),
        "url": url(citation),
        "publisher": publisher(citation),
        "genre": plain(citation.genre),
        "language": citation.language if language_tag().fullmatch(citation.language) else "",
        "page-range": show(citation.page),
        "edition": show(citation.edition),
        "serial-number": serial_numbers(citation),
        **placed(citation, kind, container),
    }
    return {key: value for key, value in known.items() if value}


def kind_of(citation: Citation, kinds: Kinds) -> tuple[str, str]:
    """Return the types of the work and of what it stands in; empty for none."""
    if citation.container_title and citation.type in kinds:
        return kinds[citation.type]
    return KINDS.get(citation.type, ARTICLE if citation.container_title else DOCUMENT)


def title(citation: Citation) -> str:
    """Return the title; in its place, in brackets, the first words of the work."""
    if citation.title:
        return marked(citation.title, citation.language)
    if citation.opening:
        return verbatim(f"[“{citation.opening} …”]")
    return verbatim(f"[untitled {noun(citation)}]")


def person(name: Name) -> Work:
    """Return a name in its parts; a body's as one."""
    if name.literal or not name.family:
        return {"name": show(str(name))}
    given: Work = {"given-name": show(name.given)} if name.given else {}
    return {"name": show(name.family), **given}


def date(issued: str) -> str:
    """Return a plain or approximate date; nothing for any other, which no style could write."""
    about = approximate_date().fullmatch(issued.strip())
    plain = about[1] if about else issued.strip()
    if not dates.parts(plain):
        return ""
    return f"~{plain}" if about else plain


def url(citation: Citation) -> Work:
    """Return address and day of access; nothing for what is no address on the web."""
    link = address(citation.url)
    try:
        host = urlsplit(link).hostname or ""
    except ValueError:
        host = ""
    if not host_name().fullmatch(host):
        return {}
    seen = date(citation.accessed)
    return {"value": link, **({"date": seen} if seen else {})}


def publisher(citation: Citation) -> Work:
    """Return publisher and place."""
    known = {
        "name": verbatim(citation.publisher),
        "location": verbatim(citation.publisher_place),
    }
    return {key: value for key, value in known.items() if value}


def serial_numbers(citation: Citation) -> Work:
    """Return the numbers by which the work is found."""
    known = {"doi": citation.doi, "isbn": citation.isbn, "serial": citation.number}
    return {key: show(value) for key, value in known.items() if value}


def placed(citation: Citation, kind: str, container: str) -> Work:
    """Return volume, issue and outlet where Hayagriva looks for them: of an article in its parent.

    An article has a parent though its outlet is unknown: that makes it one of a newspaper.
    """
    volume: Work = {"volume": show(citation.volume), "issue": show(citation.issue)}
    written = marked(citation.container_title, citation.language)
    outlet: Work = {"title": written if container in BOOKS else verbatim(citation.container_title)}
    if not container or (kind != "article" and not citation.container_title):
        return volume
    known = {key: value for key, value in (outlet | volume).items() if value}
    return {"parent": {"type": container, **known}}
