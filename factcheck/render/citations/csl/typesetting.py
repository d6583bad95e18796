"""CSL styles through typst, imported only where one is asked for."""

from __future__ import annotations

import json
import re
from enum import Enum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.core.diagnostics import Diagnostic, FactcheckError
from factcheck.core.named import NamedTuple
from factcheck.render.citations.csl.runs import runs_of
from factcheck.render.citations.csl.setting import set_apart
from factcheck.render.citations.csl.works import ARTICLE, Kinds, work
from factcheck.render.foreign import show

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.core.citations import Citation
    from factcheck.render.citations.markup import Run, Runs


class Style(NamedTuple):
    """A CSL style, and the language in which it writes its own words."""

    name: str
    """As the command line takes it, for messages."""
    source: str
    """The name under which typst holds it; or the whole text of a ``.csl`` file."""
    language: str = "en"
    region: str = "US"
    kinds: Kinds = MappingProxyType({})
    """Works in an outlet that it takes for another type than their own."""

    @property
    def is_file(self) -> bool:
        """Whether the source is the style itself."""
        return "<" in self.source

    @property
    def has_list(self) -> bool:
        """Whether it lists works; some styles write notes only."""
        return not self.is_file or "<bibliography" in self.source


class Wanted(Enum):
    """What is looked for on a page."""

    NOTE = "a note, where the style writes any"
    LIST = "the list of works"


NAMED = {
    "apa": Style("apa", "apa"),
    "chicago-notes": Style("chicago-notes", "chicago-notes"),
    "chicago-author-date": Style(
        # The outlet of a web page comes out in brackets behind its author.
        "chicago-author-date",
        "chicago-author-date",
        kinds={"webpage": ARTICLE},
    ),
    "mla": Style("mla", "modern-language-association"),
    "harvard": Style("harvard", "harvard-cite-them-right", region="GB"),
}
"""APA 7th edition, Chicago 18th (notes; author and date), MLA 9th, Cite Them Right 12th."""

PAGE = b"""
#let region = if sys.inputs.region == "" { none } else { sys.inputs.region }
#set text(lang: sys.inputs.language, region: region)
#let style = if sys.inputs.style.contains("<") { bytes(sys.inputs.style) } else { sys.inputs.style }
#let listing = if sys.inputs.lists == "yes" { style } else { "apa" }
#let page = if sys.inputs.page == "" { none } else [#sys.inputs.page]
#if sys.inputs.cites == "yes" { cite(<w0>, style: style, supplement: page) }
#bibliography(bytes(sys.inputs.works), style: listing, full: true, title: none)
"""
"""The page that typst sets. What it says of sources comes as values that are never read as code.

Nothing can be cited on a page that has no list; where a style has none, nobody reads the list.
"""


@cache
def page_hint() -> re.Pattern[str]:
    """Return the pattern of a page in a claim's hint; a line of the captured file is none."""
    return re.compile(r"(?:pp?\.?|pages?)\s*(\d+(?:[-–]\d+)?)")


def page_of(citation: Citation) -> str:
    """Return the page on which the quote stands; empty where the claim names none."""
    found = page_hint().fullmatch(citation.locator.strip())
    return found[1] if found else ""


@cache
def default_locale() -> re.Pattern[str]:
    """Return the pattern of the language that a style is made for, in its first element."""
    return re.compile(r'<style\b[^>]*\bdefault-locale="([A-Za-z]{2,3})(?:-([A-Za-z]{2}))?"')


def style_of(name: str, text: str) -> Style:
    """Return the style that the text of a ``.csl`` file holds; ``name`` is for messages.

    Raises FactcheckError (FC001) for what typst would take for the name of another style or file.
    """
    if "<" not in text:
        raise FactcheckError(unusable(Style(name, text), "there is no <style> in it"))
    found = default_locale().search(text)
    if found is None:
        return Style(name, text)
    return Style(name, text, found[1], found[2] or "")


def cite(citation: Citation, style: Style) -> Runs:
    """Return one citation: the note of a style that writes notes, else its entry in a list.

    Raises FactcheckError (FC001) for a style that cannot be used.
    """
    page = typeset([citation], style, Wanted.NOTE)
    noted = re.search(r'role="doc-endnotes".*?</sup>(.*?)</li>', page, re.DOTALL)
    if noted:
        return mended(runs_of(noted[1]), citation)
    if not style.has_list:
        raise FactcheckError(unusable(style, "it writes neither notes nor a list of works"))
    return mended(entries(page)[0], citation)


def mended(runs: Runs, citation: Citation) -> Runs:
    """Return runs without two signs that typst adds.

    A slash behind a bare host in an address; and a comma between two bodies that wrote a work
    together, which belongs only behind a person whose family name comes first.
    """
    bodies = tuple(show(name.literal) for name in citation.author)
    return tuple(run._replace(text=mended_text(run, citation.url, bodies)) for run in runs)


def mended_text(run: Run, url: str, bodies: tuple[str, ...]) -> str:
    """Return the text of a run as `mended` has it; of two bodies the first must have a name."""
    if run.mark.link:
        return url if run.text == f"{url}/" else run.text
    match bodies:
        case (first, second) if first and second:
            joined = re.compile(rf"({re.escape(first)}), ((?:and|&) {re.escape(second)})")
            return joined.sub(r"\1 \2", run.text, count=1)
        case _:
            return run.text


def bibliography(citations: Sequence[Citation], style: Style) -> tuple[Runs, ...]:
    """Return the works as the style lists them, in its order, each once.

    Raises as `cite` does.
    """
    if not citations:
        return ()
    if not style.has_list:
        raise FactcheckError(unusable(style, "it writes no list of works, only notes"))
    listed = entries(typeset(citations, style, Wanted.LIST))
    for citation in citations:
        listed = tuple(mended(runs, citation) for runs in listed)
    return listed


def entries(page: str) -> tuple[Runs, ...]:
    """Return the entries of the list on a page."""
    listed = page.partition('role="doc-bibliography"')[2].partition("</section>")[0]
    listed = re.sub(r'<span class="prefix">.*?</span>', "", listed)
    return tuple(
        runs_of(entry) for entry in re.findall(r"<li\b[^>]*>(.*?)</li>", listed, re.DOTALL)
    )


def typeset(citations: Sequence[Citation], style: Style, wanted: Wanted) -> str:
    """Return the page as HTML; works are called w0, w1 … on it, and the first is cited."""
    works = {f"w{number}": work(citation, style.kinds) for number, citation in enumerate(citations)}
    told = {
        "works": json.dumps(works, ensure_ascii=False),  # YAML takes no pairs of surrogates
        "style": style.source,
        "language": style.language,
        "region": style.region,
        "page": page_of(citations[0]),
        "lists": "yes" if style.has_list else "no",
        "cites": "yes" if wanted is Wanted.NOTE else "no",
    }
    if style.is_file:
        made = set_apart(PAGE.decode(), told, len(citations))
        if made.problem:
            raise FactcheckError(unusable(style, made.problem))
        return made.page
    return set_here(told, style)


def set_here(told: dict[str, str], style: Style) -> str:
    """Return the page, set in this process; for the styles that typst brings along."""
    import typst  # noqa: PLC0415  80 ms and more, only for a style that needs it

    try:
        page = typst.compile(PAGE, format="html", ignore_system_fonts=True, sys_inputs=told)
    except typst.TypstError as error:
        raise FactcheckError(unusable(style, error.message)) from None
    return page.decode()


def unusable(style: Style, reason: str) -> Diagnostic:
    """Return why a style cannot be used."""
    if style.is_file and "independent-parent" in style.source:
        reason = "it only points to another style; fetch the one that it names as its parent"
    message = f"the style “{style.name}” cannot be used: {reason}"
    return Diagnostic("FC001", message, "take another one, as --style apa")
