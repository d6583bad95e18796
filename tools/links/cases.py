"""Pages to be linked into, each with a passage marked in it: from a table, and made by rule."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.links.shown import Shown

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLE = Path(__file__).parents[2] / "tests" / "data" / "links" / "pages.txt"
HEAD = """<!doctype html><html lang=en><meta charset=utf-8><title>A page</title><style>
body { width: 320px; font: 16px monospace; line-height: 1200px }
.close { line-height: 20px; margin: 3000px 0 }
</style><body><p>Top of the page.</p>"""
"""Each line on the screen stands 1,200 pixels from the next, more than twice the window's height:
what is in view tells one line from all others."""
FOOT = "<p>Foot of the page.</p><p>No more.</p></body></html>"
OPENS, CLOSES = "⟦", "⟧"
REPEATED = 8
LENGTHS = (40, 90, 250)
"""Words of the long passages: 400 characters to 2,500."""


class Case(NamedTuple):
    """A page and a passage in it."""

    page: str
    """The HTML as it is served."""
    text: str
    """As it is shown, a line a block."""
    spans: tuple[tuple[int, int], ...]
    """The passage's parts in `text`, in code points."""
    first: int
    """UTF-16 units, white space aside, of the body's text before the passage."""
    last: int
    """As many up to its end."""


def case(body: str) -> Case:
    """Return a case from the marked body of a page."""
    shown = Shown(HEAD + body + FOOT)
    pieces = shown.text.replace(CLOSES, OPENS).split(OPENS)
    offsets = [sum(map(len, pieces[:count])) for count in range(1, len(pieces))]
    written = shown.written.replace(CLOSES, OPENS).split(OPENS)
    return Case(
        HEAD + body.replace(OPENS, "").replace(CLOSES, "") + FOOT,
        "".join(pieces),
        tuple(zip(offsets[::2], offsets[1::2], strict=True)),
        units(written[0]),
        units("".join(written[:-1])),
    )


def units(text: str) -> int:
    """Return the UTF-16 units of a text without its white space."""
    return len("".join(text.split()).encode("utf-16-le")) // 2


def bodies() -> Iterator[str]:
    """Yield the marked bodies of all pages."""
    lines = TABLE.read_text("utf-8").splitlines()
    yield from (line for line in lines if not line.startswith("# "))
    for at in range(REPEATED):
        yield repeated("<p>The committee heard {} men. The members agreed.</p>", "The members", at)
        yield repeated("<ul><li>Case {}</li><li>open, no date</li></ul>", "open, no date", at)
        yield table(at)
    yield from map(passage, LENGTHS)


def repeated(block: str, words: str, at: int) -> str:
    """Return a block several times, each with its number, and the words marked in one."""
    blocks = [block.format(number) for number in range(REPEATED)]
    blocks[at] = blocks[at].replace(words, OPENS + words + CLOSES)
    return "".join(blocks)


def table(at: int) -> str:
    """Return a table whose cells are alike but for the first of a row, one of them marked."""
    rows = [["Camp", "held", "10,000"], *([f"No. {row}", "held", "yes"] for row in range(REPEATED))]
    rows[at + 1][1] = f"{OPENS}held{CLOSES}"
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in rows]
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def passage(length: int) -> str:
    """Return a long paragraph, marked but for its ends, after one that begins in the same way."""
    words = " ".join(f"{'an' if number % 3 else 'the'} event{number}" for number in range(length))
    start = " ".join(words.split()[:8])
    marked = f"It was {OPENS}{words}{CLOSES} and so on."
    return f"<p class=close>It was {start} once.</p><p class=close>{marked}</p>"
