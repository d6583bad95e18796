"""What a page says of itself: JSON-LD, then OpenGraph, then other tags of its head."""

from __future__ import annotations

import html
import json
import re
from typing import TYPE_CHECKING, Any

from factcheck.core.calendar import exists
from factcheck.core.findings.sources import Proposal
from factcheck.storage.extraction.records import one_each

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.storage.extraction.html.visible import Page

MOST = 500  # characters of a field; a longer one is no title or name: our choice
ARTICLES = ("Article", "BlogPosting", "Report", "Posting")
"""How the types of schema.org end that are works: ``NewsArticle``, ``ReportageNewsArticle`` …"""
META = (
    ("title", ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title")),
    ("container-title", ("og:site_name", "citation_journal_title")),
    ("author", ("citation_author", "dc.creator", "article:author", "author", "parsely-author")),
    ("issued", ("article:published_time", "citation_publication_date", "dc.date", "dc.date.issued",
                "dcterms.issued", "datepublished", "parsely-pub-date", "date")),
    ("language", ("og:locale",)),
    ("URL", ("og:url",)),
)  # fmt: skip
"""CSL's names, and the tags that give them, the most trusted first."""
DEPTH = 6  # levels of JSON-LD that are looked into: our choice


def proposals(page: Page) -> tuple[Proposal, ...]:
    """Return what a page proposes for its record, the first place that says so for each."""
    found = [*linked_data(page.data), *meta(page), *rest(page)]
    return tuple(doubted(each, found) for each in one_each(found))


def doubted(first: Proposal, found: Iterable[Proposal]) -> Proposal:
    """Return a date with what another place says, where that is another day."""
    if first.key != "issued":
        return first
    for other in found:
        if other.key == "issued" and not (
            first.value.startswith(other.value) or other.value.startswith(first.value)
        ):
            return first._replace(why=f"but {other.where} says {other.value}")
    return first


def proposal(key: str, words: str, where: str) -> Iterator[Proposal]:
    """Yield a proposal, if the words can be one for that field."""
    words = " ".join(html.unescape(words).split())
    value = words
    if key == "issued":
        value = day(words)
    elif key == "language":
        value = language(words)
    elif key == "URL" and not re.match(r"https?://\S+\Z", words):
        value = ""
    elif key == "author" and re.match(r"https?://", words):
        value = ""  # OpenGraph may have the address of a profile
    if value and len(words) <= MOST:
        yield Proposal(key, value, words, 0, "", where)


def day(words: str) -> str:
    """Return the day of a date or time, in the zone in which it is written; else nothing."""
    match = re.match(r"(\d{4})(?:[-/](\d\d)(?:[-/](\d\d))?)?(?=$|[T ])", words)
    if not match:
        return ""
    year, month, date = (int(part or 1) for part in match.groups())
    if not exists(year, month, date):
        return ""
    return "-".join(part for part in match.groups() if part)


def language(words: str) -> str:
    """Return a code of a language: ``en``, ``de-AT``; nothing for what is none."""
    words = words.replace("_", "-")
    return words if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", words) else ""


def meta(page: Page) -> Iterator[Proposal]:
    """Yield what the tags of the head propose."""
    by_name: dict[str, list[str]] = {}
    for field in page.fields:
        by_name.setdefault(field.name, []).append(field.content)
    for key, names in META:
        for name in names:
            for words in by_name.get(name, ()):
                kind = "OpenGraph" if name.startswith(("og:", "article:")) else "meta"
                yield from proposal(key, words, f"{kind} {name}")


def rest(page: Page) -> Iterator[Proposal]:
    """Yield what the page proposes beside."""
    yield from proposal("URL", page.canonical, "the link “canonical”")
    yield from proposal("language", page.language, "its attribute lang")
    for each in proposal("title", page.title, "its element title"):
        yield each._replace(value=without_site(each.value, page))


def without_site(title: str, page: Page) -> str:
    """Return a page's title without the name of its site behind it, as the page itself names it."""
    named = (field.content for field in page.fields if field.name == "og:site_name")
    for site in filter(None, map(str.strip, named)):
        match = re.fullmatch(rf"(\S.*\S)\s+[|–—:»·-]+\s+{re.escape(site)}", title, re.IGNORECASE)
        if match:
            return match[1]
    return title


def linked_data(scripts: Iterable[str]) -> Iterator[Proposal]:
    """Yield what JSON-LD proposes: of the first work that is described in it."""
    for script in scripts:
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        work = next(works(data, DEPTH), None)
        if work is not None:
            yield from of_work(work)
            return


def works(data: Any, depth: int) -> Iterator[dict[str, Any]]:  # noqa: ANN401  any JSON
    """Yield the works among what JSON-LD describes."""
    if isinstance(data, list):
        for each in data:
            yield from works(each, depth - 1) if depth else ()
    elif isinstance(data, dict):
        if any(name.endswith(ARTICLES) for name in texts(data.get("@type"))):
            yield data
        yield from works(data.get("@graph"), depth - 1) if depth else ()


def of_work(work: dict[str, Any]) -> Iterator[Proposal]:
    """Yield what a work of JSON-LD says of itself."""
    for key, names in (
        ("title", ("headline", "name")), ("author", ("author", "creator")),
        ("container-title", ("publisher",)), ("issued", ("datePublished",)),
        ("language", ("inLanguage",)), ("URL", ("url", "mainEntityOfPage")),
    ):  # fmt: skip
        for name in names:
            for words in texts(work.get(name)):
                yield from proposal(key, words, f"JSON-LD {name}")


def texts(value: Any) -> Iterator[str]:  # noqa: ANN401  any JSON
    """Yield the texts of a value: itself, the names of what it describes, those of a list."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        name = value.get("name") or value.get("@id") or value.get("alternateName")
        yield from (name,) if isinstance(name, str) else ()
    elif isinstance(value, list):
        yield from (text for each in value if not isinstance(each, list) for text in texts(each))
