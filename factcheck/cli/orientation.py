"""``factcheck`` alone: what waits to be done, and which command answers which question."""

from __future__ import annotations

from factcheck.cli.common import project, screen, write
from factcheck.core.diagnostics import FactcheckError

ASKS = {
    "source add": "how do I keep a source exactly as it is?",
    "add": "what does a source say, in its own words?",
    "edit": "how do I correct what I noted?",
    "show": "what stands behind a claim, and where does it stand?",
    "uses": "what rests on this claim?",
    "search": "where was that said?",
    "conflicts": "where do the sources disagree, by how much, and could both be right?",
    "decide": "what did I conclude, and why?",
    "cite": "how do I cite it?",
    "verify": "are the quotes still in the sources?",
    "read": "how is this phrase read, and on whose authority?",
}
"""The commands of the work, in its order, each by the question that somebody has who needs it."""
NO_LEDGER = "FC101"


def orientation() -> None:
    """Tell what the ledger here holds and what waits in it; without one, how to begin."""
    from factcheck.render.terminal.waiting import lines, welcome  # noqa: PLC0415  not for --help

    try:
        found = project(None).waiting()
    except FactcheckError as error:
        if any(diagnostic.code != NO_LEDGER for diagnostic in error.diagnostics):
            raise
        write(welcome(ASKS, screen()))
    else:
        write(lines(found, ASKS, screen()))
