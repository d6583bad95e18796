"""Quotes found in the text of their source: strings in, spans out.

Here stands what reading a ledger takes; what has become of a quote that is not found, `anchors`
says, and what differs then, `locks`.
"""

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
    "Ambiguous", "Folded", "Found", "Lost", "difference", "figure_spans",
    "figures_in", "find", "fold", "line_of", "passage",
]  # fmt: skip
