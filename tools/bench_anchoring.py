"""How fast a quote is found again, beside rapidfuzz's partial_ratio_alignment in the same run.

Quotes of 20 to 300 characters with 0 to 20 % of their characters edited, in texts of 15 KB, 1 MB
and 10 MB that have the words of news pages, one following another as it does there. By processor
time; a text is folded once, as whoever checks a ledger folds it, and what that takes is told
beside it. `right` counts quotes that are found where they were taken from.
"""

from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.fuzz import partial_ratio_alignment

import factcheck
from factcheck.core.anchoring import fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.core.findings.passages import Span

ROOT = Path(__file__).parent.parent
SIZES = {
    "15 KB": (15_000, 200, 2.0),
    "1 MB": (1_000_000, 60, 15.0),
    "10 MB": (10_000_000, 40, 120.0),
}
"""Characters of the text, quotes looked for, and the milliseconds a quote may take (p50)."""
SHORTEST, LONGEST = 20, 300  # characters of a quote
EDITS = 0.2  # at most, of its characters
CUTOFF = 75  # percent: what rapidfuzz is to reach, as in research on anchoring
USUAL = (
    0.8  # share of words that follow one another as on the pages, which else came round and round
)
KNOWN = 32  # characters of prefix and suffix that a quote is stored with


class Case(NamedTuple):
    """A quote as it was taken down, and where it stood."""

    quote: str
    prefix: str
    suffix: str
    place: Span


class Timed(NamedTuple):
    """What some quotes took."""

    p50: float
    """Milliseconds of processor time."""
    p95: float
    right: int


def news_text(size: int, chance: random.Random) -> str:
    """Return a text of so many characters, word after word as they follow on news pages."""
    pages = [
        p.read_text(encoding="utf-8") for p in sorted((ROOT / "tests/data/news").glob("*.txt"))
    ]
    words = " ".join(pages).split()
    following: dict[str, list[str]] = {}
    for word, after in pairwise(words):
        following.setdefault(word, []).append(after)
    found, length, word = [], 0, words[0]
    while length < size:
        found.append(word)
        length += len(word) + 1
        usual = following.get(word)
        word = chance.choice(usual if usual and chance.random() < USUAL else words)
    return " ".join(found)[:size]


def cases(text: str, count: int, chance: random.Random) -> list[Case]:
    """Return quotes from all over a text, edited as they are when somebody types them."""
    found = []
    for _ in range(count):
        start = text.index(" ", chance.randrange(KNOWN, len(text) - 2 * LONGEST)) + 1
        end = text.index(" ", start + chance.randrange(SHORTEST, LONGEST - 20))
        before, after = text[max(0, start - KNOWN) : start], text[end : end + KNOWN]
        quote = edited(text[start:end], chance.random() * EDITS, chance)
        found.append(Case(quote, before, after, (start, end)))
    return found


def edited(words: str, rate: float, chance: random.Random) -> str:
    """Return words with a share of their characters left out, put in or replaced."""
    signs: list[str] = []
    for sign in words:
        other = chance.choice("etaoinshrdlu")
        way = chance.choice(("", other, sign + other)) if chance.random() < rate else sign
        signs.append(way)
    return "".join(signs)


def ours(case: Case, text: str) -> Span | None:
    """Find a quote as `verify` does."""
    return factcheck.anchor(case.quote, text, prefix=case.prefix, suffix=case.suffix).span


def alone(case: Case, text: str) -> Span | None:
    """Find a quote of which nothing else is known."""
    return factcheck.anchor(case.quote, text).span


def theirs(case: Case, text: str) -> Span | None:
    """Find a quote with rapidfuzz alone."""
    found = partial_ratio_alignment(case.quote, text, score_cutoff=CUTOFF)
    return (found.dest_start, found.dest_end) if found else None


def timed(find: Callable[[Case, str], Span | None], wanted: list[Case], text: str) -> Timed:
    """Return what some quotes take, and how many are found at their place."""
    taken, right = [], 0
    for case in wanted:
        start = time.process_time()
        got = find(case, text)
        taken.append(1000 * (time.process_time() - start))
        right += got is not None and max(got[0], case.place[0]) < min(got[1], case.place[1])
    taken.sort()
    return Timed(taken[len(taken) // 2], taken[int(len(taken) * 0.95)], right)


def main() -> None:
    """Print the table. Exits 1 where a quote takes longer than it may."""
    chance = random.Random(26)  # noqa: S311  the same texts in every run
    print(f"{'':22}{'quotes':>7}{'right':>7}{'p50 ms':>9}{'p95 ms':>9}{'ratio':>8}")
    slow = False
    for name, (size, count, most) in SIZES.items():
        text = news_text(size, chance)
        start = time.process_time()
        fold(text)
        print(f"{name}, folded once {1000 * (time.process_time() - start):18,.0f} ms")
        wanted = cases(text, count, chance)
        base = timed(theirs, wanted, text)
        rows = {
            "factcheck": timed(ours, wanted, text),
            "factcheck, no context": timed(alone, wanted, text),
            "rapidfuzz partial": base,
        }
        for label, row in rows.items():
            ratio = f"{row.p50 / base.p50:.2f}" if base.p50 else ""
            print(
                f"  {label:22}{count:5}{row.right:7}{row.p50:9.2f}{row.p95:9.2f}{ratio:>8}"
                + (f"   (at most {most:g})" if label == "factcheck" else "")
            )
        slow |= rows["factcheck"].p50 > most
    raise SystemExit(slow)


if __name__ == "__main__":
    main()
