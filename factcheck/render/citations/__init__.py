"""Citations ready to paste; a style a file, and a folder for those of CSL."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factcheck.core.citations import Citation, citation
from factcheck.render.citations.bibtex import bibtex
from factcheck.render.citations.csl_json import csl_json
from factcheck.render.citations.footnote import footnote
from factcheck.render.citations.markdown import html, markdown
from factcheck.render.citations.markup import MARKUPS, written
from factcheck.render.citations.parts import sort_name
from factcheck.render.citations.ris import ris
from factcheck.render.citations.wikipedia import wikipedia

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from factcheck.core.diagnostics import Diagnostic
    from factcheck.core.findings.claims import Cited
    from factcheck.render.citations.csl import Style

STYLES: Mapping[str, Callable[[Citation], str]] = {
    "footnote": footnote,
    "markdown": markdown,
    "html": html,
    "bibtex": bibtex,
    "ris": ris,
    "csl-json": csl_json,
    "wikipedia": wikipedia,
}
"""Our own styles by the name that the command line takes; the first is the default."""


class Written(NamedTuple):
    """Citations as text, and what a reader should know about them."""

    lines: tuple[str, ...]
    notes: tuple[Diagnostic, ...] = ()


def cited_as(cited: Cited, style: str, *, with_quote: bool) -> str:
    """Return the citation in a style of `STYLES`, without a line end."""
    return STYLES[style](to_cite(cited, with_quote=with_quote))


def to_cite(cited: Cited, *, with_quote: bool) -> Citation:
    """Return what every style writes from."""
    if cited.claim is None:
        return citation(cited.source, "", cited.opening)
    quote = cited.claim.quote if with_quote else ""
    return citation(cited.source, quote, cited.opening, cited.claim.at)


def in_own_style(all_cited: Sequence[Cited], style: str, *, with_quote: bool) -> Written:
    """Return citations in a style of `STYLES`, a line each, in the order given.

    CSL-JSON is one array, as programs read it.
    """
    citations = [to_cite(cited, with_quote=with_quote) for cited in all_cited]
    if style == "csl-json":
        return Written((csl_json(*citations),))
    return Written(tuple(map(STYLES[style], citations)))


def listed(all_cited: Iterable[Cited], style: str) -> Written:
    """Return the works in a style of `STYLES`, each once, by author, title and date."""
    works = {cited.source.id: cited._replace(claim=None) for cited in all_cited}
    return in_own_style(sorted(works.values(), key=sort_key), style, with_quote=False)


def sort_key(cited: Cited) -> tuple[str, ...]:
    """Return by what a list of works is sorted: who leads, then title and date."""
    source = cited.source
    leads = sort_name(source.author[0]) if source.author else source.outlet
    return (leads.casefold(), source.title.casefold(), source.issued, source.id)


def in_csl(all_cited: Sequence[Cited], style: Style, markup: str) -> Written:
    """Return citations in a CSL style, a line each, in the order given; they hold no quotes.

    Raises FactcheckError: FC001 for a style that cannot be used, FC213 for one that loses a word.
    """
    from factcheck.render.citations.csl import cited_whole  # noqa: PLC0415  only for these

    lines, notes = [], []
    for cited in all_cited:
        runs, told = cited_whole(to_cite(cited, with_quote=False), style)
        notes += told
        lines.append(written(runs, MARKUPS[markup]))
    return Written(tuple(lines), tuple(notes))


def listed_in_csl(all_cited: Sequence[Cited], style: Style, markup: str) -> Written:
    """Return the works as the style lists them, each once, in the style's order.

    Raises as `in_csl` does.
    """
    from factcheck.render.citations.csl import bibliography, guarded  # noqa: PLC0415  as above

    once = {cited.source.id: cited._replace(claim=None) for cited in all_cited}
    works = [to_cite(cited, with_quote=False) for cited in once.values()]
    entries = bibliography(works, style)
    notes = []
    for work in works:
        notes += guarded(entries, work, lambda probe: bibliography([probe], style))
    return Written(tuple(written(runs, MARKUPS[markup]) for runs in entries), tuple(notes))
