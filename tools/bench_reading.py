"""How fast running text is read, beside quantulum3 and a plain search for the same words.

All in one process and one run, by processor time, the best of some rounds; texts of news, each
round with nothing remembered of the text. A second table shows that time grows with length.
"""

from __future__ import annotations

import json
import re
import time
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
LIMIT = 13  # times as long for ten times the text: more is not linear


def texts() -> dict[str, list[str]]:
    """Return what is read: our own pages of news, and the founders' texts where they are."""
    own = [
        page.read_text(encoding="utf-8") for page in sorted((ROOT / "tests/data/news").iterdir())
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
    call: Callable[[], object], rounds: int = ROUNDS, before: Callable[[], None] = forget
) -> float:
    """Return the seconds of processor time of the fastest round."""
    taken = []
    for _ in range(rounds):
        before()
        start = time.process_time()
        call()
        taken.append(time.process_time() - start)
    return min(taken)


def alternation() -> re.Pattern[str]:
    """Compile what one would write first: every word of a figure, or digits."""
    words = sorted(cores("en"), key=len, reverse=True)
    return re.compile(
        r"\b(?:" + "|".join(map(re.escape, words)) + r")\b|[0-9][0-9.,]*", re.IGNORECASE
    )


def speeds() -> None:
    """Print megabytes a second, and the ratios to quantulum3 and to the alternation."""
    try:
        from quantulum3 import parser as quantulum  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:
        quantulum = None
    naive = alternation()
    print(
        f"{'text':28}{'kB':>6}{'figures':>9}{'MB/s':>8}{'again':>8}{'naive':>8}{'quantulum3':>12}{'ratio':>8}"
    )
    for name, pages in texts().items():
        size = sum(len(page.encode()) for page in pages) / 1e6
        figures = sum(len(factcheck.read(page, published=PUBLISHED)) for page in pages)

        def ours(pages: list[str] = pages) -> None:
            for page in pages:
                factcheck.read(page, published=PUBLISHED)

        fresh = size / best(ours)
        again = size / best(ours, before=lambda: None)
        plain = size / best(lambda pages=pages: [naive.findall(page) for page in pages])  # type: ignore[misc]
        row = f"{name:28}{size * 1000:>6.0f}{figures:>9}{fresh:>8.2f}{again:>8.2f}{plain:>8.2f}"
        if quantulum:
            sample = " ".join(pages)[:SLOW]
            quantulum.parse("12 people")
            slow = (
                len(sample.encode()) / 1e6 / best(lambda sample=sample: quantulum.parse(sample), 1)
            )  # type: ignore[misc]
            row += f"{slow:>12.4f}{fresh / slow:>8.0f}"
        print(row)
    print("MB/s: read with nothing remembered; again: the same text once more")


def growth() -> None:
    """Print how much longer ten times the text takes."""
    print(
        f"\n{'hostile text':28}" + "".join(f"{size:>12,}" for size in SIZES) + "   ratio a decade"
    )
    for name, piece in HOSTILE.items():
        taken = [
            best(lambda n=size: factcheck.read(piece * (n // len(piece))), 2) for size in SIZES
        ]  # type: ignore[misc]
        ratios = [after / max(first, 1e-4) for first, after in zip(taken, taken[1:], strict=False)]
        flag = "" if max(ratios) <= LIMIT else f"   over {LIMIT}"
        print(
            f"{name:28}"
            + "".join(f"{t * 1000:>10.1f}ms" for t in taken)
            + "   "
            + " ".join(f"{r:.1f}" for r in ratios)
            + flag
        )


if __name__ == "__main__":
    speeds()
    growth()
