"""How fast disagreement is found: a million claims as columns, ten thousand as a ledger.

Each row is a process of its own, for its peak of memory; times are of the processor, the best of
some rounds. The bar is a bare sort of the same cuts in one list, which says nothing of questions.
"""

from __future__ import annotations

import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from array import array
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from factcheck.actions.conflicts import conflicts
from factcheck.core import columns
from factcheck.core.answers import Reader
from factcheck.core.conflicts import find
from factcheck.core.interval import after, before
from factcheck.storage.folder import Folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 5
SIZES = (10_000, 100_000, 1_000_000)
LEDGERS = (1_000, 10_000)
SEED = 5
PER_QUESTION = 20  # claims, on average
ZIPF = 1.1
WIDE = 4  # claims of ten that are a range and no bare figure
SORTS, SECONDS = 1.5, 1.0  # the budget: so many bare sorts and so many seconds more
MOST_SECONDS = 10  # to judge a ledger
MOST_GROWTH = 13  # times as long for ten times the claims, or as much as the sort of them grows
MOST_MEMORY = 500  # MB, all in: the interpreter, the columns, the bare sort, the camps


class Columns(NamedTuple):
    """Claims by the million: what each answers, and the cuts around its points."""

    questions: array[int]
    lowers: array[int]
    uppers: array[int]


def sized(number: int, chance: random.Random) -> list[int]:
    """Return a question for each claim: one holds a tenth, the rest are of Zipf's sizes."""
    questions = range(1, max(number // PER_QUESTION, 2))
    weights = [(at + 1) ** -ZIPF for at in range(len(questions))]
    asked = chance.choices(questions, weights, k=number - number // 10) + [0] * (number // 10)
    chance.shuffle(asked)
    return asked


def repeated(question: int, chance: random.Random) -> tuple[int, int]:
    """Return one of the hundred figures and ranges that claims of a question repeat."""
    first = 1_000 + (question * 7_919 + chance.randrange(20) * 37) % 5_000
    return first, first + (chance.randrange(10) < WIDE) * chance.randrange(5) * 50


def different(question: int, chance: random.Random) -> tuple[int, int]:  # noqa: ARG001  one shape for both
    """Return a figure or a range that hardly any other claim gives."""
    first = chance.randrange(10**8)
    return first, first + (chance.randrange(10) < WIDE) * chance.randrange(10**5)


FIGURES = {"figures repeat": repeated, "figures differ": different}


def claims(number: int, figures: str) -> Columns:
    """Return claims as columns of flat cuts."""
    chance = random.Random(SEED)  # noqa: S311  no secret: the same claims each time
    made = Columns(array("q"), array("q"), array("q"))
    for question in sized(number, chance):
        first, last = FIGURES[figures](question, chance)
        made.questions.append(question)
        made.lowers.append(columns.flat(before(first)))
        made.uppers.append(columns.flat(after(last)))
    return made


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the seconds of processor time of the fastest round."""
    taken = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def memory() -> float:
    """Return the most memory that this process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def columns_row(number: int, figures: str) -> dict[str, float]:
    """Measure the camps of columns, beside a bare sort of their cuts."""
    made = claims(number, figures)
    judged = columns.judge(*made)
    found = {
        "disagree": sum(len(at) > 1 for _, at in judged.places()),
        "camps": len(judged.camps.size),
        "questions": len(judged.claims),
    }
    del judged
    bare = best(lambda: sorted([*made.lowers, *made.uppers]))
    ours = best(lambda: columns.judge(*made))
    return found | {"bare": bare, "ours": ours, "memory": memory()}


SOURCES = 50
SAID = (1_000, 1_040, 1_100, 1_234, 2_000, 5_000)  # figures that many repeat
SHAPES = {
    "Zipf-sized questions": "",
    "one question, all apart": "",
    "one question, all dated": '  as_of: "{day}"\n  as_of_by: "N. D."\n',
    "one question, now or ever": "  counts: {counts}\n",
}
"""The ledgers, with what each claim states beside its figure."""


def answered(shape: str, at: int, asked: int) -> tuple[int, int]:
    """Return the question that a claim answers, and its figure."""
    return (0, 10_001 + 3 * at) if shape.startswith("one") else (asked, SAID[at % len(SAID)])


def stated(shape: str, at: int) -> str:
    """Return the further lines of a claim; each of some ten thousand has a day of its own."""
    day = f"{1980 + at // 336}-{at // 28 % 12 + 1:02}-{at % 28 + 1:02}"
    return SHAPES[shape].format(day=day, counts=("now", "ever")[at % 2])


def write_ledger(root: Path, number: int, shape: str) -> None:
    """Write a ledger of so many claims, and its sources."""
    chance = random.Random(SEED)  # noqa: S311  as above
    asked = sized(number, chance)
    texts: dict[int, list[str]] = {}
    lines = []
    for at in range(number):
        question, figure = answered(shape, at, asked[at])
        quote = f"report {at}: they held {figure:,} people"
        texts.setdefault(at % SOURCES, []).append(quote)
        lines.append(
            f'- id: "c-{at:05}"\n  question: "q{question}"\n  says: "{figure:,}"\n'
            f'  source: "s{at % SOURCES}"\n  quote: "{quote}"\n{stated(shape, at)}'
        )
    (root / "claims.yaml").write_text("format: 1\nclaims:\n" + "".join(lines), encoding="utf-8")
    (root / "sources").mkdir()
    for name, told in texts.items():
        text = "\n".join(told)
        (root / f"sources/s{name}.txt").write_text(text, encoding="utf-8")
        digest = hashlib.sha256(text.encode()).hexdigest()
        record = (
            f'title: "Source {name}"\nissued: "2020-01-{name % 28 + 1:02}"\nsha256: "{digest}"\n'
        )
        (root / f"sources/s{name}.source.yaml").write_text(record, encoding="utf-8")


def ledger_row(number: int, shape: str) -> dict[str, float]:
    """Measure a ledger from its files to its findings, and the judging alone."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write_ledger(root, number, shape)
        result = conflicts(Folder(root), ())
        folder = Folder(root)
        answers, _ = Reader(folder.ledger, folder.sources).answers(folder.ledger.claims)
        judging = best(lambda: find(answers, folder.ledger), 2)
        whole = best(lambda: conflicts(Folder(root), ()), 2)
    camps = sum(len(finding.camps) for finding in result.findings)
    found = {"findings": len(result.findings), "camps": camps}
    return found | {"judging": judging, "whole": whole, "memory": memory()}


ROWS = {"columns": columns_row, "ledger": ledger_row}


def measured(what: str, number: int, shape: str) -> dict[str, float]:
    """Return one row, measured in a process of its own."""
    command = [sys.executable, __file__, what, str(number), shape]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    row: dict[str, float] = json.loads(done.stdout)
    return row


def columns_table() -> Iterator[str]:
    """Print the table of columns; yield what is over its budget."""
    heads = ("claims", "questions", "disagree", "camps", "sort s", "growth", "ours s", "growth")
    for figures in FIGURES:
        print(
            f"\n{figures:22}" + "".join(f"{head:>11}" for head in (*heads, "budget s", "peak MB"))
        )
        rows = [measured("columns", number, figures) for number in SIZES]
        for number, row, grown in zip(SIZES, rows, (None, *pairwise(rows)), strict=True):
            growth = {key: grown[1][key] / grown[0][key] if grown else 0 for key in TIMES}
            budget = SORTS * row["bare"] + SECONDS
            cells = [f"{number:,}", *(f"{row[key]:,}" for key in COUNTS)]
            for key in TIMES:
                cells += [f"{row[key]:.3f}", f"× {growth[key]:.1f}" if grown else ""]
            cells += [f"{budget:.3f}", f"{row['memory']:.0f}"]
            print(f"{'':22}" + "".join(f"{cell:>11}" for cell in cells))
            if row["ours"] > budget:
                yield f"{figures}, {number:,}: {row['ours']:.2f} s, budget {budget:.2f} s"
            if growth["ours"] > max(MOST_GROWTH, growth["bare"]):
                yield f"{figures}, {number:,}: × {growth['ours']:.1f} for ten times the claims"
            if row["memory"] > MOST_MEMORY:
                yield f"{figures}, {number:,}: {row['memory']:.0f} MB"


COUNTS = ("questions", "disagree", "camps")
TIMES = ("bare", "ours")


def ledger_table() -> Iterator[str]:
    """Print the table of ledgers; yield what takes longer to judge than it may."""
    heads = ("claims", "findings", "camps", "judging s", "growth", "whole s", "growth", "peak MB")
    print(f"\n{'a ledger, in process':26}" + "".join(f"{head:>11}" for head in heads))
    for shape in SHAPES:
        rows = [measured("ledger", number, shape) for number in LEDGERS]
        for number, row, grown in zip(LEDGERS, rows, (None, *pairwise(rows)), strict=True):
            cells = [f"{number:,}", f"{row['findings']:,}", f"{row['camps']:,}"]
            for key in ("judging", "whole"):
                growth = grown[1][key] / grown[0][key] if grown else 0
                cells += [f"{row[key]:.2f}", f"× {growth:.1f}" if grown else ""]
            if row["judging"] > MOST_SECONDS:
                yield f"{shape}, {number:,}: {row['judging']:.1f} s to judge"
            cells.append(f"{row['memory']:.0f}")
            print(f"{shape:26}" + "".join(f"{cell:>11}" for cell in cells))


def main() -> int:
    """Print both tables; fail where something is over its budget."""
    over = [*columns_table(), *ledger_table()]
    print(
        f"\nbudget of columns: {SORTS:g} × the bare sort + {SECONDS:g} s, {MOST_MEMORY} MB, "
        f"× {MOST_GROWTH} (or as the sort) for ten times the claims; "
        f"of a ledger: {MOST_SECONDS} s to judge it"
    )
    for line in over:
        print(f"over its budget: {line}")
    return int(bool(over))


if __name__ == "__main__":
    if len(sys.argv) > 1:
        what, number, shape = sys.argv[1:]
        print(json.dumps(ROWS[what](int(number), shape)))
    else:
        sys.exit(main())
