"""Quotes found in the text of their source: strings in, spans out."""

from factcheck.core.anchoring.anchors import Anchor, Likeness, anchor
from factcheck.core.anchoring.folding import Folded, fold
from factcheck.core.anchoring.following import follows
from factcheck.core.anchoring.locks import alterations
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
from factcheck.core.anchoring.surroundings import stands_between

__all__ = [
    "Ambiguous", "Anchor", "Folded", "Found", "Likeness", "Lost", "alterations", "anchor", "difference", "figure_spans",
    "figures_in", "find", "fold", "follows", "line_of", "passage", "stands_between",
]  # fmt: skip
