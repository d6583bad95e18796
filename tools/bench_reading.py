"""How fast running text is read, beside quantulum3 and a plain search for the same words.

All in one process and one run, by processor time, the best of some rounds; texts of news, each
round with nothing remembered of the text. A second table shows that time grows with length.
"""

from __future__ import annotations

import json
import re
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import factcheck
from factcheck.core.reading.scanner import windows
from factcheck.core.reading.scanner.pieces import pieces, tokens
from factcheck.core.reading.scanner.tables import cores

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
ROUNDS = 5
PUBLISHED = "2019-03-12"
SLOW = 12_000  # code points that a slow reader is given: it needs seconds for them
HOSTILE = {"digits": "1", "1,1,1,…": "1,", "spaces": " ", "nested brackets": "(", "words": "ten "}
SIZES = (5_000, 50_000, 500_000)
CLOCK = 1e-4  # seconds: less cannot be measured
LIMIT = 13  # times as long for ten times the text: more is not linear


def texts() -> dict[str, list[str]]:
    """Return what is read: our own pages of news, and the founders' texts where they are."""
    own = [
        page.read_text(encoding="utf-8")
        for page in sorted((ROOT / "tests/data/news").glob("*.txt"))
    ]
    found = {"news pages of the tests": own}
    if captures := sorted((SHARED / "captures").glob("*.txt")):
        found["captured articles"] = [page.read_text(encoding="utf-8") for page in captures]
    sentences = SHARED / "eval/values/newsquant.dev.jsonl"
    if sentences.is_file():
        rows = map(json.loads, sentences.read_text(encoding="utf-8").splitlines())
        found["sentences full of figures"] = list(dict.fromkeys(row["text"] for row in rows))
    return found


def forget() -> None:
    """Forget every text that was read."""
    windows.shared("en", "").clear()
    windows.memory_of.cache_clear()
    pieces("en").clear()
    tokens("en").clear()


def best(
    read: Callable[[str], object], pages: list[str], rounds: int = ROUNDS, *, known: bool = False
) -> float:
    """Return the seconds of processor time of the fastest round over all pages.

    What was read before is forgotten at the start of each round unless it is to be ``known``.
    """
    taken = []
    for _ in range(rounds):
        if not known:
            forget()
        start = time.process_time()
        for page in pages:
            read(page)
        taken.append(time.process_time() - start)
    return min(taken)


def ours(text: str) -> object:
    """Read the figures of a text."""
    return factcheck.read(text, published=PUBLISHED)


def alternation() -> Callable[[str], object]:
    """Return what one would write first: a search for every word of a figure, or digits."""
    words = sorted(cores("en"), key=len, reverse=True)
    pattern = r"\b(?:" + "|".join(map(re.escape, words)) + r")\b|[0-9][0-9.,]*"
    return re.compile(pattern, re.IGNORECASE).findall


def quantulum() -> Callable[[str], object] | None:
    """Return quantulum3, its tables loaded; None where it is not installed."""
    try:
        from quantulum3 import parser  # noqa: PLC0415  a peer that only this needs
    except ImportError:
        return None
    parser.parse("12 people")
    read: Callable[[str], object] = parser.parse
    return read


def megabytes(pages: list[str]) -> float:
    """Return the size of some pages in UTF-8."""
    return sum(len(page.encode()) for page in pages) / 1e6


def speeds() -> None:
    """Print megabytes a second, and the ratios to quantulum3 and to the alternation."""
    peer, naive = quantulum(), alternation()
    columns = ("kB", "figures", "MB/s", "again", "naive", "× naive", "quantulum3", "× quantulum3")
    print(f"{'':28}" + "".join(f"{column:>13}" for column in columns))
    for name, pages in texts().items():
        size = megabytes(pages)
        figures = sum(len(factcheck.read(page, published=PUBLISHED)) for page in pages)
        fresh, again = size / best(ours, pages), size / best(ours, pages, known=True)
        plain = size / best(naive, pages)
        cells = [f"{size * 1e3:.0f}", f"{figures}", f"{fresh:.2f}", f"{again:.2f}"]
        cells += [f"{plain:.2f}", f"{fresh / plain:.2f}"]
        if peer:
            sample = [" ".join(pages)[:SLOW]]
            slow = megabytes(sample) / best(peer, sample, 1)
            cells += [f"{slow:.4f}", f"{fresh / slow:.0f}"]
        print(f"{name:28}" + "".join(f"{cell:>13}" for cell in cells))
    print("MB/s: read with nothing remembered · again: the same text once more")


def growth() -> None:
    """Print how much longer ten times the text takes."""
    print(f"\n{'hostile text, ms':28}" + "".join(f"{size:>13,}" for size in SIZES))
    for name, piece in HOSTILE.items():
        taken = [best(ours, [piece * (size // len(piece))], 2) for size in SIZES]
        ratios = [after / max(first, CLOCK) for first, after in pairwise(taken)]
        cells = "".join(f"{seconds * 1000:>13.1f}" for seconds in taken)
        told = " · ".join(f"× {ratio:.1f}" for ratio in ratios)
        print(f"{name:28}{cells}    {told}{'' if max(ratios) <= LIMIT else '  not linear'}")


if __name__ == "__main__":
    speeds()
    growth()
