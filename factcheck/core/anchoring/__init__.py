"""Quotes found in the text of their source: strings in, spans out."""

from factcheck.core.anchoring.anchors import Anchor, Likeness, anchor
from factcheck.core.anchoring.folding import Folded, fold
from factcheck.core.anchoring.passages import passage
from factcheck.core.anchoring.search import (
    Ambiguous,
    Found,
    Lost,
    difference,
    figure_spans,
    figures_in,
    find,
    line_of,
)

__all__ = [
    "Ambiguous", "Anchor", "Folded", "Found", "Likeness", "Lost", "anchor", "difference", "figure_spans",
    "figures_in", "find", "fold", "line_of", "passage",
]  # fmt: skip
