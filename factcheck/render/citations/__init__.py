"""Citations on one line each, ready to paste; a style a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.citations import Citation, citation
from factcheck.render.citations.bibtex import bibtex
from factcheck.render.citations.csl_json import csl_json
from factcheck.render.citations.footnote import footnote
from factcheck.render.citations.markdown import markdown
from factcheck.render.citations.wikipedia import wikipedia

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factcheck.core.findings.claims import Cited

STYLES: Mapping[str, Callable[[Citation], str]] = {
    "footnote": footnote,
    "markdown": markdown,
    "bibtex": bibtex,
    "csl-json": csl_json,
    "wikipedia": wikipedia,
}
"""Every style by the name that the command line takes; the first is the default."""


def cited_as(cited: Cited, style: str, *, with_quote: bool) -> str:
    """Return the citation in a style of `STYLES`, without a line end."""
    quote = cited.claim.quote if cited.claim and with_quote else ""
    return STYLES[style](citation(cited.source, quote, cited.opening))
