"""Citations in any CSL style, typeset by typst and held against what was to be cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.citations.csl.guard import guarded
from factcheck.render.citations.csl.typesetting import NAMED, Style, bibliography, cite, style_of

if TYPE_CHECKING:
    from factcheck.core.citations import Citation
    from factcheck.core.diagnostics import Diagnostic
    from factcheck.render.citations.markup import Runs

__all__ = ["NAMED", "Style", "bibliography", "cite", "cited_whole", "guarded", "style_of"]


def cited_whole(citation: Citation, style: Style) -> tuple[Runs, list[Diagnostic]]:
    """Return one citation with a note of what it leaves out.

    Some styles put but author and year into their notes; of such a one it is the entry in its list
    of works. Raises as `cite` and `guarded` do.
    """
    runs = cite(citation, style)
    left_out = guarded((runs,), citation, lambda probe: (cite(probe, style),))
    if left_out and style.has_list:
        listed = bibliography([citation], style)
        if not guarded(listed, citation, lambda probe: bibliography([probe], style)):
            return listed[0], []
    return runs, left_out
