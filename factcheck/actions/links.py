"""Links to quotes: the words that take a browser to one, or why none do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.core.anchoring import Ambiguous, Lost, find
from factcheck.core.diagnostics import Diagnostic, FactcheckError, Severity
from factcheck.core.links import text_directive

if TYPE_CHECKING:
    from factcheck.core.claims import Claim
    from factcheck.core.findings.claims import Cited
    from factcheck.storage.folder import Folder

MARKDOWN = (".md", ".markdown")
MARKS = ("%2A", "_", "%60", "%5B", "%5D", "%5C", "%23", "%7C")
"""Signs that may mark up in Markdown, percent-encoded: * _ ` [ ] \\ # |."""


def with_link(folder: Folder, cited: Cited, claim: Claim) -> Cited:
    """Return what is cited, with the directive that leads to the claim's quote and what to tell.

    Words that are unique in an excerpt may not be so in the page: then both are given.
    """
    directive, why = sought(folder, claim)
    if why:
        return cited._replace(link_notes=(untold(claim, f"leads to the page alone: {why}"),))
    if cited.source.excerpt == "true":
        why = "may stop at words alike: only an excerpt of the page is held"
        return cited._replace(directive=directive, link_notes=(untold(claim, why),))
    return cited._replace(directive=directive)


def sought(folder: Folder, claim: Claim) -> tuple[str, str]:
    """Return the directive, or an empty one and why there is none."""
    try:
        text = folder.text(claim.source)
    except FactcheckError:
        return "", "the text of the source cannot be read"
    found = find(claim.quote, text, claim.prefix, claim.suffix, claim.occurrence)
    if isinstance(found, Lost):
        return "", "the quote is not in the text that is held"
    if isinstance(found, Ambiguous):
        return "", "the quote stands there more than once, and nothing says which is meant"
    directive = text_directive(text, found.spans)
    if directive is None:
        return "", "no words around the quote are its own"
    is_markdown = folder.source(claim.source).path.lower().endswith(MARKDOWN)
    if is_markdown and any(sign in directive for sign in MARKS):
        return "", "the text that is held is Markdown, whose signs the page does not show"
    return directive, ""


def untold(claim: Claim, why: str) -> Diagnostic:
    """Return the note on a link."""
    said = f"the link of {claim.id} {why}"
    return Diagnostic("FC214", said, "send the quote with it", claim.place("quote"), Severity.NOTE)
