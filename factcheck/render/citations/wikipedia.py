"""Wikipedia's citation templates (Citation Style 1), on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.citations import Identity
from factcheck.render.citations.parts import address, noun, untitled
from factcheck.render.dates import day_first
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factcheck.core.citations import Citation

ESCAPES = {
    sign: f"&#{ord(sign)};" for sign in "{}[]|=<>~'_"
} | {"&": "&amp;"}  # fmt: skip
"""Signs of wiki markup as HTML entities, which no template, link, signature or nowiki reads."""
DOUBLED = "'_~"
"""Signs that are markup only beside another of their kind."""
PERIODICALS = ("article-newspaper", "article-magazine", "article-journal", "article")


def escaped(text: str) -> str:
    """Return foreign text that a template's parameter shows as it is."""
    shown = show(text)
    neighbours = zip(" " + shown, shown, shown[1:] + " ", strict=False)
    return "".join(
        sign if sign in DOUBLED and sign not in (before, after) else ESCAPES.get(sign, sign)
        for before, sign, after in neighbours
    )


def wikipedia(citation: Citation) -> str:
    """Return ``{{cite news |last=… |first=… |title=… |work=… |date=… |quote=…}}``."""
    fields = "".join(f" |{name}={value}" for name, value in all_fields(citation) if value)
    return f"{{{{{template(citation)}{fields}}}}}"


def template(citation: Citation) -> str:
    """Return the template: ``cite web`` only for what has an address and is in no periodical."""
    if "press release" in citation.genre.lower().replace("-", " "):
        return "cite press release"
    if address(citation.url) and citation.type not in PERIODICALS:
        return "cite web"
    return "cite news"


def all_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield the parameters in the order that editors write them."""
    if citation.identity is Identity.WITHHELD:
        yield "author", "identity withheld"
        yield "title", escaped(f"[Protected source: {noun(citation)}]")
    else:
        yield from authors(citation)
        yield "title", title(citation)
        yield "work", escaped(citation.container_title)
        yield "publisher", escaped(citation.publisher)
        yield "date", escaped(day_first(citation.issued)) if citation.issued else "n.d."
        yield "language", escaped(citation.language)
        if link := address(citation.url):
            yield "url", link
            yield "access-date", escaped(day_first(citation.accessed))
    yield "quote", escaped(citation.quote)


def authors(citation: Citation) -> Iterator[tuple[str, str]]:
    """Yield ``last`` and ``first`` of each person, numbered from two on; a body is ``author``."""
    for number, name in enumerate(citation.author, start=1):
        which = str(number) if len(citation.author) > 1 else ""
        if name.literal or not name.family:
            yield f"author{which}", escaped(str(name))
        else:
            yield f"last{which}", escaped(name.family)
            yield f"first{which}", escaped(name.given)


def title(citation: Citation) -> str:
    """Return the title; the template demands one, so an untitled work is described in brackets."""
    if citation.title:
        return escaped(citation.title)
    return escaped(untitled(citation))
