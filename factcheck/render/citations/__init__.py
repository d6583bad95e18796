"""Citations ready to paste; a style a file, and a folder for those of CSL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.citations import Citation, citation
from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.named import NamedTuple
from factcheck.render.citations.bibtex import bibtex
from factcheck.render.citations.csl_json import csl_json
from factcheck.render.citations.footnote import footnote
from factcheck.render.citations.link import link, link_notes
from factcheck.render.citations.markdown import html, markdown
from factcheck.render.citations.markup import MARKUPS, written
from factcheck.render.citations.parts import sort_name
from factcheck.render.citations.ris import ris
from factcheck.render.citations.wikipedia import wikipedia

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

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
    "link": link,
}
"""Our own styles by the name that the command line takes; the first is the default."""


class Written(NamedTuple):
    """Citations as text, and what a reader should know about them."""

    lines: tuple[str, ...]
    notes: tuple[Diagnostic, ...] = ()


def cite_as(
    cited: Cited, style: str = "footnote", *, markup: str = "text", with_quote: bool = True
) -> str:
    """Return what `Project.cite` found as a citation, without a line end.

    ``style`` is one of `STYLES` (``footnote``, ``bibtex``, ``ris`` …), ``apa``, ``chicago-notes``,
    ``chicago-author-date``, ``mla``, ``harvard``, or the text of a CSL style. ``markup`` is
    ``text``, ``markdown`` or ``html``. Styles of CSL cite the work, without the words quoted.

    Raises FactcheckError: FC001 for a style that there is not, FC213 for one that loses a word of
    title, author or outlet, FC208 for a ``link`` to a source without an address.
    """
    return "\n".join(as_written([cited], style_named(style), markup, with_quote=with_quote).lines)


def style_named(name: str) -> str | Style:
    """Return one of `STYLES` by its name, or a style of CSL by its name or whole text."""
    from factcheck.render.citations import csl  # noqa: PLC0415  only where a style is chosen

    if name in STYLES:
        return name
    if name in csl.NAMED:
        return csl.NAMED[name]
    if "<" in name:
        return csl.style_of("as given", name)
    known = ", ".join([*STYLES, *csl.NAMED])
    raise FactcheckError(Diagnostic("FC001", f"there is no style “{name}”", f"known are: {known}"))


def as_written(
    all_cited: Sequence[Cited], style: str | Style, markup: str, *, with_quote: bool
) -> Written:
    """Return citations in a style, in the order given.

    Raises as `cite_as` does, and FC001 for a markup of what is a format itself.
    """
    if isinstance(style, str):
        return in_own_style(all_cited, marked_up(style, markup), with_quote=with_quote)
    return in_csl(all_cited, style, markup)


def as_list(all_cited: Sequence[Cited], style: str | Style, markup: str) -> Written:
    """Return the works cited, each once, in the order of the style; raises as `as_written`."""
    if isinstance(style, str):
        return listed(all_cited, marked_up(style, markup))
    return listed_in_csl(all_cited, style, markup)


def marked_up(style: str, markup: str) -> str:
    """Return the style of `STYLES` that writes another one in a markup: only the footnote has."""
    if markup == "text":
        return style
    if style == "footnote":
        return markup
    message = f"“{style}” has a markup of its own"
    raise FactcheckError(Diagnostic("FC001", message, "leave --format out"))


def to_cite(cited: Cited, *, with_quote: bool) -> Citation:
    """Return what every style writes from."""
    if cited.claim is None:
        return citation(cited.source, "", cited.opening)
    quote, directive = (cited.claim.quote, cited.directive) if with_quote else ("", "")
    return citation(cited.source, quote, cited.opening, cited.claim.at, directive)


def in_own_style(all_cited: Sequence[Cited], style: str, *, with_quote: bool) -> Written:
    """Return citations in a style of `STYLES`, a line each, in the order given.

    CSL-JSON is one array, as programs read it. Raises FactcheckError FC208 for a link where the
    source has no address on the web.
    """
    citations = [to_cite(cited, with_quote=with_quote) for cited in all_cited]
    if style == "link":
        notes = link_notes(all_cited, citations)
        return Written(tuple(map(link, citations)), notes)
    for number, cited in enumerate(all_cited):
        if cited.link_notes:  # a footnote says nothing of where its link may lead
            citations[number] = citations[number]._replace(directive="")
    if style == "csl-json":
        return Written((csl_json(*citations),))
    return Written(tuple(map(STYLES[style], citations)))


def listed(all_cited: Iterable[Cited], style: str) -> Written:
    """Return the works in a style of `STYLES`, each once, by author, title and date."""
    works = {cited.source.id: cited._replace(claim=None) for cited in all_cited}
    found = in_own_style(sorted(works.values(), key=sort_key), style, with_quote=False)
    return Written(paragraphs(found.lines, style), found.notes)


def paragraphs(lines: Sequence[str], markup: str) -> tuple[str, ...]:
    """Return a list as it is pasted into a page, where lines alone would run together."""
    if markup == "html":
        return tuple(f"<p>{line}</p>" for line in lines)
    if markup == "markdown":
        return tuple("\n\n".join(lines).split("\n"))
    return tuple(lines)


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
    lines = [written(runs, MARKUPS[markup]) for runs in entries]
    return Written(paragraphs(lines, markup), tuple(notes))
